import { z } from 'zod';
import { therapistsAnswer, therapistsQuery } from './answers.ts';

type Json = Record<string, unknown>;

const schemaOf = (shape: z.ZodType, io: 'input' | 'output' = 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io,
    // Answers may grow within a version.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  return schema;
};

const parameters = (): Json[] =>
  Object.entries((schemaOf(therapistsQuery, 'input') as { properties: Record<string, Json> }).properties).map(
    ([name, { description, ...schema }]) => ({ name, in: 'query', required: false, description, schema }),
  );

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** What the register adds to the description of the API (OpenAPI 3.1): its tag, its paths and its shapes. */
export const therapistsDescription = (): { tags: Json[]; paths: Json; schemas: Json } => ({
  tags: [{ name: 'Therapists', description: 'Who stands in the register and wants to be found. Public.' }],
  paths: {
    '/api/v1/therapists': {
      get: {
        operationId: 'findTherapists',
        summary: 'Registered running therapists, the nearest first',
        description:
          'Public, and readable from a script on any site. Addresses for mail and telephone are left out: people get in touch through the page. Show `confirmedOn` beside what you show, and do not keep answers longer than a day: who leaves the register is gone from here at once.',
        tags: ['Therapists'],
        security: [],
        parameters: parameters(),
        responses: {
          200: {
            description: 'A page of therapists.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/TherapistList' } } },
            headers: {
              ETag: { description: 'Give it as `If-None-Match` next time.', schema: { type: 'string' } },
            },
          },
          304: { $ref: '#/components/responses/NotModified' },
          400: problem(
            'A parameter is not right, or `near` is not one known place; `field` says which, `detail` what could be meant.',
          ),
          429: { $ref: '#/components/responses/TooManyRequests' },
        },
      },
    },
  },
  schemas: { TherapistList: schemaOf(therapistsAnswer) },
});
