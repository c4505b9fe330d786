import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { addDays, today } from '../../src/kernel/calendar-day.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { migrate, openDatabase, type Database } from '../../src/platform/db/index.ts';
import { startMollieSimulator } from '../../tools/mollie-simulator/index.ts';
import { migrationsFolder } from '../support/database.ts';
import { plantEdition, plantOrganisation } from '../support/world.ts';
import { auditBooks, sizeOf } from './books.ts';
import { openHouse, type House } from './house.ts';
import { visit, type Acknowledged, type Bank } from './visitor.ts';

/** 40 in every run of the tests; `npm run build && CRASHES=200 npx vitest run test/crash` takes the whole promise. */
const crashes = Number(process.env['CRASHES'] ?? 40);
const atOnce = 6;
const longestLifeMs = 1_500;
const editions = 60;
const seatsUsed = 20;

const sleep = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));
const between = (low: number, high: number): number => low + Math.random() * (high - low);

const withDatabase = async <T>(dataDir: string, work: (db: Database) => Promise<T>): Promise<T> => {
  const opened = await openDatabase({ dataDir });
  try {
    return await work(opened.db);
  } finally {
    await opened.close();
  }
};

/** One life of the product: it is killed after some answers, a few milliseconds later; one in ten dies while starting. */
const liveAndDie = async (house: House): Promise<void> => {
  const { ready } = house.start();
  if (Math.random() < 0.1) await Promise.race([ready, sleep(between(50, 1_500))]);
  else {
    await ready;
    const target = house.count.answers + between(1, 30);
    const deadline = Date.now() + longestLifeMs;
    while (house.count.answers < target && Date.now() < deadline) await sleep(2);
    await sleep(between(0, 25));
  }
  await house.end('SIGKILL');
};

/** The last, quiet life: what the bank had to tell is told, and every mail goes out. */
const quietLife = async (house: House, bank: Bank, said: Acknowledged): Promise<void> => {
  // A killed process keeps its claim on outbox entries for a minute: that minute is skipped.
  await withDatabase(house.dataDir, (db) =>
    db.execute(sql`update platform.outbox set claimed_until = null where done_at is null`),
  );
  await house.start().ready;
  const heard = new Set(
    bank.webhooksSent().flatMap((call) => (call.outcome === 200 ? [call.paymentId] : [])),
  );
  for (const payment of said.paid.keys()) if (!heard.has(payment)) bank.callWebhook(payment);
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const told = new Set(
      bank.webhooksSent().flatMap((call) => (call.outcome === 200 ? [call.paymentId] : [])),
    );
    const { queue } = await house.health();
    if ([...said.paid.keys()].every((payment) => told.has(payment)) && queue.waiting === 0) break;
    await sleep(200);
  }
  await house.end('SIGTERM');
};

test(
  `after ${crashes} kills during enrolments and payments nothing acknowledged is lost and nothing is doubled`,
  async () => {
    const bank = await startMollieSimulator({ repeatScale: 0.0002 });
    const house = await openHouse(bank.url);
    onTestFinished(house.remove);
    const codes = await withDatabase(house.dataDir, async (db) => {
      await migrate(db, migrationsFolder);
      await plantOrganisation(db);
      const planted: string[] = [];
      for (let n = 0; n < editions; n++)
        planted.push((await plantEdition(db, { firstDay: addDays(today(systemClock), 90 + n) })).code);
      return planted;
    });

    const said: Acknowledged = { begun: new Set(), enrolled: new Set(), paid: new Map() };
    let number = 0;
    let closing = false;
    const comeAndGo = async (): Promise<void> => {
      while (!closing && number < editions * seatsUsed) {
        const mine = number++;
        await visit(house, bank, codes[Math.floor(mine / seatsUsed)]!, mine, said);
      }
    };
    let stumbled: unknown;
    const visitors = Promise.all(Array.from({ length: atOnce }, comeAndGo)).catch(
      (error: unknown) => void (stumbled = error),
    );
    const begun = Date.now();
    for (let kills = 0; kills < crashes && stumbled === undefined; kills++) {
      await liveAndDie(house);
      if ((kills + 1) % 20 === 0)
        console.log(`${kills + 1} kills, ${said.enrolled.size} enrolments acknowledged`);
    }
    const seconds = Math.round((Date.now() - begun) / 1000);

    closing = true;
    await house.start().ready;
    await visitors;
    await house.end('SIGTERM');
    await quietLife(house, bank, said);

    const [wrong, size] = await withDatabase(
      house.dataDir,
      async (db) => [await auditBooks(db, said), await sizeOf(db)] as const,
    );
    await bank.stop();
    // How much was tried is half of what this test says.
    console.log(
      `${crashes} kills in ${seconds} s: ${house.count.answers} answers, ${house.count.unanswered} requests cut off, ` +
        `${said.enrolled.size} enrolments acknowledged, ${said.paid.size} paid; ${JSON.stringify(size)}`,
    );
    expect(stumbled).toBeUndefined();
    expect(house.faults).toEqual([]);
    expect(wrong).toEqual({});
    expect(said.enrolled.size).toBeGreaterThan(crashes / 4);
    expect(house.count.unanswered).toBeGreaterThan(0);
  },
  crashes * 20_000 + 180_000,
);
