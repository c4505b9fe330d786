import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Intake } from '../domain/intake.ts';
import type { Permission, ScreeningDecision } from '../domain/screening.ts';
import {
  mayRun,
  screeningState,
  type DoctorsAnswer,
  type Screening,
  type ScreeningState,
} from '../domain/screening-state.ts';
import type { CareTx } from './scope.ts';

/** How an answer of a doctor came in. */
export const receivedWays = ['letter', 'mail', 'telephone', 'by-client'] as const;
export type Received = (typeof receivedWays)[number];

/** An answer of a doctor, with how it came in and who recorded it. */
export type RecordedAnswer = DoctorsAnswer & { received: Received; recordedAt: Date; recordedBy: string };

/** A decision of the therapist on a screening; without `to` it is as the rules propose. */
export type RecordedDecision = {
  to: Permission | undefined;
  reason: string;
  decidedAt: Date;
  decidedBy: string;
};

/** A screening as it was recorded, with all that was decided and answered since, the oldest first. */
export type KeptScreening = Screening & {
  id: string;
  clientId: string;
  intake: Intake;
  recordedAt: Date;
  recordedBy: string;
  decisions: readonly RecordedDecision[];
  answers: readonly RecordedAnswer[];
  /** The answer that was recorded last. */
  answer: RecordedAnswer | undefined;
};

type Row = {
  id: string;
  client_id: string;
  screened_on: CalendarDay;
  intake: Intake;
  decision: ScreeningDecision;
  recorded_at: string;
  recorded_by: string;
  health_changed_on: CalendarDay | null;
  decisions: { to: Permission | null; reason: string | null; at: string; by: string }[];
  answers: (Pick<RecordedAnswer, 'by' | 'agrees' | 'answeredOn' | 'received'> & {
    at: string;
    recordedBy: string;
  })[];
};

// A change of health that was noted before a screening was part of it, also on the same day.
const columns = sql`screening.id, screening.client_id, screened_on::text as screened_on, intake, decision, recorded_at,
  recorder.name as recorded_by,
  (select min(changed_on)::text from care.health_change
   where client_id = screening.client_id and noted_at >= screening.recorded_at) as health_changed_on,
  (select coalesce(json_agg(json_build_object('to', permits, 'reason', reason, 'at', decided_at, 'by', member.name)
     order by decided_at, screening_decision.id), '[]')
   from care.screening_decision join care.member on member.id = screening_decision.member_id
   where screening_id = screening.id) as decisions,
  (select coalesce(json_agg(json_build_object('by', answered_by, 'agrees', agrees, 'answeredOn', answered_on,
     'received', received, 'at', doctors_answer.recorded_at, 'recordedBy', member.name)
     order by doctors_answer.recorded_at, doctors_answer.id), '[]')
   from care.doctors_answer join care.member on member.id = doctors_answer.member_id
   where screening_id = screening.id) as answers`;

const toScreening = (row: Row): KeptScreening => {
  const decisions = row.decisions.map(({ to, reason, at, by }) => ({
    ...{ to: to ?? undefined, reason: reason ?? '', decidedAt: new Date(at), decidedBy: by },
  }));
  const answers = row.answers.map(({ at, ...answer }) => ({ ...answer, recordedAt: new Date(at) }));
  const last = decisions.at(-1);
  return {
    id: row.id,
    clientId: row.client_id,
    screenedOn: row.screened_on,
    intake: row.intake,
    decision: row.decision,
    recordedAt: new Date(row.recorded_at),
    recordedBy: row.recorded_by,
    // A change noted on a day before this screening's own day asks it again all the same.
    healthChangedOn: later(row.health_changed_on ?? undefined, row.screened_on),
    changed: last?.to && { to: last.to, reason: last.reason },
    ...{ decisions, answers, answer: answers.at(-1) },
  };
};

const later = (changed: CalendarDay | undefined, screened: CalendarDay): CalendarDay | undefined =>
  changed && (changed > screened ? changed : screened);

const select = async (tx: CareTx, which: SQL): Promise<KeptScreening[]> =>
  (
    await rows<Row>(
      tx,
      sql`select ${columns} from care.screening join care.member recorder on recorder.id = screening.member_id
          where ${which} order by recorded_at desc, screening.id desc`,
    )
  ).map(toScreening);

/** The client that the transaction is narrowed to; in any other nothing is found, so that nobody is taken for another. */
const present = sql`screening.client_id = (select care.client())`;

/** All screenings of the present client, the last first. */
export const findScreenings = (tx: CareTx): Promise<KeptScreening[]> => select(tx, present);

/** The screening of the present client that counts: the last one. */
export const findScreening = async (tx: CareTx): Promise<KeptScreening | undefined> =>
  (await findScreenings(tx))[0];

/** Whether the present client may run on a day (S40): not without a screening that holds, nor while a doctor is awaited. */
export const mayRunNow = async (
  tx: CareTx,
  today: CalendarDay,
  at: 'light-moderate' | 'vigorous' = 'light-moderate',
): Promise<boolean> => {
  const screening = await findScreening(tx);
  return mayRun(screening, { today, at, answer: screening?.answer });
};

/** Where the screening of each of these clients stands; who has none is not in it. For a group, in `inPractice`. */
export const findStates = async (
  tx: CareTx,
  clientIds: readonly string[],
  today: CalendarDay,
): Promise<Map<string, ScreeningState>> => {
  const found = await select(
    tx,
    sql`screening.client_id = any(${`{${clientIds.join(',')}}`}::uuid[])
      and not exists (select from care.screening newer where newer.client_id = screening.client_id
        and (newer.recorded_at, newer.id) > (screening.recorded_at, screening.id))`,
  );
  return new Map(
    found.map((one) => [one.clientId, screeningState(one, { today, answer: one.answer })] as const),
  );
};

/** Records an intake with what the rules propose; gives its id. */
export const saveScreening = async (
  tx: CareTx,
  clientId: string,
  given: {
    intake: Intake;
    decision: ScreeningDecision;
    screenedOn: CalendarDay;
    now: Date;
    memberId: string;
  },
): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into care.screening
      (id, client_id, screened_on, intake, decision, recorded_at, member_id)
    values (${id}, ${clientId}, ${given.screenedOn}, ${JSON.stringify(given.intake)}::jsonb,
            ${JSON.stringify(given.decision)}::jsonb, ${given.now.toISOString()}, ${given.memberId})`);
  return id;
};

/** Records what the therapist decides; without `changed` it is as the rules propose. */
export const saveScreeningDecision = async (
  tx: CareTx,
  clientId: string,
  given: {
    screeningId: string;
    changed: { to: Permission; reason: string } | undefined;
    now: Date;
    memberId: string;
  },
): Promise<void> => {
  await tx.execute(sql`insert into care.screening_decision
      (id, client_id, screening_id, permits, reason, decided_at, member_id)
    values (${newId()}, ${clientId}, ${given.screeningId}, ${given.changed?.to ?? null},
            ${given.changed?.reason ?? null}, ${given.now.toISOString()}, ${given.memberId})`);
};

/** Records that the client's health changed; without a member the client said so here. */
export const saveHealthChange = async (
  tx: CareTx,
  clientId: string,
  given: { changedOn: CalendarDay; now: Date; memberId: string | undefined },
): Promise<void> => {
  await tx.execute(sql`insert into care.health_change (id, client_id, changed_on, noted_at, member_id)
    values (${newId()}, ${clientId}, ${given.changedOn}, ${given.now.toISOString()}, ${given.memberId ?? null})`);
};

/** When it was noted last that the present client's health changed; undefined when it never was. */
export const findHealthChangedAt = async (tx: CareTx): Promise<Date | undefined> => {
  const [row] = await rows<{ at: string | null }>(
    tx,
    sql`select max(noted_at) as at from care.health_change where client_id = (select care.client())`,
  );
  return row?.at ? new Date(row.at) : undefined;
};

/** Records what a doctor answered to a screening. */
export const saveDoctorsAnswer = async (
  tx: CareTx,
  clientId: string,
  given: DoctorsAnswer & { screeningId: string; received: Received; now: Date; memberId: string },
): Promise<void> => {
  await tx.execute(sql`insert into care.doctors_answer
      (id, client_id, screening_id, answered_by, agrees, answered_on, received, recorded_at, member_id)
    values (${newId()}, ${clientId}, ${given.screeningId}, ${given.by}, ${given.agrees}, ${given.answeredOn},
            ${given.received}, ${given.now.toISOString()}, ${given.memberId})`);
};
