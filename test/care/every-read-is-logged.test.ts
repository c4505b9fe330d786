import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { Hono } from 'hono';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { careRoutes, clock, idsOf, plantWorld, type CareRoute } from './world.ts';

/** Pages that show nothing of any client, each with the reason. That they do not is looked at: no name, no id. */
const shows = {
  nothing: 'the page is the same for everybody, or asks for what only its reader knows',
  ownPractice: 'the practice itself: its name, places, prices, rules and team',
} as const;

const quiet: Record<string, string> = {
  'GET /praktijk': shows.nothing,
  'GET /praktijk/kiezen': shows.nothing,
  'GET /praktijk/vragenlijsten/nieuw': shows.nothing,
  'GET /praktijk/clienten/nieuw': shows.nothing,
  'GET /praktijk/clienten/zoeken-in-nood': shows.nothing,
  'GET /praktijk/openen': shows.nothing,
  'GET /praktijk/uitnodiging': shows.nothing,
  'GET /praktijk/instellingen': shows.ownPractice,
  'GET /loper/dossier': shows.nothing,
  'GET /en/loper/dossier': shows.nothing,
  'GET /loper/beginnen': shows.nothing,
  'GET /en/loper/beginnen': shows.nothing,
  'GET /loper/beginnen/gewist': shows.nothing,
  'GET /en/loper/beginnen/gewist': shows.nothing,
};

/**
 * Pages of a client that open only after something of which the world of these proofs has nothing yet: an intake that was
 * recorded, a programme. Plant it in world.ts and take the line out.
 */
const notPlanted = [/\/clienten\/:id\/intake\//, /\/clienten\/:id\/programma\//];

let db: Database;
let world: Awaited<ReturnType<typeof plantWorld>>;
let routes: CareRoute[];
let ids: string[];

beforeAll(async () => {
  db = await testDatabase();
  world = await plantWorld(db);
  routes = careRoutes(db).filter(({ method }) => method === 'GET');
  ids = await idsOf(db);
});

const lines = async (): Promise<number> => {
  const [found] = await rows<{ count: number }>(db, sql`select count(*)::int as count from care.access_log`);
  return found!.count;
};

/** Words that an address may hold instead of an id. */
const kinds = ['pdf', 'fhir', 'inzage.csv', '2027-03-01', 'start', 'nl'];

/** The addresses that a pattern may stand for here: the client first, then whatever else there is. */
const addresses = (path: string): string[] => {
  const parameters = [...path.matchAll(/:(\w+)(?:\{[^}]*\})?\??/g)].map(([whole]) => whole);
  let found = [path];
  for (const [place, parameter] of parameters.entries()) {
    const first = place === 0 && path.includes('/clienten/:');
    const values = first ? world.clientIds : [...ids, ...kinds];
    found = found.flatMap((one) => values.map((value) => one.replace(parameter, value))).slice(0, 400);
  }
  return found;
};

/** Asks a page until it answers; gives whether it did, and whether that left a line. */
const visit = async (route: CareRoute, get = world.house.get) => {
  for (const address of addresses(route.path)) {
    world.house.now.visitor = route.side === 'runner' ? world.visitor : world.therapist.visitor;
    const before = await lines();
    const { status, html } = await get(address);
    const shown = html.includes('Kees Loper') || html.includes(world.clientId);
    if (status === 200) return { reached: true, logged: (await lines()) > before, shown };
  }
  return { reached: false, logged: false, shown: false };
};

test('every page of care that shows something of a client leaves a line in the log', async () => {
  expect(routes.length).toBeGreaterThan(10);
  const silent: string[] = [];
  const unreached: string[] = [];
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    const { reached, logged, shown } = await visit(route);
    if (!reached) unreached.push(name);
    else if (!logged && (shown || !(name in quiet))) silent.push(name);
  }
  expect(silent, 'log the read, or give the reason in `quiet`').toEqual([]);
  const alone = unreached.filter((name) => !/:/.test(name.replace('/clienten/:id', '')));
  // A page of a client that cannot be opened here would be proved by nothing.
  expect(
    alone.filter(
      (name) =>
        (name.includes('/clienten/') || name.includes('/dossier')) &&
        !notPlanted.some((one) => one.test(name)),
    ),
  ).toEqual([]);
  if (unreached.length > 0)
    console.warn(`Not reached, plant what they show in test/care/world.ts:\n  ${unreached.join('\n  ')}`);
}, 180_000);

test('a reason stands only for a page that is there', () => {
  const names = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  const rights = Object.keys(quiet).filter((name) => name.includes('/dossier') || name.includes('/gewist'));
  expect(rights.filter((name) => !names.has(name))).toEqual([]);
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
