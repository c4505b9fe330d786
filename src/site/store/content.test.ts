import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { readContent } from './content.ts';
import { renderMarkdown } from './markdown.ts';

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const folderWith = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  made.push(folder);
  for (const lang of ['nl', 'en']) mkdirSync(join(folder, lang));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

const whole =
  '---\ntitle: T\ndescription: D\nlede: L: met dubbele punt\nsection: none\npicture: lake\n---\n\nTekst.\n';

describe('reading the pages', () => {
  test('every page of the site is whole in both languages', () => {
    const content = readContent(fileURLToPath(new URL('../../../content', import.meta.url)));
    expect(content.names).toContain('home');
    expect(content.page('privacy', 'en').path).toBe('/privacy');
    for (const name of content.names) expect(content.page(name, 'nl').words).toBeGreaterThan(50);
  });

  test('a value may hold a colon, and "none" marks no part of the menu', () => {
    const page = readContent(folderWith({ 'nl/a.md': whole, 'en/a.md': whole })).page('a', 'nl');
    expect(page.lede).toBe('L: met dubbele punt');
    expect(page.section).toBeUndefined();
  });

  test.each([
    ['a page without its English half', { 'nl/a.md': whole }, /en.a\.md/],
    ['a page without its Dutch half', { 'en/a.md': whole }, /nl\/a/],
    ['no front matter', { 'nl/a.md': 'Tekst', 'en/a.md': whole }, /nl\/a: no front matter/],
    ['no lede', { 'nl/a.md': whole.replace(/lede.*\n/, ''), 'en/a.md': whole }, /nl\/a: no lede/],
    [
      'a scene that is not drawn',
      { 'nl/a.md': whole.replace('lake', 'city'), 'en/a.md': whole },
      /picture cannot be "city"/,
    ],
  ])('%s stops the start, by name', (_, files, message) => {
    expect(() => readContent(folderWith(files as unknown as Record<string, string>))).toThrow(message);
  });
});

describe('Markdown', () => {
  test('is cut at its second-level headings, each with an id of its own', () => {
    const { intro, parts } = renderMarkdown(
      'Vooraf.\n\n## Eén vraag?\n\nJa, **zo**.\n\n### Dieper\n\n## Eén vraag?\n\nNog eens.',
    );
    expect(intro).toBe('<p>Vooraf.</p>\n');
    expect(parts.map((part) => part.id)).toEqual(['een-vraag', 'een-vraag-2']);
    expect(parts[0]?.html).toBe('<p>Ja, <strong>zo</strong>.</p>\n<h3 id="dieper">Dieper</h3>\n');
    expect(parts[0]?.text).toBe('Ja, zo. Dieper');
  });

  test('lets no HTML, script, picture or strange address through', () => {
    const { intro } = renderMarkdown(
      '<script>x</script> <b>y</b> ![z](https://elsewhere.example/z.png) [a](javascript:alert(1)) [b](//elsewhere.example) [c](data:text/html,x) [d](http://x.example)',
    );
    expect(intro).not.toMatch(/<(script|b|img)\b/);
    expect(intro.match(/<a /g)).toEqual(['<a ']); // only the picture's address, as a link behind its "!"
    expect(intro).toContain('!<a href="https://elsewhere.example/z.png">');
  });

  test('lets a paragraph that is only a link stand out as a way on', () => {
    const { intro } = renderMarkdown(
      '[Verder](/cursus)\n\nLees [dit](/boek) ook.\n\n[Een](/a) en [twee](/b)',
    );
    expect(intro).toBe(
      '<p class="way-on"><a href="/cursus">Verder</a></p>\n<p>Lees <a href="/boek">dit</a> ook.</p>\n<p><a href="/a">Een</a> en <a href="/b">twee</a></p>\n',
    );
  });

  test('gives a table the columns of each cell, and no style of its own', () => {
    const { intro } = renderMarkdown('| Wat | Hoe "lang" |\n| :-- | --: |\n| Mail | 2 jaar |\n');
    expect(intro).toContain('<table class="data">');
    expect(intro).toContain('<td data-label="Hoe &quot;lang&quot;">2 jaar</td>');
    expect(intro).not.toContain('style');
  });
});
