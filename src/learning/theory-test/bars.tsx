import type { Bar } from '../domain/question.ts';

const width = 640;

/**
 * How a room answered, as bars and as a table with the same figures. The right answer is only marked when it may be
 * known; then by a sign and a word as well as a colour.
 */
export const AnswerBars = ({
  bars,
  count,
  reveal,
}: {
  bars: readonly Bar[];
  count: number;
  reveal: boolean;
}) => {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <table class="answer-bars">
      <caption class="hidden">Hoe vaak elk antwoord is gegeven, van {count} deelnemers</caption>
      <thead>
        <tr>
          <th scope="col">Antwoord</th>
          <th scope="col">Aantal</th>
          <th scope="col" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key} class={reveal && bar.right ? 'right' : undefined}>
            <th scope="row">
              {bar.words.nl}
              {reveal && bar.right && <strong class="answer-right"> ✓ goed</strong>}
            </th>
            <td class="numeric">{bar.count}</td>
            <td class="answer-bar" aria-hidden="true">
              <svg viewBox={`0 0 ${width} 28`} preserveAspectRatio="none">
                <rect class="bar-ground" width={width} height="28" rx="6" />
                <rect class="bar-count" width={Math.round((bar.count / most) * width)} height="28" rx="6" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
