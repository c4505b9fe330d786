import { Hono, type Context } from 'hono';
import { addDays, parseDay, today } from '../../kernel/calendar-day.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors } from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import { reintegrationSteps } from '../domain/reintegration.ts';
import { findClient } from '../store/clients.ts';
import {
  deleteDoneStep,
  findDoneSteps,
  findFirstSickOn,
  saveDoneStep,
  saveFirstSickOn,
} from '../store/requests.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { ReintegrationPage } from './reintegration-page.tsx';
import type { RequestsDeps } from './route.tsx';

const path = '/praktijk/clienten/:id/re-integratie';

/** `/praktijk/clienten/:id/re-integratie`: the time line of the law beside the programme (S11). */
export const reintegrationRoutes = ({ db, clock, site, memberOf, csrf }: RequestsDeps): Hono => {
  /** Work in the file of a client of reintegration; of any other the page is not there. */
  const inFile = async <T,>(
    c: Context,
    given: { act: Act; point: string },
    work: (tx: CareTx, clientId: string) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const clientId = c.req.param('id') ?? '';
    if (!isId(clientId)) return undefined;
    const access = { ...given, object: 'reintegration', clientId, at: clock.now() };
    return asActor(db, memberOf(c), access, async (tx) =>
      (await findClient(tx, clientId))?.field === 'reintegration' ? work(tx, clientId) : undefined,
    );
  };

  const page = async (
    c: Context,
    over: { errors?: FieldErrors; typed?: Record<string, string> } = {},
  ): Promise<Response> => {
    const shown = await inFile(
      c,
      { act: 'read', point: `${c.req.method} ${path}` },
      async (tx, clientId) => ({
        clientId,
        client: (await findClient(tx, clientId))?.name ?? '',
        firstSickOn: await findFirstSickOn(tx, clientId),
        steps: await findDoneSteps(tx, clientId),
      }),
    );
    if (!shown) return c.notFound();
    const html = renderPage(
      <ReintegrationPage
        {...{ site, ...shown }}
        member={memberOf(c)}
        csrf={csrf(c)}
        today={today(clock)}
        errors={over.errors ?? {}}
        typed={over.typed ?? {}}
      />,
    );
    return personalPage(c, html, over.errors ? 422 : 200);
  };

  const back = (c: Context): Response => c.redirect(path.replace(':id', c.req.param('id') ?? ''), 303);

  const mark = async (c: Context, isDone: boolean): Promise<Response> => {
    const week = Number(/^\d{1,3}$/.exec(c.req.param('week') ?? '')?.[0] ?? NaN);
    const point = `POST ${path}/:week/${isDone ? 'klaar' : 'terug'}`;
    const marked = await inFile(c, { act: 'change', point }, async (tx, clientId) => {
      const first = await findFirstSickOn(tx, clientId);
      if (!first || !reintegrationSteps(first).some((step) => step.week === week)) return undefined;
      if (!isDone) await deleteDoneStep(tx, clientId, week);
      else {
        const by = { on: today(clock), memberId: memberOf(c).memberId, now: clock.now() };
        await saveDoneStep(tx, clientId, { week, ...by });
      }
      return true;
    });
    return marked ? back(c) : c.notFound();
  };

  return new Hono()
    .get(path, (c) => page(c))
    .post(path, async (c) => {
      const { fields } = await readForm(c);
      const on = parseDay((fields['ziek-sinds'] ?? '').trim());
      if (!on || on > today(clock) || on < addDays(today(clock), -3653))
        return page(c, {
          errors: { 'ziek-sinds': 'Vul een dag in van de afgelopen tien jaar' },
          typed: fields,
        });
      const saved = await inFile(c, { act: 'change', point: `POST ${path}` }, async (tx, clientId) => {
        await saveFirstSickOn(tx, clientId, on);
        return true;
      });
      return saved ? back(c) : c.notFound();
    })
    .post(`${path}/:week/klaar`, (c) => mark(c, true))
    .post(`${path}/:week/terug`, (c) => mark(c, false));
};
