import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import type { AcknowledgeRefusal } from '../domain/signals/handover.ts';
import { isObservation } from '../domain/signals/reasons.ts';
import { routeSteps } from '../domain/signals/route.ts';
import { acknowledgeErrors } from '../domain/signals/texts.ts';
import { findClient } from '../store/clients.ts';
import { asActor, inPractice, recordAccessToEach, type CareTx } from '../store/scope.ts';
import {
  countHeldByTherapist,
  findHeldSignals,
  findOpenSignals,
  findSignal,
  findSignalClient,
  findSignalsOf,
} from '../store/signals.ts';
import { acknowledge, close, findClinicians, observe } from './command.ts';
import { SignalsPage } from './list-page.tsx';
import { ObservePage } from './observe-page.tsx';
import { SignalPage } from './signal-page.tsx';
import { signalMessage } from './texts.ts';

export type HandoverDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const path = '/praktijk/signalen';

const fieldOf: Record<AcknowledgeRefusal, string> = {
  'already-acknowledged': 'form',
  'nobody-named': 'form',
  'no-step-done': 'stap',
  'step-unknown': 'stap',
  'client-did-not-agree': 'akkoord',
  'note-too-long': 'afspraak',
  'before-it-was-raised': 'form',
};

/** `/praktijk/signalen`: what must reach a human, and what was done with it (S4). */
export const handoverRoutes = (deps: HandoverDeps): Hono => {
  const { db, clock, site, memberOf } = deps;
  const frame = (c: Context) => ({
    ...{ site, member: memberOf(c), csrf: deps.csrf(c), message: signalMessage(c.req.query('melding')) },
  });
  const pointOf = (c: Context): string => `${c.req.method} ${routePath(c)}`;

  const inFile = <T,>(c: Context, act: Act, clientId: string, work: (tx: CareTx) => Promise<T>) => {
    const access = { act, object: 'signal', clientId, point: pointOf(c), at: clock.now() };
    return asActor(db, memberOf(c), access, work);
  };

  /** Work in the file that a signal is of; undefined when it is none of this therapist's. */
  const onSignal = async <T,>(
    c: Context,
    act: Act,
    work: (tx: CareTx, signalId: string, clientId: string) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const id = c.req.param('id') ?? '';
    if (!isId(id)) return undefined;
    const access = { act: 'search', object: 'signal', point: pointOf(c), at: clock.now() } as const;
    const clientId = await inPractice(db, memberOf(c), access, (tx) => findSignalClient(tx, id));
    return clientId === undefined ? undefined : inFile(c, act, clientId, (tx) => work(tx, id, clientId));
  };

  const loadPage = (c: Context) =>
    onSignal(c, 'read', async (tx, id, clientId) => {
      const signal = await findSignal(tx, id);
      const client = await findClient(tx, clientId);
      if (!signal || !client) return undefined;
      return { signal, client: client.name, clinicians: await findClinicians(tx, clientId, clock.now()) };
    });

  const observePage = async (c: Context, errors?: FieldErrors): Promise<Response> => {
    const id = c.req.param('id') ?? '';
    const shown = isId(id)
      ? await inFile(c, 'read', id, async (tx) => {
          const client = await findClient(tx, id);
          return client && { client, signals: await findSignalsOf(tx) };
        })
      : undefined;
    if (!shown) return c.notFound();
    return personalPage(
      c,
      renderPage(<ObservePage {...{ ...frame(c), ...shown, errors }} />),
      errors ? 422 : 200,
    );
  };

  const app = new Hono();
  const onlyCare: MiddlewareHandler = (c, next) => {
    const member = memberOf(c);
    const may = hasRole(member, 'therapist') || hasRole(member, 'owner');
    return may ? next() : Promise.resolve(c.notFound());
  };
  app.use(path, onlyCare);

  return app
    .get(path, async (c) => {
      const member = memberOf(c);
      const access = { act: 'read', object: 'signal', point: pointOf(c), at: clock.now() } as const;
      const shown = await inPractice(db, member, access, async (tx) => {
        const mine = hasRole(member, 'therapist');
        const held = mine ? await findHeldSignals(tx, member.memberId) : [];
        const open = mine ? await findOpenSignals(tx, member.memberId) : [];
        const seen = [...held, ...open].map(({ clientId }) => clientId);
        await recordAccessToEach(tx, access, seen);
        return { held, open, waiting: hasRole(member, 'owner') ? await countHeldByTherapist(tx) : [] };
      });
      return personalPage(c, renderPage(<SignalsPage {...{ ...frame(c), ...shown, now: clock.now() }} />));
    })
    .get(`${path}/:id`, async (c) => {
      const shown = await loadPage(c);
      return shown
        ? personalPage(c, renderPage(<SignalPage {...{ ...frame(c), ...shown }} />))
        : c.notFound();
    })
    .post(`${path}/:id`, async (c) => {
      const { fields } = await readForm(c);
      const given = {
        steps: routeSteps.filter((step) => fields[`stap-${step}`] === 'ja'),
        ...{ clientAgreed: fields['akkoord'] === 'ja', note: fields['afspraak'] ?? '', now: clock.now() },
      };
      const done = await onSignal(c, 'change', (tx, signalId) =>
        acknowledge(tx, memberOf(c), { ...given, signalId }),
      );
      if (!done) return c.notFound();
      const here = `${path}/${c.req.param('id')}`;
      if (done.ok) return c.redirect(`${here}?melding=opgepakt`, 303);
      if (done.reason === 'already-acknowledged') return c.redirect(`${here}?melding=al-opgepakt`, 303);
      const shown = await loadPage(c);
      if (!shown) return c.notFound();
      const errors = { [fieldOf[done.reason]]: acknowledgeErrors[done.reason] };
      const props = { ...frame(c), ...shown, typed: fields, errors };
      return personalPage(c, renderPage(<SignalPage {...props} />), 422);
    })
    .post(`${path}/:id/sluiten`, async (c) => {
      const closed = await onSignal(c, 'change', (tx, signalId) =>
        close(tx, memberOf(c), { signalId, now: clock.now() }),
      );
      if (closed === undefined) return c.notFound();
      return c.redirect(`${path}/${c.req.param('id')}${closed ? '?melding=gesloten' : ''}`, 303);
    })
    .get('/praktijk/clienten/:id/signaal', (c) => observePage(c))
    .post('/praktijk/clienten/:id/signaal', async (c) => {
      const id = c.req.param('id');
      const { fields } = await readForm(c);
      const observation = fields['gezien'] ?? '';
      if (!isId(id)) return c.notFound();
      if (!isObservation(observation)) return observePage(c, { gezien: 'Kies wat u ziet.' });
      const raised = await inFile(c, 'create', id, (tx) =>
        observe(tx, memberOf(c), { clientId: id, observation, now: clock.now() }),
      );
      return raised === undefined ? c.notFound() : c.redirect(`${path}/${raised}?melding=gemeld`, 303);
    });
};
