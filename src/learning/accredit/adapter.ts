import { createHash } from 'node:crypto';
import { toCsv, type Table } from '../../platform/tables/index.ts';
import type { HandoffLine } from '../domain/points.ts';
import { linesTable } from './lists.ts';

/** The web service of PE-online takes no more in one call (money.md). */
export const mostInOneCall = 1000;

/** Calls that are tried before a batch is given up. */
const mostTries = 3;

/** A fault that may pass: the call is tried again with the same key. */
export class PassingFault extends Error {}

/**
 * A way to hand records to a register. `key` is the same for the same records, whenever they are sent: who receives
 * them takes them once. Throws a PassingFault for what may go better the next time.
 */
export type PointsAdapter = {
  way: string;
  send(lines: readonly HandoffLine[], key: string): Promise<void>;
};

/** The same for the same records in the same order, and for no others. */
export const keyOf = (lines: readonly HandoffLine[]): string =>
  createHash('sha256').update(JSON.stringify(lines)).digest('base64url').slice(0, 32);

/**
 * Hands records to a register, at most 1,000 a call, one call after the other. Throws when a call fails three times:
 * what went before it has been taken, and is recognised by its key when all is sent again. `pause` waits between tries.
 */
export const sendLines = async (
  adapter: PointsAdapter,
  lines: readonly HandoffLine[],
  pause: (tries: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  for (let from = 0; from < lines.length; from += mostInOneCall) {
    const batch = lines.slice(from, from + mostInOneCall);
    const key = keyOf(batch);
    for (let tries = 1; ; tries += 1) {
      try {
        await adapter.send(batch, key);
        break;
      } catch (fault) {
        if (!(fault instanceof PassingFault) || tries === mostTries) throw fault;
        await pause(tries);
      }
    }
  }
};

/** Hands over by a file, which a person uploads at the register. A batch that comes twice stands in it once. */
export const fileAdapter = (name: string): PointsAdapter & { table: () => Table; csv: () => string } => {
  const batches = new Map<string, readonly HandoffLine[]>();
  const table = () => linesTable(name, [...batches.values()].flat());
  return {
    way: 'file',
    send: (lines, key) => Promise.resolve(void batches.set(key, lines)),
    table,
    csv: () => toCsv(table()),
  };
};
