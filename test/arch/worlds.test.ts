import { existsSync, globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const house = resolve(import.meta.dirname, '../..');
const fixtures = join(import.meta.dirname, 'fixtures/worlds');

const optionsOf = (config: string): ts.CompilerOptions => {
  const { config: json } = ts.readConfigFile(config, (path) => ts.sys.readFile(path)) as { config: unknown };
  return ts.parseJsonConfigFileContent(json, ts.sys, dirname(config)).options;
};

/** What the compiler of the domains says of the file, in the options every domain gets. */
const faults = (file: string): string[] => {
  const options = {
    ...optionsOf(join(house, 'tsconfig.domain.json')),
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
  };
  const program = ts.createProgram([join(fixtures, file)], options);
  return ts
    .getPreEmitDiagnostics(program)
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, '\n'));
};

test.each([
  ['process/edition.ts', "Cannot find name 'process'"],
  ['fetch/edition.ts', "Cannot find name 'fetch'"],
  ['document/edition.ts', "Cannot find name 'document'"],
  ['missing-language/texts.ts', "Property 'en' is missing"],
  ['missing-refusal/texts.ts', 'Property \'"edition-closed"\' is missing'],
])('%s does not compile: %s', (file, fault) => {
  const found = faults(file);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(fault);
});

test('the kernel and every domain are worlds of their own, without Node and without a browser', () => {
  const worlds = [join(house, 'src/kernel'), ...globSync(join(house, 'src/**/domain'))];
  for (const world of worlds) {
    const config = join(world, 'tsconfig.json');
    expect(existsSync(config), `${config} exists`).toBe(true);
    const { types, lib, jsxImportSource, strict, composite } = optionsOf(config);
    expect({ config, types, lib, jsxImportSource, strict, composite }).toEqual({
      config,
      types: [],
      lib: ['lib.es2024.d.ts'],
      // With a JSX import source every file imports preact, and with preact come `fetch` and `document`.
      jsxImportSource: undefined,
      strict: true,
      composite: true,
    });
  }
});
