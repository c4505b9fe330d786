import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import {
  mostPoints,
  problemOf,
  type CompetencePoint,
  type PointProblem,
} from '../domain/competence-profile.ts';
import { firstProfile } from '../domain/first-profile.ts';
import {
  currentProfile,
  deleteDraft,
  listProfiles,
  lockDraft,
  publishDraft,
  saveDraft,
} from '../store/competence-profiles.ts';

const audit = (tx: Tx, by: string, act: string, version: number) =>
  recordAudit(tx, { actor: by, act, object: `competence-profile:${version}` });

/** Begins a draft of the next version: a copy of the present one, or our first profile. Gives its version; one at a time. */
export const beginDraft = (db: Database, by: string): Promise<number> =>
  inTransaction(db, async (tx) => {
    const draft = await lockDraft(tx);
    if (draft) return draft.version;
    const [latest] = await listProfiles(tx);
    const version = (latest?.version ?? 0) + 1;
    const points = (await currentProfile(tx))?.points ?? firstProfile;
    await saveDraft(tx, { version, points, note: '', by });
    await audit(tx, by, 'competence-profile-draft-begun', version);
    return version;
  });

export type PointChange =
  { act: 'save'; point: CompetencePoint } | { act: 'remove'; id: string } | { act: 'up'; id: string };

export type ChangeRefusal = PointProblem | 'no-draft' | 'unknown-point' | 'too-many';

/** Changes one point of the draft: written anew or added, taken away, or moved one place up. */
export const changePoint = (
  db: Database,
  given: { change: PointChange; by: string },
): Promise<Result<number, ChangeRefusal>> =>
  inTransaction(db, async (tx) => {
    const draft = await lockDraft(tx);
    if (!draft) return refused('no-draft');
    const changed = withChange(draft.points, given.change);
    if (!changed.ok) return changed;
    await saveDraft(tx, { ...draft, points: changed.value, by: given.by });
    await audit(tx, given.by, `competence-point-${given.change.act}`, draft.version);
    return accepted(draft.version);
  });

const withChange = (
  points: readonly CompetencePoint[],
  change: PointChange,
): Result<CompetencePoint[], Exclude<ChangeRefusal, 'no-draft'>> => {
  if (change.act === 'save') {
    const problem = problemOf(change.point);
    if (problem) return refused(problem);
    const known = points.some(({ id }) => id === change.point.id);
    if (!known && points.length >= mostPoints) return refused('too-many');
    return accepted(
      known
        ? points.map((one) => (one.id === change.point.id ? change.point : one))
        : [...points, change.point],
    );
  }
  const at = points.findIndex(({ id }) => id === change.id);
  if (at < 0) return refused('unknown-point');
  const rest = points.filter(({ id }) => id !== change.id);
  if (change.act === 'remove') return accepted(rest);
  const moved = points[at];
  return accepted(
    moved ? [...rest.slice(0, Math.max(0, at - 1)), moved, ...rest.slice(Math.max(0, at - 1))] : [...points],
  );
};

/** Makes the draft the version that new applications are made under; running ones keep theirs. */
export const publish = (
  db: Database,
  given: { note: string; by: string },
): Promise<Result<number, 'no-draft' | 'no-points'>> =>
  inTransaction(db, async (tx) => {
    const draft = await lockDraft(tx);
    if (!draft) return refused('no-draft');
    if (draft.points.length === 0) return refused('no-points');
    await saveDraft(tx, { ...draft, note: given.note.slice(0, 1000), by: given.by });
    await publishDraft(tx, draft.version);
    await audit(tx, given.by, 'competence-profile-published', draft.version);
    return accepted(draft.version);
  });

export const dropDraft = (db: Database, by: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    const draft = await lockDraft(tx);
    if (!draft) return;
    await deleteDraft(tx);
    await audit(tx, by, 'competence-profile-draft-dropped', draft.version);
  });
