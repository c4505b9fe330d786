import {
  ButtonLink,
  Buttons,
  ChartFigure,
  ChartFigures,
  DataTable,
  EmptyState,
  OfficePage,
  TrendPlot,
} from '../../ui/index.ts';
import { dayQuestions } from '../domain/evaluation.ts';
import { CommentList, type Sought } from './comment-list.tsx';
import { changeThemes, decimal, officeTexts as t } from './office-texts.ts';
import { resultsPath, type OfficeFrame } from './results-page.tsx';
import type { QuestionTrend, YearsResults } from './results.ts';
import { questionTexts } from './texts.ts';

export const yearsPath = '/beheer/onderwijs/evaluaties';

const Trend = ({ trend, results }: { trend: QuestionTrend; results: YearsResults }) => {
  const rows = results.editions.map(({ edition, name }, at) => {
    const one = trend.distributions[at];
    const changed = results.changes.filter((change) => change.at === at).map(({ number }) => number);
    return {
      point: { name, value: one?.mean, spread: one?.spread },
      cells: [
        `${name} (${edition.code})`,
        ...(one ? [decimal(one.mean), decimal(one.spread), String(one.count)] : ['–', '–', 'minder dan 5']),
        changed.join(', ') || '–',
      ],
    };
  });
  const known = trend.distributions.flatMap((one, at) =>
    one ? [`${results.editions[at]?.name ?? ''}: ${decimal(one.mean)}`] : [],
  );
  const title = questionTexts.nl[trend.question];
  // Several changes after one edition stand at one mark, under the number of the first.
  const marks = results.changes
    .filter((change, at, all) => all.findIndex((other) => other.at === change.at) === at)
    .map(({ at, number }) => ({ at, number }));
  return (
    <ChartFigure
      title={title}
      table={{
        open: 'Cijfers',
        headers: ['Editie', 'Gemiddeld', 'Spreiding', 'Antwoorden', 'Veranderd'],
        rows: rows.map(({ cells }) => cells),
      }}
    >
      <TrendPlot
        points={rows.map(({ point }) => point)}
        marks={marks}
        range={[1, 5]}
        label={`${title} Gemiddelde van 1 tot 5 per editie: ${known.join(', ')}.`}
      />
    </ChartFigure>
  );
};

const Trends = ({
  title,
  trends,
  results,
}: {
  title: string;
  trends: QuestionTrend[];
  results: YearsResults;
}) =>
  trends.length === 0 ? null : (
    <section class="stack">
      <h2>{title}</h2>
      <ChartFigures>
        {trends.map((trend) => (
          <Trend key={trend.question} trend={trend} results={results} />
        ))}
      </ChartFigures>
    </section>
  );

/** S30: how the course is judged over the years, and what was changed because of it. */
export const YearsPage = ({
  results,
  sought,
  ...frame
}: OfficeFrame & { results: YearsResults; sought: Sought }) => {
  const ofDay = results.trends.filter(({ question }) => dayQuestions.includes(question));
  const ofWhole = results.trends.filter((trend) => !ofDay.includes(trend));
  return (
    <OfficePage
      {...frame}
      title={t.years}
      section="teaching"
      breadcrumb={[{ label: 'Onderwijs', href: '/beheer/onderwijs' }, { label: t.years }]}
    >
      <h1>{t.years}</h1>
      {results.editions.length === 0 ? (
        <EmptyState title="Er is nog niets ingevuld">
          <p>
            Aan het eind van elke cursusdag opent een formulier. Wat deelnemers invullen, komt hier bij
            elkaar.
          </p>
        </EmptyState>
      ) : (
        <>
          <p class="hint">{t.anonymous}</p>
          <Buttons>
            <ButtonLink kind="quiet" href={`${yearsPath}/cijfers.csv`}>
              Cijfers (CSV)
            </ButtonLink>
            <ButtonLink kind="quiet" href={`${yearsPath}/cijfers.xlsx`}>
              Cijfers (Excel)
            </ButtonLink>
          </Buttons>
          <DataTable
            caption="Hoeveel formulieren er zijn ingevuld"
            rows={results.editions}
            rowKey={({ edition }) => edition.id}
            columns={[
              {
                header: 'Editie',
                main: true,
                cell: ({ edition }) => (
                  <a href={resultsPath(edition.code)}>
                    {edition.code}, {edition.place}
                  </a>
                ),
              },
              { header: 'In de plots', cell: ({ name }) => name },
              {
                header: 'Formulieren',
                numeric: true,
                cell: ({ filled, expected }) => t.response(filled, expected),
              },
            ]}
          />
          {results.changes.length > 0 && (
            <section class="stack">
              <h2>{t.changes}</h2>
              <ol class="evaluation-changes">
                {results.changes.map((change) => (
                  <li key={change.id}>
                    <span class="evaluation-number">{change.number}</span>
                    <span>
                      {change.words}{' '}
                      <span class="hint">
                        {changeThemes[change.theme]}, na <a href={resultsPath(change.code)}>{change.code}</a>
                      </span>
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          )}
          {results.trends.length === 0 && <p>{t.notYet}</p>}
          {results.trends.length > 0 && (
            <p class="hint">
              Elk punt is het gemiddelde van een editie, van 1 tot 5. De band en de streep laten de spreiding
              zien. Een genummerde streep is een verandering uit de lijst.
            </p>
          )}
          <Trends title="Over de dagen" trends={ofDay} results={results} />
          <Trends title="Over de hele cursus" trends={ofWhole} results={results} />
          <CommentList path={yearsPath} comments={results.comments} sought={sought} />
        </>
      )}
    </OfficePage>
  );
};
