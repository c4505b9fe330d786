// The direction of the house (docs/ARCHITECTURE.md). Every rule here has a tree under test/arch/fixtures/<rule>/
// that breaks it, and test/arch/rules.test.ts sees each of them fail.

/** From left to right: each imports only what stands to its left. A new context gets its place here. */
const contexts = ['training', 'learning', 'register', 'care', 'site'];
const layers = ['kernel', 'ui', 'platform', ...contexts];

const anyOf = (names) => `(?:${names.join('|')})`;
const aContext = `(${contexts.join('|')})`;
/** main and admin start the product; app holds its pages and work its returning tasks. */
const wiring = '^src/(?:app|work|main|admin)(?:/|\\.tsx?$)';
const entry = '^src/(?:main|admin)(?:/|\\.tsx?$)';
const test = '\\.test\\.tsx?$';
const island = '\\.(?:island\\.tsx|worker\\.ts)$';

/** Tests may build the world they need; the rules are about what runs. */
const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [test, ...(from.pathNot ?? [])] },
  to,
});

const rightOf = (layer) => [
  ...layers.slice(layers.indexOf(layer) + 1).map((name) => `^src/${name}/`),
  wiring,
];

/** kernel is left out: it may import nothing at all, which has a rule of its own. */
const leftwards = layers
  .slice(1)
  .map((layer) =>
    rule(
      `leftwards-${layer}`,
      `${layer}/ imports only what stands to its left: ${layers.slice(0, layers.indexOf(layer)).join(', ')}.`,
      { path: `^src/${layer}/` },
      { path: rightOf(layer) },
    ),
  );

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'kernel-alone',
      'The kernel imports nothing but itself.',
      { path: '^src/kernel/' },
      { pathNot: '^src/kernel/' },
    ),
    ...leftwards,
    rule(
      'leftwards-app',
      'app.tsx and work.ts are wired by main and admin, and import neither.',
      { path: '^src/(?:app|work)(?:/|\\.tsx?$)' },
      { path: entry },
    ),
    rule(
      'known-place',
      'Code in src/ stands in a layer or in the wiring; elsewhere no rule of direction would see it.',
      {},
      { path: '^src/', pathNot: [`^src/${anyOf(layers)}/`, wiring] },
    ),

    rule(
      'domain-pure',
      'A domain imports the kernel and itself: no package, no input or output.',
      { path: `^src/${aContext}/domain/` },
      { pathNot: ['^src/kernel/', '^src/$1/domain/'] },
    ),
    rule(
      'store-below-slices',
      'A store knows its domain, not the slices that use it.',
      { path: `^src/${aContext}/store/` },
      { path: '^src/$1/', pathNot: '^src/$1/(?:domain|store)/' },
    ),
    rule(
      'papers-below-slices',
      'Papers (an invoice as PDF, a calendar) are made from the domain and the store, for several slices.',
      { path: `^src/${aContext}/papers/` },
      { path: '^src/$1/', pathNot: '^src/$1/(?:domain|store|papers)/' },
    ),
    rule(
      'slice-below-index',
      'The files at the top of a context put its slices together; no slice imports them.',
      { path: `^src/${aContext}/(?!domain/|store/|papers/)[^/]+/` },
      { path: '^src/$1/[^/]+$' },
    ),
    rule(
      'no-sibling-slice',
      'A slice never imports another slice. What two share moves to domain or store, at the third use.',
      { path: `^src/${aContext}/(?!domain/|store/|papers/)([^/]+)/` },
      { path: '^src/$1/[^/]+/', pathNot: '^src/$1/(?:domain|store|papers|$2)/' },
    ),
    rule(
      'context-by-its-door',
      'A context is reached through its index.ts only.',
      { path: '^src/([^/]+)' },
      { path: `^src/${anyOf(contexts)}/`, pathNot: ['^src/$1/', `^src/${anyOf(contexts)}/index\\.tsx?$`] },
    ),

    rule(
      'island-apart',
      'An island runs in the browser: it imports kernel, domain, ui, texts, other islands, Preact and packages made for it.',
      { path: island },
      {
        pathNot: [
          '^src/(?:kernel|ui)/',
          `^src/${anyOf(contexts)}/domain/`,
          '/texts\\.ts$',
          island,
          'node_modules/(?:preact|@preact|idb|jsqr|maplibre-gl)/',
        ],
      },
    ),
    rule(
      'sql-in-store',
      "Only a store, a slice's query.ts and the platform speak SQL. Others take Database, Tx and inTransaction from the door of platform/db.",
      { path: '^src/', pathNot: ['/store/', '/query\\.tsx?$', '^src/platform/'] },
      {
        path: [
          'node_modules/(?:drizzle-orm|pg|@types/pg|@electric-sql/pglite)/',
          '^src/platform/db/(?!index\\.ts$)',
          '^src/platform/.*tables\\.ts$',
        ],
      },
    ),
    rule(
      'mollie-in-platform',
      'Only platform/mollie speaks Mollie; everyone else knows its door.',
      { path: '^src/', pathNot: ['^src/platform/mollie/'] },
      {
        path: ['node_modules/(?:@mollie/|mollie-api-typescript/)', '^src/platform/mollie/'],
        pathNot: '^src/platform/mollie/index\\.ts$',
      },
    ),

    rule(
      'no-circle',
      'Two files that import each other are one file, or three. Types count.',
      {},
      { circular: true },
    ),
    rule(
      'no-orphan',
      'A file that nobody imports and that imports nobody is dead, unless it is an entry.',
      { orphan: true, pathNot: [entry, '\\.d\\.ts$', island] },
      {},
    ),
    rule('no-import-of-a-test', 'What a test exports belongs in test/support.', {}, { path: test }),
    rule('no-test-in-source', 'What runs imports nothing from test/.', { path: '^src/' }, { path: '^test/' }),
    rule(
      'tools-by-the-wiring',
      'Only the wiring starts what stands in tools/, such as the demo bank.',
      { path: '^src/', pathNot: [wiring] },
      { path: '^tools/' },
    ),
    rule(
      'no-development-package',
      'What runs depends on nothing that is only there for development.',
      { path: '^src/' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['npm', 'type-only'],
        pathNot: 'node_modules/@types/',
      },
    ),
    rule(
      'found',
      'Every import leads to a file or to an installed package; knip sees those that package.json does not name.',
      {},
      {
        couldNotResolve: true,
      },
    ),
    rule(
      'telling-name',
      'A name says what a user knows; these say nothing.',
      {},
      { path: '^src/.*[/-](?:utils?|helpers?|misc|common|shared|manager|service)[/.]' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^test/arch/fixtures/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
