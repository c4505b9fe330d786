import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { CaseAnswers, CaseState } from '../domain/case-study.ts';

/** A case as a participant wrote it down. */
export type CaseStudy = {
  enrolmentId: string;
  editionId: string;
  answers: CaseAnswers;
  clientComes: boolean;
  revision: number;
  savedAt: Date;
  /** When it was brought before the group; until then it is a draft that nobody else sees. */
  broughtAt: Date | undefined;
  position: number | undefined;
};

type At = string | Date;
type Stored = Omit<CaseStudy, 'savedAt' | 'broughtAt' | 'position'> & {
  saved_at: At;
  brought_at: At | null;
  position: number | null;
};

const find = async (db: Database | Tx, where: SQL): Promise<CaseStudy[]> => {
  const found = await rows<Stored>(
    db,
    sql`select enrolment_id as "enrolmentId", edition_id as "editionId", answers, client_comes as "clientComes",
          revision, saved_at, brought_at, position from learning.case_study ${where}`,
  );
  return found.map(({ saved_at, brought_at, position, ...row }) => ({
    ...row,
    savedAt: new Date(saved_at),
    broughtAt: brought_at === null ? undefined : new Date(brought_at),
    position: position ?? undefined,
  }));
};

export const findCase = async (db: Database | Tx, enrolmentId: string): Promise<CaseStudy | undefined> =>
  (await find(db, sql`where enrolment_id = ${enrolmentId}`))[0];

export const lockCase = async (tx: Tx, enrolmentId: string): Promise<CaseStudy | undefined> =>
  (await find(tx, sql`where enrolment_id = ${enrolmentId} for update`))[0];

/** The cases brought in an edition, in the order of the day; one that was never ordered comes last. */
export const findBroughtCases = (db: Database | Tx, editionId: string): Promise<CaseStudy[]> =>
  find(
    db,
    sql`where edition_id = ${editionId} and brought_at is not null
        order by position nulls last, brought_at, enrolment_id`,
  );

/** Keeps the order of a day for this transaction. */
export const lockCasesOf = (tx: Tx, editionId: string): Promise<unknown> =>
  tx.execute(
    sql`select 1 from learning.case_study where edition_id = ${editionId} order by enrolment_id for update`,
  );

/**
 * Saves what was written, when nobody saved it since `basedOn` (0 for a case that was not there). Gives whether it
 * did: one statement, so that of two devices only one wins.
 */
export const saveCase = async (
  tx: Tx,
  saving: Pick<CaseStudy, 'enrolmentId' | 'editionId' | 'answers' | 'clientComes' | 'broughtAt'> & {
    basedOn: number;
    at: Date;
  },
): Promise<boolean> => {
  const { answers, at } = saving;
  const brought = saving.broughtAt?.toISOString() ?? null;
  const saved = await rows(
    tx,
    sql`insert into learning.case_study as kept
          (enrolment_id, edition_id, answers, client_comes, revision, saved_at, brought_at)
        values (${saving.enrolmentId}, ${saving.editionId}, ${JSON.stringify(answers)}::jsonb, ${saving.clientComes}, 1,
          ${at.toISOString()}, ${brought})
        on conflict (enrolment_id) do update set answers = excluded.answers, client_comes = excluded.client_comes,
          revision = kept.revision + 1, saved_at = excluded.saved_at, brought_at = excluded.brought_at,
          position = case when excluded.brought_at is null then null else kept.position end
          where kept.revision = ${saving.basedOn}
        returning enrolment_id`,
  );
  return saved.length > 0;
};

export const savePosition = async (tx: Tx, enrolmentId: string, position: number): Promise<void> => {
  await tx.execute(
    sql`update learning.case_study set position = ${position} where enrolment_id = ${enrolmentId}`,
  );
};

/** Editions in which somebody wrote a case, with a client's answer that is still kept. */
export const findEditionsWithConsent = async (db: Database): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      db,
      sql`select distinct study.edition_id as id from learning.case_study study
          join learning.case_invitation invitation on invitation.enrolment_id = study.enrolment_id`,
    )
  ).map(({ id }) => id);

/** For each enrolment: no case, one in the making, or one brought (S26). */
export const caseStates = async (
  db: Database | Tx,
  enrolmentIds: string[],
): Promise<Map<string, CaseState>> => {
  const states = new Map<string, CaseState>(enrolmentIds.map((id) => [id, 'none']));
  if (enrolmentIds.length === 0) return states;
  for (const found of await find(db, sql`where enrolment_id in ${enrolmentIds}`))
    states.set(found.enrolmentId, found.broughtAt ? 'brought' : 'draft');
  return states;
};
