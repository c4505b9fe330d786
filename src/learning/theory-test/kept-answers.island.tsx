import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Answer } from '../domain/question.ts';
import type { DeviceStep, GivenAnswer } from '../domain/theory-test.ts';

// What this device still has to send. Every step gets its id and number in the same transaction that keeps it, so
// that a page that dies or a second tab never gives one number twice.

export type KeptAnswer = GivenAnswer<Answer>;

type Shape = DBSchema & {
  answers: { key: [string, string, string]; value: KeptAnswer & { person: string; test: string } };
  handIns: { key: [string, string]; value: DeviceStep & { person: string; test: string } };
  device: { key: string; value: { key: string; value: string | number } };
};

/** An id of a step or a device: a UUID of version 4, also where `randomUUID` is not offered. */
const newUuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const open = (): Promise<IDBPDatabase<Shape>> =>
  openDB<Shape>('duurloop-toets', 1, {
    upgrade: (db) => {
      db.createObjectStore('answers', { keyPath: ['person', 'test', 'question'] });
      db.createObjectStore('handIns', { keyPath: ['person', 'test'] });
      db.createObjectStore('device', { keyPath: 'key' });
    },
    // Another tab with a newer page must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });

/** What one person on this device still has to send for one test. */
export const openKept = async ({ person, test }: { person: string; test: string }) => {
  const db = await open();
  const range = IDBKeyRange.bound([person, test, ''], [person, test, '\uffff']);

  const step = async (givenAt: number, save: (next: DeviceStep) => Promise<unknown>) => {
    const device = db.transaction('device', 'readwrite');
    const known = await device.store.get('id');
    const id = typeof known?.value === 'string' ? known.value : newUuid();
    const last = await device.store.get('counter');
    const counter = (typeof last?.value === 'number' ? last.value : 0) + 1;
    await device.store.put({ key: 'id', value: id });
    await device.store.put({ key: 'counter', value: counter });
    await device.done;
    await save({ id: newUuid(), device: id, counter, givenAt: Math.round(givenAt) });
  };

  return {
    /** Keeps an answer, in place of the one to the same question that was not sent yet. */
    keep: (question: string, answer: Answer, givenAt: number) =>
      step(givenAt, async (next) => {
        const tx = db.transaction('answers', 'readwrite');
        const waiting = await tx.store.get([person, test, question]);
        // Two tabs: the one that counted later stays, whichever writes last.
        if (!waiting || waiting.counter < next.counter)
          await tx.store.put({ person, test, question, answer, ...next });
        await tx.done;
      }),
    handIn: async (givenAt: number) => {
      if (await db.get('handIns', [person, test])) return;
      await step(givenAt, (next) => db.put('handIns', { person, test, ...next }));
    },
    waiting: async (): Promise<{ answers: KeptAnswer[]; handIn: DeviceStep | undefined }> => ({
      answers: (await db.getAll('answers', range)).map(({ person: _, test: __, ...answer }) => answer),
      handIn: await db.get('handIns', [person, test]).then((found) => {
        if (!found) return undefined;
        const { id, device, counter, givenAt } = found;
        return { id, device, counter, givenAt };
      }),
    }),
    /** Lets go of what is safe elsewhere, or was refused for good. What changed meanwhile has another id, and stays. */
    settle: async (ids: readonly string[]) => {
      const tx = db.transaction('answers', 'readwrite');
      for (const answer of await tx.store.getAll(range))
        if (ids.includes(answer.id)) await tx.store.delete([person, test, answer.question]);
      await tx.done;
    },
    /** Milliseconds that our clock is ahead of this device's, as last measured; undefined before that. */
    clockAhead: async (): Promise<number | undefined> => {
      const known = await db.get('device', 'clock');
      return typeof known?.value === 'number' ? known.value : undefined;
    },
    saveClock: (aheadMs: number) => db.put('device', { key: 'clock', value: Math.round(aheadMs) }),
    /** Erases everything of this person's test on this device. */
    forget: async () => {
      await db.delete('answers', range);
      await db.delete('handIns', [person, test]);
    },
  };
};

export type Kept = Awaited<ReturnType<typeof openKept>>;
