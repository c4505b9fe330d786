import { z } from 'zod';
import { competences, fields } from '../domain/competence.ts';
import { accessibilities, guidances, reimbursements, spoken, terrains } from '../domain/profile.ts';
import { baseProfessions } from '../domain/profession.ts';

const printable = /^[^\p{Cc}\p{Cs}]*$/u;

/** What may be asked. Words of the register, as they stand in the answer too. */
export const therapistsQuery = z.strictObject({
  near: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(printable, { error: 'a place, a postal code, or degrees as 52.16,5.39' })
    .optional()
    .describe(
      'A place ("Amersfoort", "Hengelo (Gelderland)"), a postal code ("3811") or degrees ("52.16,5.39", kept to two decimals). Without it: everybody, by name.',
    ),
  radius: z.coerce
    .number()
    .min(1)
    .max(400)
    .default(25)
    .describe('Kilometres around `near`, as the crow flies.'),
  field: z.enum(fields).optional().describe('Only who offers this field.'),
  guidance: z.enum(guidances).optional().describe('Only who guides in this way.'),
  profession: z.enum(baseProfessions).optional().describe('Only with this base profession.'),
  language: z.enum(spoken).optional().describe('Only who guides in this language (ISO 639-1).'),
  terrain: z.enum(terrains).optional().describe('Only in these surroundings.'),
  accessible: z.enum(['true']).optional().describe('Only without steps.'),
  reimbursed: z
    .enum(['true'])
    .optional()
    .describe('Only where supplementary insurance sometimes pays a part.'),
  underTreatment: z.enum(['true']).optional().describe('Only who may also guide beside a medical treatment.'),
  limit: z.coerce.number().int().min(1).max(100).default(25).describe('How many at most.'),
  cursor: z.string().max(40).optional().describe('The `nextCursor` of the page before.'),
});

const degrees = z.number().describe('WGS 84, in degrees.');

export const therapistAnswer = z.strictObject({
  id: z.string().describe('The last part of the address of the page; it may change with a name.'),
  name: z.string(),
  page: z
    .strictObject({ nl: z.string(), en: z.string() })
    .describe('Where people read more and get in touch.'),
  baseProfession: z.string().describe('One of the words of `profession`.'),
  baseProfessionWords: z.string().nullable().describe('In words, where it is another.'),
  fields: z.array(z.enum(fields)).describe('What is offered, within what they are competent for.'),
  competentFor: z.array(z.enum(competences)).describe('As the register marked it off.'),
  guidance: z.array(z.enum(guidances)),
  languages: z.array(z.enum(spoken)),
  terrain: z.array(z.enum(terrains)),
  accessibility: z.array(z.enum(accessibilities)),
  reimbursement: z.array(z.enum(reimbursements)),
  distanceKm: z
    .number()
    .nullable()
    .describe('To the nearest of the places, in tenths; null when nothing was asked near.'),
  places: z
    .array(
      z.strictObject({
        name: z.string(),
        place: z.string(),
        postalCode: z.string().nullable(),
        latitude: degrees.nullable(),
        longitude: degrees.nullable(),
        coarse: z
          .boolean()
          .describe('True for a practice at home: its spot is rounded to about a kilometre.'),
      }),
    )
    .describe('Where they work.'),
  confirmedOn: z.iso.date().nullable().describe('The day on which the therapist last confirmed all this.'),
});

export const therapistsAnswer = z.strictObject({
  near: z
    .strictObject({ label: z.string(), latitude: degrees, longitude: degrees })
    .nullable()
    .describe('How `near` was understood.'),
  therapists: z
    .array(therapistAnswer)
    .describe('The nearest first; by name when nothing was asked near. Only who is listed at this moment.'),
  nextCursor: z
    .string()
    .nullable()
    .describe(
      'Give this as `cursor` for the next page; null at the end, and after a thousand: then ask more exactly.',
    ),
});

export type TherapistsQuery = z.infer<typeof therapistsQuery>;
export type TherapistAnswer = z.infer<typeof therapistAnswer>;
export type TherapistsAnswer = z.infer<typeof therapistsAnswer>;
