import { formatDay } from '../../kernel/format.ts';
import { localPath } from '../../kernel/lang.ts';
import { formatMoney } from '../../kernel/money.ts';
import type { Database } from '../../platform/db/index.ts';
import { MailFailure, renderMail, type MailBlock, type Mailer } from '../../platform/mail/index.ts';
import type { ClaimedEntry, Handled, OutboxHandlers } from '../../platform/outbox/index.ts';
import { absolute, type Site } from '../../ui/index.ts';
import type { Edition } from '../domain/edition.ts';
import { loadEdition } from '../store/editions.ts';
import { mailTexts } from './mail-texts.ts';
import { findSubscriberById } from './query.ts';
import type { Subscriber } from './subscriber.ts';

export type NewsletterMailDeps = { db: Database; site: Site; mailer: Mailer };

type Letter = { subject: string; blocks: MailBlock[]; footer: string };

const pageOf = (site: Site, { key, lang }: Subscriber, rest = ''): string =>
  absolute(site, localPath(`/nieuwsbrief/${key}${rest}`, lang));

/** RFC 8058: what lets a mail program unsubscribe somebody with one click, without opening a page. */
const unsubscribeHeaders = (site: Site, subscriber: Subscriber): Record<string, string> => ({
  'List-Unsubscribe': `<${pageOf(site, subscriber, '/afmelden')}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** Asks to confirm; or tells who is subscribed already where the choices are. */
const confirmLetter = (site: Site, subscriber: Subscriber): Letter => {
  const texts = mailTexts[subscriber.lang];
  const words = subscriber.standing === 'confirmed' ? texts.known : texts.confirm;
  const { newEditions, newsletter } = subscriber.wishes;
  return {
    subject: words.subject,
    blocks: [
      { kind: 'heading', text: words.heading },
      { kind: 'paragraph', text: words.lead },
      {
        kind: 'list',
        items: [...(newEditions ? [texts.newEditions] : []), ...(newsletter ? [texts.newsletter] : [])],
      },
      { kind: 'button', text: words.button, href: pageOf(site, subscriber) },
      { kind: 'paragraph', text: words.ignore },
    ],
    footer: texts.noSubscription,
  };
};

const editionLetter = (site: Site, subscriber: Subscriber, edition: Edition): Letter => {
  const { lang } = subscriber;
  const texts = mailTexts[lang];
  const words = texts.edition;
  return {
    subject: words.subject(edition.place, formatDay(edition.firstDay, lang)),
    blocks: [
      { kind: 'heading', text: words.heading(edition.place) },
      { kind: 'paragraph', text: words.lead },
      {
        kind: 'facts',
        rows: [
          [words.days, `${formatDay(edition.firstDay, lang)}, ${formatDay(edition.secondDay, lang)}`],
          [words.returnDay, formatDay(edition.returnDay, lang)],
          [words.audience, edition.audience[lang]],
          [words.price, formatMoney(edition.price, lang)],
          [words.code, edition.code],
        ],
      },
      {
        kind: 'button',
        text: words.button,
        href: absolute(site, localPath(`/cursussen/${edition.code}`, lang)),
      },
    ],
    footer: texts.stop(pageOf(site, subscriber)),
  };
};

const send = async (
  deps: NewsletterMailDeps,
  entry: ClaimedEntry,
  to: Subscriber,
  letter: Letter,
): Promise<Handled> => {
  try {
    await deps.mailer.send({
      to: to.email,
      subject: letter.subject,
      ...renderMail({ lang: to.lang, ...letter }),
      headers: unsubscribeHeaders(deps.site, to),
      // The same over retries, so that a mailbox can tell a repetition.
      messageId: `${entry.id}@${new URL(deps.site.baseUrl).hostname}`,
    });
    return { result: 'done' };
  } catch (failure) {
    if (!(failure instanceof MailFailure)) throw failure;
    return { result: failure.problem === 'refused-address' ? 'give-up' : 'again', problem: failure.problem };
  }
};

/** Nothing is sent; the office reads why beside the entry. */
const unsent = (why: string): Handled => ({ result: 'done', note: { unsent: why } });

/**
 * Sends the mails of the newsletter. Both look again at the moment of sending: who left in the meantime gets nothing,
 * and an edition that is no longer open is not praised.
 */
export const newsletterMails = (deps: NewsletterMailDeps): OutboxHandlers => ({
  'mail.newsletter-confirm': async (entry) => {
    const subscriber = await findSubscriberById(deps.db, String(entry.payload['subscriberId']));
    if (!subscriber || subscriber.standing === 'ended') return unsent('unsubscribed');
    return send(deps, entry, subscriber, confirmLetter(deps.site, subscriber));
  },
  'mail.new-edition': async (entry) => {
    const subscriber = await findSubscriberById(deps.db, String(entry.payload['subscriberId']));
    if (subscriber?.standing !== 'confirmed' || !subscriber.wishes.newEditions) return unsent('unsubscribed');
    const edition = await loadEdition(deps.db, String(entry.payload['editionId']));
    if (edition.standing.state !== 'open') return unsent(`edition-${edition.standing.state}`);
    return send(deps, entry, subscriber, editionLetter(deps.site, subscriber, edition));
  },
});
