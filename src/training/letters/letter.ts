import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import {
  MailFailure,
  renderMail,
  type MailAttachment,
  type MailBlock,
  type Mailer,
} from '../../platform/mail/index.ts';
import type { ClaimedEntry, Handled } from '../../platform/outbox/index.ts';
import type { Site } from '../../ui/index.ts';
import { loadOrganisation, type Organisation } from '../store/organisation.ts';
import { texts } from './texts.ts';

export type LetterDeps = { db: Database; mailer: Mailer; site: Site; clock: Clock; officeMail: string };

/** A mail as it is to be sent. A subject names no person: it is read on locked screens and in logs. */
export type Letter = {
  to: string;
  lang: Lang;
  subject: string;
  blocks: MailBlock[];
  attachments?: MailAttachment[];
};

/** Why nothing is sent: what the mail would say is no longer so. The office reads it beside the entry. */
export type Unsent = { unsent: string };

/** Writes the mail of an entry from the facts as they are now, or says why there is none. */
export type WriteLetter = (deps: LetterDeps, entry: ClaimedEntry) => Promise<Letter | Unsent>;

/** An outbox handler that sends what `write` gives. The entry's id is the message id: a repetition can be told. */
export const sending =
  (deps: LetterDeps, write: WriteLetter) =>
  async (entry: ClaimedEntry): Promise<Handled> => {
    const letter = await write(deps, entry);
    if ('unsent' in letter) return { result: 'done', note: { unsent: letter.unsent } };
    const organisation = await loadOrganisation(deps.db, today(deps.clock));
    const note = { to: letter.to, subject: letter.subject };
    try {
      await deps.mailer.send({
        to: letter.to,
        subject: letter.subject,
        ...renderMail({ ...letter, footer: footerOf(organisation, letter.lang) }),
        ...(letter.attachments ? { attachments: letter.attachments } : {}),
        headers: { 'Reply-To': organisation.email },
        messageId: `${entry.id}@duurloop`,
      });
      return { result: 'done', note };
    } catch (failure) {
      if (!(failure instanceof MailFailure)) throw failure;
      const { problem } = failure;
      return { result: problem === 'refused-address' ? 'give-up' : 'again', problem, note };
    }
  };

const footerOf = ({ name, street, postalCode, city, phone, email }: Organisation, lang: Lang): string =>
  `${name}, ${street}, ${postalCode} ${city}. ${texts[lang].questions(email, phone)}`;
