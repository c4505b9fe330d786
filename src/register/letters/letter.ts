import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { MailFailure, renderMail, type MailBlock, type Mailer } from '../../platform/mail/index.ts';
import type { ClaimedEntry, Handled } from '../../platform/outbox/index.ts';
import { loadOrganisation } from '../../training/index.ts';
import { absolute, type Site } from '../../ui/index.ts';

export type LetterDeps = { db: Database; clock: Clock; site: Site; mailer: Mailer; officeMail: string };

/** A mail as it is to be sent. Its subject names no person and tells nothing that is only theirs. */
export type Letter = { to: string; lang: Lang; subject: string; blocks: MailBlock[] };

/** Why nothing is sent: what the mail would say is no longer so. */
export type Unsent = { unsent: string };

export type WriteLetter = (deps: LetterDeps, entry: ClaimedEntry) => Promise<Letter | Unsent>;

export const heading = (text: string): MailBlock => ({ kind: 'heading', text });
export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
export const button = (deps: LetterDeps, lang: Lang, text: string, path: string): MailBlock => ({
  kind: 'button',
  text,
  href: absolute(deps.site, localPath(path, lang)),
});

/** A handler of the outbox that sends what `write` gives; the id of the entry is the id of the message. */
export const sending =
  (deps: LetterDeps, write: WriteLetter) =>
  async (entry: ClaimedEntry): Promise<Handled> => {
    const letter = await write(deps, entry);
    if ('unsent' in letter) return { result: 'done', note: { unsent: letter.unsent } };
    const organisation = await loadOrganisation(deps.db, today(deps.clock));
    const note = { to: letter.to, subject: letter.subject };
    const { name, street, postalCode, city } = organisation;
    try {
      await deps.mailer.send({
        to: letter.to,
        subject: letter.subject,
        ...renderMail({ ...letter, footer: `${name}, ${street}, ${postalCode} ${city}` }),
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
