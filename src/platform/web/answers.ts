import { hash } from 'node:crypto';
import type { Context } from 'hono';

/** Under this name a route leaves the page that is the same for everybody, for the page cache to find. */
export const sharedMark = 'sharedPage';

/** A page for everybody as it is sent, with the mark by which a browser knows whether it has it already. */
export type SharedPage = { body: Buffer<ArrayBuffer>; etag: string };

type PageStatus = 200 | 400 | 404 | 409 | 410 | 413 | 422 | 429 | 503;

/**
 * The bytes of a page. `Buffer.from` counts them before it writes them, which takes longer than the writing; no letter
 * takes more than three bytes.
 */
const bytesOf = (html: string): Buffer<ArrayBuffer> => {
  const room = Buffer.allocUnsafe(html.length * 3);
  return Buffer.from(room.subarray(0, room.write(html)));
};

/**
 * A public page that does not depend on who asks: no cookie, no key, nothing personal may be in it.
 * Only such answers are ever kept by the page cache.
 */
export const sharedPage = (c: Context, html: string): Response => {
  const body = bytesOf(html);
  const etag = `"${hash('sha256', body, 'base64url').slice(0, 22)}"`;
  c.set(sharedMark, { body, etag } satisfies SharedPage);
  // All headers now: one that comes after the answer makes the framework build it anew, a third of a page's whole cost.
  c.header('content-type', 'text/html; charset=UTF-8');
  c.header('cache-control', 'public, max-age=0, must-revalidate');
  c.header('etag', etag);
  c.header('vary', 'accept-encoding');
  return c.body(body);
};

/** A page for one person, or an answer to what somebody typed: kept nowhere. */
export const personalPage = (c: Context, html: string, status: PageStatus = 200): Response => {
  c.header('cache-control', 'no-store');
  return c.html(html, status);
};

/** A file for one person, downloaded, kept nowhere. */
export const personalFile = (
  c: Context,
  file: { name: string; mediaType: string; bytes: Uint8Array },
): Response => {
  c.header('cache-control', 'no-store');
  c.header('content-type', file.mediaType);
  c.header('content-disposition', `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}"`);
  return c.body(file.bytes as Uint8Array<ArrayBuffer>);
};
