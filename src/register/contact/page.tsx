import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Notice,
  PublicPage,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { PublicProfile } from '../domain/public-profile.ts';
import { longestMessage, type Typed } from './form.ts';
import { contactTexts } from './texts.ts';

type Frame = { site: Site; lang: Lang; profile: PublicProfile };

const pathOf = (profile: PublicProfile, rest = ''): string => `/runningtherapeuten/${profile.slug}${rest}`;

/** The form to reach a therapist. It asks nothing about health, and says so. */
export const ContactPage = (
  props: Frame & { typed: Typed; opened: string; errors?: FieldErrors | undefined },
) => {
  const { site, lang, profile, typed, errors } = props;
  const t = contactTexts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={pathOf(profile, '/contact')}
      title={t.title(profile.name)}
      errorTitle={errors !== undefined}
      noIndex
      narrow
    >
      <ErrorSummary lang={lang} errors={errors} />
      <p>
        <a href={localPath(pathOf(profile), lang)}>{t.back}</a>
      </p>
      <h1>{t.title(profile.name)}</h1>
      <p class="lead">{t.lead}</p>
      <Form action={localPath(pathOf(profile, '/contact'), lang)}>
        <input type="hidden" name="geopend" value={props.opened} />
        <TextField
          lang={lang}
          name="naam"
          label={t.name}
          value={typed.naam}
          error={errors?.['naam']}
          autocomplete="name"
          maxlength={120}
        />
        <TextField
          lang={lang}
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          value={typed.email}
          error={errors?.['email']}
          autocomplete="email"
          maxlength={254}
        />
        <TextField
          lang={lang}
          name="telefoon"
          type="tel"
          label={t.phone}
          value={typed.telefoon}
          error={errors?.['telefoon']}
          autocomplete="tel"
          maxlength={40}
          width="half"
          optional
        />
        <Notice kind="warn">
          <p>{t.noHealth}</p>
        </Notice>
        <TextArea
          lang={lang}
          name="bericht"
          label={t.message}
          hint={t.messageHint}
          value={typed.bericht}
          error={errors?.['bericht']}
          maxlength={longestMessage}
          rows={6}
        />
        <div class="trap" aria-hidden="true">
          <label for="field-onderwerp">{t.trap}</label>
          <input id="field-onderwerp" name="onderwerp" type="text" tabIndex={-1} autocomplete="off" />
        </div>
        <p class="hint">
          {t.privacy} <a href={localPath('/privacy', lang)}>{t.privacyLink}</a>
        </p>
        <Button>{t.send}</Button>
      </Form>
    </PublicPage>
  );
};

/** Always shown after a message, whatever was in it: nobody's words are judged for it. */
const HelpBlock = ({ lang }: { lang: Lang }) => {
  const { help } = contactTexts[lang];
  return (
    <section class="help-now stack" aria-labelledby="hulp">
      <h2 id="hulp">{help.title}</h2>
      <p>{help.lead}</p>
      <dl class="what-for">
        {help.lines.map(({ who, before, number, after }) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>
              {before}
              {number && <a href={`tel:${number}`}>{number}</a>}
              {after}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

export const SentPage = ({ site, lang, profile }: Frame) => {
  const t = contactTexts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={pathOf(profile, '/contact/verstuurd')}
      title={t.sent.title}
      noIndex
      narrow
    >
      <h1>{t.sent.title}</h1>
      <Notice kind="ok">
        <p>{t.sent.body}</p>
      </Notice>
      <p>{t.sent.spam}</p>
      <HelpBlock lang={lang} />
      <p>
        <ButtonLink kind="quiet" href={localPath(pathOf(profile), lang)}>
          {t.back}
        </ButtonLink>
      </p>
    </PublicPage>
  );
};
