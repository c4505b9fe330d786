import { DataTable, Facts } from '../../../ui/index.ts';
import type { LetterContent } from './content.ts';
import { addressParts, closingLines, blocksOf } from './pdf.ts';
import { dayWithoutName, lawOf, letterFacts, letterNames, partHeadings } from './words.ts';

const Text = ({ text }: { text: string }) => (
  <>
    {blocksOf(text).map((block, at) =>
      block.kind === 'list' ? (
        <ul key={at}>
          {block.items.map((item, number) => (
            <li key={number}>{item}</li>
          ))}
        </ul>
      ) : (
        <p key={at} class="letter-lines">
          {block.text}
        </p>
      ),
    )}
  </>
);

/** The headings of a letter, by the place of its title among those around it. */
const tags = { 1: { title: 'h1', heading: 'h2' }, 2: { title: 'h2', heading: 'h3' } } as const;

/**
 * A letter as a sheet on a page, in Dutch whatever the language of the page: exactly what its PDF says. `level` is that
 * of its title among the headings around it.
 */
export const LetterSheet = ({ letter, level = 2 }: { letter: LetterContent; level?: 1 | 2 }) => {
  const { kind, head, parts } = letter;
  const { title: Title, heading: Heading } = tags[level];
  const address = addressParts(letter);
  return (
    <article class="letter-sheet" lang="nl">
      <p class="letter-from">
        <strong>{head.from.practice}</strong>
        {address.length > 0 && (
          <span>
            {address.map((part) => (
              <span key={part} class="letter-reach">
                {part}
              </span>
            ))}
          </span>
        )}
      </p>
      <Title>{letterNames.nl[kind]}</Title>
      <Facts rows={letterFacts(head)} />
      {parts.map(({ part, text, rows }) => (
        <section key={part}>
          {partHeadings[part] && <Heading>{partHeadings[part]}</Heading>}
          <Text text={text} />
          {rows && rows.length > 0 && (
            <DataTable
              caption="Uitslagen"
              captionHidden
              rows={rows}
              columns={[
                { header: 'Vragenlijst', main: true, cell: ({ what }) => what },
                { header: 'Dag', cell: ({ on }) => dayWithoutName(on) },
                { header: 'Uitslag', cell: ({ result }) => result },
              ]}
            />
          )}
        </section>
      ))}
      <footer>
        {closingLines(letter).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p class="hint">{lawOf(kind, head.client.name)}</p>
      </footer>
    </article>
  );
};
