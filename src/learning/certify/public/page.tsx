import { dutchDay } from '../../../kernel/calendar-day.ts';
import { formatDay } from '../../../kernel/format.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Facts,
  Form,
  Landscape,
  Notice,
  PublicPage,
  TextField,
  type FieldErrors,
  type Site,
} from '../../../ui/index.ts';
import { shownName } from '../../domain/certificate-name.ts';
import { certificateFacts, certificateWords, courseName } from '../../papers/certificate-words.ts';
import type { Certificate } from '../../store/certificates.ts';
import { publicTexts } from './texts.ts';

type Frame = { site: Site; lang: Lang };

export const searchPath = '/certificaten';
export const numberPath = (number: string, rest = ''): string =>
  `${searchPath}/${encodeURIComponent(number)}${rest}`;

const NumberForm = ({ lang, typed, error }: { lang: Lang; typed: string; error?: string | undefined }) => {
  const t = publicTexts[lang];
  return (
    <Form action={localPath(searchPath, lang)} method="get">
      <TextField
        lang={lang}
        name="nummer"
        label={t.field}
        hint={t.fieldHint}
        value={typed}
        error={error}
        autocomplete="off"
        maxlength={60}
      />
      <Button>{t.search}</Button>
    </Form>
  );
};

/** The form to look a number up, for who has the paper and no camera. */
export const SearchPage = ({ site, lang, errors }: Frame & { errors?: FieldErrors | undefined }) => {
  const t = publicTexts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={searchPath}
      title={t.searchTitle}
      errorTitle={errors !== undefined}
      noIndex
      narrow
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.searchTitle}</h1>
      <p class="lead">{t.searchLead}</p>
      <NumberForm lang={lang} typed="" error={errors?.['nummer']} />
      <p>
        <a href={localPath('/certificaten/controleren', lang)}>{t.badge}</a>
      </p>
      <h2>{t.whatTitle}</h2>
      <p>{t.what}</p>
      <Landscape scene="heath" />
    </PublicPage>
  );
};

/** For every number that no certificate has, whether it could be one or not: the same words. */
export const UnknownPage = ({ site, lang }: Frame) => {
  const t = publicTexts[lang];
  return (
    <PublicPage site={site} lang={lang} path={searchPath} title={t.unknownTitle} noIndex narrow>
      <h1>{t.unknownTitle}</h1>
      <p class="lead">{t.unknownLead}</p>
      <ul>
        {t.unknown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{t.again}</h2>
      <NumberForm lang={lang} typed="" />
      <p>
        <a href={localPath('/contact', lang)}>{t.contact}</a>
      </p>
      <Landscape scene="lake" />
    </PublicPage>
  );
};

export const TooManyPage = ({ site, lang }: Frame) => {
  const t = publicTexts[lang];
  return (
    <PublicPage site={site} lang={lang} path={searchPath} title={t.tooManyTitle} noIndex narrow>
      <h1>{t.tooManyTitle}</h1>
      <p class="lead">{t.tooMany}</p>
      <Landscape scene="lake" />
    </PublicPage>
  );
};

export type CertificatePageProps = Frame & {
  certificate: Certificate;
  fingerprints: readonly { lang: Lang; sha256: string }[];
  /** What came of comparing a name, on the answer to that form. */
  name?: { fits: boolean } | undefined;
  errors?: FieldErrors | undefined;
};

/** A certificate as it was issued and as it stands now, so that an altered paper shows (S28). */
export const CertificatePage = (props: CertificatePageProps) => {
  const { site, lang, certificate, errors } = props;
  const t = publicTexts[lang];
  const { number } = certificate;
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={numberPath(number)}
      title={t.title(number)}
      errorTitle={errors !== undefined}
      noIndex
      narrow
    >
      <ErrorSummary lang={lang} errors={errors} />
      <Standing {...props} />
      <Sheet {...props} />
      <NameCheck {...props} />
      <Fingerprints {...props} />
      <h2>{t.titleTitle}</h2>
      <p>{certificateWords[lang].title}</p>
      <Buttons>
        <ButtonLink kind="quiet" href={localPath(searchPath, lang)}>
          {t.again}
        </ButtonLink>
      </Buttons>
    </PublicPage>
  );
};

const Standing = ({ lang, certificate }: CertificatePageProps) => {
  const t = publicTexts[lang];
  const { standing } = certificate;
  if (standing.state === 'valid')
    return (
      <>
        <h1>{t.valid}</h1>
        <Notice kind="ok">
          <p>{t.validLead}</p>
        </Notice>
      </>
    );
  return (
    <>
      <h1>{t.withdrawn}</h1>
      <Notice kind="error">
        <p>{t.withdrawnLead(formatDay(dutchDay(standing.withdrawnAt), lang))}</p>
        {standing.replacedBy && (
          <p>
            {t.replaced} <a href={localPath(numberPath(standing.replacedBy), lang)}>{standing.replacedBy}</a>
          </p>
        )}
      </Notice>
    </>
  );
};

/** The minutes of a session as they grow from walking to running: the edge along a certificate, on paper too. */
const edge = [3, 2, 3, 3, 2, 5, 2, 8, 2, 12, 2, 16, 2, 20];

const Edge = () => {
  const total = edge.reduce((sum, minutes) => sum + minutes, 0);
  const before = (at: number) => edge.slice(0, at).reduce((sum, minutes) => sum + minutes, 0);
  return (
    <svg class="ribbon" width="100%" height="18" aria-hidden="true">
      {edge.map((minutes, at) => (
        <rect
          key={at}
          class={at % 2 ? 'run' : 'walk'}
          x={`${((before(at) / total) * 100 + 0.15).toFixed(2)}%`}
          width={`${((minutes / total) * 100 - 0.3).toFixed(2)}%`}
          y={at % 2 ? 0 : 10}
          height={at % 2 ? 18 : 8}
          rx="3"
        />
      ))}
    </svg>
  );
};

const Sheet = ({ lang, certificate }: CertificatePageProps) => {
  const t = publicTexts[lang];
  const { content, number, kind } = certificate;
  const name = shownName(certificate.holderName, certificate.shown);
  const valid = certificate.standing.state === 'valid';
  return (
    <section
      class={valid ? 'certificate-sheet stack' : 'certificate-sheet stack void'}
      aria-labelledby="sheet-title"
    >
      <Edge />
      <h2 id="sheet-title">{t.compareTitle}</h2>
      <p>{kind === 'imported' ? t.archiveNote : `${t.compare} ${t.paperNote}`}</p>
      <Facts
        rows={[
          { term: t.name, detail: name ?? t.nameHidden },
          { term: t.course, detail: courseName(content, lang) },
          ...certificateFacts(content, lang).map(({ term, detail }) => ({
            term,
            detail: detail.split('\n').map((line) => <div key={line}>{line}</div>),
          })),
          { term: t.issuer, detail: [content.issuer.name, content.issuer.city].filter(Boolean).join(', ') },
          { term: t.issuedOn, detail: formatDay(certificate.issuedOn, lang) },
          { term: t.number, detail: <span class="certificate-number">{number}</span> },
        ]}
      />
    </section>
  );
};

const NameCheck = ({ lang, certificate, name, errors }: CertificatePageProps) => {
  const t = publicTexts[lang];
  return (
    <Form action={localPath(numberPath(certificate.number, '/naam'), lang)} label={t.nameTitle}>
      <h2>{t.nameTitle}</h2>
      <p>{t.nameLead}</p>
      {name && (
        <Notice kind={name.fits ? 'ok' : 'error'}>
          <p>{name.fits ? t.nameFits : t.nameDiffers}</p>
        </Notice>
      )}
      <TextField
        lang={lang}
        name="naam"
        label={t.nameField}
        error={errors?.['naam']}
        autocomplete="off"
        maxlength={120}
      />
      <Button kind="quiet">{t.nameButton}</Button>
    </Form>
  );
};

const Fingerprints = ({ lang, fingerprints }: CertificatePageProps) => {
  const t = publicTexts[lang];
  if (fingerprints.length === 0) return null;
  return (
    <>
      <h2>{t.fingerprintTitle}</h2>
      <p>{t.fingerprintLead}</p>
      <Facts
        rows={fingerprints.map((print) => ({
          term: t.languages[print.lang],
          detail: <code class="certificate-print">{print.sha256}</code>,
        }))}
      />
    </>
  );
};
