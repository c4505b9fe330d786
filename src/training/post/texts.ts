import type { MailProblem } from '../../platform/mail/index.ts';
import type { OutboxRow } from '../../platform/outbox/index.ts';
import type { PostRefusal } from './command.ts';

/** What mails are, by their topic. */
export type MailWords = Readonly<Record<string, string>>;

/** What a mail is, by its topic; a topic without words is shown as it is. */
export const topicWords: MailWords = {
  'mail.enrolment-received': 'Inschrijving ontvangen',
  'mail.enrolment-confirmed': 'Bevestiging van inschrijving en betaling',
  'mail.enrolment-ended': 'Inschrijving beëindigd',
  'mail.exception-received': 'Aanvraag ontvangen',
  'mail.entry-approved': 'Vooropleiding goedgekeurd',
  'mail.entry-refused': 'Vooropleiding afgewezen',
  'mail.transfer-agreed': 'Factuur, betalen per bank',
  'mail.transfer-refused': 'Betalen per bank afgewezen',
  'mail.payment-ready': 'Betalen kan weer',
  'mail.seat-released': 'Plaats vrijgegeven',
  'mail.money-on-desk': 'Betaald zonder plaats',
  'mail.edition-changed': 'Editie gewijzigd',
  'mail.address-changed': 'Nieuw e-mailadres',
  'mail.refund-asked': 'Geld terug',
  'mail.withdrawal-received': 'Herroeping ontvangen',
  'mail.newsletter-confirm': 'Nieuwsbrief: adres bevestigen',
  'mail.new-edition': 'Nieuwsbrief: nieuwe editie',
  'mail.office-exception': 'Aan het kantoor: beoordelen',
  'mail.office-money-on-desk': 'Aan het kantoor: betaald zonder plaats',
  'mail.office-withdrawal': 'Aan het kantoor: herroeping bekijken',
  'mail.office-minimum': 'Aan het kantoor: te weinig deelnemers',
};

/** `more` are the words for mails of other contexts. */
export const topicText = (topic: string, more: MailWords = {}): string => {
  const words = Object.hasOwn(topicWords, topic) ? topicWords : more;
  return Object.hasOwn(words, topic) ? words[topic]! : topic.replace(/^mail\./, '');
};

export const states: Record<OutboxRow['state'], { tag: string; kind: 'ok' | 'act' | 'plain' | 'bad' }> = {
  waiting: { tag: 'Wacht', kind: 'plain' },
  retrying: { tag: 'Wordt opnieuw geprobeerd', kind: 'act' },
  done: { tag: 'Verstuurd', kind: 'ok' },
  dead: { tag: 'Niet gelukt', kind: 'bad' },
};

/** A mail that was due, and for which there was no reason any more when its turn came. */
export const notSent = { tag: 'Niet verstuurd', kind: 'plain' } as const;

const unsentReasons: Record<string, string> = {
  confirmed: 'De inschrijving was al bevestigd.',
  'payment-awaited': 'De inschrijving wacht op betaling.',
  'transfer-awaited': 'De inschrijving wacht op een overboeking.',
  'entry-in-review': 'De vooropleiding moet nog beoordeeld worden.',
  'payment-route-in-review': 'De manier van betalen moet nog beoordeeld worden.',
  'entry-refused': 'De vooropleiding was afgewezen.',
  'seat-released': 'De plaats was al vrijgegeven.',
  'paid-without-seat': 'Er was betaald, maar er was geen plaats.',
  cancelled: 'De inschrijving was al beëindigd.',
  'enrolment-gone': 'De inschrijving bestaat niet meer.',
  'invoice-missing': 'Er was geen factuur om mee te sturen.',
  'nothing-to-tell': 'Er was niets te melden.',
  'dealt-with': 'Het was al afgehandeld.',
  unsubscribed: 'Deze persoon had zich afgemeld.',
  'minimum-reached': 'Er waren genoeg deelnemers.',
  'edition-draft': 'De editie stond niet op de site.',
  'edition-closed': 'De editie was gesloten.',
  'edition-cancelled': 'De editie ging niet door.',
};

/** Why a mail was not sent, in words; a reason without words is shown as it is. */
export const unsentText = (reason: string): string =>
  Object.hasOwn(unsentReasons, reason) ? unsentReasons[reason]! : reason;

const problems: Record<MailProblem, string> = {
  'refused-address': 'Het adres is geweigerd. Verbeter het adres en probeer het dan opnieuw.',
  'passing-fault': 'De mailserver nam de mail niet aan. Het systeem probeert het vanzelf opnieuw.',
};

/** What went wrong, in words; with its technical name for the operator when the mailer did not foresee it. */
export const problemText = (problem: string): string =>
  Object.hasOwn(problems, problem)
    ? problems[problem as MailProblem]
    : `Het versturen is niet gelukt. (${problem})`;

export const refusalTexts: Record<Exclude<PostRefusal, 'not-found'>, string> = {
  'nothing-to-retry': 'Deze mail is al verstuurd of staat al klaar. Er is niets veranderd.',
  'not-sent-yet': 'Deze mail is nog niet verstuurd. Er is niets veranderd.',
  'under-way-again': 'Deze mail is net opnieuw verstuurd. Wacht een minuut als u hem nog eens wilt sturen.',
};

export const doneTexts = {
  retried: 'De mail wordt nu opnieuw geprobeerd.',
  resent: 'De mail wordt nog een keer verstuurd.',
} as const;

const taskWords: Record<string, string> = {
  'payment.create': 'Een betaling klaarzetten bij Mollie',
  refund: 'Geld terugstorten',
  'webhook.send': 'Een ander programma op de hoogte brengen',
  'sign-in-link': 'Een inloglink versturen',
  'certificates.import': 'Certificaten van eerdere jaren overnemen',
};

/** What a task is, by its topic; one without words is shown as it is. */
export const taskText = (topic: string): string =>
  Object.hasOwn(taskWords, topic) ? taskWords[topic]! : topic;

export const taskProblem = (problem = ''): string => problem || 'Onbekend';

export const taskDone = 'De taak wordt nu opnieuw geprobeerd.';
export const taskNothing = 'Deze taak is al klaar of wordt al opnieuw geprobeerd. Er is niets veranderd.';
