import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { findEdition, type Edition } from '../../training/index.ts';
import { findQuestion, findQuestions } from '../store/questions.ts';
import { findAsked, findTest, type TheoryTest } from '../store/theory-tests.ts';
import { OpenAnswersPage } from './open-answers-page.tsx';
import { officePath, SwapPage, TestPage, type TopicCount } from './office-page.tsx';
import { doneTexts, refusalTexts, type Done } from './office-texts.ts';
import { PreviewPage } from './preview-page.tsx';
import { findRoom, findRoomAnswers } from './room-query.ts';
import {
  chooseOpenAnswers,
  closeTest,
  drawTest,
  openTest,
  swapQuestion,
  type TestRefusal,
} from './run-test.ts';
import { CodeScreen, NothingToReview, ReviewScreen } from './screen-page.tsx';

export type OfficeTestDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  /** From 0 up to 1, for the code of the room. */
  chance?: (() => number) | undefined;
  staffOf: (c: Context) => { id: string; name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

const path = '/beheer/edities/:code/toets';

/** S26: the test of an edition for who teaches it: draw, open, close, review. */
export const officeTestRoutes = (deps: OfficeTestDeps): Hono => {
  const { db, site } = deps;
  const chance = deps.chance ?? Math.random;
  const editionOf = (c: Context) => findEdition(db, c.req.param('code') ?? '');
  const frame = (c: Context, edition: Edition) => ({
    site,
    user: deps.staffOf(c).name,
    roles: deps.staffOf(c).roles,
    csrf: deps.csrf(c),
    edition,
  });
  const teacherOf = (c: Context, edition: Edition) => ({
    editionId: edition.id,
    code: edition.code,
    by: actorOf(deps.staffOf(c)),
  });

  const mainPage = async (
    c: Context,
    edition: Edition,
    over: { typed?: Record<string, string>; errors?: FieldErrors } = {},
  ) => {
    const test = await findTest(db, edition.id);
    const topics = await findTopicCounts(db);
    const props = {
      ...frame(c, edition),
      test,
      topics,
      asked: test ? await findAsked(db, test.id) : [],
      room: test && test.standing.state !== 'drawn' ? await findRoom(db, test) : [],
      typed: over.typed ?? typedPlan(topics, test),
      errors: over.errors,
      done: doneOf(c),
    };
    return personalPage(c, renderPage(<TestPage {...props} />), over.errors ? 422 : 200);
  };

  /** After an act: on to the page, or back to it with why not. */
  const after = (c: Context, edition: Edition, done: Done, result: Result<undefined, TestRefusal>) =>
    result.ok
      ? c.redirect(`${officePath(edition.code)}?melding=${done}`, 303)
      : mainPage(c, edition, { errors: { form: refusalTexts[result.reason] } });

  return new Hono()
    .get(path, async (c) => {
      const edition = await editionOf(c);
      return edition ? mainPage(c, edition) : c.notFound();
    })
    .post(`${path}/trekken`, async (c) => {
      const edition = await editionOf(c);
      if (!edition) return c.notFound();
      const { fields } = await readForm(c);
      const read = readPlan(await findTopicCounts(db), fields);
      if (!read.ok) return mainPage(c, edition, { typed: fields, errors: read.errors });
      const drawn = await drawTest(db, teacherOf(c, edition), read.plan);
      if (!drawn.ok && drawn.reason === 'nothing-planned')
        return mainPage(c, edition, { typed: fields, errors: { 'onderwerp-1': refusalTexts[drawn.reason] } });
      return after(c, edition, 'drawn', drawn);
    })
    .get(`${path}/wisselen/:position`, async (c) => swapPage(c))
    .post(`${path}/wisselen/:position`, async (c) => {
      const edition = await editionOf(c);
      if (!edition) return c.notFound();
      const versionId = (await readForm(c)).fields['vraag'] ?? '';
      if (versionId === '') return swapPage(c, { vraag: 'Kies een vraag' });
      const position = Number(c.req.param('position'));
      const swapped = await swapQuestion(db, teacherOf(c, edition), { position, versionId });
      return after(c, edition, 'swapped', swapped);
    })
    .post(`${path}/openen`, async (c) => {
      const edition = await editionOf(c);
      if (!edition) return c.notFound();
      return after(c, edition, 'opened', await openTest(deps, teacherOf(c, edition), chance()));
    })
    .post(`${path}/sluiten`, async (c) => {
      const edition = await editionOf(c);
      if (!edition) return c.notFound();
      return after(c, edition, 'closed', await closeTest(deps, teacherOf(c, edition)));
    })
    .get(`${path}/scherm`, async (c) => {
      const edition = await editionOf(c);
      const test = edition && (await findTest(db, edition.id));
      if (!edition || !test || test.standing.state === 'drawn') return c.notFound();
      const room = await findRoom(db, test);
      const counts = {
        roomCode: test.standing.roomCode,
        people: room.length,
        begun: room.filter((one) => one.stage !== 'not-begun').length,
        handedIn: room.filter((one) => one.stage === 'handed-in').length,
      };
      return personalPage(c, renderPage(<CodeScreen site={site} edition={edition} {...counts} />));
    })
    .get(`${path}/bespreken`, async (c) => {
      const edition = await editionOf(c);
      const test = edition && (await findTest(db, edition.id));
      if (!edition || !test) return c.notFound();
      if (test.standing.state !== 'closed')
        return personalPage(c, renderPage(<NothingToReview site={site} edition={edition} />));
      const asked = await findAsked(db, test.id);
      const one = asked.find(({ position }) => String(position) === (c.req.query('vraag') ?? '1'));
      if (!one) return c.notFound();
      const { answers, open } = await findRoomAnswers(db, test);
      const props = {
        ...{ site, edition, one, of: asked.length },
        answers: answers.get(one.versionId) ?? [],
        open: open.get(one.versionId) ?? [],
        reveal: c.req.query('antwoord') === 'ja',
      };
      return personalPage(c, renderPage(<ReviewScreen {...props} />));
    })
    .get(`${path}/open-antwoorden`, async (c) => {
      const edition = await editionOf(c);
      const test = edition && (await findTest(db, edition.id));
      if (!edition || !test || test.standing.state !== 'closed') return c.notFound();
      const { open } = await findRoomAnswers(db, test);
      const questions = (await findAsked(db, test.id))
        .filter((one) => one.question.kind === 'open')
        .map((one) => ({ one, answers: open.get(one.versionId) ?? [] }));
      const props = { ...frame(c, edition), questions, done: doneOf(c) };
      return personalPage(c, renderPage(<OpenAnswersPage {...props} />));
    })
    .post(`${path}/open-antwoorden`, async (c) => {
      const edition = await editionOf(c);
      const test = edition && (await findTest(db, edition.id));
      if (!edition || !test || test.standing.state !== 'closed') return c.notFound();
      const { fields } = await readForm(c);
      const { open } = await findRoomAnswers(db, test);
      const offered = (open.get(fields['vraag'] ?? '') ?? []).map(({ id }) => id);
      const chosen = offered.filter((id) => fields[`toon-${id}`] === 'ja');
      await chooseOpenAnswers(db, teacherOf(c, edition), { testId: test.id, offered, chosen });
      return c.redirect(`${officePath(edition.code)}/open-antwoorden?melding=chosen`, 303);
    })
    .get('/beheer/onderwijs/vragen/:id/voorbeeld', async (c) => {
      const known = await findQuestion(db, c.req.param('id'));
      if (!known) return c.notFound();
      const lang = c.req.query('taal') === 'en' ? 'en' : 'nl';
      const props = {
        site,
        user: deps.staffOf(c).name,
        roles: deps.staffOf(c).roles,
        csrf: deps.csrf(c),
        known,
        lang,
      } as const;
      return personalPage(c, renderPage(<PreviewPage {...props} />));
    });

  async function swapPage(c: Context, errors?: FieldErrors) {
    const edition = await editionOf(c);
    const test = edition && (await findTest(db, edition.id));
    if (!edition || !test || test.standing.state !== 'drawn') return c.notFound();
    const asked = await findAsked(db, test.id);
    const one = asked.find(({ position }) => String(position) === c.req.param('position'));
    if (!one) return c.notFound();
    const taken = new Set(asked.map(({ questionId }) => questionId));
    const candidates = (await findQuestions(db, { states: ['in-use'] }))
      .filter(({ id }) => !taken.has(id))
      // Of the same topic first: that is what one usually wants.
      .sort((a, b) => Number(b.topic === one.topic) - Number(a.topic === one.topic));
    const props = { ...frame(c, edition), one, candidates, errors };
    return personalPage(c, renderPage(<SwapPage {...props} />), errors ? 422 : 200);
  }
};

const doneOf = (c: Context): Done | undefined => {
  const word = c.req.query('melding') ?? '';
  return Object.hasOwn(doneTexts, word) ? (word as Done) : undefined;
};

const findTopicCounts = async (db: Database): Promise<TopicCount[]> => {
  const counts = new Map<string, number>();
  for (const { topic } of await findQuestions(db, { states: ['in-use'] }))
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].map(([topic, available], at) => ({ topic, available, field: `onderwerp-${at + 1}` }));
};

const typedPlan = (topics: readonly TopicCount[], test: TheoryTest | undefined): Record<string, string> =>
  Object.fromEntries(
    topics.flatMap(({ topic, field }) => {
      const wanted = test?.plan[topic];
      return wanted ? [[field, String(wanted)]] : [];
    }),
  );

const readPlan = (
  topics: readonly TopicCount[],
  fields: Record<string, string>,
): { ok: true; plan: Record<string, number> } | { ok: false; errors: FieldErrors } => {
  const [plan, errors]: [Record<string, number>, FieldErrors] = [{}, {}];
  for (const { topic, field, available } of topics) {
    const typed = (fields[field] ?? '').trim();
    if (!/^\d{0,3}$/.test(typed)) errors[field] = 'Vul een heel getal in, of laat het leeg';
    else if (Number(typed) > available) errors[field] = refusalTexts['too-few-questions'];
    else if (Number(typed) > 0) plan[topic] = Number(typed);
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, plan };
};
