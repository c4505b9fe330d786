import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Tells a step that the process was gone before it answered: nobody knows whether it was done. */
class NoAnswer extends Error {}

export type Answer = { status: number; location: string };

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });

/**
 * The built product on one data folder and one address, to be started and killed again and again. It runs from a copy
 * of the build, so that a build under way elsewhere is no crash of its own.
 */
export const openHouse = async (bankUrl: string) => {
  await mkdir(join(root, 'test/.work'), { recursive: true });
  const folder = await mkdtemp(join(root, 'test/.work/crash-'));
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const name of ['migrations', 'content', 'src']) await symlink(join(root, name), join(folder, name));
  const dataDir = join(folder, 'data');
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    HOST: '127.0.0.1',
    PORT: `${port}`,
    BASE_URL: baseUrl,
    DATA_DIR: dataDir,
    MOLLIE_API_URL: bankUrl,
  };
  const count = { answers: 0, unanswered: 0 };
  const faults: string[] = [];
  let child: ChildProcess | undefined;
  let open = Promise.withResolvers<undefined>();
  let listens = false;

  /** Starts it; `ready` when it listens. Throws what it wrote when it ended by itself. */
  const start = (): { ready: Promise<void> } => {
    const mine = spawn(process.execPath, [join(folder, 'dist/server/main.js')], {
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', DEMO: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = mine;
    let written = '';
    const ready = new Promise<void>((listening, failed) => {
      const read = (chunk: Buffer): void => {
        written = (written + chunk.toString()).slice(-5_000);
        if (written.includes('"fault"')) faults.push(written);
        if (!written.includes(`Duurloop: ${baseUrl}`)) return;
        listens = true;
        open.resolve(undefined);
        listening();
      };
      mine.stdout.on('data', read);
      mine.stderr.on('data', read);
      mine.once('exit', (code) => failed(new Error(`It ended by itself (${code}):\n${written}`)));
    });
    ready.catch(() => undefined);
    return { ready };
  };

  /** Ends it at once, as a power cut does, or gives it the time to finish. */
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = child!;
    // Who waits for a start that is cut short goes on waiting for the next one.
    if (listens) open = Promise.withResolvers<undefined>();
    listens = false;
    if (ending.exitCode !== null || ending.signalCode !== null) throw new Error('It had ended by itself.');
    const ended = new Promise<void>((done) => ending.once('exit', () => done()));
    ending.kill(signal);
    await ended;
  };

  const ask = async (path: string, fields: Record<string, string> | undefined): Promise<Answer> => {
    try {
      const body = fields ? new URLSearchParams(fields) : null;
      const method = fields ? 'POST' : 'GET';
      const answer = await fetch(baseUrl + path, {
        method,
        body,
        redirect: 'manual',
        headers: { origin: baseUrl },
      });
      const { status } = answer;
      const told = { status, location: answer.headers.get('location') ?? '' };
      await answer.arrayBuffer();
      return told;
    } catch {
      throw new NoAnswer();
    }
  };

  return {
    ...{ dataDir, count, faults, start, end },
    /** Asks until there is an answer, as a person who presses the button again; without fields it only looks. */
    persist: async (path: string, fields?: Record<string, string>): Promise<Answer> => {
      for (;;) {
        await open.promise;
        try {
          const answer = await ask(path, fields);
          count.answers += 1;
          if (answer.status >= 500) faults.push(`${answer.status} ${path}`);
          return answer;
        } catch (error) {
          if (!(error instanceof NoAnswer)) throw error;
          count.unanswered += 1;
          await new Promise((later) => setTimeout(later, 20));
        }
      }
    },
    health: async (): Promise<{ queue: { waiting: number; dead: number } }> =>
      (await (await fetch(`${baseUrl}/healthz`)).json()) as { queue: { waiting: number; dead: number } },
    /** Ends what may still run, and throws its data away. */
    remove: async (): Promise<void> => {
      child?.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
};

export type House = Awaited<ReturnType<typeof openHouse>>;
