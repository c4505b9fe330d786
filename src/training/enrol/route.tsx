import { Hono, type Context } from 'hono';
import { dayParts, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { personalPage, readForm, type FormBody } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { canEnrol, type Edition } from '../domain/edition.ts';
import type { Application } from '../domain/enrolment.ts';
import { findDraft, moveDraft, saveDraft, type Draft } from '../store/drafts.ts';
import { findEdition, loadEdition } from '../store/editions.ts';
import { findByKey } from '../store/enrolments.ts';
import { loadOrganisation } from '../store/organisation.ts';
import { countSeats } from '../store/seats.ts';
import {
  firstIncomplete,
  problemsOf,
  readApplication,
  stepFields,
  steps,
  type Answers,
  type Problems,
  type StepName,
} from './answers.ts';
import { submitEnrolment, type SubmitRefusal } from './command.ts';
import { keepEvidence } from './evidence.ts';
import { CheckPage, EndPage, enrolPath, FullPage, StepPage } from './page.tsx';
import { findOpenEditions } from './query.ts';
import { texts } from './texts.ts';

export type EnrolDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  /** S27: whether the institute's own list knows the certificate of the two-day course; anything else is for a human. */
  knowsCertificate(shown: { number: string; name: string; year: number }): Promise<boolean>;
  /** Begins the payment of an enrolment by its key; gives where the person goes. */
  startPayment(key: string): Promise<Result<{ checkoutUrl: string }, string>>;
};

/** Where each kind of edition is enrolled in: a return day has a form of its own (S27). */
const bases = {
  course: '/cursussen/:code/inschrijven',
  'return-day': '/terugkomdagen/:code/aanmelden',
} as const;

/** S18–S24, S27: the way from an edition to a held seat, one subject a page, without script. */
export const enrolRoutes = (deps: EnrolDeps): Hono => {
  const { db, clock, site, lang } = deps;
  const asked = ({ kind }: Edition) => ({ kind, thisYear: dayParts(today(clock)).year });
  const frame = (edition: Edition) => ({ site, lang, edition });

  /** Why this edition cannot be enrolled in, as a page; undefined when it can. */
  const closedPage = (c: Context, edition: Edition): Response | undefined => {
    const open = canEnrol(edition, today(clock));
    if (open.ok) return undefined;
    return personalPage(
      c,
      renderPage(<EndPage {...frame(edition)} message={texts[lang].refusals[open.reason]} />),
      409,
    );
  };

  const fullPage = async (c: Context, edition: Edition, draftKey: string | undefined): Promise<Response> => {
    const open = await findOpenEditions(db, today(clock), edition.kind);
    const others = open.filter((other) => other.code !== edition.code);
    return personalPage(
      c,
      renderPage(<FullPage {...frame(edition)} draftKey={draftKey} others={others} />),
      409,
    );
  };

  const stepPage = async (
    c: Context,
    edition: Edition,
    view: { step: StepName; draftKey?: string; answers: Answers; problems: Problems },
  ): Promise<Response> => {
    const incomplete = firstIncomplete(view.answers, asked(edition));
    const reached = incomplete ? steps.indexOf(incomplete) : steps.length + 1;
    const payLabel = (await loadOrganisation(db, today(clock))).payMethod.label;
    const html = renderPage(
      <StepPage {...frame(edition)} {...view} {...{ reached, payLabel }} draftKey={view.draftKey} />,
    );
    return personalPage(c, html, Object.keys(view.problems).length > 0 ? 422 : 200);
  };

  /** The draft of a key with its edition. A key whose draft became an enrolment leads to that enrolment's page. */
  const onDraft = async (
    c: Context,
    work: (draft: Draft, edition: Edition) => Promise<Response>,
  ): Promise<Response> => {
    const key = c.req.param('key') ?? '';
    const draft = await findDraft(db, key);
    if (draft) return work(draft, await loadEdition(db, draft.editionId));
    const enrolment = await findByKey(db, key);
    if (enrolment) return c.redirect(localPath(`/inschrijvingen/${enrolment.key}`, lang), 303);
    const edition = await findEdition(db, c.req.param('code') ?? '');
    if (!edition || edition.standing.state === 'draft') return c.notFound();
    const { title, body } = texts[lang].gone;
    return personalPage(
      c,
      renderPage(<EndPage {...frame(edition)} message={title} body={body} again />),
      404,
    );
  };

  const withMatch = async (application: Application): Promise<Application> => {
    const { entry, name } = application;
    if (entry.kind !== 'alumnus' || entry.certificate === undefined) return application;
    const matched = await deps.knowsCertificate({ number: entry.certificate, name, year: entry.courseYear });
    return { ...application, entry: { ...entry, matched } };
  };

  const submit = async (c: Context, draft: Draft, edition: Edition): Promise<Response> => {
    const complete = readApplication(draft.answers, asked(edition));
    const incomplete = firstIncomplete(draft.answers, asked(edition));
    if (!complete) return c.redirect(enrolPath(lang, edition.code, draft.key, incomplete), 303);
    if ((await readForm(c)).fields.akkoord !== 'ja')
      return checkPage(c, draft, edition, { akkoord: 'terms-missing' });
    // Most people at a rush are told so here, without a lock; a seat that somebody is taking still counts as free.
    if ((await countSeats(db, edition.id)).free === 0) return fullPage(c, edition, draft.key);
    const application = await withMatch(complete.application);
    const submission = { key: draft.key, newsletter: complete.newsletter, application };
    const submitted = await submitEnrolment({ db, clock }, submission);
    if (!submitted.ok) {
      if (submitted.reason === 'edition-full') return fullPage(c, edition, draft.key);
      if (submitted.reason === 'not-found') return onDraft(c, () => Promise.resolve(c.notFound()));
      return checkPage(c, draft, edition, {}, submitted.reason);
    }
    const own = localPath(`/inschrijvingen/${draft.key}`, lang);
    if (submitted.value.next !== 'pay') return c.redirect(own, 303);
    const started = await deps.startPayment(draft.key);
    return c.redirect(started.ok ? started.value.checkoutUrl : `${own}?melding=${started.reason}`, 303);
  };

  const checkPage = async (
    c: Context,
    draft: Draft,
    edition: Edition,
    problems: Problems = {},
    refusal?: Exclude<SubmitRefusal, 'edition-full' | 'not-found'>,
  ): Promise<Response> => {
    const complete = readApplication(draft.answers, asked(edition));
    if (!complete)
      return c.redirect(
        enrolPath(lang, edition.code, draft.key, firstIncomplete(draft.answers, asked(edition))),
        303,
      );
    const { cancellationTerms, payMethod } = await loadOrganisation(db, today(clock));
    const html = renderPage(
      <CheckPage
        {...frame(edition)}
        draftKey={draft.key}
        application={await withMatch(complete.application)}
        cancellationTerms={cancellationTerms[lang]}
        payLabel={payMethod.label}
        agreed={false}
        problems={problems}
        refusal={refusal}
      />,
    );
    return personalPage(c, html, refusal || Object.keys(problems).length > 0 ? 422 : 200);
  };

  const start = async (c: Context, work: (edition: Edition) => Promise<Response>): Promise<Response> => {
    const edition = await findEdition(db, c.req.param('code') ?? '');
    if (!edition || edition.standing.state === 'draft') return c.notFound();
    const closed = closedPage(c, edition);
    if (closed) return closed;
    if ((await countSeats(db, edition.id)).free === 0) return fullPage(c, edition, undefined);
    return work(edition);
  };

  const isStep = (name: string): name is StepName => (steps as readonly string[]).includes(name);

  const journey = (base: string): Hono =>
    new Hono()
      .get(base, (c) =>
        start(c, (edition) =>
          Promise.resolve(stepPage(c, edition, { step: 'gegevens', answers: {}, problems: {} })),
        ),
      )
      .post(base, (c) =>
        start(c, async (edition) => {
          const answers = chosen('gegevens', await readForm(c));
          const problems = problemsOf('gegevens', answers, asked(edition));
          if (Object.keys(problems).length > 0)
            return stepPage(c, edition, { step: 'gegevens', answers, problems });
          const draft = { id: newId(), key: newKey(), editionId: edition.id, lang, answers };
          await saveDraft(db, draft);
          return c.redirect(enrolPath(lang, edition.code, draft.key, 'factuur'), 303);
        }),
      )
      .get(`${base}/:key/controleren`, (c) => onDraft(c, (draft, edition) => checkPage(c, draft, edition)))
      .post(`${base}/:key/controleren`, (c) => onDraft(c, (draft, edition) => submit(c, draft, edition)))
      .post(`${base}/:key/andere`, (c) =>
        onDraft(c, async (draft, edition) => {
          const other = await findEdition(db, (await readForm(c)).fields.editie ?? '');
          if (!other || other.kind !== edition.kind || !canEnrol(other, today(clock)).ok)
            return fullPage(c, edition, draft.key);
          await moveDraft(db, draft.key, other.id);
          return c.redirect(enrolPath(lang, other.code, draft.key, 'controleren'), 303);
        }),
      )
      .get(`${base}/:key/:step`, (c) =>
        onDraft(c, (draft, edition) => {
          const step = c.req.param('step');
          if (!isStep(step)) return Promise.resolve(c.notFound());
          return Promise.resolve(
            stepPage(c, edition, { step, draftKey: draft.key, answers: draft.answers, problems: {} }),
          );
        }),
      )
      .post(`${base}/:key/:step`, (c) =>
        onDraft(c, async (draft, edition) => {
          const step = c.req.param('step') ?? '';
          if (!isStep(step)) return c.notFound();
          const body = await readForm(c);
          const typed = { ...draft.answers, ...chosen(step, body) };
          const kept =
            body.files.bewijs && step === 'vooropleiding'
              ? await keepEvidence(db, body.files.bewijs)
              : undefined;
          const answers = kept?.ok
            ? { ...typed, evidenceId: kept.value.id, evidenceName: kept.value.name }
            : typed;
          // What was typed is kept also when it is wrong: the person may go away and come back to it.
          await saveDraft(db, { ...draft, lang, answers });
          const problems = {
            ...problemsOf(step, answers, asked(edition)),
            ...(kept && !kept.ok ? { bewijs: kept.reason } : {}),
          };
          if (Object.keys(problems).length > 0)
            return stepPage(c, edition, { step, draftKey: draft.key, answers, problems });
          const next = firstIncomplete(answers, asked(edition)) ?? 'controleren';
          return c.redirect(enrolPath(lang, edition.code, draft.key, next), 303);
        }),
      );

  return new Hono().route('/', journey(bases.course)).route('/', journey(bases['return-day']));
};

/** The fields of one page, and nothing else a form may have been made to send. A box that is not ticked is an answer. */
const chosen = (step: StepName, body: FormBody): Answers =>
  Object.fromEntries(stepFields[step].map((name) => [name, body.fields[name] ?? '']));
