import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { formatInstant } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { Button, Buttons, Form, Notice, renderPage, RunnerPage, type Site } from '../../ui/index.ts';
import type { ClientActor } from '../domain/actor.ts';
import { asActor } from '../store/scope.ts';
import { agree, findCounting, takeBack, type Counting } from './command.ts';
import { outcomesPath } from './public-page.tsx';
import { currentEvidenceVersion, evidenceTexts, ownTexts } from './texts.ts';

export type OwnEvidenceDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  clientOf: (c: Context) => ClientActor;
  csrf: (c: Context) => string;
};

const path = '/loper/bewijs';

type PageProps = { site: Site; lang: Lang; csrf: string; counting: Counting; done: string | undefined };

const OwnEvidencePage = ({ site, lang, csrf, counting, done }: PageProps) => {
  const t = ownTexts[lang];
  const since = counting.facts[0];
  // Who is counted reads the text that they agreed to.
  const version = (counting.counts ? since?.version : undefined) ?? currentEvidenceVersion;
  const action = localPath(path, lang);
  return (
    <RunnerPage
      {...{ site, lang, path, title: t.title }}
      breadcrumb={[{ label: t.toConsent, href: localPath('/loper/toestemming', lang) }, { label: t.title }]}
    >
      <h1>{t.title}</h1>
      {done && <Notice kind="ok">{counting.counts ? t.given : t.withdrawn}</Notice>}
      <p class="lead">{t.lead}</p>
      <p>
        <strong>{counting.counts && since ? t.since(formatInstant(since.at, lang)) : t.not}</strong>
      </p>
      <h2>{counting.counts ? t.agreedText : t.text}</h2>
      {evidenceTexts[version]?.[lang].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {counting.counts ? (
        <Form action={`${action}/intrekken`} csrf={csrf}>
          <Buttons>
            <Button kind="quiet">{t.withdraw}</Button>
          </Buttons>
        </Form>
      ) : counting.needed === 'self' ? (
        <Form action={`${action}/geven`} csrf={csrf}>
          <Buttons>
            <Button>{t.agree}</Button>
          </Buttons>
        </Form>
      ) : (
        <p>{t.young}</p>
      )}
      <p>
        <a href={localPath(outcomesPath, lang)}>{t.see}</a>
      </p>
    </RunnerPage>
  );
};

/** `/loper/bewijs`: a client chooses whether their outcomes are counted, and takes it back. */
export const ownEvidenceRoutes = (deps: OwnEvidenceDeps): Hono => {
  const { db, clock, site, lang, clientOf, csrf } = deps;
  const page = async (c: Context, status?: 422): Promise<Response> => {
    const { clientId } = clientOf(c);
    const at = clock.now();
    const access = { act: 'read', object: 'consent', point: `${c.req.method} ${path}`, at } as const;
    const counting = await asActor(db, clientOf(c), access, (tx) => findCounting(tx, clientId, at));
    if (!counting) return c.notFound();
    const done = status ? undefined : c.req.query('melding');
    const html = renderPage(<OwnEvidencePage {...{ site, lang, counting, done }} csrf={csrf(c)} />);
    return personalPage(c, html, status);
  };
  const back = (c: Context) => c.redirect(`${localPath(path, lang)}?melding=bewaard`, 303);
  return new Hono()
    .get(path, (c) => page(c))
    .post(`${path}/geven`, async (c) => {
      const { clientId } = clientOf(c);
      const now = clock.now();
      const point = `POST ${path}/geven`;
      const access = { act: 'consent-change', object: 'consent', point, at: now } as const;
      const done = await asActor(db, clientOf(c), access, (tx) => agree(tx, { clientId, now }));
      if (!done) return c.notFound();
      return done.ok ? back(c) : page(c, 422);
    })
    .post(`${path}/intrekken`, async (c) => {
      const { clientId } = clientOf(c);
      const now = clock.now();
      const point = `POST ${path}/intrekken`;
      const access = { act: 'consent-change', object: 'consent', point, at: now } as const;
      const done = await asActor(db, clientOf(c), access, (tx) => takeBack(tx, clientId, now));
      return done ? back(c) : c.notFound();
    });
};
