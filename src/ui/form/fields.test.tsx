import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { CheckboxField, FileField, RadioGroup, SelectField } from './choice-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Facts } from './facts.tsx';
import { Form } from './form.tsx';
import { Steps } from './steps.tsx';
import { TextArea, TextField } from './text-field.tsx';

const options = [
  { value: 'a', label: 'Zelf' },
  { value: 'b', label: 'Werkgever', hint: 'Op factuur' },
] as const;
const about = { name: 'jaar', lang: 'nl', error: 'Vul een jaar in' } as const;
const every: readonly (readonly [string, VNode])[] = [
  ['text', <TextField {...about} label="Jaar" hint="Vier cijfers" />],
  ['textarea', <TextArea {...about} label="Jaar" hint="Vier cijfers" />],
  ['radios', <RadioGroup {...about} legend="Jaar" hint="Vier cijfers" options={options} />],
  ['select', <SelectField {...about} label="Jaar" hint="Vier cijfers" options={options} />],
  ['checkbox', <CheckboxField {...about} label="Jaar" hint="Vier cijfers" />],
  ['file', <FileField {...about} label="Jaar" hint="Vier cijfers" />],
];

test.each(every)('an error is tied to its field, after the hint, and marks it as wrong: %s', (_, field) => {
  const html = renderToString(field);
  expect(html).toContain('aria-describedby="field-jaar-hint field-jaar-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(
    /<p class="field-error" id="field-jaar-error"><span class="hidden">Fout: <\/span>Vul een jaar in/,
  );
  expect(html.match(/ id="field-jaar"/g)).toHaveLength(1);
});

test('a field without hint or error says nothing of either', () => {
  expect(renderToString(<TextField name="x" lang="nl" label="X" />)).not.toMatch(/aria-|class="hint"/);
});

test('what may stay empty says so, in the language of the page; the rest is required', () => {
  expect(renderToString(<TextField name="x" lang="nl" label="X" optional />)).toContain('(niet verplicht)');
  expect(renderToString(<SelectField name="x" lang="en" label="X" optional options={options} />)).toContain(
    '(optional)',
  );
  const required = renderToString(<TextField name="x" lang="nl" label="X" />);
  expect(required).not.toContain('niet verplicht');
  expect(required).toContain(' required');
});

test('the summary takes the focus and links to each field; a fault of the whole form has no link', () => {
  const html = renderToString(
    <ErrorSummary lang="nl" errors={{ jaar: 'Vul een jaar in', form: 'De editie is vol' }} />,
  );
  expect(html).toMatch(/role="alert" tabindex="-1" autofocus/);
  expect(html).toContain('<a href="#field-jaar">Vul een jaar in</a>');
  expect(html).toContain('<li>De editie is vol</li>');
  expect(renderToString(<ErrorSummary lang="nl" errors={{}} />)).toBe('');
});

test('what was typed comes back as it was, and as text', () => {
  const typed = '"><script>x</script>\u202Eאב';
  const html = renderToString(
    <>
      <TextField name="n" lang="nl" label="Naam" value={typed} />
      <TextArea name="t" lang="nl" label="T" value={typed} />
    </>,
  );
  expect(html).not.toContain('<script>');
  expect(html).toContain('value="&quot;>&lt;script>x&lt;/script>\u202Eאב"');
  expect(html).toContain('dir="auto"');
});

test('a chosen answer stays chosen, and the answers have ids of their own', () => {
  const radios = renderToString(<RadioGroup name="w" lang="nl" legend="Wie?" options={options} value="b" />);
  expect(radios).toMatch(/id="field-w-2" name="w" value="b" checked/);
  expect(radios).toContain('aria-describedby="field-w-2-note"');
  expect(renderToString(<SelectField name="w" lang="nl" label="W" options={options} value="b" />)).toMatch(
    /selected value="b"|value="b" selected/,
  );
});

test('a form posts with its token, leaves judging to the server, and never puts the token in an address', () => {
  const post = renderToString(<Form action="/x" csrf="t" multipart />);
  expect(post).toMatch(/method="post" enctype="multipart\/form-data"/);
  expect(post).toContain('novalidate');
  expect(post).toContain('<input type="hidden" name="csrf" value="t"/>');
  expect(renderToString(<Form action="/x" method="get" csrf="t" />)).not.toContain('csrf');
});

test('the steps say which one is now, and lead back to what is done', () => {
  const html = renderToString(
    <Steps
      lang="nl"
      steps={[
        { label: 'Wie', href: '/1', state: 'done' },
        { label: 'Betalen', state: 'current' },
      ]}
    />,
  );
  expect(html).toContain('<a href="/1">Wie</a>');
  expect(html).toContain('aria-current="step"');
  expect(html).toContain('Stap 2 van 2');
});

test('the link to change an answer tells which answer', () => {
  const html = renderToString(
    <Facts rows={[{ term: 'Naam', detail: 'A', action: { href: '/n', label: 'Wijzig', hidden: 'naam' } }]} />,
  );
  expect(html).toContain('<a href="/n">Wijzig<span class="hidden"> naam</span></a>');
});
