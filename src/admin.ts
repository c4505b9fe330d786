import { basename, dirname, join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoAccounts } from '../seeds/demo.ts';
import { systemClock } from './kernel/clock.ts';
import { readHeads, verifyChains, writeHead } from './care/index.ts';
import { importCertificates, rotateBadgeKey } from './learning/index.ts';
import { backUp, restore, type BackupDeps } from './platform/backup/index.ts';
import { migrate, openDatabase, type Database } from './platform/db/index.ts';
import { importPostalCodes } from './platform/geo/index.ts';
import {
  createStaff,
  isRole,
  resetSecondFactor,
  setPassword,
  resetPersonFactor,
} from './platform/identity/index.ts';
import { readSettings } from './platform/settings/index.ts';
import { createApiToken, revokeApiToken } from './training/index.ts';

type Options = Record<string, string | undefined>;

const needed = (options: Options, name: string): string => {
  const value = options[name];
  if (!value) throw new Error(`--${name} is missing`);
  return value;
};

/** A password from the environment or from standard input: never from the arguments, which others can see. */
const readPassword = async (): Promise<string> => {
  if (process.env.ADMIN_PASSWORD) return process.env.ADMIN_PASSWORD;
  process.stderr.write('Password (at least 12 characters): ');
  for await (const chunk of process.stdin) return String(chunk).replace(/\r?\n$/, '');
  throw new Error('no password was given');
};

const say = (result: { ok: boolean; reason?: string }, done: string): void => {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  console.log(done);
};

/** The folder that holds migrations and package.json, from the source as well as from the bundle. */
const root = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations'))) folder = dirname(folder);
  return folder;
})();

const migrations = join(root, 'migrations');

/** Opens the database, brings it up to date, and lets a command work on it. Refused while the product has it embedded. */
const onDatabase =
  (work: (db: Database, options: Options) => Promise<void>) =>
  async (options: Options): Promise<void> => {
    const opened = await openDatabase(readSettings(process.env));
    try {
      await migrate(opened.db, migrations);
      await work(opened.db, options);
    } finally {
      await opened.close();
    }
  };

const backupDeps = (): BackupDeps => {
  const { databaseUrl, dataDir } = readSettings(process.env);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  // Progress goes to standard error, so that what a script reads stays clean.
  return {
    databaseUrl,
    dataDir,
    migrations,
    version,
    clock: systemClock,
    say: (line) => console.error(line),
  };
};

const faults = {
  'seal-broken': 'does not fit its seal: it, or the line before it, was changed',
  'line-missing': 'is missing',
  'head-behind': 'stands beyond the end that was kept for this log',
  'head-differs': 'is not the last line that was kept for this log',
  'kept-seal-differs': 'is another one than when it was written down',
} as const;

/** Judges the log of every practice: where each stands goes to standard output, what is wrong to standard error. */
const verifyAudit = async (db: Database, options: Options): Promise<void> => {
  const kept = options.from === undefined ? [] : readHeads(readFileSync(options.from, 'utf8'));
  if (!kept) throw new Error(`${options.from} is not a list that this command wrote.`);
  let [practices, lines, broken] = [0, 0, 0];
  for await (const { fault, ...head } of verifyChains(db, { kept })) {
    practices += 1;
    lines += head.seq;
    if (!fault) console.log(writeHead(head));
    else {
      broken += 1;
      console.error(`practice ${head.practiceId}: line ${fault.seq} ${faults[fault.fault]}.`);
    }
  }
  if (broken > 0) throw new Error(`${broken} of ${practices} logs are not whole.`);
  console.error(`${practices} logs with ${lines} lines are whole.`);
};

const commands: Record<string, { usage: string; run(options: Options): Promise<void> }> = {
  'create-admin': {
    usage:
      '--name NAME --email ADDRESS [--role office|courseLeader|teacher|registrar]   makes an account; the code app is set up at the first sign-in',
    run: onDatabase(async (db, options) => {
      const role = options.role ?? 'office';
      if (!isRole(role)) throw new Error('--role is office, courseLeader, teacher or registrar');
      const account = { name: needed(options, 'name'), email: needed(options, 'email'), roles: [role] };
      say(
        await createStaff(db, { ...account, password: await readPassword() }),
        'The account is made. Sign in at /inloggen.',
      );
    }),
  },
  'set-password': {
    usage: '--email ADDRESS   gives an account a new password',
    run: onDatabase(async (db, options) =>
      say(await setPassword(db, needed(options, 'email'), await readPassword()), 'The password is set.'),
    ),
  },
  'reset-second-factor': {
    usage: '--email ADDRESS   lets somebody set up a new code app at the next sign-in',
    run: onDatabase(async (db, options) =>
      say(
        await resetSecondFactor(db, needed(options, 'email')),
        'Done. The next sign-in sets up a new code app.',
      ),
    ),
  },
  'reset-code-app': {
    usage:
      '--email ADDRESS   lets a participant or therapist set up a new code app at the next sign-in; be sure who asks',
    run: onDatabase(async (db, options) =>
      say(
        await resetPersonFactor(db, needed(options, 'email'), 'operator'),
        'Done. The next sign-in sets up a new code app.',
      ),
    ),
  },
  'create-token': {
    usage: '--name NAME   makes a token for the office part of the API; it is shown once',
    run: onDatabase(async (db, options) => console.log(await createApiToken(db, needed(options, 'name')))),
  },
  'revoke-token': {
    usage: '--name NAME   ends every token of this name at once',
    run: onDatabase(async (db, options) => {
      const ended = await revokeApiToken(db, needed(options, 'name'));
      if (ended === 0) throw new Error('refused: no live token has this name');
      console.log(`${ended} ended.`);
    }),
  },
  backup: {
    usage:
      '--to FILE   writes a back-up of the whole database; with the embedded one, stop the product first',
    run: async (options) => {
      const file = needed(options, 'to');
      const { madeAt, bytes } = await backUp(backupDeps(), file);
      console.log(
        `${file}: ${bytes} bytes of ${madeAt}. Keep it apart from this machine, and SECRET_KEY apart from it.`,
      );
    },
  },
  restore: {
    usage:
      '--from FILE [--yes]   puts a back-up in the place of the database; --yes when there is one, which is then kept aside',
    run: async (options) => {
      const { manifest, keptAside } = await restore(
        backupDeps(),
        needed(options, 'from'),
        options.yes !== undefined,
      );
      console.log(
        `Restored the back-up of ${manifest.madeAt}.${keptAside ? ` The old database is kept in ${keptAside}.` : ''}`,
      );
    },
  },
  geo: {
    usage:
      'import FILE   reads postal codes (GeoNames layout, tab-separated) in the place of what was known of their countries',
    run: (options) => {
      const [act, file] = (options.rest ?? '').split('\n');
      if (act !== 'import' || !file) throw new Error('Say: npm run admin -- geo import FILE');
      return onDatabase(async (db) => {
        const read = await importPostalCodes(db, file, process.stderr);
        if (!read.ok) throw new Error(`${file} holds no line that can be read. Nothing was changed.`);
        const { lines, codes, places, badLines, firstBad } = read.value;
        for (const { line, problem } of firstBad) console.error(`  line ${line}: ${problem}`);
        if (badLines > firstBad.length) console.error(`  and ${badLines - firstBad.length} more`);
        console.log(
          `${lines} lines: ${codes} postal codes, ${places} places that were not known by name, ${badLines} lines that could not be read.`,
        );
      })(options);
    },
  },
  certificates: {
    usage: 'import FILE   adds certificates of earlier years from a CSV file; nobody gets a mail of it',
    run: (options) => {
      const [act, file] = (options.rest ?? '').split('\n');
      if (act !== 'import' || !file) throw new Error('Say: npm run admin -- certificates import FILE');
      return onDatabase(async (db) => {
        const list = { name: basename(file), bytes: new Uint8Array(readFileSync(file)) };
        const read = await importCertificates({ db, clock: systemClock }, list, process.stderr);
        if (!read.ok) throw new Error(`${file} cannot be read: ${read.reason}. Nothing was changed.`);
        for (const { line, problem } of read.value.refused) console.error(`  line ${line}: ${problem}`);
        console.log(`${read.value.imported} certificates, ${read.value.refused.length} lines left out.`);
      })(options);
    },
  },
  'badge-key': {
    usage: 'rotate   lets a new key sign badges; badges of before can still be checked',
    run: (options) => {
      if (options.rest !== 'rotate') throw new Error('Say: npm run admin -- badge-key rotate');
      return onDatabase(async (db) => {
        const { secretKey } = readSettings(process.env);
        console.log(`The new key is ${await rotateBadgeKey({ db, secretKey }, 'operator')}.`);
      })(options);
    },
  },
  audit: {
    usage:
      'verify [--from FILE]   recomputes the seal of every line in the log of who looked in a file; FILE is what it wrote before',
    run: (options) => {
      if (options.rest !== 'verify') throw new Error('Say: npm run admin -- audit verify');
      return onDatabase(verifyAudit)(options);
    },
  },
  'demo-code': {
    usage: '   prints the sign-in codes of this moment for the demo accounts',
    run: async () => {
      for (const account of await demoAccounts()) console.log(`${account.email}  ${account.codeNow}`);
    },
  },
};

const usage = (): string =>
  [
    'Commands:',
    ...Object.entries(commands).map(([name, { usage: text }]) => `  npm run admin -- ${name} ${text}`),
  ].join('\n');

const main = async (): Promise<void> => {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { name: text, email: text, role: text, to: text, from: text, yes: { type: 'boolean' } },
  });
  const command = commands[positionals[0] ?? ''];
  if (!command) throw new Error(usage());
  const { yes, ...given } = values;
  // What stands behind the command without a dash: `geo import FILE`.
  const rest = positionals.slice(1).join('\n');
  await command.run({ ...given, yes: yes ? 'yes' : undefined, rest });
};

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The command failed.');
  process.exitCode = 1;
});
