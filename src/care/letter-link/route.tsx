import { Hono, type Context } from 'hono';
import type { VNode } from 'preact';
import { formatDay } from '../../kernel/format.ts';
import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang, type Texts } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { createCounter } from '../../platform/limits/index.ts';
import { personalFile, personalPage } from '../../platform/web/index.ts';
import { ButtonLink, PublicPage, renderPage, type Site } from '../../ui/index.ts';
import type { LetterContent } from '../papers/letter/content.ts';
import { consentFor, letterLink } from '../papers/letter/send.ts';
import { LetterSheet } from '../papers/letter/view.tsx';
import { findLetterLink } from '../store/letter-sources.ts';
import { addLetterEvent, findLetterPaper, loadLetter } from '../store/letters.ts';
import { findLink, holdLink } from '../store/links.ts';
import { asActor, recordAccess } from '../store/scope.ts';

export type LetterLinkDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  visitorOf: (c: Context) => string;
};

const texts: Texts<{
  title: string;
  lead: (until: string) => string;
  pdf: string;
  law: string;
  gone: string;
  goneBody: string;
  tooMany: string;
}> = {
  nl: {
    title: 'Een brief voor u',
    lead: (until) => `De brief is voor u bedoeld. Deze link werkt tot en met ${until}.`,
    pdf: 'Download de brief als PDF',
    law: 'De cliënt gaf deze brief voor u vrij en kan dat intrekken. Deel de link niet verder.',
    gone: 'Deze brief is hier niet (meer)',
    goneBody:
      'De link is verlopen of ingetrokken, of de cliënt deelt de brief niet meer. Vragen? Neem contact op met de cliënt of de praktijk.',
    tooMany: 'U opende te vaak een link die er niet is. Probeer het over een uur weer.',
  },
  en: {
    title: 'A letter for you',
    lead: (until) =>
      `The letter is meant for you, and is in Dutch. This link works until and including ${until}.`,
    pdf: 'Download the letter as PDF',
    law: 'The client released this letter for you and can withdraw that. Do not pass the link on.',
    gone: 'This letter is not here (any more)',
    goneBody:
      'The link has expired or was withdrawn, or the client no longer shares the letter. Questions? Contact the client or the practice.',
    tooMany: 'You opened too often a link that is not there. Try again in an hour.',
  },
};

type Opened = { content: LetterContent; paper: Uint8Array; until: CalendarDay };

/** Links that were not there, an hour, before a visitor has to wait: keys are guessed by nobody, and this keeps it so. */
const mostMisses = 30;

/** `/zorg/brief/:key`: the recipient reads the letter that the client released for them, while that holds. */
export const letterLinkRoutes = ({ db, clock, site, lang, visitorOf }: LetterLinkDeps): Hono => {
  const t = texts[lang];
  const misses = createCounter({ most: mostMisses, seconds: 3600 });

  const open = async (key: string, act: 'read' | 'export', point: string): Promise<Opened | undefined> => {
    const now = clock.now();
    const link = await findLink(db, key, letterLink, now);
    const { clientId } = link?.actor ?? {};
    if (!link?.about || !clientId) return undefined;
    const { linkId } = link.actor;
    const letterId = link.about;
    return asActor(db, link.actor, { act: 'read', object: 'link', point, at: now }, async (tx) => {
      const letter = await loadLetter(tx, letterId);
      if (letter?.state !== 'sent' || !letter.head) return undefined;
      // One transaction: who withdraws waits until it is over, and after that nothing more is read.
      const consent = await consentFor(tx, letter, now);
      if (consent === undefined || !(await holdLink(tx, linkId, now))) return undefined;
      const paper = await findLetterPaper(tx, letter);
      const ends = await findLetterLink(tx, linkId);
      if (!paper || !ends) return undefined;
      if (!letter.events.some((event) => event.kind === 'opened' && event.linkId === linkId))
        await addLetterEvent(tx, { clientId, letterId, kind: 'opened', linkId, now });
      await recordAccess(tx, { act, object: 'letter', point, at: now, clientId, consent });
      const { kind, head, parts } = letter;
      return { content: { kind, head, parts }, paper, until: dutchDay(ends.expiresAt) };
    });
  };

  const page = (c: Context, title: string, body: VNode, status: 200 | 404 | 429 = 200) => {
    // The key stands in the address: it must not travel on to another site.
    c.header('referrer-policy', 'no-referrer');
    const path = `/zorg/brief/${encodeURIComponent(c.req.param('key') ?? '')}`;
    return personalPage(
      c,
      renderPage(
        <PublicPage site={site} lang={lang} path={path} title={title} noIndex narrow>
          {body}
        </PublicPage>,
      ),
      status,
    );
  };

  const gone = async (c: Context) => {
    const within = (await misses.spend(visitorOf(c))).ok;
    const [title, body] = [t.gone, within ? t.goneBody : t.tooMany];
    return page(
      c,
      title,
      <>
        <h1>{title}</h1>
        <p>{body}</p>
      </>,
      within ? 404 : 429,
    );
  };

  return new Hono()
    .get('/zorg/brief/:key', async (c) => {
      const key = c.req.param('key');
      const opened = await open(key, 'read', 'GET /zorg/brief/:key');
      if (!opened) return gone(c);
      return page(
        c,
        t.title,
        <>
          <h1>{t.title}</h1>
          <p class="lead">{t.lead(formatDay(opened.until, lang))}</p>
          <LetterSheet letter={opened.content} />
          <p>
            <ButtonLink href={localPath(`/zorg/brief/${key}/pdf`, lang)}>{t.pdf}</ButtonLink>
          </p>
          <p class="hint">{t.law}</p>
        </>,
      );
    })
    .get('/zorg/brief/:key/pdf', async (c) => {
      const opened = await open(c.req.param('key'), 'export', 'GET /zorg/brief/:key/pdf');
      if (!opened) return gone(c);
      c.header('referrer-policy', 'no-referrer');
      const name = `brief-${opened.content.head.on}.pdf`;
      return personalFile(c, { name, mediaType: 'application/pdf', bytes: opened.paper });
    });
};
