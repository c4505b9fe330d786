import type { Clock } from '../../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { inTransaction, type Database, type Tx } from '../../../platform/db/index.ts';
import { newId, newKey } from '../../../platform/ids/index.ts';
import {
  bringingProblems,
  draftProblems,
  type CaseAnswers,
  type CaseProblems,
} from '../../domain/case-study.ts';
import { lockCase, saveCase } from '../../store/cases.ts';
import { closeInvitation, findOpenInvitation, saveInvitation } from '../../store/invitations.ts';

type Deps = { db: Database; clock: Clock };
/** Whose case, and the course edition before whose group it comes: a guest (S27) brings theirs there too. */
export type Whose = { enrolmentId: string; editionId: string };

export type Keeping = {
  answers: CaseAnswers;
  clientComes: boolean;
  basedOn: number;
  /** Brought before the group, or a draft for oneself. */
  bring: boolean;
  /** The mark of the traces that the participant chose to leave. */
  seen: string | undefined;
};

export type KeepRefusal =
  { ok: false; reason: 'changed-elsewhere' } | { ok: false; reason: 'problems'; problems: CaseProblems };

/**
 * Keeps a case as a draft, or brings it (S26). What leads straight to a person is kept in neither. A client who comes
 * along gets an invitation when the case is brought; it is closed when they no longer come or the case is taken back.
 */
export const keepCase = async (
  deps: Deps,
  whose: Whose,
  keeping: Keeping,
): Promise<{ ok: true } | KeepRefusal> => {
  const { answers, clientComes, basedOn, bring } = keeping;
  const problems = bring ? bringingProblems(answers, keeping.seen) : draftProblems(answers);
  if (Object.keys(problems).length > 0) return { ok: false, reason: 'problems', problems };
  return inTransaction(deps.db, async (tx): Promise<{ ok: true } | KeepRefusal> => {
    const kept = await lockCase(tx, whose.enrolmentId);
    const at = deps.clock.now();
    const broughtAt = bring ? (kept?.broughtAt ?? at) : undefined;
    const saved = await saveCase(tx, { ...whose, answers, clientComes, broughtAt, basedOn, at });
    if (!saved) return { ok: false, reason: 'changed-elsewhere' };
    if (clientComes && bring) await invite(tx, whose.enrolmentId, at);
    else await closeInvitation(tx, whose.enrolmentId, at);
    return { ok: true };
  });
};

const invite = async (tx: Tx, enrolmentId: string, at: Date): Promise<void> => {
  if (!(await findOpenInvitation(tx, enrolmentId)))
    await saveInvitation(tx, { id: newId(), key: newKey(), enrolmentId, at });
};

/** A new link in the place of one that reached somebody else; the old one stops working at once. */
export const renewInvitation = (deps: Deps, { enrolmentId }: Whose): Promise<Result<true, 'not-invited'>> =>
  inTransaction(deps.db, async (tx) => {
    const kept = await lockCase(tx, enrolmentId);
    if (!kept?.broughtAt || !kept.clientComes) return refused('not-invited');
    const at = deps.clock.now();
    await closeInvitation(tx, enrolmentId, at);
    await saveInvitation(tx, { id: newId(), key: newKey(), enrolmentId, at });
    return accepted(true);
  });
