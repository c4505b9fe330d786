import { Hono, type Context } from 'hono';
import { routePath } from 'hono/route';
import { addDays, daysBetween, dutchDay, parseDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import type { MemberActor } from '../domain/actor.ts';
import {
  measurePlan,
  measureStates,
  openDays,
  type MeasurePlan,
  type MeasureTaken,
} from '../domain/measure-plan.ts';
import {
  keepPage,
  sendForm,
  showCheck,
  showDone,
  showPage,
  type FillingDesk,
} from '../papers/filling/index.ts';
import { inviteTo } from '../papers/measure-invitation.ts';
import { findClient, type Client } from '../store/clients.ts';
import { findPlans, savePlan } from '../store/measure-plans.ts';
import { findScores } from '../store/measurements.ts';
import { findMeasuring, findMeasurings, makeMeasuring } from '../store/measurings.ts';
import { findQuestionnaires, findTitles, ownCheckInId } from '../store/questionnaires.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { findHeldOf } from '../store/signals.ts';
import { measurePath, MeasurePage, TogetherFrame } from './page.tsx';
import { PlanPage } from './plan-page.tsx';
import { measureMessage, planErrors, toMeasurements } from './texts.ts';

export type MeasureDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  secretKey: string;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const base = '/praktijk/clienten/:id/metingen';

const fileClient = ({ id, name, email }: Client) => ({ id, name, hasMail: email !== undefined });

/** The tab with measurements of a client's file: plan, sending, filling in together, and what came of it. */
export const measureRoutes = (deps: MeasureDeps): Hono => {
  const { db, clock, site, memberOf } = deps;
  const frame = (c: Context) => ({
    ...{ site, member: memberOf(c), csrf: deps.csrf(c), message: measureMessage(c.req.query('melding')) },
  });

  /** Work in the file that the address names; undefined when it is none of this therapist's. */
  const inFile = async <T,>(
    c: Context,
    given: { act: Act; object: string },
    work: (tx: CareTx, clientId: string) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const clientId = c.req.param('id') ?? '';
    if (!isId(clientId)) return undefined;
    const access = { ...given, clientId, point: `${c.req.method} ${routePath(c)}`, at: clock.now() };
    return asActor(db, memberOf(c), access, (tx) => work(tx, clientId));
  };
  const reading = { act: 'read', object: 'measurement' } as const;
  const changing = { act: 'change', object: 'measurement' } as const;

  const aroundPlan = async (tx: CareTx, clientId: string) => {
    const client = await findClient(tx, clientId);
    if (!client) return undefined;
    const choices = (await findQuestionnaires(tx)).filter(({ retiredAt }) => !retiredAt);
    const [plan] = await findPlans(tx);
    return { client, choices, plan, held: await findHeldOf(tx, clientId) };
  };

  const together = (c: Context, client: { id: string }): FillingDesk => ({
    ...{ lang: 'nl', answeredBy: 'together', csrf: deps.csrf(c), now: clock.now() },
    act: (act, work) => inFile(c, { act, object: 'answers' }, (tx) => work(tx)),
    may: ({ form }) => form.clientId === client.id,
    pathOf: (formId, leaf) =>
      measurePath(client.id, `/samen/${formId}/${typeof leaf === 'number' ? leaf + 1 : leaf}`),
    out: { href: measurePath(client.id), label: toMeasurements },
    render: ({ title, body, error }) => {
      const leadsBack = c.req.path.endsWith('/klaar');
      const props = { site, title, clientId: client.id, errorTitle: error, leadsBack };
      return personalPage(c, renderPage(<TogetherFrame {...props}>{body}</TogetherFrame>), error ? 422 : 200);
    },
  });
  const on =
    (work: (c: Context, desk: FillingDesk) => Response | Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const client = await inFile(c, reading, findClient);
      return client ? work(c, together(c, client)) : c.notFound();
    };

  const planPage = async (
    c: Context,
    typed?: { start: string; einde: string; chosen: readonly string[] },
    errors?: FieldErrors,
  ): Promise<Response> => {
    const shown = await inFile(c, reading, aroundPlan);
    if (!shown) return c.notFound();
    const { client, plan, choices, held } = shown;
    const before = {
      start: plan?.startsOn ?? dutchDay(clock.now()),
      einde: plan?.endsOn ?? '',
      chosen: plan?.questionnaires ?? [ownCheckInId],
    };
    const props = { ...frame(c), client: fileClient(client), held, choices, typed: typed ?? before, errors };
    return personalPage(c, renderPage(<PlanPage {...props} />), errors ? 422 : 200);
  };

  return new Hono()
    .get(base, async (c) => {
      const shown = await inFile(c, reading, async (tx, clientId) => {
        const around = await aroundPlan(tx, clientId);
        if (!around) return undefined;
        const measurings = await findMeasurings(tx);
        const measurements = await findScores(tx);
        return { ...around, measurings, measurements, titles: await findTitles(tx) };
      });
      if (!shown) return c.notFound();
      const today = dutchDay(clock.now());
      const { client, plan, measurings } = shown;
      const endsOn = client.endedAt ? dutchDay(client.endedAt) : plan?.endsOn;
      const taken = measurings.flatMap(({ moment, number, forms }): MeasureTaken[] =>
        moment !== 'extra' && forms.some(({ answeredAt }) => answeredAt) ? [{ moment, number }] : [],
      );
      const measures = plan
        ? measureStates(measurePlan({ startedOn: plan.startsOn, endsOn, today }), taken, today)
        : [];
      const props = { ...frame(c), ...shown, client: fileClient(client), today, measures };
      return personalPage(c, renderPage(<MeasurePage {...props} />));
    })
    .get(`${base}/plan`, (c) => planPage(c))
    .post(`${base}/plan`, async (c) => {
      const { fields } = await readForm(c);
      const typed = { start: fields['start'] ?? '', einde: fields['einde'] ?? '' };
      const known = await inFile(c, reading, aroundPlan);
      if (!known) return c.notFound();
      const chosen = known.choices.map(({ id }) => id).filter((id) => fields[`lijst-${id}`] === 'ja');
      const read = readPlan({ ...typed, chosen }, clock.now());
      if (!read.ok) return planPage(c, { ...typed, chosen }, read.errors);
      const saved = await inFile(c, changing, async (tx, clientId) => {
        const paused = known.plan?.paused ?? false;
        await savePlan(tx, {
          ...{ ...read.value, paused, clientId, memberId: memberOf(c).memberId, at: clock.now() },
        });
        return true;
      });
      return saved ? c.redirect(`${c.req.path.replace(/\/plan$/, '')}?melding=plan`, 303) : c.notFound();
    })
    .post(`${base}/pauze`, async (c) => {
      const paused = (await readForm(c)).fields['pauze'] === 'ja';
      const saved = await inFile(c, changing, async (tx, clientId) => {
        const [plan] = await findPlans(tx);
        if (!plan) return undefined;
        await savePlan(tx, { ...plan, paused, clientId, memberId: memberOf(c).memberId, at: clock.now() });
        return clientId;
      });
      if (saved === undefined) return c.notFound();
      return c.redirect(measurePath(saved, `?melding=${paused ? 'gepauzeerd' : 'hervat'}`), 303);
    })
    .post(`${base}/vragen`, async (c) => {
      const { fields } = await readForm(c);
      const asked = await inFile(c, { act: 'create', object: 'measurement' }, async (tx, clientId) => {
        const around = await aroundPlan(tx, clientId);
        const chosen = around?.choices.find(({ id }) => id === fields['vragenlijst']);
        if (!around || !chosen) return undefined;
        const now = clock.now();
        const today = dutchDay(now);
        const measuringId = await makeMeasuring(tx, {
          ...{ clientId, moment: 'extra', number: 0, dueOn: today, closesOn: addDays(today, openDays), now },
          questionnaires: [chosen.id],
        });
        const measuring = measuringId === undefined ? undefined : await findMeasuring(tx, measuringId);
        const mail = fields['hoe'] === 'mail';
        if (measuring && mail && around.client.email !== undefined)
          await inviteTo(tx, {
            ...{ clientId, measuringId: measuring.id, what: 'invited', secretKey: deps.secretKey, now },
          });
        const formId = measuring?.forms[0]?.id;
        return formId && { clientId, formId, mail, hasMail: around.client.email !== undefined };
      });
      if (!asked) return c.notFound();
      const { clientId, formId, mail, hasMail } = asked;
      if (!mail) return c.redirect(measurePath(clientId, `/samen/${formId}/1`), 303);
      return c.redirect(measurePath(clientId, `?melding=${hasMail ? 'gestuurd' : 'geen-adres'}`), 303);
    })
    .get(`${base}/samen/:form/controleren`, on(showCheck))
    .post(`${base}/samen/:form/controleren`, on(sendForm))
    .get(`${base}/samen/:form/klaar`, on(showDone))
    .get(`${base}/samen/:form/:page`, on(showPage))
    .post(`${base}/samen/:form/:page`, on(keepPage));
};

const yearDays = 366;

const readPlan = (
  typed: { start: string; einde: string; chosen: readonly string[] },
  now: Date,
): { ok: true; value: Omit<MeasurePlan, 'paused'> } | { ok: false; errors: FieldErrors } => {
  const today = dutchDay(now);
  const startsOn = parseDay(typed.start);
  const endsOn = parseDay(typed.einde);
  const errors: FieldErrors = {};
  if (!startsOn || Math.abs(daysBetween(today, startsOn)) > yearDays) errors['start'] = planErrors.start;
  if (
    typed.einde !== '' &&
    (!endsOn || !startsOn || endsOn <= startsOn || daysBetween(startsOn, endsOn) > 5 * yearDays)
  )
    errors['einde'] = planErrors.end;
  if (typed.chosen.length === 0 || typed.chosen.length > 8) errors['lijsten'] = planErrors.questionnaires;
  if (!startsOn || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { startsOn, endsOn, questionnaires: typed.chosen } };
};
