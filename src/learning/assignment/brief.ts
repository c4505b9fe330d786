import MarkdownIt from 'markdown-it';
import type { Lang } from '../../kernel/lang.ts';
import type { Brief } from '../store/assignment-terms.ts';

// No HTML and no pictures: what somebody of the institute types can carry no markup of its own.
const markdown = new MarkdownIt({ html: false, linkify: false }).disable([
  'image',
  'html_block',
  'html_inline',
]);
markdown.validateLink = (url) => /^(?:\/(?!\/)|https:\/\/|mailto:)/.test(url);

/**
 * The text of an assignment as HTML. It stands right under the title of the page: whatever level its author began
 * with becomes the second, all below that the third, so that no level is passed over.
 */
export const briefHtml = (text: string): string => {
  const tokens = markdown.parse(text, {});
  const headings = tokens.filter(({ type }) => type.startsWith('heading_'));
  const levels = new Map(headings.map((token) => [token, Number(token.tag.slice(1))]));
  const top = Math.min(...levels.values());
  for (const [token, level] of levels) token.tag = level === top ? 'h2' : 'h3';
  return markdown.renderer.render(tokens, markdown.options, {});
};

/** Characters in the text of an assignment, in one language. */
export const longestBrief = 10_000;

/** What an institute that has written no text of its own begins with (S25). */
export const firstBrief: Brief = {
  nl: `In de weken tot de terugkomdag begeleidt u in uw eigen praktijk iemand die rustig wil leren lopen. U doet dat met wat u op de twee cursusdagen hebt geleerd.

### Wat u doet

1. Kies één cliënt, of een kleine groep, met wie u zes tot acht keer gaat lopen. Wandelen hoort erbij.
2. Bespreek vooraf wat het lopen moet brengen, en wie er verder bij de behandeling betrokken is.
3. Meet stress en stemming aan het begin, halverwege en aan het eind.
4. Maak een opbouw die u kunt bijstellen. Schrijf op wanneer en waarom u dat deed.
5. Let op wat u zelf doet: waar bleef u bij uw vak, en waar vroeg het gesprek om een ander?

### Wat u inlevert

- Een verslag van twee tot vier bladzijden: de vraag, de opbouw, hoe het liep, wat u bijstelde en wat u een volgende keer anders doet.
- Als u wilt: hooguit vijf bijlagen, zoals een loopschema of een grafiek.
- Eén vraag die u op de terugkomdag aan de groep wilt stellen.

### Waar de docent op let

- Past de opbouw bij deze persoon, en is het tempo rustig genoeg om te praten?
- Is te zien wat stress deed met het lopen, en het lopen met stress?
- Blijft u binnen uw vak, en zoekt u anderen op als dat nodig is?
`,
  en: `In the weeks until the return day you guide somebody in your own practice who wants to learn to run calmly. You use what you learned on the two course days.

### What you do

1. Choose one client, or a small group, to run with six to eight times. Walking is part of it.
2. Talk beforehand about what the running should bring, and who else is involved in the treatment.
3. Measure stress and mood at the start, halfway and at the end.
4. Make a build-up that you can adjust. Write down when you did so, and why.
5. Watch yourself: where did you stay with your profession, and where did the conversation ask for somebody else?

### What you hand in

- A report of two to four pages: the question, the build-up, how it went, what you adjusted and what you would do otherwise next time.
- If you like: at most five files, such as a running plan or a graph.
- One question that you want to ask the group on the return day.

### What the teacher looks at

- Does the build-up fit this person, and is the pace calm enough to talk?
- Does it show what stress did to the running, and the running to stress?
- Do you stay within your profession, and look for others when that is needed?
`,
};

/** Which text an edition works with: its own, the institute's, or ours to begin with. */
export const briefOf = (own: Brief | undefined, template: Brief | undefined, lang: Lang): string =>
  (own ?? template ?? firstBrief)[lang];
