import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Field } from './field.ts';
import type { Consenting } from './retention.ts';

/** Who may receive something of a file. The client always may. */
export const recipients = [
  'client',
  'general-practitioner',
  'treating-clinician',
  'occupational-physician',
  'employer',
  'referrer',
] as const;
export type Recipient = (typeof recipients)[number];

/**
 * All that can be shared: a closed list. A letter is a way to send; what stands in it are the other items, each asked
 * for by itself.
 */
export const items = [
  'attendance',
  'schedule',
  'agreed-goals',
  'function',
  'programme-summary',
  'scores',
  'start-letter',
  'progress-letter',
  'closing-letter',
  'gp-question',
] as const;
export type Item = (typeof items)[number];

/** Three lanes, one for each field (S10–S12). */
export type Lane = Field;

const letters = ['start-letter', 'progress-letter', 'closing-letter'] as const;
const presence = ['attendance', 'schedule'] as const;
const course = [...presence, 'agreed-goals', 'programme-summary'] as const;

/**
 * The most that each recipient can ever be sent in a lane, whatever was agreed (product.md 15). An employer holds no
 * diagnosis or cause: attendance and schedule, in no lane more (care.md 5). A referrer in reintegration may be that
 * employer, and gets no more than one. Prevention has no referrer and no treatment.
 */
export const mostShared: Readonly<Record<Lane, Readonly<Record<Recipient, readonly Item[]>>>> = {
  cure: {
    client: items,
    'general-practitioner': [...course, 'scores', ...letters, 'gp-question'],
    'treating-clinician': [...course, 'function', 'scores', ...letters],
    'occupational-physician': [],
    employer: [],
    referrer: [...course, ...letters],
  },
  reintegration: {
    client: items,
    'general-practitioner': [...course, 'scores', ...letters, 'gp-question'],
    'treating-clinician': [...course, 'function', 'scores', ...letters],
    'occupational-physician': [...presence, 'function', ...letters],
    employer: presence,
    referrer: presence,
  },
  prevention: {
    client: items,
    'general-practitioner': ['programme-summary', 'closing-letter', 'gp-question'],
    'treating-clinician': [],
    'occupational-physician': [],
    employer: presence,
    referrer: [],
  },
};

/** What was recorded: consent is given for named items under a version of its text, and withdrawn as a whole. */
export type ConsentFact = Readonly<{ lane: Lane; recipient: Recipient; at: Date }> &
  (
    | Readonly<{ kind: 'given'; items: readonly Item[]; version: number; by: Consenting }>
    | Readonly<{ kind: 'withdrawn' }>
  );

export type ConsentRefusal = 'client-needs-none' | 'nothing-chosen' | 'beyond-lane' | 'others-must-agree';

/**
 * Whether a consent may be recorded: something is chosen, nothing beyond the lane, and by whom the age asks for (under
 * 12 the parents, 12 to 15 child and parents, from 16 the client). Parents who agree for an adult are refused too.
 */
export const decideConsent = (
  given: Extract<ConsentFact, { kind: 'given' }>,
  needed: Consenting,
): Result<typeof given, ConsentRefusal> => {
  if (given.recipient === 'client') return refused('client-needs-none');
  if (given.items.length === 0) return refused('nothing-chosen');
  const most = mostShared[given.lane][given.recipient];
  if (!given.items.every((item) => most.includes(item))) return refused('beyond-lane');
  return given.by === needed ? accepted(given) : refused('others-must-agree');
};

export type ConsentState =
  | { state: 'never' }
  | { state: 'given'; items: readonly Item[]; version: number; since: Date }
  | { state: 'withdrawn'; since: Date };

type Asked = Readonly<{ lane: Lane; recipient: Recipient; at: Date }>;

/**
 * What holds at an instant for one recipient in one lane. The last fact counts, a later consent replacing an earlier
 * one whole; of two at the same instant the withdrawal. A withdrawal works from its own instant on.
 */
export const consentAt = (facts: readonly ConsentFact[], { lane, recipient, at }: Asked): ConsentState => {
  const last = facts
    .filter((fact) => fact.lane === lane && fact.recipient === recipient && fact.at <= at)
    .reduce<ConsentFact | undefined>(
      (latest, fact) =>
        !latest || fact.at > latest.at || (+fact.at === +latest.at && latest.kind !== 'withdrawn')
          ? fact
          : latest,
      undefined,
    );
  if (!last) return { state: 'never' };
  if (last.kind === 'withdrawn') return { state: 'withdrawn', since: last.at };
  const most = mostShared[lane][recipient];
  const agreed = last.items.filter((item) => most.includes(item));
  return { state: 'given', items: agreed, version: last.version, since: last.at };
};

/** Whether one item may be shared with one recipient at an instant. The client may have everything of the own file. */
export const mayShare = (facts: readonly ConsentFact[], asked: Asked & Readonly<{ item: Item }>): boolean => {
  if (asked.recipient === 'client') return true;
  const consent = consentAt(facts, asked);
  return consent.state === 'given' && consent.items.includes(asked.item);
};

/** Everything that may be shared with a recipient at an instant, in the order of the list. */
export const shareable = (facts: readonly ConsentFact[], asked: Asked): Item[] =>
  items.filter((item) => mayShare(facts, { ...asked, item }));
