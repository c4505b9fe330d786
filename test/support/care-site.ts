import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { createApp, readIcon } from '../../src/app.tsx';
import { createCare, isKnownInCare, type CareDeps } from '../../src/care/index.ts';
import { createLearning } from '../../src/learning/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { createIdentity } from '../../src/platform/identity/index.ts';
import type { Mail } from '../../src/platform/mail/index.ts';
import { createMollie } from '../../src/platform/mollie/index.ts';
import { combineHandlers } from '../../src/platform/outbox/combine.ts';
import { drainOutbox } from '../../src/platform/outbox/index.ts';
import { createLog, createPageCache, readAssets } from '../../src/platform/web/index.ts';
import { createRegister } from '../../src/register/index.ts';
import { readContent } from '../../src/site/index.ts';
import { createTraining } from '../../src/training/index.ts';
import { openDevice, screens, sideways, type Screen } from './browser.ts';
import type { CareVisitor } from './care.ts';
import { testDatabase } from './database.ts';
import { inspector } from './inspector.ts';
import { keyboardOf } from './keyboard.ts';
import { signInPerson } from './person.ts';
import { plantOrganisation } from './world.ts';

const root = resolve(import.meta.dirname, '../..');
const secret = 'a secret for tests of at least thirty-two characters';
/** The narrowest screen that WCAG asks for. */
const narrow = { width: 320, height: 640 };

/** Where a mail leads: the path of the first address in it that holds these characters. */
export const pathIn = (mail: Mail, part: string): string => {
  const found = [...mail.text.matchAll(/https?:\/\/[^\s<>)]+/g)].find(([link]) => link.includes(part));
  if (!found) throw new Error(`no link with ${part} in "${mail.subject}":\n${mail.text}`);
  return new URL(found[0]).pathname;
};

/**
 * The whole product in this process on a port of its own, with styles of the build, a database in memory, mails that
 * are kept, and a time that a test moves: sixteen weeks of running take as long as the pages they show.
 */
export const openCareSite = async (browser: Browser, start: string, over: Partial<CareDeps> = {}) => {
  const db: Database = await testDatabase();
  await plantOrganisation(db);
  let time = new Date(start);
  const clock = { now: () => new Date(time) };
  // The address must be known before there is an app that names it.
  const answering: { app?: Hono } = {};
  const listener = getRequestListener((request, env) => answering.app!.fetch(request, env));
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const built = join(root, 'dist', 'client');
  if (!existsSync(join(built, '.vite', 'manifest.json')))
    throw new Error('The styles are not built: run "npm run build" first.');
  const assets = readAssets(built);
  const site = {
    ...{ baseUrl, demo: true, scriptHref: assets.hrefOf },
    cssHref: assets.hrefOf('src/ui/site.css'),
    officeCssHref: assets.hrefOf('src/ui/office.css'),
  };
  const mails: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void mails.push(mail) };
  const officeMail = 'kantoor@example.com';
  const shared = { db, clock, site, mailer, officeMail, visitorOf: () => 'here', secretKey: secret };
  const care = createCare({ ...shared, ...over });
  const mollie = createMollie({ apiKey: 'test_care', apiUrl: 'http://127.0.0.1:9' });
  const identity = createIdentity({
    ...{ db, secret, baseUrl, clock, secureCookies: false, codesOnce: false, addressOf: () => 'here' },
  });
  answering.app = createApp({
    ...{ ...shared, assets, identity, care, log: createLog('error'), pages: createPageCache() },
    icon: readIcon(join(root, 'src', 'ui', 'icon.svg')),
    content: readContent(join(root, 'content')),
    training: createTraining({ ...shared, mollie }),
    learning: createLearning(shared),
    register: createRegister(shared),
  });
  const handlers = combineHandlers(
    care.handlers(),
    identity.handlers({ site, mailer, isKnown: (email) => isKnownInCare(db, email) }),
  );
  const drain = (): Promise<void> => drainOutbox(db, handlers);

  /** A browser of its own; signed in with both factors when somebody is given. */
  const open = async (
    given: { as?: CareVisitor; screen?: Screen; scheme?: 'light' | 'dark' } = {},
  ): Promise<CareDevice> => {
    const device = await openDevice(browser, baseUrl, given);
    const inspect = inspector(device.page);
    let headers: Record<string, string> = {};
    const signIn = async () => {
      if (!given.as) return;
      // Whom a test planted in a practice has that very id, as if they had signed in before.
      await db.execute(sql`insert into identity.person (id, email, signed_in_at)
        values (${given.as.id}, ${given.as.email.toLowerCase()}, ${time.toISOString()}) on conflict do nothing`);
      const { cookie, csrfToken } = await signInPerson(db, given.as.email, { confirmed: true, clock });
      headers = { cookie, origin: baseUrl, 'x-csrf-token': csrfToken };
      const [name = '', value = ''] = cookie.split('=');
      await device.context.addCookies([{ name, value, url: baseUrl }]);
    };
    await signIn();
    const look = async () => {
      // From the top: half under what sticks there, a button is only smaller until one scrolls on.
      await device.page.evaluate('scrollTo(0, 0)');
      await inspect.look();
      const was = device.page.viewportSize() ?? screens.desktop.viewport;
      await device.page.setViewportSize(narrow);
      const over320 = await sideways(device.page);
      if (over320 > 0) inspect.faults.push(`${device.page.url()}: ${over320} pixels wider than 320`);
      await device.page.setViewportSize(was);
    };
    return {
      ...device,
      signIn,
      look,
      keys: keyboardOf(device.page),
      visit: async (path) => {
        await device.page.goto(path);
        await look();
      },
      main: async () => (await device.page.locator('main').textContent())!.replaceAll(/\s+/g, ' '),
      post: async (path, fields) => {
        const body = new URLSearchParams(fields);
        const answer = await fetch(`${baseUrl}${path}`, {
          method: 'POST',
          body,
          headers,
          redirect: 'manual',
        });
        if (answer.status !== 303)
          throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
        return answer.headers.get('location') ?? '';
      },
      wrong: () => [...inspect.faults.splice(0), ...device.troubles.splice(0)],
    };
  };

  return {
    ...{ db, clock, baseUrl, mails, care, drain, open },
    /** The newest mail to somebody, after everything that waits was sent. */
    mailTo: async (address: string): Promise<Mail> => {
      await drain();
      const mail = mails.findLast(({ to }) => to.includes(address));
      if (!mail) throw new Error(`no mail to ${address}; there is: ${mails.map(({ to }) => to).join(', ')}`);
      return mail;
    },
    /** Lets time pass until this moment. Who is signed in has to sign in again when it is much later. */
    moveTo: (moment: string | Date): void => {
      time = new Date(moment);
    },
    /** Does the work that returns by the clock, whose turn it would be. */
    work: async (): Promise<void> => {
      for (const job of care.jobs()) await job.run();
      await drain();
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

export type CareSite = Awaited<ReturnType<typeof openCareSite>>;

/** A browser on the site, with what was wrong with each page that it looked at. */
export type CareDevice = Awaited<ReturnType<typeof openDevice>> & {
  /** Signs the same person in once more, after much time went by. */
  signIn(): Promise<void>;
  /** Judges the page that is open, on each screen, light and dark. */
  look(): Promise<void>;
  visit(path: string): Promise<void>;
  keys: ReturnType<typeof keyboardOf>;
  /** Sends a form as this person without looking at its page; gives where it leads. Throws when it is refused. */
  post(path: string, fields: Record<string, string>): Promise<string>;
  /** The words of the page. */
  main(): Promise<string>;
  /** All that was wrong since the last time somebody asked. */
  wrong(): string[];
};
