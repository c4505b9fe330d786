import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId, newId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { findPlaces } from '../store/places.ts';
import { findRuleChanges, loadPractice } from '../store/practices.ts';
import { findClientNames, findDivision } from '../store/relations.ts';
import { inPractice, type CareTx } from '../store/scope.ts';
import { findWholeTeam } from '../store/team.ts';
import {
  changePrices,
  changeProfile,
  dropPlace,
  endMember,
  inviteTo,
  keepPlace,
  setRoles,
} from './command.ts';
import { readInvitation, readPlace, readPrices, readProfile, readRoles, type Fields } from './form.ts';
import { settingsPath, type Frame } from './frame.tsx';
import { DivisionPage, PlacesPage, placesPath, PricesPage } from './places-page.tsx';
import { ProfilePage } from './profile-page.tsx';
import { MemberPage, TeamPage, teamPath } from './team-page.tsx';
import { settingsErrors, settingsMessage, teamRefusals } from './texts.ts';

export type PracticeSettingsDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

type Over = { errors?: FieldErrors; typed?: Fields };

const pageLength = 50;

/** What somebody searches for, from an address. */
const searched = (c: Context): string =>
  (c.req.query('q') ?? '').trim().slice(0, 100).toWellFormed().replaceAll('\0', '');

/** `/praktijk/instellingen`: what an owner settles. Nobody else finds these pages. */
export const practiceSettingsRoutes = (deps: PracticeSettingsDeps): Hono => {
  const { db, site, clock, memberOf } = deps;
  const ownersOnly: MiddlewareHandler = async (c, next) =>
    hasRole(memberOf(c), 'owner') ? next() : c.notFound();
  const read = <T,>(c: Context, object: string, path: string, work: (tx: CareTx) => Promise<T>) =>
    inPractice(db, memberOf(c), { act: 'read', object, point: `GET ${path}`, at: clock.now() }, work);
  const frame = (c: Context, over: Over): Frame => ({
    site,
    member: memberOf(c),
    csrf: deps.csrf(c),
    message: settingsMessage(c.req.query('melding')),
    ...over,
  });
  const answer = (c: Context, html: string, over: Over) => personalPage(c, html, over.errors ? 422 : 200);

  const profilePage = async (c: Context, over: Over = {}) => {
    const props = await read(c, 'practice', settingsPath, async (tx) => ({
      practice: await loadPractice(tx),
      changes: await findRuleChanges(tx),
    }));
    return answer(c, renderPage(<ProfilePage {...frame(c, over)} {...props} />), over);
  };
  const teamPage = async (c: Context, over: Over = {}) => {
    const team = await read(c, 'membership', teamPath, findWholeTeam);
    return answer(c, renderPage(<TeamPage {...frame(c, over)} team={team} />), over);
  };
  const memberPage = async (c: Context, id: string, over: Over = {}) => {
    const props = await read(c, 'membership', `${teamPath}/:id`, async (tx) => {
      const team = await findWholeTeam(tx);
      const one = team.find((row) => row.id === id);
      return (
        one && {
          one,
          clients: await findClientNames(tx, one.responsibleFor),
          heirs: team.filter((row) => row.joined && row.id !== id && row.roles.includes('therapist')),
        }
      );
    });
    return props ? answer(c, renderPage(<MemberPage {...frame(c, over)} {...props} />), over) : c.notFound();
  };
  const placesPage = async (c: Context, over: Over = {}) => {
    const places = await read(c, 'place', placesPath, findPlaces);
    const wanted = over.typed?.['plaats'] ?? c.req.query('wijzig');
    const changing = places.find(({ id }) => id === wanted);
    return answer(c, renderPage(<PlacesPage {...frame(c, over)} {...{ places, changing }} />), over);
  };
  const pricesPage = async (c: Context, over: Over = {}) => {
    const { details } = await read(c, 'prices', `${settingsPath}/tarieven`, loadPractice);
    return answer(c, renderPage(<PricesPage {...frame(c, over)} prices={details.prices} />), over);
  };

  /** Who takes over whom: what was chosen for one client, or else for all. */
  const handoverOf = async (c: Context, memberId: string, fields: Fields): Promise<Map<string, string>> => {
    const team = await read(c, 'membership', `${teamPath}/:id`, findWholeTeam);
    const clients = team.find(({ id }) => id === memberId)?.responsibleFor ?? [];
    return new Map(
      clients.flatMap((client) => {
        const heir = fields[`overname-${client}`] || (fields['overname'] ?? '');
        return heir === '' ? [] : [[client, heir] as const];
      }),
    );
  };

  const app = new Hono();
  app.use(`${settingsPath}/*`, ownersOnly);
  return app
    .get(settingsPath, (c) => profilePage(c))
    .post(settingsPath, async (c) => {
      const { fields } = await readForm(c);
      const before = await read(c, 'practice', settingsPath, loadPractice);
      const profile = readProfile(fields, before);
      if ('errors' in profile) return profilePage(c, { errors: profile.errors, typed: fields });
      await changeProfile(deps, memberOf(c), profile.value);
      return c.redirect(`${settingsPath}?melding=bewaard`, 303);
    })
    .get(teamPath, (c) => teamPage(c))
    .post(teamPath, async (c) => {
      const { fields } = await readForm(c);
      const invitation = readInvitation(fields);
      if ('errors' in invitation) return teamPage(c, { errors: invitation.errors, typed: fields });
      return (await inviteTo(deps, memberOf(c), invitation.value))
        ? c.redirect(`${teamPath}?melding=uitgenodigd`, 303)
        : teamPage(c, { errors: { email: settingsErrors.inTeam }, typed: fields });
    })
    .get(`${teamPath}/:id`, (c) => memberPage(c, c.req.param('id')))
    .post(`${teamPath}/:id/rollen`, async (c) => {
      const memberId = c.req.param('id');
      if (!isId(memberId)) return c.notFound();
      const { fields } = await readForm(c);
      const done = await setRoles(deps, memberOf(c), { memberId, roles: readRoles(fields) });
      if (done.ok) return c.redirect(`${teamPath}?melding=rollen`, 303);
      if (done.reason === 'not-there') return c.notFound();
      return memberPage(c, memberId, { errors: { 'rol-owner': teamRefusals[done.reason] }, typed: fields });
    })
    .post(`${teamPath}/:id/beeindigen`, async (c) => {
      const memberId = c.req.param('id');
      if (!isId(memberId)) return c.notFound();
      const { fields } = await readForm(c);
      const done = await endMember(deps, memberOf(c), {
        memberId,
        handover: await handoverOf(c, memberId, fields),
      });
      if (done.ok) return c.redirect(`${teamPath}?melding=beeindigd`, 303);
      if (done.reason === 'not-there') return c.notFound();
      const field = done.reason === 'last-owner' ? 'form' : 'overname';
      return memberPage(c, memberId, { errors: { [field]: teamRefusals[done.reason] }, typed: fields });
    })
    .get(placesPath, (c) => placesPage(c))
    .post(placesPath, async (c) => {
      const { fields } = await readForm(c);
      const place = readPlace(fields);
      if ('errors' in place) return placesPage(c, { errors: place.errors, typed: fields });
      const id = fields['plaats'] ?? newId();
      if (!isId(id) || !(await keepPlace(deps, memberOf(c), { id, ...place.value }))) return c.notFound();
      return c.redirect(`${placesPath}?melding=plaats`, 303);
    })
    .post(`${placesPath}/:id/sluiten`, async (c) => {
      const id = c.req.param('id');
      if (!isId(id) || !(await dropPlace(deps, memberOf(c), id))) return c.notFound();
      return c.redirect(`${placesPath}?melding=gesloten`, 303);
    })
    .get(`${settingsPath}/tarieven`, (c) => pricesPage(c))
    .post(`${settingsPath}/tarieven`, async (c) => {
      const { fields } = await readForm(c);
      const prices = readPrices(fields);
      if ('errors' in prices) return pricesPage(c, { errors: prices.errors, typed: fields });
      await changePrices(deps, memberOf(c), prices.value);
      return c.redirect(`${settingsPath}/tarieven?melding=tarieven`, 303);
    })
    .get(`${settingsPath}/begeleiding`, async (c) => {
      const path = `${settingsPath}/begeleiding`;
      const text = searched(c);
      const who = c.req.query('wie') ?? '';
      const guidedBy = isId(who) ? who : undefined;
      const from = /^\d{1,6}$/.test(c.req.query('vanaf') ?? '') ? Number(c.req.query('vanaf')) : 0;
      const point = `GET ${path}`;
      const rows = await inPractice(
        db,
        memberOf(c),
        { act: 'search', object: 'guides', point, at: clock.now() },
        (tx) => findDivision(tx, { text, guidedBy, from, limit: pageLength + 1 }),
      );
      const to = (vanaf: number) =>
        `${path}?${new URLSearchParams({ q: text, wie: guidedBy ?? '', vanaf: String(vanaf) }).toString()}`;
      const props = {
        text,
        guidedBy,
        rows: rows.slice(0, pageLength),
        previous: from > 0 ? to(Math.max(0, from - pageLength)) : undefined,
        next: rows.length > pageLength ? to(from + pageLength) : undefined,
      };
      return personalPage(c, renderPage(<DivisionPage {...frame(c, {})} {...props} />));
    });
};
