import { sql } from 'drizzle-orm';
import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Scoring } from '../domain/instruments/score.ts';
import type { MeasureMoment } from '../domain/measure-plan.ts';
import type { CareTx } from './scope.ts';

/** When somebody was measured: a moment of the plan, or one in between that a therapist asked for. */
export type Moment = MeasureMoment | 'extra';

/** How the answers came in: by a link, signed in, or filled in together with the therapist. */
export type AnsweredBy = 'link' | 'client' | 'together';

/** The answers to one questionnaire, and what they came to. */
export type Measurement = {
  id: string;
  formId: string;
  questionnaireId: string;
  moment: Moment;
  number: number;
  dueOn: CalendarDay;
  /** The day on which they were sent, in the Netherlands. */
  on: CalendarDay;
  answeredAt: Date;
  answeredBy: AnsweredBy;
  /** The code of the instrument; undefined for a questionnaire without a score. */
  instrument: string | undefined;
  /** Item number to what was answered. */
  numbers: ReadonlyMap<number, number>;
  /** What it came to, as it was scored that day: per scale a score, or why there is none. */
  outcome: Scoring | undefined;
};

type Row = {
  id: string;
  form_id: string;
  questionnaire_id: string;
  moment: Moment;
  number: number;
  due_on: CalendarDay;
  answered_at: string;
  answered_by: AnsweredBy;
  instrument: string | null;
  numbers: [number, number][];
  outcome: Scoring | null;
};

const toMeasurement = (row: Row): Measurement => ({
  ...{ id: row.id, formId: row.form_id, questionnaireId: row.questionnaire_id },
  ...{ moment: row.moment, number: row.number, dueOn: row.due_on },
  ...{ on: dutchDay(new Date(row.answered_at)), answeredAt: new Date(row.answered_at) },
  ...{ answeredBy: row.answered_by, instrument: row.instrument ?? undefined },
  ...{ numbers: new Map(row.numbers), outcome: row.outcome ?? undefined },
});

const measurements = sql`select measurement.id, form_id, measurement.questionnaire_id, moment, number,
    due_on::text as due_on, answered_at, answered_by, instrument, numbers, outcome
  from care.measurement
    join care.measure_form on measure_form.practice_id = measurement.practice_id and measure_form.id = measurement.form_id
    join care.measuring on measuring.practice_id = measure_form.practice_id and measuring.id = measure_form.measuring_id`;

/** All measurements of the present client, the first answered first: scores, and forms that could not be scored. */
export const findScores = async (tx: CareTx): Promise<Measurement[]> =>
  (await rows<Row>(tx, sql`${measurements} order by answered_at, measurement.id`)).map(toMeasurement);

/** The answers of the present client as FHIR, the first answered first: for who takes their file along. */
export const findResponses = (
  tx: CareTx,
): Promise<{ id: string; questionnaire_id: string; response: Record<string, unknown> }[]> =>
  rows(tx, sql`select id, questionnaire_id, response from care.measurement order by answered_at, id`);

type NewMeasurement = {
  clientId: string;
  formId: string;
  questionnaireId: string;
  instrument: string | undefined;
  response: Record<string, unknown>;
  numbers: ReadonlyMap<number, number>;
  outcome: Scoring | undefined;
  answeredBy: AnsweredBy;
  at: Date;
};

/** Keeps answers; undefined when this form was sent before: sent twice is sent once. */
export const insertMeasurement = async (tx: CareTx, given: NewMeasurement): Promise<string | undefined> => {
  const [made] = await rows<{ id: string }>(
    tx,
    sql`insert into care.measurement
          (id, client_id, form_id, questionnaire_id, instrument, response, numbers, outcome, answered_by, answered_at)
        values (${newId()}, ${given.clientId}, ${given.formId}, ${given.questionnaireId}, ${given.instrument ?? null},
                ${JSON.stringify(given.response)}::jsonb, ${JSON.stringify([...given.numbers])}::jsonb,
                ${given.outcome ? JSON.stringify(given.outcome) : null}::jsonb, ${given.answeredBy},
                ${given.at.toISOString()})
        on conflict (practice_id, form_id) do nothing returning id`,
  );
  return made?.id;
};
