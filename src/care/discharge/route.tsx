import { Hono, type Context } from 'hono';
import { dutchDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import type { DischargeRefusal } from '../domain/discharge.ts';
import { asActor } from '../store/scope.ts';
import { discharge, findStanding, noteFollowUp, undo, writePlan } from './command.ts';
import { DischargePage } from './page.tsx';
import { readPlan } from './plan-form.tsx';
import { dayWords, dischargeMessage, outcomeWords, planField, planTexts, refusalWords } from './texts.ts';

export type DischargeDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const fieldOf: Record<DischargeRefusal, string> = {
  'already-discharged': 'form',
  'choice-missing': 'reden',
  'relapse-plan-missing': 'signalen',
  'reason-missing': 'toelichting',
  'reason-too-long': 'toelichting',
};

const isOutcome = (text: string): text is keyof typeof outcomeWords => Object.hasOwn(outcomeWords, text);

/** `/praktijk/clienten/:id/afronden`: the end of guidance by the criteria of S2, and what comes after. */
export const dischargeRoutes = (deps: DischargeDeps): Hono => {
  const { db, clock, site, memberOf } = deps;
  const path = '/praktijk/clienten/:id/afronden';
  type Over = { errors?: FieldErrors; typed?: Readonly<Record<string, string>> };

  const page = async (c: Context, over: Over = {}) => {
    const clientId = c.req.param('id') ?? '';
    if (!isId(clientId)) return c.notFound();
    const at = clock.now();
    const today = dutchDay(at);
    const access = { act: 'read', object: 'discharge', clientId, point: `GET ${path}`, at } as const;
    const standing = await asActor(db, memberOf(c), access, (tx) => findStanding(tx, clientId, today));
    if (!standing) return c.notFound();
    const message = dischargeMessage(c.req.query('melding'));
    const props = { site, member: memberOf(c), csrf: deps.csrf(c), message, standing, today, ...over };
    return personalPage(c, renderPage(<DischargePage {...props} />), over.errors ? 422 : 200);
  };
  const back = (c: Context, message: string) =>
    c.redirect(`${path.replace(':id', c.req.param('id') ?? '')}?melding=${message}`, 303);

  return new Hono()
    .get(path, (c) => page(c))
    .post(path, async (c) => {
      const clientId = c.req.param('id');
      if (!isId(clientId)) return c.notFound();
      const { fields: typed } = await readForm(c);
      const done = await discharge(deps, memberOf(c), { clientId, typed });
      if (!done) return c.notFound();
      if ('refusal' in done)
        return page(c, { typed, errors: { [fieldOf[done.refusal]]: refusalWords[done.refusal] } });
      if ('days' in done) {
        const errors = Object.entries(done.days).map(([kind, problem]) => [kind, dayWords[problem]]);
        return page(c, { typed, errors: Object.fromEntries(errors) as FieldErrors });
      }
      return back(c, 'afgerond');
    })
    .post(`${path}/plan`, async (c) => {
      const clientId = c.req.param('id');
      if (!isId(clientId)) return c.notFound();
      const { fields: typed } = await readForm(c);
      const done = await writePlan(deps, memberOf(c), { clientId, plan: readPlan(typed) });
      if (!done) return c.notFound();
      if (done.ok) return back(c, 'plan');
      return page(c, {
        typed,
        errors: { [planField(done.reason)]: planTexts.nl.refused[done.reason] },
      });
    })
    .post(`${path}/terugdraaien`, async (c) => {
      const clientId = c.req.param('id');
      if (!isId(clientId)) return c.notFound();
      const done = await undo(deps, memberOf(c), clientId);
      if (!done) return c.notFound();
      return done.ok ? back(c, 'teruggedraaid') : page(c, { errors: { form: refusalWords[done.reason] } });
    })
    .post(`${path}/opvolging`, async (c) => {
      const clientId = c.req.param('id');
      const { fields } = await readForm(c);
      const [id, outcome] = [fields['id'] ?? '', fields['uitkomst'] ?? ''];
      if (!isId(clientId) || !isId(id)) return c.notFound();
      if (!isOutcome(outcome)) return page(c, { errors: { form: 'Kies wat er van kwam.' } });
      return (await noteFollowUp(deps, memberOf(c), { clientId, id, outcome }))
        ? back(c, 'opvolging')
        : c.notFound();
    });
};
