import { DataTable, Facts } from '../../../ui/index.ts';
import type { LetterContent } from './content.ts';
import { addressLine, closingLines, paragraphsOf } from './pdf.ts';
import { dayWithoutName, lawOf, letterFacts, letterNames, partHeadings } from './words.ts';

const Text = ({ text }: { text: string }) => (
  <>
    {paragraphsOf(text).map((lines, at) => {
      const items = lines.filter((line) => line.startsWith('- '));
      const words = lines.filter((line) => !line.startsWith('- '));
      return (
        <div key={at}>
          {words.length > 0 && <p class="letter-lines">{words.join('\n')}</p>}
          {items.length > 0 && (
            <ul>
              {items.map((line, number) => (
                <li key={number}>{line.slice(2)}</li>
              ))}
            </ul>
          )}
        </div>
      );
    })}
  </>
);

/**
 * A letter as a sheet on a page, in Dutch whatever the language of the page: exactly what its PDF says. `level` is that
 * of its title among the headings around it.
 */
export const LetterSheet = ({ letter, level = 2 }: { letter: LetterContent; level?: 1 | 2 }) => {
  const { kind, head, parts } = letter;
  const Title = `h${level}`;
  const Heading = `h${level + 1}` as 'h2' | 'h3';
  const address = addressLine(letter);
  return (
    <article class="letter-sheet" lang="nl">
      <p class="letter-from">
        <strong>{head.from.practice}</strong>
        {address !== '' && <span>{address}</span>}
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
