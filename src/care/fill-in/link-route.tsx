import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ComponentChild } from 'preact';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { routePath } from 'hono/route';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { createCounter } from '../../platform/limits/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { PublicPage, renderPage, type Site } from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import {
  isOpen,
  keepPage,
  sendForm,
  showCheck,
  showDone,
  showPage,
  type FillingDesk,
} from '../papers/filling/index.ts';
import { questionnaireLink } from '../papers/measure-invitation.ts';
import { findClient } from '../store/clients.ts';
import { findLink, holdLink, type FoundLink } from '../store/links.ts';
import { findMeasuring } from '../store/measurings.ts';
import { findTitles } from '../store/questionnaires.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { BirthBody, LinkBody } from './pages.tsx';
import { texts } from './texts.ts';

export type FillInDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  secretKey: string;
  visitorOf: (c: Context) => string;
};

const base = '/zorg/vragenlijst';
const daySeconds = 24 * 3600;

/** `/zorg/vragenlijst/:key`: a client fills in what a link in a mail is about, after giving their day of birth. */
export const linkRoutes = (deps: FillInDeps & { lang: Lang }): Hono => {
  const { db, clock, site, lang } = deps;
  const days = createCounter({ most: 8, seconds: daySeconds });
  const misses = createCounter({ most: 60, seconds: 3600 });

  const path = (key: string, rest = ''): string => localPath(`${base}/${key}${rest}`, lang);
  const page = (
    c: Context,
    given: { title: string; body: ComponentChild; error?: boolean },
    status: 200 | 422 | 429 = 200,
  ): Response => {
    // The key stands in the address: it must not travel on to another site.
    // With `no-referrer` a browser does not say where a form came from either, and the form is refused.
    c.header('referrer-policy', 'same-origin');
    const props = { site, lang, title: given.title, path: `${base}/${c.req.param('key') ?? ''}` };
    return personalPage(
      c,
      renderPage(
        <PublicPage {...props} noIndex narrow signedIn toClient errorTitle={given.error}>
          {given.body}
        </PublicPage>,
      ),
      status,
    );
  };

  /** What a browser keeps after the right day was given: it holds for this one link. */
  const proofOf = (link: FoundLink): string =>
    createHmac('sha256', deps.secretKey)
      .update(`care.questionnaire:${link.actor.linkId}`)
      .digest('base64url');
  // The end of the id: its beginning is the time, the same for links that were made together.
  const cookieOf = (link: FoundLink): string => `vl-${link.actor.linkId.slice(-12)}`;
  const isProven = (c: Context, link: FoundLink): boolean => {
    const [given, wanted] = [Buffer.from(getCookie(c, cookieOf(link)) ?? ''), Buffer.from(proofOf(link))];
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  };

  const act = <T,>(
    c: Context,
    link: FoundLink,
    deed: Act,
    work: (tx: CareTx, now: Date) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const now = clock.now();
    const access = { act: deed, object: 'answers', point: `${c.req.method} ${routePath(c)}`, at: now };
    return asActor(db, link.actor, access, async (tx) =>
      (await holdLink(tx, link.actor.linkId, now)) ? work(tx, now) : undefined,
    );
  };

  const onLink = async (
    c: Context,
    work: (link: FoundLink & { about: string }, key: string) => Response | Promise<Response>,
  ): Promise<Response> => {
    const key = c.req.param('key') ?? '';
    const link = await findLink(db, key, questionnaireLink, clock.now());
    if (link?.about !== undefined) return work({ ...link, about: link.about }, key);
    const counted = await misses.spend(deps.visitorOf(c));
    return counted.ok ? c.notFound() : c.text('', 429, { 'retry-after': String(counted.waitSeconds) });
  };

  const onProven = (
    c: Context,
    work: (link: FoundLink & { about: string }, key: string) => Response | Promise<Response>,
  ): Promise<Response> =>
    onLink(c, (link, key) => (isProven(c, link) ? work(link, key) : c.redirect(path(key), 303)));

  const deskOf = (c: Context, link: FoundLink & { about: string }, key: string): FillingDesk => ({
    ...{ lang, answeredBy: 'link', csrf: undefined, now: clock.now() },
    act: (deed, work) => act(c, link, deed, work),
    // Sent answers are thanked for as long as the link holds; they are not shown again.
    may: ({ form }) =>
      form.measuringId === link.about && (form.answeredAt !== undefined || isOpen(form, clock.now())),
    pathOf: (formId, leaf) => path(key, `/${formId}/${typeof leaf === 'number' ? leaf + 1 : leaf}`),
    render: (given) => page(c, given, given.error ? 422 : 200),
  });

  const birthPage = (c: Context, typed: string, error?: string, status: 200 | 422 | 429 = 422): Response => {
    const errors = error === undefined ? undefined : { geboren: error };
    const action = path(c.req.param('key') ?? '');
    const body = <BirthBody {...{ lang, action, typed, errors }} />;
    return page(c, { title: texts[lang].who, body, error: errors !== undefined }, errors ? status : 200);
  };

  const on = (work: (c: Context, desk: FillingDesk) => Response | Promise<Response>) => (c: Context) =>
    onProven(c, (link, key) => work(c, deskOf(c, link, key)));

  return new Hono()
    .get(`${base}/:key`, (c) =>
      onLink(c, async (link, key) => {
        if (!isProven(c, link)) return birthPage(c, '');
        const shown = await act(c, link, 'read', async (tx) => {
          const measuring = await findMeasuring(tx, link.about);
          return measuring && { measuring, titles: await findTitles(tx, lang) };
        });
        if (!shown) return c.notFound();
        const hrefOf = (formId: string) => path(key, `/${formId}/1`);
        return page(c, { title: texts[lang].ready, body: <LinkBody {...{ ...shown, lang, hrefOf }} /> });
      }),
    )
    .post(`${base}/:key`, (c) =>
      onLink(c, async (link, key) => {
        const typed = ((await readForm(c)).fields['geboren'] ?? '').trim().slice(0, 20);
        if (!(await days.spend(link.actor.linkId)).ok) return birthPage(c, '', texts[lang].tooOften, 429);
        const right = await act(c, link, 'read', async (tx) => {
          const client = await findClient(tx, link.actor.clientId ?? '');
          return client && { is: client.bornOn === typed };
        });
        if (!right) return c.notFound();
        if (!right.is) return birthPage(c, typed, texts[lang].wrongDay);
        await days.forget(link.actor.linkId);
        setCookie(c, cookieOf(link), proofOf(link), {
          ...{ path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 14 * daySeconds },
          secure: site.baseUrl.startsWith('https:'),
        });
        return c.redirect(path(key), 303);
      }),
    )
    .get(`${base}/:key/:form/controleren`, on(showCheck))
    .post(`${base}/:key/:form/controleren`, on(sendForm))
    .get(`${base}/:key/:form/klaar`, on(showDone))
    .get(`${base}/:key/:form/:page`, on(showPage))
    .post(`${base}/:key/:form/:page`, on(keepPage));
};
