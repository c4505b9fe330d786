import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import type { Claim } from '../domain/renewal.ts';

export const claimKinds = ['course', 'return-day', 'training'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** A line of the ledger of points, with what was decided about it. */
export type PointLine = {
  id: string;
  therapistId: string;
  kind: ClaimKind;
  title: string;
  earnedOn: CalendarDay;
  points: number;
  /** The number of the certificate it follows from; lines without one were claimed. */
  source: string | undefined;
  fileId: string | undefined;
  fileName: string | undefined;
  by: string;
  at: Date;
  decision: { approved: boolean; points: number; reason: string; by: string; at: Date } | undefined;
};

type Row = {
  id: string;
  therapist_id: string;
  kind: ClaimKind;
  title: string;
  earned_on: CalendarDay;
  points: number;
  source: string | null;
  file_id: string | null;
  file_name: string | null;
  claimed_by: string;
  claimed_at: string | Date;
  approved: boolean | null;
  decided_points: number | null;
  reason: string | null;
  decided_by: string | null;
  decided_at: string | Date | null;
};

const find = async (db: Database | Tx, where: SQL): Promise<PointLine[]> =>
  (
    await rows<Row>(
      db,
      sql`select claim.id, claim.therapist_id, claim.kind, claim.title, claim.earned_on::text as earned_on,
            claim.points, claim.source, claim.file_id, file.name as file_name, claim.claimed_by, claim.claimed_at,
            decision.approved, decision.points as decided_points, decision.reason, decision.decided_by, decision.decided_at
          from register.point_claim claim
          left join register.point_decision decision on decision.claim_id = claim.id
          left join platform.file on file.id = claim.file_id ${where}`,
    )
  ).map((row) => ({
    id: row.id,
    therapistId: row.therapist_id,
    kind: row.kind,
    title: row.title,
    earnedOn: row.earned_on,
    points: row.points,
    source: row.source ?? undefined,
    fileId: row.file_id ?? undefined,
    fileName: row.file_name ?? undefined,
    by: row.claimed_by,
    at: new Date(row.claimed_at),
    decision:
      row.approved === null
        ? undefined
        : {
            approved: row.approved,
            points: row.decided_points ?? 0,
            reason: row.reason ?? '',
            by: row.decided_by ?? '',
            at: new Date(row.decided_at ?? row.claimed_at),
          },
  }));

/** The ledger of a therapist, the latest day first. */
export const findPoints = (db: Database | Tx, therapistId: string): Promise<PointLine[]> =>
  find(db, sql`where claim.therapist_id = ${therapistId} order by claim.earned_on desc, claim.id desc`);

/** Claims that nobody judged yet, who waits longest first. */
export const listWaitingClaims = (db: Database | Tx): Promise<PointLine[]> =>
  find(db, sql`where decision.claim_id is null order by claim.claimed_at, claim.id`);

export const findClaim = async (db: Database | Tx, id: string): Promise<PointLine | undefined> =>
  isId(id) ? (await find(db, sql`where claim.id = ${id}`))[0] : undefined;

/** What the forecast needs of a line. */
export const toClaim = (line: PointLine): Claim => ({
  earnedOn: line.earnedOn,
  claimed: line.points,
  decided: line.decision && (line.decision.approved ? line.decision.points : 0),
});

/** Adds a claim; one with a source that is known already is not added. Gives whether it was. */
export const recordClaim = async (
  tx: Database | Tx,
  claim: Pick<PointLine, 'id' | 'therapistId' | 'kind' | 'title' | 'earnedOn' | 'points' | 'by'> & {
    source?: string | undefined;
    fileId?: string | undefined;
  },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`insert into register.point_claim (id, therapist_id, kind, title, earned_on, points, source, file_id, claimed_by)
          values (${claim.id}, ${claim.therapistId}, ${claim.kind}, ${claim.title}, ${claim.earnedOn}, ${claim.points},
                  ${claim.source ?? null}, ${claim.fileId ?? null}::uuid, ${claim.by})
          on conflict (source) do nothing returning id`,
    )
  ).length > 0;

/** Keeps a decision; of two at once only the first one is kept. Gives whether this one was. */
export const recordPointDecision = async (
  tx: Database | Tx,
  decision: { claimId: string; approved: boolean; points: number; reason: string; by: string },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`insert into register.point_decision (claim_id, approved, points, reason, decided_by)
          values (${decision.claimId}, ${decision.approved}, ${decision.points}, ${decision.reason}, ${decision.by})
          on conflict (claim_id) do nothing returning claim_id`,
    )
  ).length > 0;
