import { accepted, refused, type Result } from '../../kernel/result.ts';
import { isOver, type Times } from './session.ts';

const undoMinutes = 10;

/** Until when a call-off can be undone without anybody having heard of it: its mails leave then. */
export const undoUntil = (calledOffAt: Date): Date => new Date(calledOffAt.getTime() + undoMinutes * 60_000);

/** Decides whether a session is called off. Refuses one that was called off before, and one that is over. */
export const decideCallOff = (
  session: Times & { callOff: object | undefined },
  now: Date,
): Result<true, 'already-called-off' | 'is-over'> => {
  if (session.callOff) return refused('already-called-off');
  return isOver(session, now) ? refused('is-over') : accepted(true);
};

/** Decides whether a call-off is undone. Refuses when there is none, and when its mails have left. */
export const decideUndo = (
  session: { callOff: { id: string; at: Date } | undefined },
  now: Date,
): Result<string, 'not-called-off' | 'too-late'> => {
  if (!session.callOff) return refused('not-called-off');
  return now < undoUntil(session.callOff.at) ? accepted(session.callOff.id) : refused('too-late');
};
