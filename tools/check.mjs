// The checks of the house: `npm run check`. Every check runs, so that one round shows all there is to mend;
// the exit code tells whether any failed.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';

const house = resolve(import.meta.dirname, '..');
process.chdir(house);

const heading = (title) => console.log(`\n── ${title} ${'─'.repeat(Math.max(2, 90 - title.length))}`);
const bin = (name) => join(house, 'node_modules/.bin', name);

/** Runs a program with its output shown; true when it found nothing wrong. */
const passes = (program, ...args) => spawnSync(bin(program), args, { stdio: 'inherit' }).status === 0;

/** The kernel and each domain are compiled on their own, so that Node and the browser do not exist there. */
const pureWorlds = () => {
  const worlds = ['src/kernel', ...globSync('src/**/domain')];
  const open = worlds.filter((world) => !existsSync(join(world, 'tsconfig.json')));
  for (const world of open) console.log(`${world}/ has no tsconfig.json that extends tsconfig.domain.json`);
  return passes('tsc', '-b', ...worlds.filter((world) => !open.includes(world))) && open.length === 0;
};

const islands = () => {
  const found = globSync('src/**/*.island.tsx');
  if (found.length > 0) return passes('tsc', '-p', 'tsconfig.islands.json');
  console.log('there are none');
  return true;
};

/** Scripts that stand behind a page have the world of a worker: no document, no window. */
const workers = () => {
  const found = globSync('src/**/*.worker.ts');
  if (found.length > 0) return passes('tsc', '-p', 'tsconfig.workers.json');
  console.log('there are none');
  return true;
};

/** With a compiler it does not know dependency-cruiser reads nothing and finds no fault: no modules is a fault. */
const direction = () => {
  const run = spawnSync(
    bin('depcruise'),
    ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (!run.stdout) {
    console.log(run.stderr);
    return false;
  }
  const { summary } = JSON.parse(run.stdout);
  for (const { rule, from, to, comment } of summary.violations) {
    console.log(`${rule.name}: ${from}${from === to ? '' : ` → ${to}`}${comment ? `\n    ${comment}` : ''}`);
  }
  console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`);
  return summary.totalCruised > 0 && summary.error === 0;
};

/** Tells, and never fails: a registry that is out of reach, or news about a package, is no fault of this change. */
const audit = () => {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  try {
    const { total, critical, high } = JSON.parse(stdout).metadata.vulnerabilities;
    console.log(`known vulnerabilities in what runs: ${total} (critical ${critical}, high ${high})`);
  } catch {
    console.log('the registry gave no answer about vulnerabilities');
  }
  return true;
};

const checks = [
  ['Types: the server, tests and tools', () => passes('tsc', '-p', 'tsconfig.json')],
  ['Types: the kernel and the domains', pureWorlds],
  ['Types: islands', islands],
  ['Types: workers', workers],
  ['Lint', () => passes('eslint', '.', '--max-warnings=0')],
  ['Direction of imports', direction],
  ['Dead code', () => passes('knip')],
  ['Format', () => passes('prettier', '--check', '--log-level=warn', '.')],
  ['Vulnerabilities (for information)', audit],
];

const failed = [];
for (const [title, check] of checks) {
  heading(title);
  const startedAt = performance.now();
  const ok = check();
  if (!ok) failed.push(title);
  console.log(`${ok ? 'ok' : 'FAILED'} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
}

heading('Result');
console.log(failed.length === 0 ? `all ${checks.length} checks passed` : `failed: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
