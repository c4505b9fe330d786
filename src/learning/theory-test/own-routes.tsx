import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { createCounter } from '../../platform/limits/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { saysNothing, type Answer } from '../domain/question.ts';
import type { DeviceStep } from '../domain/theory-test.ts';
import { answerField, askedOf, readTypedAnswer } from '../domain/typed-answer.ts';
import { findOwnDossier, type Dossier } from '../store/dossiers.ts';
import { roomIdOf } from '../store/rooms.ts';
import { findHandIns, findReceived, saveEntry } from '../store/theory-test-answers.ts';
import { takeDelivery, type Sender } from './deliver.ts';
import { readDelivery } from './delivery.ts';
import { OwnTestPage, testPath, type Mistake } from './own-page.tsx';
import { findOwnTest, type OwnTest } from './query.ts';
import { testTexts } from './texts.ts';

export type OwnTestDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { id: string; email: string };
  csrf: (c: Context) => string;
  /** The built text of a worker, by its path in the source. */
  workerText?: ((source: string) => string | undefined) | undefined;
};

/** The device of who answers without script: the form itself, whose steps the server counts. */
const formDevice = 'form';

/** Tries of the room's code, and deliveries of one person, before they must wait. */
const codeTries = { most: 8, seconds: 300 };
const deliveries = { most: 240, seconds: 60 };

/** S26: the theory test on one's own phone, with or without script, with or without reception. */
export const ownTestRoutes = (deps: OwnTestDeps): Hono => {
  const { db, clock, site, lang } = deps;
  const [tries, sends] = [createCounter(codeTries), createCounter(deliveries)];
  const path = '/mijn/:code/toets';
  const here = (dossier: Dossier, rest = '') => localPath(testPath(dossier.edition.code), lang) + rest;
  const dossierOf = (c: Context) => findOwnDossier(db, deps.personOf(c).email, c.req.param('code') ?? '');

  const show = (
    c: Context,
    dossier: Dossier,
    test: OwnTest,
    over: { position?: number; mistake?: Mistake } = {},
  ) => {
    const position = over.position ?? positionIn(c, test);
    const props = { site, lang, csrf: deps.csrf(c), dossier, test, position, now: clock.now() };
    // Only this page may be kept on the device, while the test is being made: the worker looks for this.
    if (test.state === 'asking') c.header('x-keep-offline', 'yes');
    const status = over.mistake ? 422 : 200;
    return personalPage(c, renderPage(<OwnTestPage {...props} mistake={over.mistake} />), status);
  };

  return (
    new Hono()
      .get(path, async (c) => {
        const dossier = await dossierOf(c);
        return dossier ? show(c, dossier, await findOwnTest(db, dossier)) : c.notFound();
      })
      .post(`${path}/code`, async (c) => {
        const dossier = await dossierOf(c);
        if (!dossier) return c.notFound();
        const own = await findOwnTest(db, dossier);
        if (own.state !== 'at-the-door' || own.test.standing.state !== 'open')
          return c.redirect(here(dossier), 303);
        const typed = ((await readForm(c)).fields['code'] ?? '').slice(0, 20);
        const code = typed.replace(/\D/g, '');
        const words = testTexts[lang].code;
        const wrong = (text: string) =>
          show(c, dossier, own, { mistake: { errors: { code: text }, code: typed } });
        if (code === '') return wrong(words.missing);
        const counted = await tries.spend(dossier.participation.enrolmentId);
        if (!counted.ok) return wrong(words.tooOften(Math.ceil(counted.waitSeconds / 60)));
        if (code !== own.test.standing.roomCode) return wrong(words.wrong);
        const { enrolmentId } = dossier.participation;
        await saveEntry(db, { testId: own.test.id, enrolmentId, at: clock.now() });
        return c.redirect(here(dossier), 303);
      })
      // One question at a time, for who has no script: the form is a device whose steps are counted here.
      .post(path, async (c) => {
        const dossier = await dossierOf(c);
        if (!dossier) return c.notFound();
        const own = await findOwnTest(db, dossier);
        if (own.state !== 'asking') return c.redirect(here(dossier), 303);
        const position = positionIn(c, own);
        const one = own.asked[position - 1];
        if (!one) return c.redirect(here(dossier), 303);
        const { fields } = await readForm(c);
        const { answer, problem } = readTypedAnswer(askedOf(one.question), position, fields);
        if (problem) {
          const errors = { [answerField(position)]: testTexts[lang].problems[problem] };
          return show(c, dossier, own, {
            position,
            mistake: { errors, answer: { position, problem, typed: fields } },
          });
        }
        const known = own.answers.get(one.versionId)?.answer;
        const same = known ? JSON.stringify(known) === JSON.stringify(answer) : saysNothing(answer);
        if (!same) await takeFormAnswer(deps, dossier, own.test.id, { question: one.versionId, answer });
        const next = position === own.asked.length ? 'inleveren' : String(position + 1);
        return c.redirect(here(dossier, `?vraag=${next}`), 303);
      })
      .post(`${path}/inleveren`, async (c) => {
        const dossier = await dossierOf(c);
        if (!dossier) return c.notFound();
        const own = await findOwnTest(db, dossier);
        if (own.state === 'asking') await takeFormAnswer(deps, dossier, own.test.id, undefined);
        return c.redirect(here(dossier), 303);
      })
      .post(`${path}/antwoorden`, async (c) => {
        const dossier = await dossierOf(c);
        if (!dossier) return c.notFound();
        const { enrolmentId } = dossier.participation;
        c.header('cache-control', 'no-store');
        if (!(await sends.spend(enrolmentId)).ok) return c.json({ problem: 'too-often' }, 429);
        const sent = readDelivery(await c.req.json().catch(() => undefined));
        if (!sent) return c.json({ problem: 'unreadable' }, 422);
        const delivered = await takeDelivery(deps, senderOf(dossier), sent);
        if (!delivered.ok)
          return c.json({ problem: delivered.reason }, delivered.reason === 'no-test' ? 404 : 409);
        return c.json({ ...delivered.value, now: clock.now().getTime() });
      })
      .get(`${path}/werker.js`, async (c) => {
        const dossier = await dossierOf(c);
        const text = deps.workerText?.('src/learning/theory-test/theory-test.worker.ts');
        if (!dossier || text === undefined) return c.notFound();
        c.header('content-type', 'text/javascript; charset=utf-8');
        c.header('cache-control', 'no-store');
        c.header('service-worker-allowed', here(dossier));
        return c.body(text);
      })
  );
};

/** Which question the address asks for; the first for anything else. Handing in comes after the last. */
const positionIn = (c: Context, test: OwnTest): number => {
  const of = test.state === 'asking' ? test.asked.length : 0;
  const asked = c.req.query('vraag') ?? '1';
  if (asked === 'inleveren') return of + 1;
  const position = /^\d{1,3}$/.test(asked) ? Number(asked) : 1;
  return position >= 1 && position <= of ? position : 1;
};

const senderOf = ({ participation, edition }: Dossier): Sender => ({
  editionId: roomIdOf(edition),
  enrolmentId: participation.enrolmentId,
});

const takeFormAnswer = async (
  deps: OwnTestDeps,
  dossier: Dossier,
  testId: string,
  given: { question: string; answer: Answer } | undefined,
): Promise<void> => {
  const { enrolmentId } = dossier.participation;
  const steps = [
    ...(await findReceived(deps.db, testId, enrolmentId)),
    ...(await findHandIns(deps.db, testId, enrolmentId)),
  ];
  const counters = steps.filter((step) => step.device === formDevice).map((step) => step.counter);
  const counter = 1 + Math.max(0, ...counters);
  const step: DeviceStep = { id: newId(), device: formDevice, counter, givenAt: deps.clock.now().getTime() };
  await takeDelivery(deps, senderOf(dossier), {
    test: testId,
    answers: given ? [{ ...step, ...given }] : [],
    ...(given ? {} : { handIn: step }),
  });
};
