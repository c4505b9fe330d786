import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Criterion, DischargeChoice, FollowUp, RelapsePlan } from '../domain/discharge.ts';
import type { CareTx } from './scope.ts';

const array = (lines: readonly string[]) => sql`${JSON.stringify(lines)}::jsonb`;
const asText = (lines: readonly string[]) =>
  sql`array(select value from jsonb_array_elements_text(${array(lines)}))`;

/** A plan as it was written down, with by whom. */
export type KeptPlan = RelapsePlan & { at: Date; by: 'member' | 'client'; name: string | undefined };

/** Every relapse plan of the present client, the last one first: that one counts. */
export const findRelapsePlans = async (tx: CareTx): Promise<KeptPlan[]> =>
  (
    await rows<RelapsePlan & { at: string; by_kind: 'member' | 'client'; name: string | null }>(
      tx,
      sql`select signs, steps, people, at, by_kind, member.name
          from care.relapse_plan left join care.member on member.practice_id = relapse_plan.practice_id
            and member.id = by_id and by_kind = 'member'
          where relapse_plan.client_id = (select care.client()) order by at desc, relapse_plan.id desc`,
    )
  ).map(({ signs, steps, people, at, by_kind, name }) => ({
    ...{ signs, steps, people, by: by_kind },
    ...{ at: new Date(at), name: name ?? undefined },
  }));

/** The relapse plan of the present client that counts. */
export const findRelapsePlan = async (tx: CareTx): Promise<KeptPlan | undefined> =>
  (await findRelapsePlans(tx))[0];

export const saveRelapsePlan = async (
  tx: CareTx,
  clientId: string,
  plan: RelapsePlan,
  now: Date,
): Promise<void> => {
  const { actor } = tx;
  const by = actor.kind === 'member' ? actor.memberId : actor.kind === 'client' ? actor.personId : null;
  await tx.execute(sql`insert into care.relapse_plan (id, client_id, signs, steps, people, by_kind, by_id, at)
    values (${newId()}, ${clientId}, ${asText(plan.signs)}, ${asText(plan.steps)}, ${asText(plan.people)},
            ${actor.kind}, ${by}, ${now.toISOString()})`);
};

export type FollowUpOutcome = 'done' | 'not-wanted' | 'not-reached';

/** What comes after guidance, on a day; `outcome` once somebody closed it or the answers came in. */
export type KeptFollowUp = FollowUp & { id: string; outcome: FollowUpOutcome | undefined };

export type KeptDischarge = {
  id: string;
  dischargedOn: CalendarDay;
  choice: DischargeChoice;
  reason: string;
  criteria: Criterion[];
  by: string;
  at: Date;
  undoneAt: Date | undefined;
  followUps: KeptFollowUp[];
};

type Row = {
  id: string;
  discharged_on: CalendarDay;
  choice: DischargeChoice;
  reason: string;
  criteria: Criterion[];
  by: string;
  at: string;
  undone_at: string | null;
  follow_ups: { id: string; kind: FollowUp['kind']; dueOn: CalendarDay; outcome: FollowUpOutcome | null }[];
};

/** A measurement after the end is done when its answers came in, whether or not somebody noted it. */
const outcome = sql`coalesce(follow_up.outcome, case when exists (
  select from care.measuring join care.measure_form form on form.practice_id = measuring.practice_id
      and form.measuring_id = measuring.id
    join care.measurement on measurement.practice_id = form.practice_id and measurement.form_id = form.id
  where measuring.practice_id = follow_up.practice_id and measuring.client_id = follow_up.client_id
    and measuring.moment = follow_up.kind and measurement.answered_at >= discharge.at) then 'done' end)`;

/** The discharges of the present client, the last one first; an undone one is marked. */
export const findDischarges = async (tx: CareTx): Promise<KeptDischarge[]> =>
  (
    await rows<Row>(
      tx,
      sql`select discharge.id, discharged_on::text as discharged_on, choice, reason, criteria, member.name as by, at,
            undone_at,
            (select coalesce(json_agg(json_build_object('id', follow_up.id, 'kind', kind, 'dueOn', due_on,
               'outcome', ${outcome}) order by due_on, kind), '[]')
             from care.follow_up where follow_up.practice_id = discharge.practice_id
               and follow_up.discharge_id = discharge.id) as follow_ups
          from care.discharge join care.member on member.practice_id = discharge.practice_id
            and member.id = discharge.member_id
          where discharge.client_id = (select care.client()) order by at desc, discharge.id desc`,
    )
  ).map((row) => ({
    ...{ id: row.id, dischargedOn: row.discharged_on, choice: row.choice, reason: row.reason },
    ...{ criteria: row.criteria, by: row.by, at: new Date(row.at) },
    undoneAt: row.undone_at === null ? undefined : new Date(row.undone_at),
    followUps: row.follow_ups.map((one) => ({ ...one, outcome: one.outcome ?? undefined })),
  }));

/** The discharge of the present client that stands. */
export const findDischarge = async (tx: CareTx): Promise<KeptDischarge | undefined> =>
  (await findDischarges(tx)).find(({ undoneAt }) => undoneAt === undefined);

type NewDischarge = {
  clientId: string;
  dischargedOn: CalendarDay;
  choice: DischargeChoice;
  reason: string;
  criteria: readonly Criterion[];
  followUps: readonly FollowUp[];
  memberId: string;
  now: Date;
};

/** Writes down the end of guidance with what comes after; false when it was ended already. */
export const saveDischarge = async (tx: CareTx, given: NewDischarge): Promise<boolean> => {
  const id = newId();
  const made = await rows(
    tx,
    sql`insert into care.discharge (id, client_id, discharged_on, choice, reason, criteria, member_id, at)
        values (${id}, ${given.clientId}, ${given.dischargedOn}, ${given.choice}, ${given.reason},
                ${JSON.stringify(given.criteria)}::jsonb, ${given.memberId}, ${given.now.toISOString()})
        on conflict (practice_id, client_id) where undone_at is null do nothing returning id`,
  );
  if (made.length === 0) return false;
  for (const { kind, dueOn } of given.followUps)
    await tx.execute(sql`insert into care.follow_up (id, client_id, discharge_id, kind, due_on)
      values (${newId()}, ${given.clientId}, ${id}, ${kind}, ${dueOn})`);
  return true;
};

/** Records that a discharge was undone; false when it was already. */
export const undoDischarge = async (
  tx: CareTx,
  given: { id: string; memberId: string; now: Date },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`update care.discharge set undone_at = ${given.now.toISOString()}, undone_by = ${given.memberId}
          where id = ${given.id} and undone_at is null returning id`,
    )
  ).length > 0;

/** Notes what came of a follow-up of the present client; false when that was known, or it is not theirs. */
export const closeFollowUp = async (
  tx: CareTx,
  given: { id: string; outcome: FollowUpOutcome; memberId: string; now: Date },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`update care.follow_up set outcome = ${given.outcome}, closed_at = ${given.now.toISOString()},
            closed_by = ${given.memberId}
          where id = ${given.id} and client_id = (select care.client()) and outcome is null returning id`,
    )
  ).length > 0;

/** Somebody whose follow-up is due, for the list of the day: a name, what and when; nothing of the file. */
export type DueFollowUp = { id: string; clientId: string; name: string } & FollowUp;

/** Days before a follow-up from which it stands in the list. */
export const shownAhead = 14;

/**
 * The follow-ups of the clients that a member guides, due within two weeks or past and still open, the oldest first.
 * For a transaction of the practice (`inPractice`).
 */
export const findFollowUps = (tx: CareTx, memberId: string, today: CalendarDay): Promise<DueFollowUp[]> =>
  rows<DueFollowUp>(
    tx,
    sql`select follow_up.id, client.id as "clientId", client.name, follow_up.kind, due_on::text as "dueOn"
        from care.follow_up
          join care.discharge on discharge.practice_id = follow_up.practice_id
            and discharge.id = follow_up.discharge_id and undone_at is null
          join care.client on client.practice_id = follow_up.practice_id and client.id = follow_up.client_id
          join care.relation on relation.practice_id = follow_up.practice_id
            and relation.client_id = follow_up.client_id and relation.member_id = ${memberId}
            and relation.until_at is null
        where due_on <= ${today}::date + ${shownAhead}::int and ${outcome} is null
        order by due_on, lower(client.name), follow_up.id limit 200`,
  );
