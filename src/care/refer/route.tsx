import { Hono, type Context } from 'hono';
import { routePath } from 'hono/route';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import type { FormLimits } from '../../platform/limits/index.ts';
import { personalPage, readForm, type FormBody } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import type { Referrer } from '../domain/request.ts';
import { findLink, type FoundLink } from '../store/links.ts';
import {
  findReferrerLink,
  findRequest,
  practiceName,
  type KeptRequest,
  type RequestAnswers,
} from '../store/requests.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import {
  fieldsOf,
  firstIncomplete,
  isStep,
  kindOf,
  problemsOf,
  readRequest,
  steps,
  type Problems,
  type StepName,
} from './answers.ts';
import { begin, keep, lookAtLetter, send } from './command.ts';
import { CheckPage, requestPath, StatusPage, StepPage } from './page.tsx';
import { texts } from './texts.ts';

export type ReferDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  limits: FormLimits;
  visitorOf: (c: Context) => string;
  secretKey: string;
};

/** What a request shows: itself, the practice it goes to, and for whom the practice's link was made. */
type Shown = { kept: KeptRequest; practice: string; fixedKind: Referrer | undefined };

/** The fields of one page, and nothing else a form may have been made to send. A box that is not ticked is an answer. */
const chosen = (step: StepName, kind: Referrer | undefined, body: FormBody): RequestAnswers =>
  Object.fromEntries(fieldsOf(step, kind).map((name) => [name, body.fields[name] ?? '']));

/** S9–S12: a referrer sends a request to a practice by its link, without an account. */
export const referRoutes = (deps: ReferDeps): Hono => {
  const { db, clock, site, lang } = deps;

  const page = (c: Context, node: Parameters<typeof renderPage>[0], status: 200 | 422 | 429 = 200) => {
    // The key stands in the address: it must not travel on to another site.
    // With `no-referrer` a browser does not say where a form came from either, and the form is refused.
    c.header('referrer-policy', 'same-origin');
    return personalPage(c, renderPage(node), status);
  };

  const point = (c: Context): string => `${c.req.method} ${routePath(c)}`;

  const asHolder = <T,>(
    c: Context,
    link: FoundLink,
    act: Act,
    work: (tx: CareTx, now: Date) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const now = clock.now();
    const access = { act, object: 'request', point: point(c), at: now } as const;
    return asActor(db, link.actor, access, (tx) => work(tx, now));
  };

  const fixedKindOf = async (tx: CareTx, id: string | undefined): Promise<Referrer | undefined> =>
    id === undefined ? undefined : (await findReferrerLink(tx, id))?.kind;

  /** The request of a key, with what it shows. */
  const onRequest = async (
    c: Context,
    work: (link: FoundLink, key: string, shown: Shown) => Response | Promise<Response>,
  ): Promise<Response> => {
    const key = c.req.param('key') ?? '';
    const link = await findLink(db, key, 'request', clock.now());
    const shown =
      link?.about === undefined
        ? undefined
        : await asHolder(c, link, 'read', async (tx): Promise<Shown | undefined> => {
            const kept = await findRequest(tx, link.about!);
            return (
              kept && {
                kept,
                practice: await practiceName(tx),
                fixedKind: await fixedKindOf(tx, kept.referrerLinkId),
              }
            );
          });
    return link && shown ? work(link, key, shown) : c.notFound();
  };

  const askedOf = (letter: string | undefined) => ({ today: today(clock), letter: letter !== undefined });

  const reachedOf = (answers: RequestAnswers, letter: string | undefined): number => {
    const incomplete = firstIncomplete(answers, askedOf(letter));
    return incomplete ? steps.indexOf(incomplete) : steps.length + 1;
  };

  const firstPage = (
    c: Context,
    link: { key: string; practice: string; kind: Referrer | undefined },
    view: { answers: RequestAnswers; problems: Problems; refusal?: string; status?: 429 },
  ): Response =>
    page(
      c,
      <StepPage
        {...{ site, lang, ...view }}
        practice={link.practice}
        step="verwijzer"
        path={`/zorg/verwijzen/${link.key}`}
        requestKey={undefined}
        fixedKind={link.kind}
        letter={undefined}
        today={today(clock)}
        reached={0}
      />,
      view.status ?? (Object.keys(view.problems).length > 0 ? 422 : 200),
    );

  const stepPage = (
    c: Context,
    key: string,
    shown: Shown,
    view: { step: StepName; answers: RequestAnswers; problems: Problems },
  ): Response => {
    const { letter } = shown.kept;
    return page(
      c,
      <StepPage
        {...{ site, lang, ...view, letter }}
        practice={shown.practice}
        path={`/zorg/aanvraag/${key}/${view.step}`}
        requestKey={key}
        fixedKind={shown.fixedKind}
        today={today(clock)}
        reached={reachedOf(view.answers, letter)}
      />,
      Object.keys(view.problems).length > 0 ? 422 : 200,
    );
  };

  /** Where a request that is not complete goes on. */
  const onward = (c: Context, key: string, kept: KeptRequest): Response =>
    c.redirect(
      requestPath(lang, key, firstIncomplete(kept.answers, askedOf(kept.letter)) ?? 'controleren'),
      303,
    );

  /** The link a practice gave out, with who it is for. */
  const onInvitation = async (
    c: Context,
    work: (
      link: FoundLink,
      given: { key: string; practice: string; kind: Referrer | undefined },
    ) => Promise<Response>,
  ): Promise<Response> => {
    const key = c.req.param('key') ?? '';
    const link = await findLink(db, key, 'refer', clock.now());
    const found =
      link &&
      (await asHolder(c, link, 'read', async (tx) => {
        const kind = await fixedKindOf(tx, link.about);
        return { key, practice: await practiceName(tx), kind };
      }));
    return link && found ? work(link, found) : c.notFound();
  };

  return new Hono()
    .get('/zorg/verwijzen/:key', (c) =>
      onInvitation(c, (_link, given) => Promise.resolve(firstPage(c, given, { answers: {}, problems: {} }))),
    )
    .post('/zorg/verwijzen/:key', (c) =>
      onInvitation(c, async (link, given) => {
        const typed = chosen('verwijzer', given.kind, await readForm(c));
        const answers = { ...typed, ...(given.kind ? { wie: given.kind } : {}) };
        const problems = problemsOf('verwijzer', answers, askedOf(undefined));
        if (Object.keys(problems).length > 0) return firstPage(c, given, { answers, problems });
        if (!(await deps.limits.perVisitor(deps.visitorOf(c))))
          return firstPage(c, given, {
            ...{ answers, problems: {}, refusal: texts[lang].tooMany, status: 429 },
          });
        const made = await asHolder(c, link, 'create', (tx, now) =>
          begin(tx, { secretKey: deps.secretKey, referrerLinkId: link.about, lang, answers, now }),
        );
        return made === undefined ? c.notFound() : c.redirect(requestPath(lang, made, 'client'), 303);
      }),
    )
    .get('/zorg/aanvraag/:key', (c) =>
      onRequest(c, (_link, key, { kept, practice }) => {
        if (!kept.sent) return onward(c, key, kept);
        const fresh = c.req.query('melding') === 'verstuurd';
        return page(
          c,
          <StatusPage {...{ site, lang, practice, kept, fresh }} requestKey={key} sent={kept.sent} />,
        );
      }),
    )
    .get('/zorg/aanvraag/:key/controleren', (c) =>
      onRequest(c, (_link, key, { kept, practice }) => {
        if (kept.sent) return c.redirect(requestPath(lang, key), 303);
        const request = readRequest(kept.answers, askedOf(kept.letter));
        if (!request) return onward(c, key, kept);
        return page(
          c,
          <CheckPage {...{ site, lang, practice, request }} requestKey={key} letter={kept.letter} />,
        );
      }),
    )
    .post('/zorg/aanvraag/:key/controleren', (c) =>
      onRequest(c, async (link, key, { kept }) => {
        const given = { requestId: kept.id, practiceId: link.actor.practiceId, today: today(clock) };
        const sent = await asHolder(c, link, 'send', (tx, now) => send(tx, { ...given, now }));
        if (!sent) return c.notFound();
        if (sent.ok) return c.redirect(`${requestPath(lang, key)}?melding=verstuurd`, 303);
        return sent.reason === 'incomplete' ? onward(c, key, kept) : c.notFound();
      }),
    )
    .get('/zorg/aanvraag/:key/:step', (c) =>
      onRequest(c, (_link, key, shown) => {
        const step = c.req.param('step');
        if (!isStep(step)) return c.notFound();
        if (shown.kept.sent) return c.redirect(requestPath(lang, key), 303);
        return stepPage(c, key, shown, { step, answers: shown.kept.answers, problems: {} });
      }),
    )
    .post('/zorg/aanvraag/:key/:step', (c) =>
      onRequest(c, async (link, key, shown) => {
        const step = c.req.param('step');
        if (!isStep(step)) return c.notFound();
        const { kept, fixedKind } = shown;
        const body = await readForm(c);
        const typed = chosen(step, kindOf(kept.answers), body);
        const answers = { ...kept.answers, ...typed, ...(fixedKind ? { wie: fixedKind } : {}) };
        const isEmployer = kindOf(answers) === 'employer';
        const file = step === 'vraag' && !isEmployer ? body.files['brief'] : undefined;
        const looked = file && (await lookAtLetter(file));
        const withoutLetter = step === 'vraag' && body.fields['brief-weg'] === 'ja';
        const letter = looked?.ok ? looked.value : undefined;
        // What was typed is kept also when it is wrong: the person may go away and come back to it.
        const done = await asHolder(c, link, 'change', (tx) =>
          keep(tx, kept.id, { answers, lang, letter, withoutLetter }),
        );
        if (!done) return c.notFound();
        if (done === 'sent-before') return c.redirect(requestPath(lang, key), 303);
        const name = isEmployer || withoutLetter ? undefined : (letter?.name ?? kept.letter);
        const problems: Problems = {
          ...problemsOf(step, answers, askedOf(name)),
          ...(looked && !looked.ok ? { brief: looked.reason } : {}),
        };
        if (Object.keys(problems).length > 0)
          return stepPage(c, key, { ...shown, kept: { ...kept, letter: name } }, { step, answers, problems });
        return onward(c, key, { ...kept, answers, letter: name });
      }),
    );
};
