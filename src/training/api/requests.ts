import type { Context } from 'hono';
import { z } from 'zod';
import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { availabilityStates, enrolmentStates } from './answers.ts';
import { problemAnswer } from './problem.ts';

/** The calendar of the product: years that a course can lie in, and that the database knows. */
const years = { first: '2000-01-01', last: '2199-12-31' };

const courseDay = z.iso
  .date()
  .refine((text) => text >= years.first && text <= years.last && parseDay(text) !== undefined, {
    error: `a day between ${years.first} and ${years.last}`,
  })
  .transform((text) => text as CalendarDay);

const printable = /^[^\p{Cc}\p{Cs}]*$/u;

const code = z.string().regex(/^RT\d{8}[a-z]?$/i, { error: 'a code such as RT18032027' });
const cursor = z.string().max(200).optional().describe('The `nextCursor` of the page before.');
const limit = z.coerce.number().int().min(1).max(100).default(25).describe('How many at most.');

export const editionsQuery = z
  .strictObject({
    place: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .regex(printable, { error: 'a place name' })
      .optional()
      .describe('Only in this place; capitals do not matter.'),
    from: courseDay
      .optional()
      .describe(
        'First day on or after this day. Without it: from today; give an earlier day to see the past.',
      ),
    to: courseDay.optional().describe('First day on or before this day.'),
    availability: z.enum(availabilityStates).optional().describe('Only editions with this availability.'),
    limit,
    cursor,
  })
  .refine((query) => !query.from || !query.to || query.from <= query.to, {
    path: ['to'],
    error: 'not before `from`',
  });

export const enrolmentsQuery = z.strictObject({
  edition: code.optional().describe('Only of the edition with this code.'),
  state: z.enum(enrolmentStates).optional().describe('Only in this state.'),
  limit,
  cursor,
});

export const noQuery = z.strictObject({});

export const newWebhook = z.strictObject({
  url: z
    .string()
    .max(2000)
    .describe('Where to post to: https, on the public internet, without user name or password.'),
});

export const isEditionCode = (text: string): boolean => code.safeParse(text).success;
type Read<T> = { ok: true; value: T } | { ok: false; answer: Response };

const read = <T extends z.ZodType>(c: Context, shape: T, input: unknown): Read<z.output<T>> => {
  const parsed = shape.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0]!;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = unknown ?? (issue.path.length > 0 ? issue.path.join('.') : undefined);
  const detail = unknown === undefined ? issue.message : 'There is no such parameter or property.';
  return { ok: false, answer: problemAnswer(c, 'invalid-input', { detail, ...(field ? { field } : {}) }) };
};

/** Reads the query string. Unknown and repeated parameters are refused: a filter that is ignored would mislead. */
export const readQuery = <T extends z.ZodType>(c: Context, shape: T): Read<z.output<T>> => {
  const given = [...new URL(c.req.url).searchParams];
  const names = given.map(([name]) => name);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined) {
    const detail = 'This parameter was given more than once.';
    return { ok: false, answer: problemAnswer(c, 'invalid-input', { detail, field: repeated }) };
  }
  return read(c, shape, Object.fromEntries(given));
};

/** Reads a JSON body. */
export const readBody = async <T extends z.ZodType>(c: Context, shape: T): Promise<Read<z.output<T>>> => {
  const mediaType = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    return {
      ok: false,
      answer: problemAnswer(c, 'not-json', { detail: 'Send `content-type: application/json`.' }),
    };
  }
  const body: unknown = await c.req.json().catch(() => undefined);
  if (body === undefined) {
    return {
      ok: false,
      answer: problemAnswer(c, 'invalid-input', { detail: 'The body cannot be read as JSON.' }),
    };
  }
  return read(c, shape, body);
};

/** A problem with a cursor that was not ours, or of another list. */
export const strangeCursor = (c: Context): Response =>
  problemAnswer(c, 'invalid-input', {
    detail: 'This cursor is not from an answer of this list.',
    field: 'cursor',
  });
