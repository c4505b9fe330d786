import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { getConnInfo } from '@hono/node-server/conninfo';
import { getRequestListener } from '@hono/node-server';
import { demoAccounts, demoParticipant, seedDemo } from '../seeds/demo.ts';
import { demoMailbox } from '../tools/demo-mailbox/index.tsx';
import { fileStore, mollieSimulatorHandler, type SimulatorHandler } from '../tools/mollie-simulator/index.ts';
import type { Context } from 'hono';
import { createApp, readIcon } from './app.tsx';
import { createCare, isKnownInCare } from './care/index.ts';
import { today } from './kernel/calendar-day.ts';
import { systemClock } from './kernel/clock.ts';
import { migrate, openDatabase } from './platform/db/index.ts';
import { pdokGeocoder } from './platform/geo/index.ts';
import { createIdentity, forgetExpired } from './platform/identity/index.ts';
import { demoMailer, smtpMailer } from './platform/mail/index.ts';
import { createLearning, isHolder, matchCertificate } from './learning/index.ts';
import { createMollie, mollieApi } from './platform/mollie/index.ts';
import { combineHandlers } from './platform/outbox/combine.ts';
import { readSettings, type Settings } from './platform/settings/index.ts';
import { createLog, createPageCache, readAssets } from './platform/web/index.ts';
import { createRegister, findRegistration, hasTherapist, therapistsDescription } from './register/index.ts';
import { readContent } from './site/index.ts';
import { createTraining, findOwnParticipations } from './training/index.ts';
import { startWork } from './work.ts';

/** The folder that holds migrations, content and the build, from the source as well as from the bundle. */
const root = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations'))) folder = dirname(folder);
  return folder;
})();

/** Where a request comes from: the connection, or what a proxy in front of us says, when there is one. */
const visitor =
  (settings: Settings) =>
  (c: Context): string =>
    (settings.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined) ??
    getConnInfo(c).remote.address ??
    'unknown';

const bankPath = '/dev/bank';

/** The demo bank, inside this process, unless a payment service was set. */
const demoBank = (settings: Settings): SimulatorHandler | undefined =>
  settings.demo && !settings.mollieApiUrl
    ? mollieSimulatorHandler({
        basePath: bankPath,
        apiKey: settings.mollieApiKey,
        publicUrl: settings.baseUrl,
        store: fileStore(join(settings.dataDir, 'demo-bank.json')),
        repeatScale: 0.01,
      })
    : undefined;

const start = async (settings: Settings): Promise<void> => {
  // Starting makes much that is thrown away at once. V8 would keep the room for it, about 140 MB, as long as it runs.
  setFlagsFromString('--optimize-for-size');
  const clock = systemClock;
  const log = createLog(process.env.LOG_LEVEL ?? 'info');
  const opened = await openDatabase(settings);
  const { db } = opened;
  await migrate(db, join(root, 'migrations'));

  const assets = readAssets(join(root, 'dist', 'client'));
  const site = {
    baseUrl: settings.baseUrl,
    cssHref: assets.hrefOf('src/ui/site.css'),
    officeCssHref: assets.hrefOf('src/ui/office.css'),
    passkeyHref: assets.hrefOf('src/platform/identity/passkey.island.tsx'),
    scriptHref: assets.hrefOf,
    sourceUrl: settings.sourceUrl,
    demo: settings.demo,
  };
  const bank = demoBank(settings);
  // Inside the process the bank is called on the port we listen on, also when people reach us by another name.
  const mollieUrl = bank
    ? `http://127.0.0.1:${settings.port}${bankPath}`
    : (settings.mollieApiUrl ?? mollieApi);
  const visitorOf = visitor(settings);
  const mailer = settings.smtpUrl ? smtpMailer(settings.smtpUrl, settings.mailFrom) : demoMailer(db);
  const training = createTraining({
    db,
    clock,
    site,
    mollie: createMollie({ apiKey: settings.mollieApiKey, apiUrl: mollieUrl }),
    mailer,
    officeMail: settings.officeMail,
    visitorOf,
    apiParts: [therapistsDescription()],
    knowsCertificate: async (shown) => {
      const found = await matchCertificate(db, shown);
      return found.kind === 'matched' && found.certificate.kind === 'imported';
    },
  });
  const learning = createLearning({
    db,
    clock,
    site,
    mailer,
    visitorOf,
    secretKey: settings.secretKey,
    workerText: assets.textOf,
  });
  const register = createRegister({
    db,
    clock,
    site,
    mailer,
    officeMail: settings.officeMail,
    visitorOf,
    geocoder: settings.geocoder === 'pdok' ? pdokGeocoder() : undefined,
  });
  const care = createCare({
    ...{ db, clock, site, mailer, visitorOf, secretKey: settings.secretKey },
    registrationOf: (person) => findRegistration(db, person, today(clock)),
  });
  if (settings.demo) await seedDemo({ db, clock, site, secretKey: settings.secretKey });

  const pages = createPageCache();
  const identity = createIdentity({
    db,
    secret: settings.secretKey,
    baseUrl: settings.baseUrl,
    secureCookies: settings.baseUrl.startsWith('https:'),
    clock,
    codesOnce: !settings.demo,
    addressOf: visitorOf,
  });
  // Who may sign in by mail; identity itself knows of addresses only.
  const isKnown = async (email: string) =>
    (await findOwnParticipations(db, email)).length > 0 ||
    (await isHolder(db, email)) ||
    (await hasTherapist(db, email)) ||
    (await isKnownInCare(db, email));
  const app = createApp({
    db,
    clock,
    log,
    site,
    assets,
    icon: readIcon(join(root, 'src', 'ui', 'icon.svg')),
    pages,
    content: readContent(join(root, 'content')),
    identity,
    training,
    learning,
    register,
    care,
    officeMail: settings.officeMail,
    demo: settings.demo ? demoMailbox({ db, site }) : undefined,
  });

  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (bank?.owns(request.url)) return bank(request, response);
    if (pages.answer(request, response)) return;
    void listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const work = startWork({
    db,
    handlers: combineHandlers(
      training.handlers(),
      learning.handlers(),
      register.handlers(),
      care.handlers(),
      identity.handlers({ site, mailer, isKnown }),
    ),
    deliveries: training.deliveries(),
    jobs: [
      ...training.jobs(),
      ...learning.jobs(),
      ...register.jobs(),
      ...care.jobs(),
      {
        name: 'forget-sessions',
        everySeconds: 24 * 3600,
        run: async () => ({ forgotten: await forgetExpired(db, clock.now()) }),
      },
    ],
    log,
  });
  await announce(settings);
  setFlagsFromString('--no-optimize-for-size');
  stopGracefully(server, async () => {
    await work.stop();
    bank?.simulator.stop();
    await opened.close();
  });
};

const announce = async (settings: Settings): Promise<void> => {
  console.log(`Duurloop: ${settings.baseUrl}`);
  if (!settings.demo) return;
  console.log(`  demo mailbox  ${settings.baseUrl}/dev/mail`);
  console.log(`  office        ${settings.baseUrl}/beheer`);
  for (const account of await demoAccounts()) {
    console.log(
      `  ${account.email}  password ${account.password}  code app secret ${account.totpSecret}  code now ${account.codeNow}`,
    );
  }
  console.log(
    `  participant   ${settings.baseUrl}/mijn  with ${demoParticipant}: the link comes in the demo mailbox`,
  );
  console.log('  "npm run admin -- demo-code" prints the code of this moment again.');
};

const drainMs = 10_000;

/** Lets what is under way finish, then ends; a second signal ends at once. */
const stopGracefully = (server: Server, close: () => Promise<void>): void => {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), drainMs).unref();
    server.close(() => void close().then(() => process.exit(0)));
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};

try {
  await start(readSettings(process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Duurloop could not start.');
  process.exit(1);
}
