import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang, type Texts } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { MailFailure, renderMail, type Mailer } from '../../platform/mail/index.ts';
import type { ClaimedEntry, Handled, OutboxHandlers } from '../../platform/outbox/index.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { keyOfLink } from '../store/links.ts';
import { findReferrerLink, findRequest, memberAddress, type KeptRequest } from '../store/requests.ts';
import { asActor, type CareTx } from '../store/scope.ts';

export type ReferMailDeps = { db: Database; clock: Clock; site: Site; mailer: Mailer; secretKey: string };

type Words = { subject: string; heading: string; lead: string; button: string };

/** No name of a client or practice, no field and no outcome: only that something waits. */
const words: Texts<Record<'received' | 'decided' | 'new', Words> & { footer: string }> = {
  nl: {
    received: {
      subject: 'Uw aanvraag is ontvangen',
      heading: 'Uw aanvraag is ontvangen',
      lead: 'Via deze link ziet u wat er met uw aanvraag gebeurt. Bewaar dit bericht.',
      button: 'Bekijk de aanvraag',
    },
    decided: {
      subject: 'Er staat iets voor u klaar',
      heading: 'Er staat iets voor u klaar',
      lead: 'Er is nieuws over een aanvraag die u deed.',
      button: 'Bekijk de aanvraag',
    },
    new: {
      subject: 'Er staat iets voor u klaar',
      heading: 'Er staat iets voor u klaar',
      lead: 'In uw praktijk wacht een nieuwe aanvraag.',
      button: 'Naar de aanvragen',
    },
    footer: 'In onze e-mails staat nooit over wie het gaat. Daarvoor opent u de pagina.',
  },
  en: {
    received: {
      subject: 'Your request was received',
      heading: 'Your request was received',
      lead: 'This link shows what happens with your request. Please keep this message.',
      button: 'See the request',
    },
    decided: {
      subject: 'Something is waiting for you',
      heading: 'Something is waiting for you',
      lead: 'There is news about a request that you sent.',
      button: 'See the request',
    },
    new: {
      subject: 'Something is waiting for you',
      heading: 'Something is waiting for you',
      lead: 'A new request is waiting in your practice.',
      button: 'Go to the requests',
    },
    footer: 'Our e-mails never say whom it is about. Open the page for that.',
  },
};

type Letter = { to: string; lang: Lang; kind: 'received' | 'decided' | 'new'; path: string };

/** The mails around a request: to who sent it, and to who gave out the link it came by. */
export const referMails = (deps: ReferMailDeps): OutboxHandlers => {
  const { db, clock, site, mailer, secretKey } = deps;

  const read = async (
    entry: ClaimedEntry,
    write: (tx: CareTx, kept: KeptRequest) => Promise<Letter | undefined>,
  ): Promise<Letter | undefined> => {
    const [practiceId, requestId] = [String(entry.payload['practiceId']), String(entry.payload['requestId'])];
    if (!isId(practiceId) || !isId(requestId)) return undefined;
    const access = { act: 'send', object: 'request', point: entry.topic, at: clock.now() } as const;
    return asActor(db, { kind: 'system', practiceId }, access, async (tx) => {
      const kept = await findRequest(tx, requestId);
      return kept?.sent && write(tx, kept);
    });
  };

  const post = async (entry: ClaimedEntry, letter: Letter | undefined): Promise<Handled> => {
    if (!letter) return { result: 'done', note: { unsent: 'gone' } };
    const { lang } = letter;
    const { subject, heading, lead, button } = words[lang][letter.kind];
    try {
      await mailer.send({
        to: letter.to,
        subject,
        ...renderMail({
          ...{ lang, subject, footer: words[lang].footer },
          blocks: [
            { kind: 'heading', text: heading },
            { kind: 'paragraph', text: lead },
            { kind: 'button', text: button, href: absolute(site, letter.path) },
          ],
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
  };

  const toReferrer =
    (kind: 'received' | 'decided') =>
    async (entry: ClaimedEntry): Promise<Handled> =>
      post(
        entry,
        await read(entry, (_tx, kept) =>
          Promise.resolve({
            ...{ to: kept.sent!.request.referrer.email, lang: kept.lang, kind },
            path: localPath(`/zorg/aanvraag/${keyOfLink(secretKey, kept.linkId)}`, kept.lang),
          }),
        ),
      );

  return {
    'mail.care-request-received': toReferrer('received'),
    'mail.care-request-decided': toReferrer('decided'),
    'mail.care-request-new': async (entry) =>
      post(
        entry,
        await read(entry, async (tx, kept) => {
          const link = kept.referrerLinkId && (await findReferrerLink(tx, kept.referrerLinkId));
          const to = link && (await memberAddress(tx, link.madeBy));
          return to ? { to, lang: 'nl', kind: 'new', path: '/praktijk/aanvragen' } : undefined;
        }),
      ),
  };
};
