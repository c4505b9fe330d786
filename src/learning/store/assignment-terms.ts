import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { Edition } from '../../training/index.ts';
import { editionTerm, termOf } from '../domain/assignment.ts';
import { roomIdOf } from './rooms.ts';

/** The words of the assignment, as Markdown. */
export type Brief = Record<Lang, string>;

/** What an edition does otherwise than the institute's template and the usual term. */
export type EditionAssignment = { ownBrief: Brief | undefined; ownTerm: CalendarDay | undefined };

export const findEditionAssignment = async (
  db: Database | Tx,
  editionId: string,
): Promise<EditionAssignment> => {
  const [row] = await rows<{ text_nl: string | null; text_en: string | null; due_on: CalendarDay | null }>(
    db,
    sql`select text_nl, text_en, due_on::text as due_on from learning.assignment_edition where edition_id = ${editionId}`,
  );
  return {
    ownBrief: row?.text_nl && row.text_en ? { nl: row.text_nl, en: row.text_en } : undefined,
    ownTerm: row?.due_on ?? undefined,
  };
};

export const saveEditionAssignment = async (
  tx: Tx,
  { editionId, ownBrief, ownTerm, by }: EditionAssignment & { editionId: string; by: string },
): Promise<void> => {
  await tx.execute(sql`insert into learning.assignment_edition (edition_id, text_nl, text_en, due_on, changed_by)
    values (${editionId}, ${ownBrief?.nl ?? null}, ${ownBrief?.en ?? null}, ${ownTerm ?? null}, ${by})
    on conflict (edition_id) do update set text_nl = excluded.text_nl, text_en = excluded.text_en,
      due_on = excluded.due_on, changed_by = excluded.changed_by, changed_at = now()`);
};

/**
 * The institute's text: the newest, or for an edition that began on `beganOn` the one that held then, so that nobody's
 * assignment changes under their hands. A first text that came later is better than none.
 */
export const findTemplate = async (db: Database | Tx, beganOn?: CalendarDay): Promise<Brief | undefined> => {
  const texts = sql`select text_nl as nl, text_en as en from learning.assignment_template`;
  const [held] = await rows<Brief>(
    db,
    beganOn
      ? sql`${texts} where (saved_at at time zone 'Europe/Amsterdam')::date <= ${beganOn}::date
            order by saved_at desc, id desc limit 1`
      : sql`${texts} order by saved_at desc, id desc limit 1`,
  );
  const [row] =
    held || !beganOn ? [held] : await rows<Brief>(db, sql`${texts} order by saved_at, id limit 1`);
  return row && { nl: row.nl, en: row.en };
};

export const saveTemplate = async (
  tx: Tx,
  { id, brief, by }: { id: string; brief: Brief; by: string },
): Promise<void> => {
  await tx.execute(sql`insert into learning.assignment_template (id, text_nl, text_en, saved_by)
    values (${id}, ${brief.nl}, ${brief.en}, ${by})`);
};

export type Extension = { dueOn: CalendarDay; reason: string };

/** The newest extension of one participant. */
export const findExtension = async (db: Database | Tx, enrolmentId: string): Promise<Extension | undefined> =>
  (
    await rows<Extension>(
      db,
      sql`select due_on::text as "dueOn", reason from learning.assignment_extension
          where enrolment_id = ${enrolmentId} order by given_at desc, id desc limit 1`,
    )
  )[0];

export const saveExtension = async (
  tx: Tx,
  extension: Extension & { id: string; enrolmentId: string; by: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`insert into learning.assignment_extension (id, enrolment_id, due_on, reason, given_by, given_at)
    values (${extension.id}, ${extension.enrolmentId}, ${extension.dueOn}, ${extension.reason}, ${extension.by},
      ${extension.at.toISOString()})`);
};

/** The term of everybody in the room of an edition: guests of the return day (S27) have that of the course. */
export const findEditionTerm = async (
  db: Database | Tx,
  edition: Pick<Edition, 'id' | 'returnOf' | 'returnDay'>,
): Promise<CalendarDay> =>
  editionTerm(edition.returnDay, (await findEditionAssignment(db, roomIdOf(edition))).ownTerm);

/** The last day on which one participant is in time. */
export const findTerm = async (
  db: Database | Tx,
  edition: Pick<Edition, 'id' | 'returnOf' | 'returnDay'>,
  enrolmentId: string,
): Promise<CalendarDay> =>
  termOf(await findEditionTerm(db, edition), (await findExtension(db, enrolmentId))?.dueOn);
