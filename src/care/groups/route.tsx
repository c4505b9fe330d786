import { Hono, type Context } from 'hono';
import { dutchDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { usualMost, type JoinRefusal } from '../domain/group.ts';
import { findGroupMembers, findGroups, loadGroup } from '../store/groups.ts';
import { inPractice, type CareTx } from '../store/scope.ts';
import { findGroupSessions, findPlannable, findTherapists } from '../store/sessions.ts';
import { begin, change, join, leave, mayChange } from './command.ts';
import { readGroup } from './form.ts';
import { GroupFormPage, GroupPage, GroupsPage } from './groups-page.tsx';

export type GroupsDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const path = '/praktijk/groepen';

const joinErrors: Record<JoinRefusal | 'unknown-client', string> = {
  'group-ended': 'Deze groep is gestopt.',
  'group-closed':
    'Deze groep is al begonnen en heeft een vaste samenstelling. Maak haar open om iemand toe te laten.',
  'group-full': 'De groep is vol. Laat meer deelnemers toe, of kies een andere groep.',
  'already-in-group': 'Deze cliënt zit al in de groep.',
  'unknown-client': 'Kies een cliënt uit de lijst.',
};

const messages: Record<string, string> = {
  opgeslagen: 'Opgeslagen.',
  erbij: 'Toegevoegd. Bij komende sessies krijgt de deelnemer bericht, met een agendabestand.',
  eraf: 'Uit de groep. Voor komende sessies krijgt de deelnemer bericht dat ze vervallen.',
};

/** `/praktijk/groepen`: who runs together, when and where. Names and times only. */
export const groupRoutes = (deps: GroupsDeps): Hono => {
  const { db, clock, site } = deps;
  const frame = (c: Context) => ({ site, member: deps.memberOf(c), csrf: deps.csrf(c) });
  const look = <T,>(c: Context, point: string, work: (tx: CareTx) => Promise<T>) =>
    inPractice(db, deps.memberOf(c), { act: 'read', object: 'group', point, at: clock.now() }, work);

  const findPage = (c: Context, id: string, point: string) =>
    look(c, point, async (tx) => {
      const member = deps.memberOf(c);
      const group = isId(id) ? await loadGroup(tx, id) : undefined;
      if (!group) return undefined;
      const plannable = await findPlannable(tx, hasRole(member, 'planner') ? undefined : member.memberId);
      const all = await findGroupMembers(tx, id);
      // A colleague's client is a name to who leads the group or plans; to others only a number.
      const known = mayChange(member, group)
        ? all
        : all.filter((one) => plannable.some((p) => p.id === one.clientId));
      const present = all.filter(({ untilDay }) => untilDay === undefined).length;
      const others = present - known.filter(({ untilDay }) => untilDay === undefined).length;
      const coming = await findGroupSessions(tx, id, dutchDay(clock.now()));
      return { group, members: known, others, plannable, coming };
    });
  const onePage = async (c: Context, id: string, point: string, errors?: FieldErrors) => {
    const found = await findPage(c, id, point);
    if (!found) return c.notFound();
    const code = c.req.query('melding') ?? '';
    const message = Object.hasOwn(messages, code) ? messages[code] : undefined;
    const page = <GroupPage {...frame(c)} {...found} {...{ message, errors }} />;
    return personalPage(c, renderPage(page), errors ? 422 : 200);
  };
  const formPage = async (
    c: Context,
    form: { action: string; title: string; fields: Record<string, string>; errors?: FieldErrors },
  ) => {
    const therapists = await look(c, `form ${path}`, findTherapists);
    return personalPage(
      c,
      renderPage(<GroupFormPage {...frame(c)} {...form} therapists={therapists} />),
      form.errors ? 422 : 200,
    );
  };
  const beginning = { action: `${path}/nieuw`, title: 'Groep beginnen' };
  const changing = (id: string) => ({ action: `${path}/${id}/wijzigen`, title: 'Groep wijzigen' });

  const app = new Hono();
  app.use(`${path}/*`, async (c: Context, next) => {
    const member = deps.memberOf(c);
    return hasRole(member, 'therapist') || hasRole(member, 'planner') ? next() : c.notFound();
  });

  return app
    .get(path, async (c) => {
      const groups = await look(c, `GET ${path}`, findGroups);
      return personalPage(c, renderPage(<GroupsPage {...frame(c)} groups={groups} />));
    })
    .get(`${path}/nieuw`, (c) => {
      const member = deps.memberOf(c);
      const therapeut = hasRole(member, 'therapist') ? member.memberId : '';
      return formPage(c, { ...beginning, fields: { hoogstens: String(usualMost), open: 'ja', therapeut } });
    })
    .post(`${path}/nieuw`, async (c) => {
      const { fields } = await readForm(c);
      const input = readGroup(fields);
      if (!input.ok) return formPage(c, { ...beginning, fields, errors: input.errors });
      const begun = await begin(deps, deps.memberOf(c), input.value);
      return begun.ok
        ? c.redirect(`${path}/${begun.value}?melding=opgeslagen`, 303)
        : formPage(c, { ...beginning, fields, errors: { therapeut: 'Kies een therapeut uit de lijst.' } });
    })
    .get(`${path}/:id`, (c) => onePage(c, c.req.param('id'), `GET ${path}/:id`))
    .get(`${path}/:id/wijzigen`, async (c) => {
      const found = await findPage(c, c.req.param('id'), `GET ${path}/:id/wijzigen`);
      if (!found || !mayChange(deps.memberOf(c), found.group)) return c.notFound();
      const { id, name, place, weekday, begins, ends, most, open, therapist } = found.group;
      const fields = {
        ...{ naam: name, plaats: place, weekdag: String(weekday), begin: begins, einde: ends },
        ...{ hoogstens: String(most), therapeut: therapist.id, open: open ? 'ja' : '' },
      };
      return formPage(c, { ...changing(id), fields });
    })
    .post(`${path}/:id/wijzigen`, async (c) => {
      const id = c.req.param('id');
      const { fields } = await readForm(c);
      const found = await findPage(c, id, `POST ${path}/:id/wijzigen`);
      if (!found || !mayChange(deps.memberOf(c), found.group)) return c.notFound();
      const input = readGroup(fields);
      if (!input.ok) return formPage(c, { ...changing(id), fields, errors: input.errors });
      const changed = await change(deps, deps.memberOf(c), id, input.value);
      if (!changed) return c.notFound();
      return changed.ok
        ? c.redirect(`${path}/${id}?melding=opgeslagen`, 303)
        : formPage(c, { ...changing(id), fields, errors: { therapeut: 'Kies een therapeut uit de lijst.' } });
    })
    .post(`${path}/:id/leden`, async (c) => {
      const id = c.req.param('id');
      const { fields } = await readForm(c);
      const point = `POST ${path}/:id/leden`;
      const clientId = fields['client'] ?? '';
      if (!isId(id)) return c.notFound();
      if (!isId(clientId)) return onePage(c, id, point, { client: joinErrors['unknown-client'] });
      const joined = await join(deps, deps.memberOf(c), id, clientId);
      if (!joined) return c.notFound();
      return joined.ok
        ? c.redirect(`${path}/${id}?melding=erbij`, 303)
        : onePage(c, id, point, { client: joinErrors[joined.reason] });
    })
    .post(`${path}/:id/eraf`, async (c) => {
      const id = c.req.param('id');
      const clientId = (await readForm(c)).fields['client'] ?? '';
      const left = isId(id) && isId(clientId) ? await leave(deps, deps.memberOf(c), id, clientId) : undefined;
      return left ? c.redirect(`${path}/${id}?melding=eraf`, 303) : c.notFound();
    });
};
