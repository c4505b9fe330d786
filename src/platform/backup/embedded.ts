import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedFolder, lockFolder, openCopy, openDatabase } from '../db/index.ts';
import { migrationsOf } from './query.ts';

/** The embedded database as one archive of one moment. Throws FolderInUse while the product runs on the folder. */
export const copyEmbedded = async (
  dataDir: string,
): Promise<{ content: Uint8Array; migrations: string[] }> => {
  if (!existsSync(join(dataDir, embeddedFolder))) throw new Error(`There is no database in ${dataDir}.`);
  const opened = await openDatabase({ dataDir });
  try {
    return { content: await opened.copy!(), migrations: await migrationsOf(opened.db) };
  } finally {
    await opened.close();
  }
};

export const embeddedHasData = (dataDir: string): boolean => existsSync(join(dataDir, embeddedFolder));

/**
 * Puts a copy in the place of the embedded database. The copy is unpacked and opened beside it first, and the old
 * database keeps its files under another name, whose path is given. Throws FolderInUse while the product runs.
 */
export const putEmbedded = async (
  dataDir: string,
  content: Uint8Array,
  migrations: string[],
  suffix: string,
): Promise<string | undefined> => {
  const unpacked = join(dataDir, `restoring-${suffix}`);
  const opened = await openCopy(unpacked, content);
  try {
    const found = await migrationsOf(opened.db);
    if (found.join() !== migrations.join())
      throw new Error('The back-up does not hold the database that it names.');
  } finally {
    await opened.close();
  }
  const unlock = lockFolder(dataDir);
  try {
    const place = join(dataDir, embeddedFolder);
    const aside = existsSync(place) ? join(dataDir, `${embeddedFolder}-before-${suffix}`) : undefined;
    if (aside) renameSync(place, aside);
    renameSync(join(unpacked, embeddedFolder), place);
    return aside;
  } finally {
    unlock();
    rmSync(unpacked, { recursive: true, force: true });
  }
};
