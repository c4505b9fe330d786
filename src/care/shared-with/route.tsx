import { Hono } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { formatInstant } from '../../kernel/format.ts';
import type { Lang, Texts } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { PublicPage, renderPage, type Site } from '../../ui/index.ts';
import { readShared, type SharedPart, type SharedSources } from '../papers/shared-parts.ts';
import { SharedView } from '../papers/shared-view.tsx';
import { findClient } from '../store/clients.ts';
import { sharedItems, type Sharing } from '../store/consents.ts';
import { findLink, holdLink } from '../store/links.ts';
import { practiceName } from '../store/requests.ts';
import { asActor, recordAccess } from '../store/scope.ts';

export type SharedWithDeps = { db: Database; clock: Clock; site: Site; lang: Lang; sources: SharedSources };

const texts: Texts<{
  title: (name: string) => string;
  lead: (practice: string, at: string) => string;
  law: string;
  gone: string;
  goneBody: string;
}> = {
  nl: {
    title: (name) => `Gedeeld over ${name}`,
    lead: (practice, at) => `${practice} deelt dit met u, met toestemming van de cliënt. Stand van ${at}.`,
    law: 'De cliënt kan de toestemming ieder moment intrekken. Deel dit niet verder.',
    gone: 'Niet (meer) gedeeld',
    goneBody: 'Met deze link wordt nu niets gedeeld. Vragen? Neem contact op met de cliënt of de praktijk.',
  },
  en: {
    title: (name) => `Shared about ${name}`,
    lead: (practice, at) => `${practice} shares this with you, with the client’s consent. As of ${at}.`,
    law: 'The client can withdraw the consent at any moment. Do not pass this on.',
    gone: 'Not shared (any more)',
    goneBody: 'Nothing is shared by this link now. Questions? Contact the client or the practice.',
  },
};

type Shown = { sharing: Sharing; parts: SharedPart[]; client: string; practice: string; now: Date };

/** `/zorg/gedeeld/:key`: what a referrer, employer or doctor receives, exactly as it is agreed at this moment. */
export const sharedWithRoutes = ({ db, clock, site, lang, sources }: SharedWithDeps): Hono => {
  const t = texts[lang];
  const point = 'GET /zorg/gedeeld/:key';

  const read = async (key: string): Promise<Shown | undefined> => {
    const now = clock.now();
    const link = await findLink(db, key, 'shared', now);
    const { clientId } = link?.actor ?? {};
    if (!link?.about || !clientId) return undefined;
    const recipientId = link.about;
    return asActor(db, link.actor, { act: 'read', object: 'link', point, at: now }, async (tx) => {
      // One transaction: who withdraws waits until it is over, and after that nothing more is read.
      const sharing = await sharedItems(tx, recipientId, now);
      if (!sharing || !(await holdLink(tx, link.actor.linkId, now))) return undefined;
      const shown = {
        ...{ sharing, now },
        parts: await readShared(tx, sharing, { clientId, lang, now, sources, reader: 'recipient' }),
        client: (await findClient(tx, clientId))?.name ?? '',
        practice: await practiceName(tx),
      };
      await recordAccess(tx, {
        ...{ act: 'read', object: 'shared', point, at: now, clientId, consent: sharing.consent },
      });
      return shown;
    });
  };

  return new Hono().get('/zorg/gedeeld/:key', async (c) => {
    const shown = await read(c.req.param('key'));
    // The key stands in the address: it must not travel on to another site.
    c.header('referrer-policy', 'no-referrer');
    const frame = { site, lang, path: `/zorg/gedeeld/${encodeURIComponent(c.req.param('key'))}` } as const;
    if (!shown)
      return personalPage(
        c,
        renderPage(
          <PublicPage {...frame} title={t.gone} noIndex narrow>
            <h1>{t.gone}</h1>
            <p>{t.goneBody}</p>
          </PublicPage>,
        ),
        404,
      );
    return personalPage(
      c,
      renderPage(
        <PublicPage {...frame} title={t.title(shown.client)} noIndex narrow>
          <h1>{t.title(shown.client)}</h1>
          <p class="lead">{t.lead(shown.practice, formatInstant(shown.now, lang))}</p>
          <SharedView parts={shown.parts} lang={lang} />
          <p>{t.law}</p>
        </PublicPage>,
      ),
    );
  });
};
