import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import type { ClientActor } from '../domain/actor.ts';
import { items, type ConsentRefusal } from '../domain/consent.ts';
import type { SharedSources } from '../papers/shared-parts.ts';
import { asActor } from '../store/scope.ts';
import { give, withdraw } from './command.ts';
import { OwnConsentPage, OwnPreviewPage } from './own-page.tsx';
import { findOverview, findPreview } from './query.ts';

export type OwnConsentDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  secretKey: string;
  sources: SharedSources;
  clientOf: (c: Context) => ClientActor;
  csrf: (c: Context) => string;
};

const path = '/loper/toestemming';
const done = new Map([
  ['gegeven', 'given'],
  ['ingetrokken', 'withdrawn'],
] as const);

/** `/loper/toestemming`: a client sees what goes to whom, gives it and takes it back. */
export const ownConsentRoutes = (deps: OwnConsentDeps): Hono => {
  const { db, clock, site, lang, clientOf, csrf } = deps;

  const page = async (
    c: Context,
    refused?: { recipientId: string; reason: ConsentRefusal },
  ): Promise<Response> => {
    const client = clientOf(c);
    const now = clock.now();
    const access = { act: 'read', object: 'consent', point: `${c.req.method} ${path}`, at: now } as const;
    const overview = await asActor(db, client, access, (tx) => findOverview(tx, client.clientId, now));
    if (!overview) return c.notFound();
    const told = done.get(c.req.query('melding') as 'gegeven');
    const html = renderPage(
      <OwnConsentPage {...{ site, lang, overview, refused }} csrf={csrf(c)} done={told} />,
    );
    return personalPage(c, html, refused ? 422 : 200);
  };

  return new Hono()
    .get(path, (c) => page(c))
    .get(`${path}/:recipient`, async (c) => {
      const client = clientOf(c);
      const recipientId = c.req.param('recipient');
      if (!isId(recipientId)) return c.notFound();
      const now = clock.now();
      const access = { act: 'read', object: 'consent', point: `GET ${path}/:recipient`, at: now } as const;
      const asked = { clientId: client.clientId, recipientId, now, sources: deps.sources };
      const preview = await asActor(db, client, access, (tx) => findPreview(tx, asked));
      if (!preview || preview.shown.most.length === 0) return c.notFound();
      return personalPage(c, renderPage(<OwnPreviewPage {...{ site, lang, preview }} />));
    })
    .post(`${path}/:recipient/geven`, async (c) => {
      const client = clientOf(c);
      const recipientId = c.req.param('recipient');
      if (!isId(recipientId)) return c.notFound();
      const { fields } = await readForm(c);
      const now = clock.now();
      const point = `POST ${path}/:recipient/geven`;
      const access = { act: 'consent-change', object: 'consent', point, at: now } as const;
      const given = await asActor(db, client, access, (tx) =>
        give(tx, {
          ...{ clientId: client.clientId, practiceId: client.practiceId, recipientId, how: 'client', now },
          ...{ by: 'self', secretKey: deps.secretKey },
          items: items.filter((item) => fields[`${item}-${recipientId}`] === 'ja'),
        }),
      );
      if (!given) return c.notFound();
      if (!given.ok) return page(c, { recipientId, reason: given.reason });
      return c.redirect(`${localPath(path, lang)}?melding=gegeven`, 303);
    })
    .post(`${path}/:recipient/intrekken`, async (c) => {
      const client = clientOf(c);
      const recipientId = c.req.param('recipient');
      if (!isId(recipientId)) return c.notFound();
      const now = clock.now();
      const point = `POST ${path}/:recipient/intrekken`;
      const access = { act: 'consent-change', object: 'consent', point, at: now } as const;
      const ended = await asActor(db, client, access, (tx) =>
        withdraw(tx, { clientId: client.clientId, recipientId, how: 'client', now }),
      );
      // Withdrawn already, with another click or by the therapist: that is what they wanted.
      return ended ? c.redirect(`${localPath(path, lang)}?melding=ingetrokken`, 303) : c.notFound();
    });
};
