import { addDays, day, dayParts, daysBetween, type CalendarDay } from '../../kernel/calendar-day.ts';
import { dayTile, formatDay, formatNumber } from '../../kernel/format.ts';
import { ChartFigure, DayLanes, type Lane } from '../../ui/index.ts';
import type { StressLine } from '../domain/stress-line.ts';
import type { StressSource } from '../domain/stress-source.ts';
import type { Run } from '../domain/run.ts';
import type { Story } from './query.ts';

const nl = (value: number): string => formatNumber(value, 'nl');

const firstOfMonth = (on: CalendarDay): CalendarDay => day({ ...dayParts(on), day: 1 });

/** Where the months begin on the line. */
const monthTicks = (from: CalendarDay, days: number): { day: number; label: string }[] => {
  const ticks = [];
  let on = firstOfMonth(from);
  for (let at = daysBetween(from, on); at < days; at = daysBetween(from, on)) {
    if (at >= 0) ticks.push({ day: at, label: `1 ${dayTile(on, 'nl').month}` });
    on = firstOfMonth(addDays(on, 31));
  }
  return ticks;
};

const lanesOf = (line: StressLine, source: StressSource | undefined, runs: readonly Run[]): Lane[] => {
  const pairs = line.moods.flatMap(({ day, before, after }) =>
    before === undefined || after === undefined ? [] : [{ day, before, after }],
  );
  const alone = new Set(runs.filter(({ company }) => company === 'independent').map(({ day }) => day));
  const most = Math.max(60, ...line.runs.map(({ minutes }) => minutes));
  return [
    ...(source && line.distress.length > 0
      ? [
          {
            kind: 'course' as const,
            title: `${source.scale.name.nl} (${source.instrument.name})`,
            range: [line.scale.min, line.scale.max] as const,
            points: line.distress.map(({ day, score, uncertainty }) => ({
              ...{ day, value: score },
              ...(uncertainty === 'unknown' ? {} : { from: uncertainty.from, to: uncertainty.to }),
            })),
          },
        ]
      : []),
    ...(pairs.length > 0
      ? [{ kind: 'pairs' as const, title: 'Stemming voor en na het lopen', range: [0, 10] as const, pairs }]
      : []),
    ...(line.breathing.length > 0
      ? [
          {
            kind: 'bars' as const,
            title: 'Minuten ademoefening',
            range: [0, Math.max(20, ...line.breathing.map(({ minutes }) => minutes))] as const,
            bars: line.breathing.map(({ day, minutes }) => ({ day, value: minutes, strong: false })),
          },
        ]
      : []),
    ...(line.runs.length > 0
      ? [
          {
            kind: 'bars' as const,
            title: 'Minuten wandelen en hardlopen',
            range: [0, most] as const,
            bars: line.runs.map(({ day, on, minutes }) => ({ day, value: minutes, strong: alone.has(on) })),
          },
        ]
      : []),
  ];
};

/** What the line says of stress, without a cause: from what to what, over how long. */
const courseInWords = ({ scores, scale, instrument }: StressSource): string => {
  const [first, last] = [scores[0]!, scores.at(-1)!];
  const range = `op een schaal van ${nl(scale.min)} tot ${nl(scale.max)}`;
  if (scores.length === 1)
    return `${scale.name.nl} is één keer gemeten: ${nl(first.score)}, ${range} (${instrument.name}).`;
  const weeks = Math.round(daysBetween(first.on, last.on) / 7);
  const way = last.score < first.score ? 'lager' : last.score > first.score ? 'hoger' : 'gelijk';
  return `${scale.name.nl} ging van ${nl(first.score)} naar ${nl(last.score)}, ${range}: ${way} dan ${weeks} weken eerder.`.replace(
    'gelijk dan',
    'gelijk aan',
  );
};

const doubt = ({ scale, instrument }: StressSource): string => {
  if (!instrument.validated)
    return 'Dit zijn vragen van onszelf, niet wetenschappelijk onderzocht: hoe zeker een score is, is niet bekend.';
  return scale.change?.meaning === 'reliable-change'
    ? `De lichte vlakken geven aan hoe onzeker een score is${scale.change.source.gk ? ' (nog te bevestigen door een professional)' : ''}.`
    : 'Hoe onzeker een score is, is voor deze schaal niet gepubliceerd.';
};

const moodInWords = ({ moods }: StressLine): string => {
  const changes = moods.flatMap(({ change }) => (change === undefined ? [] : [change]));
  if (changes.length === 0) return '';
  const count = (holds: (change: number) => boolean) => changes.filter(holds).length;
  return `De stemming was na het lopen ${count((one) => one > 0)} keer hoger dan ervoor, ${count((one) => one === 0)} keer gelijk en ${count((one) => one < 0)} keer lager.`;
};

const rowsOf = (line: StressLine): string[][] => {
  // Of what was told twice on one day, the first stands.
  const byDay = <T extends { on: CalendarDay }>(of: readonly T[]) =>
    new Map(of.toReversed().map((one) => [one.on, one]));
  const [distress, moods] = [byDay(line.distress), byDay(line.moods)];
  const [breathing, minutes] = [byDay(line.breathing), byDay(line.runs)];
  const days = [distress, moods, breathing, minutes].flatMap((of) => [...of.keys()]);
  const cell = (value: number | undefined) => (value === undefined ? '–' : nl(value));
  return [...new Set(days)]
    .sort()
    .reverse()
    .map((on) => [
      formatDay(on, 'nl'),
      cell(distress.get(on)?.score),
      cell(moods.get(on)?.before),
      cell(moods.get(on)?.after),
      cell(breathing.get(on)?.minutes),
      cell(minutes.get(on)?.minutes),
    ]);
};

const legend =
  'Stemming: het lijntje loopt van ervoor naar erna; een open rondje is lager. Minuten: donker is zelf, licht met begeleiding.';

/** The stress line (S5): stress, mood and runs on the same days, with what it says and what it does not say. */
export const StressChart = ({
  stress,
  runs,
}: {
  stress: NonNullable<Story['stress']>;
  runs: readonly Run[];
}) => {
  const { line, source } = stress;
  const told = [source ? courseInWords(source) : 'Stress is nog niet gemeten.', moodInWords(line)]
    .join(' ')
    .trim();
  return (
    <>
      <p>{told}</p>
      <ChartFigure
        title="Stress, stemming, adem en lopen op dezelfde dagen"
        summary={line.runs.length > 0 ? legend : undefined}
        table={{
          open: 'Bekijk de cijfers',
          headers: [
            'Dag',
            source?.scale.name.nl ?? 'Stress',
            'Stemming ervoor',
            'Erna',
            'Ademoefening, minuten',
            'Wandelen en hardlopen, minuten',
          ],
          rows: rowsOf(line),
        }}
      >
        <DayLanes
          days={line.days}
          ticks={monthTicks(line.from, line.days)}
          lanes={lanesOf(line, source, runs)}
          label={`${told} Alle cijfers staan in de tabel hieronder.`}
        />
      </ChartFigure>
      <p class="story-quiet">
        {source && doubt(source)} Stemming is een vraag van onszelf, niet onderzocht. Dat twee dingen samen op
        één lijn staan, zegt niet dat het één van het ander komt.
      </p>
    </>
  );
};
