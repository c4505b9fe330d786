import type { Lang } from '../../../kernel/lang.ts';
import { Notice } from '../../../ui/index.ts';
import {
  askedNames,
  wordsOf,
  type Fields,
  type FormField,
  type FormPart,
} from '../../domain/questionnaire/index.ts';
import { OneOf, SomeOf, YesNo } from './choices.tsx';
import type { FieldProps } from './field-props.ts';
import { endsOf, NumberScale } from './number-scale.tsx';
import { questionnaireTexts } from './texts.ts';
import { Written } from './written.tsx';

export type QuestionnaireFieldsProps = {
  lang: Lang;
  /** The parts of one page: `partsIn(section, formOf(questionnaire, answers))`. */
  parts: readonly FormPart[];
  typed?: Fields | undefined;
  /** Errors in words, by name: `fieldErrors(…)` of texts.ts. */
  errors?: Readonly<Record<string, string>> | undefined;
  /** Names of fields that earlier answers brought up: marked as new. */
  fresh?: readonly string[] | undefined;
  /** The level of a heading in the page, 2 or 3. */
  level?: 2 | 3 | undefined;
};

const hintOf = (field: FormField, typed: Fields, lang: Lang): string | undefined => {
  const t = questionnaireTexts[lang];
  const { min, max, minLength, entryFormat, units } = field;
  const bounds =
    min !== undefined && max !== undefined
      ? endsOf(field, typed)
        ? undefined
        : t.between(min, max)
      : min !== undefined
        ? t.from(min)
        : max !== undefined
          ? t.upTo(max)
          : undefined;
  const unit = units.length === 1 ? units[0]?.label : undefined;
  const words = [
    ...field.hints,
    unit,
    bounds,
    minLength === undefined ? undefined : t.least(minLength),
    entryFormat === undefined ? undefined : t.example(entryFormat),
  ].filter((one) => one !== undefined);
  return words.length > 0 ? words.join(' ') : undefined;
};

const Question = (props: FieldProps) => {
  const ends = endsOf(props.field, props.typed);
  if (ends) return <NumberScale {...{ ...props, ends }} />;
  switch (props.field.kind) {
    case 'yes-no':
      return <YesNo {...props} />;
    case 'one-of':
      return <OneOf {...props} />;
    case 'some-of':
      return <SomeOf {...props} />;
    case 'closed':
      return (
        <div class="field">
          <p class="question-closed">{props.field.label}</p>
          <p class="hint">{questionnaireTexts[props.lang].cannotAnswer}</p>
        </div>
      );
    default:
      return <Written {...props} />;
  }
};

type PartProps = {
  part: FormPart;
  lang: Lang;
  typed: Fields;
  errors: Readonly<Record<string, string>>;
  fresh: readonly string[];
  level: 2 | 3;
};

const Part = ({ part, ...props }: PartProps) => {
  const { lang, typed, errors } = props;
  const t = questionnaireTexts[lang];
  switch (part.part) {
    case 'heading': {
      const Heading = props.level === 2 && part.depth === 0 ? 'h2' : 'h3';
      return (
        <Heading class="question-heading">
          {part.time === undefined ? part.text : t.time(part.text, part.time)}
        </Heading>
      );
    }
    case 'note':
      return <p class="question-note">{part.text}</p>;
    case 'fixed':
      return (
        <p class="question-note">
          <b>{part.label}</b> {part.values.map(wordsOf).join(', ')}
        </p>
      );
    case 'field': {
      const { name } = part;
      const about = {
        name,
        lang,
        hint: hintOf(part, typed, lang),
        error: errors[name],
        optional: !part.required,
      };
      const question = <Question field={part} typed={typed} lang={lang} errors={errors} about={about} />;
      return props.fresh.includes(name) ? <div class="question-fresh">{question}</div> : question;
    }
  }
};

/**
 * The questions of one page of a questionnaire, without script (S14). Only what applies is asked: when an answer
 * brings up more, the server shows the page once more with the new questions marked (`judgeSection`). That asks a
 * tap more of a few, and spares everybody else on a phone the questions that are not theirs.
 */
export const QuestionnaireFields = (props: QuestionnaireFieldsProps) => {
  const { lang, parts, typed = {}, errors = {}, fresh = [], level = 2 } = props;
  return (
    <div class="questions">
      <input type="hidden" name="_asked" value={askedNames(parts).join(' ')} />
      {fresh.length > 0 && (
        <Notice kind="info">
          <p>{questionnaireTexts[lang].more(fresh.length)}</p>
        </Notice>
      )}
      {parts.map((part) => (
        <Part key={`${part.part} ${part.name}`} part={part} {...{ lang, typed, errors, fresh, level }} />
      ))}
    </div>
  );
};
