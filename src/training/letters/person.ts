import type { Lang } from '../../kernel/lang.ts';
import { localPath } from '../../kernel/lang.ts';
import { formatDay, formatInstant, formatTime } from '../../kernel/format.ts';
import type { MailAttachment, MailBlock } from '../../platform/mail/index.ts';
import type { ClaimedEntry } from '../../platform/outbox/index.ts';
import { absolute } from '../../ui/index.ts';
import { courseDays, type Edition } from '../domain/edition.ts';
import { withdrawableUntil } from '../domain/withdrawal.ts';
import { loadEdition } from '../store/editions.ts';
import { findEnrolment, type EnrolmentInFull } from '../store/enrolments.ts';
import type { Letter, LetterDeps, Unsent, WriteLetter } from './letter.ts';
import { texts } from './texts.ts';

/** Everything a mail to somebody who enrolled is written from, read at the moment of sending. */
export type Known = {
  deps: LetterDeps;
  entry: ClaimedEntry;
  enrolment: EnrolmentInFull;
  edition: Edition;
  lang: Lang;
};

/** What differs from mail to mail; the greeting and the address are the same everywhere. */
export type PersonLetter = {
  subject: string;
  title: string;
  blocks: MailBlock[];
  attachments?: MailAttachment[];
};

/** A mail to the person of the entry's enrolment, in the language they enrolled in. */
export const toPerson =
  (write: (known: Known) => PersonLetter | Unsent | Promise<PersonLetter | Unsent>): WriteLetter =>
  async (deps, entry): Promise<Letter | Unsent> => {
    const enrolment = await findEnrolment(deps.db, String(entry.payload['enrolmentId']));
    if (!enrolment) return { unsent: 'enrolment-gone' };
    const { lang } = enrolment;
    const edition = await loadEdition(deps.db, enrolment.editionId);
    const letter = await write({ deps, entry, enrolment, edition, lang });
    if ('unsent' in letter) return letter;
    const opening: MailBlock[] = [heading(letter.title), paragraph(texts[lang].greeting(enrolment.name))];
    return { ...letter, to: enrolment.email, lang, blocks: [...opening, ...letter.blocks] };
  };

export const heading = (text: string): MailBlock => ({ kind: 'heading', text });
export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });

/** A paragraph for each text that there is. */
export const paragraphs = (...given: (string | undefined | false)[]): MailBlock[] =>
  given.flatMap((text) => (text ? [paragraph(text)] : []));

/** An address on the site, in the language of the person. */
export const siteAddress = ({ deps, lang }: Pick<Known, 'deps' | 'lang'>, path: string): string =>
  absolute(deps.site, localPath(path, lang));

/** The button to the personal page, and the request to keep its link to oneself. */
export const ownPage = (known: Known, words: 'openPage' | 'openPageToPay' = 'openPage'): MailBlock[] => [
  {
    kind: 'button',
    text: texts[known.lang][words],
    href: siteAddress(known, `/inschrijvingen/${known.enrolment.key}`),
  },
  paragraph(texts[known.lang].keepLink),
];

/** The course, its days in full and where it is (S18), with what else the mail has to list. */
export const courseFacts = ({ edition, lang }: Known, ...more: [string, string][]): MailBlock => {
  const t = texts[lang];
  const times = t.times(formatTime(edition.startsAt, lang), formatTime(edition.endsAt, lang));
  const at = (day: Edition['firstDay']): string => `${formatDay(day, lang)}, ${times}`;
  const { venue } = edition;
  return {
    kind: 'facts',
    rows: [
      [t.course, `${edition.place} (${edition.code})`],
      ...courseDays(edition).map((day, index): [string, string] => [
        day === edition.returnDay ? t.returnDay : index === 0 ? t.firstDay : t.secondDay,
        at(day),
      ]),
      [t.where, venue ? `${venue.name}, ${venue.address}` : `${edition.place} (${t.venueFollows})`],
      ...more,
    ],
  };
};

/** Until when the seat is kept, in a sentence; nothing when no seat is held for a time. */
export const heldUntil = ({ enrolment, lang }: Known): string | undefined => {
  const { standing } = enrolment;
  return 'heldUntil' in standing && standing.heldUntil
    ? texts[lang].heldUntil(formatInstant(standing.heldUntil, lang))
    : undefined;
};

/** Consumer law (money.md): until when and where a private buyer may withdraw. Nothing once that is over. */
export const withdrawalRight = (known: Known): string | undefined => {
  const { deps, enrolment, lang } = known;
  const until = withdrawableUntil(enrolment.buyer, enrolment.submittedAt);
  return until && until > deps.clock.now()
    ? texts[lang].withdrawal(formatInstant(until, lang), siteAddress(known, '/herroepen'))
    : undefined;
};
