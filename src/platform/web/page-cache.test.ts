import { brotliDecompressSync } from 'node:zlib';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPageCache, personalPage, sharedPage } from './index.ts';

let now = 0;
let rendered = 0;
const cache = createPageCache(() => now);
const app = new Hono()
  .use(cache.fill)
  .get('/open', (c) => sharedPage(c, `<p>free seats: ${24 - rendered++}</p>`))
  .get('/cookie', (c) => {
    c.header('set-cookie', 'a=b');
    return sharedPage(c, `<p>${rendered++}</p>`);
  })
  .get('/own/:key', (c) =>
    personalPage(c, `<p>page of ${c.req.param('key')} ${c.req.header('cookie') ?? ''}</p>`),
  );
let server: Server;

beforeAll(async () => {
  const listen = getRequestListener(app.fetch);
  server = createServer((req, res) => void (cache.answer(req, res) || listen(req, res)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; body: Buffer; headers: Record<string, unknown> }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: '127.0.0.1', port, path, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({ status: res.statusCode!, body: Buffer.concat(chunks), headers: res.headers }),
      );
    })
      .on('error', reject)
      .end();
  });

test('a shared page is rendered once, and a change shows within a second', async () => {
  const first = await get('/open');
  expect((await get('/open')).body).toEqual(first.body);
  expect(rendered).toBe(1);
  now += 1000;
  expect((await get('/open')).body).not.toEqual(first.body);
});

test('who comes first gets the page as small as who comes after', async () => {
  now += 1000;
  const first = await get('/open', { 'accept-encoding': 'gzip, br' });
  const after = await get('/open', { 'accept-encoding': 'gzip, br' });
  expect(first.headers['content-encoding']).toBe('br');
  expect(first.body).toEqual(after.body);
  expect(brotliDecompressSync(first.body).toString()).toContain('free seats');
  expect((await get('/open')).body.toString()).toContain('free seats');
});

test("one person's page is never shown to another", async () => {
  expect((await get('/own/a', { cookie: 's=a' })).body.toString()).toContain('page of a s=a');
  expect((await get('/own/a', { cookie: 's=b' })).body.toString()).toContain('page of a s=b');
});

test('an answer that sets a cookie is never kept, even when its route called it shared', async () => {
  expect((await get('/cookie')).body).not.toEqual((await get('/cookie')).body);
});

test('what a browser has already is not sent again', async () => {
  const first = await get('/open');
  expect((await get('/open', { 'if-none-match': String(first.headers.etag) })).status).toBe(304);
});

test('a page can be had small', async () => {
  const plain = await get('/open');
  const { gunzipSync, brotliDecompressSync } = await import('node:zlib');
  expect(gunzipSync((await get('/open', { 'accept-encoding': 'gzip' })).body)).toEqual(plain.body);
  expect(brotliDecompressSync((await get('/open', { 'accept-encoding': 'gzip, br' })).body)).toEqual(
    plain.body,
  );
});
