import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const entry = join(root, 'dist/server/main.js');

/** A running Duurloop with its own demo world, at an address of its own. */
export type Product = {
  /** Without a slash at the end. */
  baseUrl: string;
  /** What it wrote so far, for the message of a test that fails. */
  output(): string;
  /** Ends this product and throws its data away. */
  stop(): Promise<void>;
};

/**
 * Starts the built product on a free port with a fresh demo world, and waits until it answers. Throws when it was
 * not built or does not answer within fifty seconds.
 */
export const startProduct = async (settings: Record<string, string> = {}): Promise<Product> => {
  if (!existsSync(entry)) throw new Error('The product is not built: run "npm run build" first.');
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'duurloop-'));
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env: {
      ...{ PATH: process.env['PATH'], HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
      ...{ PORT: String(port), BASE_URL: baseUrl, DATA_DIR: dataDir },
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (written = (written + chunk.toString()).slice(-20_000)));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    const tooSlow = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(tooSlow);
    await rm(dataDir, { recursive: true, force: true });
  };
  const deadline = Date.now() + 120_000;
  while (!(await answers(`${baseUrl}/healthz`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The product did not start:\n${written}`);
    }
    await new Promise((later) => setTimeout(later, 100));
  }
  return { baseUrl, output: () => written, stop };
};

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
