import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { MailFailure, renderMail, type Mailer } from '../../platform/mail/index.ts';
import type { ClaimedEntry, Handled } from '../../platform/outbox/index.ts';
import { loadOrganisation } from '../../training/index.ts';
import { absolute, type Site } from '../../ui/index.ts';

export type NoticeMailDeps = { db: Database; clock: Clock; site: Site; mailer: Mailer };

/** A mail that says that something waits, and where: nothing about health and nobody's name. */
export type NoticeMail = {
  to: string;
  lang: Lang;
  subject: string;
  title: string;
  lines: readonly string[];
  button: string;
  path: string;
};

/** Sends what `write` gives; undefined means that there is nothing to say any more. The entry's id is the message's. */
export const sendNotice =
  (deps: NoticeMailDeps, write: (entry: ClaimedEntry) => Promise<NoticeMail | undefined>) =>
  async (entry: ClaimedEntry): Promise<Handled> => {
    const mail = await write(entry);
    if (!mail) return { result: 'done', note: { unsent: 'gone' } };
    const { name, street, postalCode, city, email } = await loadOrganisation(deps.db, today(deps.clock));
    try {
      await deps.mailer.send({
        to: mail.to,
        subject: mail.subject,
        ...renderMail({
          lang: mail.lang,
          subject: mail.subject,
          blocks: [
            { kind: 'heading', text: mail.title },
            ...mail.lines.map((text) => ({ kind: 'paragraph' as const, text })),
            { kind: 'button', text: mail.button, href: absolute(deps.site, localPath(mail.path, mail.lang)) },
          ],
          footer: `${name}, ${street}, ${postalCode} ${city}`,
        }),
        headers: { 'Reply-To': email },
        messageId: `${entry.id}@duurloop`,
      });
      return { result: 'done' };
    } catch (failure) {
      if (!(failure instanceof MailFailure)) throw failure;
      const { problem } = failure;
      return { result: problem === 'refused-address' ? 'give-up' : 'again', problem };
    }
  };
