import { createHmac, randomInt } from 'node:crypto';
import { createOTP } from '@better-auth/utils/otp';
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { sql } from 'drizzle-orm';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../audit/index.ts';
import { inTransaction, rows, type Database, type Tx } from '../../db/index.ts';
import { issuer } from '../auth.ts';
import { secretText, totpAddress } from '../totp.ts';
import { confirmSession, endOtherSessions } from './person-sessions.ts';
import { personActor, type Person } from './person.ts';

/** Wrong codes after which somebody waits, and how many minutes. */
const mostWrong = 10;
const lockMinutes = 15;

export type FactorDeps = { db: Database; secret: string; now: Date; codesOnce: boolean };
export type CodeRefusal = 'wrong-code' | 'locked' | 'not-set-up';

type Kept = { secret: string; confirmed: boolean; locked: boolean };

const lockFactor = async (tx: Tx, personId: string, now: Date): Promise<Kept | undefined> =>
  (
    await rows<Kept>(
      tx,
      sql`select secret, confirmed_at is not null as confirmed, coalesce(locked_until > ${now.toISOString()}, false) as locked
          from identity.person_factor where person_id = ${personId} for update`,
    )
  )[0];

/** Whether somebody has a code app that answered once. */
export const hasFactor = async (db: Database, personId: string): Promise<boolean> =>
  (
    await rows(
      db,
      sql`select 1 from identity.person_factor where person_id = ${personId} and confirmed_at is not null`,
    )
  ).length > 0;

/** The secret that awaits its first code, made when there is none: the QR code's address, and the text to type over. */
export const pendingFactor = async (
  { db, secret }: Pick<FactorDeps, 'db' | 'secret'>,
  person: Pick<Person, 'id' | 'email'>,
): Promise<{ address: string; text: string } | undefined> => {
  const fresh = await symmetricEncrypt({ key: secret, data: generateRandomString(32) });
  const [kept] = await rows<{ secret: string; confirmed: boolean }>(
    db,
    sql`insert into identity.person_factor (person_id, secret) values (${person.id}, ${fresh})
        on conflict (person_id) do update set person_id = excluded.person_id
        returning secret, confirmed_at is not null as confirmed`,
  );
  if (!kept || kept.confirmed) return undefined;
  const characters = await symmetricDecrypt({ key: secret, data: kept.secret });
  return { address: totpAddress(characters, issuer, person.email), text: secretText(characters) };
};

/**
 * Confirms the code app with its first code: this session counts as confirmed, every other one ends, and the recovery
 * codes are given, this one time. Refuses a wrong code.
 */
export const setUpFactor = (
  deps: FactorDeps,
  person: Person,
  typed: string,
): Promise<Result<string[], CodeRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const kept = await lockFactor(tx, person.id, deps.now);
    if (!kept || kept.confirmed) return refused('not-set-up');
    const judged = await judgeCode(deps, tx, person.id, kept, typed);
    if (!judged.ok) return judged;
    await tx.execute(
      sql`update identity.person_factor set confirmed_at = ${deps.now.toISOString()} where person_id = ${person.id}`,
    );
    await confirmSession(tx, person.sessionId, deps.now);
    await endOtherSessions(tx, person.id, person.sessionId);
    const codes = await replaceRecoveryCodes(tx, deps.secret, person.id);
    await audit(tx, person, '2fa-set');
    return accepted(codes);
  });

/** Confirms this session with a code of the app or a recovery code, each of which works once. */
export const confirmWithCode = (
  deps: FactorDeps,
  person: Person,
  typed: string,
): Promise<Result<undefined, CodeRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const kept = await lockFactor(tx, person.id, deps.now);
    if (!kept?.confirmed) return refused('not-set-up');
    const judged = await judgeCode(deps, tx, person.id, kept, typed);
    if (!judged.ok) return judged;
    await confirmSession(tx, person.sessionId, deps.now);
    await audit(tx, person, 'session-confirmed', { by: judged.value });
    return accepted(undefined);
  });

/** Ten new recovery codes in place of the old ones. */
export const renewRecoveryCodes = (
  { db, secret }: Pick<FactorDeps, 'db' | 'secret'>,
  person: Person,
): Promise<string[]> =>
  inTransaction(db, async (tx) => {
    const codes = await replaceRecoveryCodes(tx, secret, person.id);
    await audit(tx, person, 'recovery-codes-renewed');
    return codes;
  });

/** Forgets the code app of a person, so that the next visit sets up a new one. `actor` is who asked for it. */
export const forgetFactor = (db: Database, personId: string, actor: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    await tx.execute(sql`delete from identity.person_factor where person_id = ${personId}`);
    await tx.execute(
      sql`update identity.person_session set confirmed_at = null where person_id = ${personId}`,
    );
    await recordAudit(tx, { actor, act: '2fa-reset', object: personActor({ id: personId }) });
  });

/** For somebody who lost phone and recovery codes. Refuses an address that never signed in. */
export const resetPersonFactor = async (
  db: Database,
  email: string,
  actor: string,
): Promise<Result<string, 'no-person'>> => {
  const [person] = await rows<{ id: string }>(
    db,
    sql`select id from identity.person where email = ${email.trim().toLowerCase()}`,
  );
  if (!person) return refused('no-person');
  await forgetFactor(db, person.id, actor);
  return accepted(person.id);
};

const judgeCode = async (
  deps: FactorDeps,
  tx: Tx,
  personId: string,
  kept: Kept,
  typed: string,
): Promise<Result<'totp' | 'recovery', CodeRefusal>> => {
  if (kept.locked) return refused('locked');
  const code = typed.replaceAll(/[\s-]/g, '');
  const by = /^\d{6}$/.test(code) ? 'totp' : 'recovery';
  const right =
    by === 'totp'
      ? await spendTotp(deps, tx, personId, kept, code)
      : kept.confirmed && (await spendRecovery(tx, deps.secret, personId, code));
  await tx.execute(
    right
      ? sql`update identity.person_factor set wrong_codes = 0, locked_until = null where person_id = ${personId}`
      : sql`update identity.person_factor set wrong_codes = (wrong_codes + 1) % ${mostWrong},
              locked_until = case when wrong_codes + 1 >= ${mostWrong}
                then ${new Date(deps.now.getTime() + lockMinutes * 60_000).toISOString()}::timestamptz end
            where person_id = ${personId}`,
  );
  return right ? accepted(by) : refused('wrong-code');
};

const spendTotp = async (
  deps: FactorDeps,
  tx: Tx,
  personId: string,
  kept: Kept,
  code: string,
): Promise<boolean> => {
  const characters = await symmetricDecrypt({ key: deps.secret, data: kept.secret });
  if (!(await createOTP(characters, { digits: 6, period: 30 }).verify(code, { window: 1 }))) return false;
  if (!deps.codesOnce) return true;
  const at = deps.now.toISOString();
  // A code may come back by chance, so it is remembered only while it could still be valid.
  await tx.execute(
    sql`delete from identity.person_spent_code where spent_at < ${at}::timestamptz - interval '2 minutes'`,
  );
  const spent = await rows(
    tx,
    sql`insert into identity.person_spent_code (person_id, code, spent_at) values (${personId}, ${code}, ${at})
        on conflict do nothing returning code`,
  );
  return spent.length > 0;
};

/** Letters and figures that nobody takes for each other. Ten of them are 49 bits: too few for a hash without a key. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

const half = (): string => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');

const hashOf = (secret: string, code: string): string =>
  createHmac('sha256', secret).update(`recovery code ${code.toLowerCase()}`).digest('base64url');

const spendRecovery = async (tx: Tx, secret: string, personId: string, code: string): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`delete from identity.person_recovery_code where person_id = ${personId} and hash = ${hashOf(secret, code)} returning hash`,
    )
  ).length > 0;

const replaceRecoveryCodes = async (tx: Tx, secret: string, personId: string): Promise<string[]> => {
  const codes = Array.from({ length: 10 }, () => `${half()}-${half()}`);
  await tx.execute(sql`delete from identity.person_recovery_code where person_id = ${personId}`);
  for (const code of codes)
    await tx.execute(
      sql`insert into identity.person_recovery_code (person_id, hash) values (${personId}, ${hashOf(secret, code.replace('-', ''))})`,
    );
  return codes;
};

const audit = (tx: Tx, person: Person, act: string, detail: Record<string, string> = {}): Promise<void> =>
  recordAudit(tx, { actor: personActor(person), act, object: personActor(person), detail });
