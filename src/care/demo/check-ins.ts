import { addDays, daysBetween, type CalendarDay } from '../../kernel/calendar-day.ts';
import { newId } from '../../platform/ids/index.ts';
import { answersByItem } from '../domain/instruments/mapping.ts';
import { ownCheckInScoring, ownQuestions } from '../domain/instruments/own-check-in.ts';
import { numbersOf } from '../domain/instruments/questionnaire-numbers.ts';
import { scoreInstrument } from '../domain/instruments/score.ts';
import { openDays, weeksBetween } from '../domain/measure-plan.ts';
import { toResponse, type Answers } from '../domain/questionnaire/index.ts';
import { savePlan } from '../store/measure-plans.ts';
import type { Moment } from '../store/measurements.ts';
import { plantRows } from '../store/plant.ts';
import { loadQuestionnaire, ownCheckInId, type KeptQuestionnaire } from '../store/questionnaires.ts';
import type { CareTx } from '../store/scope.ts';
import { momentOn } from './moments.ts';
import type { CheckInAnswers } from './people.ts';

type Asked = {
  moment: Moment;
  number: number;
  dueOn: CalendarDay;
  answers: CheckInAnswers | undefined;
};

/** With whom is measured: since when, until when, and what they answered on which day after the first. */
export type Measured = {
  clientId: string;
  memberId: string;
  from: CalendarDay;
  until: CalendarDay | undefined;
  checkIns: readonly (readonly [day: number, answers: CheckInAnswers])[];
  /** Asked in between and not answered yet. */
  waitsSince?: CalendarDay | undefined;
};

const between = weeksBetween * 7;

/** Every moment of the plan that is past, answered or not, and what was asked in between. */
const askedOf = ({ from, until, checkIns, waitsSince }: Measured, today: CalendarDay): Asked[] => {
  const days = daysBetween(from, until ? addDays(until, -7) : today);
  const planned = Array.from({ length: Math.floor(days / between) + 1 }, (_, number): Asked => ({
    ...{ moment: number === 0 ? 'start' : 'along', number, dueOn: addDays(from, number * between) },
    answers: checkIns.find(([day]) => day === number * between)?.[1],
  }));
  const extra = checkIns
    .filter(([day]) => day % between !== 0)
    .map(([day, answers]): Asked => ({ moment: 'extra', number: 0, dueOn: addDays(from, day), answers }));
  const waiting: Asked[] = waitsSince
    ? [{ moment: 'extra', number: 0, dueOn: waitsSince, answers: undefined }]
    : [];
  return [...planned, ...extra, ...waiting];
};

const toAnswers = (given: CheckInAnswers): Answers =>
  ownQuestions.map(({ code }, at) => ({
    ...{ linkId: code, items: [] },
    answers: [{ value: { type: 'integer', value: given[at] ?? 0 }, items: [] }],
  }));

const measurement = (
  kept: KeptQuestionnaire,
  form: { id: string; clientId: string },
  answers: Answers,
  at: Date,
) => {
  const numbers = answersByItem(kept.mapping, numbersOf(kept.questionnaire, answers));
  return {
    ...{ id: newId(), client_id: form.clientId, form_id: form.id, questionnaire_id: ownCheckInId },
    instrument: ownCheckInScoring.code,
    response: toResponse(kept.questionnaire, answers, { authored: at, subject: `Patient/${form.clientId}` }),
    ...{ numbers: [...numbers], outcome: scoreInstrument(ownCheckInScoring, numbers) },
    ...{ answered_by: 'link', answered_at: at.toISOString() },
  };
};

/** Plans of measuring with our own check-in, what was asked by them, and the answers that came in. */
export const plantCheckIns = async (
  tx: CareTx,
  measured: readonly Measured[],
  today: CalendarDay,
): Promise<void> => {
  const kept = (await loadQuestionnaire(tx, ownCheckInId))!;
  const asked = measured.flatMap((one) =>
    askedOf(one, today).map((ask) => ({
      ...ask,
      ...{ clientId: one.clientId, id: newId(), formId: newId() },
    })),
  );
  for (const { clientId, memberId, from, until } of measured)
    await savePlan(tx, {
      ...{ clientId, memberId, startsOn: from, endsOn: until, questionnaires: [ownCheckInId] },
      ...{ paused: false, at: momentOn(from) },
    });
  await plantRows(
    tx,
    'measuring',
    asked.map(({ id, clientId, moment, number, dueOn }) => ({
      ...{ id, client_id: clientId, moment, number: moment === 'extra' ? 0 : number, due_on: dueOn },
      ...{ closes_on: addDays(dueOn, openDays), made_at: momentOn(dueOn, 8).toISOString() },
      invited_at: momentOn(dueOn, 8).toISOString(),
    })),
  );
  await plantRows(
    tx,
    'measure_form',
    asked.map(({ formId, clientId, id }) => ({
      ...{ id: formId, client_id: clientId, measuring_id: id, questionnaire_id: ownCheckInId },
      ...{ place: 0, draft: {}, page: 0 },
    })),
  );
  await plantRows(
    tx,
    'measurement',
    asked.flatMap(({ formId, clientId, dueOn, answers }) =>
      answers ? [measurement(kept, { id: formId, clientId }, toAnswers(answers), momentOn(dueOn))] : [],
    ),
  );
};
