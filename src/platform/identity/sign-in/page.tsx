import { localPath, type Lang } from '../../../kernel/lang.ts';
import {
  Button,
  Buttons,
  ErrorSummary,
  Form,
  Notice,
  PublicPage,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import { PasskeyButton, PasskeyScript } from '../passkey-parts.tsx';
import type { IdentitySite } from '../parts.ts';
import { withReturn } from '../return-path.ts';
import { signInTexts } from './texts.ts';

type Common = {
  site: IdentitySite;
  lang: Lang;
  csrf: string;
  naar: string | undefined;
  errors?: FieldErrors;
};

export type SignInView = Common & { email?: string; notice?: 'signedOut' | 'startAgain' | undefined };

/** The first step: e-mail and password, or a passkey where the browser knows them. */
export const SignInPage = ({ site, lang, csrf, naar, errors, email, notice }: SignInView) => {
  const t = signInTexts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/inloggen"
      title={t.title}
      noIndex
      narrow
      errorTitle={!!errors}
      head={<PasskeyScript site={site} />}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      {notice && (
        <Notice kind={notice === 'signedOut' ? 'ok' : 'info'}>
          <p>{t[notice]}</p>
        </Notice>
      )}
      <p>{t.lead}</p>
      <Form action={localPath('/inloggen', lang)} csrf={csrf}>
        {naar && <input type="hidden" name="naar" value={naar} />}
        <TextField
          name="email"
          type="email"
          label={t.email}
          value={email}
          error={errors?.['email']}
          autocomplete="username webauthn"
          maxlength={254}
          lang={lang}
        />
        <TextField
          name="password"
          type="password"
          label={t.password}
          error={errors?.['password']}
          autocomplete="current-password"
          maxlength={128}
          lang={lang}
        />
        <Buttons>
          <Button>{t.next}</Button>
        </Buttons>
      </Form>
      <PasskeyButton
        site={site}
        ceremony="sign-in"
        csrf={csrf}
        naar={naar}
        title={t.orPasskey}
        note={t.passkeyNote}
        button={t.passkeyButton}
        failed={t.passkeyFailed}
      />
      <p class="hint">{t.forgotten}</p>
    </PublicPage>
  );
};

export type CodeView = Common & { recovery: boolean };

/** The second step: the digits of the code app, or a recovery code for who has no phone at hand. */
export const CodePage = ({ site, lang, csrf, naar, errors, recovery }: CodeView) => {
  const t = signInTexts[lang];
  const here = localPath('/inloggen/code', lang);
  const other = recovery
    ? withReturn(here, naar)
    : `${here}?met=herstelcode${naar ? `&naar=${encodeURIComponent(naar)}` : ''}`;
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/inloggen/code"
      title={t.codeTitle}
      noIndex
      narrow
      errorTitle={!!errors}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.codeTitle}</h1>
      <p>{recovery ? t.recoveryLead : t.codeLead}</p>
      <Form action={here} csrf={csrf}>
        {naar && <input type="hidden" name="naar" value={naar} />}
        {recovery && <input type="hidden" name="met" value="herstelcode" />}
        {recovery ? (
          <TextField
            name="code"
            label={t.recovery}
            hint={t.recoveryHint}
            error={errors?.['code']}
            autocomplete="off"
            maxlength={20}
            width="half"
            lang={lang}
          />
        ) : (
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
        )}
        <Buttons>
          <Button>{t.signIn}</Button>
        </Buttons>
      </Form>
      <p>
        <a href={other}>{recovery ? t.toCode : t.toRecovery}</a>
      </p>
    </PublicPage>
  );
};
