import { formatDay } from '../../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  Notice,
  OfficePage,
  SelectField,
  Tag,
  TextField,
  type FieldErrors,
  type Site,
} from '../../../ui/index.ts';
import { certificateKinds } from '../../domain/certificate.ts';
import { courseName } from '../../papers/certificate-words.ts';
import type { Certificate, CertificateSearch } from '../../store/certificates.ts';
import type { ArchiveImport } from './query.ts';
import { kindWords, lineProblems } from './texts.ts';

type Frame = { site: Site; user: string; roles: readonly string[]; csrf: string };

export const archivePath = '/beheer/onderwijs/certificaten';

const trailOf = (last?: string) => [
  { label: 'Onderwijs', href: '/beheer/onderwijs' },
  last === undefined ? { label: 'Certificaten' } : { label: 'Certificaten', href: archivePath },
  ...(last === undefined ? [] : [{ label: last }]),
];

export type ArchivePageProps = Frame & {
  search: CertificateSearch;
  total: number;
  found: readonly Certificate[];
  mayImport: boolean;
};

const addressOf = ({ text, kind, state }: CertificateSearch, from: number): string => {
  const query = new URLSearchParams({ q: text, soort: kind ?? '', stand: state ?? '', vanaf: String(from) });
  return `${archivePath}?${query.toString()}`;
};

/** Every certificate, of all years, to search through. */
export const ArchivePage = (props: ArchivePageProps) => {
  const { search, total, found } = props;
  const filtered = search.text !== '' || search.kind !== undefined || search.state !== undefined;
  return (
    <OfficePage
      site={props.site}
      title="Certificaten"
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      breadcrumb={trailOf()}
    >
      <h1>Certificaten</h1>
      <Form action={archivePath} method="get" label="Zoeken" inline>
        <TextField
          lang="nl"
          name="q"
          type="search"
          label="Naam, nummer, plaats of editie"
          value={search.text}
          optional
        />
        <SelectField
          lang="nl"
          name="soort"
          label="Soort"
          empty="Alle soorten"
          value={search.kind}
          options={certificateKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          optional
        />
        <SelectField
          lang="nl"
          name="stand"
          label="Stand"
          empty="Alle"
          value={search.state}
          options={[
            { value: 'valid', label: 'Geldt' },
            { value: 'withdrawn', label: 'Ingetrokken' },
          ]}
          optional
        />
        <Button kind="quiet">Zoek</Button>
      </Form>
      {props.mayImport && (
        <Buttons>
          <ButtonLink kind="quiet" href={`${archivePath}/importeren`}>
            Certificaten van vroeger importeren
          </ButtonLink>
        </Buttons>
      )}
      {found.length === 0 ? (
        <EmptyState title={filtered ? 'Niets gevonden' : 'Nog geen certificaten'}>
          <p>
            {filtered
              ? 'Zoek met minder woorden, of zonder soort en stand.'
              : 'Geef ze uit op de pagina van een editie, of importeer de lijst van eerdere jaren.'}
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption={`${total} ${total === 1 ? 'certificaat' : 'certificaten'}, de laatste cursus bovenaan`}
          rows={found}
          rowKey={(row) => row.id}
          columns={[
            { header: 'Naam', main: true, cell: (row) => <NameLink certificate={row} /> },
            {
              header: 'Nummer',
              cell: ({ number, paperNumber }) => (
                <>
                  <a href={`/certificaten/${number}`}>{number}</a>
                  {paperNumber && <div class="hint">op papier: {paperNumber}</div>}
                </>
              ),
            },
            { header: 'Cursus', cell: ({ content }) => courseName(content, 'nl') },
            {
              header: 'Eerste dag',
              cell: ({ firstDay }) => (firstDay ? formatDay(firstDay, 'nl') : 'Onbekend'),
            },
            { header: 'Plaats', cell: ({ content }) => content.place || 'Onbekend' },
            {
              header: 'Stand',
              cell: ({ standing }) =>
                standing.state === 'valid' ? <Tag kind="ok">Geldt</Tag> : <Tag kind="bad">Ingetrokken</Tag>,
            },
          ]}
        />
      )}
      <Buttons>
        {search.from > 0 && (
          <ButtonLink kind="quiet" href={addressOf(search, Math.max(0, search.from - search.limit))}>
            Vorige
          </ButtonLink>
        )}
        {search.from + search.limit < total && (
          <ButtonLink kind="quiet" href={addressOf(search, search.from + search.limit)}>
            Volgende
          </ButtonLink>
        )}
      </Buttons>
    </OfficePage>
  );
};

const NameLink = ({ certificate }: { certificate: Certificate }) => {
  const { enrolmentId, content, holderName } = certificate;
  if (!enrolmentId || !content.editionCode) return <>{holderName}</>;
  return <a href={`/beheer/edities/${content.editionCode}/certificaten/${enrolmentId}`}>{holderName}</a>;
};

/** Where a list of earlier years is handed in; first it is only looked at. */
export const UploadPage = (props: Frame & { errors?: FieldErrors | undefined }) => (
  <OfficePage
    site={props.site}
    title="Certificaten importeren"
    section="teaching"
    user={props.user}
    roles={props.roles}
    csrf={props.csrf}
    errorTitle={props.errors !== undefined}
    breadcrumb={trailOf('Importeren')}
  >
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>Certificaten van vroeger importeren</h1>
    <p>
      Met deze lijst herkent de website wie eerder een cursus volgde, bijvoorbeeld voor een terugkomdag.
      Niemand krijgt er een mail van. U ziet eerst wat er in het bestand staat; daarna beslist u.
    </p>
    <h2>Zo ziet het bestand eruit</h2>
    <p>
      Een CSV-bestand, met in de eerste regel de namen van de kolommen. Nodig zijn <b>naam</b> (of voornaam,
      tussenvoegsel en achternaam) en <b>eerste dag</b>. Ook gelezen worden: laatste dag, cursus, plaats,
      nummer, uitgegeven op en e-mail. Staat er geen cursus, dan is het de tweedaagse.
    </p>
    <Form action={`${archivePath}/importeren`} csrf={props.csrf} label="Bestand kiezen" multipart>
      <FileField
        lang="nl"
        name="bestand"
        label="Bestand"
        hint="CSV, met puntkomma's of komma's. Hoogstens 20.000 regels."
        accept=".csv,text/csv"
        error={props.errors?.['bestand']}
      />
      <Button>Bekijk wat erin staat</Button>
    </Form>
  </OfficePage>
);

/** A checked list: what will be imported, what will not and why; then how far the import is. */
export const ImportPage = (props: Frame & { list: ArchiveImport }) => {
  const { list } = props;
  return (
    <OfficePage
      site={props.site}
      title="Certificaten importeren"
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      breadcrumb={trailOf('Importeren')}
    >
      <h1>{list.fileName}</h1>
      {list.startedAt ? <Progress list={list} /> : <Report {...props} />}
      <Problems list={list} />
    </OfficePage>
  );
};

const Progress = ({ list }: { list: ArchiveImport }) =>
  list.finishedAt ? (
    <Notice kind="ok" title="De import is klaar">
      <p>
        {list.imported} {list.imported === 1 ? 'certificaat is' : 'certificaten zijn'} toegevoegd.{' '}
        <a href={`${archivePath}?soort=imported`}>Bekijk ze</a>
      </p>
    </Notice>
  ) : (
    <div class="stack">
      <p id="how-far">
        Bezig: {list.handled} van de {list.lines.length} regels. Deze pagina ververst zichzelf; u mag haar ook
        sluiten.
      </p>
      <progress max={list.lines.length} value={list.handled} aria-labelledby="how-far" />
    </div>
  );

const Report = ({ list, csrf }: Frame & { list: ArchiveImport }) => {
  const good = list.lines.filter((line) => line.ok).length;
  const bad = list.lines.length - good;
  return (
    <>
      <p class="lead">
        {list.lines.length} regels: {good} goed, {bad} niet. Er is nog niets bewaard.
      </p>
      {good === 0 ? (
        <Notice kind="warn" title="Geen enkele regel kan worden geïmporteerd">
          <p>Verbeter het bestand en kies het opnieuw.</p>
        </Notice>
      ) : (
        <Form action={`${archivePath}/importeren/${list.id}`} csrf={csrf} label="Importeren">
          <p>De goede regels worden certificaten. De andere laat u verbeteren en importeert u later.</p>
          <Buttons>
            <Button>Importeer {good === 1 ? 'de goede regel' : `de ${good} goede regels`}</Button>
          </Buttons>
        </Form>
      )}
      <p>
        <a href={`${archivePath}/importeren`}>Kies een ander bestand</a>
      </p>
    </>
  );
};

const shownProblems = 500;

const Problems = ({ list }: { list: ArchiveImport }) => {
  const problems = list.lines.flatMap((line) => (line.ok ? [] : [line]));
  if (problems.length === 0) return null;
  return (
    <DataTable
      caption={
        problems.length > shownProblems
          ? `De eerste ${shownProblems} van ${problems.length} regels die niet kunnen`
          : 'Regels die niet kunnen'
      }
      rows={problems.slice(0, shownProblems)}
      rowKey={(line) => String(line.line)}
      columns={[
        { header: 'Regel', main: true, cell: (line) => line.line },
        { header: 'Naam', cell: (line) => line.name.slice(0, 120) || 'Leeg' },
        { header: 'Wat eraan is', cell: (line) => lineProblems[line.problem] },
      ]}
    />
  );
};
