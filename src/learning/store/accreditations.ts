import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { CheckedFile } from '../../platform/files/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Accreditation, AccreditationContent } from '../domain/accreditation.ts';

const find = (db: Database | Tx, where: SQL): Promise<Accreditation[]> =>
  rows<Accreditation>(
    db,
    sql`select id, register, sub_register as "subRegister", profession, number_kind as "numberKind", number,
          valid_from::text as "validFrom", valid_until::text as "validUntil", points::float as points, awarded,
          pe_online_code as "peOnlineCode", evidence_id is not null as "hasEvidence", revision
        from learning.accreditation where removed_at is null and ${where}
        order by register, sub_register, valid_from desc, id`,
  );

/** Every accreditation, those of the past too. */
export const findAccreditations = (db: Database | Tx): Promise<Accreditation[]> => find(db, sql`true`);

export const findAccreditation = async (db: Database | Tx, id: string): Promise<Accreditation | undefined> =>
  (await find(db, sql`id = ${id}`))[0];

/** S31: what a visitor may count on, on a day. */
export const currentAccreditations = (db: Database | Tx, day: CalendarDay): Promise<Accreditation[]> =>
  find(db, sql`valid_from <= ${day} and valid_until >= ${day}`);

type Saved = { by: string; at: Date };

/** Adds an accreditation, or changes the one with this id; what it was before stays in its history. */
export const saveAccreditation = async (
  tx: Tx,
  id: string | undefined,
  content: AccreditationContent,
  { by, at }: Saved,
): Promise<string> => {
  const c = content;
  const [row] = id
    ? await rows<{ id: string; revision: number }>(
        tx,
        sql`update learning.accreditation set register = ${c.register}, sub_register = ${c.subRegister},
              profession = ${c.profession}, number_kind = ${c.numberKind}, number = ${c.number},
              valid_from = ${c.validFrom}, valid_until = ${c.validUntil}, points = ${c.points}, awarded = ${c.awarded},
              pe_online_code = ${c.peOnlineCode}, revision = revision + 1
            where id = ${id} returning id, revision`,
      )
    : await rows<{ id: string; revision: number }>(
        tx,
        sql`insert into learning.accreditation (id, register, sub_register, profession, number_kind, number, valid_from,
              valid_until, points, awarded, pe_online_code)
            values (${newId()}, ${c.register}, ${c.subRegister}, ${c.profession}, ${c.numberKind}, ${c.number},
              ${c.validFrom}, ${c.validUntil}, ${c.points}, ${c.awarded}, ${c.peOnlineCode}) returning id, revision`,
      );
  if (!row) throw new Error('the accreditation to change is not there');
  await tx.execute(sql`insert into learning.accreditation_version
      (accreditation_id, revision, content, changed_by, changed_at)
    values (${row.id}, ${row.revision}, ${JSON.stringify(content)}::jsonb, ${by}, ${at.toISOString()})`);
  return row.id;
};

/** Takes an accreditation out of sight; what was handed over under it stays. */
export const removeAccreditation = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.execute(
    sql`update learning.accreditation set removed_at = ${at.toISOString()} where id = ${id} and removed_at is null`,
  );
};

/** A version of an accreditation with who wrote it, as the audit names them. */
export type AccreditationVersion = { content: AccreditationContent; changedBy: string; changedAt: Date };

/** What an accreditation has been, the latest first. */
export const findVersions = async (db: Database | Tx, id: string): Promise<AccreditationVersion[]> =>
  (
    await rows<Omit<AccreditationVersion, 'changedAt'> & { changedAt: string }>(
      db,
      sql`select content, changed_by as "changedBy", changed_at as "changedAt" from learning.accreditation_version
          where accreditation_id = ${id} order by revision desc`,
    )
  ).map((row) => ({ ...row, changedAt: new Date(row.changedAt) }));

/** Puts the letter of the register with its accreditation, in the place of an earlier one. */
export const saveEvidence = async (tx: Tx, id: string, file: CheckedFile): Promise<void> => {
  const fileId = newId();
  const [before] = await rows<{ evidence_id: string | null }>(
    tx,
    sql`select evidence_id from learning.accreditation where id = ${id}`,
  );
  await tx.execute(sql`insert into platform.file (id, name, media_type, bytes)
    values (${fileId}, ${file.name}, ${file.mediaType}, ${Buffer.from(file.bytes)})`);
  await tx.execute(sql`update learning.accreditation set evidence_id = ${fileId} where id = ${id}`);
  if (before?.evidence_id) await tx.execute(sql`delete from platform.file where id = ${before.evidence_id}`);
};

export const findEvidence = async (db: Database | Tx, id: string): Promise<CheckedFile | undefined> =>
  (
    await rows<{ name: string; mediaType: string; bytes: Uint8Array }>(
      db,
      sql`select file.name, file.media_type as "mediaType", file.bytes from learning.accreditation granted
          join platform.file on file.id = granted.evidence_id where granted.id = ${id} and removed_at is null`,
    )
  )[0];
