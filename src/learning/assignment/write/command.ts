import type { Clock } from '../../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { inTransaction, type Database, type Tx } from '../../../platform/db/index.ts';
import { inspectUpload, type UploadProblem } from '../../../platform/files/index.ts';
import { isId, newId } from '../../../platform/ids/index.ts';
import {
  canWrite,
  decideHandIn,
  decideSave,
  mostFiles,
  type HandInRefusal,
  type TypedText,
} from '../../domain/assignment.ts';
import { addFile, removeFile } from '../../store/assignment-files.ts';
import {
  deleteAside,
  findAsides,
  lockAssignment,
  saveAside,
  saveDraft,
  saveVersion,
  type Assignment,
} from '../../store/assignments.ts';

/** Whose assignment: everything here is reached from the dossier of a signed-in person. */
export type Whose = { enrolmentId: string; editionId: string };
type Deps = { db: Database; clock: Clock };

/** How a save ended; `draft` is what is kept now, also when that is the text of another page. */
export type Saved = {
  outcome: 'saved' | 'conflict' | 'closed';
  draft: { text: string; revision: number; savedAt: Date };
};

/**
 * Keeps what somebody typed. A text from a page that was behind (another tab, another device, handed in meanwhile) is
 * kept aside and told (`conflict`, `closed`). Who then goes on with their own text moves the other one aside.
 */
export const saveTyped = (deps: Deps, whose: Whose, typed: TypedText): Promise<Saved> =>
  inTransaction(deps.db, async (tx) => save(tx, deps.clock, await lockAssignment(tx, whose), typed));

const save = async (tx: Tx, clock: Clock, assignment: Assignment, typed: TypedText): Promise<Saved> => {
  const { enrolmentId, draft } = assignment;
  const at = clock.now();
  const kept = { text: draft.text, revision: draft.revision, savedAt: draft.savedAt ?? at };
  const aside = { enrolmentId, page: typed.page, text: typed.text, turn: typed.turn, at };
  if (!canWrite(assignment.standing).ok) {
    if (typed.text !== draft.text) await saveAside(tx, aside);
    return { outcome: 'closed', draft: kept };
  }
  switch (decideSave(draft, typed)) {
    case 'same':
      await deleteAside(tx, enrolmentId, typed.page);
      return { outcome: 'saved', draft: kept };
    case 'aside':
      await saveAside(tx, aside);
      return { outcome: 'conflict', draft: kept };
    case 'save': {
      const wasAside = (await findAsides(tx, enrolmentId)).some(({ page }) => page === typed.page);
      if (wasAside) {
        await deleteAside(tx, enrolmentId, typed.page);
        if (draft.text.trim() !== '')
          await saveAside(tx, { ...aside, page: draft.page, text: draft.text, turn: draft.turn });
      }
      await saveDraft(tx, { enrolmentId, page: typed.page, turn: typed.turn, text: typed.text, at });
      return { outcome: 'saved', draft: { text: typed.text, revision: draft.revision + 1, savedAt: at } };
    }
  }
};

/** Throws away a text that was kept aside. */
export const dropAside = (deps: Deps, whose: Whose, page: string): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    await lockAssignment(tx, whose);
    await deleteAside(tx, whose.enrolmentId, page);
  });

export type FileRefusal = UploadProblem | 'too-many' | 'no-file' | 'closed';

/** 10 MB, in bytes: looked at before a file is read into memory. */
const largestFile = 10 * 1024 * 1024;

/** Adds a file to the draft, after looking at what it is (`inspectUpload`); at most five. */
export const addUpload = async (
  deps: Deps,
  whose: Whose,
  file: File | undefined,
): Promise<Result<true, FileRefusal>> => {
  if (!file) return refused('no-file');
  if (file.size > largestFile) return refused('too-large');
  const looked = await inspectUpload(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!looked.ok) return looked;
  return inTransaction(deps.db, async (tx) => {
    const assignment = await lockAssignment(tx, whose);
    if (!canWrite(assignment.standing).ok) return refused('closed');
    if (draftFiles(assignment).length >= mostFiles) return refused('too-many');
    const at = deps.clock.now();
    await addFile(tx, {
      id: newId(),
      fileId: newId(),
      enrolmentId: whose.enrolmentId,
      file: looked.value,
      at,
    });
    return accepted(true);
  });
};

export const draftFiles = ({ files }: Assignment): Assignment['files'] =>
  files.filter(({ version }) => version === undefined);

/** Stands for what lies in the draft, to tell whether somebody saw just this. */
export const draftMark = (assignment: Assignment): string =>
  [assignment.draft.revision, ...draftFiles(assignment).map(({ id }) => id.slice(-8))].join('.');

export const dropFile = (deps: Deps, whose: Whose, id: string): Promise<boolean> =>
  inTransaction(deps.db, async (tx) => {
    const assignment = await lockAssignment(tx, whose);
    if (!isId(id) || !canWrite(assignment.standing).ok) return false;
    return removeFile(tx, whose.enrolmentId, id);
  });

/** Hands in what is in the draft, when it is what the participant saw on the page before. Gives the version's number. */
export const handIn = (
  deps: Deps,
  whose: Whose,
  given: { seen: string; anonymous: boolean },
): Promise<Result<{ number: number }, HandInRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const assignment = await lockAssignment(tx, whose);
    const { text } = assignment.draft;
    const decided = decideHandIn(assignment.standing, {
      ...given,
      text,
      current: draftMark(assignment),
      files: draftFiles(assignment).length,
      versions: assignment.versions.length,
    });
    if (!decided.ok) return decided;
    await saveVersion(tx, {
      enrolmentId: whose.enrolmentId,
      number: decided.value.number,
      text,
      at: deps.clock.now(),
    });
    return decided;
  });
