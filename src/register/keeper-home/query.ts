import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';

/** How much waits for the registrar. */
export type Waiting = { applications: number; claims: number; appeals: number; therapists: number };

export const countWaiting = async (db: Database): Promise<Waiting> => {
  const [found] = await rows<Waiting>(
    db,
    sql`select
      (select count(*)::int from register.application where closed_at is null and exists (
        select 1 from register.application_step step where step.application_id = application.id)) as applications,
      (select count(*)::int from register.point_claim claim where not exists (
        select 1 from register.point_decision where claim_id = claim.id)) as claims,
      (select count(*)::int from register.appeal where not exists (
        select 1 from register.appeal_decision where appeal_id = appeal.id)) as appeals,
      (select count(*)::int from register.therapist) as therapists`,
  );
  return found ?? { applications: 0, claims: 0, appeals: 0, therapists: 0 };
};
