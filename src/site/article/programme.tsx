import type { Lang } from '../../kernel/lang.ts';
import { Ribbon, type RibbonStep } from '../../ui/index.ts';
import { articleTexts } from './texts.ts';

/** Minutes of walking before and after every session of the default programme. */
const warmUp = 5;
const coolDown = 5;

const walk = (minutes: number): RibbonStep => ({ kind: 'walk', minutes });
const run = (minutes: number): RibbonStep => ({ kind: 'run', minutes });

const repeated = (times: number, ofRun: number, ofWalk: number): RibbonStep[] =>
  Array.from({ length: times }, () => [run(ofRun), walk(ofWalk)]).flat();

type Week = { week: number; steps: RibbonStep[]; words: (lang: Lang) => string };

/**
 * Three weeks of the default programme: week 1 is 8 × (1 run, 2 walk), week 5 is 6 × (3 run, 1.5 walk), week 12 is
 * 20 run, 2 walk, 10 run; minutes. Source: care.md 1, a design of our own that no study has validated, and the page
 * says so. Running at the pace of walking counts (S3): there is no speed in it.
 */
export const programmeWeeks: readonly Week[] = [
  {
    week: 1,
    steps: [walk(warmUp), ...repeated(8, 1, 2), walk(coolDown)],
    words: (lang) => articleTexts[lang].session({ warmUp, times: 8, run: 1, walk: 2, coolDown }),
  },
  {
    week: 5,
    steps: [walk(warmUp), ...repeated(6, 3, 1.5), walk(coolDown)],
    words: (lang) => articleTexts[lang].session({ warmUp, times: 6, run: 3, walk: 1.5, coolDown }),
  },
  {
    week: 12,
    steps: [walk(warmUp), run(20), walk(2), run(10), walk(coolDown)],
    words: (lang) => articleTexts[lang].longSession({ warmUp, first: 20, walk: 2, last: 10, coolDown }),
  },
];

/** The three weeks as ribbons under each other, each also in words. */
export const ProgrammeFigure = ({ lang }: { lang: Lang }) => {
  const words = articleTexts[lang];
  return (
    <figure class="programme">
      <figcaption>
        <h3>{words.programmeTitle}</h3>
        <p>{words.programmeLead}</p>
      </figcaption>
      <ol class="programme-weeks">
        {programmeWeeks.map(({ week, steps, words: inWords }) => (
          <li key={week}>
            <p class="programme-week">{words.week(week)}</p>
            <Ribbon steps={steps} label={`${words.week(week)}: ${inWords(lang)}`} />
            <p class="hint">{inWords(lang)}</p>
          </li>
        ))}
      </ol>
      <p class="hint">
        {words.legendWalk}, {words.legendRun}. {words.programmeNote}
      </p>
    </figure>
  );
};
