import { Hono, type Context } from 'hono';
import type { Clock } from '../../../kernel/clock.ts';
import type { Database } from '../../../platform/db/index.ts';
import { actorOf } from '../../../platform/identity/index.ts';
import { isId } from '../../../platform/ids/index.ts';
import { personalPage, readForm } from '../../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../../ui/index.ts';
import { connectionsPath, ConnectionsPage, type ConnectionsPageProps } from './page.tsx';
import { findLiveTokens, findLiveWebhooks } from '../query.ts';
import { createApiToken, longestName, revokeTokenById } from '../token.ts';
import { createWebhook, removeWebhook } from '../webhook-command.ts';
import { webhookAddress, type AddressRefusal } from '../webhook-address.ts';

export type ConnectionsDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string };
  csrf: (c: Context) => string;
};

const addressWords: Record<AddressRefusal | 'too-many-webhooks', string> = {
  'not-an-address': 'Vul een volledig adres in, zoals https://programma.voorbeeld.nl/bericht',
  'not-https': 'Vul een adres in dat met https begint',
  'with-password': 'Gebruik een adres zonder gebruikersnaam en wachtwoord',
  'private-address': 'Dit adres ligt niet op het openbare internet',
  'too-many-webhooks': 'Er zijn al twintig webhooks. Beëindig er eerst één',
};

const messages = new Map([
  ['ingetrokken', 'De sleutel is ingetrokken. Wie hem gebruikte, kan niets meer lezen.'],
  ['beeindigd', 'De webhook is beëindigd.'],
]);

/** The office's page of keys and webhooks. */
export const connectionsRoutes = (deps: ConnectionsDeps): Hono => {
  const { db, site } = deps;
  const page = async (
    c: Context,
    over: Partial<Pick<ConnectionsPageProps, 'fresh' | 'typed'>> & { errors?: FieldErrors } = {},
  ) => {
    const html = renderPage(
      <ConnectionsPage
        site={site}
        user={deps.staffOf(c).name}
        csrf={deps.csrf(c)}
        tokens={await findLiveTokens(db)}
        webhooks={await findLiveWebhooks(db)}
        fresh={over.fresh}
        typed={over.typed ?? {}}
        errors={over.errors ?? {}}
        message={messages.get(c.req.query('melding') ?? '')}
      />,
    );
    return personalPage(c, html, over.errors ? 422 : 200);
  };
  const by = (c: Context) => actorOf(deps.staffOf(c));

  return new Hono()
    .get(connectionsPath, (c) => page(c))
    .post(`${connectionsPath}/sleutels`, async (c) => {
      const naam = ((await readForm(c)).fields['naam'] ?? '').trim();
      if (naam === '' || naam.length > longestName) {
        const errors = { naam: `Geef de sleutel een naam van hoogstens ${longestName} tekens` };
        return page(c, { typed: { naam }, errors });
      }
      return page(c, { fresh: { what: 'token', secret: await createApiToken(db, naam, by(c)) } });
    })
    .post(`${connectionsPath}/sleutels/:id/intrekken`, async (c) => {
      const id = c.req.param('id');
      if (!isId(id) || !(await revokeTokenById(db, id, by(c)))) return c.notFound();
      return c.redirect(`${connectionsPath}?melding=ingetrokken`, 303);
    })
    .post(`${connectionsPath}/webhooks`, async (c) => {
      const adres = ((await readForm(c)).fields['adres'] ?? '').trim();
      const address = webhookAddress(adres, site.demo);
      const made = address.ok ? await createWebhook(deps, address.value, by(c)) : address;
      if (!made.ok) return page(c, { typed: { adres }, errors: { adres: addressWords[made.reason] } });
      return page(c, { fresh: { what: 'webhook', secret: made.value.secret } });
    })
    .post(`${connectionsPath}/webhooks/:id/beeindigen`, async (c) => {
      const id = c.req.param('id');
      if (!isId(id) || !(await removeWebhook(db, id, by(c)))) return c.notFound();
      return c.redirect(`${connectionsPath}?melding=beeindigd`, 303);
    });
};
