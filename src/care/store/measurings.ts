import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Fields } from '../domain/questionnaire/index.ts';
import type { Moment } from './measurements.ts';
import type { CareTx } from './scope.ts';

/** One questionnaire that somebody is asked to fill in. */
export type AskedForm = {
  id: string;
  questionnaireId: string;
  begunAt: Date | undefined;
  answeredAt: Date | undefined;
};

/** One measuring: a moment at which a client is asked one or a few questionnaires. */
export type Measuring = {
  id: string;
  moment: Moment;
  number: number;
  dueOn: CalendarDay;
  closesOn: CalendarDay;
  madeAt: Date;
  invitedAt: Date | undefined;
  remindedAt: Date | undefined;
  forms: readonly AskedForm[];
};

type NewMeasuring = {
  clientId: string;
  moment: Moment;
  number: number;
  dueOn: CalendarDay;
  closesOn: CalendarDay;
  questionnaires: readonly string[];
  now: Date;
};

/** Asks a client; undefined when that moment of the plan was asked before, whoever did so. */
export const makeMeasuring = async (tx: CareTx, given: NewMeasuring): Promise<string | undefined> => {
  const [made] = await rows<{ id: string }>(
    tx,
    sql`insert into care.measuring (id, client_id, moment, number, due_on, closes_on, made_at)
        values (${newId()}, ${given.clientId}, ${given.moment}, ${given.number}, ${given.dueOn}, ${given.closesOn},
                ${given.now.toISOString()})
        on conflict (practice_id, client_id, moment, number) where moment <> 'extra' do nothing returning id`,
  );
  if (!made) return undefined;
  for (const [place, questionnaireId] of [...new Set(given.questionnaires)].entries())
    await tx.execute(sql`insert into care.measure_form (id, client_id, measuring_id, questionnaire_id, place)
      values (${newId()}, ${given.clientId}, ${made.id}, ${questionnaireId}, ${place})`);
  return made.id;
};

type Row = {
  id: string;
  moment: Moment;
  number: number;
  due_on: CalendarDay;
  closes_on: CalendarDay;
  made_at: string;
  invited_at: string | null;
  reminded_at: string | null;
  form_id: string;
  questionnaire_id: string;
  drafted_at: string | null;
  answered_at: string | null;
};

const moment = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text));

const toMeasurings = (found: readonly Row[]): Measuring[] =>
  [...Map.groupBy(found, ({ id }) => id).values()].map((forms) => {
    const row = forms[0]!;
    return {
      ...{ id: row.id, moment: row.moment, number: row.number, dueOn: row.due_on, closesOn: row.closes_on },
      ...{
        madeAt: new Date(row.made_at),
        invitedAt: moment(row.invited_at),
        remindedAt: moment(row.reminded_at),
      },
      forms: forms.map((form) => ({
        ...{ id: form.form_id, questionnaireId: form.questionnaire_id },
        ...{ begunAt: moment(form.drafted_at), answeredAt: moment(form.answered_at) },
      })),
    };
  });

const measurings = sql`select measuring.id, moment, number, due_on::text as due_on, closes_on::text as closes_on, made_at,
    invited_at, reminded_at, measure_form.id as form_id, measure_form.questionnaire_id, drafted_at, answered_at
  from care.measuring
    join care.measure_form on measure_form.practice_id = measuring.practice_id
      and measure_form.measuring_id = measuring.id
    left join care.measurement on measurement.practice_id = measure_form.practice_id
      and measurement.form_id = measure_form.id`;

/** All measurings of the present client, the first due first. */
export const findMeasurings = async (tx: CareTx): Promise<Measuring[]> =>
  toMeasurings(
    await rows<Row>(tx, sql`${measurings} order by due_on, made_at, measuring.id, measure_form.place`),
  );

/** One measuring with its forms. */
export const findMeasuring = async (tx: CareTx, id: string): Promise<Measuring | undefined> =>
  toMeasurings(
    await rows<Row>(tx, sql`${measurings} where measuring.id = ${id} order by measure_form.place`),
  )[0];

/** A form as it is filled in: the fields so far, and whether it was sent. */
export type FormInHand = {
  id: string;
  clientId: string;
  measuringId: string;
  questionnaireId: string;
  closesOn: CalendarDay;
  draft: Fields;
  answeredAt: Date | undefined;
};

/** A form, held by this transaction alone when it is going to be changed. */
export const loadForm = async (
  tx: CareTx,
  id: string,
  hold: 'look' | 'change',
): Promise<FormInHand | undefined> => {
  if (hold === 'change') await rows(tx, sql`select id from care.measure_form where id = ${id} for update`);
  const [row] = await rows<{
    id: string;
    client_id: string;
    measuring_id: string;
    questionnaire_id: string;
    closes_on: CalendarDay;
    draft: Fields;
    answered_at: string | null;
  }>(
    tx,
    sql`select measure_form.id, measure_form.client_id, measuring_id, measure_form.questionnaire_id,
          closes_on::text as closes_on, draft, answered_at
        from care.measure_form
          join care.measuring on measuring.practice_id = measure_form.practice_id and measuring.id = measuring_id
          left join care.measurement on measurement.practice_id = measure_form.practice_id
            and measurement.form_id = measure_form.id
        where measure_form.id = ${id}`,
  );
  return (
    row && {
      ...{ id: row.id, clientId: row.client_id, measuringId: row.measuring_id, closesOn: row.closes_on },
      ...{ questionnaireId: row.questionnaire_id, draft: row.draft, answeredAt: moment(row.answered_at) },
    }
  );
};

/** Keeps what was filled in so far; `{}` lets it go. */
export const saveDraft = async (
  tx: CareTx,
  id: string,
  draft: Readonly<Fields>,
  now: Date,
): Promise<void> => {
  await tx.execute(sql`update care.measure_form set draft = ${JSON.stringify(draft)}::jsonb,
      drafted_at = coalesce(drafted_at, ${now.toISOString()}) where id = ${id}`);
};

/** Notes that a mail was sent about a measuring: the invitation, or the one reminder. */
export const markTold = async (
  tx: CareTx,
  id: string,
  what: 'invited' | 'reminded',
  now: Date,
): Promise<void> => {
  const at = now.toISOString();
  await tx.execute(
    what === 'invited'
      ? sql`update care.measuring set invited_at = coalesce(invited_at, ${at}) where id = ${id}`
      : sql`update care.measuring set reminded_at = ${at} where id = ${id}`,
  );
};

/** A measuring that was asked by mail some time ago, has answers to wait for, and was not reminded of. */
export type Waiting = { id: string; clientId: string };

/** What to remind of, by id from after `after` on. A client whose plan was paused meanwhile is left alone. */
export const findWaiting = (
  tx: CareTx,
  given: { after: string | undefined; limit: number; invitedBefore: Date; today: CalendarDay },
): Promise<Waiting[]> =>
  rows(
    tx,
    sql`select measuring.id, client_id as "clientId" from care.measuring
        where closes_on > ${given.today} and reminded_at is null and invited_at < ${given.invitedBefore.toISOString()}
          and exists (select from care.measure_form form
                      where form.practice_id = measuring.practice_id and form.measuring_id = measuring.id
                        and not exists (select from care.measurement
                                        where measurement.practice_id = form.practice_id
                                          and measurement.form_id = form.id))
          and not coalesce((select paused from care.measure_plan
                            where measure_plan.practice_id = measuring.practice_id
                              and measure_plan.client_id = measuring.client_id
                            order by decided_at desc, measure_plan.id desc limit 1), false)
          and (${given.after ?? null}::uuid is null or measuring.id > ${given.after ?? null}::uuid)
        order by measuring.id limit ${given.limit}`,
  );
