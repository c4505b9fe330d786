import { Hono, type Context } from 'hono';
import { dutchDay, parseDay, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { findAudit, recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { toCsv } from '../../platform/tables/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { competences } from '../domain/competence.ts';
import { listingOn } from '../domain/listing.ts';
import type { Therapist } from '../domain/profile.ts';
import { canRenew } from '../domain/renewal.ts';
import { standingOn } from '../domain/standing.ts';
import { findAppealsOf } from '../store/appeals.ts';
import { findPoints } from '../store/points.ts';
import { findForecast } from '../store/renewals.ts';
import { loadSettings } from '../store/settings.ts';
import { findStaffNames } from '../store/staff-names.ts';
import { findHistories, findHistory } from '../store/standings.ts';
import {
  findTherapist,
  findTherapists,
  listTherapistIds,
  listTherapistsEndingBefore,
  searchTherapists,
} from '../store/therapists.ts';
import { actOnRegistration, markCompetence, type KeeperAct } from './command.ts';
import { therapistsTable } from './export.ts';
import { therapistsPath, type Seen } from './frame.ts';
import { KeeperHomePage } from './home-page.tsx';
import { TherapistPage } from './therapist-page.tsx';
import { TherapistsPage } from './therapists-page.tsx';
import { countWaiting } from './query.ts';
import { doneWords, refusalWords } from './texts.ts';

export type KeeperHomeDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; email: string };
  csrf: (c: Context) => string;
};

const acts: Record<string, KeeperAct> = {
  schorsen: 'suspend',
  opheffen: 'resume',
  intrekken: 'withdraw',
  verlengen: 'renew',
};

const pageLength = 50;

/** The registrar's front page, the search, and one therapist with everything that can be done. */
export const keeperHomeRoutes = (deps: KeeperHomeDeps): Hono => {
  const { db, site, clock } = deps;
  const frame = (c: Context) => ({ site, user: deps.staffOf(c).name, csrf: deps.csrf(c) });

  const see = async (therapists: Therapist[]): Promise<Seen[]> => {
    const histories = await findHistories(
      db,
      therapists.map(({ id }) => id),
    );
    const on = today(clock);
    return therapists.map((therapist) => {
      const history = histories.get(therapist.id) ?? [];
      const confirmedOn = therapist.confirmedAt && dutchDay(therapist.confirmedAt);
      const listing = listingOn({ history, confirmedOn, consents: therapist.consents }, on);
      return { therapist, standing: standingOn(history, on), listing };
    });
  };

  const readyToRenew = async (): Promise<Therapist[]> => {
    const on = today(clock);
    const settings = await loadSettings(db, on);
    const near = await listTherapistsEndingBefore(db, on, settings.renewalMonths, 500);
    const ready: Therapist[] = [];
    for (const therapist of near) {
      const found = await findForecast(db, { therapistId: therapist.id, on, settings, offers: [] });
      if (found && canRenew(found, on, settings.renewalMonths)) ready.push(therapist);
    }
    return ready;
  };

  const therapistPage = async (
    c: Context,
    therapist: Therapist,
    over: { errors?: FieldErrors; typed?: Record<string, string> } = {},
  ) => {
    const on = today(clock);
    const history = await findHistory(db, therapist.id);
    const [seen] = await see([therapist]);
    if (!seen) return c.notFound();
    const audit = await findAudit(db, { object: `therapist:${therapist.id}`, limit: 100 });
    const settings = await loadSettings(db, on);
    const word = c.req.query('melding') ?? '';
    const page = (
      <TherapistPage
        {...frame(c)}
        {...seen}
        history={history}
        points={await findPoints(db, therapist.id)}
        found={await findForecast(db, { therapistId: therapist.id, on, settings, offers: [] })}
        appeals={await findAppealsOf(db, therapist.id)}
        audit={audit}
        names={await findStaffNames(db, [...history.map(({ by }) => by), ...audit.map(({ actor }) => actor)])}
        message={isDone(word) ? doneWords[word] : undefined}
        errors={over.errors}
        typed={over.typed}
      />
    );
    return personalPage(c, renderPage(page), over.errors ? 422 : 200);
  };

  return new Hono()
    .get('/register-beheer', async (c) => {
      const props = { waiting: await countWaiting(db), ready: await readyToRenew() };
      return personalPage(c, renderPage(<KeeperHomePage {...frame(c)} {...props} />));
    })
    .get(`${therapistsPath}.csv`, async (c) => {
      const all: Seen[] = [];
      for (let after: string | undefined; ;) {
        const ids = await listTherapistIds(db, after, 500);
        if (ids.length === 0) break;
        after = ids.at(-1);
        all.push(...(await see(await findTherapists(db, ids))));
      }
      await inTransaction(db, (tx) =>
        recordAudit(tx, {
          actor: actorOf(deps.staffOf(c)),
          act: 'register-exported',
          object: 'register',
          detail: { rows: all.length },
        }),
      );
      const bytes = new TextEncoder().encode(toCsv(therapistsTable(all)));
      return personalFile(c, {
        name: `register-${today(clock)}.csv`,
        mediaType: 'text/csv; charset=utf-8',
        bytes,
      });
    })
    .get(therapistsPath, async (c) => {
      const query = (c.req.query('q') ?? '').trim().slice(0, 100).toWellFormed().replaceAll('\0', '');
      const from = /^\d{1,6}$/.test(c.req.query('vanaf') ?? '') ? Number(c.req.query('vanaf')) : 0;
      const found = await searchTherapists(db, query, { limit: pageLength + 1, offset: from });
      const to = (offset: number) =>
        `${therapistsPath}?${new URLSearchParams({ q: query, vanaf: String(offset) }).toString()}`;
      const props = {
        query,
        seen: await see(found.slice(0, pageLength)),
        previous: from > 0 ? to(Math.max(0, from - pageLength)) : undefined,
        next: found.length > pageLength ? to(from + pageLength) : undefined,
      };
      return personalPage(c, renderPage(<TherapistsPage {...frame(c)} {...props} />));
    })
    .get(`${therapistsPath}/:id`, async (c) => {
      const therapist = await findTherapist(db, c.req.param('id'));
      return therapist ? therapistPage(c, therapist) : c.notFound();
    })
    .post(`${therapistsPath}/:id/bekwaam`, async (c) => {
      const therapist = await findTherapist(db, c.req.param('id'));
      if (!therapist) return c.notFound();
      const { fields } = await readForm(c);
      const marked = await markCompetence(deps, {
        therapistId: therapist.id,
        baseProfession: fields['beroep'] ?? '',
        professionRegister: (fields['beroepsregister'] ?? '').slice(0, 120),
        professionNumber: (fields['beroepsnummer'] ?? '').slice(0, 120),
        competent: competences.filter((one) => fields[`bekwaam-${one}`] === 'ja'),
        reason: (fields['reden-bekwaam'] ?? '').slice(0, 1000),
        registrar: deps.staffOf(c),
      });
      if (marked.ok) return c.redirect(`${therapistsPath}/${therapist.id}?melding=marked`, 303);
      if (marked.reason === 'not-found') return c.notFound();
      const field =
        marked.reason === 'reason-missing'
          ? 'reden-bekwaam'
          : marked.reason === 'profession-unknown'
            ? 'beroep'
            : 'form';
      return therapistPage(c, therapist, { errors: { [field]: refusalWords[marked.reason] }, typed: fields });
    })
    .post(`${therapistsPath}/:id/:act`, async (c) => {
      const name = c.req.param('act');
      const act = acts[name];
      const therapist = await findTherapist(db, c.req.param('id'));
      if (!act || !therapist) return c.notFound();
      const { fields } = await readForm(c);
      const errors: FieldErrors = {};
      const dayOf = (field: string) => {
        const text = (fields[field] ?? '').trim();
        const found = parseDay(text);
        if (text !== '' && !found) errors[field] = 'Dit is geen dag die bestaat.';
        return found;
      };
      const [fromDay, untilDay] = [dayOf('vanaf'), dayOf('tot')];
      if (Object.keys(errors).length > 0) return therapistPage(c, therapist, { errors, typed: fields });
      const done = await actOnRegistration(deps, {
        therapistId: therapist.id,
        act,
        reason: (fields[`reden-${name}`] ?? '').slice(0, 2000),
        fromDay,
        untilDay,
        registrar: deps.staffOf(c),
      });
      if (done.ok) return c.redirect(`${therapistsPath}/${therapist.id}?melding=${act}`, 303);
      if (done.reason === 'not-found') return c.notFound();
      const field = { 'reason-missing': `reden-${name}`, 'day-in-past': 'vanaf', 'until-before-from': 'tot' }[
        done.reason as string
      ];
      return therapistPage(c, therapist, {
        errors: { [field ?? 'form']: refusalWords[done.reason] },
        typed: fields,
      });
    });
};

const isDone = (word: string): word is keyof typeof doneWords => Object.hasOwn(doneWords, word);
