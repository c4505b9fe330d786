import { Hono, type Context } from 'hono';
import type { Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { toCsv } from '../../platform/tables/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { isQuestionKind } from '../domain/question.ts';
import {
  findQuestion,
  findQuestions,
  findTopics,
  questionStates,
  type QuestionState,
} from '../store/questions.ts';
import { addQuestion, changeQuestion, changeState, seenMark } from './command.ts';
import { bankTable } from './export.ts';
import { FormPage, KindPage } from './form-page.tsx';
import { parseQuestion, typedOf, type Typed } from './form.ts';
import { BankPage } from './list-page.tsx';
import { readSearch } from './search.ts';
import { doneTexts, errorTexts, firstTopics, type Done } from './texts.ts';

export type QuestionBankDeps = {
  db: Database;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

const path = '/beheer/onderwijs/vragen';

/** The bank of questions for the theory test (S26), for teachers and the office. */
export const questionBankRoutes = (deps: QuestionBankDeps): Hono => {
  const { db } = deps;
  const frame = (c: Context) => ({
    site: deps.site,
    user: deps.staffOf(c).name,
    roles: deps.staffOf(c).roles,
    csrf: deps.csrf(c),
    done: doneOf(c.req.query('melding')),
  });
  const topics = async () => [...new Set([...(await findTopics(db)), ...firstTopics])];
  const again = async (
    c: Context,
    form: Pick<Parameters<typeof FormPage>[0], 'kind' | 'known'> & { typed: Typed; errors: FieldErrors },
  ) => personalPage(c, renderPage(<FormPage {...frame(c)} {...form} topics={await topics()} />), 422);

  return new Hono()
    .get(path, async (c) => {
      const search = readSearch(c.req.query());
      const [questions, all] = [await findQuestions(db, search.filter), await findTopics(db)];
      return personalPage(c, renderPage(<BankPage {...frame(c)} {...{ search, questions }} topics={all} />));
    })
    .get(`${path}/vragen.csv`, async (c) => {
      const table = bankTable(await findQuestions(db, readSearch(c.req.query()).filter));
      const bytes = new TextEncoder().encode(toCsv(table));
      return personalFile(c, { name: 'vragen.csv', mediaType: 'text/csv; charset=utf-8', bytes });
    })
    .get(`${path}/nieuw`, async (c) => {
      const kind = c.req.query('soort') ?? '';
      if (!isQuestionKind(kind)) return personalPage(c, renderPage(<KindPage {...frame(c)} />));
      const props = { ...frame(c), kind, known: undefined, typed: {}, topics: await topics() };
      return personalPage(c, renderPage(<FormPage {...props} />));
    })
    .post(`${path}/nieuw`, async (c) => {
      const kind = c.req.query('soort') ?? '';
      if (!isQuestionKind(kind)) return c.notFound();
      const typed = (await readForm(c)).fields;
      const form = parseQuestion(kind, typed);
      if (!form.ok) return again(c, { kind, known: undefined, typed, errors: form.errors });
      const id = await addQuestion(db, { ...form, by: actorOf(deps.staffOf(c)) });
      return c.redirect(`${path}/${id}?melding=saved`, 303);
    })
    .get(`${path}/:id`, async (c) => {
      const known = await findQuestion(db, c.req.param('id'));
      if (!known) return c.notFound();
      const props = {
        ...frame(c),
        known,
        kind: known.question.kind,
        typed: typedOf(known),
        topics: await topics(),
      };
      return personalPage(c, renderPage(<FormPage {...props} />));
    })
    .post(`${path}/:id`, async (c) => {
      const known = await findQuestion(db, c.req.param('id'));
      if (!known) return c.notFound();
      const typed = (await readForm(c)).fields;
      const { kind } = known.question;
      const form = parseQuestion(kind, typed);
      if (!form.ok) return again(c, { kind, known, typed, errors: form.errors });
      const by = actorOf(deps.staffOf(c));
      const saved = await changeQuestion(db, { ...form, id: known.id, seen: typed['gezien'] ?? '', by });
      if (saved.ok)
        return c.redirect(
          `${path}/${known.id}?melding=${saved.value === 'changed' ? 'saved' : saved.value}`,
          303,
        );
      if (saved.reason === 'not-found') return c.notFound();
      const errors = { form: errorTexts.changedMeanwhile };
      return again(c, { kind, known, typed: { ...typed, gezien: seenMark(known) }, errors });
    })
    .post(`${path}/:id/staat`, async (c) => {
      const state = (await readForm(c)).fields['staat'] ?? '';
      if (!isState(state)) return c.notFound();
      const id = c.req.param('id');
      const changed = await changeState(db, { id, state, by: actorOf(deps.staffOf(c)) });
      return changed.ok ? c.redirect(`${path}/${id}?melding=state`, 303) : c.notFound();
    });
};

const isState = (word: string): word is QuestionState => (questionStates as readonly string[]).includes(word);

const doneOf = (word = ''): Done | undefined => (Object.hasOwn(doneTexts, word) ? (word as Done) : undefined);
