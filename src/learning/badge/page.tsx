import { formatInstant } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
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
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { certificateWords } from '../papers/certificate-words.ts';
import type { BadgeRefusal } from './refusals.ts';
import { achievementNames, achievementTexts, badgeTexts } from './texts.ts';
import type { VerifiedBadge } from './verify.ts';

type Frame = { site: Site; lang: Lang };

export const checkPath = '/certificaten/controleren';

/** Who issues our badges, what they show, and where programs find what they need. */
export const IssuerPage = ({ site, lang, name }: Frame & { name: string }) => {
  const t = badgeTexts[lang];
  return (
    <PublicPage site={site} lang={lang} path="/badges/issuer" title={t.issuerTitle} noIndex narrow>
      <h1>{t.issuerTitle}</h1>
      <p class="lead">
        {name}. {t.issuerLead}
      </p>
      <h2>{t.achievements}</h2>
      {achievementNames.map((course) => (
        <div key={course} class="stack">
          <h3>{certificateWords[lang].courses[course]}</h3>
          <p>{achievementTexts[lang][course].description}</p>
          <p>{achievementTexts[lang][course].criteria}</p>
        </div>
      ))}
      <h2>{t.forPrograms}</h2>
      <ul>
        <li>
          <a href="/.well-known/jwks.json">{t.keys}</a>
        </li>
        <li>
          <a href="/badges/status/1">{t.statusList}</a>
        </li>
      </ul>
      <Buttons>
        <ButtonLink href={localPath(checkPath, lang)}>{t.checkTitle}</ButtonLink>
      </Buttons>
      <Landscape scene="heath" />
    </PublicPage>
  );
};

/** The form to paste a badge into. */
export const CheckPage = ({
  site,
  lang,
  badge,
  email,
  errors,
}: Frame & { badge: string; email: string; errors?: FieldErrors | undefined }) => {
  const t = badgeTexts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={checkPath}
      title={t.checkTitle}
      errorTitle={errors !== undefined}
      noIndex
      narrow
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.checkTitle}</h1>
      <p class="lead">{t.checkLead}</p>
      <Form action={localPath(checkPath, lang)}>
        <TextArea
          lang={lang}
          name="badge"
          label={t.field}
          hint={t.fieldHint}
          value={badge}
          error={errors?.['badge']}
          rows={7}
          maxlength={20_000}
        />
        <TextField
          lang={lang}
          name="email"
          type="email"
          label={t.emailField}
          hint={t.emailHint}
          value={email}
          maxlength={254}
          optional
        />
        <Button>{t.check}</Button>
      </Form>
      <p>
        <a href={localPath('/certificaten', lang)}>{t.certificates}</a>
      </p>
    </PublicPage>
  );
};

export type Checked =
  { ok: true; badge: VerifiedBadge; emailFits: boolean | undefined } | { ok: false; reason: BadgeRefusal };

/** What came of it: what the badge says, or why it is refused. */
export const CheckedPage = ({ site, lang, checked }: Frame & { checked: Checked }) => {
  const t = badgeTexts[lang];
  const title = checked.ok ? t.valid : t.refusedTitle;
  return (
    <PublicPage site={site} lang={lang} path={checkPath} title={title} noIndex narrow>
      <h1>{title}</h1>
      {checked.ok ? (
        <>
          <Notice kind="ok">
            <p>{t.validLead}</p>
          </Notice>
          <Facts
            rows={[
              { term: t.course, detail: checked.badge.name },
              { term: t.since, detail: formatInstant(new Date(checked.badge.validFrom), lang) },
              {
                term: t.number,
                detail: (
                  <a href={localPath(`/certificaten/${checked.badge.number}`, lang)}>
                    {checked.badge.number}
                  </a>
                ),
              },
            ]}
          />
          {checked.emailFits !== undefined && (
            <Notice kind={checked.emailFits ? 'ok' : 'warn'}>
              <p>{checked.emailFits ? t.emailFits : t.emailDoesNotFit}</p>
            </Notice>
          )}
        </>
      ) : (
        <Notice kind="error">
          <p>{t.refusals[checked.reason]}</p>
        </Notice>
      )}
      <Buttons>
        <ButtonLink kind="quiet" href={localPath(checkPath, lang)}>
          {t.another}
        </ButtonLink>
      </Buttons>
      <Landscape scene="lake" />
    </PublicPage>
  );
};
