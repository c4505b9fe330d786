import { formatDay } from '../../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  Form,
  Notice,
  OfficePage,
  Tabs,
  Tag,
  type Site,
} from '../../../ui/index.ts';
import type { Edition } from '../../../training/index.ts';
import { editionTabs } from '../../domain/edition-pages.ts';
import { isGuest, isReady, type Candidate } from '../candidate.ts';
import { missingInWords } from '../words.ts';

export type Frame = { site: Site; user: string; roles: readonly string[]; csrf: string };

export const editionPath = (code: string, rest = ''): string => `/beheer/edities/${code}/certificaten${rest}`;

export const trailOf = (edition: Edition, last?: string) => [
  { label: 'Edities', href: '/beheer' },
  { label: edition.code, href: `/beheer/edities/${edition.code}` },
  last === undefined ? { label: 'Certificaten' } : { label: 'Certificaten', href: editionPath(edition.code) },
  ...(last === undefined ? [] : [{ label: last }]),
];

/** Where somebody's certificate stands, in a word. */
export const StandingTag = ({ candidate }: { candidate: Candidate }) => {
  const { latest, missing } = candidate;
  if (latest?.standing.state === 'valid') return <Tag kind="ok">Uitgegeven</Tag>;
  if (latest) return <Tag kind="bad">Ingetrokken</Tag>;
  return missing.length === 0 ? (
    <Tag kind="act">Klaar om uit te geven</Tag>
  ) : (
    <Tag kind="plain">Nog niet</Tag>
  );
};

/** What is missing; once there is a certificate that holds, nothing is asked any more. */
export const MissingList = ({ candidate }: { candidate: Candidate }) =>
  candidate.missing.length === 0 || candidate.latest?.standing.state === 'valid' ? (
    <>Niets</>
  ) : (
    <ul>
      {candidate.missing.map((missing) => (
        <li key={missing.part}>{missingInWords(missing, 'nl')}</li>
      ))}
    </ul>
  );

export type EditionCertificatesProps = Frame & {
  edition: Edition;
  candidates: readonly Candidate[];
  /** Issuing is for the office; a teacher looks. */
  mayIssue: boolean;
  message: string | undefined;
};

/** Everybody in the room of an edition, with what is missing for the certificate and the certificate they have. */
export const EditionCertificatesPage = (props: EditionCertificatesProps) => {
  const { edition, candidates } = props;
  const ready = candidates.filter(isReady).length;
  const guests = candidates.filter(isGuest);
  const participants = candidates.filter((candidate) => !isGuest(candidate));
  const issued = participants.filter(({ latest }) => latest?.standing.state === 'valid').length;
  return (
    <OfficePage
      site={props.site}
      title={`Certificaten ${edition.code}`}
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      breadcrumb={trailOf(edition)}
    >
      <h1>
        Certificaten {edition.code}, {edition.place}
      </h1>
      <Tabs label="Deze editie" tabs={editionTabs(edition.code, 'certificates', props.roles)} />
      {props.message && <Notice kind="ok">{props.message}</Notice>}
      {candidates.length === 0 ? (
        <EmptyState title="Nog geen deelnemers">
          <p>Wie inschrijft en betaalt, komt hier te staan met wat er nog ontbreekt voor het certificaat.</p>
        </EmptyState>
      ) : (
        <>
          <p>
            {issued} van de {participants.length} deelnemers hebben een certificaat. De terugkomdag is op{' '}
            {formatDay(edition.returnDay, 'nl')}.
          </p>
          {ready > 0 && props.mayIssue && (
            <Buttons>
              <ButtonLink href={editionPath(edition.code, '/klaar')}>
                {ready === 1
                  ? 'Geef het certificaat uit dat klaar is'
                  : `Geef de ${ready} uit die klaar zijn`}
              </ButtonLink>
            </Buttons>
          )}
          <CandidateTable
            code={edition.code}
            rows={participants}
            caption="Wat er ontbreekt, volgt uit het dossier. De uitslag van de theorietoets telt niet mee."
          />
          {guests.length > 0 && (
            <>
              <h2>Gasten van de terugkomdag</h2>
              <CandidateTable
                code={edition.code}
                rows={guests}
                caption="Zij krijgen een certificaat van de terugkomdag."
              />
            </>
          )}
        </>
      )}
    </OfficePage>
  );
};

const CandidateTable = ({
  code,
  rows,
  caption,
}: {
  code: string;
  rows: readonly Candidate[];
  caption: string;
}) => (
  <DataTable
    caption={caption}
    rows={rows}
    rowKey={(row) => row.participation.enrolmentId}
    columns={[
      {
        header: 'Naam',
        main: true,
        cell: ({ participation }) => (
          <a href={editionPath(code, `/${participation.enrolmentId}`)}>{participation.name}</a>
        ),
      },
      { header: 'Stand', cell: (row) => <StandingTag candidate={row} /> },
      { header: 'Ontbreekt nog', cell: (row) => <MissingList candidate={row} /> },
      {
        header: 'Nummer',
        cell: ({ latest }) =>
          latest ? <a href={`/certificaten/${latest.number}`}>{latest.number}</a> : 'Nog geen',
      },
    ]}
  />
);

/** The last look before several certificates are issued at once: the names as they will be printed. */
export const IssueReadyPage = (props: Frame & { edition: Edition; ready: readonly Candidate[] }) => {
  const { edition, ready } = props;
  const path = editionPath(edition.code);
  return (
    <OfficePage
      site={props.site}
      title="Certificaten uitgeven"
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      breadcrumb={trailOf(edition, 'Uitgeven')}
    >
      <h1>Certificaten uitgeven</h1>
      {ready.length === 0 ? (
        <EmptyState title="Niemand is klaar">
          <p>Op de pagina van de editie ziet u per deelnemer wat er nog ontbreekt.</p>
          <p>
            <a href={path}>Terug naar de deelnemers</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <p>
            Klopt de schrijfwijze van elke naam? Zo komt die op het certificaat. Wie een andere naam wil,
            verandert u eerst bij de inschrijving.
          </p>
          <Form action={editionPath(edition.code, '/klaar')} csrf={props.csrf} label="Certificaten uitgeven">
            <fieldset class="field certificate-names">
              <legend>Namen op de certificaten</legend>
              {ready.map(({ participation, edition: { kind } }) => (
                <div class="choice" key={participation.enrolmentId}>
                  <input
                    type="checkbox"
                    id={`wie-${participation.enrolmentId}`}
                    name={`wie-${participation.enrolmentId}`}
                    value="ja"
                    checked
                  />
                  <label for={`wie-${participation.enrolmentId}`}>
                    {participation.name}
                    {kind === 'return-day' && ' (terugkomdag)'}
                  </label>
                </div>
              ))}
            </fieldset>
            <p>
              Iedereen krijgt meteen een mail met het certificaat, en kan zich daarna aanmelden voor het
              register.
            </p>
            <Buttons>
              <Button>Geef deze certificaten uit</Button>
              <ButtonLink kind="quiet" href={path}>
                Terug
              </ButtonLink>
            </Buttons>
          </Form>
        </>
      )}
    </OfficePage>
  );
};
