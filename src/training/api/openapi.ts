import type { Site } from '../../ui/index.ts';
import { componentSchemas, queryParameters, refTo, type ShapeName } from './components.ts';
import { examples } from './examples.ts';
import { editionsQuery, enrolmentsQuery } from './requests.ts';
import { signatureHeader } from './signature.ts';

type Json = Record<string, unknown>;

const content = (shape: ShapeName, mediaType = 'application/json'): Json => ({
  [mediaType]: { schema: refTo(shape), example: examples[shape] },
});

const problem = (description: string, headers?: Json): Json => ({
  description,
  content: { 'application/problem+json': { schema: refTo('Problem') } },
  ...(headers ? { headers } : {}),
});

const header = (description: string, type = 'string'): Json => ({ description, schema: { type } });

const response = (name: string): Json => ({ $ref: `#/components/responses/${name}` });

const responses = {
  InvalidInput: {
    ...problem('Something in the request is not right; `field` says what.'),
    content: content('Problem', 'application/problem+json'),
  },
  Unauthorised: problem('There is no token, or it is unknown or revoked.', {
    'WWW-Authenticate': header('Names the scheme, Bearer.'),
  }),
  NotFound: problem('There is nothing here, or nothing for you: the two are not told apart.'),
  TooManyWebhooks: problem('There are as many live webhooks as there may be.'),
  TooLarge: problem('The body is too large.'),
  NotJson: problem('The body is not `application/json`.'),
  TooManyRequests: problem('Too many requests in this minute.', {
    'Retry-After': header('Seconds to wait.', 'integer'),
  }),
  NotModified: { description: 'Nothing changed since the answer with the ETag in `If-None-Match`.' },
};

const ok = (description: string, shape: ShapeName, headers?: Json): Json => ({
  description,
  content: content(shape),
  ...(headers ? { headers } : {}),
});

const etag = { ETag: header('Give it as `If-None-Match` next time.') };

const open = { security: [], responses: { 304: response('NotModified'), 429: response('TooManyRequests') } };
const office = {
  security: [{ officeToken: [] }],
  responses: { 401: response('Unauthorised'), 429: response('TooManyRequests') },
};

const inPath = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

const id = (of: string): Json => inPath('id', `The id of the ${of}.`, { type: 'string', format: 'uuid' });

const operation = (
  door: typeof open | typeof office,
  tag: string,
  operationId: string,
  summary: string,
  rest: Json & { responses: Json },
): Json => ({
  operationId,
  summary,
  tags: [tag],
  ...door,
  ...rest,
  responses: { ...rest.responses, ...door.responses },
});

const paths: Json = {
  '/api/v1/editions': {
    get: operation(open, 'Editions', 'listEditions', 'Published editions, the nearest first', {
      description:
        'Public, and readable from a script on any site. Past editions come only when asked for with `from`.',
      parameters: queryParameters(editionsQuery),
      responses: { 200: ok('A page of editions.', 'EditionList', etag), 400: response('InvalidInput') },
    }),
  },
  '/api/v1/editions/{code}': {
    get: operation(open, 'Editions', 'getEdition', 'One published edition', {
      parameters: [
        inPath('code', 'The code; capitals do not matter.', { type: 'string', examples: ['RT18032027'] }),
      ],
      responses: {
        200: ok('The edition.', 'Edition', etag),
        400: response('InvalidInput'),
        404: response('NotFound'),
      },
    }),
  },
  '/api/v1/enrolments': {
    get: operation(office, 'Enrolments', 'listEnrolments', 'Enrolments, the newest first', {
      description: 'Dietary and access needs are left out, and so are the keys of personal links.',
      parameters: queryParameters(enrolmentsQuery),
      responses: { 200: ok('A page of enrolments.', 'EnrolmentList'), 400: response('InvalidInput') },
    }),
  },
  '/api/v1/enrolments/{id}': {
    get: operation(office, 'Enrolments', 'getEnrolment', 'One enrolment', {
      parameters: [id('enrolment')],
      responses: {
        200: ok('The enrolment.', 'Enrolment'),
        400: response('InvalidInput'),
        404: response('NotFound'),
      },
    }),
  },
  '/api/v1/webhooks': {
    get: operation(office, 'Webhooks', 'listWebhooks', 'Live webhooks', {
      responses: { 200: ok('All of them.', 'WebhookList'), 400: response('InvalidInput') },
    }),
    post: operation(office, 'Webhooks', 'createWebhook', 'Have events posted to an address', {
      description: 'The secret in the answer signs every delivery. It is shown this once.',
      requestBody: { required: true, content: content('NewWebhook') },
      responses: {
        201: ok('The webhook, live from now on.', 'CreatedWebhook', {
          Location: header('Its address in this API.'),
        }),
        400: response('InvalidInput'),
        409: response('TooManyWebhooks'),
        413: response('TooLarge'),
        415: response('NotJson'),
      },
    }),
  },
  '/api/v1/webhooks/{id}': {
    delete: operation(office, 'Webhooks', 'deleteWebhook', 'End a webhook', {
      parameters: [id('webhook')],
      responses: { 204: { description: 'Nothing is sent there any more.' }, 404: response('NotFound') },
    }),
  },
};

const eventPost = (operationId: string, summary: string, shape: ShapeName): Json => ({
  post: {
    operationId,
    summary,
    tags: ['Webhooks'],
    security: [],
    description:
      'Delivered at least once, in no certain order. Any 2xx within ten seconds is enough; 410 ends the webhook; everything else, a redirect too, is tried again for about four hours.',
    parameters: [
      {
        name: signatureHeader,
        in: 'header',
        required: true,
        description:
          '`t=<unix seconds>,v1=<hex>`: the hex is HMAC-SHA-256 of `<t>.<body as received>` under the secret of the webhook.',
        schema: { type: 'string', pattern: '^t=\\d+,v1=[0-9a-f]{64}$' },
      },
    ],
    requestBody: { required: true, content: content(shape) },
    responses: {
      '2XX': { description: 'Received.' },
      410: { description: 'Send nothing here any more.' },
      default: { description: 'Try again later.' },
    },
  },
});

/** What another context adds to the description, such as the search of the register. */
export type ApiPart = { tags: Json[]; paths: Json; schemas: Json };

/** The description of this API (OpenAPI 3.1), its shapes made from the schemas that the answers are written to. */
export const openApiDocument = (site: Site, parts: readonly ApiPart[] = []): Json => ({
  openapi: '3.1.1',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: {
    title: 'Duurloop',
    version: '1.0.0',
    summary: 'Editions of the course in running therapy, enrolments, and news about them.',
    description:
      'Within version 1 properties may be added, and none is taken away. What goes wrong is told as problem details (RFC 9457). Moments are in UTC; days are days in the Netherlands.',
    license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
  },
  servers: [
    { url: site.baseUrl, description: site.demo ? 'A demo world: all in it is made up.' : 'This institute.' },
  ],
  tags: [
    {
      name: 'Editions',
      description: 'When and where the course is given, and whether there is room. Public.',
    },
    { name: 'Enrolments', description: 'Who enrolled and how it stands. With an office token.' },
    {
      name: 'Webhooks',
      description: 'News, posted to an address of yours and signed. With an office token.',
    },
    ...parts.flatMap(({ tags }) => tags),
  ],
  paths: Object.assign({}, paths, ...parts.map((part) => part.paths)) as Json,
  webhooks: {
    'enrolment-confirmed': eventPost(
      'onEnrolmentConfirmed',
      'Somebody enrolled and paid',
      'EnrolmentConfirmed',
    ),
    'enrolment-ended': eventPost(
      'onEnrolmentEnded',
      'An enrolment was withdrawn or cancelled',
      'EnrolmentEnded',
    ),
    'edition-published': eventPost('onEditionPublished', 'An edition was published', 'EditionPublished'),
  },
  components: {
    schemas: Object.assign(componentSchemas(), ...parts.map((part) => part.schemas)) as Json,
    responses,
    securitySchemes: {
      officeToken: {
        type: 'http',
        scheme: 'bearer',
        description: 'An office token: `npm run admin -- create-token <name>` makes one and shows it once.',
      },
    },
  },
});
