import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { CompetencePoint, CompetenceProfile } from '../domain/competence-profile.ts';

type Row = {
  version: number;
  points: CompetencePoint[];
  note: string;
  published_at: string | Date | null;
};

const find = async (db: Database | Tx, rest: SQL): Promise<CompetenceProfile[]> =>
  (
    await rows<Row>(
      db,
      sql`select version, points, note, published_at from register.competence_profile ${rest}`,
    )
  ).map((row) => ({
    version: row.version,
    points: row.points,
    note: row.note,
    publishedAt: row.published_at === null ? undefined : new Date(row.published_at),
  }));

/** The version that new applications are made under; undefined as long as none was published. */
export const currentProfile = async (db: Database | Tx): Promise<CompetenceProfile | undefined> =>
  (await find(db, sql`where published_at is not null order by version desc limit 1`))[0];

export const findProfile = async (
  db: Database | Tx,
  version: number,
): Promise<CompetenceProfile | undefined> => (await find(db, sql`where version = ${version}`))[0];

/** The version an application or a judgement names. */
export const loadProfile = async (db: Database | Tx, version: number): Promise<CompetenceProfile> => {
  const found = await findProfile(db, version);
  if (!found) throw new Error(`an application names version ${version} of the profile, which is not there`);
  return found;
};

/** All versions, the latest first; the draft, when there is one, on top. */
export const listProfiles = (db: Database | Tx): Promise<CompetenceProfile[]> =>
  find(db, sql`order by version desc`);

/** The draft as somebody may change it, locked until the end of the transaction. */
export const lockDraft = async (tx: Tx): Promise<CompetenceProfile | undefined> => {
  await tx.execute(sql`lock table register.competence_profile in share row exclusive mode`);
  return (await find(tx, sql`where published_at is null`))[0];
};

/** Begins a draft, or writes the points of the one there is. */
export const saveDraft = async (
  tx: Database | Tx,
  draft: { version: number; points: readonly CompetencePoint[]; note: string; by: string },
): Promise<void> => {
  await tx.execute(sql`insert into register.competence_profile (version, points, note, changed_by)
    values (${draft.version}, ${JSON.stringify(draft.points)}::jsonb, ${draft.note}, ${draft.by})
    on conflict (version) do update set points = excluded.points, note = excluded.note,
      changed_by = excluded.changed_by, changed_at = now()
    where competence_profile.published_at is null`);
};

export const publishDraft = async (tx: Database | Tx, version: number): Promise<void> => {
  await tx.execute(
    sql`update register.competence_profile set published_at = now() where version = ${version} and published_at is null`,
  );
};

export const deleteDraft = async (tx: Database | Tx): Promise<void> => {
  await tx.execute(sql`delete from register.competence_profile where published_at is null`);
};
