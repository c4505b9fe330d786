import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Participation } from '../../training/index.ts';
import type { Recorder } from './attendance.ts';
import type { HandoffKind, HandoffLine, PointsRecord } from '../domain/points.ts';

/** In which register somebody is, by which number, and under which name. */
export type Registration = { register: string; number: string; name: string };

/** Registrations of these people: what was put right later goes before what they typed when they enrolled. */
export const findRegistrations = async (
  db: Database | Tx,
  people: readonly Participation[],
): Promise<Map<string, Registration>> => {
  const found = new Map(
    people.map((person): [string, Registration] => [
      person.enrolmentId,
      { register: person.register ?? '', number: person.registerNumber ?? '', name: person.name },
    ]),
  );
  if (people.length === 0) return found;
  const ids = people.map(({ enrolmentId }) => enrolmentId);
  const corrected = await rows<Registration & { id: string }>(
    db,
    sql`select enrolment_id as id, register, number, name from learning.registration where enrolment_id in ${ids}`,
  );
  for (const { id, ...registration } of corrected) found.set(id, registration);
  return found;
};

export const saveRegistration = async (
  tx: Tx,
  enrolmentId: string,
  { register, number, name }: Registration,
  { by, at }: { by: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`insert into learning.registration (enrolment_id, register, number, name, changed_by, changed_at)
    values (${enrolmentId}, ${register}, ${number}, ${name}, ${by}, ${at.toISOString()})
    on conflict (enrolment_id) do update set register = excluded.register, number = excluded.number,
      name = excluded.name, changed_by = excluded.changed_by, changed_at = excluded.changed_at`);
};

type OfAccreditation = { editionId: string; accreditationId: string };

/** Keeps two people from handing over the same list at once. */
export const lockHandoffs = async (
  tx: Tx,
  { editionId, accreditationId }: OfAccreditation,
): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`points:${editionId}:${accreditationId}`}, 0))`,
  );
};

/** One time that a list went to a register. */
export type Handoff = {
  id: string;
  accreditationId: string;
  way: string;
  /** As people know them. */
  handedBy: string;
  handedAt: Date;
  lines: HandoffLine[];
};

/** Everything that was handed over of an edition, the earliest first. */
export const findHandoffs = async (db: Database | Tx, editionId: string): Promise<Handoff[]> => {
  const handoffs = await rows<Omit<Handoff, 'lines' | 'handedAt'> & { handedAt: string }>(
    db,
    sql`select id, accreditation_id as "accreditationId", way, handed_by_name as "handedBy", handed_at as "handedAt"
        from learning.points_handoff where edition_id = ${editionId} order by handed_at, id`,
  );
  if (handoffs.length === 0) return [];
  const records = await rows<{ handoffId: string; kind: HandoffKind; content: PointsRecord }>(
    db,
    sql`select handoff_id as "handoffId", kind, content from learning.points_handoff_record
        where handoff_id in ${handoffs.map(({ id }) => id)} order by meeting, content ->> 'name', enrolment_id`,
  );
  return handoffs.map((handoff) => ({
    ...handoff,
    handedAt: new Date(handoff.handedAt),
    lines: records
      .filter(({ handoffId }) => handoffId === handoff.id)
      .map(({ kind, content }) => ({ kind, record: content })),
  }));
};

/** Writes down what was handed over, under the lock. */
export const saveHandoff = async (
  tx: Tx,
  { editionId, accreditationId }: OfAccreditation,
  handed: { way: string; by: Recorder; at: Date; lines: readonly HandoffLine[] },
): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into learning.points_handoff (id, edition_id, accreditation_id, way, handed_by,
      handed_by_name, handed_at)
    values (${id}, ${editionId}, ${accreditationId}, ${handed.way}, ${handed.by.actor}, ${handed.by.name}, ${handed.at.toISOString()})`);
  for (const { kind, record } of handed.lines)
    await tx.execute(sql`insert into learning.points_handoff_record (handoff_id, enrolment_id, meeting, kind, content)
      values (${id}, ${record.enrolmentId}, ${record.meeting}, ${kind}, ${JSON.stringify(record)}::jsonb)`);
  return id;
};
