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
  Notice,
  type FieldErrors,
} from '../../../ui/index.ts';
import {
  answersTo,
  filledIn,
  wordsOf,
  type AnswerValue,
  type Fields,
  type FormPart,
} from '../../domain/questionnaire/index.ts';
import { QuestionnaireFields } from '../questionnaire-form/form.tsx';
import { questionnaireTexts } from '../questionnaire-form/texts.ts';
import type { Filling } from './filling.ts';
import { HelpNow, HelpQuiet, NotNow } from './help.tsx';
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
  /** A therapist sits beside who answers: then it is not so that nobody reads along. */
  together: boolean;
  typed: Fields;
  errors?: { fields: FieldErrors; summary: FieldErrors } | undefined;
  fresh?: readonly string[] | undefined;
};

/** One page of a questionnaire. What is filled in is kept at every step. */
export const QuestionsBody = (props: PageProps) => {
  const { lang, filling, at, of } = props;
  const t = fillingTexts[lang];
  const { title, questionnaire } = filling.kept;
  const button = at < of ? t.next : t.check;
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
          <Button>{button}</Button>
          {props.back && (
            <ButtonLink kind="quiet" href={props.back}>
              {t.back}
            </ButtonLink>
          )}
        </Buttons>
      </Form>
      <p class="hint">{t.kept(button)}</p>
      {questionnaire.copyright && <p class="hint">{t.rights(questionnaire.copyright)}</p>}
      {!filling.raised && <HelpQuiet lang={lang} said={props.together} />}
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
  together: boolean;
  /** It was sent with nothing answered, and refused. */
  refused: boolean;
};

/** All answers once more, before they are sent. */
export const CheckBody = ({ lang, filling, csrf, action, pages, together, refused }: CheckProps) => {
  const t = fillingTexts[lang];
  const { answered: filled, of } = filledIn(filling.kept.questionnaire, filling.answers);
  return (
    <>
      {refused && (
        <Notice kind="error">
          <p>{t.blank}</p>
          {pages[0] && (
            <p>
              <a href={pages[0].href}>{t.toFirst}</a>
            </p>
          )}
        </Notice>
      )}
      <h1>{t.checkTitle}</h1>
      <p class="lead">{t.checkLead}</p>
      {of > 0 && (
        <p>
          <strong>{t.filled(filled, of)}</strong>
        </p>
      )}
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
      {!together && <NotNow lang={lang} />}
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
      {!filling.raised && <HelpQuiet lang={lang} said />}
    </>
  );
};

/** Where one goes on to from the thanks. */
export type WayOut = { href: string; label: string };

/** Thanks, and help: at once and in sight after an answer that asks for it, quietly after any other. */
export const DoneBody = (props: {
  lang: Lang;
  raised: boolean;
  together: boolean;
  next: { title: string; href: string } | undefined;
  out: WayOut | undefined;
}) => {
  const { lang, raised, together, next, out } = props;
  const t = fillingTexts[lang];
  return (
    <>
      <h1>{together ? t.keptTitle : t.thanks}</h1>
      <p class="lead">{together ? t.keptLead : t.thanksLead}</p>
      {!together && <NotNow lang={lang} />}
      {raised && <HelpNow lang={lang} />}
      {next ? (
        <p>{together ? t.anotherOpen : t.anotherLead}</p>
      ) : (
        !together && <p>{out ? t.done : t.ready}</p>
      )}
      {(next ?? out) && (
        <Buttons>
          {next && <ButtonLink href={next.href}>{t.another(next.title)}</ButtonLink>}
          {out && (
            <ButtonLink kind={next ? 'quiet' : 'action'} href={out.href}>
              {out.label}
            </ButtonLink>
          )}
        </Buttons>
      )}
      {!raised && <HelpQuiet lang={lang} said />}
    </>
  );
};
