import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { filePath } from '../domain/practice-pages.ts';
import { isDeclineReason } from '../domain/request.ts';
import { findClientsBornOn } from '../store/clients.ts';
import { findTeam } from '../store/members.ts';
import {
  countNewRequests,
  findAlikeRequests,
  findLetter,
  findRequest,
  findRequests,
  type KeptRequest,
  type RequestState,
} from '../store/requests.ts';
import { asActor, inPractice, type CareTx } from '../store/scope.ts';
import { accept, decline } from './command.ts';
import { ListPage, RequestPage, requestsPath, type Alike } from './page.tsx';
import { statePaths } from './words.ts';

export type RequestsDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  secretKey: string;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

/** Who looks after requests: owners and therapists; a planner sees no content. */
export const judges = (member: MemberActor): boolean =>
  hasRole(member, 'owner') || hasRole(member, 'therapist');

const done = new Map([
  ['afgewezen', 'De aanvraag is niet aangenomen; de verwijzer krijgt bericht.'],
  ['eerder', 'Over deze aanvraag was al besloten.'],
]);

const isState = (text: string): RequestState =>
  text === statePaths.accepted ? 'accepted' : text === statePaths.declined ? 'declined' : 'new';

/** Letters in what a referrer is told. */
const longestWords = 500;

type Opened = { kept: KeptRequest; alike: Alike; decidedBy: string | undefined };

const alikeTo = async (tx: CareTx, kept: KeptRequest, memberId: string): Promise<Alike> => {
  if (!kept.sent || kept.decision) return { clients: [], requests: [] };
  const { client } = kept.sent.request;
  return {
    clients: await findClientsBornOn(tx, client.bornOn, memberId),
    requests: await findAlikeRequests(tx, kept.id, client),
  };
};

/** `/praktijk/aanvragen`: what referrers asked, and what the practice decides. */
export const requestsRoutes = ({ db, clock, site, memberOf, csrf }: RequestsDeps): Hono => {
  const frame = (c: Context) => ({ site, member: memberOf(c), csrf: csrf(c) });

  /** One request for who may see it: before it is accepted the judges, after that who guides the client. */
  const open = async (c: Context, point: string): Promise<Opened | undefined> => {
    const member = memberOf(c);
    const id = c.req.param('id') ?? '';
    if (!judges(member) || !isId(id)) return undefined;
    const at = clock.now();
    const read = async (tx: CareTx): Promise<Opened | undefined> => {
      const kept = await findRequest(tx, id);
      if (!kept?.sent) return undefined;
      const by = kept.decision && (await findTeam(tx)).find((one) => one.id === kept.decision?.memberId);
      return { kept, alike: await alikeTo(tx, kept, member.memberId), decidedBy: by?.name };
    };
    const access = { act: 'read', object: 'request', point, at } as const;
    // What belongs to a file by now is read as a part of it, by who opens that file, and not before.
    const clientId = await inPractice(
      db,
      member,
      access,
      async (tx) => (await findRequest(tx, id))?.clientId,
    );
    return clientId
      ? asActor(db, member, { ...access, clientId }, read)
      : inPractice(db, member, { ...access, act: 'search' }, async (tx) => {
          const opened = await read(tx);
          return opened?.kept.clientId ? undefined : opened;
        });
  };

  const requestPage = async (
    c: Context,
    point: string,
    over: { errors?: FieldErrors; typed?: Record<string, string> } = {},
  ): Promise<Response> => {
    const opened = await open(c, point);
    if (!opened?.kept.sent) return c.notFound();
    const html = renderPage(
      <RequestPage
        {...frame(c)}
        {...opened}
        request={opened.kept.sent.request}
        today={today(clock)}
        errors={over.errors ?? {}}
        typed={over.typed ?? {}}
      />,
    );
    return personalPage(c, html, over.errors ? 422 : 200);
  };

  return new Hono()
    .get(requestsPath, async (c) => {
      const member = memberOf(c);
      if (!judges(member)) return c.notFound();
      const state = isState(c.req.query('stand') ?? '');
      const access = {
        act: 'search',
        object: 'requests',
        point: `GET ${requestsPath}`,
        at: clock.now(),
      } as const;
      const shown = await inPractice(db, member, access, async (tx) => ({
        found: await findRequests(tx, state),
        waiting: await countNewRequests(tx),
      }));
      const told = done.get(c.req.query('melding') ?? '');
      return personalPage(c, renderPage(<ListPage {...frame(c)} {...shown} state={state} done={told} />));
    })
    .get(`${requestsPath}/:id`, (c) => requestPage(c, `GET ${requestsPath}/:id`))
    .get(`${requestsPath}/:id/brief`, async (c) => {
      const member = memberOf(c);
      const id = c.req.param('id');
      if (!judges(member) || !isId(id)) return c.notFound();
      const access = {
        act: 'read',
        object: 'request-letter',
        point: `GET ${requestsPath}/:id/brief`,
        at: clock.now(),
      } as const;
      const letter = await inPractice(db, member, access, async (tx) =>
        (await findRequest(tx, id))?.sent ? findLetter(tx, id) : undefined,
      );
      return letter ? personalFile(c, letter) : c.notFound();
    })
    .post(`${requestsPath}/:id/aannemen`, async (c) => {
      const member = memberOf(c);
      const id = c.req.param('id');
      if (!judges(member) || !isId(id)) return c.notFound();
      const now = clock.now();
      const access = {
        act: 'create',
        object: 'client',
        point: `POST ${requestsPath}/:id/aannemen`,
        at: now,
      } as const;
      const taken = await inPractice(db, member, access, (tx) => accept(tx, { requestId: id, member, now }));
      if (!taken) return c.notFound();
      return c.redirect(taken.ok ? filePath(taken.value) : `${requestsPath}?melding=eerder`, 303);
    })
    .post(`${requestsPath}/:id/afwijzen`, async (c) => {
      const member = memberOf(c);
      const id = c.req.param('id');
      if (!judges(member) || !isId(id)) return c.notFound();
      const { fields } = await readForm(c);
      const reason = fields['reden'] ?? '';
      const words = (fields['bericht'] ?? '').trim();
      const errors: FieldErrors = {
        ...(isDeclineReason(reason) ? {} : { reden: 'Kies een reden' }),
        ...(words.length > longestWords ? { bericht: `Gebruik hoogstens ${longestWords} tekens` } : {}),
      };
      const point = `POST ${requestsPath}/:id/afwijzen`;
      if (!isDeclineReason(reason) || Object.keys(errors).length > 0)
        return requestPage(c, point, { errors, typed: fields });
      const now = clock.now();
      const said = await inPractice(db, member, { act: 'change', object: 'request', point, at: now }, (tx) =>
        decline(tx, { requestId: id, member, now, reason, words }),
      );
      if (!said) return c.notFound();
      return c.redirect(`${requestsPath}?melding=${said.ok ? 'afgewezen' : 'eerder'}`, 303);
    });
};

/** Where a referrer's link leads. */
export const referAddress = (site: Site, key: string): string =>
  new URL(localPath(`/zorg/verwijzen/${key}`, 'nl'), site.baseUrl).href;
