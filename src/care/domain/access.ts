/** Acts that the log tells apart, after NEN 7513: reading and searching are acts like any other. */
export const acts = [
  'create',
  'read',
  'search',
  'change',
  'delete',
  'print',
  'export',
  'send',
  'break-glass',
  'consent-change',
  'rule-change',
] as const;
export type Act = (typeof acts)[number];

/** What a line of the log says of a deed, before it is known how it ended. */
export type Access = {
  act: Act;
  /** What it was about, in a fixed word of ours: `file`, `intake`, `letter`. Never a name or a content. */
  object: string;
  /** The client whose file it was; without it the deed concerned the practice, or a list. */
  clientId?: string | undefined;
  /** Where it was done: the pattern of an address or the name of a job, without ids. */
  point: string;
  /** The version of the consent on which something was shown to others. */
  consent?: string | undefined;
};

/** What somebody who broke the glass may do: look, and nothing that changes, sends or takes along. */
export const onlyLooks = (act: Act): boolean => act === 'read' || act === 'search' || act === 'print';
