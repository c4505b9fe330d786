import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isAnswerTo, questionKinds } from '../domain/question.ts';
import { findQuestions } from '../store/questions.ts';
import { findReceived } from '../store/theory-test-answers.ts';
import { findAsked, findTest, testStates } from '../store/theory-tests.ts';
import { demoQuestions } from './demo-questions.ts';
import { plantDemoTest } from './index.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
});

test('S26, S29: the demo world has a bank of every kind, a test drawn for the running edition and a closed one with answers', async () => {
  const running = await plantEdition(db);
  const past = await plantEdition(db, { firstDay: parseDay('2026-02-12')! });
  const people = [await plantEnrolment(db, past, 'paid'), await plantEnrolment(db, past, 'paid')];
  const plant = () =>
    plantDemoTest(db, fixedClock('2026-11-22T09:00:00Z'), { running: running.code, past: past.code });
  await plant();
  await plant();
  const bank = await findQuestions(db);
  expect(bank).toHaveLength(demoQuestions.length);
  expect(new Set(bank.map(({ question }) => question.kind))).toEqual(new Set(questionKinds));
  expect((await findTest(db, running.id))!.standing.state).toBe('drawn');
  const test = (await findTest(db, past.id))!;
  expect(test.standing.state).toBe('closed');
  expect([...(await testStates(db, people)).values()]).toEqual(['reviewed', 'reviewed']);
  const asked = new Map((await findAsked(db, test.id)).map((one) => [one.versionId, one.question]));
  const received = await findReceived(db, test.id);
  expect(received.length).toBeGreaterThanOrEqual(2 * (asked.size - 1));
  for (const { question, answer } of received) expect(isAnswerTo(asked.get(question)!, answer)).toBe(true);
});

test('S26: every demo question has its words in both languages, and what is right exists', () => {
  for (const { question } of demoQuestions) {
    expect(question.text.en, question.text.nl).toBeTruthy();
    expect(question.explanation.en, question.text.nl).toBeTruthy();
    const ids = 'options' in question ? question.options.map(({ id }) => id) : [];
    const right =
      question.kind === 'single' ? [question.right] : question.kind === 'multiple' ? question.right : [];
    expect(ids).toEqual(expect.arrayContaining([...right]));
  }
});
