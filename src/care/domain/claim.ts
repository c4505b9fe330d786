/** Letters and figures that nobody takes for each other when read aloud or from paper: no I, O, 0 or 1. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** How a client takes their file into use: a code of eight signs, for a fortnight, with five tries. */
export const claimRules = { length: 8, days: 14, mostTries: 5 } as const;

/** A code from eight random bytes: 40 bits, five a sign. */
export const claimCodeFrom = (random: Uint8Array): string =>
  Array.from(random.subarray(0, claimRules.length), (byte) => alphabet[byte % alphabet.length]).join('');

/** A code as it stands on paper: "ABCD-EFGH". */
export const writtenClaimCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Reads a code as somebody types it: small letters, spaces and hyphens are no matter. Undefined for what is none. */
export const readClaimCode = (typed: string): string | undefined => {
  const code = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '');
  return code.length === claimRules.length && Array.from(code).every((sign) => alphabet.includes(sign))
    ? code
    : undefined;
};

/** What is kept of a claim. */
export type ClaimFacts = Readonly<{
  hasCode: boolean;
  tries: number;
  until: Date | undefined;
  claimedAt: Date | undefined;
}>;

export type ClaimState =
  | { state: 'in-use'; since: Date }
  | { state: 'code-open'; until: Date }
  | { state: 'code-spent' }
  | { state: 'code-expired' }
  | { state: 'no-code' };

/** Where taking a file into use stands at an instant. */
export const claimStateAt = (facts: ClaimFacts, now: Date): ClaimState => {
  if (facts.claimedAt) return { state: 'in-use', since: facts.claimedAt };
  if (!facts.hasCode || !facts.until) return { state: 'no-code' };
  if (facts.until <= now) return { state: 'code-expired' };
  return facts.tries >= claimRules.mostTries
    ? { state: 'code-spent' }
    : { state: 'code-open', until: facts.until };
};
