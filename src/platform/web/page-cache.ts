import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { sharedMark, type SharedPage } from './answers.ts';

/** Milliseconds that a shared page is kept: well under the second within which a changed availability must show. */
const keptMs = 500;

/** Pages kept at once; when there are more, all are dropped and the useful ones come back by themselves. */
const mostPages = 500;

type Encoding = 'identity' | 'gzip' | 'br';
type Kept = {
  until: number;
  etag: string;
  given: Headers;
  /** The same headers as Node takes them, made when the page is first asked for again. */
  headers?: Record<string, string>;
  bodies: Partial<Record<Encoding, Buffer>>;
};

const encodingFor = (accepted: string | undefined): Encoding =>
  accepted?.includes('br') ? 'br' : accepted?.includes('gzip') ? 'gzip' : 'identity';

const headersOf = (kept: Kept): Record<string, string> => (kept.headers ??= Object.fromEntries(kept.given));

const bodyOf = (kept: Kept, encoding: Encoding): Buffer => {
  const plain = kept.bodies.identity!;
  return (kept.bodies[encoding] ??=
    encoding === 'br'
      ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(plain));
};

/**
 * Keeps public pages for a moment, in front of everything else. Only an answer that a route itself called shared
 * (`sharedPage`) gets in: one person's page can therefore never be shown to another.
 */
export const createPageCache = (now: () => number = () => performance.now()) => {
  const pages = new Map<string, Kept>();

  const keep = (key: string, kept: Kept): void => {
    if (pages.size >= mostPages) pages.clear();
    pages.set(key, kept);
  };

  /** Keeps every answer that a route called shared, beside giving it. */
  const fill: MiddlewareHandler = async (c, next) => {
    await next();
    const page = c.get(sharedMark) as SharedPage | undefined;
    if (page === undefined || c.req.method !== 'GET' || c.res.status !== 200) return;
    // A cookie belongs to one person: an answer that sets one is not for everybody, whatever its route said.
    if (c.res.headers.has('set-cookie')) return;
    const begin = c.req.url.indexOf('/', c.req.url.indexOf('//') + 2);
    const kept: Kept = {
      until: now() + keptMs,
      etag: page.etag,
      given: c.res.headers,
      bodies: { identity: page.body },
    };
    keep(c.req.url.slice(begin), kept);
    // Who comes first gets as few bytes over the wire as who comes after.
    const encoding = encodingFor(c.req.header('accept-encoding'));
    if (encoding === 'identity') return;
    const headers = { ...headersOf(kept), 'content-encoding': encoding };
    c.res = new Response(bodyOf(kept, encoding) as Uint8Array<ArrayBuffer>, { headers });
  };

  /** Answers from what is kept. False when there is nothing, and the request is somebody else's. */
  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET') return false;
    const kept = pages.get(request.url ?? '');
    if (!kept) return false;
    if (kept.until < now()) {
      pages.delete(request.url ?? '');
      return false;
    }
    if (request.headers['if-none-match'] === kept.etag) {
      response
        .writeHead(304, { etag: kept.etag, 'cache-control': headersOf(kept)['cache-control'] ?? '' })
        .end();
      return true;
    }
    const encoding = encodingFor(request.headers['accept-encoding']);
    const body = bodyOf(kept, encoding);
    response.writeHead(200, {
      ...headersOf(kept),
      'content-length': body.byteLength,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    });
    response.end(body);
    return true;
  };

  return { fill, answer, forget: () => pages.clear() };
};

export type PageCache = ReturnType<typeof createPageCache>;
