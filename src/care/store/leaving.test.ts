import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { endClient } from './clients.ts';
import { handOverSessions } from './leaving.ts';
import { handOver } from './relations.ts';
import { inPractice, type CareTx } from './scope.ts';
import { saveSession } from './sessions.ts';

let db: Database;
const now = new Date('2027-03-01T12:00:00Z');

beforeAll(async () => {
  db = await testDatabase();
});

const work = <T>(actor: MemberActor, what: (tx: CareTx) => Promise<T>) =>
  inPractice(db, actor, { act: 'change', object: 'planted', point: 'test', at: now }, what);

/** A session of this morning and one of tomorrow. */
const twoSessions = (tx: CareTx, therapist: string, clientId: string) =>
  Promise.all(
    ['2027-03-01', '2027-03-02'].map((day) =>
      saveSession(tx, {
        ...{ day: parseDay(day)!, begins: '09:00', ends: '10:00', place: '', now },
        ...{ therapistIds: [therapist], clientIds: [clientId] },
      }),
    ),
  );

test('whose guidance ends is no longer expected; where they have been stays', async () => {
  const { actor } = await plantPractice(db);
  const clientId = await plantClient(db, actor);
  const [past] = await work(actor, (tx) => twoSessions(tx, actor.memberId, clientId));
  await work(actor, (tx) => endClient(tx, clientId, 'runs-alone', now));
  const left = await work(actor, (tx) => rows(tx, sql`select session_id from care.session_client`));
  expect(left).toEqual([{ session_id: past }]);
});

test('the coming sessions of who leaves go to those who answer for the clients from then on', async () => {
  const { actor, practiceId } = await plantPractice(db);
  const { actor: colleague } = await plantMember(db, practiceId, {
    ...{ name: 'Testpersoon Opvolger', roles: ['therapist'] },
  });
  const clientId = await plantClient(db, actor);
  const [past, coming] = await work(actor, (tx) => twoSessions(tx, actor.memberId, clientId));
  await work(actor, async (tx) => {
    await handOver(tx, { clientId, from: actor.memberId, to: colleague.memberId, at: now });
    await handOverSessions(tx, actor.memberId, now);
  });
  const leading = await work(actor, (tx) =>
    rows<{ session_id: string; member_id: string }>(
      tx,
      sql`select session_id, member_id from care.session_therapist`,
    ),
  );
  expect(new Map(leading.map((one) => [one.session_id, one.member_id]))).toEqual(
    new Map([
      [past, actor.memberId],
      [coming, colleague.memberId],
    ]),
  );
});
