import { longestReason, type IssueRefusal, type WithdrawRefusal } from '../../domain/certificate.ts';

const tooLong = `Houd uw reden korter dan ${longestReason} tekens.`;

/** Why a certificate is not issued, in words for the office. */
export const issueRefusals: Record<IssueRefusal, string> = {
  'already-issued': 'Er is al een certificaat dat geldt.',
  'missing-without-reason': 'Er ontbreekt nog iets. Geef een reden om het certificaat toch uit te geven.',
  'reason-too-long': tooLong,
  'name-missing': 'De naam op de inschrijving is leeg of te lang. Verbeter die eerst.',
};

export const withdrawRefusals: Record<WithdrawRefusal, string> = {
  'not-found': 'Dit certificaat is er niet.',
  'already-withdrawn': 'Dit certificaat is al ingetrokken.',
  'withdrawal-without-reason': 'Geef een reden. Alleen het kantoor leest die.',
  'reason-too-long': tooLong,
};

const messages = {
  uitgegeven: 'Het certificaat is uitgegeven. De mail met het certificaat gaat zo weg.',
  'alle-uitgegeven': 'De certificaten zijn uitgegeven. De mails gaan zo weg.',
  ingetrokken: 'Het certificaat is ingetrokken. De openbare pagina zegt het nu ook.',
  verstuurd: 'De mail met het certificaat gaat zo opnieuw weg.',
  'al-gedaan': 'Dat was al gebeurd. Er is niets veranderd.',
};

/** What a redirect may say was done; anything else in the address says nothing. */
export const messageOf = (word: string | undefined): string | undefined =>
  word !== undefined && Object.hasOwn(messages, word) ? messages[word as keyof typeof messages] : undefined;
