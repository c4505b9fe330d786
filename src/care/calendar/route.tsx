import { Hono, type Context } from 'hono';
import { addDays, dutchDay, parseDay, weekday, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { createCounter } from '../../platform/limits/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { absolute, renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { isWhyCalledOff } from '../domain/why-called-off.ts';
import { endFeeds, findFeedKey, makeFeed } from '../store/calendar-feed.ts';
import { inPractice, type CareTx } from '../store/scope.ts';
import { findSessions, loadSession } from '../store/sessions.ts';
import { CalendarPage, weekOf, type CalendarView } from './calendar-page.tsx';
import { callOff, callOffDay, change, plan, undoCallOff } from './command.ts';
import { FeedPage } from './feed-page.tsx';
import { readFeed } from './feed.ts';
import { readChange, readPlan } from './form.ts';
import { ChangePage, PlanPage } from './plan-page.tsx';
import { findChoices, findSeen } from './query.ts';
import { SessionPage } from './session-page.tsx';
import { messageOf } from './texts.ts';

export type CalendarDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  secretKey: string;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const path = '/praktijk/agenda';

/** A day that a calendar can turn to: the steps from it stay days that exist. */
const calendarDay = (text: string | undefined): CalendarDay | undefined => {
  const found = parseDay(text ?? '');
  return found && found >= '2000-01-01' && found < '2100-01-01' ? found : undefined;
};

const unknownErrors = {
  'unknown-client': { met: 'Kies een cliënt of een groep uit de lijst.' },
  'unknown-group': { met: 'Kies een cliënt of een groep uit de lijst.' },
  'unknown-therapist': { therapeut: 'Kies een therapeut uit de lijst.' },
  'is-over': { form: 'Deze sessie is voorbij of afgelast en verandert niet meer.' },
  'day-out-of-reach': { dag: 'Zo komt een van de sessies in het verleden te liggen, of te ver weg.' },
} satisfies Record<string, FieldErrors>;

/** `/praktijk/agenda`: sessions planned, changed and called off, by who plans and who guides. */
export const calendarRoutes = (deps: CalendarDeps): Hono => {
  const { db, clock, site } = deps;
  const frame = (c: Context) => ({ site, member: deps.memberOf(c), csrf: deps.csrf(c) });
  const look = <T,>(c: Context, point: string, work: (tx: CareTx) => Promise<T>) =>
    inPractice(db, deps.memberOf(c), { act: 'read', object: 'calendar', point, at: clock.now() }, work);
  const today = () => dutchDay(clock.now());

  const viewOf = (c: Context): CalendarView => {
    const ownDefault = hasRole(deps.memberOf(c), 'therapist') ? 'mijn' : 'allen';
    const whose = c.req.query('wie');
    return {
      day: calendarDay(c.req.query('dag')) ?? today(),
      view: c.req.query('beeld') === 'dag' ? 'dag' : 'week',
      whose: whose === 'allen' || whose === 'mijn' ? whose : ownDefault,
    };
  };
  const oneSession = (c: Context, id: string, point: string) =>
    look(c, point, async (tx) => {
      const session = isId(id) ? await loadSession(tx, id) : undefined;
      const [seen] = session ? await findSeen(tx, deps.memberOf(c), [session]) : [];
      return seen;
    });
  const choicesOf = (c: Context, point: string) => look(c, point, (tx) => findChoices(tx, deps.memberOf(c)));

  const app = new Hono();
  app.use(`${path}/*`, async (c: Context, next) => {
    const member = deps.memberOf(c);
    return hasRole(member, 'therapist') || hasRole(member, 'planner') ? next() : c.notFound();
  });

  return app
    .get(path, async (c) => {
      const view = viewOf(c);
      const member = deps.memberOf(c);
      const days = view.view === 'week' ? weekOf(view.day) : [view.day];
      const seen = await look(c, `GET ${path}`, async (tx) => {
        const memberId = view.whose === 'mijn' ? member.memberId : undefined;
        return findSeen(tx, member, await findSessions(tx, { from: days[0]!, to: days.at(-1)!, memberId }));
      });
      const message = messageOf(c.req.query('melding'));
      return personalPage(
        c,
        renderPage(<CalendarPage {...frame(c)} {...{ view, days, seen, message }} today={today()} />),
      );
    })
    .post(`${path}/afgelasten`, async (c) => {
      const { fields } = await readForm(c);
      const day = calendarDay(fields['dag']);
      const reason = fields['reden'] ?? '';
      if (!day || !isWhyCalledOff(reason)) return c.redirect(path, 303);
      const gone = await callOffDay(deps, deps.memberOf(c), { day, reason });
      const message = gone > 0 ? 'afgelast' : 'niets-af-te-gelasten';
      return c.redirect(`${path}?dag=${day}&beeld=dag&melding=${message}`, 303);
    })
    .get(`${path}/nieuw`, async (c) => {
      const choices = await choicesOf(c, `GET ${path}/nieuw`);
      const { memberId } = deps.memberOf(c);
      const own = choices.therapists.find(({ id }) => id === memberId) ?? choices.therapists[0];
      const group = choices.groups.find(({ id }) => c.req.query('met') === `g:${id}`);
      // A group's next weekday, unless a day was chosen.
      const ahead = group ? (group.weekday - weekday(today()) + 7) % 7 : 0;
      const day = calendarDay(c.req.query('dag')) ?? addDays(today(), ahead);
      const fields = {
        ...{ dag: day, begin: group?.begins ?? '', einde: group?.ends ?? '', plaats: group?.place ?? '' },
        ...{ met: c.req.query('met') ?? '', therapeut: group?.therapist.id ?? own?.id ?? '' },
      };
      return personalPage(c, renderPage(<PlanPage {...frame(c)} {...{ choices, fields }} />));
    })
    .post(`${path}/nieuw`, async (c) => {
      const { fields } = await readForm(c);
      const again = async (over: {
        errors?: FieldErrors;
        clash?: Parameters<typeof PlanPage>[0]['clash'];
      }) => {
        const choices = await choicesOf(c, `POST ${path}/nieuw`);
        return personalPage(c, renderPage(<PlanPage {...frame(c)} {...{ choices, fields, ...over }} />), 422);
      };
      const input = readPlan(fields, today());
      if (!input.ok) return again({ errors: input.errors });
      const planned = await plan(deps, deps.memberOf(c), input.value);
      if ('sessions' in planned) return again({ clash: planned.sessions });
      if (!planned.ok) return again({ errors: unknownErrors[planned.reason] });
      return c.redirect(`${path}/${planned.value}?melding=gepland`, 303);
    })
    .get(`${path}/koppelen`, async (c) => {
      const member = deps.memberOf(c);
      if (!hasRole(member, 'therapist')) return c.notFound();
      const key = await look(c, `GET ${path}/koppelen`, (tx) =>
        findFeedKey(tx, member.memberId, deps.secretKey, clock.now()),
      );
      const address = key && absolute(site, `/zorg/agenda/${key}`);
      const message = messageOf(c.req.query('melding'));
      return personalPage(c, renderPage(<FeedPage {...frame(c)} {...{ address, message }} />));
    })
    .post(`${path}/koppelen`, async (c) => {
      const member = deps.memberOf(c);
      if (!hasRole(member, 'therapist')) return c.notFound();
      const access = {
        act: 'create',
        object: 'calendar-link',
        point: `POST ${path}/koppelen`,
        at: clock.now(),
      } as const;
      await inPractice(db, member, access, async (tx) => {
        await makeFeed(tx, member.memberId, deps.secretKey, clock.now());
        return true;
      });
      return c.redirect(`${path}/koppelen`, 303);
    })
    .post(`${path}/ontkoppelen`, async (c) => {
      const member = deps.memberOf(c);
      const access = {
        act: 'delete',
        object: 'calendar-link',
        point: `POST ${path}/ontkoppelen`,
        at: clock.now(),
      } as const;
      await inPractice(db, member, access, (tx) => endFeeds(tx, member.memberId, clock.now()));
      return c.redirect(`${path}/koppelen?melding=ingetrokken`, 303);
    })
    .get(`${path}/:id`, async (c) => {
      const seen = await oneSession(c, c.req.param('id'), `GET ${path}/:id`);
      if (!seen) return c.notFound();
      const message = messageOf(c.req.query('melding'));
      return personalPage(
        c,
        renderPage(<SessionPage {...frame(c)} {...{ seen, message }} now={clock.now()} />),
      );
    })
    .get(`${path}/:id/wijzigen`, async (c) => {
      const seen = await oneSession(c, c.req.param('id'), `GET ${path}/:id/wijzigen`);
      if (!seen?.mayChange) return c.notFound();
      const { session } = seen;
      const choices = await choicesOf(c, `GET ${path}/:id/wijzigen`);
      const fields = {
        ...{ dag: session.day, begin: session.begins, einde: session.ends, plaats: session.place },
        therapeut: session.therapists[0]?.id ?? '',
      };
      return personalPage(c, renderPage(<ChangePage {...frame(c)} {...{ choices, fields, session }} />));
    })
    .post(`${path}/:id/wijzigen`, async (c) => {
      const { fields } = await readForm(c);
      const seen = await oneSession(c, c.req.param('id'), `POST ${path}/:id/wijzigen`);
      if (!seen?.mayChange) return c.notFound();
      const { session } = seen;
      const again = async (over: {
        errors?: FieldErrors;
        clash?: Parameters<typeof PlanPage>[0]['clash'];
      }) => {
        const choices = await choicesOf(c, `POST ${path}/:id/wijzigen`);
        return personalPage(
          c,
          renderPage(<ChangePage {...frame(c)} {...{ choices, fields, session, ...over }} />),
          422,
        );
      };
      const input = readChange(fields, today());
      if (!input.ok) return again({ errors: input.errors });
      const changed = await change(deps, deps.memberOf(c), session.id, input.value);
      if (!changed) return c.notFound();
      if ('sessions' in changed) return again({ clash: changed.sessions });
      if (!changed.ok) return again({ errors: unknownErrors[changed.reason] });
      return c.redirect(`${path}/${session.id}?melding=gewijzigd`, 303);
    })
    .post(`${path}/:id/afgelasten`, async (c) => {
      const id = c.req.param('id');
      const { fields } = await readForm(c);
      const reason = fields['reden'] ?? '';
      if (!isId(id)) return c.notFound();
      if (!isWhyCalledOff(reason)) return c.redirect(`${path}/${id}`, 303);
      const gone = await callOff(deps, deps.memberOf(c), id, reason);
      return gone
        ? c.redirect(`${path}/${id}?melding=${gone.ok ? 'afgelast' : 'is-voorbij'}`, 303)
        : c.notFound();
    })
    .post(`${path}/:id/gaat-door`, async (c) => {
      const id = c.req.param('id');
      const undone = isId(id) ? await undoCallOff(deps, deps.memberOf(c), id) : undefined;
      return undone
        ? c.redirect(`${path}/${id}?melding=${undone.ok ? 'gaat-door' : 'te-laat'}`, 303)
        : c.notFound();
    });
};

/** `/zorg/agenda/:key`: a therapist's sessions for the calendar of their phone. */
export const calendarFeedRoutes = (deps: {
  db: Database;
  clock: Clock;
  visitorOf: (c: Context) => string;
}): Hono => {
  const misses = createCounter({ most: 30, seconds: 3600 });
  return new Hono().get('/zorg/agenda/:key', async (c) => {
    const feed = await readFeed(deps, c.req.param('key'));
    if (feed === undefined) {
      const counted = await misses.spend(deps.visitorOf(c));
      return counted.ok ? c.notFound() : c.text('', 429, { 'retry-after': String(counted.waitSeconds) });
    }
    c.header('cache-control', 'no-store');
    c.header('content-type', 'text/calendar; charset=utf-8');
    c.header('x-robots-tag', 'noindex');
    return c.body(feed);
  });
};
