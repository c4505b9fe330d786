import { localPath, type Lang } from '../../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  LearnerPage,
  Notice,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { IdentitySite } from '../parts.ts';
import { RecoveryCodes, SecretCard } from '../set-up/page.tsx';
import { setUpTexts } from '../set-up/texts.ts';
import { signInTexts } from '../sign-in/texts.ts';
import { personCsrfToken, type Person } from './person.ts';
import { safetyTexts } from './texts.ts';

type Frame = { site: IdentitySite; lang: Lang; person: Person; naar: string | undefined };
type WithErrors = Frame & { errors?: FieldErrors | undefined };

const Return = ({ naar }: { naar: string | undefined }) =>
  naar ? <input type="hidden" name="naar" value={naar} /> : null;

/** The code app: to scan, and its first code. `needed`: the person was sent here by a page that asks for one. */
export const SetUpFactorPage = (
  props: WithErrors & { secret: { address: string; text: string }; replaced: boolean },
) => {
  const { site, lang, person, naar, errors } = props;
  const t = safetyTexts[lang].security;
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path="/mijn/beveiliging"
      title={t.title}
      person={person.email}
      errorTitle={!!errors}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      {props.replaced && (
        <Notice kind="info">
          <p>{t.replaced}</p>
        </Notice>
      )}
      <p>{naar ? t.whyTherapist : t.whyNot}</p>
      <ol>
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <SecretCard secret={props.secret} lang={lang} />
      <Form action={localPath('/mijn/beveiliging', lang)} csrf={personCsrfToken(person)}>
        <Return naar={naar} />
        <TextField
          name="code"
          label={setUpTexts[lang].code}
          hint={setUpTexts[lang].codeHint}
          error={errors?.['code']}
          autocomplete="one-time-code"
          inputmode="numeric"
          maxlength={20}
          width="short"
          lang={lang}
        />
        <Buttons>
          <Button>{setUpTexts[lang].confirm}</Button>
        </Buttons>
      </Form>
    </LearnerPage>
  );
};

/** Asked once a session, and again after half a day. */
export const ConfirmPage = ({ site, lang, person, naar, errors }: WithErrors) => {
  const t = safetyTexts[lang].security;
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path="/mijn/beveiliging/code"
      title={t.confirmTitle}
      person={person.email}
      errorTitle={!!errors}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.confirmTitle}</h1>
      <p>{t.whyTherapist}</p>
      <p>{t.confirmLead}</p>
      <Form action={localPath('/mijn/beveiliging/code', lang)} csrf={personCsrfToken(person)}>
        <Return naar={naar} />
        <TextField
          name="code"
          label={signInTexts[lang].code}
          hint={t.confirmHint}
          error={errors?.['code']}
          autocomplete="one-time-code"
          maxlength={20}
          width="half"
          lang={lang}
        />
        <Buttons>
          <Button>{setUpTexts[lang].confirm}</Button>
        </Buttons>
      </Form>
      <p class="hint">{t.lost}</p>
    </LearnerPage>
  );
};

/** Who has a code app and confirmed this session: new recovery codes, another phone. */
export const SecurityPage = ({ site, lang, person }: Omit<Frame, 'naar'>) => {
  const t = safetyTexts[lang].security;
  const csrf = personCsrfToken(person);
  return (
    <LearnerPage site={site} lang={lang} path="/mijn/beveiliging" title={t.title} person={person.email}>
      <h1>{t.title}</h1>
      <Notice kind="ok">
        <p>{t.set}</p>
      </Notice>
      <Form action={localPath('/mijn/beveiliging/herstelcodes', lang)} csrf={csrf} label={t.newCodes}>
        <p>{t.newCodesLead}</p>
        <Buttons>
          <Button kind="quiet">{t.newCodes}</Button>
        </Buttons>
      </Form>
      <Form action={localPath('/mijn/beveiliging/opnieuw', lang)} csrf={csrf} label={t.replace}>
        <p>{t.replaceLead}</p>
        <Buttons>
          <Button kind="danger">{t.replace}</Button>
        </Buttons>
      </Form>
      <p>
        <a href={localPath('/mijn/apparaten', lang)}>{t.toDevices}</a>
      </p>
    </LearnerPage>
  );
};

/** Shown once, as the answer to the set-up or to the wish for new ones. */
export const NewCodesPage = (
  props: Omit<Frame, 'naar'> & { codes: readonly string[]; onwards: string; fresh: boolean },
) => {
  const { site, lang, person } = props;
  const t = setUpTexts[lang];
  return (
    <LearnerPage site={site} lang={lang} path="/mijn/beveiliging" title={t.doneTitle} person={person.email}>
      <h1>{t.doneTitle}</h1>
      {props.fresh && (
        <Notice kind="ok">
          <p>{safetyTexts[lang].security.doneOk}</p>
        </Notice>
      )}
      <RecoveryCodes codes={props.codes} lang={lang} />
      <p>
        <ButtonLink href={props.onwards}>{t.onwards}</ButtonLink>
      </p>
    </LearnerPage>
  );
};
