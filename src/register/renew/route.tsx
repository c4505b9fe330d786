import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { appealUntil } from '../domain/appeal.ts';
import { addMonths } from '../domain/renewal.ts';
import { findFile } from '../store/files.ts';
import { findPoints } from '../store/points.ts';
import { findForecast, type FindOffers } from '../store/renewals.ts';
import { loadSettings } from '../store/settings.ts';
import { findOwnTherapist } from '../store/therapists.ts';
import {
  claimPoints,
  claimProblems,
  findContested,
  lodgeAppeal,
  resign,
  type TypedClaim,
} from './command.ts';
import { AppealPage, PointsPage, pointsPath, ResignPage } from './page.tsx';
import { texts } from './texts.ts';

export type RenewDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  findOffers: FindOffers;
  personOf: (c: Context) => { id: string; email: string };
  csrf: (c: Context) => string;
};

const empty: TypedClaim = { title: '', day: '', points: '' };

/** A therapist's points and the outlook on renewal, the way out, and the way to object. */
export const renewRoutes = (deps: RenewDeps): Hono => {
  const { db, site, lang, clock } = deps;
  const t = texts[lang];
  const home = () => localPath('/mijn/register', lang);
  const frame = (c: Context) => ({ site, lang, csrf: deps.csrf(c), message: c.req.query('melding') });

  const pointsPage = async (c: Context, over: { typed?: TypedClaim; errors?: FieldErrors } = {}) => {
    const therapist = await findOwnTherapist(db, deps.personOf(c));
    if (!therapist) return c.redirect(home(), 303);
    const now = today(clock);
    const settings = await loadSettings(db, now);
    const coming = await deps.findOffers(now);
    const offers = coming.map((offer) => ({ ...offer, points: settings.returnDayPoints }));
    const found = await findForecast(db, { therapistId: therapist.id, on: now, settings, offers });
    const page = (
      <PointsPage
        {...frame(c)}
        found={found}
        renewFrom={found && addMonths(found.validUntil, -settings.renewalMonths)}
        today={now}
        lines={await findPoints(db, therapist.id)}
        typed={over.typed ?? empty}
        errors={over.errors}
      />
    );
    return personalPage(c, renderPage(page), over.errors ? 422 : 200);
  };

  const appealPage = async (
    c: Context,
    key: string,
    over: { errors?: FieldErrors; grounds?: string } = {},
  ) => {
    const contested = await findContested(db, deps.personOf(c), key);
    if (!contested) return c.notFound();
    const now = today(clock);
    const { appealWeeks } = await loadSettings(db, now);
    const until = appealUntil(contested.decidedOn, appealWeeks);
    const sent = c.req.query('melding') === 'ingestuurd' && contested.lodged;
    const props = { contested, until, sent, open: now <= until, grounds: over.grounds ?? '' };
    const page = <AppealPage {...frame(c)} {...props} message={undefined} errors={over.errors} />;
    return personalPage(c, renderPage(page), over.errors ? 422 : 200);
  };

  return new Hono()
    .get('/mijn/register/punten', (c) => pointsPage(c))
    .post('/mijn/register/punten', async (c) => {
      const { fields, files } = await readForm(c);
      const of = (name: string) => (fields[name] ?? '').trim().slice(0, 300);
      const typed = { title: of('titel'), day: of('datum'), points: of('punten') };
      const proof = files['bewijs'];
      const { problems, earnedOn } = claimProblems(typed, proof !== undefined, today(clock));
      const found = Object.entries(problems);
      if (found.length > 0 || !proof || !earnedOn) {
        const errors = Object.fromEntries(found.map(([name, problem]) => [name, t.claimProblems[problem]]));
        return pointsPage(c, { typed, errors });
      }
      const claimed = await claimPoints(deps, {
        person: deps.personOf(c),
        title: typed.title,
        earnedOn,
        points: Number(typed.points),
        proof,
      });
      if (claimed.ok) return c.redirect(pointsPath(lang, '?melding=opgegeven'), 303);
      if (claimed.reason === 'not-registered') return c.notFound();
      return pointsPage(c, { typed, errors: { bewijs: t.uploads[claimed.reason] } });
    })
    .get('/mijn/register/punten/bewijs/:id', async (c) => {
      const therapist = await findOwnTherapist(db, deps.personOf(c));
      const lines = therapist ? await findPoints(db, therapist.id) : [];
      const fileId = lines.find(({ id }) => id === c.req.param('id'))?.fileId;
      const file = fileId && (await findFile(db, fileId));
      return file ? personalFile(c, file) : c.notFound();
    })
    .get('/mijn/register/uitschrijven', async (c) => {
      if (!(await findOwnTherapist(db, deps.personOf(c)))) return c.redirect(home(), 303);
      return personalPage(c, renderPage(<ResignPage {...frame(c)} reason="" />));
    })
    .post('/mijn/register/uitschrijven', async (c) => {
      const { fields } = await readForm(c);
      const reason = fields['reden'] ?? '';
      if (fields['zeker'] !== 'ja') {
        const page = <ResignPage {...frame(c)} reason={reason} errors={{ zeker: t.resign.sure }} />;
        return personalPage(c, renderPage(page), 422);
      }
      const gone = await resign(deps, deps.personOf(c), reason);
      return c.redirect(gone.ok ? `${home()}?melding=uitgeschreven` : home(), 303);
    })
    .get('/mijn/register/bezwaar/:key', (c) => appealPage(c, c.req.param('key')))
    .post('/mijn/register/bezwaar/:key', async (c) => {
      const key = c.req.param('key');
      const grounds = (await readForm(c)).fields['gronden'] ?? '';
      const lodged = await lodgeAppeal(deps, { person: deps.personOf(c), lang, key, grounds });
      if (lodged.ok)
        return c.redirect(localPath(`/mijn/register/bezwaar/${key}?melding=ingestuurd`, lang), 303);
      if (lodged.reason === 'not-found') return c.notFound();
      return appealPage(c, key, { errors: { gronden: t.appeal.refusals[lodged.reason] }, grounds });
    });
};
