import MarkdownIt from 'markdown-it';

/** A piece of a page under a heading of its own. `html` leaves that heading out; `text` is the same without markup. */
export type Part = { id: string; heading: string; html: string; text: string };

/** A page as it is shown: what stands above the first heading, and the parts after it. */
export type Rendered = { intro: string; parts: readonly Part[]; words: number };

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** Where a link may lead: a page of ours, a secure address elsewhere, a place on this page, a mailbox, a telephone. */
const known = /^(?:\/(?!\/)|#|https:\/\/|mailto:|tel:)/;

// No HTML and no pictures: a text can carry no markup of its own, so what comes out is made of our elements only.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  'image',
  'html_block',
  'html_inline',
]);
markdown.validateLink = (url) => known.test(url);

/** The words of inline markup, without it. */
const plain = (inline: Token | undefined): string =>
  (inline?.children ?? []).map((token) => (token.type.endsWith('break') ? ' ' : token.content)).join('');

/** A name for a heading that a link can carry: "Wat is de titel waard?" → "wat-is-de-titel-waard". */
const slug = (heading: string): string =>
  heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '') || 'deel';

const named = (taken: Set<string>) => (heading: string) => {
  const base = slug(heading);
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
};

/** Tables become the table of the house: on a phone each row is a card, and each cell says which column it is of. */
const labelTables = (tokens: readonly Token[]): void => {
  let columns: string[] = [];
  let at = 0;
  tokens.forEach((token, index) => {
    if (token.type === 'table_open') token.attrSet('class', 'data');
    if (token.type === 'thead_open') columns = [];
    if (token.type === 'tr_open') at = 0;
    if (token.type === 'th_open') {
      const name = plain(tokens[index + 1]);
      columns.push(name);
      token.attrs = name === '' ? [] : [['scope', 'col']];
      // The corner above the names of the rows heads nothing: a header without words would be read aloud as one.
      if (name === '') token.tag = tokens[index + 2]!.tag = 'td';
    }
    if (token.type === 'td_open') {
      token.attrs = [['data-label', columns[at] ?? '']];
      at += 1;
    }
  });
};

/** A paragraph that is a link and nothing else is a way on: it may stand out. */
const markWaysOn = (tokens: readonly Token[]): void => {
  tokens.forEach((token, index) => {
    const inside = tokens[index + 1]?.children ?? [];
    const links = inside.filter(({ type }) => type === 'link_open').length;
    if (token.type !== 'paragraph_open' || links !== 1) return;
    if (inside.at(0)?.type === 'link_open' && inside.at(-1)?.type === 'link_close')
      token.attrSet('class', 'way-on');
  });
};

const render = (tokens: Token[]): string => markdown.renderer.render(tokens, markdown.options, {});

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .filter((token) => token.type === 'inline')
    .map(plain)
    .join(' ');

/** Renders a page once, when the process starts; headings get ids that stay as long as their words do. */
export const renderMarkdown = (body: string): Rendered => {
  const tokens = markdown.parse(body.normalize('NFC'), {});
  labelTables(tokens);
  markWaysOn(tokens);
  // `inhoud` is where the skip link leads; the others are ids of the frame around the text.
  const idFor = named(new Set(['inhoud', 'menu', 'op-deze-pagina', 'error-summary']));
  const parts: { id: string; heading: string; tokens: Token[] }[] = [];
  const intro: Token[] = [];

  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (token.type === 'heading_open') {
      const heading = plain(tokens[index + 1]);
      const id = idFor(heading);
      if (token.tag === 'h2') {
        parts.push({ id, heading, tokens: [] });
        index += 2;
        continue;
      }
      token.attrSet('id', id);
    }
    (parts.at(-1)?.tokens ?? intro).push(token);
  }

  const shown = parts.map((part) => ({
    id: part.id,
    heading: part.heading,
    html: render(part.tokens),
    text: textOf(part.tokens),
  }));
  return { intro: render(intro), parts: shown, words: textOf(tokens).split(/\s+/).length };
};
