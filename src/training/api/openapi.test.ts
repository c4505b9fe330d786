import { expect, test } from 'vitest';
import { apiRoutes } from './index.ts';
import { shapes, type ShapeName } from './components.ts';
import { examples } from './examples.ts';
import { openApiDocument } from './openapi.ts';
import type { Database } from '../../platform/db/index.ts';
import { systemClock } from '../../kernel/clock.ts';

const site = { baseUrl: 'https://duurloop.example', cssHref: '/a.css', officeCssHref: '/b.css', demo: false };
type Node = Record<string, unknown>;
const document = JSON.parse(JSON.stringify(openApiDocument(site))) as Node;
const verbs = ['get', 'post', 'delete', 'put', 'patch'];

/** Every object in the document with the path to it. */
const nodes = function* (value: unknown, path = '#'): Generator<[string, Node]> {
  if (typeof value !== 'object' || value === null) return;
  yield [path, value as Node];
  for (const [key, child] of Object.entries(value)) yield* nodes(child, `${path}/${key}`);
};
const at = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Node | undefined)?.[key], document);
const operations = [...nodes(document['paths']), ...nodes(document['webhooks'])]
  .flatMap(([, node]) => verbs.map((verb) => node[verb] as Node | undefined))
  .filter((operation): operation is Node => operation?.['operationId'] !== undefined);

test('the description is OpenAPI 3.1, and every operation has one id, a summary and a known tag', () => {
  expect(document['openapi']).toMatch(/^3\.1\.\d+$/);
  expect(Object.keys(document['paths'] as Node)).toEqual([
    '/api/v1/editions',
    '/api/v1/editions/{code}',
    '/api/v1/enrolments',
    '/api/v1/enrolments/{id}',
    '/api/v1/webhooks',
    '/api/v1/webhooks/{id}',
  ]);
  const ids = operations.map((operation) => operation['operationId']);
  expect(ids.length).toBe(10);
  expect(new Set(ids).size).toBe(ids.length);
  const tags = (document['tags'] as { name: string }[]).map((tag) => tag.name);
  for (const operation of operations) {
    expect(operation['summary']).toMatch(/\w/);
    expect(tags).toEqual(expect.arrayContaining(operation['tags'] as string[]));
  }
});

test('every reference leads somewhere, and no schema says where it would live on its own', () => {
  const refs = [...nodes(document)].filter(([, node]) => typeof node['$ref'] === 'string');
  expect(refs.length).toBeGreaterThan(30);
  for (const [path, node] of refs) expect(at(node['$ref'] as string), path).toBeDefined();
  expect(JSON.stringify(document)).not.toMatch(/"\$(id|schema|defs)"/);
});

test('every placeholder of a path is a required parameter, and every parameter has a schema and a text', () => {
  for (const [path, item] of Object.entries(document['paths'] as Record<string, Record<string, Node>>)) {
    const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    for (const operation of Object.values(item)) {
      const parameters = (operation['parameters'] ?? []) as Node[];
      const inPath = parameters.filter((parameter) => parameter['in'] === 'path' && parameter['required']);
      expect(inPath.map((parameter) => parameter['name'])).toEqual(placeholders);
      for (const parameter of parameters) {
        expect(parameter['schema'], `${path} ${String(parameter['name'])}`).toBeDefined();
        expect(parameter['description'], `${path} ${String(parameter['name'])}`).toMatch(/\w/);
      }
    }
  }
});

test('every answer has a text, and what needs a token says so', () => {
  const security = document['components'] as { securitySchemes: Node };
  for (const operation of operations) {
    for (const [status, answer] of Object.entries(operation['responses'] as Record<string, Node>)) {
      const told = typeof answer['$ref'] === 'string' ? (at(answer['$ref']) as Node) : answer;
      expect(told['description'], `${String(operation['operationId'])} ${status}`).toMatch(/\w/);
    }
    for (const need of operation['security'] as Node[])
      expect(security.securitySchemes).toHaveProperty(Object.keys(need)[0]!);
    const closed = (operation['security'] as Node[]).length > 0;
    expect('401' in (operation['responses'] as Node)).toBe(closed);
  }
});

test('every shape has an example, which its own schema accepts', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    const read = shape.safeParse(examples[name as ShapeName]);
    expect(read.success, `${name}: ${String(read.error)}`).toBe(true);
  }
});

test('every path of the description is answered, and the description itself is public', async () => {
  const api = apiRoutes({ db: undefined as unknown as Database, clock: systemClock, site });
  const answer = await api.request('/api/openapi.json');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.json()).toEqual(document);
  for (const path of Object.keys(document['paths'] as Node)) {
    const put = await api.request(path.replace(/\{\w+\}/, 'x'), { method: 'PUT' });
    // The office's part asks for a token first; an address that is not there would say 404.
    expect([401, 405], path).toContain(put.status);
  }
});
