import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';

const pick = async (
  tx: Tx,
  editionId: string,
  holder: string,
  heldUntil: Date | undefined,
  skip: boolean,
): Promise<number | undefined> => {
  const [row] = await rows<{ number: number }>(
    tx,
    sql`update training.seat set holder = ${holder}, held_until = ${heldUntil?.toISOString() ?? null}::timestamptz
        where edition_id = ${editionId} and holder is null and number = (
          select number from training.seat where edition_id = ${editionId} and holder is null
          order by number limit 1 ${skip ? sql`for update skip locked` : sql`for update`})
        returning number`,
  );
  return row?.number;
};

/**
 * Takes a free seat in one statement and gives its number; undefined when the edition is full.
 * The first look skips seats that others are taking at this moment; before saying "full" it looks again and waits
 * for them, because one of them may yet let go (money.md).
 */
export const takeSeat = async (
  tx: Tx,
  seat: { editionId: string; holder: string; heldUntil: Date | undefined },
): Promise<number | undefined> => {
  await tx.execute(sql`savepoint first_look`);
  const taken = await pick(tx, seat.editionId, seat.holder, seat.heldUntil, true);
  if (taken !== undefined) return taken;
  // A row that turned out to be taken stays locked by whoever looked at it. Those locks are let go before waiting,
  // so that everybody who waits does so from the first seat upwards, and never in a circle.
  await tx.execute(sql`rollback to savepoint first_look`);
  return pick(tx, seat.editionId, seat.holder, seat.heldUntil, false);
};

/** Keeps a held seat until a later moment, or with undefined for good. Gives its number, undefined when none is held. */
export const keepSeat = async (
  tx: Tx,
  holder: string,
  heldUntil: Date | undefined,
): Promise<number | undefined> => {
  const [row] = await rows<{ number: number }>(
    tx,
    sql`update training.seat set held_until = ${heldUntil?.toISOString() ?? null}::timestamptz where holder = ${holder} returning number`,
  );
  return row?.number;
};

/** Frees the seat of a holder. Gives whether there was one. */
export const releaseSeat = async (tx: Tx, holder: string): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`update training.seat set holder = null, held_until = null where holder = ${holder} returning number`,
    )
  ).length > 0;

/** Seats of an edition: all, and those without a holder. */
export const countSeats = async (
  db: Database | Tx,
  editionId: string,
): Promise<{ capacity: number; free: number }> => {
  const [row] = await rows<{ capacity: number; free: number }>(
    db,
    sql`select count(*)::int as capacity, count(*) filter (where holder is null)::int as free
        from training.seat where edition_id = ${editionId}`,
  );
  return row ?? { capacity: 0, free: 0 };
};

/** Adds seats up to `capacity`, or takes away free ones from the end. Gives how many there are now. */
export const setCapacity = async (tx: Tx, editionId: string, capacity: number): Promise<number> => {
  await tx.execute(sql`insert into training.seat (edition_id, number)
    select ${editionId}, number from generate_series(1, ${capacity}::int) number on conflict do nothing`);
  await tx.execute(sql`delete from training.seat where (edition_id, number) in (
    select edition_id, number from training.seat where edition_id = ${editionId} and holder is null
    order by number desc limit greatest(0, (select count(*) from training.seat where edition_id = ${editionId}) - ${capacity}::int))`);
  return (await countSeats(tx, editionId)).capacity;
};

/** Enrolments whose hold has run out, oldest first. */
export const findLapsedHolds = async (db: Database, most: number): Promise<string[]> =>
  (
    await rows<{ holder: string }>(
      db,
      sql`select holder from training.seat where held_until < now() order by held_until limit ${most}`,
    )
  ).map((row) => row.holder);
