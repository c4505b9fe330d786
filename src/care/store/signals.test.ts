import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { plantClient, plantMember, plantPractice, type PlantedMember } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import type { Actor } from '../domain/actor.ts';
import { observedSignal, type SignalReason } from '../domain/signals/reasons.ts';
import { asActor, inPractice, type CareTx } from './scope.ts';
import {
  findHeldOf,
  findHeldSignals,
  findOpenSignals,
  findSignal,
  raiseSignals,
  saveAcknowledgement,
  saveClosure,
} from './signals.ts';

let db: Database;
let anna: PlantedMember & { practiceId: string };
let bas: PlantedMember;
let stranger: PlantedMember & { practiceId: string };
beforeAll(async () => {
  db = await testDatabase();
  anna = await plantPractice(db);
  bas = await plantMember(db, anna.practiceId, { name: 'Testpersoon Bas Berg', roles: ['therapist'] });
  stranger = await plantPractice(db, { name: 'Andere praktijk (voorbeeld)' });
});

const at = new Date('2027-03-01T10:00:00Z');
const inFile = <T>(clientId: string, work: (tx: CareTx) => Promise<T>, actor: Actor = anna.actor) =>
  asActor(db, actor, { act: 'change', object: 'signal', clientId, point: 'test', at }, work);
const inList = <T>(actor: Actor, work: (tx: CareTx) => Promise<T>) =>
  inPractice(db, actor, { act: 'read', object: 'signals', point: 'test', at }, work);

const answer = (given: number): SignalReason => ({
  ...{ reason: 'answer', instrument: 'phq-9', item: 9, answer: given, from: 1, gk: false },
});
const done = (signalId: string, clientId: string, memberId = anna.actor.memberId) => ({
  ...{ signalId, clientId, memberId, steps: ['called-gp'], clientAgreed: false, consent: undefined },
  ...{ note: 'Huisarts neemt het over', at },
});

describe('signals', () => {
  test('S4: a signal is held until it is acknowledged, and the mail about it names ids only', async () => {
    const clientId = await plantClient(db, anna.actor);
    const [id] = (await inFile(clientId, (tx) =>
      raiseSignals(tx, { clientId, reasons: [observedSignal('mania')], now: at }),
    ))!;
    expect(await inFile(clientId, (tx) => findHeldOf(tx, clientId))).toMatchObject([{ id }]);
    const [mail] = await rows<{ payload: object }>(
      db,
      sql`select payload from platform.outbox where about = ${id!}`,
    );
    const { memberId } = anna.actor;
    expect(mail?.payload).toEqual({
      ...{ practiceId: anna.practiceId, clientId, signalId: id, memberId, news: 'raised' },
    });
    expect(await inFile(clientId, (tx) => saveAcknowledgement(tx, done(id!, clientId)))).toBe(true);
    expect(await inFile(clientId, (tx) => findHeldOf(tx, clientId))).toEqual([]);
    expect(await inList(anna.actor, (tx) => findOpenSignals(tx, anna.actor.memberId))).toMatchObject([
      { id, client: 'Testpersoon Kees Loper', acknowledgement: { steps: ['called-gp'] } },
    ]);
  });

  test('S4: the same answer saved again raises nothing; another answer to the same question does', async () => {
    const clientId = await plantClient(db, anna.actor);
    const formId = '11111111-1111-4111-8111-111111111111';
    const raise = (given: number) =>
      inFile(clientId, (tx) => raiseSignals(tx, { clientId, formId, reasons: [answer(given)], now: at }));
    expect(await raise(1)).toHaveLength(1);
    expect(await raise(1)).toEqual([]);
    expect(await raise(3)).toHaveLength(1);
  });

  test('S4: of two who acknowledge, one wins and the other is told so', async () => {
    const clientId = await plantClient(db, anna.actor);
    const [id] = (await inFile(clientId, (tx) =>
      raiseSignals(tx, { clientId, reasons: [observedSignal('violence')], now: at }),
    ))!;
    expect(await inFile(clientId, (tx) => saveAcknowledgement(tx, done(id!, clientId)))).toBe(true);
    const second = { ...done(id!, clientId, bas.actor.memberId), note: 'Ik ook' };
    expect(await inFile(clientId, (tx) => saveAcknowledgement(tx, second))).toBe(false);
    expect((await inFile(clientId, (tx) => findSignal(tx, id!)))?.acknowledgement?.note).toBe(
      'Huisarts neemt het over',
    );
  });

  test('a signal is closed once, and never before it was acknowledged', async () => {
    const clientId = await plantClient(db, anna.actor);
    const [id] = (await inFile(clientId, (tx) =>
      raiseSignals(tx, { clientId, reasons: [observedSignal('violence')], now: at }),
    ))!;
    const closing = { signalId: id!, clientId, memberId: anna.actor.memberId, at };
    await expect(inFile(clientId, (tx) => saveClosure(tx, closing))).rejects.toThrow();
    await inFile(clientId, (tx) => saveAcknowledgement(tx, done(id!, clientId)));
    expect(await inFile(clientId, (tx) => saveClosure(tx, closing))).toBe(true);
    expect(await inFile(clientId, (tx) => saveClosure(tx, closing))).toBe(false);
  });

  test('held signals are those of one’s own clients, the longest waiting first', async () => {
    const [first, second] = [await plantClient(db, bas.actor), await plantClient(db, bas.actor)];
    for (const [clientId, hour] of [
      [first, '12'],
      [second, '11'],
    ] as const)
      await inFile(
        clientId,
        (tx) =>
          raiseSignals(tx, {
            ...{ clientId, reasons: [observedSignal('mania')] },
            now: new Date(`2027-03-01T${hour}:00:00Z`),
          }),
        bas.actor,
      );
    const held = await inList(bas.actor, (tx) => findHeldSignals(tx, bas.actor.memberId));
    expect(held.map(({ clientId }) => clientId)).toEqual([second, first]);
    const others = await inList(stranger.actor, (tx) => findHeldSignals(tx, bas.actor.memberId));
    expect(others).toEqual([]);
    const annas = await inList(anna.actor, (tx) => findHeldSignals(tx, anna.actor.memberId));
    expect(annas.some(({ clientId }) => clientId === first)).toBe(false);
  });

  test('what was recorded of a signal cannot be changed or taken away', async () => {
    const clientId = await plantClient(db, anna.actor);
    for (const change of [
      sql`update care.signal set rule = ''`,
      sql`delete from care.signal`,
      sql`update care.signal_acknowledgement set note = ''`,
      sql`delete from care.signal_closure`,
    ])
      await expect(inFile(clientId, (tx) => tx.execute(change))).rejects.toThrow();
  });
});
