import { globSync } from 'node:fs';
import { defineConfig } from 'vite';

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

/** Two builds of one source: what the browser gets (styles, fonts, islands), and the server bundle. */
export default defineConfig(({ mode }) =>
  mode === 'client'
    ? {
        ...jsx,
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
