import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { isId, newId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site, type Tab } from '../../ui/index.ts';
import { CancelPage } from './cancel-page.tsx';
import { changeEdition, countsOnComing, createEdition, type PlanDeps } from './command.ts';
import { EditionPage } from './edition-page.tsx';
import type { EditionAnswers } from './fields.ts';
import { readPlan, typedAnswers } from './form.ts';
import { cancelEdition, closeEdition, publishEdition, reopenEdition } from './lifecycle.ts';
import { ListPage } from './list-page.tsx';
import { NewPage } from './new-page.tsx';
import { countViews, findByCode, findEditions, findEnrolmentsOf, findModels, sumToRefund } from './query.ts';
import { answersOf, copyAnswers, rhythmOf, standardAnswers } from './template.ts';
import { planTexts, type EditionRefusal } from './texts.ts';
import { readChoice, sorted, toRow } from './view.ts';

/** `staffOf` and `csrf` read what the guard before these routes knows of the session. */
export type PlanEditionsDeps = PlanDeps & {
  site: Site;
  staffOf: (c: Context) => { id: string; name: string };
  csrf: (c: Context) => string;
  tabs?: ((code: string) => readonly Tab[]) | undefined;
};

const refusal = (reason: EditionRefusal): FieldErrors => {
  const { field, text } = planTexts.refusals[reason];
  return { [field]: text };
};

/** What somebody else did first is a conflict; everything else is about what was typed. */
const statusOf = (reason: EditionRefusal): 409 | 422 =>
  ['changed-meanwhile', 'edition-cancelled', 'not-a-draft', 'not-open', 'not-closed'].includes(reason)
    ? 409
    : 422;

/** The office's pages about editions: list, new, change, publish, close, reopen, cancel. */
export const planEditionsRoutes = (deps: PlanEditionsDeps): Hono => {
  const { db, clock, site } = deps;
  const frame = (c: Context) => ({ site, user: deps.staffOf(c).name, csrf: deps.csrf(c) });
  const by = (c: Context) => actorOf(deps.staffOf(c));

  const showList = async (c: Context) => {
    const choice = readChoice(c.req.query());
    const now = today(clock);
    const found = await findEditions(db, choice.view, now);
    const enrolments = await findEnrolmentsOf(
      db,
      found.map(({ edition }) => edition.id),
    );
    const rows = found.map((one) =>
      toRow(
        one,
        enrolments.filter(({ editionId }) => editionId === one.edition.id),
        now,
      ),
    );
    const counts = await countViews(db, now);
    const props = { ...frame(c), choice, counts, rows: sorted(rows, choice), today: now };
    return personalPage(c, renderPage(<ListPage {...props} />));
  };

  const newPage = async (
    c: Context,
    from: string,
    filled?: { id: string; answers: EditionAnswers; errors: FieldErrors },
  ) => {
    const model = await findByCode(db, from);
    const props = {
      ...frame(c),
      id: filled?.id ?? newId(),
      answers: filled?.answers ?? (model ? copyAnswers(model.edition, model.capacity) : standardAnswers),
      errors: filled?.errors ?? {},
      rhythm: rhythmOf(model?.edition),
      models: await findModels(db),
      from: model?.edition.code ?? '',
    };
    return personalPage(c, renderPage(<NewPage {...props} />), filled ? 422 : 200);
  };

  const takeNew = async (c: Context) => {
    const { fields } = await readForm(c);
    const answers = typedAnswers(fields);
    const id = isId(fields['id'] ?? '') ? fields['id']! : newId();
    const from = fields['van'] ?? '';
    const read = readPlan(answers, rhythmOf((await findByCode(db, from))?.edition));
    if (!read.ok) return newPage(c, from, { id, answers, errors: read.errors });
    const made = await createEdition(deps, by(c), { id, plan: read.plan });
    if (!made.ok) return newPage(c, from, { id, answers, errors: refusal(made.reason) });
    return c.redirect(`/beheer/edities/${made.value.code}?klaar=gemaakt`, 303);
  };

  const editionPage = async (
    c: Context,
    refused?: {
      answers?: EditionAnswers;
      errors: FieldErrors;
      status: 409 | 422;
      /** The revision the form was filled in for; a colleague's change meanwhile must still be noticed. */
      revision?: number;
    },
  ) => {
    const found = await findByCode(db, c.req.param('code') ?? '');
    if (!found) return c.notFound();
    const now = today(clock);
    const done = planTexts.done as Record<string, string>;
    const asked = c.req.query('klaar') ?? '';
    const props = {
      ...frame(c),
      row: toRow(found, await findEnrolmentsOf(db, [found.edition.id]), now),
      answers: refused?.answers ?? answersOf(found.edition, found.capacity),
      errors: refused?.errors ?? {},
      revision: refused?.revision ?? found.edition.revision,
      overtaken: refused?.answers !== undefined && refused.status === 409,
      done: !refused && Object.hasOwn(done, asked) ? done[asked] : undefined,
      log: await findAudit(db, { object: found.edition.id, limit: 20 }),
      actorName: (actor: string) => planTexts.actor(actor, by(c), deps.staffOf(c).name),
      today: now,
      tabs: deps.tabs?.(found.edition.code) ?? [],
    };
    return personalPage(c, renderPage(<EditionPage {...props} />), refused?.status ?? 200);
  };

  const takeChange = async (c: Context) => {
    const code = c.req.param('code') ?? '';
    if (!(await findByCode(db, code))) return c.notFound();
    const { fields } = await readForm(c);
    const answers = typedAnswers(fields);
    const read = readPlan(answers, undefined);
    const revision = /^\d{1,9}$/.test(fields['revision'] ?? '') ? Number(fields['revision']) : -1;
    if (!read.ok) return editionPage(c, { answers, errors: read.errors, status: 422, revision });
    const changed = await changeEdition(deps, by(c), { code, revision, plan: read.plan });
    if (changed.ok) {
      const done = changed.value.changed.length > 0 ? 'gewijzigd' : 'hetzelfde';
      return c.redirect(`/beheer/edities/${changed.value.code}?klaar=${done}`, 303);
    }
    if (changed.reason === 'not-found') return c.notFound();
    const status = statusOf(changed.reason);
    const keep = status === 422 ? { revision } : {};
    return editionPage(c, { answers, errors: refusal(changed.reason), status, ...keep });
  };

  const take =
    (act: typeof publishEdition, done: keyof typeof planTexts.done) =>
    async (c: Context): Promise<Response> => {
      const code = c.req.param('code') ?? '';
      const outcome = await act(deps, by(c), code);
      if (outcome.ok) return c.redirect(`/beheer/edities/${outcome.value.code}?klaar=${done}`, 303);
      if (outcome.reason === 'not-found') return c.notFound();
      return editionPage(c, { errors: refusal(outcome.reason), status: statusOf(outcome.reason) });
    };

  const cancelPage = async (
    c: Context,
    typed: { reason: string; typedCode: string } = { reason: '', typedCode: '' },
    errors: FieldErrors = {},
  ) => {
    const found = await findByCode(db, c.req.param('code') ?? '');
    if (!found) return c.notFound();
    const { edition } = found;
    if (edition.standing.state === 'cancelled')
      return editionPage(c, { errors: refusal('edition-cancelled'), status: 409 });
    const enrolments = await findEnrolmentsOf(db, [edition.id]);
    const props = {
      ...frame(c),
      row: toRow(found, enrolments, today(clock)),
      told: enrolments.filter(countsOnComing).length,
      refund: await sumToRefund(db, edition.id),
      ...{ typed, errors },
    };
    return personalPage(c, renderPage(<CancelPage {...props} />), Object.keys(errors).length > 0 ? 422 : 200);
  };

  const takeCancel = async (c: Context) => {
    const { fields } = await readForm(c);
    const typed = {
      reason: (fields['reason'] ?? '').trim().slice(0, 1000),
      typedCode: (fields['typedCode'] ?? '').trim(),
    };
    const outcome = await cancelEdition(deps, by(c), c.req.param('code') ?? '', typed);
    if (outcome.ok) return c.redirect(`/beheer/edities/${outcome.value.code}?klaar=geannuleerd`, 303);
    if (outcome.reason === 'not-found') return c.notFound();
    return cancelPage(c, typed, refusal(outcome.reason));
  };

  return new Hono()
    .get('/beheer', showList)
    .get('/beheer/edities/nieuw', (c) => newPage(c, c.req.query('van') ?? ''))
    .post('/beheer/edities/nieuw', takeNew)
    .get('/beheer/edities/:code', (c) => editionPage(c))
    .post('/beheer/edities/:code', takeChange)
    .post('/beheer/edities/:code/publiceren', take(publishEdition, 'gepubliceerd'))
    .post('/beheer/edities/:code/sluiten', take(closeEdition, 'gesloten'))
    .post('/beheer/edities/:code/heropenen', take(reopenEdition, 'heropend'))
    .get('/beheer/edities/:code/annuleren', (c) => cancelPage(c))
    .post('/beheer/edities/:code/annuleren', takeCancel);
};
