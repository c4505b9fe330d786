import { z } from 'zod';
import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';

/** Where a page of editions ended: they are ordered by first day, then by code. */
export type EditionPlace = { firstDay: CalendarDay; code: string };

const editionPlace = z.tuple([z.string().regex(/^[1-9]/), z.string().regex(/^RT\d{8}[a-z]?$/)]);

const write = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const read = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

export const editionCursor = (place: EditionPlace): string => write([place.firstDay, place.code]);

/** Reads a cursor back; undefined for one that was not ours. */
export const readEditionCursor = (text: string): EditionPlace | undefined => {
  const parsed = editionPlace.safeParse(read(text));
  const firstDay = parsed.success ? parseDay(parsed.data[0]) : undefined;
  return parsed.success && firstDay ? { firstDay, code: parsed.data[1] } : undefined;
};

export const enrolmentCursor = (id: string): string => write(id);

export const readEnrolmentCursor = (text: string): string | undefined => {
  const parsed = z.uuid().safeParse(read(text));
  return parsed.success ? parsed.data : undefined;
};

/** How many rows one request may look at: a rare filter then gives short pages, never a slow one. */
const mostLookedAt = 1000;
const batch = 200;

/**
 * Fills a page from an ordered list, a batch at a time, with what passes `wanted`.
 * `last` is the item to go on after; undefined when the list has ended.
 */
export const fillPage = async <T>(
  limit: number,
  load: (after: T | undefined, most: number) => Promise<T[]>,
  wanted: (item: T) => boolean,
): Promise<{ items: T[]; last: T | undefined }> => {
  const items: T[] = [];
  let after: T | undefined;
  for (let seen = 0; seen < mostLookedAt; seen += batch) {
    const loaded = await load(after, batch);
    for (const [at, item] of loaded.entries()) {
      if (wanted(item)) items.push(item);
      after = item;
      const ended = at === loaded.length - 1 && loaded.length < batch;
      if (items.length === limit) return { items, last: ended ? undefined : item };
    }
    if (loaded.length < batch) return { items, last: undefined };
  }
  return { items, last: after };
};
