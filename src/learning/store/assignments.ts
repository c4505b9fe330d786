import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import {
  standingOf,
  type AssignmentStanding,
  type KeptDraft,
  type Verdict,
  type VerdictKind,
} from '../domain/assignment.ts';

export type AssignmentFile = {
  id: string;
  fileId: string;
  version: number | undefined;
  name: string;
  bytes: number;
};

export type AssignmentVersion = { number: number; text: string; handedInAt: Date };

export type Reviewer = { staffId: string; name: string };

/** Everything about the assignment of one participant. */
export type Assignment = {
  enrolmentId: string;
  draft: KeptDraft & { savedAt: Date | undefined };
  files: AssignmentFile[];
  versions: AssignmentVersion[];
  verdicts: Verdict[];
  reviewer: Reviewer | undefined;
  standing: AssignmentStanding;
};

type At = string | Date;

/** The assignment of a participant; an empty one when nothing was written yet. */
export const loadAssignment = async (db: Database | Tx, enrolmentId: string): Promise<Assignment> => {
  const [draft] = await rows<KeptDraft & { saved_at: At }>(
    db,
    sql`select text, revision, page, turn, saved_at from learning.assignment where enrolment_id = ${enrolmentId}`,
  );
  const versions = await rows<{ number: number; text: string; handed_in_at: At }>(
    db,
    sql`select number, text, handed_in_at from learning.assignment_version
        where enrolment_id = ${enrolmentId} order by number`,
  );
  const verdicts = await rows<Omit<Verdict, 'at'> & { at: At }>(
    db,
    sql`select id, version, kind, words, given_by_name as "byName", given_at as at from learning.assignment_verdict
        where enrolment_id = ${enrolmentId} order by given_at, id`,
  );
  const files = await rows<Omit<AssignmentFile, 'version'> & { version: number | null }>(
    db,
    sql`select kept.id, kept.file_id as "fileId", kept.version, file.name, length(file.bytes)::int as bytes
        from learning.assignment_file kept join platform.file on file.id = kept.file_id
        where kept.enrolment_id = ${enrolmentId} order by kept.added_at, kept.id`,
  );
  const [reviewer] = await rows<Reviewer>(
    db,
    sql`select staff_id as "staffId", staff_name as name from learning.assignment_reviewer
        where enrolment_id = ${enrolmentId}`,
  );
  const known = {
    enrolmentId,
    draft: draft
      ? {
          text: draft.text,
          revision: draft.revision,
          page: draft.page,
          turn: draft.turn,
          savedAt: new Date(draft.saved_at),
        }
      : { text: '', revision: 0, page: '', turn: 0, savedAt: undefined },
    files: files.map((file) => ({ ...file, version: file.version ?? undefined })),
    versions: versions.map(({ handed_in_at, ...version }) => ({
      ...version,
      handedInAt: new Date(handed_in_at),
    })),
    verdicts: verdicts.map((verdict) => ({ ...verdict, at: new Date(verdict.at) })),
    reviewer,
  };
  const begun = known.draft.text.trim() !== '' || known.files.length > 0;
  return { ...known, standing: standingOf({ begun, ...known }) };
};

/** Keeps the assignment for this transaction, made when it is not there; what changes one stands behind this lock. */
export const lockAssignment = async (
  tx: Tx,
  { enrolmentId, editionId }: { enrolmentId: string; editionId: string },
): Promise<Assignment> => {
  await tx.execute(sql`insert into learning.assignment (enrolment_id, edition_id)
    values (${enrolmentId}, ${editionId}) on conflict do nothing`);
  await tx.execute(sql`select 1 from learning.assignment where enrolment_id = ${enrolmentId} for update`);
  return loadAssignment(tx, enrolmentId);
};

export const saveDraft = async (
  tx: Tx,
  draft: Omit<KeptDraft, 'revision'> & { enrolmentId: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`update learning.assignment set text = ${draft.text}, page = ${draft.page}, turn = ${draft.turn},
      revision = revision + 1, saved_at = ${draft.at.toISOString()}
    where enrolment_id = ${draft.enrolmentId}`);
};

/** A text that another page or device was behind with. */
export type Aside = { page: string; text: string; savedAt: Date };

export const saveAside = async (
  tx: Tx,
  aside: { enrolmentId: string; page: string; text: string; turn: number; at: Date },
): Promise<void> => {
  await tx.execute(sql`insert into learning.assignment_aside (enrolment_id, page, text, turn, saved_at)
    values (${aside.enrolmentId}, ${aside.page}, ${aside.text}, ${aside.turn}, ${aside.at.toISOString()})
    on conflict (enrolment_id, page) do update
      set text = excluded.text, turn = excluded.turn, saved_at = excluded.saved_at
      where learning.assignment_aside.turn <= excluded.turn`);
};

export const findAsides = async (db: Database | Tx, enrolmentId: string): Promise<Aside[]> => {
  const found = await rows<{ page: string; text: string; saved_at: At }>(
    db,
    sql`select page, text, saved_at from learning.assignment_aside where enrolment_id = ${enrolmentId} order by saved_at`,
  );
  return found.map(({ page, text, saved_at }) => ({ page, text, savedAt: new Date(saved_at) }));
};

export const deleteAside = async (tx: Tx, enrolmentId: string, page: string): Promise<void> => {
  await tx.execute(
    sql`delete from learning.assignment_aside where enrolment_id = ${enrolmentId} and page = ${page}`,
  );
};

/** Keeps what is handed in, with the files that lie in the draft; they stay in the draft for a next version. */
export const saveVersion = async (
  tx: Tx,
  version: { enrolmentId: string; number: number; text: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`insert into learning.assignment_version (enrolment_id, number, text, anonymous, handed_in_at)
    values (${version.enrolmentId}, ${version.number}, ${version.text}, true, ${version.at.toISOString()})`);
  await tx.execute(sql`insert into learning.assignment_file (id, enrolment_id, version, file_id, added_at)
    select gen_random_uuid(), enrolment_id, ${version.number}, file_id, added_at from learning.assignment_file
    where enrolment_id = ${version.enrolmentId} and version is null`);
};

export const saveVerdict = async (
  tx: Tx,
  verdict: Verdict & { enrolmentId: string; by: string },
): Promise<void> => {
  await tx.execute(sql`insert into learning.assignment_verdict
      (id, enrolment_id, version, kind, words, given_by, given_by_name, given_at)
    values (${verdict.id}, ${verdict.enrolmentId}, ${verdict.version}, ${verdict.kind}, ${verdict.words},
      ${verdict.by}, ${verdict.byName}, ${verdict.at.toISOString()})`);
};

/** The verdict a mail is about, with whose assignment it is. */
export const findVerdict = async (
  db: Database,
  id: string,
): Promise<{ enrolmentId: string; kind: VerdictKind } | undefined> =>
  (
    await rows<{ enrolmentId: string; kind: VerdictKind }>(
      db,
      sql`select enrolment_id as "enrolmentId", kind from learning.assignment_verdict where id::text = ${id}`,
    )
  )[0];

/**
 * Takes the reading on oneself, when it is with `from`: nobody, or the colleague whose name stood on the page. One
 * statement, so that of two at once only one has it. Gives whether it is now theirs.
 */
export const takeReview = async (
  tx: Tx,
  taking: { enrolmentId: string; staffId: string; name: string; from: string | undefined; at: Date },
): Promise<boolean> => {
  const won = await rows(
    tx,
    sql`insert into learning.assignment_reviewer (enrolment_id, staff_id, staff_name, taken_at)
        values (${taking.enrolmentId}, ${taking.staffId}, ${taking.name}, ${taking.at.toISOString()})
        on conflict (enrolment_id) do update
          set staff_id = excluded.staff_id, staff_name = excluded.staff_name, taken_at = excluded.taken_at
          where learning.assignment_reviewer.staff_id in (${taking.from ?? taking.staffId}, ${taking.staffId})
        returning staff_id`,
  );
  return won.length > 0;
};

/** Lets the reading go; only one's own. */
export const releaseReview = async (tx: Tx, enrolmentId: string, staffId: string): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`delete from learning.assignment_reviewer
          where enrolment_id = ${enrolmentId} and staff_id = ${staffId} returning staff_id`,
    )
  ).length > 0;
