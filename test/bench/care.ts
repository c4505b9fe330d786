import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Figure } from './bench.ts';
import { clientsEach, plantedId, plantPractices, runsEach } from './care-world.ts';
import { startPostgres, startProduct, type Running } from './servers.ts';

/** Practices: a few, and as many as are promised. */
const sizes = [10, 1000];
const asked = 300;

/** Signs a planted therapist in with a confirmed session; gives the cookie. */
const signIn = async (pool: pg.Pool, practice: number): Promise<string> => {
  const token = randomBytes(20).toString('base64url');
  const person = await plantedId(pool, 'person', practice);
  await pool.query(
    `insert into identity.person_factor (person_id, secret, confirmed_at) values ($1, 'none', now()) on conflict do nothing`,
    [person],
  );
  await pool.query(
    `insert into identity.person_session (id, person_id, token_hash, csrf_token, user_agent, signed_in_at, last_seen_at, expires_at, confirmed_at)
     values (gen_random_uuid(), $1, $2, 'bench', 'bench', now(), now(), now() + interval '1 day', now())`,
    [person, createHash('sha256').update(token).digest('base64url')],
  );
  return `duurloop.person=${token}`;
};

type Times = { p50: number; p95: number };

const timesOf = (all: number[]): Times => {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;
  return { p50: at(0.5), p95: at(0.95) };
};

/** Asks a page of twenty therapists in turn, one at a time, as the product answers it over the loopback. */
const ask = async (
  product: Running,
  therapists: { practice: number; cookie: string }[],
  pathOf: (practice: number, turn: number) => Promise<string>,
): Promise<Times> => {
  const times: number[] = [];
  for (let turn = -60; turn < asked; turn += 1) {
    const { practice, cookie } = therapists[Math.abs(turn) % therapists.length]!;
    const path = await pathOf(practice, Math.abs(turn));
    const begun = performance.now();
    const answer = await fetch(product.url + path, { headers: { cookie }, redirect: 'manual' });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    if (turn >= 0) times.push(performance.now() - begun);
  }
  return timesOf(times);
};

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** What the product holds, in MB and ten times a second, while all returning work of care is done once; and how long that was. */
const night = async (pool: pg.Pool, url: string): Promise<{ mb: number[]; seconds: number }> => {
  await pool.query(`update platform.recurring_job set due_at = now() - interval '1 minute', last_done_at = null
    where name like 'care%'`);
  const product = await startProduct({ DATABASE_URL: url, DEMO: '1', DATA_DIR: '/nonexistent' });
  const begun = performance.now();
  const mb: number[] = [];
  for (;;) {
    mb.push(residentMb(product.child.pid!));
    const { rows } = await pool.query<{ left: number }>(
      `select count(*)::int as left from platform.recurring_job where name like 'care%' and last_done_at is null`,
    );
    if (rows[0]!.left === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const seconds = (performance.now() - begun) / 1000;
  await product.stop();
  return { mb, seconds };
};

/** How much more the second half of a night takes at most than the first: what is kept of every practice would show. */
const growth = (mb: readonly number[]): number => {
  const half = Math.ceil(mb.length / 2);
  return Math.max(...mb.slice(half)) / Math.max(...mb.slice(0, half));
};

const ms = ({ p50, p95 }: Times): string => `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;

/** The pages of a therapist and the work of a night, over a growing number of practices on PostgreSQL. */
export const careSpeed = async (): Promise<Figure[]> => {
  const postgres = await startPostgres();
  const pool = new pg.Pool({ connectionString: postgres.url, max: 4 });
  pool.on('error', () => undefined);
  const env = { DATABASE_URL: postgres.url, DEMO: '1', DATA_DIR: '/nonexistent' };
  // The demo world comes first: the planted practices are made after its example.
  await (await startProduct(env)).stop();
  const figures: Figure[] = [];
  let planted = 0;
  for (const many of sizes) {
    await plantPractices(pool, planted + 1, many);
    planted = many;
    const product = await startProduct(env);
    const therapists = [];
    for (let at = 0; at < 20; at += 1) {
      const practice = 1 + Math.floor((at * many) / 20);
      therapists.push({ practice, cookie: await signIn(pool, practice) });
    }
    const day = await ask(product, therapists, async () => '/praktijk');
    const file = await ask(
      product,
      therapists,
      async (practice, turn) =>
        `/praktijk/clienten/${await plantedId(pool, 'client', practice, 1 + (turn % clientsEach))}`,
    );
    await product.stop();
    const size = `${many.toLocaleString('en')} practices, ${(many * clientsEach).toLocaleString('en')} clients, ${(many * clientsEach * runsEach).toLocaleString('en')} runs`;
    for (const [what, times] of [
      ['the day of a therapist', day],
      ["a client's file", file],
    ] as const)
      figures.push({
        what: `${what}, ${size}: p50 / p95`,
        measured: ms(times),
        promised: many === sizes.at(-1) ? 'p95 ≤ 30 ms' : 'printed',
        met: many !== sizes.at(-1) || times.p95 <= 30,
      });
    const { mb, seconds } = await night(pool, postgres.url);
    figures.push({
      what: `the returning work of care once over, ${many.toLocaleString('en')} practices`,
      measured: `${seconds.toFixed(1)} s, at most ${Math.round(Math.max(...mb))} MB`,
      promised: 'printed',
      met: true,
    });
    if (many === sizes.at(-1))
      figures.push({
        what: 'memory of that night, its second half against its first',
        measured: `× ${growth(mb).toFixed(2)}`,
        promised: '≤ × 1.1',
        met: growth(mb) <= 1.1,
      });
  }
  await pool.end();
  await postgres.stop();
  return figures;
};
