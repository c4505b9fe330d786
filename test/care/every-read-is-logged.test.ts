import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { Hono } from 'hono';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { careRoutes, clock, linkKinds, plantWorld, type CareRoute, type Place, type World } from './world.ts';

/** Pages that show nothing of any client, each with the reason. That they do not is looked at: no name, no id. */
const shows = {
  nothing: 'the page is the same for everybody, or asks for what only its reader knows',
  groups: 'numbers of ten or more together, whom nobody can be found in',
} as const;

const quiet: Record<string, string> = {
  'GET /praktijk/kiezen': shows.nothing,
  'GET /praktijk/vragenlijsten/nieuw': shows.nothing,
  'GET /praktijk/clienten/nieuw': shows.nothing,
  'GET /praktijk/clienten/zoeken-in-nood': shows.nothing,
  'GET /praktijk/openen': shows.nothing,
  'GET /praktijk/uitnodiging': shows.nothing,
  'GET /uitkomsten': shows.groups,
  'GET /en/uitkomsten': shows.groups,
  'GET /loper/dossier': shows.nothing,
  'GET /en/loper/dossier': shows.nothing,
  'GET /loper/beginnen': shows.nothing,
  'GET /en/loper/beginnen': shows.nothing,
  'GET /loper/beginnen/gewist': shows.nothing,
  'GET /en/loper/beginnen/gewist': shows.nothing,
};

let db: Database;
let world: World;
let routes: CareRoute[];

beforeAll(async () => {
  db = await testDatabase();
  world = await plantWorld(db);
  routes = careRoutes(db).filter(({ method }) => method === 'GET');
}, 60_000);

/** Whose files the lines of the log name that came after one; the last number of the log with them. */
const linesAfter = async (seq: number) => {
  const found = await rows<{ seq: number; client_id: string | null }>(
    db,
    sql`select seq::int as seq, client_id from care.access_log where seq > ${seq} order by seq`,
  );
  return { last: found.at(-1)?.seq ?? seq, clients: found.map(({ client_id }) => client_id) };
};

type Address = { path: string; clientId: string | undefined };

/** The addresses that a pattern may stand for here: what is in one client's file goes with that client. */
const addresses = async ({ path, side }: CareRoute): Promise<Address[]> => {
  let found: Address[] = [{ path: '', clientId: side === 'runner' ? world.clientId : undefined }];
  let before = '';
  for (const segment of path.split('/').slice(1)) {
    const parameter = /^:(\w+)/.exec(segment)?.[1];
    const places: Place[] = parameter ? await world.placesOf(parameter, before) : [{ value: segment }];
    found = found.flatMap((address) =>
      places
        .filter((place) => !place.clientId || !address.clientId || place.clientId === address.clientId)
        .map((place) => ({
          path: `${address.path}/${place.value}`,
          clientId: address.clientId ?? place.clientId,
        })),
    );
    if (!parameter) before = segment;
  }
  return found;
};

/** Asks a page until it answers; gives whether it did, and whether that left a line: of a client's page, with that client. */
const visit = async (route: CareRoute, get = world.get) => {
  for (const { path, clientId } of await addresses(route)) {
    world.house.now.visitor = route.side === 'runner' ? world.visitor : world.therapist;
    const { last } = await linesAfter(0);
    const { status, html } = await get(path);
    const lines = await linesAfter(last);
    const logged = lines.clients.some((one) => clientId === undefined || one === clientId);
    const shown = world.clients.some(({ id, name }) => html.includes(name) || html.includes(id));
    if (status === 200) return { reached: true, logged, shown };
  }
  return { reached: false, logged: false, shown: false };
};

test('every page of care that shows something of a client leaves a line in the log', async () => {
  expect(routes.length).toBeGreaterThan(100);
  const silent: string[] = [];
  const unreached: string[] = [];
  const needless: string[] = [];
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    const { reached, logged, shown } = await visit(route);
    if (!reached) unreached.push(name);
    else if (logged && name in quiet) needless.push(name);
    else if (!logged && (shown || !(name in quiet))) silent.push(name + (shown ? ' (shows a client)' : ''));
  }
  expect(silent, 'log the read, or give the reason in `quiet`').toEqual([]);
  expect(needless, 'it does leave a line: take it out of `quiet`').toEqual([]);
  // Any other page that cannot be opened here would be proved by nothing: plant in world.ts what it shows.
  expect(unreached).toEqual([]);
}, 180_000);

test('the world has a live link of every kind, and every kind is known to the proofs', () => {
  expect([...new Set(world.links.map(({ kind }) => kind))].sort()).toEqual([...linkKinds]);
});

test('a reason stands only for a page that is there', () => {
  const names = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  expect(Object.keys(quiet).filter((name) => !names.has(name))).toEqual([]);
});

test('a page that reads without a line is seen', async () => {
  const sneaky = new Hono().get('/praktijk/clienten/:id/stiekem', async (c) => {
    const found = await rows(db, sql`select name from care.client where id = ${c.req.param('id')}`);
    return c.json({ found, at: clock.now() });
  });
  const get = async (path: string) => ({ status: (await sneaky.request(path)).status, to: null, html: '' });
  const route = { method: 'GET', path: '/praktijk/clienten/:id/stiekem', side: 'practice' as const };
  expect(await visit(route, get)).toMatchObject({ reached: true, logged: false });
});
