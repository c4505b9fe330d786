import { globSync } from 'node:fs';
import tseslint from 'typescript-eslint';

// A project without files is a fault to the parser: islands and workers count as soon as there is one.
const projects = [
  './tsconfig.json',
  ...(globSync('src/**/*.island.tsx').length > 0 ? ['./tsconfig.islands.json'] : []),
  ...(globSync('src/**/*.worker.ts').length > 0 ? ['./tsconfig.workers.json'] : []),
];

const source = ['src/**/*.{ts,tsx}'];
const tests = ['**/*.test.{ts,tsx}', 'test/**/*.{ts,tsx}'];
const pure = ['src/kernel/**/*.ts', 'src/**/domain/**/*.ts'];
const speaksSql = ['src/**/store/**', 'src/**/query.{ts,tsx}', 'src/platform/**'];

/** Where time, chance and identifiers come in: a rule is handed them. A given value is fine: `new Date(value)`. */
const handedIn = [
  [
    "NewExpression[callee.name='Date'][arguments.length=0]",
    'The moment is handed in: take a Clock or a Date.',
  ],
  ["CallExpression[callee.name='Date']", 'The moment is handed in: take a Clock or a Date.'],
  [
    "MemberExpression[object.name='Date'][property.name='now']",
    'The moment is handed in: take a Clock or a Date.',
  ],
  ["MemberExpression[object.name='performance']", 'The moment is handed in: take a Clock or a Date.'],
  ["MemberExpression[object.name='Math'][property.name='random']", 'Chance is handed in.'],
  ["MemberExpression[property.name='randomUUID']", 'An identifier is handed in: take NewId.'],
  ["MemberExpression[object.name='crypto']", 'Chance is handed in.'],
].map(([selector, message]) => ({ selector, message }));

/** The content security policy refuses what stands in the markup itself. */
const markup = [
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'No style in markup: give it a class, or use SVG attributes.',
  },
  { selector: "JSXAttribute[name.name='className']", message: 'Write class: this is Preact on the server.' },
  { selector: "JSXAttribute[name.name='htmlFor']", message: 'Write for: this is Preact on the server.' },
  {
    selector: 'JSXAttribute[name.name=/^on[A-Z]/]',
    message: 'No handlers on the server: only an island listens.',
  },
];

const mollie = [
  {
    selector: 'Literal[value=/api\\.mollie\\.com/]',
    message: 'Only platform/mollie knows where Mollie lives.',
  },
  {
    selector: 'TemplateElement[value.raw=/api\\.mollie\\.com/]',
    message: 'Only platform/mollie knows where Mollie lives.',
  },
];

const forbid = (...groups) => ['error', ...groups.flat()];

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', 'node_modules/', 'test/arch/fixtures/', 'test/.work/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: projects,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A function of a contract may have nothing to wait for in one of its makings.
      '@typescript-eslint/require-await': 'off',
      // `insert … returning` gives the row it inserted: outside the rules an exclamation mark may say so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // These see a value that another function changes meanwhile as constant, and a closure as a method.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Hono's methods give back the very app they were called on; the rule asks for `new` at every place it is named.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Matters of taste, left to the reader.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs,ts,tsx}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-unused-vars': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['*.config.ts', '**/*.d.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  {
    files: source,
    rules: { 'no-console': 'error', 'no-restricted-syntax': forbid(markup, mollie) },
  },
  {
    files: ['src/main.ts', 'src/main/**', 'src/admin.ts', 'src/admin/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/platform/mollie/**'],
    rules: { 'no-restricted-syntax': forbid(markup) },
  },
  {
    files: ['src/**/*.island.tsx'],
    rules: { 'no-restricted-syntax': forbid(markup.slice(0, 3), mollie) },
  },
  {
    files: source,
    ignores: speaksSql,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/platform/db/index.ts'],
              importNames: ['rows', 'sql'],
              message: "Only a store and a slice's query.ts speak SQL.",
            },
          ],
        },
      ],
    },
  },
  {
    files: pure,
    ignores: ['src/kernel/clock.ts', ...tests],
    rules: {
      'no-restricted-syntax': forbid(markup, mollie, handedIn),
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: tests,
    rules: {
      // What a server answers in a test is looked at as it comes.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-console': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-syntax': 'off',
    },
  },
);
