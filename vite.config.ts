import { defineConfig } from 'vite';

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

/** Two builds of one source: what the browser gets (styles, fonts, later islands), and the server bundle. */
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
              passkey: 'src/platform/identity/passkey.island.tsx',
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
