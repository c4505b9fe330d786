import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Texts } from '../../kernel/lang.ts';
import { inTransaction, rows, type Database, type Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Discipline } from '../domain/certificate.ts';
import type {
  Material,
  MaterialKind,
  MaterialUse,
  ProgrammeDay,
  ProgrammePart,
} from '../domain/programme.ts';

/** Whose programme: of one edition, or the institute's own, from which editions copy. */
export type ProgrammeOf = { editionId: string } | 'institute';

export type PartContent = Omit<ProgrammePart, 'id' | 'day' | 'materials'>;

const owner = (of: ProgrammeOf): SQL =>
  of === 'institute' ? sql`part.edition_id is null` : sql`part.edition_id = ${of.editionId}`;

type StoredPart = Omit<ProgrammePart, 'discipline' | 'materials'> & { discipline: Discipline | null };
type StoredMaterial = Omit<Material, 'address' | 'opensOn'> & {
  partId: string;
  address: string | null;
  opensOn: string | null;
};

/** The parts of the three days with their materials, in order. */
export const findProgramme = async (db: Database | Tx, of: ProgrammeOf): Promise<ProgrammePart[]> => {
  const parts = await rows<StoredPart>(
    db,
    sql`select part.id, part.day, part.starts_at as "startsAt", part.ends_at as "endsAt", part.title, part.discipline,
          part.questions, part.preparation, part.teacher
        from learning.programme_part part where ${owner(of)}
        order by array_position(array['day-1', 'day-2', 'return-day'], part.day), part.position, part.id`,
  );
  const materials = await rows<StoredMaterial>(
    db,
    sql`select material.id, material.part_id as "partId", material.kind, material.meant_for as "meantFor", material.title,
          material.address, material.opens_on::text as "opensOn", material.compulsory
        from learning.material join learning.programme_part part on part.id = material.part_id
        where ${owner(of)} order by material.position, material.id`,
  );
  return parts.map((part) => ({
    ...part,
    discipline: part.discipline ?? undefined,
    materials: materials
      .filter(({ partId }) => partId === part.id)
      .map(({ partId: _, ...material }) => ({
        ...material,
        address: material.address ?? undefined,
        opensOn: (material.opensOn as CalendarDay | null) ?? undefined,
      })),
  }));
};

/** Whether an edition has a programme of its own by now. */
export const hasProgramme = async (db: Database | Tx, editionId: string): Promise<boolean> =>
  (await rows(db, sql`select 1 from learning.programme_copy where edition_id = ${editionId}`)).length > 0;

/**
 * Gives an edition a copy of the institute's programme, with its materials; the files themselves are shared. Gives
 * false when it had one already: a second call changes nothing.
 */
export const copyProgramme = (db: Database, editionId: string, at: Date): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const first = await rows(
      tx,
      sql`insert into learning.programme_copy (edition_id, copied_at) values (${editionId}, ${at.toISOString()})
          on conflict do nothing returning edition_id`,
    );
    if (first.length === 0) return false;
    const parts = await rows<{ id: string }>(
      tx,
      sql`select id from learning.programme_part where edition_id is null order by day, position, id`,
    );
    for (const { id } of parts) {
      const partId = newId();
      await tx.execute(sql`insert into learning.programme_part
          (id, edition_id, day, position, starts_at, ends_at, title, discipline, questions, preparation, teacher)
        select ${partId}, ${editionId}, day, position, starts_at, ends_at, title, discipline, questions, preparation, teacher
        from learning.programme_part where id = ${id}`);
      const materials = await rows<{ id: string }>(
        tx,
        sql`select id from learning.material where part_id = ${id} order by position, id`,
      );
      for (const material of materials)
        await tx.execute(sql`insert into learning.material
            (id, part_id, position, kind, meant_for, title, address, file_id, opens_on, compulsory)
          select ${newId()}, ${partId}, position, kind, meant_for, title, address, file_id, opens_on, compulsory
          from learning.material where id = ${material.id}`);
    }
    return true;
  });

const json = (text: Texts<string>): SQL => sql`${JSON.stringify(text)}::jsonb`;

/** Adds a part at the end of a day; gives its id. */
export const addPart = async (
  tx: Tx,
  of: ProgrammeOf,
  day: ProgrammeDay,
  part: PartContent,
): Promise<string> => {
  const id = newId();
  const editionId = of === 'institute' ? null : of.editionId;
  await tx.execute(sql`insert into learning.programme_part
      (id, edition_id, day, position, starts_at, ends_at, title, discipline, questions, preparation, teacher)
    values (${id}, ${editionId}, ${day}, ${await endOf(tx, of, day)}, ${part.startsAt}, ${part.endsAt}, ${json(part.title)},
      ${part.discipline ?? null}, ${json(part.questions)}, ${json(part.preparation)}, ${part.teacher})`);
  return id;
};

const endOf = async (tx: Tx, of: ProgrammeOf, day: ProgrammeDay): Promise<number> => {
  const [row] = await rows<{ next: number }>(
    tx,
    sql`select coalesce(max(position), 0)::int + 1 as next from learning.programme_part part
        where ${owner(of)} and day = ${day}`,
  );
  return row?.next ?? 1;
};

/** Changes a part; on another day it goes to the end of that day. */
export const changePart = async (
  tx: Tx,
  of: ProgrammeOf,
  part: PartContent & { id: string; day: ProgrammeDay },
): Promise<void> => {
  const end = await endOf(tx, of, part.day);
  await tx.execute(sql`update learning.programme_part part set
      position = case when day = ${part.day} then position else ${end} end,
      day = ${part.day}, starts_at = ${part.startsAt}, ends_at = ${part.endsAt}, title = ${json(part.title)},
      discipline = ${part.discipline ?? null}, questions = ${json(part.questions)},
      preparation = ${json(part.preparation)}, teacher = ${part.teacher}
    where part.id = ${part.id} and ${owner(of)}`);
};

/** Changes places with the part above or below on the same day; at an end nothing happens. */
export const movePart = async (
  tx: Tx,
  of: ProgrammeOf,
  id: string,
  direction: 'up' | 'down',
): Promise<boolean> => {
  const parts = await rows<{ id: string; day: ProgrammeDay; position: number }>(
    tx,
    sql`select part.id, part.day, part.position from learning.programme_part part where ${owner(of)}
        order by part.day, part.position, part.id for update`,
  );
  const moved = parts.find((part) => part.id === id);
  if (!moved) return false;
  const ofDay = parts.filter(({ day }) => day === moved.day);
  const at = ofDay.indexOf(moved);
  const other = ofDay[direction === 'up' ? at - 1 : at + 1];
  if (!other) return false;
  const order = ofDay.map((part) => (part === moved ? other : part === other ? moved : part));
  for (const [index, part] of order.entries())
    await tx.execute(sql`update learning.programme_part set position = ${index + 1} where id = ${part.id}`);
  return true;
};

/** Takes a part away with its materials and their receipts. */
export const removePart = async (tx: Tx, of: ProgrammeOf, id: string): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`delete from learning.programme_part part where part.id = ${id} and ${owner(of)} returning part.id`,
    )
  ).length > 0;

/** A material as it is written down; `fileId` of a file that was kept before. */
export type MaterialContent = {
  kind: MaterialKind;
  meantFor: MaterialUse;
  title: Texts<string>;
  address: string | undefined;
  fileId: string | undefined;
  opensOn: CalendarDay | undefined;
  compulsory: boolean;
};

export const addMaterial = async (tx: Tx, partId: string, material: MaterialContent): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into learning.material
      (id, part_id, position, kind, meant_for, title, address, file_id, opens_on, compulsory)
    select ${id}, ${partId}, coalesce(max(position), 0) + 1, ${material.kind}, ${material.meantFor}, ${json(material.title)},
      ${material.address ?? null}, ${material.fileId ?? null}, ${material.opensOn ?? null}, ${material.compulsory}
    from learning.material where part_id = ${partId}`);
  return id;
};

/** Changes what is said of a material; its kind stays, and its file unless another one is given. */
export const changeMaterial = async (
  tx: Tx,
  id: string,
  material: Omit<MaterialContent, 'kind'>,
): Promise<void> => {
  await tx.execute(sql`update learning.material set meant_for = ${material.meantFor}, title = ${json(material.title)},
      address = ${material.address ?? null}, file_id = coalesce(${material.fileId ?? null}, file_id),
      opens_on = ${material.opensOn ?? null}, compulsory = ${material.compulsory}
    where id = ${id}`);
};

export const removeMaterial = async (tx: Tx, id: string): Promise<void> => {
  await tx.execute(sql`delete from learning.material where id = ${id}`);
};
