import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage } from '../../ui/index.ts';
import { claimStateAt } from '../domain/claim.ts';
import { isEndReason } from '../domain/client.ts';
import { findClient, type Client } from '../store/clients.ts';
import { asActor } from '../store/scope.ts';
import { errorsOf, typedOf } from './client-form.tsx';
import { CodePage, CodeSheetPage } from './code-page.tsx';
import { changeData, makeCode, setEnd } from './command.ts';
import { DataPage, EndPage } from './data-page.tsx';
import { frameOf, type ClientsDeps } from './deps.ts';

/** The pages about one client beside their file; who does not guide them finds nothing. */
export const dataRoutes = (deps: ClientsDeps): Hono => {
  const { db, clock, memberOf } = deps;
  const idOf = (c: Context): string => c.req.param('id') ?? '';
  const find = async (c: Context, page: string): Promise<Client | undefined> => {
    const clientId = idOf(c);
    if (!isId(clientId)) return undefined;
    const point = `GET /praktijk/clienten/:id/${page}`;
    const access = { act: 'read', object: 'client', clientId, point, at: clock.now() } as const;
    return asActor(db, memberOf(c), access, (tx) => findClient(tx, clientId));
  };
  const pathOf = (c: Context, page: string) => `/praktijk/clienten/${idOf(c)}/${page}`;

  return new Hono()
    .get('/praktijk/clienten/:id/gegevens', async (c) => {
      const client = await find(c, 'gegevens');
      if (!client) return c.notFound();
      const props = { client, typed: typedOf(client), today: today(clock) };
      return personalPage(c, renderPage(<DataPage {...frameOf(deps, c)} {...props} />));
    })
    .post('/praktijk/clienten/:id/gegevens', async (c) => {
      const clientId = idOf(c);
      if (!isId(clientId)) return c.notFound();
      const { fields: typed } = await readForm(c);
      const done = await changeData(deps, memberOf(c), { clientId, typed, today: today(clock) });
      if (!done) return c.notFound();
      if ('saved' in done) return c.redirect(`${pathOf(c, 'gegevens')}?melding=bewaard`, 303);
      const props = { client: done.client, typed, today: today(clock) };
      const page = <DataPage {...frameOf(deps, c, errorsOf(done.problems))} {...props} />;
      return personalPage(c, renderPage(page), 422);
    })
    .get('/praktijk/clienten/:id/beeindigen', async (c) => {
      const client = await find(c, 'beeindigen');
      return client
        ? personalPage(c, renderPage(<EndPage {...frameOf(deps, c)} client={client} />))
        : c.notFound();
    })
    .post('/praktijk/clienten/:id/beeindigen', async (c) => {
      const clientId = idOf(c);
      const reason = (await readForm(c)).fields['reden'] ?? '';
      if (!isEndReason(reason)) {
        const client = await find(c, 'beeindigen');
        if (!client) return c.notFound();
        const page = <EndPage {...frameOf(deps, c, { reden: 'Kies een reden.' })} client={client} />;
        return personalPage(c, renderPage(page), 422);
      }
      if (!isId(clientId) || !(await setEnd(deps, memberOf(c), { clientId, end: reason })))
        return c.notFound();
      return c.redirect(`${pathOf(c, 'beeindigen')}?melding=beeindigd`, 303);
    })
    .post('/praktijk/clienten/:id/heropenen', async (c) => {
      const clientId = idOf(c);
      if (!isId(clientId) || !(await setEnd(deps, memberOf(c), { clientId, end: undefined })))
        return c.notFound();
      return c.redirect(`${pathOf(c, 'beeindigen')}?melding=heropend`, 303);
    })
    .get('/praktijk/clienten/:id/code', async (c) => {
      const client = await find(c, 'code');
      if (!client) return c.notFound();
      const state = claimStateAt(client.claim, clock.now());
      return personalPage(c, renderPage(<CodePage {...frameOf(deps, c)} {...{ client, state }} />));
    })
    .post('/praktijk/clienten/:id/code', async (c) => {
      const clientId = idOf(c);
      if (!isId(clientId)) return c.notFound();
      const made = await makeCode(deps, memberOf(c), clientId);
      if (made) return personalPage(c, renderPage(<CodeSheetPage {...frameOf(deps, c)} {...made} />));
      // Without an address, or when the pages are in use, the page itself says what to do.
      return (await find(c, 'code')) ? c.redirect(pathOf(c, 'code'), 303) : c.notFound();
    });
};
