import { z } from 'zod';
import { localPath, type Lang, type Texts } from '../../kernel/lang.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { renderMail, type Mailer } from '../../platform/mail/index.ts';
import type { OutboxHandlers } from '../../platform/outbox/index.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { findGuideAddresses, findOwnAddress } from '../store/rights-addresses.ts';
import { asActor, inPractice } from '../store/scope.ts';

export const rightsTopic = 'care.rights-news';

/** That there is a question for the practice, or an answer for the client. Ids only. */
export type RightsNews = { kind: 'asked' | 'answered'; practiceId: string; clientId: string; about: string };

const newsShape = z.object({
  kind: z.enum(['asked', 'answered']),
  practiceId: z.string(),
  clientId: z.string(),
  about: z.string(),
});

type Words = { subject: string; body: string; button: string; footer: string };

const words: Record<'practice' | 'client', Texts<Words>> = {
  practice: {
    nl: {
      subject: 'Er staat een vraag voor u klaar',
      body: 'Een cliënt stelde een vraag over het eigen dossier. U vindt haar na het inloggen, met de dag waarop een antwoord er moet zijn.',
      button: 'Naar de praktijk',
      footer: 'In mails staat nooit wie het betreft of waar het over gaat.',
    },
    en: {
      subject: 'A question waits for you',
      body: 'A client asked something about their own file. You find it after signing in, with the day by which an answer is due.',
      button: 'To the practice',
      footer: 'Mails never say whom or what it is about.',
    },
  },
  client: {
    nl: {
      subject: 'Er staat een antwoord voor je klaar',
      body: 'Op een vraag die je stelde, is antwoord gegeven. Je vindt het na het inloggen.',
      button: 'Naar je pagina’s',
      footer: 'In mails staat nooit iets over je begeleiding.',
    },
    en: {
      subject: 'An answer waits for you',
      body: 'A question that you asked was answered. You find it after signing in.',
      button: 'To your pages',
      footer: 'Mails never say anything about your guidance.',
    },
  },
};

type NewsDeps = { db: Database; clock: Clock; mailer: Mailer; site: Site };

/** Sends the mails of these pages. */
export const rightsHandlers = ({ db, clock, mailer, site }: NewsDeps): OutboxHandlers => ({
  [rightsTopic]: async (entry) => {
    const news = newsShape.parse(entry.payload);
    const actor = { kind: 'system', practiceId: news.practiceId } as const;
    const access = { act: 'send', object: 'correction', point: rightsTopic, at: clock.now() } as const;
    const send = (id: string, to: string, about: 'practice' | 'client', lang: Lang, path: string) => {
      const t = words[about][lang];
      const { subject, body: text, button, footer } = t;
      const href = absolute(site, localPath(path, lang));
      const blocks = [{ kind: 'paragraph', text } as const, { kind: 'button', text: button, href } as const];
      return mailer.send({
        to,
        subject,
        messageId: `${id}@${new URL(site.baseUrl).hostname}`,
        ...renderMail({ lang, subject, blocks, footer }),
      });
    };
    if (news.kind === 'answered') {
      const own = await asActor(db, actor, { ...access, clientId: news.clientId }, (tx) =>
        findOwnAddress(tx, news.clientId),
      );
      if (own) await send(entry.id, own.email, 'client', own.lang, '/loper/dossier');
      return { result: 'done' };
    }
    const guides = await inPractice(db, actor, access, (tx) => findGuideAddresses(tx, news.clientId));
    for (const { memberId, email } of guides)
      await send(`${entry.id}:${memberId}`, email, 'practice', 'nl', '/praktijk');
    return { result: 'done' };
  },
});
