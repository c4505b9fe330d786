import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { isId } from '../../platform/ids/index.ts';
import { looksLikeNationalNumber } from '../domain/national-number.ts';
import { permissions } from '../domain/screening.ts';
import { screeningState, type DoctorsAnswer } from '../domain/screening-state.ts';
import { findRecipients, sharedItems, type NamedRecipient } from '../store/consents.ts';
import { saveGpQuestion } from '../store/gp-questions.ts';
import type { CareTx } from '../store/scope.ts';
import { receivedWays, saveDoctorsAnswer, type KeptScreening, type Received } from '../store/screenings.ts';
import { longestLetter } from './letter.ts';
import { doctorKinds, type QuestionProblem } from './texts.ts';

export type Typed = Record<string, string>;
export type FieldProblems = Record<string, QuestionProblem>;

/** A general practitioner of the client, with whether the question may be sent to them now. */
export type Practitioner = NamedRecipient & { mayAsk: boolean };

/** The general practitioners that the client named, each with whether there is consent for this question. */
export const findPractitioners = async (tx: CareTx, clientId: string, at: Date): Promise<Practitioner[]> => {
  const named = (await findRecipients(tx, clientId)).filter(({ kind }) => kind === 'general-practitioner');
  const found: Practitioner[] = [];
  for (const one of named) {
    const shared = await sharedItems(tx, one.id, at);
    found.push({ ...one, mayAsk: shared?.items.includes('gp-question') === true });
  }
  return found;
};

type Fact = { clientId: string; now: Date; today: CalendarDay; memberId: string };

const holds = (screening: KeptScreening, today: CalendarDay): boolean =>
  screeningState(screening, { today, answer: screening.answer }).state !== 'ask-again';

/**
 * Keeps the draft of the question, or asks it. What is asked to a general practitioner by us needs the client's consent;
 * without that the client may take the letter along.
 */
export const keepQuestion = async (
  tx: CareTx,
  screening: KeptScreening,
  given: Fact & { typed: Typed; asked: boolean; practitioners: readonly Practitioner[] },
): Promise<{ ok: true } | { ok: false; problems: FieldProblems }> => {
  const words = (given.typed['brief'] ?? '').trim();
  const way = given.typed['manier'] ?? '';
  const to = isId(way) ? given.practitioners.find(({ id }) => id === way) : undefined;
  const problems: FieldProblems = {};
  if (words === '') problems['brief'] = 'letter-missing';
  if (words.length > longestLetter) problems['brief'] = 'letter-too-long';
  if (looksLikeNationalNumber(words)) problems['brief'] = 'national-number';
  if (way !== 'client' && !to) problems['manier'] = 'way-missing';
  if (given.asked && to && !to.mayAsk) problems['manier'] = 'no-consent';
  if (!holds(screening, given.today)) problems['form'] = 'screening-outdated';
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  await saveGpQuestion(tx, given.clientId, {
    ...{ screeningId: screening.id, way: to ? 'sent' : 'by-client', recipientId: to?.id, words },
    ...{ asked: given.asked, now: given.now, memberId: given.memberId },
  });
  return { ok: true };
};

type ReadAnswer = DoctorsAnswer & { received: Received };

const readAnswer = (
  screening: KeptScreening,
  typed: Typed,
  today: CalendarDay,
): { ok: true; answer: ReadAnswer } | { ok: false; problems: FieldProblems } => {
  const problems: FieldProblems = {};
  const one = <T extends string>(name: string, of: readonly T[]): T => {
    const found = of.find((value) => value === typed[name]);
    if (!found) problems[name] = 'answer-missing';
    return found ?? of[0]!;
  };
  const answer = {
    by: one('door', doctorKinds),
    agrees: one('akkoord', permissions),
    received: one('hoe', receivedWays),
    answeredOn: parseDay((typed['dag'] ?? '').trim()) ?? today,
  };
  if (!parseDay((typed['dag'] ?? '').trim())) problems['dag'] = 'day-missing';
  else if (answer.answeredOn > today) problems['dag'] = 'day-in-future';
  else if (answer.answeredOn < screening.screenedOn) problems['dag'] = 'day-before-screening';
  if (typed['screening'] !== screening.id || !holds(screening, today))
    problems['form'] = 'screening-outdated';
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, answer };
};

/** Records what a doctor answered; the same answer sent twice is one. From now on it says what the client may do. */
export const recordAnswer = async (
  tx: CareTx,
  screening: KeptScreening,
  given: Fact & { typed: Typed },
): Promise<{ ok: true } | { ok: false; problems: FieldProblems }> => {
  const read = readAnswer(screening, given.typed, given.today);
  if (!read.ok) return read;
  const { answer } = read;
  const last = screening.answer;
  const isSame =
    last?.by === answer.by &&
    last.agrees === answer.agrees &&
    last.answeredOn === answer.answeredOn &&
    last.received === answer.received;
  if (!isSame)
    await saveDoctorsAnswer(tx, given.clientId, {
      ...{ ...answer, screeningId: screening.id, now: given.now, memberId: given.memberId },
    });
  return { ok: true };
};
