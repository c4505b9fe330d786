import { defineConfig } from 'vitest/config';

/** Where the closing line of `.ci/run` reads its numbers. */
const results = 'test/.work/results.json';

export default defineConfig({
  // JSX is Preact in every world: the same setting as in tsconfig.json, for the transformer that runs the tests.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    include: ['{src,content,tools,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'test/arch/fixtures/**'],
    globalSetup: ['test/support/template-database.ts'],
    // A process a file: sharp, PGlite and the PostgreSQL of the race tests do not like threads.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    // A browser suite begins with the product and its demo world, on whatever machine.
    hookTimeout: 150_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
});
