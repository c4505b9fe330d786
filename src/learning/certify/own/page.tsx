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
  LearnerPage,
  Notice,
  RadioGroup,
  type FieldErrors,
  type Site,
} from '../../../ui/index.ts';
import { shownName, nameChoices, type NameChoice } from '../../domain/certificate-name.ts';
import { certificateAddress, certificateWords, courseName } from '../../papers/certificate-words.ts';
import type { Certificate } from '../../store/certificates.ts';
import type { Candidate } from '../candidate.ts';
import { missingInWords, nameChoiceWords } from '../words.ts';
import { linkedInAddress } from './linked-in.ts';
import { ownTexts } from './texts.ts';

export type OwnCertificateProps = {
  site: Site;
  lang: Lang;
  csrf: string;
  candidate: Candidate;
  shown: NameChoice;
  fingerprints: readonly { lang: Lang; sha256: string }[];
  saved: boolean;
  errors?: FieldErrors | undefined;
};

export const ownPath = (code: string, rest = ''): string => `/mijn/${code}/certificaat${rest}`;

/** Somebody's own certificate: what is missing before, and everything they can do with it after. */
export const OwnCertificatePage = (props: OwnCertificateProps) => {
  const { lang, candidate, errors } = props;
  const t = ownTexts[lang];
  const { edition, latest } = candidate;
  return (
    <LearnerPage
      site={props.site}
      lang={lang}
      path={ownPath(edition.code)}
      title={t.title}
      errorTitle={errors !== undefined}
      breadcrumb={[
        { label: t.home, href: localPath('/mijn', lang) },
        { label: edition.code, href: localPath(`/mijn/${edition.code}`, lang) },
        { label: t.title },
      ]}
    >
      <ErrorSummary lang={lang} errors={errors} />
      {props.saved && <Notice kind="ok">{t.saved}</Notice>}
      {latest?.standing.state === 'valid' ? (
        <Issued {...props} certificate={latest} />
      ) : (
        <Waiting {...props} withdrawn={latest} />
      )}
      <NameForm {...props} />
      <Landscape scene="forest" />
    </LearnerPage>
  );
};

const Waiting = ({
  lang,
  candidate,
  withdrawn,
}: OwnCertificateProps & { withdrawn: Certificate | undefined }) => {
  const t = ownTexts[lang];
  const { missing } = candidate;
  return (
    <>
      <h1>{t.title}</h1>
      {withdrawn?.standing.state === 'withdrawn' && (
        <Notice kind="warn" title={t.withdrawnTitle}>
          <p>{t.withdrawnLead(formatDay(dutchDay(withdrawn.standing.withdrawnAt), lang))}</p>
        </Notice>
      )}
      {missing.length === 0 ? (
        <Notice kind="ok" title={t.readyTitle}>
          <p>{t.readyLead}</p>
        </Notice>
      ) : (
        <>
          <h2>{t.missingTitle}</h2>
          <p>{t.missingLead}</p>
          <ul>
            {missing.map((part) => (
              <li key={part.part}>{missingInWords(part, lang)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{t.testNote}</p>
    </>
  );
};

const Issued = (props: OwnCertificateProps & { certificate: Certificate }) => {
  const { lang, site, certificate, candidate, fingerprints } = props;
  const t = ownTexts[lang];
  const { number, content } = certificate;
  const other: Lang = lang === 'nl' ? 'en' : 'nl';
  const path = localPath(ownPath(candidate.edition.code), lang);
  const address = certificateAddress(site, number, lang);
  const fingerprint = fingerprints.find((found) => found.lang === lang) ?? fingerprints[0];
  return (
    <>
      <h1>{t.issuedTitle}</h1>
      <Facts
        rows={[
          { term: t.number, detail: <span class="certificate-number">{number}</span> },
          { term: t.course, detail: courseName(content, lang) },
          { term: t.name, detail: certificate.holderName },
          { term: t.issuedOn, detail: formatDay(certificate.issuedOn, lang) },
        ]}
      />
      <Buttons>
        <ButtonLink href={`${path}/certificaat.pdf?taal=${lang}`}>{t.paper}</ButtonLink>
        <ButtonLink kind="quiet" href={`${path}/certificaat.pdf?taal=${other}`}>
          {t.paperOther}
        </ButtonLink>
        <ButtonLink kind="quiet" href={address}>
          {t.publicPage}
        </ButtonLink>
      </Buttons>
      <p class="hint">{certificateWords[lang].title}</p>
      <h2>{t.shareTitle}</h2>
      <p>{t.shareLead}</p>
      <div class="field">
        <label for="share-line">{t.shareText}</label>
        <textarea id="share-line" rows={3} readOnly>
          {`${t.share(courseName(content, lang), content.issuer.name, number)}\n${address}`}
        </textarea>
      </div>
      <p>
        <a href={linkedInAddress(certificate, address, lang)} rel="noreferrer">
          {t.linkedIn}
        </a>
      </p>
      {certificate.badgePlace && (
        <>
          <h2>{t.badgeTitle}</h2>
          <p>{t.badgeLead}</p>
          <Buttons>
            <ButtonLink kind="quiet" href={`${path}/badge.jwt`}>
              {t.badgeFile}
            </ButtonLink>
            <ButtonLink kind="quiet" href={`${path}/badge.json`}>
              {t.badgeJson}
            </ButtonLink>
          </Buttons>
        </>
      )}
      <h2>{t.howTitle}</h2>
      <ul>
        {t.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {fingerprint && (
        <p class="hint">
          {t.fingerprint}: <code class="certificate-print">{fingerprint.sha256}</code>
        </p>
      )}
    </>
  );
};

const NameForm = ({ lang, csrf, candidate, shown, errors }: OwnCertificateProps) => {
  const t = ownTexts[lang];
  const { name } = candidate.participation;
  return (
    <Form action={localPath(ownPath(candidate.edition.code, '/naam'), lang)} csrf={csrf} label={t.nameTitle}>
      <h2>{t.nameTitle}</h2>
      <p>{t.nameLead}</p>
      <RadioGroup
        lang={lang}
        name="naam"
        legend={t.nameTitle}
        error={errors?.['naam']}
        value={shown}
        options={nameChoices.map((choice) => ({
          value: choice,
          label: nameChoiceWords[lang][choice],
          hint: shownName(name, choice),
        }))}
      />
      <Buttons>
        <Button kind="quiet">{t.save}</Button>
      </Buttons>
    </Form>
  );
};
