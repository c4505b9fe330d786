import { sql } from 'drizzle-orm';
import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { databaseNow, rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { CheckedFile } from '../../platform/files/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findParticipation, loadEdition, type Edition } from '../../training/index.ts';
import { preparationDays } from '../domain/programme.ts';
import { roomIdOf } from './rooms.ts';

/** Keeps a file that was looked at; gives its id. */
export const saveFile = async (tx: Tx, file: CheckedFile): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into platform.file (id, name, media_type, bytes)
    values (${id}, ${file.name}, ${file.mediaType}, ${Buffer.from(file.bytes)})`);
  return id;
};

/** The file of a material, to give back as a download; undefined for a link, and for one that does not exist. */
export const findMaterialFile = async (db: Database, materialId: string): Promise<CheckedFile | undefined> =>
  (
    await rows<CheckedFile>(
      db,
      sql`select file.name, file.media_type as "mediaType", file.bytes
          from learning.material join platform.file on file.id = material.file_id where material.id = ${materialId}`,
    )
  )[0];

/** Throws away files of materials that no copy uses any more; for after a removal. */
export const forgetUnusedFile = async (tx: Tx, fileId: string): Promise<void> => {
  await tx.execute(sql`delete from platform.file where id = ${fileId}
    and not exists (select 1 from learning.material where file_id = ${fileId})`);
};

/** The files of one part's materials, or of one material. */
export const findFileIds = async (
  tx: Tx,
  of: { partId: string } | { materialId: string },
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      sql`select file_id as id from learning.material where file_id is not null and
            ${'partId' in of ? sql`part_id = ${of.partId}` : sql`id = ${of.materialId}`}`,
    )
  ).map(({ id }) => id);

/** Writes that somebody read a material, or takes it back. The first moment stays. */
export const saveReceipt = async (
  tx: Tx,
  given: { materialId: string; enrolmentId: string; read: boolean; at: Date },
): Promise<void> => {
  await tx.execute(
    given.read
      ? sql`insert into learning.reading_receipt (material_id, enrolment_id, read_at)
            values (${given.materialId}, ${given.enrolmentId}, ${given.at.toISOString()}) on conflict do nothing`
      : sql`delete from learning.reading_receipt
            where material_id = ${given.materialId} and enrolment_id = ${given.enrolmentId}`,
  );
};

/** The materials that somebody has said to have read. */
export const findReceipts = async (db: Database | Tx, enrolmentId: string): Promise<Set<string>> =>
  new Set(
    (
      await rows<{ id: string }>(
        db,
        sql`select material_id as id from learning.reading_receipt where enrolment_id = ${enrolmentId}`,
      )
    ).map(({ id }) => id),
  );

/** How much of the compulsory reading of their edition somebody has read, and how much of the rest may be opened. */
export type ReceiptState = { read: number; compulsory: number; openUnread: number };

/**
 * Reading receipts of each of these enrolments, for the dossier and the rule of the certificate. An enrolment that is
 * not there any more has nothing to read. `today` is the database's day unless it is given.
 */
export const receiptStates = async (
  db: Database | Tx,
  enrolmentIds: readonly string[],
  today?: CalendarDay,
): Promise<Map<string, ReceiptState>> => {
  const states = new Map<string, ReceiptState>(
    enrolmentIds.map((id) => [id, { read: 0, compulsory: 0, openUnread: 0 }]),
  );
  if (enrolmentIds.length === 0) return states;
  const on = today ?? dutchDay(await databaseNow(db));
  const editionOf = await editionsOf(db, enrolmentIds);
  const found = await rows<ReceiptState & { id: string }>(
    db,
    sql`select asked.id::text as id,
          count(receipt.material_id)::int as read,
          count(material.id)::int as compulsory,
          count(material.id) filter (where receipt.material_id is null and coalesce(material.opens_on,
            case when material.meant_for = 'preparation' then asked.first_day - ${preparationDays}::int
                 when part.day = 'day-1' then asked.first_day
                 when part.day = 'day-2' then asked.second_day else asked.return_day end) <= ${on}::date)::int as "openUnread"
        from jsonb_to_recordset(${JSON.stringify(editionOf)}::jsonb)
          as asked(id uuid, edition_id uuid, first_day date, second_day date, return_day date)
        join learning.programme_part part on part.edition_id = asked.edition_id
        join learning.material on material.part_id = part.id and material.compulsory
        left join learning.reading_receipt receipt
          on receipt.material_id = material.id and receipt.enrolment_id = asked.id
        group by asked.id`,
  );
  for (const { id, ...state } of found) states.set(id, state);
  return states;
};

type Asked = { id: string; edition_id: string; first_day: string; second_day: string; return_day: string };

const editionsOf = async (db: Database | Tx, ids: readonly string[]): Promise<Asked[]> => {
  const people = await Promise.all(ids.map((id) => findParticipation(db, id)));
  const editions = new Map<string, Edition>();
  const asked: Asked[] = [];
  for (const person of people) {
    if (!person) continue;
    const edition = editions.get(person.editionId) ?? (await loadEdition(db, person.editionId));
    editions.set(person.editionId, edition);
    asked.push({
      id: person.enrolmentId,
      edition_id: roomIdOf(edition),
      first_day: edition.firstDay,
      second_day: edition.secondDay,
      return_day: edition.returnDay,
    });
  }
  return asked;
};
