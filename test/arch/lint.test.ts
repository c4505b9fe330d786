import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

const house = resolve(import.meta.dirname, '../..');
// The files below do not exist, so the rules that ask the compiler are left out.
const eslint = new ESLint({
  cwd: house,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { files: ['**/*'], languageOptions: { parserOptions: { project: false } } },
  ],
});

const refused = async (file: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath: resolve(house, file) });
  return (result?.messages ?? []).map((found) => `${found.ruleId ?? 'fatal'}: ${found.message}`);
};

test.each([
  ['src/training/domain/edition.ts', 'export const at = () => new Date();', 'The moment is handed in'],
  ['src/training/domain/edition.ts', 'export const at = () => Date.now();', 'The moment is handed in'],
  ['src/training/domain/edition.ts', 'export const at = () => performance.now();', 'The moment is handed in'],
  ['src/training/domain/edition.ts', 'export const pick = () => Math.random();', 'Chance is handed in'],
  ['src/kernel/id.ts', 'export const id = () => crypto.randomUUID();', 'An identifier is handed in'],
  ['src/training/enrol/page.tsx', 'export const P = () => <p style="color: red" />;', 'No style in markup'],
  [
    'src/training/enrol/page.tsx',
    'export const P = () => <p onClick={() => 1} />;',
    'No handlers on the server',
  ],
  [
    'src/training/enrol/command.ts',
    "export const u = 'https://api.mollie.com/v2';",
    'Only platform/mollie knows',
  ],
  [
    'src/training/enrol/command.ts',
    "import { rows } from '../../platform/db/index.ts';\nexport const r = rows;",
    'speak SQL',
  ],
  ['src/training/enrol/form.ts', 'export default 1;', 'no-restricted-exports'],
  ['src/training/enrol/form.ts', 'export const f = (a: any) => a;', 'no-explicit-any'],
  ['src/training/enrol/form.ts', "export const f = (a: string) => a == '';", 'eqeqeq'],
  ['src/training/enrol/command.ts', "console.log('x');", 'no-console'],
])('%s refuses %s', async (file, code, words) => {
  expect((await refused(file, code)).join('\n')).toContain(words);
});

test.each([
  ['src/training/domain/edition.ts', 'export const at = (value: string) => new Date(value);'],
  ['src/kernel/clock.ts', 'export const now = () => new Date();'],
  ['src/platform/mollie/client.ts', "export const u = 'https://api.mollie.com';"],
  [
    'src/training/store/seats.ts',
    "import { rows } from '../../platform/db/index.ts';\nexport const r = rows;",
  ],
  ['src/main.ts', "console.log('x');"],
])('%s allows %s', async (file, code) => {
  expect(await refused(file, code)).toEqual([]);
});
