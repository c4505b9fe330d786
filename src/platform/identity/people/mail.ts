import { localPath } from '../../../kernel/lang.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { absolute, type Site } from '../../../ui/index.ts';
import type { Database } from '../../db/index.ts';
import { MailFailure, renderMail, type Mailer } from '../../mail/index.ts';
import type { Handled, OutboxHandlers } from '../../outbox/index.ts';
import { findOpenLink, linkText, linkTopic } from './mail-links.ts';
import { linkMailTexts } from './texts.ts';

export type LinkMailDeps = {
  db: Database;
  clock: Clock;
  secret: string;
  site: Site;
  mailer: Mailer;
  /** Whether this address, in small letters, may sign in at all. */
  isKnown: (email: string) => Promise<boolean>;
};

const unsent = (why: string): Handled => ({ result: 'done', note: { unsent: why } });

/**
 * Sends the link, when the address is known and the link still works. Its topic does not begin with `mail.`: a link of
 * half an hour is nothing that the office could send again.
 */
export const linkMails = (deps: LinkMailDeps): OutboxHandlers => ({
  [linkTopic]: async (entry) => {
    const link = await findOpenLink(deps.db, String(entry.payload['linkId']), deps.clock.now());
    if (!link) return unsent('link-over');
    if (!(await deps.isKnown(link.email))) return unsent('unknown-address');
    const words = linkMailTexts[link.lang];
    const href = absolute(
      deps.site,
      localPath(`/mijn/inloggen/${linkText(deps.secret, link.id)}`, link.lang),
    );
    try {
      await deps.mailer.send({
        to: link.email,
        subject: words.subject,
        ...renderMail({
          lang: link.lang,
          subject: words.subject,
          blocks: [
            { kind: 'heading', text: words.heading },
            { kind: 'paragraph', text: words.lead },
            { kind: 'button', text: words.button, href },
            { kind: 'paragraph', text: words.once },
            { kind: 'paragraph', text: words.ignore },
          ],
          footer: words.footer,
        }),
        messageId: `${entry.id}@${new URL(deps.site.baseUrl).hostname}`,
      });
      return { result: 'done' };
    } catch (failure) {
      if (!(failure instanceof MailFailure)) throw failure;
      return {
        result: failure.problem === 'refused-address' ? 'give-up' : 'again',
        problem: failure.problem,
      };
    }
  },
});
