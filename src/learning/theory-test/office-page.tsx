import type { ComponentChildren } from 'preact';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  Tabs,
  Tag,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { formatInstant } from '../../kernel/format.ts';
import type { Edition } from '../../training/index.ts';
import { editionTabs } from '../domain/edition-pages.ts';
import type { BankQuestion } from '../store/questions.ts';
import type { AskedQuestion, TheoryTest } from '../store/theory-tests.ts';
import { doneTexts, kindNames, privacy, stages, type Done } from './office-texts.ts';
import type { InRoom } from './room-query.ts';

export type OfficeFrame = {
  site: Site;
  user: string;
  roles: readonly string[];
  csrf: string;
  edition: Edition;
};

export const officePath = (code: string): string => `/beheer/edities/${code}/toets`;

/** The frame of every page of staff about the test of one edition. */
export const TestFrame = (
  props: OfficeFrame & {
    title: string;
    below?: boolean;
    errors?: FieldErrors | undefined;
    done?: Done | undefined;
    children?: ComponentChildren;
  },
) => {
  const { code, place } = props.edition;
  const test = { label: 'Toets', ...(props.below ? { href: officePath(code) } : {}) };
  return (
    <OfficePage
      site={props.site}
      title={`${props.title}: ${code}`}
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      errorTitle={props.errors !== undefined}
      breadcrumb={[
        { label: `${code}, ${place}`, href: `/beheer/edities/${code}` },
        test,
        ...(props.below ? [{ label: props.title }] : []),
      ]}
    >
      <Tabs label="Pagina's van deze editie" tabs={editionTabs(code, 'test', props.roles)} />
      <ErrorSummary lang="nl" errors={props.errors} />
      <h1>{props.title}</h1>
      {props.done && <Notice kind="ok">{doneTexts[props.done]}</Notice>}
      {props.children}
    </OfficePage>
  );
};

/** A topic of the bank with how many questions may be drawn. */
export type TopicCount = { topic: string; available: number; field: string };

type DrawProps = OfficeFrame & {
  topics: readonly TopicCount[];
  typed: Readonly<Record<string, string>>;
  errors: FieldErrors | undefined;
};

const DrawForm = ({ edition, csrf, topics, typed, errors, again }: DrawProps & { again: boolean }) =>
  topics.length === 0 ? (
    <EmptyState title="Er zijn nog geen vragen in gebruik">
      <p>
        Schrijf vragen in <a href="/beheer/onderwijs/vragen">de vragenbank</a> en neem ze in gebruik. Daarna
        trekt u hier de toets.
      </p>
    </EmptyState>
  ) : (
    <Form action={`${officePath(edition.code)}/trekken`} csrf={csrf} label="Vragen trekken">
      <fieldset class="field">
        <legend>Hoeveel vragen van elk onderwerp?</legend>
        <div class="draw-topics">
          {topics.map(({ topic, available, field }) => (
            <TextField
              key={field}
              name={field}
              label={topic}
              hint={available === 1 ? '1 vraag in gebruik' : `${available} vragen in gebruik`}
              lang="nl"
              inputmode="numeric"
              width="year"
              value={typed[field]}
              error={errors?.[field]}
              optional
            />
          ))}
        </div>
      </fieldset>
      <Buttons>
        <Button kind={again ? 'quiet' : 'action'}>{again ? 'Opnieuw trekken' : 'Vragen trekken'}</Button>
        <a href="/beheer/onderwijs/vragen">Naar de vragenbank</a>
      </Buttons>
    </Form>
  );

const AskedTable = ({
  asked,
  swapPath,
}: {
  asked: readonly AskedQuestion[];
  swapPath: string | undefined;
}) => (
  <DataTable
    caption={asked.length === 1 ? '1 vraag' : `${asked.length} vragen`}
    rows={asked}
    rowKey={(row) => row.versionId}
    columns={[
      { header: 'Nr.', numeric: true, cell: (row) => row.position },
      {
        header: 'Vraag',
        main: true,
        cell: (row) => (
          <a href={`/beheer/onderwijs/vragen/${row.questionId}/voorbeeld`}>{row.question.text.nl}</a>
        ),
      },
      { header: 'Onderwerp', cell: (row) => row.topic },
      {
        header: 'Soort',
        cell: (row) => (
          <>
            {kindNames[row.question.kind]} {row.state === 'retired' && <Tag kind="act">Ingetrokken</Tag>}
          </>
        ),
      },
      ...(swapPath
        ? [
            {
              header: 'Wisselen',
              cell: (row: AskedQuestion) => (
                <a href={`${swapPath}/${row.position}`}>
                  Wisselen<span class="hidden">: vraag {row.position}</span>
                </a>
              ),
            },
          ]
        : []),
    ]}
  />
);

const Room = ({ room }: { room: readonly InRoom[] }) => {
  const handedIn = room.filter((one) => one.stage === 'handed-in').length;
  return (
    <section class="stack" aria-label="Wie heeft ingeleverd">
      <h2>Wie heeft ingeleverd</h2>
      <DataTable
        caption={`${handedIn} van ${room.length} ingeleverd. Namen zonder uitslag.`}
        rows={room}
        rowKey={(row) => row.enrolmentId}
        columns={[
          {
            header: 'Naam',
            main: true,
            cell: ({ name, guest }) => (
              <>
                {name} {guest && <Tag kind="plain">Terugkomdag</Tag>}
              </>
            ),
          },
          {
            header: 'Stand',
            cell: (row) => <Tag kind={stages[row.stage].tag}>{stages[row.stage].text}</Tag>,
          },
          {
            header: 'Na het sluiten',
            cell: (row) =>
              row.late === 0 ? '' : row.late === 1 ? '1 antwoord te laat' : `${row.late} antwoorden te laat`,
          },
        ]}
      />
    </section>
  );
};

export type TestPageProps = DrawProps & {
  test: TheoryTest | undefined;
  asked: readonly AskedQuestion[];
  room: readonly InRoom[];
  done: Done | undefined;
};

const Drawn = (props: TestPageProps) => {
  const path = officePath(props.edition.code);
  return (
    <>
      <p>
        Deze vragen krijgt iedereen. Wissel er een met de hand, of trek opnieuw. Na het openen liggen ze vast.
      </p>
      <Form action={`${path}/openen`} csrf={props.csrf} label="Toets openen">
        <Buttons>
          <Button>Toets openen voor de zaal</Button>
        </Buttons>
      </Form>
      <AskedTable asked={props.asked} swapPath={`${path}/wisselen`} />
      <h2>Opnieuw trekken</h2>
      <DrawForm {...props} again />
    </>
  );
};

const Opened = (props: TestPageProps & { test: TheoryTest }) => {
  const { standing } = props.test;
  const path = officePath(props.edition.code);
  if (standing.state === 'drawn') return null;
  return (
    <>
      <Facts
        rows={[
          { term: 'Code van de zaal', detail: <strong class="room-code">{standing.roomCode}</strong> },
          { term: 'Geopend', detail: formatInstant(standing.openedAt, 'nl') },
          ...(standing.state === 'closed'
            ? [{ term: 'Gesloten', detail: formatInstant(standing.closedAt, 'nl') }]
            : []),
        ]}
      />
      {standing.state === 'open' ? (
        <Form action={`${path}/sluiten`} csrf={props.csrf} label="Toets sluiten">
          <p>
            Na het sluiten kan niemand meer beginnen, en ziet iedereen het eigen resultaat. Antwoorden die al
            gegeven zijn maar nog onderweg, komen gewoon binnen.
          </p>
          <Buttons>
            <ButtonLink href={`${path}/scherm`}>Scherm met de code</ButtonLink>
            <Button kind="danger">Toets sluiten</Button>
          </Buttons>
        </Form>
      ) : (
        <Buttons>
          <ButtonLink href={`${path}/bespreken`}>Bespreken op het scherm</ButtonLink>
          <ButtonLink kind="quiet" href={`${path}/open-antwoorden`}>
            Open antwoorden kiezen
          </ButtonLink>
        </Buttons>
      )}
      <Room room={props.room} />
      <h2>De vragen</h2>
      <AskedTable asked={props.asked} swapPath={undefined} />
    </>
  );
};

/** S26: the test of one edition, from drawing to review. */
export const TestPage = (props: TestPageProps) => {
  const { test } = props;
  return (
    <TestFrame {...props} title="Theorietoets">
      <p class="hint">{privacy}</p>
      {!test ? (
        <>
          <h2>Vragen trekken</h2>
          <DrawForm {...props} again={false} />
        </>
      ) : test.standing.state === 'drawn' ? (
        <Drawn {...props} />
      ) : (
        <Opened {...props} test={test} />
      )}
    </TestFrame>
  );
};

/** Which question of the bank comes in the place of one that was drawn. */
export const SwapPage = (
  props: OfficeFrame & {
    one: AskedQuestion;
    candidates: readonly BankQuestion[];
    errors: FieldErrors | undefined;
  },
) => (
  <TestFrame {...props} title={`Vraag ${props.one.position} wisselen`} below>
    <p>
      Nu staat hier: <strong>{props.one.question.text.nl}</strong> ({props.one.topic})
    </p>
    {props.candidates.length === 0 ? (
      <EmptyState title="Er is geen andere vraag">
        <p>
          Alle vragen in gebruik staan al in deze toets. Neem er een bij in gebruik in{' '}
          <a href="/beheer/onderwijs/vragen">de vragenbank</a>.
        </p>
      </EmptyState>
    ) : (
      <Form
        action={`${officePath(props.edition.code)}/wisselen/${props.one.position}`}
        csrf={props.csrf}
        label="Andere vraag"
      >
        <RadioGroup
          name="vraag"
          legend="Welke vraag komt ervoor in de plaats?"
          lang="nl"
          error={props.errors?.['vraag']}
          options={props.candidates.map((one) => ({
            value: one.versionId,
            label: one.question.text.nl,
            hint: `${one.topic}, ${kindNames[one.question.kind].toLowerCase()}`,
          }))}
        />
        <Buttons>
          <Button>Wisselen</Button>
          <a href={officePath(props.edition.code)}>Niet wisselen</a>
        </Buttons>
      </Form>
    )}
  </TestFrame>
);
