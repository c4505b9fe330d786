import { formatDay, formatInstant } from '../../../kernel/format.ts';
import {
  Button,
  Buttons,
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  Tabs,
  Tag,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import { editionTabs } from '../../domain/edition-pages.ts';
import { longestReason } from '../../domain/certificate.ts';
import type { Certificate } from '../../store/certificates.ts';
import { isGuest, type Candidate } from '../candidate.ts';
import { nameChoiceWords, partInWords } from '../words.ts';
import { editionPath, MissingList, trailOf, type Frame } from './page.tsx';

export type PersonCertificateProps = Frame & {
  candidate: Candidate;
  /** Every certificate of this enrolment, the latest first. */
  history: readonly Certificate[];
  mayIssue: boolean;
  message: string | undefined;
  errors?: FieldErrors | undefined;
  /** What was typed as a reason, to show again. */
  reason?: string | undefined;
};

/** One participant: what is missing, the certificate with what can be done with it, and what happened before. */
export const PersonCertificatePage = (props: PersonCertificateProps) => {
  const { candidate, history, errors } = props;
  const { participation, edition, room, latest } = candidate;
  const valid = latest?.standing.state === 'valid';
  return (
    <OfficePage
      site={props.site}
      title={`Certificaat van ${participation.name}`}
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={trailOf(room, participation.name)}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>Certificaat van {participation.name}</h1>
      <Tabs label="Deze editie" tabs={editionTabs(room.code, 'certificates', props.roles)} />
      {props.message && <Notice kind="ok">{props.message}</Notice>}
      <Facts
        rows={[
          { term: 'Naam op het certificaat', detail: participation.name },
          { term: 'E-mail', detail: participation.email },
          ...(isGuest(candidate) ? [{ term: 'Certificaat van', detail: `Terugkomdag ${edition.code}` }] : []),
          { term: 'Ontbreekt nog', detail: <MissingList candidate={candidate} /> },
        ]}
      />
      {props.mayIssue && !valid && <IssueForm {...props} />}
      {history.map((certificate) => (
        <OneCertificate key={certificate.id} {...props} certificate={certificate} />
      ))}
      <p>
        <a href={`/beheer/inschrijvingen/${participation.enrolmentId}`}>Naar de hele inschrijving</a>
      </p>
    </OfficePage>
  );
};

const IssueForm = ({ candidate, csrf, errors, reason, history }: PersonCertificateProps) => {
  const { participation, room, missing } = candidate;
  return (
    <Form
      action={editionPath(room.code, `/${participation.enrolmentId}/uitgeven`)}
      csrf={csrf}
      label="Certificaat uitgeven"
    >
      <h2>{history.length > 0 ? 'Opnieuw uitgeven' : 'Uitgeven'}</h2>
      {history.length > 0 && (
        <p>Het nieuwe certificaat krijgt een ander nummer. Op de pagina van het oude komt een verwijzing.</p>
      )}
      {missing.length > 0 && (
        <TextArea
          lang="nl"
          name="reden"
          label="Waarom geeft u het toch uit?"
          hint="Er ontbreekt nog iets. Uw reden blijft bij het certificaat bewaard. Schrijf niets over gezondheid."
          error={errors?.['reden']}
          value={reason}
          maxlength={longestReason}
          rows={3}
        />
      )}
      <p>
        {participation.name} krijgt meteen een mail met het certificaat, en kan zich daarna aanmelden voor het
        register.
      </p>
      <Buttons>
        <Button>Geef het certificaat uit</Button>
      </Buttons>
    </Form>
  );
};

const OneCertificate = ({ certificate, ...props }: PersonCertificateProps & { certificate: Certificate }) => {
  const { candidate, csrf, errors, mayIssue } = props;
  const { standing, number } = certificate;
  const path = editionPath(candidate.room.code, `/${candidate.participation.enrolmentId}`);
  const valid = standing.state === 'valid';
  return (
    <section class="stack" aria-label={`Certificaat ${number}`}>
      <h2>
        {number} <Tag kind={valid ? 'ok' : 'bad'}>{valid ? 'Geldt' : 'Ingetrokken'}</Tag>
      </h2>
      <Facts
        rows={[
          { term: 'Naam', detail: certificate.holderName },
          { term: 'Uitgegeven op', detail: formatDay(certificate.issuedOn, 'nl') },
          { term: 'Naam op de openbare pagina', detail: nameChoiceWords.nl[certificate.shown] },
          ...(certificate.inSpiteOf
            ? [
                {
                  term: 'Toch uitgegeven',
                  detail: `${certificate.inSpiteOf.reason} (ontbrak: ${certificate.inSpiteOf.missing.map(partInWords).join(', ')})`,
                },
              ]
            : []),
          ...(certificate.replacesNumber
            ? [{ term: 'In plaats van', detail: certificate.replacesNumber }]
            : []),
          ...(standing.state === 'withdrawn'
            ? [
                { term: 'Ingetrokken op', detail: formatInstant(standing.withdrawnAt, 'nl') },
                { term: 'Reden', detail: standing.reason },
                ...(standing.replacedBy ? [{ term: 'Vervangen door', detail: standing.replacedBy }] : []),
              ]
            : []),
        ]}
      />
      <Buttons>
        <ButtonLink kind="quiet" href={`${path}/${number}.pdf`}>
          Download de pdf
        </ButtonLink>
        <ButtonLink kind="quiet" href={`/certificaten/${number}`}>
          Openbare pagina
        </ButtonLink>
      </Buttons>
      {valid && mayIssue && (
        <>
          <Form action={`${path}/${number}/mail`} csrf={csrf} label="Mail opnieuw sturen">
            <Buttons>
              <Button kind="quiet">Stuur de mail met het certificaat opnieuw</Button>
            </Buttons>
          </Form>
          <Form action={`${path}/${number}/intrekken`} csrf={csrf} label="Certificaat intrekken">
            <h3>Intrekken</h3>
            <p>
              De openbare pagina en de badge zeggen dan meteen dat dit certificaat niet meer geldt, zonder uw
              reden. De houder krijgt een mail. Vergist u zich, dan geeft u daarna een nieuw certificaat uit.
            </p>
            <TextArea
              lang="nl"
              name="intrekreden"
              label="Waarom trekt u het in?"
              hint="Alleen het kantoor leest dit. Schrijf niets over gezondheid."
              error={errors?.['intrekreden']}
              value={errors?.['intrekreden'] ? props.reason : undefined}
              maxlength={longestReason}
              rows={3}
            />
            <Buttons>
              <Button kind="danger">Trek certificaat {number} in</Button>
            </Buttons>
          </Form>
        </>
      )}
    </section>
  );
};
