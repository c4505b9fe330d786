import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import autocannon from 'autocannon';
import type { Figure } from './bench.ts';
import { startProduct, temporaryFolder } from './servers.ts';

const seconds = 4;

const rate = async (url: string, fresh = false): Promise<number> => {
  let n = 0;
  const result = await autocannon({
    url,
    connections: 20,
    duration: seconds,
    ...(fresh
      ? {
          requests: [
            { setupRequest: (request: autocannon.Request) => ({ ...request, path: `/cursussen?n=${n++}` }) },
          ],
        }
      : {}),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error('a page failed under load');
  return result.requests.average;
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The catalogue beside a bare server that sends the same bytes, turn by turn in one run; and what pages weigh. */
export const pageSpeed = async (): Promise<Figure[]> => {
  const folder = temporaryFolder();
  const product = await startProduct({ DATA_DIR: folder.path });
  const page = Buffer.from(await (await fetch(`${product.url}/cursussen`)).arrayBuffer());
  const bare = createServer((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.byteLength })
      .end(page);
  });
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
  const rounds: { bare: number; warm: number; fresh: number }[] = [];
  for (let round = 0; round < 3; round++) {
    rounds.push({
      bare: await rate(bareUrl),
      warm: await rate(`${product.url}/cursussen`),
      fresh: await rate(product.url, true),
    });
  }
  const warm = median(rounds.map((round) => round.warm / round.bare));
  const fresh = median(rounds.map((round) => round.fresh / round.bare));
  const weights = await Promise.all(
    ['/', '/cursussen', '/runningtherapie', '/veelgestelde-vragen'].map((path) => weight(product.url, path)),
  );
  bare.close();
  await product.stop();
  folder.remove();
  const perSecond = (pick: (round: (typeof rounds)[number]) => number) =>
    Math.round(median(rounds.map(pick)));
  return [
    {
      what: 'catalogue, warm, against a bare server',
      measured: `${warm.toFixed(2)} (${perSecond((r) => r.warm)}/s of ${perSecond((r) => r.bare)}/s)`,
      promised: '≥ 0.8',
      met: warm >= 0.8,
    },
    {
      what: 'catalogue, rendered afresh, against a bare server',
      measured: `${fresh.toFixed(2)} (${perSecond((r) => r.fresh)}/s)`,
      promised: '≥ 0.12',
      met: fresh >= 0.12,
    },
    {
      what: 'heaviest public page, HTML with its picture and CSS, brotli',
      measured: `${(Math.max(...weights) / 1000).toFixed(1)} kB`,
      promised: '≤ 30 kB',
      met: Math.max(...weights) <= 30_000,
    },
  ];
};

/** Bytes over the wire of a page and its style sheet; its pictures are part of the page. */
const weight = async (base: string, path: string): Promise<number> => {
  const html = await (await fetch(base + path)).text();
  if (/<script(?! type="application\/ld\+json")/.test(html)) throw new Error(`${path} ships a script`);
  const css = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const style = await (await fetch(base + css)).text();
  return brotliCompressSync(html).byteLength + brotliCompressSync(style).byteLength;
};
