import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Edition } from '../../training/index.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  ErrorSummary,
  Form,
  LearnerPage,
  Notice,
  RadioGroup,
  Tag,
  TextArea,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import {
  commentThemes,
  scaleOf,
  themes,
  type CommentTheme,
  type EvaluationForm,
  type FormState,
  type QuestionKey,
} from '../domain/evaluation.ts';
import {
  formNames,
  formPaths,
  ownTexts,
  questionTexts,
  scaleWords,
  themeNames,
  type OwnMessage,
} from './texts.ts';

type Frame = { site: Site; lang: Lang; email: string; edition: Edition };

export const ownPath = (code: string, form?: EvaluationForm): string =>
  form ? `/mijn/${code}/evaluatie/${formPaths[form]}` : `/mijn/${code}/evaluatie`;

const trail = ({ edition, lang }: Frame) => [
  { label: ownTexts[lang].mine, href: localPath('/mijn', lang) },
  { label: `${edition.place} (${edition.code})`, href: localPath(`/mijn/${edition.code}`, lang) },
];

/** One form with where it stands for this person. */
export type OwnForm = { form: EvaluationForm; state: FormState; done: boolean };

const Standing = ({ one, lang }: { one: OwnForm; lang: Lang }) => {
  const t = ownTexts[lang];
  if (one.done) return <Tag kind="ok">{t.done}</Tag>;
  if (one.state.state === 'open') return <Tag kind="act">{t.open}</Tag>;
  return <Tag kind="plain">{one.state.state === 'not-yet' ? t.notYet : t.over}</Tag>;
};

const term = ({ state, done }: OwnForm, lang: Lang): string | undefined => {
  const t = ownTexts[lang];
  if (done) return undefined;
  if (state.state === 'not-yet') return t.opens(formatDay(state.opensOn, lang));
  return state.state === 'open' ? t.openUntil(formatDay(state.lastDay, lang)) : t.missed;
};

const Anonymous = ({ lang }: { lang: Lang }) => (
  <Notice kind="info" title={ownTexts[lang].anonymous}>
    <p>{ownTexts[lang].anonymousHow}</p>
  </Notice>
);

/** S30: the forms of one edition, and which of them somebody has filled in. */
export const OwnFormsPage = (
  props: Frame & { forms: readonly OwnForm[]; message: OwnMessage | undefined },
) => {
  const { lang, edition } = props;
  const t = ownTexts[lang];
  return (
    <LearnerPage
      site={props.site}
      lang={lang}
      path={ownPath(edition.code)}
      title={t.title}
      person={props.email}
      breadcrumb={[...trail(props), { label: t.title }]}
    >
      <h1>{t.title}</h1>
      {props.message && (
        <Notice kind={props.message === 'dank' ? 'ok' : 'warn'}>
          <p>{t.messages[props.message]}</p>
        </Notice>
      )}
      <p class="lead">{t.lead}</p>
      {props.forms.map((one) => (
        <Card key={one.form}>
          <div class="evaluation-form">
            <h2>{formNames[lang][one.form]}</h2>
            <Standing one={one} lang={lang} />
          </div>
          {term(one, lang) && <p>{term(one, lang)}</p>}
          {!one.done && one.state.state === 'open' && (
            <Buttons>
              <ButtonLink href={localPath(ownPath(edition.code, one.form), lang)}>
                {t.fillIn(formNames[lang][one.form].toLowerCase())}
              </ButtonLink>
            </Buttons>
          )}
        </Card>
      ))}
      <Anonymous lang={lang} />
    </LearnerPage>
  );
};

/** A form that cannot be filled in: not open, or done. */
export const OwnFormClosedPage = (props: Frame & { one: OwnForm }) => {
  const { lang, edition, one } = props;
  const t = ownTexts[lang];
  const title = one.done ? t.doneTitle : t.closedTitle;
  return (
    <LearnerPage
      site={props.site}
      lang={lang}
      path={ownPath(edition.code, one.form)}
      title={title}
      person={props.email}
      breadcrumb={[...trail(props), { label: t.title, href: localPath(ownPath(edition.code), lang) }]}
    >
      <h1>{title}</h1>
      <p>{one.done ? t.doneLead : term(one, lang)}</p>
      <p>
        <a href={localPath(ownPath(edition.code), lang)}>{t.back}</a>
      </p>
    </LearnerPage>
  );
};

export type OwnFormProps = Frame & {
  csrf: string;
  form: EvaluationForm;
  questions: readonly QuestionKey[];
  typed?: Readonly<Record<string, string>> | undefined;
  errors?: FieldErrors | undefined;
};

const ScaleQuestion = ({ question, ...props }: OwnFormProps & { question: QuestionKey }) => {
  const { lang } = props;
  const name = `cijfer-${question}`;
  return (
    <div class="evaluation-scale">
      <RadioGroup
        name={name}
        lang={lang}
        legend={questionTexts[lang][question]}
        optional
        error={props.errors?.[name]}
        value={props.typed?.[name]}
        options={[
          ...scaleWords[lang][scaleOf(question)].map((label, at) => ({ value: String(at + 1), label })),
          { value: '', label: ownTexts[lang].noAnswer },
        ]}
      />
    </div>
  );
};

const Words = ({ theme, ...props }: OwnFormProps & { theme: CommentTheme }) => {
  const name = `woorden-${theme}`;
  return (
    <TextArea
      name={name}
      lang={props.lang}
      label={themeNames[props.lang][theme]}
      optional
      rows={3}
      error={props.errors?.[name]}
      value={props.typed?.[name]}
    />
  );
};

/** S30: one form to fill in, every question with words beside its five answers. */
export const OwnFormPage = (props: OwnFormProps) => {
  const { lang, edition, form } = props;
  const t = ownTexts[lang];
  const title = `${t.title}: ${formNames[lang][form].toLowerCase()}`;
  return (
    <LearnerPage
      site={props.site}
      lang={lang}
      path={ownPath(edition.code, form)}
      title={title}
      person={props.email}
      errorTitle={props.errors !== undefined}
      breadcrumb={[
        ...trail(props),
        { label: t.title, href: localPath(ownPath(edition.code), lang) },
        { label: formNames[lang][form] },
      ]}
    >
      <ErrorSummary lang={lang} errors={props.errors} />
      <h1>{title}</h1>
      <p class="lead">{t.formLead}</p>
      <Anonymous lang={lang} />
      <Form action={localPath(ownPath(edition.code, form), lang)} csrf={props.csrf}>
        <h2>{t.questions}</h2>
        {props.questions.map((question) => (
          <ScaleQuestion key={question} {...props} question={question} />
        ))}
        <h2>{t.words}</h2>
        <p class="hint">{t.noNames}</p>
        {commentThemes
          .filter((theme) => !(themes as readonly string[]).includes(theme))
          .map((theme) => (
            <Words key={theme} {...props} theme={theme} />
          ))}
        <h2>{t.remarks}</h2>
        <p class="hint">{t.remarksHint}</p>
        {themes.map((theme) => (
          <Words key={theme} {...props} theme={theme} />
        ))}
        <p class="hint">{t.sendHint}</p>
        <Buttons>
          <Button>{t.send}</Button>
        </Buttons>
      </Form>
    </LearnerPage>
  );
};
