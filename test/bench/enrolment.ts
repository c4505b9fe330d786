import { Agent, request } from 'node:http';
import pg from 'pg';
import { startMollieSimulator } from '../../tools/mollie-simulator/index.ts';
import type { Figure } from './bench.ts';
import { startPostgres, startProduct, type Running } from './servers.ts';

const answers = {
  naam: 'Test Persoon', email: 'test@example.com', telefoon: '0612345678', beroep: 'tester',
  soort: 'particulier', straat: 'Demostraat 1', postcode: '1234 AB', plaats: 'Testveen', land: 'NL',
  niveau: 'hbo', richting: 'sport', jaar: '2010', betaalwijze: 'ideal',
}; // prettier-ignore

const agent = new Agent({ keepAlive: true, maxSockets: 400 });

const post = (
  base: string,
  path: string,
  body: string,
): Promise<{ status: number; location: string; ms: number }> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const sent = request(
      base + path,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () =>
          resolve({
            status: answer.statusCode!,
            location: answer.headers.location ?? '',
            ms: performance.now() - begun,
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

type House = { products: Running[]; pool: pg.Pool; stop(): Promise<void> };

/** Two processes on one PostgreSQL, with the demo world's rules of an institute but editions of our own. */
const twoProcesses = async (): Promise<House> => {
  const postgres = await startPostgres();
  const bank = await startMollieSimulator({});
  const env = { DATABASE_URL: postgres.url, DEMO: '1', MOLLIE_API_URL: bank.url, DATA_DIR: '/nonexistent' };
  const first = await startProduct(env);
  const second = await startProduct(env);
  const pool = new pg.Pool({ connectionString: postgres.url, max: 20 });
  // The server ends while a connection is still saying goodbye: that is no fault of what was measured.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return {
    products: [first, second],
    pool,
    stop: async () => {
      await Promise.all([first.stop(), second.stop()]);
      await pool.end();
      await bank.stop();
      await postgres.stop();
    },
  };
};

/** An edition with as many seats as the measurement needs: the bound of 24 is taken off this database only. */
const plant = async (pool: pg.Pool, code: string, seats: number, drafts: number): Promise<string[]> => {
  await pool.query('alter table training.seat drop constraint if exists seat_number_check');
  await pool.query(
    `with planted as (
       insert into training.edition (id, code, place, first_day, second_day, return_day, price_cents, warn_on, audience_nl, audience_en, published_at)
       values (gen_random_uuid(), $1, 'Testveen', current_date + 90, current_date + 91, current_date + 180, 119500, current_date + 60, 'x', 'x', now()) returning id)
     insert into training.seat (edition_id, number) select id, n from planted, generate_series(1, $2::int) n`,
    [code, seats],
  );
  const made = await pool.query<{ key: string }>(
    `insert into training.draft (id, key, edition_id, lang, answers)
     select gen_random_uuid(), 'bench' || md5(random()::text || n), (select id from training.edition where code = $1), 'nl', $2
     from generate_series(1, $3::int) n returning key`,
    [code, JSON.stringify(answers), drafts],
  );
  return made.rows.map((row) => row.key);
};

const most = 64;

/** Runs `work` over all items, so many at a time; gives the seconds it took. */
const together = async <T>(
  items: T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<number> => {
  const begun = performance.now();
  let next = 0;
  const runner = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) await work(items[index]!, index);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, runner));
  return (performance.now() - begun) / 1000;
};

/** The last step of the enrolment, over HTTP, up to the held seat and the payment; beside the same SQL by itself. */
export const enrolmentRate = async (): Promise<Figure[]> => {
  const house = await twoProcesses();
  const count = 1500;
  const keys = await plant(house.pool, 'RT01012090', count, count);
  let seated = 0;
  const took = await together(keys, most, async (key, index) => {
    const product = house.products[index % 2]!;
    const answer = await post(
      product.url,
      `/cursussen/RT01012090/inschrijven/${key}/controleren`,
      'akkoord=ja',
    );
    if (answer.status === 303 && !answer.location.includes('melding')) seated += 1;
  });
  const bareKeys = await plant(house.pool, 'RT02012090', count, count);
  const bare = await together(bareKeys, 20, (key) => sameSql(house.pool, key));
  const { rows } = await house.pool.query<{ held: number }>(
    `select count(holder)::int as held from training.seat join training.edition on edition.id = edition_id where code = 'RT01012090'`,
  );
  await house.stop();
  const perSecond = seated / took;
  const ratio = perSecond / (count / bare);
  return [
    {
      what: `enrolment to the held seat and its payment page, one edition, 2 processes (${rows[0]!.held} held)`,
      measured: `${Math.round(perSecond)}/s`,
      promised: '≥ 100/s',
      met: perSecond >= 100 && rows[0]!.held === count,
    },
    {
      what: 'the same against its SQL by itself',
      measured: `${ratio.toFixed(2)} (SQL ${Math.round(count / bare)}/s)`,
      promised: 'printed',
      met: true,
    },
  ];
};

/** The statements of one enrolment, without the product around them. */
const sameSql = async (pool: pg.Pool, key: string): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const draft = (await client.query('select * from training.draft where key = $1 for update', [key]))
      .rows[0] as { id: string; edition_id: string };
    await client.query('select * from training.edition where id = $1 for share', [draft.edition_id]);
    await client.query('select details from training.organisation order by valid_from desc limit 1');
    await client.query(
      `update training.seat set holder = $1, held_until = now() + interval '20 minutes' where edition_id = $2 and holder is null and number =
         (select number from training.seat where edition_id = $2 and holder is null order by number limit 1 for update skip locked)`,
      [draft.id, draft.edition_id],
    );
    await client.query(
      `insert into training.enrolment (id, key, edition_id, lang, name, email, phone, profession, buyer, entry, payment_route, price_cents, terms_version)
       values ($1, $2, $3, 'nl', 'x', 'x', 'x', 'x', '{}', '{"kind":"bachelor"}', '{"kind":"ideal"}', 119500, '1')`,
      [draft.id, key, draft.edition_id],
    );
    await client.query('delete from training.draft where id = $1', [draft.id]);
    await client.query(`insert into platform.audit (actor, act, object) values ('bench', 'enrolled', $1)`, [
      draft.id,
    ]);
    await client.query(
      `insert into platform.outbox (id, key, topic, payload, done_at) values (gen_random_uuid(), $1, 'bench', '{}', now())`,
      [key],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
};

/** Five thousand people at once for 24 seats. */
export const rush = async (): Promise<Figure[]> => {
  const house = await twoProcesses();
  const people = 5000;
  const keys = await plant(house.pool, 'RT03012090', 24, people);
  const count = { seated: 0, full: 0, other: 0 };
  let slowest = 0;
  await together(keys, people, async (key, index) => {
    const product = house.products[index % 2]!;
    const answer = await post(
      product.url,
      `/cursussen/RT03012090/inschrijven/${key}/controleren`,
      'akkoord=ja',
    ).catch(() => undefined);
    slowest = Math.max(slowest, answer?.ms ?? 0);
    count[answer?.status === 303 ? 'seated' : answer?.status === 409 ? 'full' : 'other'] += 1;
  });
  await house.stop();
  const met = count.seated === 24 && count.full === people - 24;
  return [
    {
      what: '5,000 people at once for 24 seats, 2 processes',
      measured: `${count.seated} seated, ${count.full} told "full", ${count.other} other, slowest ${(slowest / 1000).toFixed(1)} s`,
      promised: '24, 4,976, 0',
      met,
    },
  ];
};
