import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import { isId, newId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors } from '../../ui/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { readNewClient, type TypedClient } from '../domain/client.ts';
import { countOwnClients, findOwnClients } from '../store/clients.ts';
import { inPractice } from '../store/scope.ts';
import { findLikes, takeOn } from './command.ts';
import { errorsOf } from './client-form.tsx';
import { NewClientPage, type Like } from './data-page.tsx';
import { frameOf, type ClientsDeps } from './deps.ts';
import { ListPage } from './list-page.tsx';
import { queryOf, readListAddress } from './list-query.ts';

/** Only who guides clients finds these pages. */
export const therapistsOnly =
  (memberOf: (c: Context) => MemberActor): MiddlewareHandler =>
  async (c, next) =>
    hasRole(memberOf(c), 'therapist') ? next() : c.notFound();

/** `/praktijk/clienten`: a therapist's own clients, and taking one on. */
export const listRoutes = (deps: ClientsDeps): Hono => {
  const { db, clock, site, memberOf } = deps;
  const newPage = (
    c: Context,
    given: { typed: TypedClient; errors?: FieldErrors; likes?: Like[]; newKey?: string },
  ) =>
    personalPage(
      c,
      renderPage(
        <NewClientPage
          {...frameOf(deps, c, given.errors)}
          typed={given.typed}
          likes={given.likes ?? []}
          newKey={given.newKey ?? newId()}
        />,
      ),
      given.errors ? 422 : given.likes ? 409 : 200,
    );

  const app = new Hono();
  app.use('/praktijk/clienten', therapistsOnly(memberOf));
  app.use('/praktijk/clienten/nieuw', therapistsOnly(memberOf));
  return app
    .get('/praktijk/clienten', async (c) => {
      const member = memberOf(c);
      const address = readListAddress(c.req.query());
      const point = 'GET /praktijk/clienten';
      const found = await inPractice(
        db,
        member,
        { act: 'search', object: 'client', point, at: clock.now() },
        async (tx) => ({
          clients: await findOwnClients(tx, member.memberId, queryOf(address)),
          counts: await countOwnClients(tx, member.memberId, address.q),
        }),
      );
      const props = { site, member, csrf: deps.csrf(c), address, today: today(clock) };
      return personalPage(c, renderPage(<ListPage {...props} {...found} />));
    })
    .get('/praktijk/clienten/nieuw', (c) => newPage(c, { typed: { taal: 'nl' } }))
    .post('/praktijk/clienten/nieuw', async (c) => {
      const { fields } = await readForm(c);
      const newKey = isId(fields['sleutel'] ?? '') ? fields['sleutel']! : newId();
      const read = readNewClient(fields, today(clock));
      if ('problems' in read) return newPage(c, { typed: fields, errors: errorsOf(read.problems), newKey });
      if (fields['toch'] !== 'ja') {
        const likes = (await findLikes(deps, memberOf(c), read.client)).filter(({ id }) => id !== newKey);
        if (likes.length > 0) return newPage(c, { typed: fields, likes, newKey });
      }
      await takeOn(deps, memberOf(c), { id: newKey, client: read.client });
      return c.redirect(`/praktijk/clienten/${newKey}/gegevens?melding=begonnen`, 303);
    });
};
