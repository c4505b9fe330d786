import { formatDay } from '../../kernel/format.ts';
import type { Edition } from '../../training/index.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ChartFigure,
  ChartFigures,
  DataTable,
  EmptyState,
  ErrorSummary,
  Fold,
  Form,
  Histogram,
  Notice,
  OfficePage,
  SelectField,
  Tabs,
  TextArea,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { editionTabs } from '../domain/edition-pages.ts';
import { themes } from '../domain/evaluation.ts';
import type { CourseChange } from '../store/evaluation-changes.ts';
import type { EvaluationComment } from '../store/evaluations.ts';
import { CommentList, type Sought } from './comment-list.tsx';
import { changeThemes, decimal, inFull, inShort, officeTexts as t, officeThemes } from './office-texts.ts';
import type { EditionResults, FormResults } from './results.ts';
import { formNames, questionTexts } from './texts.ts';

export type OfficeFrame = {
  site: Site;
  user: string;
  roles: readonly string[];
  csrf: string;
};

export const resultsPath = (code: string, below = ''): string => `/beheer/edities/${code}/evaluatie${below}`;

export const editionTrail = (code: string, last?: string) => [
  { label: 'Edities', href: '/beheer' },
  { label: code, href: `/beheer/edities/${code}` },
  ...(last ? [{ label: 'Evaluatie', href: resultsPath(code) }, { label: last }] : [{ label: 'Evaluatie' }]),
];

const standing = ({ state }: FormResults): string =>
  state.state === 'not-yet'
    ? `Opent na het programma van ${formatDay(state.opensOn, 'nl')}`
    : state.state === 'open'
      ? `Open tot en met ${formatDay(state.lastDay, 'nl')}`
      : `Gesloten sinds ${formatDay(state.lastDay, 'nl')}`;

const scaleNumbers = ['1', '2', '3', '4', '5'];

const OneForm = ({ results }: { results: FormResults }) => {
  const shown = results.questions.flatMap(({ question, distribution }) =>
    distribution ? [{ question, distribution }] : [],
  );
  const hiddenQuestions = results.questions.length - shown.length;
  return (
    <section class="stack">
      <h2>{formNames.nl[results.form]}</h2>
      <p>
        {standing(results)}. Ingevuld: {t.response(results.filled, results.expected)}.
      </p>
      {shown.length === 0 ? (
        <p>{t.notYet}</p>
      ) : (
        <>
          {hiddenQuestions > 0 && (
            <p class="hint">
              {hiddenQuestions === 1
                ? 'Eén vraag staat er nog niet bij'
                : `${hiddenQuestions} vragen staan er nog niet bij`}
              . {t.notYet}
            </p>
          )}
          <ChartFigures>
            {shown.map(({ question, distribution }) => (
              <ChartFigure key={question} title={questionTexts.nl[question]} summary={inShort(distribution)}>
                <Histogram
                  counts={distribution.counts}
                  labels={scaleNumbers}
                  mean={distribution.mean}
                  label={inFull(question, distribution)}
                />
              </ChartFigure>
            ))}
          </ChartFigures>
          <Fold summary={`${formNames.nl[results.form]} in een tabel`}>
            <DataTable
              caption="Hoe vaak elk antwoord van 1 tot 5 is gegeven"
              rows={shown}
              rowKey={({ question }) => question}
              columns={[
                { header: 'Vraag', main: true, cell: ({ question }) => questionTexts.nl[question] },
                ...scaleNumbers.map((header, at) => ({
                  header,
                  numeric: true,
                  cell: ({ distribution }: (typeof shown)[number]) => distribution.counts[at],
                })),
                { header: 'Antwoorden', numeric: true, cell: ({ distribution }) => distribution.count },
                {
                  header: 'Gemiddeld',
                  numeric: true,
                  cell: ({ distribution }) => decimal(distribution.mean),
                },
                {
                  header: 'Spreiding',
                  numeric: true,
                  cell: ({ distribution }) => decimal(distribution.spread),
                },
              ]}
            />
          </Fold>
        </>
      )}
    </section>
  );
};

const Changes = (props: {
  edition: Edition;
  csrf: string;
  changes: readonly CourseChange[];
  typed: Readonly<Record<string, string>>;
  errors: FieldErrors | undefined;
}) => {
  const path = resultsPath(props.edition.code, '/veranderingen');
  return (
    <section class="stack" aria-labelledby="veranderd">
      <h2 id="veranderd">{t.changes}</h2>
      {props.changes.length === 0 ? (
        <p>{t.noChanges}</p>
      ) : (
        <ul class="evaluation-changes">
          {props.changes.map((change) => (
            <li key={change.id}>
              <strong>{changeThemes[change.theme]}</strong>
              <span>{change.words}</span>
              <form method="post" action={`${path}/${change.id}/weg`}>
                <input type="hidden" name="csrf" value={props.csrf} />
                <button type="submit" class="link-button">
                  Weghalen<span class="hidden">: {change.words}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <Form action={path} csrf={props.csrf} label="Een verandering opschrijven">
        <p class="hint">{t.changesHint}</p>
        <SelectField
          name="waarover"
          lang="nl"
          label="Waarover gaat het?"
          error={props.errors?.['waarover']}
          value={props.typed['waarover']}
          options={themes.map((theme) => ({ value: theme, label: changeThemes[theme] }))}
        />
        <TextArea
          name="veranderd"
          lang="nl"
          label="Wat hebt u veranderd?"
          rows={3}
          error={props.errors?.['veranderd']}
          value={props.typed['veranderd']}
        />
        <Buttons>
          <Button>Opschrijven</Button>
        </Buttons>
      </Form>
    </section>
  );
};

export type ResultsProps = OfficeFrame & {
  edition: Edition;
  results: EditionResults;
  sought: Sought;
  message?: string | undefined;
  typed?: Readonly<Record<string, string>> | undefined;
  errors?: FieldErrors | undefined;
};

/** S30: what came of the evaluation of one edition. */
export const ResultsPage = ({ edition, results, sought, message, typed, errors, ...frame }: ResultsProps) => {
  const path = resultsPath(edition.code);
  const begun = results.forms.some(({ state }) => state.state !== 'not-yet');
  return (
    <OfficePage
      {...frame}
      title={t.title(edition.code)}
      section="teaching"
      errorTitle={errors !== undefined}
      breadcrumb={editionTrail(edition.code)}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>{t.title(edition.code)}</h1>
      <Tabs label="Over deze editie" tabs={editionTabs(edition.code, 'evaluation', frame.roles)} />
      {message && (
        <Notice kind="ok">
          <p>{message}</p>
        </Notice>
      )}
      <p class="hint">{t.anonymous}</p>
      <Buttons>
        <ButtonLink kind="quiet" href="/beheer/onderwijs/evaluaties">
          Over de jaren
        </ButtonLink>
        {begun && (
          <>
            <ButtonLink kind="quiet" href={`${path}/cijfers.csv`}>
              Cijfers (CSV)
            </ButtonLink>
            <ButtonLink kind="quiet" href={`${path}/cijfers.xlsx`}>
              Cijfers (Excel)
            </ButtonLink>
            <ButtonLink kind="quiet" href={`${path}/opmerkingen.csv`}>
              Opmerkingen (CSV)
            </ButtonLink>
          </>
        )}
      </Buttons>
      {begun ? (
        <>
          {results.forms
            .filter(({ state }) => state.state !== 'not-yet')
            .map((one) => (
              <OneForm key={one.form} results={one} />
            ))}
          <CommentList
            path={path}
            comments={results.comments}
            sought={sought}
            hidePath={`${path}/opmerkingen`}
          />
        </>
      ) : (
        <EmptyState title="Er is nog geen formulier open">
          <p>
            Aan het eind van elke cursusdag opent een formulier voor de deelnemers. Het staat dan vier weken
            open.
          </p>
        </EmptyState>
      )}
      <Changes
        edition={edition}
        csrf={frame.csrf}
        changes={results.changes}
        typed={typed ?? {}}
        errors={errors}
      />
    </OfficePage>
  );
};

/** One comment, to put out of sight with a reason or to bring back. */
export const CommentPage = (
  props: OfficeFrame & {
    edition: Edition;
    comment: EvaluationComment;
    typed?: string | undefined;
    error?: string | undefined;
  },
) => {
  const { edition, comment, error, ...frame } = props;
  const path = resultsPath(edition.code, `/opmerkingen/${comment.id}`);
  const hidden = comment.hidden !== undefined;
  const title = hidden ? 'Opmerking weer tonen' : 'Opmerking verbergen';
  return (
    <OfficePage
      {...frame}
      title={title}
      section="teaching"
      errorTitle={error !== undefined}
      breadcrumb={editionTrail(edition.code, title)}
    >
      <ErrorSummary lang="nl" errors={error ? { reden: error } : undefined} />
      <h1>{title}</h1>
      <blockquote>
        <p>{comment.words}</p>
      </blockquote>
      <p class="hint">
        {formNames.nl[comment.form]}, {officeThemes[comment.theme].toLowerCase()}
      </p>
      {hidden ? (
        <Form action={`${path}/tonen`} csrf={props.csrf}>
          <p>Verborgen omdat: {comment.hidden}</p>
          <Buttons>
            <Button>Weer tonen</Button>
            <a href={resultsPath(edition.code)}>Zo laten</a>
          </Buttons>
        </Form>
      ) : (
        <Form action={`${path}/verbergen`} csrf={props.csrf}>
          <p>
            Verberg een opmerking als er een naam in staat, of als iemand erin te herkennen is. De cijfers
            veranderen niet.
          </p>
          <TextArea
            name="reden"
            lang="nl"
            label="Waarom moet deze opmerking uit beeld?"
            hint="Bijvoorbeeld: noemt een cliënt. Schrijf de naam zelf niet op."
            rows={2}
            error={error}
            value={props.typed}
          />
          <Buttons>
            <Button>Verbergen</Button>
            <a href={resultsPath(edition.code)}>Niet verbergen</a>
          </Buttons>
        </Form>
      )}
    </OfficePage>
  );
};
