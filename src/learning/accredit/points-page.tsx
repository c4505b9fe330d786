import { formatInstant } from '../../kernel/format.ts';
import type { Edition, Participation } from '../../training/index.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  Tabs,
  Tag,
  type Column,
  type FieldErrors,
} from '../../ui/index.ts';
import { registerName, type Accreditation } from '../domain/accreditation.ts';
import { editionTabs } from '../domain/edition-pages.ts';
import type { Meeting, Presence } from '../domain/points.ts';
import type { Handoff, Registration } from '../store/points.ts';
import { deskPath, pointsInWords, type OfficeFrame } from './desk-page.tsx';
import { numbersToPaste } from './lists.ts';
import type { Claimant, EditionPoints, RegisterList } from './points.ts';
import { RegistrationForm } from './registration-form.tsx';
import { kindWords, meetingNames, numberProblems, presenceWords } from './texts.ts';

export const pointsPath = (code: string, below = ''): string => `/beheer/edities/${code}/punten${below}`;

const trail = (code: string, last?: string) => [
  { label: 'Edities', href: '/beheer' },
  { label: code, href: `/beheer/edities/${code}` },
  ...(last ? [{ label: 'Punten', href: pointsPath(code) }, { label: last }] : [{ label: 'Punten' }]),
];

const presenceTags = { attended: 'ok', partly: 'act', absent: 'bad', unknown: 'plain' } as const;

const PresenceCell = ({ presence }: { presence: Presence | undefined }) => {
  // S27: a guest of the return day has nothing to do with the other meetings.
  if (!presence)
    return (
      <span>
        <span aria-hidden="true">–</span>
        <span class="hidden">niet verwacht</span>
      </span>
    );
  const { state, at, recordedBy } = presence;
  return (
    <span>
      <Tag kind={presenceTags[state]}>{presenceWords.nl[state]}</Tag>
      {at && (
        <span class="hint">
          {' '}
          {formatInstant(at, 'nl')}, {recordedBy}
        </span>
      )}
    </span>
  );
};

const claimantColumns = (code: string, meetings: readonly Meeting[], full: boolean): Column<Claimant>[] => [
  {
    header: 'Naam in het register',
    main: true,
    cell: ({ person, registration }) =>
      full ? (
        <a href={pointsPath(code, `/deelnemers/${person.enrolmentId}`)}>{registration.name}</a>
      ) : (
        registration.name
      ),
  },
  ...(full
    ? [
        {
          header: 'Nummer',
          cell: ({ number, problem }: Claimant) =>
            problem ? (
              <span>
                <Tag kind="bad">past niet</Tag> {number}{' '}
                <span class="hint">{numberProblems.nl[problem]}.</span>
              </span>
            ) : (
              number
            ),
        },
      ]
    : []),
  ...meetings.map((meeting): Column<Claimant> => ({
    header: meetingNames.nl[meeting],
    cell: ({ presence }) => <PresenceCell presence={presence.get(meeting)} />,
  })),
  { header: 'Evaluatie', cell: ({ evaluationDone }) => (evaluationDone ? 'ingevuld' : 'nog niet') },
];

const Paste = ({ list, meeting }: { list: RegisterList; meeting: Meeting }) => {
  const numbers = numbersToPaste(list.lines, meeting);
  const id = `plak-${list.accreditation.id}-${meeting}`;
  return numbers.length === 0 ? null : (
    <div class="field">
      <label for={id}>
        {meetingNames.nl[meeting]}: {numbers.length === 1 ? '1 nummer' : `${numbers.length} nummers`} om te
        plakken
      </label>
      <textarea
        id={id}
        class="points-paste"
        readonly
        rows={Math.min(8, numbers.length + 1)}
        spellcheck={false}
      >
        {numbers.join('\n')}
      </textarea>
    </div>
  );
};

const NewLines = ({ code, list, csrf }: { code: string; list: RegisterList; csrf: string }) => {
  const path = pointsPath(code, `/${list.accreditation.id}`);
  const changes = list.lines.filter(({ kind }) => kind !== 'new');
  if (list.lines.length === 0) return <p>Er is niets nieuws om door te geven.</p>;
  return (
    <>
      <div class="points-pastes">
        {list.meetings.map((meeting) => (
          <Paste key={meeting} list={list} meeting={meeting} />
        ))}
      </div>
      {changes.length > 0 && (
        <Notice kind="warn" title="Geef deze wijzigingen zelf door aan het register">
          <ul>
            {changes.map(({ kind, record }) => (
              <li key={`${record.enrolmentId}${record.meeting}`}>
                {meetingNames.nl[record.meeting]}, {kindWords[kind]}: {record.registrationNumber}{' '}
                {record.name}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Form
        action={`${path}/doorgeven`}
        csrf={csrf}
        label={`Doorgeven aan ${registerName(list.accreditation)}`}
      >
        <input type="hidden" name="lijst" value={list.digest} />
        <p class="hint">
          Plak de nummers in PE-online of upload het bestand. Leg daarna vast dat u het hebt doorgegeven: de
          volgende keer staat hier dan alleen wat nieuw is.
        </p>
        <Buttons>
          <Button>Vastleggen als doorgegeven ({list.lines.length})</Button>
          <ButtonLink kind="quiet" href={`${path}/lijst.csv`}>
            CSV
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  );
};

const Handoffs = ({ code, handoffs }: { code: string; handoffs: readonly Handoff[] }) =>
  handoffs.length === 0 ? null : (
    <DataTable
      caption="Wat er is doorgegeven"
      rows={handoffs.toReversed()}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Wanneer', main: true, cell: ({ handedAt }) => formatInstant(handedAt, 'nl') },
        { header: 'Door', cell: ({ handedBy }) => handedBy },
        {
          header: 'Regels',
          cell: ({ lines }) =>
            (['new', 'correction', 'withdrawal'] as const)
              .map((kind) => [kind, lines.filter((line) => line.kind === kind).length] as const)
              .filter(([, count]) => count > 0)
              .map(([kind, count]) => `${count} ${kindWords[kind]}`)
              .join(', '),
        },
        {
          header: 'Bestand',
          cell: ({ id, handedAt }) => (
            <a href={pointsPath(code, `/doorgegeven/${id}.csv`)}>
              CSV<span class="hidden"> van {formatInstant(handedAt, 'nl')}</span>
            </a>
          ),
        },
      ]}
    />
  );

export type PointsPageProps = OfficeFrame & {
  edition: Edition;
  points: EditionPoints;
  /** Whether numbers may be seen and handed over. */
  full: boolean;
  message: string | undefined;
  error: string | undefined;
};

/** S31: what each register is to be told of an edition, and what it was told. */
export const PointsPage = ({ edition, points, full, message, error, ...frame }: PointsPageProps) => {
  const title = `Punten ${edition.code}`;
  return (
    <OfficePage
      {...frame}
      title={title}
      section="teaching"
      errorTitle={error !== undefined}
      breadcrumb={trail(edition.code)}
    >
      <ErrorSummary lang="nl" errors={error ? { form: error } : undefined} />
      <h1>{title}</h1>
      <Tabs label="Over deze editie" tabs={editionTabs(edition.code, 'points', frame.roles)} />
      {message && (
        <Notice kind="ok">
          <p>{message}</p>
        </Notice>
      )}
      {!full && <p class="hint">Nummers ziet alleen het kantoor, dat ze ook doorgeeft.</p>}
      {points.lists.length === 0 ? (
        <EmptyState title="Geen accreditatie geldt op de dagen van deze editie">
          <p>
            Kijk bij <a href={deskPath}>accreditaties</a> of er een ontbreekt.
          </p>
        </EmptyState>
      ) : (
        points.lists.map((list) => (
          <section key={list.accreditation.id} class="stack">
            <h2>{registerName(list.accreditation)}</h2>
            <p>
              Accreditatie {list.accreditation.number}, {pointsInWords(list.accreditation)}
              {list.accreditation.peOnlineCode && `, PE-online ${list.accreditation.peOnlineCode}`}.
            </p>
            {list.claimants.length === 0 ? (
              <p>Niemand van deze editie staat in dit register.</p>
            ) : (
              <>
                {full && <NewLines code={edition.code} list={list} csrf={frame.csrf} />}
                <DataTable
                  caption="Deelnemers uit dit register. Alleen wie er was en een passend nummer heeft, wordt doorgegeven."
                  rows={list.claimants}
                  rowKey={({ person }) => person.enrolmentId}
                  columns={claimantColumns(edition.code, list.meetings, full)}
                />
              </>
            )}
            {full && <Handoffs code={edition.code} handoffs={list.handoffs} />}
          </section>
        ))
      )}
      {full && points.unplaced.length > 0 && (
        <section class="stack">
          <h2>Nog niet ingedeeld</h2>
          <p>
            Deze deelnemers noemden een register of nummer waarvan wij niet weten bij welke accreditatie het
            hoort.
          </p>
          <DataTable
            caption="Nog niet ingedeeld"
            captionHidden
            rows={points.unplaced}
            rowKey={({ person }) => person.enrolmentId}
            columns={[
              {
                header: 'Naam',
                main: true,
                cell: ({ person }) => (
                  <a href={pointsPath(edition.code, `/deelnemers/${person.enrolmentId}`)}>{person.name}</a>
                ),
              },
              { header: 'Beroep', cell: ({ person }) => person.profession },
              { header: 'Noemde', cell: ({ registration }) => registration.register },
              { header: 'Nummer', cell: ({ registration }) => registration.number },
            ]}
          />
        </section>
      )}
    </OfficePage>
  );
};

/** Somebody's registration, put right by the office. */
export const OfficeRegistrationPage = (
  props: OfficeFrame & {
    edition: Edition;
    person: Participation;
    registration: Registration;
    accreditations: readonly Accreditation[];
    typed?: Readonly<Record<string, string>> | undefined;
    errors?: FieldErrors | undefined;
  },
) => {
  const { edition, person, registration, accreditations, typed, errors, ...frame } = props;
  return (
    <OfficePage
      {...frame}
      title={`Registratie van ${person.name}`}
      section="teaching"
      errorTitle={errors !== undefined}
      breadcrumb={trail(edition.code, person.name)}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>Registratie van {person.name}</h1>
      <p class="hint">
        Bij de inschrijving getypt: {person.register ?? 'geen register'},{' '}
        {person.registerNumber ?? 'geen nummer'}. Vraag bij twijfel de deelnemer zelf.
      </p>
      <RegistrationForm
        action={pointsPath(edition.code, `/deelnemers/${person.enrolmentId}`)}
        csrf={frame.csrf}
        lang="nl"
        {...{ accreditations, registration, typed, errors }}
      />
    </OfficePage>
  );
};
