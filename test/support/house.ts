import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { systemClock, type Clock } from '../../src/kernel/clock.ts';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { newId, newKey } from '../../src/platform/ids/index.ts';
import type { Mail } from '../../src/platform/mail/index.ts';
import { createMollie } from '../../src/platform/mollie/index.ts';
import { drainOutbox } from '../../src/platform/outbox/index.ts';
import type { Edition } from '../../src/training/domain/edition.ts';
import type { Application } from '../../src/training/domain/enrolment.ts';
import { submitEnrolment } from '../../src/training/enrol/command.ts';
import { createTraining } from '../../src/training/index.ts';
import { saveDraft } from '../../src/training/store/drafts.ts';
import { findEnrolment } from '../../src/training/store/enrolments.ts';
import { startMollieSimulator, type SimulatorOptions } from '../../tools/mollie-simulator/index.ts';

const address = { street: 'Voorbeeldpad 2', postalCode: '9999 ZZ', city: 'Voorbeeldstad', country: 'NL' };

/** Somebody who exists nowhere and may pay at once. */
export const anna: Application = {
  name: 'Testpersoon Anna de Wit',
  email: 'anna@example.com',
  phone: '+31 6 12345678',
  profession: 'Fysiotherapeut',
  register: undefined,
  registerNumber: undefined,
  buyer: { kind: 'private', address },
  entry: { kind: 'bachelor', field: 'Fysiotherapie', year: 2008 },
  paymentRoute: { kind: 'ideal' },
  transferPreference: undefined,
  diet: undefined,
  accessNeeds: undefined,
};

/** Sends a complete enrolment in, as the last button does. */
export const enrolFor = async (
  db: Database,
  edition: Edition,
  over: Partial<Application> = {},
  clock: Clock = systemClock,
) => {
  const draft = { id: newId(), key: newKey(), editionId: edition.id, lang: 'nl' as const, answers: {} };
  await saveDraft(db, draft);
  const submission = { key: draft.key, application: { ...anna, ...over }, newsletter: false };
  const submitted = await submitEnrolment({ db, clock }, submission);
  return { id: draft.id, key: draft.key, submitted, submission };
};

/**
 * The training context with a demo bank on 127.0.0.1 and a door for its webhooks. Webhooks are lost unless a test
 * says otherwise: who comes first is the test's to decide.
 */
export const startHouse = async (
  db: Database,
  options: SimulatorOptions & {
    mollieTimeoutMs?: number;
    knowsCertificate?: (shown: { number: string; name: string; year: number }) => Promise<boolean>;
  } = {},
) => {
  const simulator = await startMollieSimulator({
    webhookFaults: { lose: true },
    repeatScale: 0.0005,
    ...options,
  });
  const app = new Hono();
  // The faults of the tests are meant: they are answered, not printed.
  app.onError((_, c) => c.text('fault', 500));
  const server = createServer((request, response) => void getRequestListener(app.fetch)(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site = { baseUrl, cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
  const mollie = createMollie({
    apiKey: 'test_house',
    apiUrl: simulator.url,
    timeoutMs: options.mollieTimeoutMs ?? 5_000,
  });
  const mails: Mail[] = [];
  const training = createTraining({
    db,
    clock: systemClock,
    site,
    mollie,
    mailer: { send: async (mail) => void mails.push(mail) },
    officeMail: 'kantoor@duurloop.example',
    visitorOf: () => 'somebody',
    ...(options.knowsCertificate ? { knowsCertificate: options.knowsCertificate } : {}),
  });
  app
    .route('/', training.machineRoutes())
    .route('/en', training.publicRoutes('en'))
    .route('/', training.publicRoutes('nl'));
  const job = (name: string) =>
    training
      .jobs()
      .find((candidate) => candidate.name === name)!
      .run();
  const form = (path: string, fields: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  const handlers = training.handlers();
  return {
    app,
    simulator,
    mollie,
    mails,
    baseUrl,
    form,
    follow: { db, mollie, clock: systemClock },
    /** Presses the pay button; gives where it leads. */
    pay: async (key: string): Promise<string> =>
      (await form(`/inschrijvingen/${key}/betalen`)).headers.get('location') ?? '',
    /** Comes back from the bank; gives where that leads. */
    back: async (key: string): Promise<string> =>
      (await app.request(`/inschrijvingen/${key}/terug`)).headers.get('location') ?? '',
    /** What Mollie does when there is news; gives the status of our answer. */
    webhook: async (id: string): Promise<number> => (await form('/betalingen/mollie', { id })).status,
    page: async (key: string): Promise<string> => (await app.request(`/inschrijvingen/${key}`)).text(),
    /** The newest payment at the bank. */
    newest: () => simulator.payments().at(-1)!,
    /** Does everything that waits, also what waits for its next attempt. */
    work: async (topics = /./) => {
      await db.execute(
        sql`update platform.outbox set due_at = now() where done_at is null and dead_at is null`,
      );
      await drainOutbox(
        db,
        Object.fromEntries(Object.entries(handlers).filter(([topic]) => topics.test(topic))),
      );
    },
    release: () => job('release-holds'),
    reconcile: () => job('reconcile'),
    /** Lets the hold of an enrolment run out, as if time had passed. */
    lapse: (id: string) =>
      db.execute(
        sql`update training.seat set held_until = now() - interval '1 second' where holder = ${id} and held_until is not null`,
      ),
    standing: async (id: string) => (await findEnrolment(db, id))!.standing,
    stop: async () => {
      await simulator.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

export type House = Awaited<ReturnType<typeof startHouse>>;

type Counts = {
  paid: number;
  seated: number;
  desk: number;
  refunds: number;
  refunded: number;
  confirmations: number;
  invoices: number;
  mails: number;
};

/** What the books hold of one enrolment, or of everybody. */
export const countsOf = async (db: Database, enrolmentId?: string): Promise<Counts> => {
  const id = enrolmentId ?? null;
  const [row] = await rows<Counts>(
    db,
    sql`select
      (select count(*)::int from training.ledger where fact = 'paid' and (${id}::uuid is null or enrolment_id = ${id})) as paid,
      (select count(*)::int from training.settlement join training.ledger on ledger.id = ledger_id where outcome = 'seated' and (${id}::uuid is null or enrolment_id = ${id})) as seated,
      (select count(*)::int from training.settlement join training.ledger on ledger.id = ledger_id where outcome = 'desk' and (${id}::uuid is null or enrolment_id = ${id})) as desk,
      (select count(*)::int from training.refund where (${id}::uuid is null or enrolment_id = ${id})) as refunds,
      (select count(*)::int from training.ledger where fact = 'refunded' and (${id}::uuid is null or enrolment_id = ${id})) as refunded,
      (select count(*)::int from training.confirmation where (${id}::uuid is null or enrolment_id = ${id})) as confirmations,
      (select count(*)::int from training.invoice where kind = 'invoice' and (${id}::uuid is null or enrolment_id = ${id})) as invoices,
      (select count(*)::int from platform.outbox where topic = 'mail.enrolment-confirmed' and (${id}::text is null or about = ${id})) as mails`,
  );
  return row!;
};

/** Why money stands on the desk, in the order in which it came there. */
export const deskReasons = async (db: Database): Promise<string[]> =>
  (
    await rows<{ reason: string }>(
      db,
      sql`select reason from training.settlement where outcome = 'desk' order by ledger_id`,
    )
  ).map((row) => row.reason);
