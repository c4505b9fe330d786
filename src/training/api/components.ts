import { z } from 'zod';
import {
  editionAnswer,
  editionPublishedEvent,
  editionsAnswer,
  enrolmentAnswer,
  enrolmentConfirmedEvent,
  enrolmentEndedEvent,
  enrolmentsAnswer,
  newWebhookAnswer,
  problemShape,
  webhookAnswer,
  webhooksAnswer,
} from './answers.ts';
import { newWebhook } from './requests.ts';

/** Every shape of the API by the name it has in the description: what is checked and what is told are one thing. */
export const shapes = {
  Edition: editionAnswer,
  EditionList: editionsAnswer,
  Enrolment: enrolmentAnswer,
  EnrolmentList: enrolmentsAnswer,
  Webhook: webhookAnswer,
  NewWebhook: newWebhook,
  CreatedWebhook: newWebhookAnswer,
  WebhookList: webhooksAnswer,
  EnrolmentConfirmed: enrolmentConfirmedEvent,
  EnrolmentEnded: enrolmentEndedEvent,
  EditionPublished: editionPublishedEvent,
  Problem: problemShape,
};

export type ShapeName = keyof typeof shapes;

export const refTo = (name: ShapeName): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

type JsonSchema = Record<string, unknown>;

/** The shapes as JSON Schema 2020-12, referring to one another by name. */
export const componentSchemas = (): Record<string, JsonSchema> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    // Answers may grow within a version: only what is sent to us is refused for a property too many.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== newWebhook) delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    // Inside an OpenAPI document the dialect and the place of a schema are already known.
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
};

/** The parameters of a query, one by one, from the schema that reads it. */
export const queryParameters = (query: z.ZodType): JsonSchema[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as JsonSchema;
    return { name, in: 'query', required: required.includes(name), description, schema };
  });
};
