import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { isRouteStep, type RouteStep } from './route.ts';

/** What was done with a signal, and who says so. `by` names the person in the practice. */
export type Acknowledgement = Readonly<{
  by: string;
  at: Date;
  steps: readonly RouteStep[];
  /** Whether the client agreed that the treating clinician is told. */
  clientAgreed: boolean;
  note: string;
}>;

/** The facts of one signal, as they were recorded. */
export type SignalFacts = Readonly<{
  raisedAt: Date;
  acknowledgement: Acknowledgement | undefined;
  closure: Readonly<{ by: string; at: Date }> | undefined;
}>;

export type SignalStanding =
  | Readonly<{ state: 'held'; since: Date }>
  | Readonly<{ state: 'acknowledged'; acknowledgement: Acknowledgement }>
  | Readonly<{ state: 'closed'; acknowledgement: Acknowledgement; closedBy: string; closedAt: Date }>;

/**
 * Where a signal stands (S4). Without a recorded acknowledgement it is held, and keeps being shown, however long ago
 * it was raised and whatever else was recorded.
 */
export const signalStanding = ({ raisedAt, acknowledgement, closure }: SignalFacts): SignalStanding => {
  if (!acknowledgement) return { state: 'held', since: raisedAt };
  if (!closure) return { state: 'acknowledged', acknowledgement };
  return { state: 'closed', acknowledgement, closedBy: closure.by, closedAt: closure.at };
};

/** The signals that nobody has taken up, the longest waiting first. */
export const heldSignals = <Signal extends SignalFacts>(signals: readonly Signal[]): readonly Signal[] =>
  signals
    .filter((signal) => signalStanding(signal).state === 'held')
    .toSorted((a, b) => a.raisedAt.getTime() - b.raisedAt.getTime());

/** Characters that fit in the note. It says what was arranged; what was talked about belongs elsewhere (S4). */
export const longestNote = 280;

export type AcknowledgeRefusal =
  | 'already-acknowledged'
  | 'nobody-named'
  | 'no-step-done'
  | 'step-unknown'
  | 'client-did-not-agree'
  | 'note-too-long'
  | 'before-it-was-raised';

/**
 * Decides whether a signal is taken up (S4). Takes what was done as the form gives it: `steps` are texts. Refuses
 * without a step of the route done, a step that the route does not know, a clinician informed without the client's
 * consent, a note of more than 280 characters, a moment before the signal, and a signal that was taken up before.
 */
export const decideAcknowledge = (
  signal: SignalFacts,
  done: Omit<Acknowledgement, 'steps'> & { steps: readonly string[] },
): Result<Acknowledgement, AcknowledgeRefusal> => {
  if (signalStanding(signal).state !== 'held') return refused('already-acknowledged');
  const by = done.by.trim();
  const note = done.note.trim();
  const steps = [...new Set(done.steps)].filter(isRouteStep);
  if (by === '') return refused('nobody-named');
  if (!done.steps.every(isRouteStep)) return refused('step-unknown');
  if (steps.length === 0) return refused('no-step-done');
  if (steps.includes('informed-clinician') && !done.clientAgreed) return refused('client-did-not-agree');
  if (note.length > longestNote) return refused('note-too-long');
  if (done.at < signal.raisedAt) return refused('before-it-was-raised');
  return accepted({ by, at: done.at, steps, clientAgreed: done.clientAgreed, note });
};

/** Decides whether a signal is closed. Refuses one that is still held, and one that was closed before. */
export const decideClose = (
  signal: SignalFacts,
  closing: { by: string; at: Date },
): Result<{ by: string; at: Date }, 'not-acknowledged' | 'already-closed' | 'nobody-named'> => {
  const standing = signalStanding(signal);
  if (standing.state === 'held') return refused('not-acknowledged');
  if (standing.state === 'closed') return refused('already-closed');
  const by = closing.by.trim();
  return by === '' ? refused('nobody-named') : accepted({ by, at: closing.at });
};
