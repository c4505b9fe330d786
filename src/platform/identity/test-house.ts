import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { rows, type Database } from '../db/index.ts';
import { readForm } from '../web/index.ts';
import {
  createIdentity,
  createStaff,
  demoTotpSecret,
  totpNow,
  type Role,
  type SignedInEnv,
} from './index.ts';
import { origin, type Browser } from './test-browser.ts';

const secret = 'a-secret-for-tests-only-0123456789abcdef';
const site = { cssHref: '/site.css', officeCssHref: '/office.css', demo: false, passkeyHref: '/passkey.js' };
export const password = 'kalm-door-het-bos-lopen';
export const totp = demoTotpSecret('tests');

let accounts = 0;

/** A small application with the pages of this folder and one office page behind its guards, for tests. */
export const createHouse = (
  db: Database,
  given: { now?: () => Date; secureCookies?: boolean; codesOnce?: boolean; baseUrl?: string } = {},
): Hono => {
  const { now = () => new Date(), baseUrl = origin, secureCookies = false, codesOnce = false } = given;
  const identity = createIdentity({ db, secret, baseUrl, secureCookies, codesOnce, clock: { now } });
  const { requireStaff, checkCsrf } = identity;
  const app = new Hono();
  app.route('/', identity.routes({ ...site, baseUrl }));
  const office = new Hono<SignedInEnv>();
  office.get('/beheer', requireStaff('office', 'courseLeader'), (c) => c.text(`dag ${c.var.staff.name}`));
  office.post('/beheer', requireStaff('office', 'courseLeader'), checkCsrf, async (c) =>
    c.text(`gedaan ${(await readForm(c)).fields['wat'] ?? ''}`),
  );
  app.route('/', office);
  return app;
};

/** An account with a code app, or with `ready: false` one that never signed in yet. */
export const createAccount = async (
  db: Database,
  given: { roles?: Role[]; ready?: boolean } = {},
): Promise<{ id: string; email: string }> => {
  const email = `testpersoon${(accounts += 1)}@example.com`;
  const made = await createStaff(db, {
    name: 'Testpersoon Anna de Wit',
    email,
    password,
    roles: given.roles ?? ['office'],
    ...(given.ready === false ? {} : { totp: { secret: totp, secretKey: secret } }),
  });
  if (!made.ok) throw new Error(made.reason);
  return { id: made.value, email };
};

/** Both steps of the sign-in; gives the answer to the second. */
export const signIn = async (browser: Browser, email: string): Promise<Response> => {
  await browser.submit('/inloggen', '/inloggen', { email, password });
  return browser.submit('/inloggen/code', '/inloggen/code', { code: await totpNow(totp) });
};

/** What the audit says about an account, in order. */
export const auditOf = async (db: Database, id: string): Promise<string[]> => {
  const found = await rows<{ act: string }>(
    db,
    sql`select act from platform.audit where object = ${`staff:${id}`} order by id`,
  );
  return found.map((row) => row.act);
};
