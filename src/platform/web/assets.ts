import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

type Asset = { type: string; plain: Buffer; br: Buffer | undefined; gzip: Buffer | undefined };

const copies = /\.(br|gz)$/;

/** A built file with the compressed copies that the build put beside it. */
const load = (path: string): Asset => {
  const copy = (ending: string) => (existsSync(path + ending) ? readFileSync(path + ending) : undefined);
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    plain: readFileSync(path),
    br: copy('.br'),
    gzip: copy('.gz'),
  };
};

/** What the build made for the browser, with the address of each entry. */
export type Assets = {
  routes: Hono;
  hrefOf(entry: string): string;
  /** The built text of an entry, for what must be served at an address of its own, such as a worker. */
  textOf(entry: string): string | undefined;
};

/**
 * Serves the built files from memory; their names carry a hash of their content, so they may be kept for ever.
 * Without a build, as in a test, each entry has an address and nothing is served.
 */
export const readAssets = (folder: string): Assets => {
  const manifestPath = join(folder, '.vite', 'manifest.json');
  const manifest = existsSync(manifestPath)
    ? (JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, { file: string }>)
    : {};
  const names = existsSync(join(folder, 'assets')) ? readdirSync(join(folder, 'assets')) : [];
  const assets = new Map(
    names.filter((name) => !copies.test(name)).map((name) => [name, load(join(folder, 'assets', name))]),
  );
  const routes = new Hono().get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (!asset) return c.notFound();
    const accepted = c.req.header('accept-encoding') ?? '';
    const encoding =
      accepted.includes('br') && asset.br
        ? 'br'
        : accepted.includes('gzip') && asset.gzip
          ? 'gzip'
          : undefined;
    c.header('content-type', asset.type);
    c.header('cache-control', 'public, max-age=31536000, immutable');
    c.header('vary', 'accept-encoding');
    if (encoding) c.header('content-encoding', encoding);
    return c.body((encoding ? asset[encoding]! : asset.plain) as Uint8Array<ArrayBuffer>);
  });
  return {
    routes,
    hrefOf: (entry) => `/${manifest[entry]?.file ?? `assets/${entry.split('/').at(-1)!}`}`,
    textOf: (entry) => assets.get(manifest[entry]?.file.split('/').at(-1) ?? '')?.plain.toString('utf8'),
  };
};
