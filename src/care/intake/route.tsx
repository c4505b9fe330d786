import { Hono, type Context } from 'hono';
import { addDays, parseDay, today, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { findGpQuestions } from '../store/gp-questions.ts';
import { saveIntakePage, type PageAnswers } from '../store/intakes.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { CheckPage } from './check-page.tsx';
import { decideAgain, findKept, noteHealthChange, record } from './command.ts';
import type { TypedDecision } from './decide.tsx';
import { noProblems, readKept, shownAnswers, type Kept } from './kept.ts';
import { OverviewPage } from './overview-page.tsx';
import { StepPage } from './page.tsx';
import { fieldsOf, intakePath, isPageName, pageNames, type PageName } from './pages.ts';
import type { Problems } from './answers.ts';
import { differTexts, messageOf } from './texts.ts';

export type IntakeDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const path = '/praktijk/clienten/:id/intake';
const longestTyped = 2_000;

/** Only the fields of the page are kept. A box that is not ticked leaves nothing. */
const chosen = (page: PageName, fields: Record<string, string>): PageAnswers =>
  Object.fromEntries(
    fieldsOf[page].flatMap((name) => {
      const value = (fields[name] ?? '').slice(0, longestTyped).toWellFormed();
      return value === '' ? [] : [[name, value]];
    }),
  );

const typedDecision = (fields: Record<string, string>): TypedDecision => ({
  besluit: fields['besluit'] ?? '',
  tot: fields['tot'] ?? '',
  reden: fields['reden'] ?? '',
});

/** Beside which field a refusal of a decision is told. */
const refusalErrors = (reason: keyof typeof differTexts, typed: TypedDecision): FieldErrors => {
  const message = differTexts[reason];
  if (reason === 'changed-meanwhile' || reason === 'screening-outdated') return { form: message };
  if (reason === 'answer-missing' && typed.besluit === 'anders') return { tot: 'Kies wat de cliënt mag.' };
  if (reason === 'reason-missing' || reason === 'reason-too-long') return { reden: message };
  return reason === 'answer-missing' || reason === 'nothing-changes'
    ? { besluit: message }
    : { tot: message };
};

/** `/praktijk/clienten/:id/intake`: the intake and its screening, for who guides the client. */
export const intakeRoutes = (deps: IntakeDeps): Hono => {
  const { db, clock, site, memberOf } = deps;

  /** Work in the file of the client, on what its intake shows. */
  const inFile = async <T,>(
    c: Context,
    given: { act: Act; object: 'intake' | 'screening'; point: string },
    work: (tx: CareTx, kept: Kept) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const clientId = c.req.param('id') ?? '';
    if (!isId(clientId) || !hasRole(memberOf(c), 'therapist')) return undefined;
    return asActor(db, memberOf(c), { ...given, clientId, at: clock.now() }, async (tx) => {
      const kept = await findKept(tx, clientId, { toWrite: given.act !== 'read' });
      return kept && work(tx, kept);
    });
  };

  const frame = (c: Context, { client }: Kept) => ({
    ...{ site, member: memberOf(c), csrf: deps.csrf(c), client },
    message: messageOf(c.req.query('melding')),
  });

  const overview = async (
    c: Context,
    over: { errors?: FieldErrors; typed?: TypedDecision & { dag?: string } } = {},
  ): Promise<Response> => {
    const found = await inFile(
      c,
      { act: 'read', object: 'intake', point: `${c.req.method} ${path}` },
      async (tx, kept) => ({ kept, questions: await findGpQuestions(tx) }),
    );
    if (!found) return c.notFound();
    const day = today(clock);
    const props = { ...frame(c, found.kept), ...found, today: day, read: readKept(found.kept, day) };
    return personalPage(
      c,
      renderPage(<OverviewPage {...props} errors={over.errors ?? {}} typed={over.typed ?? {}} />),
      over.errors ? 422 : 200,
    );
  };

  const stepPage = (
    c: Context,
    kept: Kept,
    view: { page: PageName; answers: PageAnswers; problems: Problems },
  ): Response => {
    const read = readKept(kept, today(clock));
    const status = Object.keys(view.problems).length > 0 ? 422 : 200;
    return personalPage(
      c,
      renderPage(<StepPage {...frame(c, kept)} {...view} kept={kept} read={read} />),
      status,
    );
  };

  const checkPage = (
    c: Context,
    kept: Kept,
    over: { errors?: FieldErrors; typed?: TypedDecision } = {},
  ): Response => {
    const day: CalendarDay = today(clock);
    const props = { ...frame(c, kept), kept, today: day, read: readKept(kept, day) };
    return personalPage(
      c,
      renderPage(<CheckPage {...props} errors={over.errors ?? {}} typed={over.typed ?? {}} />),
      over.errors ? 422 : 200,
    );
  };

  const to = (c: Context, page: Parameters<typeof intakePath>[1], word?: string): Response =>
    c.redirect(`${intakePath(c.req.param('id') ?? '', page)}${word ? `?melding=${word}` : ''}`, 303);

  /** The page after one, leaving out the one on which nothing is asked. */
  const nextOf = (page: PageName, kept: Kept): PageName | 'nakijken' => {
    const read = readKept(kept, today(clock));
    const next = pageNames[pageNames.indexOf(page) + 1];
    if (next === undefined || (next === 'doorvragen' && read.followUps.length === 0))
      return read.firstOpen ?? 'nakijken';
    return next;
  };

  return new Hono()
    .get(path, (c) => overview(c))
    .get(`${path}/nakijken`, async (c) => {
      const point = `GET ${path}/nakijken`;
      const kept = await inFile(c, { act: 'read', object: 'screening', point }, (_, one) =>
        Promise.resolve(one),
      );
      if (!kept) return c.notFound();
      const open = readKept(kept, today(clock)).firstOpen;
      return open ? to(c, open, 'eerst') : checkPage(c, kept);
    })
    .post(`${path}/nakijken`, async (c) => {
      const { fields } = await readForm(c);
      const typed = typedDecision(fields);
      const given = {
        ...{ now: clock.now(), today: today(clock), by: memberOf(c), typed, stand: fields['stand'] ?? '' },
      };
      const point = `POST ${path}/nakijken`;
      const done = await inFile(c, { act: 'create', object: 'screening', point }, async (tx, kept) => ({
        kept,
        recorded: await record(tx, kept, given),
      }));
      if (!done) return c.notFound();
      const { recorded } = done;
      if (recorded.ok)
        return recorded.value.asksDoctor
          ? c.redirect(`${intakePath(done.kept.client.id)}/huisarts?melding=vastgelegd`, 303)
          : to(c, undefined, 'vastgelegd');
      if (recorded.reason === 'recorded-before') return to(c, undefined, 'eerder');
      if (recorded.reason === 'incomplete') return to(c, readKept(done.kept, given.today).firstOpen, 'eerst');
      return checkPage(c, done.kept, { errors: refusalErrors(recorded.reason, typed), typed });
    })
    .post(`${path}/besluit`, async (c) => {
      const { fields } = await readForm(c);
      const typed = typedDecision(fields);
      const given = { now: clock.now(), today: today(clock), by: memberOf(c), typed };
      const point = `POST ${path}/besluit`;
      const decided = await inFile(c, { act: 'change', object: 'screening', point }, (tx, kept) =>
        decideAgain(tx, kept, { ...given, screeningId: fields['screening'] ?? '' }),
      );
      if (!decided) return c.notFound();
      return decided.ok
        ? to(c, undefined, 'besloten')
        : overview(c, { errors: refusalErrors(decided.reason, typed), typed });
    })
    .post(`${path}/gezondheid`, async (c) => {
      const typed = (await readForm(c)).fields['dag'] ?? '';
      const on = parseDay(typed);
      const day = today(clock);
      const isRight = on !== undefined && on <= day && on >= addDays(day, -730);
      const point = `POST ${path}/gezondheid`;
      const noted = await inFile(c, { act: 'change', object: 'screening', point }, async (tx, kept) => {
        if (isRight) await noteHealthChange(tx, kept, { now: clock.now(), today: day, by: memberOf(c), on });
        return true;
      });
      if (!noted) return c.notFound();
      if (isRight) return to(c, undefined, 'veranderd');
      const dag = 'Vul een dag in van de laatste twee jaar, tot en met vandaag.';
      return overview(c, { errors: { dag }, typed: { dag: typed.slice(0, 20) } });
    })
    .get(`${path}/:page`, async (c) => {
      const page = c.req.param('page');
      if (!isPageName(page)) return c.notFound();
      const point = `GET ${path}/${page}`;
      const kept = await inFile(c, { act: 'read', object: 'intake', point }, (_, one) =>
        Promise.resolve(one),
      );
      if (!kept) return c.notFound();
      return stepPage(c, kept, {
        page,
        answers: shownAnswers(kept, page, today(clock)),
        problems: noProblems,
      });
    })
    .post(`${path}/:page`, async (c) => {
      const page = c.req.param('page');
      if (!isPageName(page)) return c.notFound();
      const { fields } = await readForm(c);
      const answers = chosen(page, fields);
      const by = memberOf(c);
      const point = `POST ${path}/${page}`;
      const saved = await inFile(c, { act: 'change', object: 'intake', point }, async (tx, before) => {
        const revision = await saveIntakePage(tx, before.client.id, {
          ...{ page, answers, now: clock.now(), memberId: by.memberId },
        });
        return { revision, kept: (await findKept(tx, before.client.id, { toWrite: true }))! };
      });
      if (!saved) return c.notFound();
      const { kept } = saved;
      const read = readKept(kept, today(clock));
      const problems = read.problems[page];
      if (Object.keys(problems).length > 0) return stepPage(c, kept, { page, answers, problems });
      const seen = /^\d{1,9}$/.test(fields['revisie'] ?? '') ? Number(fields['revisie']) : 0;
      return to(c, nextOf(page, kept), saved.revision > seen + 1 ? 'overschreven' : undefined);
    });
};
