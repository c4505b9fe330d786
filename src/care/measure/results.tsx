import { daysBetween } from '../../kernel/calendar-day.ts';
import { dayTile, formatDay, formatNumber } from '../../kernel/format.ts';
import { ChartFigure, ChartFigures, ScorePlot, type ScoreLimit } from '../../ui/index.ts';
import { bandTexts } from '../domain/instruments/texts.ts';
import type { Subscale } from '../domain/instruments/definition.ts';
import { daysLate } from '../domain/measure-plan.ts';
import type { InstrumentCourse, Reading, ScaleCourse } from './reading.ts';
import { changeWords, momentWords, readingWords, shortWords, sourceWords, toConfirm } from './texts.ts';

const shortDay = (on: ScaleCourse['scored'][number]['on']): string => {
  const { number, month } = dayTile(on, 'nl');
  return `${number} ${month}`;
};

const limitsOf = (scale: Subscale): ScoreLimit[] =>
  (scale.bands?.cuts ?? []).map(({ at, band }) => ({
    at,
    name: `${bandTexts.nl[band]} ${scale.direction === 'lower-is-worse' ? 't/m' : 'vanaf'} ${at}`,
  }));

const Plot = ({ scale, scored }: Pick<ScaleCourse, 'scale' | 'scored'>) => {
  const [first] = scored;
  if (!first) return null;
  const points = scored.map(({ on, value, uncertainty }) => ({
    ...{ day: daysBetween(first.on, on), name: shortDay(on), value },
    ...(uncertainty === 'unknown' ? {} : { low: uncertainty.from, high: uncertainty.to }),
  }));
  const told = scored.map(({ on, value }) => `${formatDay(on, 'nl')}: ${formatNumber(value, 'nl')}`);
  return (
    <ScorePlot
      {...{ points, limits: limitsOf(scale), range: [scale.min, scale.max] as const }}
      label={`${scale.name.nl}. ${told.join('; ')}.`}
    />
  );
};

const uncertaintyWords = ({ uncertainty }: Reading): string => {
  if (uncertainty === undefined) return '';
  if (uncertainty === 'unknown') return 'onbekend';
  return `${formatNumber(uncertainty.from, 'nl')} tot ${formatNumber(uncertainty.to, 'nl')}`;
};

const answeredWords = ({ measurement }: Reading): string => {
  const late = daysLate(measurement.dueOn, measurement.on);
  const together = measurement.answeredBy === 'together' ? ', samen ingevuld' : '';
  const day = `${shortDay(measurement.on)} ${measurement.on.slice(0, 4)}${together}`;
  return late === undefined || measurement.moment === 'extra' ? day : `${day}, ${late} dagen te laat`;
};

const Scale = ({ course, validated }: { course: ScaleCourse; validated: boolean }) => {
  const { scale, readings, scored, change } = course;
  const last = readings.at(-1);
  const summary = [
    last && readingWords(last, scale),
    change && changeWords(change, scale, validated),
    scale.bands ? `Grenzen: ${sourceWords(scale.bands.source)}.` : validated && 'Geen gepubliceerde grenzen.',
  ];
  return (
    <ChartFigure
      title={scale.name.nl}
      summary={summary.filter(Boolean).join('. ').replaceAll('..', '.')}
      table={{
        open: 'Bekijk de cijfers',
        headers: ['Meting', 'Dag', 'Uitkomst', '95 % zeker'],
        rows: readings.map((reading) => [
          momentWords(reading.measurement.moment, reading.measurement.number),
          answeredWords(reading),
          shortWords(reading, scale),
          uncertaintyWords(reading),
        ]),
      }}
    >
      <Plot {...{ scale, scored }} />
    </ChartFigure>
  );
};

/** What was measured, one drawing a scale, stress first (S5, S14). Scores say where somebody stands, not what they have. */
export const Results = ({ courses }: { courses: readonly InstrumentCourse[] }) =>
  courses.map(({ definition, scales }) => (
    <section key={definition.code} class="stack">
      <h2>{definition.name}</h2>
      <p class="hint">
        {definition.validated ? (
          <>Telling: {sourceWords(definition.source)}.</>
        ) : (
          <>
            Vragen van onszelf, niet wetenschappelijk onderzocht: zonder grenzen en zonder maat voor verschil.
          </>
        )}{' '}
        {scales.some(({ scale }) => scale.change?.source.gk) && <>De maat voor verschil is {toConfirm}.</>}
      </p>
      <ChartFigures>
        {scales.map((course) => (
          <Scale key={course.scale.code} course={course} validated={definition.validated} />
        ))}
      </ChartFigures>
    </section>
  ));
