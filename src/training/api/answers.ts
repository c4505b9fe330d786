import { z } from 'zod';

const both = z
  .strictObject({ nl: z.string().describe('Dutch.'), en: z.string().describe('English.') })
  .describe('One text in both languages.');

const moment = z.iso.datetime().describe('A moment, in UTC.');
const nothing = (text: string) => z.string().nullable().describe(text);

const editionCode = z
  .string()
  .describe('`RT` and the first day as ddmmyyyy; a second edition on that day ends in a letter.');

const price = z
  .strictObject({
    amount: z
      .string()
      .regex(/^\d+\.\d{2}$/)
      .describe('Euros with two decimals.'),
    currency: z.literal('EUR'),
  })
  .describe('What one participant pays, everything that is included in it.');

/** Availability in words, with `closed` for an edition nobody can enrol in any more. */
export const availabilityStates = ['plenty', 'few', 'full', 'closed'] as const;

export const editionAnswer = z.strictObject({
  code: editionCode,
  title: both,
  status: z
    .enum(['open', 'started', 'closed', 'cancelled'])
    .describe(
      '`open`: published and ahead of us. `started`: the first day has come or is past. `closed`: the institute takes no more enrolments. `cancelled`: it will not take place.',
    ),
  place: z.string().describe('The place name.'),
  venue: z
    .strictObject({ name: z.string(), address: z.string() })
    .nullable()
    .describe('The exact address; null as long as it is not known.'),
  introductoryDays: z.tuple([z.iso.date(), z.iso.date()]).describe('The two days the course begins with.'),
  returnDay: z.iso.date().describe('The third day, three to four months later.'),
  startsAt: z.string().describe('When each day begins, as hh:mm.'),
  endsAt: z.string().describe('When each day ends, as hh:mm.'),
  timeZone: z.literal('Europe/Amsterdam').describe('Where those times hold.'),
  audience: both.describe('For whom this edition is meant, in both languages.'),
  price,
  priceIncludes: both.describe('What the price includes, in both languages.'),
  availability: z
    .strictObject({
      state: z
        .enum(availabilityStates)
        .describe('`plenty`, `few` or `full` by the free seats; `closed` when nobody can enrol any more.'),
      text: both,
      capacity: z.int().min(0).max(24).describe('How many people fit in the group.'),
    })
    .describe('Whether there is room, in words. How many seats are left is not told.'),
  links: z
    .strictObject({
      page: both.describe('The page of this edition, in both languages.'),
      brochure: z.string().describe('The brochure as PDF.'),
      enrol: both.nullable().describe('Where somebody enrols, in both languages; null when nobody can.'),
    })
    .describe('Addresses for people.'),
});

const nextCursor = nothing('Give this as `cursor` for the next page; null at the end. Its form may change.');

export const editionsAnswer = z.strictObject({
  editions: z.array(editionAnswer).describe('By first day, the nearest first.'),
  nextCursor,
});

/** Where an enrolment stands; the same words as in the domain. */
export const enrolmentStates = [
  'entry-in-review',
  'entry-refused',
  'payment-route-in-review',
  'payment-awaited',
  'transfer-awaited',
  'seat-released',
  'paid-without-seat',
  'confirmed',
  'cancelled',
] as const;

export const enrolmentAnswer = z.strictObject({
  id: z.uuid(),
  edition: editionCode,
  state: z
    .enum(enrolmentStates)
    .describe(
      'A seat is certain only when `confirmed`. `payment-awaited` and `transfer-awaited` hold a seat for a limited time; `seat-released` lost it; `paid-without-seat` waits for the office.',
    ),
  endedBecause: z
    .enum(['withdrawn', 'cancelled', 'edition-cancelled', 'office'])
    .nullable()
    .describe(
      'Only when `cancelled`: by the participant within the legal time, later, with the edition, or by the office.',
    ),
  submittedAt: moment,
  confirmedAt: moment.nullable().describe('When the seat became certain; null before that.'),
  seat: z.int().nullable().describe('The seat number, once confirmed.'),
  name: z.string().describe('As it will stand on the certificate.'),
  email: z.string(),
  phone: z.string(),
  lang: z.enum(['nl', 'en']).describe('The language this person is written to in.'),
  profession: z.string(),
  register: nothing('The professional register this person is in.'),
  registerNumber: nothing('The number in that register.'),
  buyer: z
    .strictObject({
      kind: z.enum(['private', 'business']),
      company: nothing('Whose name is on the invoice, for a business.'),
      reference: nothing('The purchase-order reference, for a business.'),
    })
    .describe('Who the invoice is for.'),
  paymentRoute: z
    .enum(['ideal', 'transfer'])
    .describe('`transfer` is an exception that the course leader agrees to.'),
  price,
  invoiceNumber: nothing('The number of the invoice, once there is one.'),
  transferPreference: nothing('An earlier date or another place this person would rather have.'),
});

export const enrolmentsAnswer = z.strictObject({
  enrolments: z
    .array(enrolmentAnswer)
    .describe('The newest first. A page may be shorter than asked before the end.'),
  nextCursor,
});

export const webhookAnswer = z.strictObject({
  id: z.uuid(),
  url: z.string().describe('Where events are posted to.'),
  createdAt: moment,
});

export const newWebhookAnswer = webhookAnswer.extend({
  secret: z.string().describe('Signs every delivery. It is shown this once: keep it.'),
});

export const webhooksAnswer = z.strictObject({
  webhooks: z.array(webhookAnswer).describe('Those that are live, the oldest first.'),
});

export const eventTypes = ['enrolment-confirmed', 'enrolment-ended', 'edition-published'] as const;

const event = <T extends (typeof eventTypes)[number], D extends z.ZodType>(type: T, data: D) =>
  z.strictObject({
    id: z.uuid().describe('The same over all attempts: a receiver that has seen it before does nothing.'),
    type: z.literal(type),
    createdAt: moment,
    data,
  });

const enrolmentId = z
  .uuid()
  .describe('Ask `/api/v1/enrolments/{id}` for the rest: no personal data is sent.');

export const enrolmentConfirmedEvent = event(
  'enrolment-confirmed',
  z.strictObject({ enrolmentId, edition: editionCode }),
);

export const enrolmentEndedEvent = event(
  'enrolment-ended',
  z.strictObject({
    enrolmentId,
    edition: editionCode,
    endedBecause: z.enum(['withdrawn', 'cancelled', 'edition-cancelled', 'office']),
  }),
);

export const editionPublishedEvent = event('edition-published', z.strictObject({ edition: editionCode }));

export const problemShape = z.strictObject({
  type: z.string().describe('A tag URI; its last part names the kind of problem.'),
  title: z.string().describe('The kind of problem, the same for all of its kind.'),
  status: z.int().describe('The HTTP status of the answer.'),
  detail: z.string().describe('What is wrong with this request.'),
  field: z.string().optional().describe('The parameter or property that must change.'),
});

export type EditionAnswer = z.infer<typeof editionAnswer>;
export type EnrolmentAnswer = z.infer<typeof enrolmentAnswer>;
export type WebhookAnswer = z.infer<typeof webhookAnswer>;
export type ProblemAnswer = z.infer<typeof problemShape>;
export type WebhookEvent =
  | z.infer<typeof enrolmentConfirmedEvent>
  | z.infer<typeof enrolmentEndedEvent>
  | z.infer<typeof editionPublishedEvent>;
