import { Hono, type Context } from 'hono';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { isId, newId } from '../../platform/ids/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { ClientActor } from '../domain/actor.ts';
import { programmeSheet, sheetWeeks } from '../papers/programme-sheet.ts';
import { HomePage } from './home-page.tsx';
import {
  openHome,
  openRun,
  openSheet,
  ownRunOf,
  tellPain,
  tellRun,
  type OwnDay,
  type OwnRunStores,
} from './own-run.ts';
import type { Typed } from './run-form.ts';
import { RunPage } from './run-page.tsx';
import { homeTexts } from './texts.ts';

export type RunnerHomeDeps = OwnRunStores & {
  site: Site;
  lang: Lang;
  clientOf: (c: Context) => ClientActor;
  csrf: (c: Context) => string;
};

/** The form after a run as it opens: what was planned, or what was told before. */
const typedOf = ({ runs, today, next }: OwnDay): Typed => {
  const written = (minutes: number): string => String(minutes).replace('.', ',');
  const before = ownRunOf(runs, today);
  if (before?.state === 'done')
    return {
      ...{ dag: today, gewandeld: written(before.minutesWalked), gelopen: written(before.minutesRun) },
      ademen: before.breathingMinutes === undefined ? '' : String(before.breathingMinutes),
      ...(before.checkOut && {
        inspanning: String(before.checkOut.effort),
        praten: before.checkOut.talkTest,
        'stemming-na': String(before.checkOut.mood),
      }),
    };
  return next?.on === today
    ? { dag: today, gewandeld: written(next.minutes - next.runMinutes), gelopen: written(next.runMinutes) }
    : { dag: today };
};

/** `/loper` and what a client tells of a run, in one language. */
export const runnerHomeRoutes = (deps: RunnerHomeDeps): Hono => {
  const { site, lang } = deps;
  const t = homeTexts[lang];
  const messageOf = (code: string | undefined): string | undefined =>
    code !== undefined && Object.hasOwn(t.messages, code)
      ? t.messages[code as keyof typeof t.messages]
      : undefined;
  const home = (c: Context, melding: keyof typeof t.messages) =>
    c.redirect(`${localPath('/loper', lang)}?melding=${melding}`, 303);
  const runPage = (
    c: Context,
    day: OwnDay,
    over: { part: 'check-in' | 'check-out'; typed: Typed; errors?: FieldErrors },
  ) => {
    const page = <RunPage {...{ site, lang, day, csrf: deps.csrf(c), formId: newId() }} {...over} />;
    return personalPage(c, renderPage(page), over.errors ? 422 : 200);
  };

  return new Hono()
    .get('/loper', async (c) => {
      const found = await openHome(deps, deps.clientOf(c));
      if (!found) return c.notFound();
      const props = {
        site,
        lang,
        home: found,
        csrf: deps.csrf(c),
        message: messageOf(c.req.query('melding')),
      };
      return personalPage(c, renderPage(<HomePage {...props} />));
    })
    .get('/loper/loop', async (c) => {
      const day = await openRun(deps, deps.clientOf(c));
      if (!day) return c.notFound();
      const told = day.runs.some((run) => run.day === day.today);
      const part = c.req.query('na') === '1' || told || day.next?.on !== day.today ? 'check-out' : 'check-in';
      return runPage(c, day, { part, typed: part === 'check-out' ? typedOf(day) : {} });
    })
    .post('/loper/loop', async (c) => {
      const typed = (await readForm(c)).fields;
      const id = isId(typed['nr'] ?? '') ? typed['nr']! : newId();
      const told = await tellRun(deps, deps.clientOf(c), { id, typed, lang });
      if (!told) return c.notFound();
      if ('errors' in told) {
        const part = typed['deel'] === 'check-in' ? 'check-in' : 'check-out';
        return runPage(c, told.found, { part, typed, errors: told.errors });
      }
      switch (told.told) {
        case 'check-in':
          return home(c, 'ingecheckt');
        case 'check-out':
          return home(c, 'verteld');
        case 'stop':
          return home(c, 'stop');
        case 'by-therapist':
          return home(c, 'therapeut');
      }
    })
    .post('/loper/loop/pijn', async (c) => {
      const { loop = '', pijn } = (await readForm(c)).fields;
      if (!isId(loop) || (pijn !== 'ja' && pijn !== 'nee')) return c.notFound();
      const saved = await tellPain(deps, deps.clientOf(c), { runId: loop, pain: pijn === 'ja' });
      return saved ? home(c, 'pijn') : c.notFound();
    })
    .get('/loper/programma.pdf', async (c) => {
      const found = await openSheet(deps, deps.clientOf(c));
      if (!found) return c.notFound();
      const { kept, now, name, practice, today } = found;
      const allows = now?.state === 'planned' ? 'running' : now?.state === 'walking' ? 'walking' : 'nothing';
      const bytes = await programmeSheet(sheetWeeks(kept.facts, allows), { name, practice, lang, today });
      return personalFile(c, { bytes, mediaType: 'application/pdf', name: 'programma.pdf' });
    });
};
