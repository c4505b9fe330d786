import { parseDay } from '../../../kernel/calendar-day.ts';
import { formatDay } from '../../../kernel/format.ts';
import type { Lang } from '../../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Facts,
  Form,
  type FieldErrors,
} from '../../../ui/index.ts';
import {
  answersTo,
  wordsOf,
  type AnswerValue,
  type Fields,
  type FormPart,
} from '../../domain/questionnaire/index.ts';
import { QuestionnaireFields } from '../questionnaire-form/form.tsx';
import { questionnaireTexts } from '../questionnaire-form/texts.ts';
import type { Filling } from './filling.ts';
import { HelpNow, HelpQuiet } from './help.tsx';
import { fillingTexts } from './texts.ts';

type PageProps = {
  lang: Lang;
  filling: Filling;
  csrf: string | undefined;
  action: string;
  parts: readonly FormPart[];
  /** Which of how many pages this is, from 1. */
  at: number;
  of: number;
  back: string | undefined;
  typed: Fields;
  errors?: { fields: FieldErrors; summary: FieldErrors } | undefined;
  fresh?: readonly string[] | undefined;
};

/** One page of a questionnaire. What is filled in is kept at every step. */
export const QuestionsBody = (props: PageProps) => {
  const { lang, filling, at, of } = props;
  const t = fillingTexts[lang];
  const { title, questionnaire } = filling.kept;
  return (
    <>
      <ErrorSummary lang={lang} errors={props.errors?.summary} />
      <h1>{title}</h1>
      {of > 1 && (
        <div class="filling-at">
          <progress value={at} max={of + 1} aria-hidden="true" />
          <p>{t.page(at, of)}</p>
        </div>
      )}
      {filling.raised && <HelpNow lang={lang} />}
      <Form action={props.action} csrf={props.csrf} label={title}>
        <QuestionnaireFields
          {...{ lang, parts: props.parts, typed: props.typed }}
          {...{ errors: props.errors?.fields, fresh: props.fresh }}
        />
        <Buttons>
          <Button>{at < of ? t.next : t.check}</Button>
          {props.back && (
            <ButtonLink kind="quiet" href={props.back}>
              {t.back}
            </ButtonLink>
          )}
        </Buttons>
      </Form>
      <p class="hint">{t.kept}</p>
      {questionnaire.copyright && <p class="hint">{t.rights(questionnaire.copyright)}</p>}
      {!filling.raised && <HelpQuiet lang={lang} />}
    </>
  );
};

/** An answer as it is read back. */
const inWords = (value: AnswerValue, lang: Lang): string => {
  if (value.type === 'boolean') return questionnaireTexts[lang][value.value ? 'yes' : 'no'];
  const day = value.type === 'date' ? parseDay(value.value) : undefined;
  return day ? formatDay(day, lang) : wordsOf(value);
};

/** Each question once, with all that was answered to it. */
const answered = (filling: Filling, parts: readonly FormPart[], lang: Lang) => {
  const fields = parts.flatMap((part) => (part.part === 'field' ? [part] : []));
  return [...new Map(fields.toReversed().map((field) => [field.linkId, field])).values()]
    .toReversed()
    .map((field) => ({
      field,
      words: answersTo(filling.answers, field.linkId).map((value) => inWords(value, lang)),
    }));
};

type CheckProps = {
  lang: Lang;
  filling: Filling;
  csrf: string | undefined;
  action: string;
  pages: readonly { page: number; href: string; parts: readonly FormPart[] }[];
};

/** All answers once more, before they are sent. */
export const CheckBody = ({ lang, filling, csrf, action, pages }: CheckProps) => {
  const t = fillingTexts[lang];
  return (
    <>
      <h1>{t.checkTitle}</h1>
      <p class="lead">{t.checkLead}</p>
      {filling.raised && <HelpNow lang={lang} />}
      {pages.map(({ page, href, parts }) => (
        <section key={page} class="stack">
          <Facts
            rows={answered(filling, parts, lang).map(({ field, words }) => ({
              ...{ term: field.label, detail: words.join(', ') || t.noAnswer },
              action: { href: `${href}#field-${field.name}`, label: t.change, hidden: field.label },
            }))}
          />
        </section>
      ))}
      <Form action={action} csrf={csrf}>
        <Buttons>
          <Button>{t.send}</Button>
          {pages.at(-1) && (
            <ButtonLink kind="quiet" href={pages.at(-1)!.href}>
              {t.back}
            </ButtonLink>
          )}
        </Buttons>
      </Form>
      {!filling.raised && <HelpQuiet lang={lang} />}
    </>
  );
};

/** Thanks, and help: at once and in sight after an answer that asks for it, quietly after any other. */
export const DoneBody = (props: {
  lang: Lang;
  raised: boolean;
  next: { title: string; href: string } | undefined;
}) => {
  const t = fillingTexts[props.lang];
  return (
    <>
      <h1>{t.thanks}</h1>
      <p class="lead">{t.thanksLead}</p>
      {props.raised && <HelpNow lang={props.lang} />}
      {props.next ? (
        <>
          <p>{t.anotherLead}</p>
          <Buttons>
            <ButtonLink href={props.next.href}>{t.another(props.next.title)}</ButtonLink>
          </Buttons>
        </>
      ) : (
        <p>{t.ready}</p>
      )}
      {!props.raised && <HelpQuiet lang={props.lang} />}
    </>
  );
};
