import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { MailFailure, renderMail, type Mailer } from '../../platform/mail/index.ts';
import type { OutboxHandlers } from '../../platform/outbox/index.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { sharedItems } from '../store/consents.ts';
import { findLinkAbout, keyOfLink } from '../store/links.ts';
import { asActor } from '../store/scope.ts';

export type SharedMailDeps = { db: Database; clock: Clock; site: Site; mailer: Mailer; secretKey: string };

const subject = 'Er staat iets voor u klaar';

/** Tells a recipient that something is shared with them. Looked at again when it is sent: a withdrawal sends nothing. */
export const sharedMails = ({ db, clock, site, mailer, secretKey }: SharedMailDeps): OutboxHandlers => ({
  'mail.care-shared': async (entry) => {
    const [practiceId, clientId, recipientId] = ['practiceId', 'clientId', 'recipientId'].map((name) =>
      String(entry.payload[name]),
    ) as [string, string, string];
    const at = clock.now();
    const access = { act: 'send', object: 'shared', point: entry.topic, clientId, at } as const;
    const found = [practiceId, clientId, recipientId].every(isId)
      ? await asActor(db, { kind: 'system', practiceId }, access, async (tx) => {
          const sharing = await sharedItems(tx, recipientId, at);
          const linkId = sharing && (await findLinkAbout(tx, 'shared', recipientId, at));
          return linkId === undefined ? undefined : { to: sharing!.to.email, linkId };
        })
      : undefined;
    if (!found) return { result: 'done', note: { unsent: 'not-shared' } };
    try {
      await mailer.send({
        to: found.to,
        subject,
        ...renderMail({
          ...{ lang: 'nl', subject },
          blocks: [
            { kind: 'heading', text: subject },
            {
              kind: 'paragraph',
              text: 'Via deze link ziet u wat er met u is gedeeld. De link is alleen voor u.',
            },
            {
              ...{ kind: 'button', text: 'Bekijk wat er is gedeeld' },
              href: absolute(site, `/zorg/gedeeld/${keyOfLink(secretKey, found.linkId)}`),
            },
          ],
          footer: 'In onze e-mails staat nooit over wie het gaat. Daarvoor opent u de pagina.',
        }),
        messageId: `${entry.id}@${new URL(site.baseUrl).hostname}`,
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
