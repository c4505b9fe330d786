import { z } from 'zod';
import type { Answer } from '../domain/question.ts';

const optionId = z.string().min(1).max(10);

const answer: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), choice: z.string().max(10) }),
  z.object({ kind: z.literal('multiple'), choices: z.array(optionId).max(10) }),
  z.object({ kind: z.literal('order'), order: z.array(optionId).max(10) }),
  z.object({ kind: z.literal('number'), typed: z.string().max(40) }),
  z.object({ kind: z.literal('open'), text: z.string().max(5000) }),
]);

/**
 * Milliseconds since 1970, in a range that a database can hold whatever a clock says. A clock may count in fractions:
 * no answer is refused for that.
 */
const moment = z
  .number()
  .min(0)
  .max(Date.UTC(2200, 0, 1))
  .transform(Math.round);

const step = {
  id: z.uuid(),
  device: z.string().regex(/^[\w-]{1,64}$/),
  counter: z.number().int().min(1).max(2_000_000_000),
  givenAt: moment,
};

/** What a device sends: answers it still holds, and that its owner handed in. Either may be missing. */
const delivery = z.object({
  test: z.uuid(),
  answers: z.array(z.object({ ...step, question: z.uuid(), answer })).max(200),
  handIn: z.object(step).optional(),
});

export type Delivery = z.infer<typeof delivery>;

/** Reads what a device sent; undefined for what none of ours would send. */
export const readDelivery = (body: unknown): Delivery | undefined => delivery.safeParse(body).data;
