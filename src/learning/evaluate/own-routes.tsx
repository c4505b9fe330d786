import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { formsOf, formState, readEvaluation, type EvaluationForm } from '../domain/evaluation.ts';
import { findOwnDossier, type Dossier } from '../store/dossiers.ts';
import { findEvaluationReceipts, saveEvaluation } from '../store/evaluations.ts';
import { roomIdOf } from '../store/rooms.ts';
import { OwnFormClosedPage, OwnFormPage, OwnFormsPage, ownPath, type OwnForm } from './own-page.tsx';
import { askedQuestions } from './results.ts';
import { formOfPath, ownTexts, type OwnMessage } from './texts.ts';

export type EvaluateOwnDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { email: string };
  csrf: (c: Context) => string;
};

const base = '/mijn/:code/evaluatie';

/** S30: a participant fills in the forms of their edition. Nothing here logs, audits or returns what was answered. */
export const ownEvaluationRoutes = (deps: EvaluateOwnDeps): Hono => {
  const { db, clock, site, lang } = deps;

  const formsFor = async ({ edition, participation }: Dossier): Promise<OwnForm[]> => {
    const { enrolmentId } = participation;
    const receipts = (await findEvaluationReceipts(db, [enrolmentId])).get(enrolmentId);
    return formsOf(edition).map((form) => ({
      form,
      state: formState(form, edition, clock.now()),
      done: receipts?.has(form) ?? false,
    }));
  };

  const own = async (
    c: Context,
    then: (dossier: Dossier, forms: OwnForm[]) => Response | Promise<Response>,
  ): Promise<Response> => {
    const dossier = await findOwnDossier(db, deps.personOf(c).email, c.req.param('code') ?? '');
    return dossier ? then(dossier, await formsFor(dossier)) : c.notFound();
  };

  /** One form by its address; what this edition has no form for is not there. */
  const ownForm = (c: Context, then: (dossier: Dossier, one: OwnForm) => Promise<Response>) =>
    own(c, (dossier, forms) => {
      const asked = formOfPath(c.req.param('form') ?? '');
      const one = forms.find(({ form }) => form === asked);
      return one ? then(dossier, one) : c.notFound();
    });

  const frame = (c: Context, { edition }: Dossier) => ({
    site,
    lang,
    edition,
    email: deps.personOf(c).email,
  });
  const goBack = (c: Context, { edition }: Dossier, message: OwnMessage) =>
    c.redirect(localPath(`${ownPath(edition.code)}?melding=${message}`, lang), 303);

  const formPage = async (
    c: Context,
    dossier: Dossier,
    form: EvaluationForm,
    over: { typed?: Record<string, string>; errors?: FieldErrors } = {},
  ) => {
    const questions = await askedQuestions(db, dossier.edition, form);
    const props = { ...frame(c, dossier), csrf: deps.csrf(c), form, questions, ...over };
    return personalPage(c, renderPage(<OwnFormPage {...props} />), over.errors ? 422 : 200);
  };

  return new Hono()
    .get(base, (c) =>
      own(c, (dossier, forms) => {
        const asked = c.req.query('melding') ?? '';
        const message = Object.hasOwn(ownTexts.nl.messages, asked) ? (asked as OwnMessage) : undefined;
        const props = { ...frame(c, dossier), forms, message };
        return personalPage(c, renderPage(<OwnFormsPage {...props} />));
      }),
    )
    .get(`${base}/:form`, (c) =>
      ownForm(c, async (dossier, one) =>
        one.done || one.state.state !== 'open'
          ? personalPage(c, renderPage(<OwnFormClosedPage {...frame(c, dossier)} one={one} />))
          : formPage(c, dossier, one.form),
      ),
    )
    .post(`${base}/:form`, (c) =>
      ownForm(c, async (dossier, { form, state, done }) => {
        if (done) return goBack(c, dossier, 'al-ingevuld');
        if (state.state !== 'open') return goBack(c, dossier, 'gesloten');
        const { fields } = await readForm(c);
        const read = readEvaluation(fields, await askedQuestions(db, dossier.edition, form));
        if (!read.ok) {
          const problems = Object.entries(read.problems ?? {});
          const errors = Object.fromEntries(
            problems.map(([name, problem]) => [name, ownTexts[lang].problems[problem]]),
          );
          return formPage(c, dossier, form, { typed: fields, errors });
        }
        const { enrolmentId } = dossier.participation;
        // Who joins one return day answers with the group they were in (S27).
        const editionId = roomIdOf(dossier.edition);
        const saved = await inTransaction(db, (tx) =>
          saveEvaluation(tx, { editionId, form, enrolmentId }, read.value),
        );
        return goBack(c, dossier, saved ? 'dank' : 'al-ingevuld');
      }),
    );
};
