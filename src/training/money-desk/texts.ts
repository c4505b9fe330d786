import type { DeskReason } from '../domain/settlement.ts';
import type { MoneyFact } from '../store/payments.ts';
import type { DeskRefusal } from './desk/command.ts';
import type { DeskOutcome } from './desk/query.ts';
import type { LedgerRow } from './ledger/query.ts';
import type { RefundRefusal } from './refunds/command.ts';
import type { RefundState } from './refunds/query.ts';
import type { ReceiveRefusal } from './transfers/command.ts';

/** Why paid money has no seat, for who must decide about it. */
export const deskReasons: Record<DeskReason, string> = {
  'no-seat-left': 'Er is betaald nadat de bewaarde plaats was vrijgegeven. De editie was toen vol.',
  'already-paid': 'Er was al betaald. Dit is een tweede betaling.',
  'enrolment-cancelled': 'De inschrijving was al beëindigd toen het geld kwam.',
  'entry-not-judged': 'Er is betaald terwijl de vooropleiding niet is goedgekeurd.',
  'edition-cancelled': 'De editie was al geannuleerd toen het geld kwam.',
  'wrong-amount': 'Het bedrag is niet gelijk aan de prijs. Bij een plaats noemt de factuur de volle prijs.',
  'unknown-enrolment': 'Bij dit geld hoort geen inschrijving die wij kennen.',
};

export const deskReasonTags: Record<DeskReason, string> = {
  'no-seat-left': 'Editie was vol',
  'already-paid': 'Dubbel betaald',
  'enrolment-cancelled': 'Was beëindigd',
  'entry-not-judged': 'Niet beoordeeld',
  'edition-cancelled': 'Editie geannuleerd',
  'wrong-amount': 'Ander bedrag',
  'unknown-enrolment': 'Onbekend',
};

export const deskRefusals: Record<Exclude<DeskRefusal, 'not-found'>, string> = {
  'unknown-enrolment': 'Er is geen inschrijving om een plaats aan te geven.',
  'refund-asked': 'Dit bedrag wordt al teruggegeven.',
  'already-seated': 'Deze persoon heeft al een plaats.',
  'enrolment-ended': 'Deze inschrijving is beëindigd. De persoon kan zich opnieuw inschrijven.',
  'edition-cancelled': 'Deze editie is geannuleerd.',
  'entry-refused': 'De vooropleiding is afgewezen.',
  'already-invoiced': 'Er is al een factuur voor deze editie, en een factuur verandert niet meer.',
  'already-resolved': 'Over dit geld is al besloten. Er is niets veranderd.',
  'edition-at-maximum': 'De editie heeft al 24 plaatsen en is vol. Meer plaatsen kan niet.',
  'no-such-edition': 'Kies een editie die nog open is.',
  'edition-full': 'Deze editie is intussen vol. Kies een andere.',
};

export const deskOutcomes: Record<DeskOutcome, string> = {
  seated: 'De plaats is gegeven. De persoon krijgt de bevestiging per mail.',
  'other-edition': 'De persoon is geplaatst in de andere editie en krijgt de bevestiging per mail.',
  refund: 'De terugbetaling is gevraagd. U ziet haar bij Terugbetalingen.',
};

export const receiveRefusals: Record<Exclude<ReceiveRefusal, 'not-found'>, string> = {
  'day-in-the-future': 'Deze dag ligt in de toekomst. Kies vandaag of een dag daarvoor.',
  'day-before-the-invoice': 'Deze dag ligt voor de dag van de factuur.',
};

export const noDay = 'Vul de dag in waarop het geld is ontvangen.';

export const refundStates: Record<RefundState, { tag: string; kind: 'ok' | 'act' | 'plain' | 'bad' }> = {
  waiting: { tag: 'Onderweg', kind: 'plain' },
  retrying: { tag: 'Wordt opnieuw geprobeerd', kind: 'plain' },
  failed: { tag: 'Mislukt', kind: 'bad' },
  'by-hand': { tag: 'Zelf overmaken', kind: 'act' },
  sent: { tag: 'Teruggegeven', kind: 'ok' },
  'sent-by-hand': { tag: 'Zelf overgemaakt', kind: 'ok' },
};

export const refundRefusals: Record<Exclude<RefundRefusal, 'not-found'>, string> = {
  'not-failed': 'Deze terugbetaling is niet mislukt. Er is niets veranderd.',
  'not-by-hand': 'Deze terugbetaling hoeft niet met de hand. Er is niets veranderd.',
};

/** Why money goes back: the kinds in which an enrolment ends, and the reasons of the desk. */
export const refundReason = (reason: string): string =>
  ({
    ...deskReasonTags,
    withdrawn: 'Herroepen',
    cancelled: 'Geannuleerd',
    office: 'Beëindigd door het kantoor',
  })[reason] ?? reason;

/** What Mollie or the line to it said, for a reader. */
export const refundProblem = (problem: string): string =>
  ({
    rejected: 'Mollie weigert deze terugbetaling.',
    'not-found': 'Mollie kent deze betaling niet.',
    unreachable: 'Mollie was niet bereikbaar.',
    'rate-limited': 'Mollie kreeg te veel vragen tegelijk.',
    malformed: 'Mollie gaf een antwoord dat wij niet begrijpen.',
  })[problem] ?? `Het ging mis bij Mollie (${problem}).`;

export const facts: Record<MoneyFact['fact'], string> = {
  paid: 'Betaald met iDEAL',
  transferred: 'Ontvangen per bank',
  refunded: 'Teruggegeven',
  'charged-back': 'Teruggehaald door de bank',
};

export const outcomes: Record<NonNullable<LedgerRow['outcome']>, string> = {
  seated: 'Plaats',
  desk: 'Wacht op besluit',
  'desk-seated': 'Alsnog een plaats',
  'desk-other-edition': 'Plaats in andere editie',
  'desk-refund': 'Terug naar de betaler',
};

/** What a page says after an act, by the word in its address. */
export const messages: Record<string, { kind: 'ok' | 'warn'; text: string }> = {
  ...Object.fromEntries(
    Object.entries(deskOutcomes).map(([word, text]) => [word, { kind: 'ok' as const, text }]),
  ),
  ...Object.fromEntries(
    Object.entries(refundRefusals).map(([word, text]) => [word, { kind: 'warn' as const, text }]),
  ),
  'already-resolved': { kind: 'warn', text: deskRefusals['already-resolved'] },
  'transfer-seated': {
    kind: 'ok',
    text: 'Het geld is geboekt. De inschrijving is bevestigd en de persoon krijgt een mail.',
  },
  'transfer-desk': {
    kind: 'warn',
    text: 'Het geld is geboekt, maar er was geen plaats. Beslis bij Betaald zonder plaats.',
  },
  'transfer-known': { kind: 'warn', text: 'Deze overboeking was al geboekt. Er is niets veranderd.' },
  'refund-retried': { kind: 'ok', text: 'De terugbetaling wordt opnieuw geprobeerd.' },
  'refund-done': { kind: 'ok', text: 'De terugbetaling is geboekt als overgemaakt.' },
};

export const messageOf = (word = ''): { kind: 'ok' | 'warn'; text: string } | undefined =>
  Object.hasOwn(messages, word) ? messages[word] : undefined;
