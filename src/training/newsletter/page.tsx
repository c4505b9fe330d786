import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  Landscape,
  Notice,
  PublicPage,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { Typed } from './form.ts';
import type { Wishes } from './subscriber.ts';
import { newsletterTexts } from './texts.ts';

type Frame = { site: Site; lang: Lang };

/** The two kinds of mail to choose from; never ticked before somebody did it. */
export const WishFields = ({
  lang,
  wishes,
  error,
}: {
  lang: Lang;
  wishes: Wishes;
  error?: string | undefined;
}) => {
  const words = newsletterTexts[lang];
  return (
    <fieldset class="field">
      <legend>{words.wishes}</legend>
      <CheckboxField
        lang={lang}
        name="nieuwe-data"
        label={words.newEditions}
        hint={words.newEditionsHint}
        checked={wishes.newEditions}
        error={error}
      />
      <CheckboxField
        lang={lang}
        name="nieuwsbrief"
        label={words.newsletter}
        hint={words.newsletterHint}
        checked={wishes.newsletter}
      />
    </fieldset>
  );
};

export type AskProps = Frame & { typed: Typed; errors?: FieldErrors | undefined };

/** S17: the form to subscribe. */
export const AskPage = ({ site, lang, typed, errors }: AskProps) => {
  const words = newsletterTexts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/nieuwsbrief"
      title={words.title}
      description={words.description}
      errorTitle={errors !== undefined}
      narrow
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Form action={localPath('/nieuwsbrief', lang)}>
        <TextField
          lang={lang}
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          value={typed.email}
          error={errors?.['email']}
          autocomplete="email"
          maxlength={254}
        />
        <WishFields lang={lang} wishes={typed.wishes} error={errors?.['nieuwe-data']} />
        <p class="hint">
          {words.privacy} <a href={localPath('/privacy', lang)}>{words.privacyLink}</a>
        </p>
        <Button>{words.subscribe}</Button>
      </Form>
      <Landscape scene="heath" />
    </PublicPage>
  );
};

/** What everybody sees who sent the form, whether the address was known or not. */
export const AskedPage = ({ site, lang }: Frame) => {
  const words = newsletterTexts[lang].asked;
  return (
    <PublicPage site={site} lang={lang} path="/nieuwsbrief" title={words.title} noIndex narrow>
      <h1>{words.title}</h1>
      <Notice kind="ok">
        <p>{words.lead}</p>
      </Notice>
      <p>{words.spam}</p>
      <p>
        <a href={localPath('/nieuwsbrief', lang)}>{words.again}</a>
      </p>
      <Landscape scene="lake" />
    </PublicPage>
  );
};
