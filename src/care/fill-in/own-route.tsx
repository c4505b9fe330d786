import { Hono, type Context } from 'hono';
import { routePath } from 'hono/route';
import { dutchDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage, RunnerPage, type Site } from '../../ui/index.ts';
import type { ClientActor } from '../domain/actor.ts';
import {
  isOpen,
  keepPage,
  sendForm,
  showCheck,
  showDone,
  showPage,
  type FillingDesk,
} from '../papers/filling/index.ts';
import { findMeasurings } from '../store/measurings.ts';
import { findTitles } from '../store/questionnaires.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { OwnFormsPage } from './pages.tsx';
import { texts } from './texts.ts';

export type OwnFillInDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  clientOf: (c: Context) => ClientActor;
  csrf: (c: Context) => string;
};

const base = '/loper/vragenlijsten';

/** `/loper/vragenlijsten`: a client who is signed in fills in what waits for them. */
export const ownFillInRoutes = (deps: OwnFillInDeps): Hono => {
  const { db, clock, site, lang } = deps;

  const act = <T,>(c: Context, deed: 'read' | 'change', work: (tx: CareTx) => Promise<T | undefined>) => {
    const point = `${c.req.method} ${routePath(c)}`;
    const access = { act: deed, object: 'answers', point, at: clock.now() };
    return asActor(db, deps.clientOf(c), access, work);
  };

  const deskOf = (c: Context): FillingDesk => ({
    ...{ lang, answeredBy: 'client', csrf: deps.csrf(c), now: clock.now() },
    act: (deed, work) => act(c, deed, work),
    may: ({ form }) => form.answeredAt !== undefined || isOpen(form, clock.now()),
    pathOf: (formId, leaf) =>
      localPath(`${base}/${formId}/${typeof leaf === 'number' ? leaf + 1 : leaf}`, lang),
    out: { href: localPath('/loper', lang), label: texts[lang].toToday },
    render: ({ title, body, error }) =>
      personalPage(
        c,
        renderPage(
          <RunnerPage
            {...{ site, lang, title, path: c.req.path.replace(/^\/en/, ''), errorTitle: error }}
            breadcrumb={[{ label: texts[lang].title, href: localPath(base, lang) }, { label: title }]}
          >
            {body}
          </RunnerPage>,
        ),
        error ? 422 : 200,
      ),
  });

  const on = (work: (c: Context, desk: FillingDesk) => Response | Promise<Response>) => (c: Context) =>
    work(c, deskOf(c));

  return new Hono()
    .get(base, async (c) => {
      const shown = await act(c, 'read', async (tx) => ({
        measurings: await findMeasurings(tx),
        titles: await findTitles(tx, lang),
      }));
      if (!shown) return c.notFound();
      return personalPage(
        c,
        renderPage(<OwnFormsPage {...{ ...shown, site, lang, today: dutchDay(clock.now()) }} />),
      );
    })
    .get(`${base}/:form/controleren`, on(showCheck))
    .post(`${base}/:form/controleren`, on(sendForm))
    .get(`${base}/:form/klaar`, on(showDone))
    .get(`${base}/:form/:page`, on(showPage))
    .post(`${base}/:form/:page`, on(keepPage));
};
