import { expect, test } from 'vitest';
import { OfficePage } from './office-page.tsx';
import { PublicPage } from './public-page.tsx';
import { renderPage } from './render-page.ts';
import type { Site } from './site.ts';

const site: Site = {
  baseUrl: 'https://duurloop.example.org/',
  cssHref: '/s.css',
  officeCssHref: '/o.css',
  demo: false,
};

test('a page is a whole document that names itself in both languages', () => {
  const html = renderPage(
    <PublicPage site={site} lang="en" path="/cursussen" title="Courses" section="courses" />,
  );
  expect(html).toMatch(/^<!doctype html><html lang="en">/);
  expect(html).toContain('<link rel="canonical" href="https://duurloop.example.org/en/cursussen"/>');
  expect(html).toContain('hreflang="nl" href="https://duurloop.example.org/cursussen"');
  expect(html).toContain('hreflang="en" href="https://duurloop.example.org/en/cursussen"');
  expect(html).toContain('hreflang="x-default" href="https://duurloop.example.org/cursussen"');
  expect(html).toMatch(/<a class="language" href="\/cursussen" hreflang="nl" lang="nl">Nederlands<\/a>/);
  expect(html).toMatch(/<a href="\/en\/cursussen" aria-current="page">Courses<\/a>/);
});

test('the title begins with the error, in the language of the page', () => {
  const page = (lang: 'nl' | 'en', errorTitle: boolean) =>
    renderPage(<PublicPage site={site} lang={lang} path="/x" title="Titel" errorTitle={errorTitle} />);
  expect(page('nl', true)).toContain('<title>Fout: Titel – Duurloop</title>');
  expect(page('en', true)).toContain('<title>Error: Titel – Duurloop</title>');
  expect(page('nl', false)).toContain('<title>Titel – Duurloop</title>');
  expect(renderPage(<OfficePage site={site} title="Editie" errorTitle />)).toContain('<title>Fout: Editie');
});

test('a page about one person has no search engine, no alternates and no shared picture', () => {
  const html = renderPage(
    <PublicPage site={site} lang="nl" path="/inschrijvingen/1" title="Uw plaats" noIndex />,
  );
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).not.toMatch(/rel="alternate"|og:/);
});

test('what people write is text, never markup: a script, a quote, right-to-left', () => {
  const hostile = '<script>alert(1)</script>"\u202Eשלום';
  const html = renderPage(
    <PublicPage
      site={site}
      lang="nl"
      path="/x"
      title={hostile}
      description={hostile}
      jsonLd={{ name: hostile }}
    >
      <h1>{hostile}</h1>
    </PublicPage>,
  );
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;script>alert(1)&lt;/script>');
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(JSON.parse(data)).toEqual({ name: hostile });
});

test('no page carries a style attribute or a script that runs: the content policy is strict', () => {
  const html = renderPage(<PublicPage site={{ ...site, demo: true }} lang="nl" path="/" title="Start" />);
  expect(html).not.toMatch(/ style=|<style|<script/);
  expect(html).toContain('class="demo"');
});

test('the office shows its menu, search and sign-out only to who is signed in', () => {
  const signedIn = renderPage(
    <OfficePage site={site} title="Geld" section="money" user="Testpersoon Kees" csrf="abc" />,
  );
  expect(signedIn).toContain('<a href="/beheer/geld" aria-current="page">Geld</a>');
  expect(signedIn).toContain('action="/beheer/zoeken"');
  expect(signedIn).toMatch(
    /action="\/uitloggen" method="post"[^>]*><input type="hidden" name="csrf" value="abc"/,
  );
  const outside = renderPage(<OfficePage site={site} title="Inloggen" />);
  expect(outside).not.toMatch(/\/beheer|\/uitloggen/);
});

test('a teacher who is not of the office gets no link to the page of an edition, which would not be there', () => {
  const trail = [
    { label: 'Edities', href: '/beheer' },
    { label: 'RT18032027', href: '/beheer/edities/RT18032027' },
    { label: 'Presentie', href: '/beheer/edities/RT18032027/presentie' },
    { label: 'In het veld' },
  ];
  const as = (roles: string[]) =>
    renderPage(<OfficePage site={site} title="In het veld" user="Els" roles={roles} breadcrumb={trail} />);
  expect(as(['teacher'])).not.toMatch(/href="\/beheer(?:\/edities\/RT18032027)?">(?:Edities|RT)/);
  expect(as(['teacher'])).toContain('href="/beheer/edities/RT18032027/presentie"');
  expect(as(['teacher']).match(/aria-current="page"/g)).toHaveLength(1);
  expect(as(['office'])).toContain('href="/beheer/edities/RT18032027">RT18032027');
});
