import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoAccounts } from '../seeds/demo.ts';
import { migrate, openDatabase, type Database } from './platform/db/index.ts';
import { createStaff, isRole, resetSecondFactor, setPassword } from './platform/identity/index.ts';
import { readSettings } from './platform/settings/index.ts';
import { createApiToken } from './training/index.ts';

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

const commands: Record<string, { usage: string; run(db: Database, options: Options): Promise<void> }> = {
  'create-admin': {
    usage:
      '--name NAME --email ADDRESS [--role office|courseLeader|teacher|registrar]   makes an account; the code app is set up at the first sign-in',
    run: async (db, options) => {
      const role = options.role ?? 'office';
      if (!isRole(role)) throw new Error('--role is office, courseLeader, teacher or registrar');
      const account = { name: needed(options, 'name'), email: needed(options, 'email'), roles: [role] };
      say(
        await createStaff(db, { ...account, password: await readPassword() }),
        'The account is made. Sign in at /inloggen.',
      );
    },
  },
  'set-password': {
    usage: '--email ADDRESS   gives an account a new password',
    run: async (db, options) =>
      say(await setPassword(db, needed(options, 'email'), await readPassword()), 'The password is set.'),
  },
  'reset-second-factor': {
    usage: '--email ADDRESS   lets somebody set up a new code app at the next sign-in',
    run: async (db, options) =>
      say(
        await resetSecondFactor(db, needed(options, 'email')),
        'Done. The next sign-in sets up a new code app.',
      ),
  },
  'create-token': {
    usage: '--name NAME   makes a token for the office part of the API; it is shown once',
    run: async (db, options) => console.log(await createApiToken(db, needed(options, 'name'))),
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

const root = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations'))) folder = dirname(folder);
  return folder;
})();

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      email: { type: 'string' },
      role: { type: 'string' },
      to: { type: 'string' },
      from: { type: 'string' },
    },
  });
  const command = commands[positionals[0] ?? ''];
  if (!command) throw new Error(usage());
  const opened = await openDatabase(readSettings(process.env));
  try {
    await migrate(opened.db, join(root, 'migrations'));
    await command.run(opened.db, values);
  } finally {
    await opened.close();
  }
};

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The command failed.');
  process.exitCode = 1;
});
