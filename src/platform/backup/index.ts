import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../kernel/clock.ts';
import { copyEmbedded, embeddedHasData, putEmbedded } from './embedded.ts';
import { readBackup, writeBackup, type Manifest } from './file.ts';
import { copyServer, putServer, serverHasData } from './server.ts';

export type { Manifest } from './file.ts';
export { missingTools } from './server.ts';

/** What both commands need to know. `say` tells a person how far it is. */
export type BackupDeps = {
  databaseUrl: string | undefined;
  dataDir: string;
  /** Where the migrations of this version are: they name the schemas, and what a back-up may hold. */
  migrations: string;
  version: string;
  clock: Clock;
  say(line: string): void;
};

/** The migrations of a folder, and the schemas they make: each of them is in a back-up. */
export const known = (folder: string): { names: string[]; schemas: string[] } => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  const made = texts.flatMap((text) =>
    [...text.matchAll(/^create schema (?:if not exists )?(\w+);/gm)].map((found) => found[1]!),
  );
  return { names, schemas: [...new Set(made)] };
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * Writes a consistent back-up of the whole database to a new file and gives its manifest. It holds neither settings
 * nor secrets. Throws, with a message for the person at the command line, when the file exists, when the product is
 * using the embedded database, or when the tools of PostgreSQL are missing.
 */
export const backUp = async (deps: BackupDeps, file: string): Promise<Manifest> => {
  if (existsSync(file)) throw new Error(`${file} exists already; a back-up is never overwritten.`);
  deps.say('Copying the database …');
  const { databaseUrl, dataDir } = deps;
  const kind = databaseUrl ? 'server' : 'embedded';
  const { content, migrations } = databaseUrl
    ? await copyServer(databaseUrl, known(deps.migrations).schemas)
    : await copyEmbedded(dataDir);
  deps.say(`Writing ${megabytes(content.length)} …`);
  const about = { kind, version: deps.version, madeAt: deps.clock.now().toISOString(), migrations } as const;
  const bytes = writeBackup(about, content);
  // First beside it and then in its place: a half-written file never looks like a back-up.
  writeFileSync(`${file}.part`, bytes, { mode: 0o600, flush: true });
  deps.say('Reading it back …');
  const checked = readBackup(readFileSync(`${file}.part`));
  if (!checked.ok) throw new Error('What was written cannot be read back; is the disk all right?');
  renameSync(`${file}.part`, file);
  return checked.value.manifest;
};

const refusals = {
  foreign: 'is not a back-up of Duurloop',
  damaged: 'is damaged: its contents do not match its checksum',
};

/**
 * Puts a back-up in the place of the database; gives its manifest and where the old database is kept. Throws when the
 * file is foreign or damaged, of the other kind of database, or of a newer version; when there is a database already
 * and `overwrite` is false; and when the product is running.
 */
export const restore = async (
  deps: BackupDeps,
  file: string,
  overwrite: boolean,
): Promise<{ manifest: Manifest; keptAside: string | undefined }> => {
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${file}.`);
  deps.say('Checking the back-up …');
  const read = readBackup(readFileSync(file));
  if (!read.ok) throw new Error(`${file} ${refusals[read.reason]}.`);
  const { manifest, content } = read.value;
  const { databaseUrl, dataDir } = deps;
  const kind = databaseUrl ? 'server' : 'embedded';
  const of = { server: 'a PostgreSQL server', embedded: 'the embedded database' };
  if (manifest.kind !== kind) throw new Error(`${file} is of ${of[manifest.kind]}, and this is ${of[kind]}.`);
  const ours = known(deps.migrations);
  const newer = manifest.migrations.filter((name) => !ours.names.includes(name));
  if (newer.length > 0)
    throw new Error(`${file} was made by a newer version (${manifest.version}); restore it with that one.`);
  const full = databaseUrl ? await serverHasData(databaseUrl) : embeddedHasData(dataDir);
  if (full && !overwrite)
    throw new Error('There is a database already. Add --yes to put it aside and restore over it.');

  const suffix = deps.clock.now().toISOString().replace(/[:.]/g, '-');
  if (!databaseUrl) {
    deps.say(`Unpacking ${megabytes(content.length)} …`);
    return { manifest, keptAside: await putEmbedded(dataDir, content, manifest.migrations, suffix) };
  }
  mkdirSync(dataDir, { recursive: true });
  const keptAside = full ? join(dataDir, `before-${suffix}.backup`) : undefined;
  if (keptAside) await backUp(deps, keptAside);
  deps.say(`Restoring ${megabytes(content.length)} …`);
  await putServer(databaseUrl, content, ours.schemas);
  return { manifest, keptAside };
};
