import { z } from 'zod';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { batchLimit, type SentEvent } from '../domain/field-list.ts';
import { halfDays } from '../domain/half-day.ts';
import { colours, levels, walkingGroup } from '../domain/running-groups.ts';

const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  .toLowerCase();
const groupId = z.union([z.literal(walkingGroup), uuid]);
const given = {
  id: uuid,
  givenAt: z.number().int().min(0).max(8.64e15),
  device: z.string().regex(/^[\w-]{1,60}$/),
  sequence: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
};
const who = z.union([
  z.object({ enrolmentId: uuid }).strict(),
  z
    .object({
      token: z
        .string()
        .min(1)
        .max(200)
        .transform((text) => text.toWellFormed()),
    })
    .strict(),
]);
const about = { ...given, halfDay: z.enum(halfDays), who };

/** A name that people read on a ribbon: one line of readable signs, at most forty. */
const groupName = z
  .string()
  .max(200)
  .transform((text) =>
    text
      .toWellFormed()
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, 40)
      .toWellFormed(),
  )
  .pipe(z.string().min(1));

const record = z.discriminatedUnion('kind', [
  z.object({ ...about, kind: z.literal('mark'), state: z.enum(['present', 'absent']) }),
  z.object({ ...about, kind: z.literal('withdrawal'), of: uuid }),
  z.object({
    ...given,
    kind: z.literal('group'),
    groupId,
    name: groupName,
    colour: z.enum(colours),
    level: z.enum(levels),
    removed: z.boolean(),
  }),
  z.object({
    ...given,
    kind: z.literal('place'),
    enrolmentId: uuid,
    groupId: groupId.nullish().transform((id) => id ?? undefined),
  }),
]);

export type BatchRefusal = 'no-json' | 'no-records' | 'too-many-records';

/** The records that can be read, and the ids of those that cannot; undefined where not even that is there. */
export type Batch = { events: SentEvent[]; malformed: (string | undefined)[] };

/** Reads what a phone sends: `{ "records": […] }`. One bad record spoils itself only. */
export const readBatch = (text: string): Result<Batch, BatchRefusal> => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refused('no-json');
  }
  const sent = z.object({ records: z.array(z.unknown()) }).safeParse(body);
  if (!sent.success) return refused('no-records');
  if (sent.data.records.length > batchLimit) return refused('too-many-records');
  const batch: Batch = { events: [], malformed: [] };
  for (const one of sent.data.records) {
    const read = record.safeParse(one);
    if (read.success) batch.events.push(read.data);
    else batch.malformed.push(z.object({ id: uuid }).safeParse(one).data?.id);
  }
  return accepted(batch);
};
