import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const pages = [
  'home',
  'runningtherapie',
  'is-het-iets-voor-mij',
  'cursus',
  'docenten',
  'accreditaties',
  'veelgestelde-vragen',
  'over-ons',
  'ervaringen',
  'boek',
  'verschil-met-looptrainer',
  'titel',
  'contact',
  'privacy',
  'voorwaarden',
  'toegankelijkheid',
] as const;

type PageName = (typeof pages)[number];
type Language = 'nl' | 'en';
const languages: Language[] = ['nl', 'en'];

/** Addresses that code serves, not Markdown: the ones a text may lead to. */
const routes = [
  '/',
  '/cursussen',
  '/terugkomdagen',
  '/uitkomsten',
  '/nieuwsbrief',
  '/herroepen',
  '/runningtherapeuten',
  '/certificaten',
  '/mijn',
];

const sections = ['therapy', 'forMe', 'courses', 'questions', 'about', 'none'];
const pictures = ['forest', 'heath', 'dune', 'lake', 'morning'];

function source(language: Language, page: PageName): string {
  return readFileSync(new URL(`./${language}/${page}.md`, import.meta.url), 'utf8');
}

/** Splits a page into its front matter and its body; throws when the front matter is not closed. */
function read(language: Language, page: PageName): { front: Map<string, string>; body: string } {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source(language, page)) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${language}/${page}: no front matter`);
  const pairs = head.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon), line.slice(colon + 2).trim()];
  });
  return { front: new Map(pairs), body };
}

/** The text under one `##` heading, up to the next. */
function part(language: Language, page: PageName, heading: string): string {
  const found = read(language, page)
    .body.split(/^## /m)
    .find((piece) => piece.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`${language}/${page}: no heading "${heading}"`);
  return found;
}

const bullets = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('- '));
const levels = (text: string): string[] => [...text.matchAll(/^(#{1,6}) /gm)].map((match) => match[1] ?? '');
const targets = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');

const everyPage = languages.flatMap((language) => pages.map((page) => ({ language, page })));

describe('every page', () => {
  test.each(languages)('is there in %s, and no page without its name in the list', (language) => {
    const files = readdirSync(new URL(`./${language}/`, import.meta.url)).sort();
    expect(files).toEqual(pages.map((page) => `${page}.md`).sort());
  });

  test.each(everyPage)(
    '$language/$page has complete front matter and a short description',
    ({ language, page }) => {
      const { front } = read(language, page);
      expect([...front.keys()].sort()).toEqual(['description', 'lede', 'picture', 'section', 'title']);
      for (const [key, value] of front) expect(value, key).not.toBe('');
      expect(front.get('description')?.length).toBeLessThanOrEqual(155);
      expect(sections).toContain(front.get('section'));
      expect(pictures).toContain(front.get('picture'));
    },
  );

  test.each(pages)('%s has the same place, picture, headings and links in both languages', (page) => {
    const dutch = read('nl', page);
    const english = read('en', page);
    for (const key of ['section', 'picture']) expect(english.front.get(key)).toBe(dutch.front.get(key));
    expect(levels(english.body)).toEqual(levels(dutch.body));
    const inDutch = targets(english.body).map((target) => target.replace(/^\/en(?=\/|$)/, ''));
    // The English course page also asks the office for the language an edition is taught in.
    const extra = page === 'cursus' ? ['/contact'] : [];
    expect(inDutch.sort()).toEqual([...targets(dutch.body), ...extra].sort());
  });

  test.each(everyPage)(
    '$language/$page leaves the only h1 to its title and holds no HTML or image',
    ({ language, page }) => {
      const { body } = read(language, page);
      expect(levels(body)).not.toContain('#');
      expect(body).not.toMatch(/<[a-z!/]/i);
      expect(body).not.toMatch(/!\[/);
    },
  );

  test.each(everyPage)(
    '$language/$page leads only to pages and routes that exist, in its own language',
    ({ language, page }) => {
      const prefix = language === 'en' ? '/en' : '';
      const known = [...routes, ...pages.map((name) => `/${name}`)].map((path) => prefix + path);
      for (const target of targets(read(language, page).body)) {
        if (/^(https:\/\/|mailto:)/.test(target)) continue;
        expect(known).toContain(target);
      }
    },
  );

  test.each(everyPage)(
    'S8: $language/$page never advises to end or swap a treatment or medicine',
    ({ language, page }) => {
      const text = source(language, page);
      expect(text).not.toMatch(/\bstop(t|pen)? (nu |zelf |dan )?met\b|bouw\w* .{0,30}\baf\b|afbouwen/i);
      expect(text).not.toMatch(
        /(in plaats van|geen) (uw )?(medicijnen|behandeling|antidepressiva)( meer)?\b/i,
      );
      expect(text).not.toMatch(/\b(stop|quit|give up) (taking|using|your)\b|taper|come off/i);
      expect(text).not.toMatch(
        /(instead of|without) (your )?(medication|medicines?|treatment|antidepressants)/i,
      );
    },
  );

  test.each(everyPage)(
    '$language/$page shows example details only where contact is needed, marked as such',
    ({ language, page }) => {
      const text = source(language, page);
      const mayCarry = ['contact', 'privacy', 'voorwaarden'].includes(page);
      expect(/Voorbeeldlaan|duurloop\.example|00000000/.test(text)).toBe(mayCarry);
      if (mayCarry)
        expect(text).toMatch(
          language === 'nl'
            ? /instituut (dat )?niet bestaat|instituut bestaat niet/
            : /institute (that )?does not exist/,
        );
    },
  );
});

const disorders: Record<Language, { heading: string; names: string[] }> = {
  nl: {
    heading: 'Aandoeningen waarbij het kan helpen',
    names: [
      'stemmingsstoornissen',
      'angststoornissen',
      'somatoforme',
      'schizofrenie',
      'persoonlijkheidsstoornissen',
    ],
  },
  en: {
    heading: 'Disorders it can help with',
    names: ['mood disorders', 'anxiety disorders', 'somatoform', 'schizophrenia', 'personality disorders'],
  },
};

const complaints: Record<Language, { heading: string; names: string[] }> = {
  nl: {
    heading: 'Klachten waarbij het kan helpen',
    names: [
      'aspecifieke lichamelijke klachten',
      'somatisch onverklaarbare lichamelijke klachten',
      'stress',
      'vermoeidheid',
      'slaapproblemen',
      'agressie of impulsiviteit',
      'middelenmisbruik',
      'hyperactiviteit',
      'seksuele problemen',
    ],
  },
  en: {
    heading: 'Complaints it can help with',
    names: [
      'non-specific physical complaints',
      'medically unexplained physical complaints',
      'stress',
      'fatigue',
      'sleep problems',
      'aggression or impulsivity',
      'substance misuse',
      'hyperactivity',
      'sexual problems',
    ],
  },
};

/** Words that must answer each of the eleven questions of the source, in its order. */
const answers: Record<Language, RegExp[]> = {
  nl: [
    /^Ja\..*niet beschermd/,
    /^Ja\..*SRTN/s,
    /^Nee.*EVC/s,
    /^Nee\..*aanvullende verzekering/s,
    /^Nee\..*niveau/s,
    /^Nee.*liever eerder/s,
    /^Ja\..*psychische klachten/s,
    /^Nee.*iDEAL.*cursusleiding/s,
    /^Ja\..*\/accreditaties/s,
    /^Ja.*algemeen.*psychosomatisch.*sport/s,
    /^Nee.*e-mailadres.*spam/s,
  ],
  en: [
    /^Yes\..*not protected/,
    /^Yes\..*SRTN/s,
    /^No.*EVC/s,
    /^No\..*supplementary insurance/s,
    /^No\..*level/s,
    /^No.*rather go earlier/s,
    /^Yes\..*mental complaints/s,
    /^No.*iDEAL.*course leader/s,
    /^Yes\..*\/accreditaties/s,
    /^Yes.*general.*psychosomatic.*sports/s,
    /^No.*e-mail address.*spam/s,
  ],
};

describe.each(languages)('what the pages say in %s', (language) => {
  test('S6: all five disorders are named, one a line', () => {
    const { heading, names } = disorders[language];
    const lines = bullets(part(language, 'is-het-iets-voor-mij', heading));
    expect(lines).toHaveLength(5);
    names.forEach((name, index) => expect(lines[index]).toContain(name));
  });

  test('S7: all nine complaints are named, stress and fatigue as two', () => {
    const { heading, names } = complaints[language];
    const lines = bullets(part(language, 'is-het-iets-voor-mij', heading));
    expect(lines).toHaveLength(9);
    names.forEach((name, index) => expect(lines[index]).toContain(`**${name}**`));
  });

  test('S9: help numbers and the GP come before any list of complaints', () => {
    const { body } = read(language, 'is-het-iets-voor-mij');
    for (const number of ['112', '113', '0800-0113'])
      expect(body.indexOf(`**${number}**`)).toBeGreaterThan(0);
    expect(body.indexOf('**112**')).toBeLessThan(body.indexOf(disorders[language].heading));
    expect(body).toMatch(language === 'nl' ? /eerst naar uw huisarts/ : /see your GP first/);
  });

  test('S1: every study is told with its other side', () => {
    const other = language === 'nl' ? '*De andere kant:*' : '*The other side:*';
    const { body } = read(language, 'runningtherapie');
    const studies = bullets(body).filter((line) => /MOTAR|EFFORT-D|BMJ|2023/.test(line));
    expect(studies).toHaveLength(4);
    for (const study of studies) expect(study).toContain(other);
  });

  test('S28: the page about the title says outright that it is not protected', () => {
    expect(read(language, 'titel').front.get('lede')).toMatch(
      language === 'nl' ? /geen beschermde titel/ : /not a protected title/,
    );
  });

  test('S32: the eleven questions of the source are headings, each with its answer, in order', () => {
    const { body } = read(language, 'veelgestelde-vragen');
    const questions = body.split(/^## /m).slice(1);
    expect(questions).toHaveLength(11);
    questions.forEach((question, index) => {
      const [heading = '', ...answer] = question.split('\n');
      expect(heading).toMatch(/\?$/);
      expect(answer.join('\n').trim()).toMatch(answers[language][index] ?? /never/);
    });
  });
});
