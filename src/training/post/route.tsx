import { Hono, type Context } from 'hono';
import type { Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { findOutbox, type OutboxRow } from '../../platform/outbox/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { resendMail, retryMail, retryTask } from './command.ts';
import { PostPage } from './page.tsx';
import { countStates, findPeople, findStuck } from './query.ts';
import { StuckPage, stuckPath } from './stuck-page.tsx';
import { doneTexts, refusalTexts, states, taskDone, taskNothing, type MailWords } from './texts.ts';

export type PostDeps = {
  db: Database;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string };
  csrf: (c: Context) => string;
  mailWords?: MailWords | undefined;
};

const path = '/beheer/post';
const mailsShown = 200;

/** The mail of the product: what was sent, what failed and why, with a second try. */
export const postRoutes = (deps: PostDeps): Hono => {
  const { db, site } = deps;
  const act =
    (
      work: (request: { id: string; by: string }) => ReturnType<typeof retryMail>,
      word: keyof typeof doneTexts,
    ) =>
    async (c: Context) => {
      const done = await work({ id: c.req.param('id') ?? '', by: actorOf(deps.staffOf(c)) });
      if (!done.ok && done.reason === 'not-found') return c.notFound();
      return c.redirect(`${path}?melding=${done.ok ? word : done.reason}`, 303);
    };
  return new Hono()
    .get(path, async (c) => {
      const filter = { state: stateOf(c.req.query('staat')), about: idOf(c.req.query('over')) };
      const found = await findOutbox(db, {
        prefix: 'mail.',
        limit: mailsShown + 1,
        ...(filter.state && { state: filter.state }),
        ...(filter.about && { about: filter.about }),
      });
      const mails = found.slice(0, mailsShown);
      const about = [...mails.map((mail) => mail.about), filter.about].filter((id) => id != null);
      const page = (
        <PostPage
          site={site}
          user={deps.staffOf(c).name}
          csrf={deps.csrf(c)}
          mails={mails}
          people={await findPeople(db, [...new Set(about)])}
          mailWords={deps.mailWords ?? {}}
          counts={await countStates(db)}
          filter={filter}
          more={found.length > mailsShown}
          stuck={(await findStuck(db)).length}
          message={messageOf(c.req.query('melding'))}
        />
      );
      return personalPage(c, renderPage(page));
    })
    .get(stuckPath, async (c) => {
      const props = { site, user: deps.staffOf(c).name, csrf: deps.csrf(c), tasks: await findStuck(db) };
      const message = taskMessages.get(c.req.query('melding') ?? '');
      return personalPage(c, renderPage(<StuckPage {...props} message={message} />));
    })
    .post(`${stuckPath}/:id/opnieuw`, async (c) => {
      const done = await retryTask(db, { id: c.req.param('id'), by: actorOf(deps.staffOf(c)) });
      return c.redirect(`${stuckPath}?melding=${done.ok ? 'retried' : done.reason}`, 303);
    })
    .post(
      `${path}/:id/opnieuw`,
      act((request) => retryMail(db, request), 'retried'),
    )
    .post(
      `${path}/:id/nogmaals`,
      act((request) => resendMail(db, request), 'resent'),
    );
};

const taskMessages = new Map([
  ['retried', { kind: 'ok', text: taskDone } as const],
  ['nothing-to-retry', { kind: 'warn', text: taskNothing } as const],
]);

const stateOf = (text = ''): OutboxRow['state'] | undefined =>
  Object.hasOwn(states, text) ? (text as OutboxRow['state']) : undefined;

/** What a mail can be about is an id; anything else in the address filters nothing. */
const idOf = (text = ''): string | undefined => (/^[0-9a-f-]{36}$/.test(text) ? text : undefined);

const messageOf = (word = ''): { kind: 'ok' | 'warn'; text: string } | undefined => {
  if (word === 'retried' || word === 'resent') return { kind: 'ok', text: doneTexts[word] };
  if (word === 'nothing-to-retry' || word === 'not-sent-yet' || word === 'under-way-again')
    return { kind: 'warn', text: refusalTexts[word] };
  return undefined;
};
