import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { hasBegun } from '../domain/programme-settings.ts';
import { screeningState } from '../domain/screening-state.ts';
import { filePath } from '../domain/practice-pages.ts';
import { findClient, lockClient, type Client } from '../store/clients.ts';
import { findGpQuestions } from '../store/gp-questions.ts';
import { loadProgramme } from '../store/programmes.ts';
import { practiceName } from '../store/requests.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { findScreening, type KeptScreening } from '../store/screenings.ts';
import { findPractitioners, keepQuestion, recordAnswer, type FieldProblems, type Typed } from './command.ts';
import { draftQuestion } from './letter.ts';
import { AnswerPage, QuestionPage } from './page.tsx';
import { messageOf, questionProblems } from './texts.ts';

export type GpQuestionDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const question = '/praktijk/clienten/:id/intake/huisarts';
const answer = '/praktijk/clienten/:id/intake/antwoord';

type About = { client: Client; screening: KeptScreening };

const inWords = (problems: FieldProblems): FieldErrors =>
  Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, questionProblems[problem]]));

/** What was typed, as a page may show it again. */
const shown = (fields: Typed): Typed =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.slice(0, 20_000).toWellFormed()]),
  );

/** The question to a doctor and the answer to it (S39, S40), for who guides the client. */
export const gpQuestionRoutes = (deps: GpQuestionDeps): Hono => {
  const { db, clock, site, memberOf } = deps;

  /** Work on the screening that counts; where there is none, there is nothing to ask. */
  const inFile = async <T,>(
    c: Context,
    given: { act: Act; object: 'gp-question' | 'clearance'; point: string },
    work: (tx: CareTx, about: About) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const clientId = c.req.param('id') ?? '';
    if (!isId(clientId) || !hasRole(memberOf(c), 'therapist')) return undefined;
    return asActor(db, memberOf(c), { ...given, clientId, at: clock.now() }, async (tx) => {
      const client = await (given.act === 'read' ? findClient : lockClient)(tx, clientId);
      const screening = client && (await findScreening(tx));
      return client && screening && work(tx, { client, screening });
    });
  };

  const frame = (c: Context, about: About) => ({
    ...{ site, ...about, member: memberOf(c), csrf: deps.csrf(c) },
    message: messageOf(c.req.query('melding')),
  });

  const questionPage = async (
    c: Context,
    over?: { typed: Typed; problems: FieldProblems },
  ): Promise<Response> => {
    const point = `${c.req.method} ${question}`;
    const found = await inFile(c, { act: 'read', object: 'gp-question', point }, async (tx, about) => ({
      about,
      practitioners: await findPractitioners(tx, about.client.id, clock.now()),
      questions: (await findGpQuestions(tx)).filter((one) => one.screeningId === about.screening.id),
      practice: await practiceName(tx),
      programme: await loadProgramme(tx, today(clock)),
    }));
    if (!found) return c.notFound();
    const { about, practitioners, questions, programme } = found;
    const { screening } = about;
    const draft = questions.find((one) => !one.askedAt);
    const drafted: Typed = {
      brief:
        draft?.words ??
        draftQuestion({
          ...{ client: about.client, decision: screening.decision, practice: found.practice },
          ...{ screenedOn: screening.screenedOn, therapist: memberOf(c).name },
          state: screeningState(screening, { today: today(clock), answer: screening.answer }),
          treated: screening.intake.treatment.treated,
          runsSince: programme && hasBegun(programme) ? programme.settings.startDay : undefined,
        }),
      manier: draft ? (draft.recipientId ?? 'client') : (practitioners.find((one) => one.mayAsk)?.id ?? ''),
    };
    const props = {
      ...{ ...frame(c, about), practitioners },
      asked: questions.filter((one) => one.askedAt),
      typed: over ? shown(over.typed) : drafted,
      errors: inWords(over?.problems ?? {}),
    };
    return personalPage(c, renderPage(<QuestionPage {...props} />), over ? 422 : 200);
  };

  const answerPage = async (
    c: Context,
    over?: { typed: Typed; problems: FieldProblems },
  ): Promise<Response> => {
    const point = `${c.req.method} ${answer}`;
    const about = await inFile(c, { act: 'read', object: 'clearance', point }, (_, one) =>
      Promise.resolve(one),
    );
    if (!about) return c.notFound();
    const props = {
      ...{ ...frame(c, about), today: today(clock) },
      ...{ typed: shown(over?.typed ?? {}), errors: inWords(over?.problems ?? {}) },
    };
    return personalPage(c, renderPage(<AnswerPage {...props} />), over ? 422 : 200);
  };

  const fact = (c: Context, clientId: string) => ({
    ...{ clientId, now: clock.now(), today: today(clock), memberId: memberOf(c).memberId },
  });

  return new Hono()
    .get(question, (c) => questionPage(c))
    .post(question, async (c) => {
      const typed = (await readForm(c)).fields;
      const asked = typed['doe'] !== 'bewaren';
      const point = `POST ${question}`;
      const kept = await inFile(c, { act: 'create', object: 'gp-question', point }, async (tx, about) =>
        keepQuestion(tx, about.screening, {
          ...{ ...fact(c, about.client.id), typed, asked },
          practitioners: await findPractitioners(tx, about.client.id, clock.now()),
        }),
      );
      if (!kept) return c.notFound();
      if (!kept.ok) return questionPage(c, { typed, problems: kept.problems });
      const intake = filePath(c.req.param('id'), 'intake');
      return c.redirect(asked ? `${intake}?melding=gevraagd` : `${intake}/huisarts?melding=bewaard`, 303);
    })
    .get(answer, (c) => answerPage(c))
    .post(answer, async (c) => {
      const typed = (await readForm(c)).fields;
      const point = `POST ${answer}`;
      const kept = await inFile(c, { act: 'create', object: 'clearance', point }, (tx, about) =>
        recordAnswer(tx, about.screening, { ...fact(c, about.client.id), typed }),
      );
      if (!kept) return c.notFound();
      if (!kept.ok) return answerPage(c, { typed, problems: kept.problems });
      return c.redirect(`${filePath(c.req.param('id'), 'intake')}?melding=antwoord`, 303);
    });
};
