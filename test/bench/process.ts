import { readFileSync } from 'node:fs';
import type { Figure } from './bench.ts';
import { startProduct, temporaryFolder } from './servers.ts';

const idleMs = 5_000;

/** Memory in use by a process, in MB: what Linux counts as its own. */
const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Start with an embedded database that exists, to the first answer; and memory once nothing happens. */
export const startAndMemory = async (): Promise<Figure[]> => {
  const folder = temporaryFolder();
  await (await startProduct({ DATA_DIR: folder.path })).stop();
  const again = await startProduct({ DATA_DIR: folder.path });
  await new Promise((resolve) => setTimeout(resolve, idleMs));
  const mb = residentMb(again.child.pid!);
  await again.stop();
  folder.remove();
  return [
    {
      what: 'start with an existing embedded database to the first answer',
      measured: `${(again.startedInMs / 1000).toFixed(2)} s`,
      promised: '≤ 2 s',
      met: again.startedInMs <= 2000,
    },
    { what: 'idle memory', measured: `${Math.round(mb)} MB`, promised: '≤ 350 MB', met: mb <= 350 },
  ];
};
