import { sql } from 'drizzle-orm';
import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { MeasurePlan, MeasureTaken } from '../domain/measure-plan.ts';
import type { Moment } from './measurements.ts';
import type { CareTx } from './scope.ts';

/** What was decided to measure, by whom and when; the last decision counts. */
export type KeptPlan = MeasurePlan & { decidedAt: Date; decidedBy: string };

type Row = {
  starts_on: CalendarDay;
  ends_on: CalendarDay | null;
  questionnaires: string[];
  paused: boolean;
  decided_at: string;
  decided_by: string;
};

const toPlan = (row: Row): KeptPlan => ({
  ...{ startsOn: row.starts_on, endsOn: row.ends_on ?? undefined, questionnaires: row.questionnaires },
  ...{ paused: row.paused, decidedAt: new Date(row.decided_at), decidedBy: row.decided_by },
});

/** All that was decided to measure with the present client, the last first. */
export const findPlans = async (tx: CareTx): Promise<KeptPlan[]> =>
  (
    await rows<Row>(
      tx,
      sql`select starts_on::text as starts_on, ends_on::text as ends_on, questionnaires, paused, decided_at,
            member.name as decided_by
          from care.measure_plan join care.member on member.id = member_id
          order by decided_at desc, measure_plan.id desc`,
    )
  ).map(toPlan);

/** Writes down what is measured from now on. */
export const savePlan = async (
  tx: CareTx,
  given: MeasurePlan & { clientId: string; memberId: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`insert into care.measure_plan
      (id, client_id, member_id, starts_on, ends_on, questionnaires, paused, decided_at)
    values (${newId()}, ${given.clientId}, ${given.memberId}, ${given.startsOn}, ${given.endsOn ?? null},
            ${`{${given.questionnaires.join(',')}}`}::uuid[], ${given.paused}, ${given.at.toISOString()})`);
};

/** A client with a plan that goes on, as the clock needs to know them. */
export type PlannedClient = {
  clientId: string;
  plan: MeasurePlan;
  /** The last day of their guidance; undefined while it goes on. */
  endedOn: CalendarDay | undefined;
  /** The measurings that were made already. */
  made: readonly MeasureTaken[];
};

/**
 * Clients of the practice with a plan that is not paused, by id from after `after` on, so that a night's work takes them
 * a handful at a time. Of those whose guidance ended, only while something is still measured after it.
 */
export const findPlannedClients = async (
  tx: CareTx,
  given: { after: string | undefined; limit: number; endedAfter: Date },
): Promise<PlannedClient[]> => {
  const found = await rows<{
    client_id: string;
    starts_on: CalendarDay;
    ends_on: CalendarDay | null;
    questionnaires: string[];
    paused: boolean;
    ended_at: string | null;
    made: { moment: Moment; number: number }[] | null;
  }>(
    tx,
    sql`select client.id as client_id, plan.starts_on::text as starts_on, plan.ends_on::text as ends_on,
          plan.questionnaires, plan.paused, client.ended_at,
          (select json_agg(json_build_object('moment', moment, 'number', number)) from care.measuring
           where measuring.practice_id = client.practice_id and measuring.client_id = client.id
             and moment <> 'extra') as made
        from care.client cross join lateral (
          select * from care.measure_plan
          where measure_plan.practice_id = client.practice_id and measure_plan.client_id = client.id
          order by decided_at desc, id desc limit 1) plan
        where not plan.paused and (client.ended_at is null or client.ended_at > ${given.endedAfter.toISOString()})
          and (${given.after ?? null}::uuid is null or client.id > ${given.after ?? null}::uuid)
        order by client.id limit ${given.limit}`,
  );
  return found.map((row) => ({
    clientId: row.client_id,
    plan: {
      ...{ startsOn: row.starts_on, endsOn: row.ends_on ?? undefined },
      ...{ questionnaires: row.questionnaires, paused: row.paused },
    },
    endedOn: row.ended_at === null ? undefined : dutchDay(new Date(row.ended_at)),
    made: (row.made ?? []).flatMap(({ moment, number }) => (moment === 'extra' ? [] : [{ moment, number }])),
  }));
};
