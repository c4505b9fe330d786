import { Hono, type Context } from 'hono';
import { dutchDay, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { appealUntil } from '../domain/appeal.ts';
import { editablePoints, evidenceProblem, type AboutFields } from '../domain/application-form.ts';
import type { CompetencePoint } from '../domain/competence-profile.ts';
import { entryPoint } from '../domain/competence-profile.ts';
import { findAppealOfApplication } from '../store/appeals.ts';
import { findApplicationsOf, type Application } from '../store/applications.ts';
import { loadProfile } from '../store/competence-profiles.ts';
import { findFile } from '../store/files.ts';
import { checkEntry } from '../store/entry.ts';
import { loadSettings } from '../store/settings.ts';
import {
  aboutOf,
  addFile,
  removeFile,
  saveAbout,
  savePoint,
  submitApplication,
  unfinished,
  withdrawApplication,
  type Applying,
} from './command.ts';
import { aboutErrors, readAbout } from './form.ts';
import { AboutPage } from './about-page.tsx';
import { CheckPage } from './check-page.tsx';
import { applyPath } from './frame.tsx';
import { PointPage } from './point-page.tsx';
import { PointsPage } from './points-page.tsx';
import { StandingPage } from './standing-page.tsx';
import { entryPointWords } from '../domain/entry-point.ts';
import { texts } from './texts.ts';

export type ApplyDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  findCertificate: Applying['findCertificate'];
  personOf: (c: Context) => { id: string; email: string };
  csrf: (c: Context) => string;
};

type Known = { application: Application; points: CompetencePoint[]; open: string[] };

const base = '/mijn/register/aanmelden';

/** S35: somebody's own application: who they are, evidence for each point, sending in, and how it goes. */
export const applyRoutes = (deps: ApplyDeps): Hono => {
  const { db, site, lang, clock } = deps;
  const t = texts[lang];
  const frame = (c: Context) => ({
    site,
    lang,
    csrf: deps.csrf(c),
    message: c.req.query('melding'),
  });

  /** The newest application of who is signed in, with the points it is about. */
  const known = async (c: Context): Promise<Known | undefined> => {
    const [application] = await findApplicationsOf(db, deps.personOf(c).id);
    if (!application) return undefined;
    const profile = await loadProfile(db, application.profileVersion);
    const askedEntry =
      application.standing.state === 'more-asked' &&
      application.judgements.some(({ point }) => point === entryPoint);
    const points = [...profile.points, ...(askedEntry ? [entryPointWords] : [])];
    const ids = points.map(({ id }) => id);
    return {
      application,
      points,
      open: editablePoints(application.standing, application.judgements, ids),
    };
  };
  const busy = ({ application }: Known) =>
    application.standing.state === 'draft' || application.standing.state === 'more-asked';

  const aboutPage = async (
    c: Context,
    over: { about: AboutFields; begun: boolean; errors?: FieldErrors | undefined },
  ) => {
    const entry = over.begun ? await checkEntry(deps, deps.personOf(c), over.about) : undefined;
    const judge = entry?.ok === true && entry.value.judge;
    return personalPage(
      c,
      renderPage(<AboutPage {...frame(c)} {...over} judge={judge} />),
      over.errors ? 422 : 200,
    );
  };

  const standingPage = async (c: Context, found: Known) => {
    const { standing, id } = found.application;
    const { appealWeeks } = await loadSettings(db, today(clock));
    const until =
      standing.state === 'refused' ? appealUntil(dutchDay(standing.since), appealWeeks) : undefined;
    const props = {
      appealUntil: until && until >= today(clock) ? until : undefined,
      appealed: (await findAppealOfApplication(db, id)) !== undefined,
    };
    return personalPage(c, renderPage(<StandingPage {...frame(c)} {...found} {...props} />));
  };

  const checkPage = (c: Context, found: Known, errors?: FieldErrors) => {
    const { application, points } = found;
    const missing = unfinished(
      application,
      points.map(({ id }) => id),
    ).length;
    const page = <CheckPage {...frame(c)} {...found} {...{ about: aboutOf(application), missing, errors }} />;
    return personalPage(c, renderPage(page), errors ? 422 : 200);
  };

  const pointPage = (c: Context, found: Known, over: { text?: string; errors?: FieldErrors } = {}) => {
    const point = found.points.find(({ id }) => id === c.req.param('point'));
    if (!point) return c.notFound();
    const text = over.text ?? found.application.answers.points?.[point.id] ?? '';
    const page = <PointPage {...frame(c)} {...found} {...{ point, text, errors: over.errors }} />;
    return personalPage(c, renderPage(page), over.errors ? 422 : 200);
  };

  return new Hono()
    .get(base, async (c) => {
      const found = await known(c);
      const state = found?.application.standing.state;
      if (found && state !== 'draft') {
        const ended = state === 'refused' || state === 'withdrawn';
        if (!(ended && c.req.query('opnieuw') === 'ja')) return standingPage(c, found);
      }
      const about = found
        ? aboutOf(found.application)
        : readAbout({ certificaat: c.req.query('certificaat') ?? '' });
      return aboutPage(c, { about, begun: state === 'draft' });
    })
    .post(base, async (c) => {
      const about = readAbout((await readForm(c)).fields);
      const found = await known(c);
      const begun = found?.application.standing.state === 'draft';
      const errors = aboutErrors(about, lang);
      if (errors) return aboutPage(c, { about, begun, errors });
      const saved = await saveAbout(deps, { person: deps.personOf(c), lang, about });
      if (saved.ok) return c.redirect(applyPath(lang, '/punten?melding=bewaard'), 303);
      const field =
        saved.reason.startsWith('certificate') || saved.reason === 'two-days-only' ? 'certificaat' : 'form';
      return aboutPage(c, { about, begun: false, errors: { [field]: t.refusals[saved.reason] } });
    })
    .get(`${base}/punten`, async (c) => {
      const found = await known(c);
      if (!found || !busy(found)) return c.redirect(applyPath(lang), 303);
      return personalPage(c, renderPage(<PointsPage {...frame(c)} {...found} />));
    })
    .get(`${base}/punten/:point`, async (c) => {
      const found = await known(c);
      return found ? pointPage(c, found) : c.notFound();
    })
    .post(`${base}/punten/:point`, async (c) => {
      const found = await known(c);
      if (!found) return c.notFound();
      const text = (await readForm(c)).fields['tekst'] ?? '';
      const kept = await savePoint(deps, { person: deps.personOf(c), point: c.req.param('point'), text });
      if (!kept) return c.notFound();
      const problem = evidenceProblem(text);
      // What is not enough yet is kept all the same: nobody types twice.
      if (problem) return pointPage(c, found, { text, errors: { tekst: t.problems[problem] } });
      return c.redirect(applyPath(lang, '/punten?melding=bewaard'), 303);
    })
    .post(`${base}/punten/:point/bestand`, async (c) => {
      const found = await known(c);
      if (!found) return c.notFound();
      const point = c.req.param('point');
      const file = (await readForm(c)).files['bestand'];
      if (!file) return pointPage(c, found, { errors: { bestand: t.files.empty } });
      const added = await addFile(deps, { person: deps.personOf(c), point, file });
      if (!added.ok) return pointPage(c, found, { errors: { bestand: t.files[added.reason] } });
      return c.redirect(applyPath(lang, `/punten/${encodeURIComponent(point)}?melding=toegevoegd`), 303);
    })
    .get(`${base}/bestanden/:id`, async (c) => {
      const found = await known(c);
      const own = found?.application.files.find(({ id }) => id === c.req.param('id'));
      const file = own && (await findFile(db, own.id));
      return file ? personalFile(c, file) : c.notFound();
    })
    .post(`${base}/bestanden/:id/verwijderen`, async (c) => {
      const found = await known(c);
      const own = found?.application.files.find(({ id }) => id === c.req.param('id'));
      if (!own || !(await removeFile(deps, { person: deps.personOf(c), fileId: own.id })))
        return c.notFound();
      return c.redirect(applyPath(lang, `/punten/${own.point}?melding=verwijderd`), 303);
    })
    .get(`${base}/controleren`, async (c) => {
      const found = await known(c);
      return found && busy(found) ? checkPage(c, found) : c.redirect(applyPath(lang), 303);
    })
    .post(`${base}/controleren`, async (c) => {
      const found = await known(c);
      if (!found) return c.redirect(applyPath(lang), 303);
      const declared = (await readForm(c)).fields['verklaring'] === 'ja';
      const sent = await submitApplication(deps, { person: deps.personOf(c), declared });
      if (sent.ok) return c.redirect(applyPath(lang, '?melding=ingestuurd'), 303);
      if (sent.reason === 'not-now') return c.redirect(applyPath(lang), 303);
      const field = sent.reason === 'not-declared' ? 'verklaring' : 'form';
      return checkPage(c, found, { [field]: t.refusals[sent.reason] });
    })
    .get(`${base}/intrekken`, (c) => c.redirect(applyPath(lang), 303))
    .post(`${base}/intrekken`, async (c) => {
      const found = await known(c);
      const draft = found?.application.standing.state === 'draft';
      if (!(await withdrawApplication(deps, deps.personOf(c)))) return c.redirect(applyPath(lang), 303);
      return c.redirect(applyPath(lang, `?melding=${draft ? 'weggegooid' : 'ingetrokken'}`), 303);
    });
};
