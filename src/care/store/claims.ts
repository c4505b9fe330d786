import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { claimCodeFrom, claimRules } from '../domain/claim.ts';
import { asPerson, type CareTx } from './scope.ts';

const hashOf = (clientId: string, code: string): Buffer =>
  createHash('sha256').update(`${clientId}:${code}`).digest();

const dayMs = 86_400_000;

/** Makes the code with which a client takes their file into use; one before it holds no more. It is told only now. */
export const makeClaim = async (
  tx: CareTx,
  clientId: string,
  now: Date,
): Promise<{ code: string; until: Date }> => {
  const code = claimCodeFrom(randomBytes(claimRules.length));
  const until = new Date(now.getTime() + claimRules.days * dayMs);
  await tx.execute(sql`update care.client set claim_hash = decode(${hashOf(clientId, code).toString('hex')}, 'hex'),
      claim_tries = 0, claim_until = ${until.toISOString()}
    where id = ${clientId} and claimed_at is null`);
  return { code, until };
};

/** The files that wait for a client with this address. */
export const findClaimable = (
  db: Database,
  email: string,
): Promise<{ practiceId: string; clientId: string }[]> =>
  asPerson(db, { email: email.toLowerCase() }, (tx) =>
    rows(
      tx,
      sql`select practice_id as "practiceId", id as "clientId" from care.client
          where email = ${email.toLowerCase()} and claim_hash is not null and claimed_at is null
          order by started_at desc, id limit 20`,
    ),
  );

/**
 * One try to take the present file into use. It is counted before it is looked at, under the lock of the row, so that
 * many at the same time are not more than five, and two with the right code are one. `closed` counted nothing: the tries
 * are used up, the code is too old, or the file was taken into use.
 */
export const tryClaim = async (
  tx: CareTx,
  given: {
    clientId: string;
    code: string;
    bornOn: CalendarDay;
    person: { id: string; email: string };
    now: Date;
  },
): Promise<'opened' | 'wrong' | 'closed'> => {
  const now = given.now.toISOString();
  const [open] = await rows<{ hash: string; born_on: string }>(
    tx,
    sql`update care.client set claim_tries = claim_tries + 1
        where id = ${given.clientId} and email = ${given.person.email.toLowerCase()} and claimed_at is null
          and claim_hash is not null and claim_until > ${now} and claim_tries < ${claimRules.mostTries}
        returning encode(claim_hash, 'hex') as hash, born_on::text as born_on`,
  );
  if (!open) return 'closed';
  const right =
    timingSafeEqual(Buffer.from(open.hash, 'hex'), hashOf(given.clientId, given.code)) &&
    open.born_on === given.bornOn;
  if (!right) return 'wrong';
  await tx.execute(sql`update care.client set person_id = ${given.person.id}, claimed_at = ${now},
      claim_hash = null, claim_tries = 0, claim_until = null
    where id = ${given.clientId}`);
  return 'opened';
};

/** Gives back a try that was counted on a file that was only passed by: another of the same address was meant. */
export const giveTryBack = async (tx: CareTx, clientId: string): Promise<void> => {
  await tx.execute(sql`update care.client set claim_tries = claim_tries - 1
    where id = ${clientId} and claim_tries > 0 and claimed_at is null`);
};
