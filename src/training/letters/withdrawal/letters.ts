import { formatInstant } from '../../../kernel/format.ts';
import type { Lang } from '../../../kernel/lang.ts';
import type { MailBlock } from '../../../platform/mail/index.ts';
import type { ClaimedEntry } from '../../../platform/outbox/index.ts';
import { absolute } from '../../../ui/index.ts';
import type { WriteLetter } from '../letter.ts';
import { heading, paragraph, paragraphs } from '../person.ts';
import { officeTexts, texts, type OfficeCase } from './texts.ts';

const field = ({ payload }: ClaimedEntry, name: string): string => {
  const value = payload[name];
  return typeof value === 'string' ? value : '';
};

/**
 * Text that a stranger may have typed, in a mail to somebody else: mail programs turn what looks like an address
 * into a link, so nothing in it may look like one.
 */
const unlinked = (text: string): string =>
  text
    .replace(/[/\\:@<>]+/g, ' ')
    .replace(/\.(?=\S)/g, '. ')
    .replace(/\s+/g, ' ')
    .trim();

const statementFacts = (entry: ClaimedEntry, lang: Lang): MailBlock => {
  const t = texts[lang];
  const receivedAt = new Date(field(entry, 'receivedAt'));
  return {
    kind: 'facts',
    rows: [
      [t.name, unlinked(field(entry, 'name'))],
      [t.reference, unlinked(field(entry, 'reference'))],
      [t.email, field(entry, 'email')],
      [t.received, formatInstant(receivedAt, lang)],
    ],
  };
};

/** Says what was received and when, whether or not it belongs to an enrolment: the mail tells nobody else's secrets. */
export const withdrawalReceived: WriteLetter = (_deps, entry) => {
  const lang: Lang = field(entry, 'lang') === 'en' ? 'en' : 'nl';
  const t = texts[lang];
  return Promise.resolve({
    to: field(entry, 'email'),
    lang,
    subject: t.subject,
    blocks: [
      heading(t.title),
      paragraph(t.lead),
      statementFacts(entry, lang),
      ...paragraphs(t.next, t.notYou),
    ],
  });
};

/** A withdrawal that could not be granted by rule: none is ever lost, so a person looks at it. */
export const officeWithdrawal: WriteLetter = (deps, entry) => {
  const why: OfficeCase = field(entry, 'why') === 'not-allowed' ? 'not-allowed' : 'no-match';
  return Promise.resolve({
    to: deps.officeMail,
    lang: 'nl',
    subject: officeTexts.subject,
    blocks: [
      heading(officeTexts.title),
      paragraph(officeTexts.cases[why]),
      statementFacts(entry, 'nl'),
      paragraph(officeTexts.next),
      {
        kind: 'button',
        text: officeTexts.button,
        href: absolute(deps.site, `/beheer/zoeken?q=${encodeURIComponent(field(entry, 'email'))}`),
      },
    ],
  });
};
