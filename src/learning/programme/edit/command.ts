import type { Clock } from '../../../kernel/clock.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../../platform/db/index.ts';
import type { CheckedFile } from '../../../platform/files/index.ts';
import type { Material, ProgrammeDay } from '../../domain/programme.ts';
import { findFileIds, forgetUnusedFile, saveFile } from '../../store/materials.ts';
import {
  addMaterial,
  addPart,
  changeMaterial,
  changePart,
  copyProgramme,
  movePart,
  removeMaterial,
  removePart,
  type MaterialContent,
  type PartContent,
  type ProgrammeOf,
} from '../../store/programme.ts';

/** Who changes which programme. */
export type Editing = { db: Database; of: ProgrammeOf; by: string };

const object = (of: ProgrammeOf): string => (of === 'institute' ? 'programme' : `edition:${of.editionId}`);

const change = <T>(editing: Editing, act: string, detail: object, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(editing.db, async (tx) => {
    const done = await work(tx);
    await recordAudit(tx, { actor: editing.by, act, object: object(editing.of), detail: { ...detail } });
    return done;
  });

/** Adds a part, or changes the one with this id. */
export const writePart = (
  editing: Editing,
  id: string | undefined,
  { day, ...part }: PartContent & { day: ProgrammeDay },
): Promise<void> =>
  change(editing, id ? 'programme-part-changed' : 'programme-part-added', { part: id ?? '' }, async (tx) => {
    if (id) await changePart(tx, editing.of, { id, day, ...part });
    else await addPart(tx, editing.of, day, part);
  });

export const shiftPart = (editing: Editing, id: string, direction: 'up' | 'down'): Promise<boolean> =>
  change(editing, 'programme-part-moved', { part: id, direction }, (tx) =>
    movePart(tx, editing.of, id, direction),
  );

export const dropPart = (editing: Editing, id: string): Promise<void> =>
  change(editing, 'programme-part-removed', { part: id }, async (tx) => {
    const files = await findFileIds(tx, { partId: id });
    await removePart(tx, editing.of, id);
    for (const file of files) await forgetUnusedFile(tx, file);
  });

/** Adds a material to a part, with its file where it has one. */
export const writeMaterial = (
  editing: Editing,
  partId: string,
  given: Omit<MaterialContent, 'fileId'> & { file: CheckedFile | undefined },
): Promise<void> =>
  change(editing, 'material-added', { part: partId }, async (tx) => {
    const { file, ...material } = given;
    const fileId = file && (await saveFile(tx, file));
    await addMaterial(tx, partId, { ...material, fileId });
  });

/** Changes a material; another file takes the place of the one before. */
export const rewriteMaterial = (
  editing: Editing,
  material: Material,
  given: Omit<MaterialContent, 'fileId' | 'kind'> & { file: CheckedFile | undefined },
): Promise<void> =>
  change(editing, 'material-changed', { material: material.id }, async (tx) => {
    const { file, ...content } = given;
    const former = await findFileIds(tx, { materialId: material.id });
    const fileId = file && (await saveFile(tx, file));
    await changeMaterial(tx, material.id, { ...content, fileId });
    if (fileId) for (const one of former) await forgetUnusedFile(tx, one);
  });

export const dropMaterial = (editing: Editing, id: string): Promise<void> =>
  change(editing, 'material-removed', { material: id }, async (tx) => {
    const files = await findFileIds(tx, { materialId: id });
    await removeMaterial(tx, id);
    for (const file of files) await forgetUnusedFile(tx, file);
  });

/** Gives an edition its copy of the institute's programme; called twice, the second time changes nothing. */
export const takeOver = async (
  { db, clock }: { db: Database; clock: Clock },
  editionId: string,
  by: string,
): Promise<void> => {
  if (!(await copyProgramme(db, editionId, clock.now()))) return;
  await inTransaction(db, (tx) =>
    recordAudit(tx, { actor: by, act: 'programme-copied', object: `edition:${editionId}` }),
  );
};
