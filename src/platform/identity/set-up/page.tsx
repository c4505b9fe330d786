import { localPath, type Lang } from '../../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  ErrorSummary,
  Form,
  Notice,
  PublicPage,
  TextField,
  type FieldErrors,
  QrCode,
} from '../../../ui/index.ts';
import type { IdentitySite } from '../parts.ts';
import type { PendingSecret } from './command.ts';
import { setUpTexts } from './texts.ts';

export type SetUpView = {
  site: IdentitySite;
  lang: Lang;
  csrf: string;
  naar: string | undefined;
  secret: PendingSecret;
  errors?: FieldErrors | undefined;
};

/** A secret in groups of four reads and types more easily. */
const grouped = (text: string): string => text.match(/.{1,4}/g)?.join(' ') ?? text;

export const SetUpPage = ({ site, lang, csrf, naar, secret, errors }: SetUpView) => {
  const t = setUpTexts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/inloggen/instellen"
      title={t.title}
      noIndex
      narrow
      errorTitle={!!errors}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <ol>
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <SecretCard secret={secret} lang={lang} />
      <Form action={localPath('/inloggen/instellen', lang)} csrf={csrf}>
        {naar && <input type="hidden" name="naar" value={naar} />}
        <TextField
          name="code"
          label={t.code}
          hint={t.codeHint}
          error={errors?.['code']}
          autocomplete="one-time-code"
          inputmode="numeric"
          maxlength={20}
          width="short"
          lang={lang}
        />
        <Buttons>
          <Button>{t.confirm}</Button>
        </Buttons>
      </Form>
    </PublicPage>
  );
};

/** The secret of a code app: to scan, and to type over. */
export const SecretCard = ({ secret, lang }: { secret: PendingSecret; lang: Lang }) => (
  <Card>
    <QrCode text={secret.address} label={setUpTexts[lang].qr} size={232} />
    <p>
      {setUpTexts[lang].secretLabel}: <code translate={false}>{grouped(secret.text)}</code>
    </p>
  </Card>
);

/** Recovery codes, with what they are for. */
export const RecoveryCodes = ({ codes, lang }: { codes: readonly string[]; lang: Lang }) => {
  const t = setUpTexts[lang];
  return (
    <>
      <p>{t.recoveryLead}</p>
      <Card>
        <h2>{t.recoveryTitle}</h2>
        <ul translate={false}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Card>
      <Notice kind="warn">
        <p>{t.recoveryOnce}</p>
      </Notice>
    </>
  );
};

/** Shown once, as the answer to the confirmation; the codes are nowhere to be read afterwards. */
export const RecoveryCodesPage = (props: {
  site: IdentitySite;
  lang: Lang;
  codes: readonly string[];
  onwards: string;
}) => {
  const t = setUpTexts[props.lang];
  return (
    <PublicPage
      site={props.site}
      lang={props.lang}
      path="/inloggen/instellen"
      title={t.doneTitle}
      noIndex
      narrow
    >
      <h1>{t.doneTitle}</h1>
      <Notice kind="ok">
        <p>{t.doneOk}</p>
      </Notice>
      <RecoveryCodes codes={props.codes} lang={props.lang} />
      <p>
        <ButtonLink href={props.onwards}>{t.onwards}</ButtonLink>
      </p>
    </PublicPage>
  );
};
