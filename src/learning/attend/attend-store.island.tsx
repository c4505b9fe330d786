import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { FieldList, FieldRefusal, SentEvent } from '../domain/field-list.ts';

/** What the phone puts on every record it makes. */
export type Stamp = { id: string; device: string; sequence: number; givenAt: number };

/** A record that the server did not take, with its reason, until somebody has seen it. */
export type Refused = { event: SentEvent; reason: FieldRefusal };

type Meta = { device: string; sequence: number; previous: number; offsetMs: number };

interface Kept extends DBSchema {
  lists: { key: string; value: FieldList };
  unsent: { key: string; value: { id: string; code: string; event: SentEvent }; indexes: { code: string } };
  refused: { key: string; value: { id: string; code: string } & Refused; indexes: { code: string } };
  meta: { key: 'device'; value: Meta };
}

/** What the phone keeps of an edition: the list with names, what is still to be sent, and what was refused. */
export type FieldStore = {
  /** False where the browser keeps nothing once the page is closed. */
  lasting: boolean;
  list(): Promise<FieldList | undefined>;
  unsent(): Promise<SentEvent[]>;
  refused(): Promise<Refused[]>;
  offset(): Promise<number>;
  /** Makes a record under the next number of this device, and answers once it is safely kept. */
  add(
    make: (stamp: Stamp) => SentEvent,
    timeOf: (offsetMs: number, previous: number) => number,
  ): Promise<SentEvent>;
  /** Keeps a fresh list and how far the server's clock is ahead, in milliseconds. */
  saveList(list: FieldList, offsetMs: number): Promise<void>;
  /** Moves what was sent: taken records into the list, the others among the refused. */
  settle(list: FieldList, done: { sent: string[]; refused: Refused[] }): Promise<void>;
  dismiss(ids: string[]): Promise<void>;
  /** Throws away the names: of this edition, or of every one. What is unsent stays; no name is in it. */
  forgetLists(every: boolean): Promise<void>;
  /** Throws away the names of every edition whose day is over. */
  forgetExpired(today: string): Promise<void>;
};

/** A uuid of chance (RFC 9562, version 4), also where the page is not served over https. */
export const newUuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const fresh = (): Meta => ({ device: newUuid(), sequence: 0, previous: 0, offsetMs: 0 });

const open = (): Promise<IDBPDatabase<Kept>> =>
  openDB<Kept>('duurloop-presentie', 1, {
    upgrade: (db) => {
      db.createObjectStore('lists');
      db.createObjectStore('meta');
      db.createObjectStore('unsent', { keyPath: 'id' }).createIndex('code', 'code');
      db.createObjectStore('refused', { keyPath: 'id' }).createIndex('code', 'code');
    },
  });

const inOrder = (a: SentEvent, b: SentEvent): number => a.sequence - b.sequence;

/** The phone's own database; where the browser has none, a memory that ends with the page. */
export const openFieldStore = async (code: string): Promise<FieldStore> => {
  const db = await open().catch(() => undefined);
  return db ? lastingStore(db, code) : memoryStore();
};

const lastingStore = (db: IDBPDatabase<Kept>, code: string): FieldStore => {
  /** `strict`: on disk before it answers, so that a battery that dies loses nothing that was shown as recorded. */
  const change = <T,>(work: (tx: ReturnType<typeof writing>) => Promise<T>): Promise<T> => {
    const tx = writing();
    return Promise.all([work(tx), tx.done]).then(([answer]) => answer);
  };
  const writing = () =>
    db.transaction(['lists', 'unsent', 'refused', 'meta'], 'readwrite', { durability: 'strict' });
  return {
    lasting: true,
    list: () => db.get('lists', code),
    unsent: async () =>
      (await db.getAllFromIndex('unsent', 'code', code)).map((row) => row.event).sort(inOrder),
    refused: async () =>
      (await db.getAllFromIndex('refused', 'code', code)).map(({ event, reason }) => ({ event, reason })),
    offset: async () => (await db.get('meta', 'device'))?.offsetMs ?? 0,
    add: (make, timeOf) =>
      change(async (tx) => {
        const meta = (await tx.objectStore('meta').get('device')) ?? fresh();
        const { device, offsetMs } = meta;
        const stamp = {
          id: newUuid(),
          device,
          sequence: meta.sequence + 1,
          givenAt: timeOf(offsetMs, meta.previous),
        };
        const event = make(stamp);
        await tx.objectStore('unsent').put({ id: event.id, code, event });
        await tx
          .objectStore('meta')
          .put({ ...meta, sequence: stamp.sequence, previous: stamp.givenAt }, 'device');
        return event;
      }),
    saveList: (list, offsetMs) =>
      change(async (tx) => {
        const meta = (await tx.objectStore('meta').get('device')) ?? fresh();
        await tx.objectStore('lists').put({ ...list, csrf: '' }, code);
        await tx.objectStore('meta').put({ ...meta, offsetMs }, 'device');
      }),
    settle: (list, { sent, refused }) =>
      change(async (tx) => {
        await tx.objectStore('lists').put({ ...list, csrf: '' }, code);
        for (const one of refused) await tx.objectStore('refused').put({ id: one.event.id, code, ...one });
        for (const id of [...sent, ...refused.map((one) => one.event.id)])
          await tx.objectStore('unsent').delete(id);
      }),
    dismiss: (ids) =>
      change(async (tx) => {
        for (const id of ids) await tx.objectStore('refused').delete(id);
      }),
    forgetLists: (every) =>
      change(async (tx) => (every ? tx.objectStore('lists').clear() : tx.objectStore('lists').delete(code))),
    forgetExpired: (today) =>
      change(async (tx) => {
        for (const key of await tx.objectStore('lists').getAllKeys()) {
          const list = await tx.objectStore('lists').get(key);
          if (list && list.keptUntil < today) await tx.objectStore('lists').delete(key);
        }
      }),
  };
};

const memoryStore = (): FieldStore => {
  let meta = fresh();
  let list: FieldList | undefined;
  const unsent = new Map<string, SentEvent>();
  const refused = new Map<string, Refused>();
  return {
    lasting: false,
    list: async () => list,
    unsent: async () => [...unsent.values()].sort(inOrder),
    refused: async () => [...refused.values()],
    offset: async () => meta.offsetMs,
    add: async (make, timeOf) => {
      const givenAt = timeOf(meta.offsetMs, meta.previous);
      meta = { ...meta, sequence: meta.sequence + 1, previous: givenAt };
      const event = make({ id: newUuid(), device: meta.device, sequence: meta.sequence, givenAt });
      unsent.set(event.id, event);
      return event;
    },
    saveList: async (next, offsetMs) => {
      list = next;
      meta = { ...meta, offsetMs };
    },
    settle: async (next, done) => {
      list = next;
      for (const one of done.refused) refused.set(one.event.id, one);
      for (const id of [...done.sent, ...done.refused.map((one) => one.event.id)]) unsent.delete(id);
    },
    dismiss: async (ids) => ids.forEach((id) => refused.delete(id)),
    forgetLists: async () => void (list = undefined),
    forgetExpired: async () => undefined,
  };
};
