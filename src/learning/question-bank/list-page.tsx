import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  Form,
  Notice,
  OfficePage,
  SelectField,
  Tag,
  TextField,
  type Site,
} from '../../ui/index.ts';
import { questionKinds } from '../domain/question.ts';
import { questionStates, type BankQuestion } from '../store/questions.ts';
import type { Search } from './search.ts';
import { doneTexts, kindTexts, stateTexts, type Done } from './texts.ts';

export type Frame = {
  site: Site;
  user: string;
  roles: readonly string[];
  csrf: string;
  done: Done | undefined;
};

const path = '/beheer/onderwijs/vragen';

const Filter = ({ search, topics }: { search: Search; topics: readonly string[] }) => (
  <Form action={path} method="get" inline label="Zoeken in de vragen">
    <TextField name="q" label="Woorden" lang="nl" type="search" value={search.typed.q} optional />
    <SelectField
      name="onderwerp"
      label="Onderwerp"
      lang="nl"
      empty="Alle"
      value={search.typed.onderwerp}
      options={topics.map((topic) => ({ value: topic, label: topic }))}
      optional
    />
    <SelectField
      name="soort"
      label="Soort"
      lang="nl"
      empty="Alle"
      value={search.typed.soort}
      options={questionKinds.map((kind) => ({ value: kind, label: kindTexts[kind].name }))}
      optional
    />
    <SelectField
      name="staat"
      label="Staat"
      lang="nl"
      empty="Niet ingetrokken"
      value={search.typed.staat}
      options={[
        ...questionStates.map((state) => ({ value: state, label: stateTexts[state].name })),
        { value: 'alle', label: 'Alle' },
      ]}
      optional
    />
    <Button kind="quiet">Toon</Button>
  </Form>
);

const Questions = ({ questions }: { questions: readonly BankQuestion[] }) => (
  <DataTable
    caption={questions.length === 1 ? '1 vraag' : `${questions.length} vragen`}
    rows={questions}
    rowKey={(row) => row.id}
    columns={[
      {
        header: 'Vraag',
        main: true,
        cell: ({ id, question }) => <a href={`${path}/${id}`}>{question.text.nl}</a>,
      },
      { header: 'Onderwerp', cell: ({ topic }) => topic },
      { header: 'Soort', cell: ({ question }) => kindTexts[question.kind].name },
      {
        header: 'Staat',
        cell: ({ state }) => <Tag kind={stateTexts[state].tag}>{stateTexts[state].name}</Tag>,
      },
      { header: 'Versie', numeric: true, cell: ({ version }) => version },
      { header: 'In toetsen', numeric: true, cell: ({ timesUsed }) => timesUsed },
    ]}
  />
);

const Nothing = ({ narrowed }: { narrowed: boolean }) =>
  narrowed ? (
    <EmptyState title="Geen vragen gevonden">
      <p>
        Gebruik minder woorden, of <a href={path}>bekijk alle vragen</a>.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Er zijn nog geen vragen">
      <p>Maak de eerste vraag. Zet een vraag daarna in gebruik, dan kunt u die trekken voor een toets.</p>
    </EmptyState>
  );

/** The bank: every question with where it stands, narrowed by words, topic, kind and state. */
export const BankPage = (
  props: Frame & { search: Search; questions: readonly BankQuestion[]; topics: readonly string[] },
) => {
  const { search, questions } = props;
  const query = new URLSearchParams(search.typed).toString();
  return (
    <OfficePage
      site={props.site}
      title="Vragen voor de theorietoets"
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      breadcrumb={[{ label: 'Onderwijs', href: '/beheer/onderwijs' }, { label: 'Vragen' }]}
    >
      <h1>Vragen voor de theorietoets</h1>
      {props.done && <Notice kind="ok">{doneTexts[props.done]}</Notice>}
      <Buttons>
        <ButtonLink href={`${path}/nieuw`}>Nieuwe vraag</ButtonLink>
        {questions.length > 0 && (
          <ButtonLink kind="quiet" href={`${path}/vragen.csv?${query}`}>
            Deze lijst als CSV
          </ButtonLink>
        )}
      </Buttons>
      <Filter search={search} topics={props.topics} />
      {questions.length === 0 ? <Nothing narrowed={search.narrowed} /> : <Questions questions={questions} />}
    </OfficePage>
  );
};
