import { localPath, type Lang } from '../../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  LearnerPage,
  Notice,
  PublicPage,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { IdentitySite } from '../parts.ts';
import { linkTexts } from './texts.ts';

type Frame = { site: IdentitySite; lang: Lang };

/** Where somebody asks for a link. */
export const AskLinkPage = (
  props: Frame & {
    csrf: string;
    email: string;
    naar: string | undefined;
    signedOut?: boolean;
    errors?: FieldErrors | undefined;
  },
) => {
  const { site, lang, errors } = props;
  const t = linkTexts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/mijn/inloggen"
      title={t.title}
      noIndex
      narrow
      errorTitle={!!errors}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      {props.signedOut && (
        <Notice kind="ok">
          <p>{t.signedOut}</p>
        </Notice>
      )}
      <p class="lead">{t.lead}</p>
      <Form action={localPath('/mijn/inloggen', lang)} csrf={props.csrf}>
        {props.naar && <input type="hidden" name="naar" value={props.naar} />}
        <TextField
          name="email"
          type="email"
          inputmode="email"
          autocomplete="email"
          label={t.email}
          hint={t.emailHint}
          value={props.email}
          error={errors?.['email']}
          maxlength={254}
          lang={lang}
        />
        <Buttons>
          <Button>{t.send}</Button>
        </Buttons>
      </Form>
      <p class="hint">
        {t.staff} <a href={localPath('/inloggen', lang)}>{t.staffLink}</a>.
      </p>
    </PublicPage>
  );
};

/** The one answer to every address. */
export const LinkSentPage = ({ site, lang }: Frame) => {
  const t = linkTexts[lang];
  return (
    <PublicPage site={site} lang={lang} path="/mijn/inloggen" title={t.sentTitle} noIndex narrow>
      <h1>{t.sentTitle}</h1>
      <Notice kind="info">
        <p>{t.sentLead}</p>
        <p>{t.sentOnce}</p>
      </Notice>
      <ul>
        <li>{t.sentSpam}</li>
        <li>{t.sentOther}</li>
      </ul>
      <p>
        <a href={localPath('/mijn/inloggen', lang)}>{t.again}</a>
      </p>
    </PublicPage>
  );
};

/** Behind the link: one button. Opening the page does nothing yet, because mail scanners open links. */
export const OpenLinkPage = (props: Frame & { csrf: string; link: string; email: string }) => {
  const t = linkTexts[props.lang];
  return (
    <PublicPage site={props.site} lang={props.lang} path="/mijn/inloggen" title={t.openTitle} noIndex narrow>
      <h1>{t.openTitle}</h1>
      <p class="lead">{t.openLead(props.email)}</p>
      <Form action={localPath(`/mijn/inloggen/${props.link}`, props.lang)} csrf={props.csrf}>
        <Buttons>
          <Button>{t.go}</Button>
        </Buttons>
      </Form>
      <p class="hint">{t.openWarn}</p>
    </PublicPage>
  );
};

/** Used, too old, or never ours: one and the same page. */
export const LinkOverPage = ({ site, lang }: Frame) => {
  const t = linkTexts[lang];
  return (
    <PublicPage site={site} lang={lang} path="/mijn/inloggen" title={t.overTitle} noIndex narrow errorTitle>
      <h1>{t.overTitle}</h1>
      <Notice kind="warn">
        <p>{t.overLead}</p>
      </Notice>
      <Buttons>
        <ButtonLink href={localPath('/mijn/inloggen', lang)}>{t.askNew}</ButtonLink>
      </Buttons>
    </PublicPage>
  );
};

/** Who is signed in, and the button that ends it. */
export const SignOutPage = (props: Frame & { csrf: string; email: string }) => {
  const t = linkTexts[props.lang];
  return (
    <LearnerPage site={props.site} lang={props.lang} path="/mijn/uitloggen" title={t.outTitle}>
      <h1>{t.outTitle}</h1>
      <p class="lead">{t.outLead(props.email)}</p>
      <Form action={localPath('/mijn/uitloggen', props.lang)} csrf={props.csrf}>
        <Buttons>
          <Button>{t.out}</Button>
          <ButtonLink kind="quiet" href={localPath('/mijn', props.lang)}>
            {t.stay}
          </ButtonLink>
        </Buttons>
      </Form>
    </LearnerPage>
  );
};
