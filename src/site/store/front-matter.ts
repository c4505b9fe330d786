import type { SiteSection, Scene } from '../../ui/index.ts';

/** What stands above the text of a page (content/README.md). */
export type FrontMatter = {
  title: string;
  description: string;
  lede: string;
  section: SiteSection | undefined;
  picture: Scene;
};

const sections: readonly string[] = [
  'therapy',
  'forMe',
  'courses',
  'questions',
  'about',
] satisfies SiteSection[];
const scenes: readonly string[] = ['forest', 'heath', 'dune', 'lake', 'morning'] satisfies Scene[];

/**
 * Splits a page into what stands between its two lines of `---` and its body.
 * Throws an Error that names the page and the key: a page that is not whole must not be shown.
 */
export const readFrontMatter = (source: string, page: string): { front: FrontMatter; body: string } => {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replaceAll('\r\n', '\n')) ?? [];
  if (head === undefined || body === undefined) throw new Error(`content ${page}: no front matter`);

  const values = new Map<string, string>();
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    values.set(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const value = (key: string): string => {
    const found = values.get(key);
    if (!found) throw new Error(`content ${page}: no ${key}`);
    return found;
  };
  const oneOf = (key: string, allowed: readonly string[]): string => {
    const found = value(key);
    if (!allowed.includes(found)) throw new Error(`content ${page}: ${key} cannot be "${found}"`);
    return found;
  };

  const section = oneOf('section', [...sections, 'none']);
  return {
    front: {
      title: value('title'),
      description: value('description'),
      lede: value('lede'),
      section: section === 'none' ? undefined : (section as SiteSection),
      picture: oneOf('picture', scenes) as Scene,
    },
    body,
  };
};
