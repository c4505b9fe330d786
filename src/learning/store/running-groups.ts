import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { Colour, GroupEvent, Level } from '../domain/running-groups.ts';

type Stored = {
  id: string;
  kind: GroupEvent['kind'];
  group_id: string | null;
  enrolment_id: string | null;
  name: string | null;
  colour: Colour | null;
  level: Level | null;
  removed: boolean;
  given_ms: string;
  device: string;
  sequence: string;
};

const toEvent = (row: Stored): GroupEvent => {
  const given = {
    id: row.id,
    givenAt: Number(row.given_ms),
    device: row.device,
    sequence: Number(row.sequence),
  };
  return row.kind === 'place'
    ? { ...given, kind: 'place', enrolmentId: row.enrolment_id ?? '', groupId: row.group_id ?? undefined }
    : {
        ...given,
        kind: 'group',
        groupId: row.group_id ?? '',
        name: row.name ?? '',
        colour: row.colour ?? 'green',
        level: row.level ?? 'walking',
        removed: row.removed,
      };
};

/** Everything recorded about the running groups of an edition. */
export const findGroupEvents = async (db: Database | Tx, editionId: string): Promise<GroupEvent[]> =>
  (
    await rows<Stored>(
      db,
      sql`select id, kind, group_id, enrolment_id, name, colour, level, removed,
            round(extract(epoch from given_at) * 1000)::text as given_ms, device, sequence::text as sequence
          from learning.group_event where edition_id = ${editionId} order by given_at, device, sequence, id`,
    )
  ).map(toEvent);

/** Adds records about groups to an edition, each once, in the order of their ids; gives the ids of the new ones. */
export const saveGroupEvents = async (
  tx: Tx,
  editionId: string,
  events: readonly GroupEvent[],
  actor: string,
): Promise<string[]> => {
  if (events.length === 0) return [];
  const values = [...new Map(events.map((event) => [event.id, event])).values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((e) => {
      const group = e.kind === 'group' ? e : undefined;
      return sql`(${e.id}::uuid, ${editionId}::uuid, ${e.kind}, ${e.groupId ?? null}::text,
        ${e.kind === 'place' ? e.enrolmentId : null}::uuid, ${group?.name ?? null}::text,
        ${group?.colour ?? null}::text, ${group?.level ?? null}::text, ${group?.removed ?? false}::boolean,
        ${new Date(e.givenAt).toISOString()}::timestamptz, ${e.device}, ${e.sequence}::bigint, ${actor})`;
    });
  const saved = await rows<{ id: string }>(
    tx,
    sql`insert into learning.group_event (id, edition_id, kind, group_id, enrolment_id, name, colour, level, removed,
          given_at, device, sequence, recorded_by)
        values ${sql.join(values, sql`, `)} on conflict (id) do nothing returning id`,
  );
  return saved.map((row) => row.id);
};
