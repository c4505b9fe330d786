import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ErrorSummary,
  Form,
  Notice,
  RunnerPage,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { beginTexts } from './texts.ts';

export type BeginProps = {
  site: Site;
  lang: Lang;
  csrf: string;
  email: string;
  typed: { code: string; geboortedag: string };
  errors?: FieldErrors | undefined;
};

export const beginPath = '/loper/beginnen';

/** Where a client takes their own file into use. */
export const BeginPage = (props: BeginProps) => {
  const { lang, typed, errors } = props;
  const t = beginTexts[lang];
  return (
    <RunnerPage
      site={props.site}
      lang={lang}
      path={beginPath}
      title={t.title}
      errorTitle={errors !== undefined}
      withoutFile
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p class="hint">
        {t.signedIn} {props.email}.
      </p>
      <Form action={localPath(beginPath, lang)} csrf={props.csrf}>
        <TextField
          lang={lang}
          name="code"
          label={t.code}
          hint={t.codeHint}
          width="short"
          autocomplete="one-time-code"
          maxlength={20}
          value={typed.code}
          error={errors?.['code']}
        />
        <TextField
          lang={lang}
          name="geboortedag"
          label={t.born}
          type="date"
          width="short"
          autocomplete="bday"
          value={typed.geboortedag}
          error={errors?.['geboortedag']}
        />
        <Button>{t.send}</Button>
      </Form>
      <Notice kind="info" title={t.noneTitle}>
        <p>{t.none}</p>
        <p>
          <a href="/praktijk">{t.isTherapist}</a>
        </p>
      </Notice>
    </RunnerPage>
  );
};
