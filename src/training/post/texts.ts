import type { OutboxRow } from '../../platform/outbox/index.ts';
import type { PostRefusal } from './command.ts';

/** What a mail is, by its topic; a topic without words is shown as it is. */
const topics: Record<string, string> = {
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
  'mail.edition-cancelled': 'Editie geannuleerd',
  'mail.contact-changed': 'Gegevens gewijzigd',
  'mail.newsletter-confirm': 'Nieuwsbrief bevestigen',
  'mail.office-exception': 'Aan het kantoor: beoordelen',
  'mail.office-money-on-desk': 'Aan het kantoor: betaald zonder plaats',
  'mail.office-minimum': 'Aan het kantoor: te weinig deelnemers',
};

export const topicText = (topic: string): string =>
  Object.hasOwn(topics, topic) ? topics[topic]! : topic.replace(/^mail\./, '');

export const states: Record<OutboxRow['state'], { tag: string; kind: 'ok' | 'act' | 'plain' | 'bad' }> = {
  waiting: { tag: 'Wacht', kind: 'plain' },
  retrying: { tag: 'Wordt opnieuw geprobeerd', kind: 'act' },
  done: { tag: 'Verstuurd', kind: 'ok' },
  dead: { tag: 'Niet gelukt', kind: 'bad' },
};

const problems: [RegExp, string][] = [
  [
    /^(rejected|EENVELOPE|address)/i,
    'Het adres is geweigerd. Verbeter het adres en probeer het dan opnieuw.',
  ],
  [/^(unreachable|ECONN|ETIMEDOUT|ESOCKET|EDNS|timeout)/i, 'De mailserver was niet bereikbaar.'],
  [/^(EAUTH|unauthorized)/i, 'De mailserver weigert ons wachtwoord. Vraag de beheerder.'],
];

/** What went wrong, in words, with the technical name for the operator. */
export const problemText = (problem: string): string =>
  `${problems.find(([sign]) => sign.test(problem))?.[1] ?? 'Het versturen is niet gelukt.'} (${problem})`;

export const refusalTexts: Record<Exclude<PostRefusal, 'not-found'>, string> = {
  'nothing-to-retry': 'Deze mail is al verstuurd of staat al klaar. Er is niets veranderd.',
  'not-sent-yet': 'Deze mail is nog niet verstuurd. Er is niets veranderd.',
  'under-way-again': 'Deze mail is net opnieuw verstuurd. Wacht een minuut als u hem nog eens wilt sturen.',
};

export const doneTexts = {
  retried: 'De mail wordt nu opnieuw geprobeerd.',
  resent: 'De mail wordt nog een keer verstuurd.',
} as const;
