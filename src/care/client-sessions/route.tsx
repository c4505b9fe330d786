import { Hono, type Context } from 'hono';
import { addDays, dutchDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId, newId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import type { MemberActor } from '../domain/actor.ts';
import type { Run } from '../domain/run.ts';
import { filePath } from '../domain/practice-pages.ts';
import { findRuns, savePainAfterwards, saveRun } from '../store/runs.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { findName } from '../store/session-letters.ts';
import { findComingSessions } from '../store/sessions.ts';
import { readRun } from './form.ts';
import { ClientSessionsPage, RunFormPage } from './page.tsx';

export type ClientSessionsDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const path = '/praktijk/clienten/:id/sessies';

const messages = {
  opgeslagen: 'Opgeslagen.',
  vervallen: 'Deze loop telt niet meer mee. Wat er stond, blijft in het dossier bewaard.',
} as const;
const messageOf = (code: string | undefined) =>
  code !== undefined && Object.hasOwn(messages, code) ? messages[code as keyof typeof messages] : undefined;

const text = (number: number | undefined): string =>
  number === undefined ? '' : String(number).replace('.', ',');

const fieldsOf = (run: Run): Record<string, string> => ({
  ...{ dag: run.day, samen: run.company },
  ...{ gewandeld: text(run.minutesWalked), gelopen: text(run.minutesRun) },
  ademen: text(run.breathingMinutes),
  inspanning: text(run.checkOut?.effort),
  praten: run.checkOut?.talkTest ?? '',
  'stemming-na': text(run.checkOut?.mood),
});

/** `/praktijk/clienten/:id/sessies`: what a client walked and ran, and what is planned. */
export const clientSessionsRoutes = (deps: ClientSessionsDeps): Hono => {
  const { db, clock, site } = deps;
  const frame = (c: Context) => ({ site, member: deps.memberOf(c), csrf: deps.csrf(c) });
  const inFile = async <T,>(
    c: Context,
    act: Act,
    point: string,
    work: (tx: CareTx, client: { id: string; name: string }) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const clientId = c.req.param('id') ?? '';
    if (!isId(clientId)) return undefined;
    const access = { act, object: 'run', clientId, point, at: clock.now() };
    return asActor(db, deps.memberOf(c), access, async (tx) => {
      const name = await findName(tx);
      return name === undefined ? undefined : work(tx, { id: clientId, name });
    });
  };
  const days = () => {
    const today = dutchDay(clock.now());
    return { today, earliest: addDays(today, -366) };
  };
  const form = async (
    c: Context,
    over: { runId: string | undefined; fields?: Record<string, string>; errors?: FieldErrors },
  ) => {
    const { runId } = over;
    const found = await inFile(c, 'read', `GET ${path}/loop`, async (tx, client) => {
      const run = runId === undefined ? undefined : (await findRuns(tx)).find((one) => one.runId === runId);
      return runId !== undefined && !run ? undefined : { client, run };
    });
    if (!found) return c.notFound();
    const { client, run } = found;
    const fields = over.fields ?? (run ? fieldsOf(run) : { dag: days().today, samen: 'independent' });
    const props = { ...frame(c), client, runId, fields, errors: over.errors, tellings: run?.version ?? 0 };
    return personalPage(c, renderPage(<RunFormPage {...props} />), over.errors ? 422 : 200);
  };

  return new Hono()
    .get(path, async (c) => {
      const found = await inFile(c, 'read', `GET ${path}`, async (tx, client) => ({
        client,
        coming: await findComingSessions(tx, clock.now()),
        runs: (await findRuns(tx)).toReversed(),
      }));
      if (!found) return c.notFound();
      const message = messageOf(c.req.query('melding'));
      return personalPage(c, renderPage(<ClientSessionsPage {...frame(c)} {...found} message={message} />));
    })
    .get(`${path}/loop`, (c) => form(c, { runId: c.req.query('loop') }))
    .post(`${path}/loop`, async (c) => {
      const { fields } = await readForm(c);
      const runId = fields['loop'] || undefined;
      const done = await inFile(c, 'change', `POST ${path}/loop`, async (tx, client) => {
        const run = runId === undefined ? undefined : (await findRuns(tx)).find((one) => one.runId === runId);
        if (runId !== undefined && !run) return undefined;
        const of = {
          runId: runId ?? newId(),
          clientId: client.id,
          sessionId: run?.sessionId,
          now: clock.now(),
        };
        if (run && fields['vergissing'] === 'ja') {
          await saveRun(tx, { ...run, ...of, state: 'withdrawn', absence: undefined });
          return { ok: true as const, message: 'vervallen' };
        }
        const told = readRun(fields, run, days());
        if (!told.ok) return told;
        await saveRun(tx, { ...told.value, ...of });
        return { ok: true as const, message: 'opgeslagen' };
      });
      if (!done) return c.notFound();
      if (!done.ok) return form(c, { runId, fields, errors: done.errors });
      return c.redirect(`${filePath(c.req.param('id'), 'sessions')}?melding=${done.message}`, 303);
    })
    .post(`${path}/pijn`, async (c) => {
      const { fields } = await readForm(c);
      const runId = fields['loop'] ?? '';
      const done = await inFile(c, 'change', `POST ${path}/pijn`, async (tx, client) => {
        const painOver24Hours = fields['pijn'] === 'ja';
        const told = { runId, clientId: client.id, painOver24Hours, now: clock.now() };
        return isId(runId) && (await savePainAfterwards(tx, told)) ? true : undefined;
      });
      if (!done) return c.notFound();
      return c.redirect(`${filePath(c.req.param('id'), 'sessions')}?melding=opgeslagen`, 303);
    });
};
