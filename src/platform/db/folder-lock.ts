import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the embedded database is in use by a process that runs. */
export class FolderInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(
      `The data folder ${dataDir} is in use by process ${pid}. Stop that one first (it may be Duurloop itself).`,
    );
    this.name = 'FolderInUse';
  }
}

const lockFile = 'in-use.pid';

/**
 * When a process began, in the kernel's own ticks; empty where the system does not tell. With it a lock that was left
 * by a kill is not taken for one of another process that got the same number later, as in a container.
 */
const beganAt = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it, so it is there, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Who holds a lock: nobody when its process is gone. */
const holderOf = (path: string): number | undefined => {
  const [number = '', began = ''] = readFileSync(path, 'utf8').trim().split(' ');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0 || !runs(pid)) return undefined;
  return began === '' || began === beganAt(pid) ? pid : undefined;
};

/**
 * Takes the data folder for this process; gives what lets it go again. Two embedded databases on one folder would
 * damage it. Throws FolderInUse while another running process, or this very one, has it. A lock that a crash left
 * behind does not stand in the way.
 */
export const lockFolder = (dataDir: string): (() => void) => {
  const path = join(dataDir, lockFile);
  const mine = `${process.pid} ${beganAt(process.pid)}`;
  for (let again = true; ; again = false) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = holderOf(path);
      if (holder !== undefined || !again) throw new FolderInUse(dataDir, holder ?? 0);
      rmSync(path, { force: true });
    }
  }
};
