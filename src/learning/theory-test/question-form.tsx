import type { Lang } from '../../kernel/lang.ts';
import { Button } from '../../ui/index.ts';
import type { Answer, Option, Question, Words } from '../domain/question.ts';
import { shuffled } from '../domain/theory-test.ts';
import { answerField, type AnswerProblem } from '../domain/typed-answer.ts';
import { testTexts } from './texts.ts';

/** A text of a question in the reader's language; in Dutch, and marked as such, where nobody wrote it in English. */
export const InWords = ({ words, lang }: { words: Words; lang: Lang }) =>
  lang === 'en' && words.en !== undefined ? (
    <>{words.en}</>
  ) : lang === 'en' ? (
    <span lang="nl">{words.nl}</span>
  ) : (
    <>{words.nl}</>
  );

export type AnswerFieldsProps = {
  question: Question;
  position: number;
  /** Decides in which order the options of a question of order are shown. */
  seed: string;
  lang: Lang;
  answer: Answer | undefined;
  /** What was typed and could not be read. */
  typed?: Readonly<Record<string, string>> | undefined;
  problem?: AnswerProblem | undefined;
};

const problemId = (position: number): string => `${answerField(position)}-fout`;

const Choices = ({
  question,
  position,
  lang,
  answer,
}: AnswerFieldsProps & { question: { options: readonly Option[] } }) => {
  const name = answerField(position);
  const one = question.kind === 'single';
  const chosen =
    answer?.kind === 'single' ? [answer.choice] : answer?.kind === 'multiple' ? answer.choices : [];
  return (
    <fieldset class="field">
      <legend>{one ? testTexts[lang].ask.chooseOne : testTexts[lang].ask.chooseMore}</legend>
      {question.options.map(({ id, words }) => (
        <div class="choice" key={id}>
          <input
            type={one ? 'radio' : 'checkbox'}
            id={`field-${name}-${id}`}
            name={one ? name : `${name}-${id}`}
            value={one ? id : 'ja'}
            checked={chosen.includes(id)}
          />
          <label for={`field-${name}-${id}`}>
            <InWords words={words} lang={lang} />
          </label>
        </div>
      ))}
    </fieldset>
  );
};

const Places = (props: AnswerFieldsProps & { question: { kind: 'order'; options: readonly Option[] } }) => {
  const { question, position, lang, answer, typed } = props;
  const words = testTexts[lang].ask;
  const name = answerField(position);
  const placeOf = (id: string): string => {
    if (typed) return typed[`${name}-${id}`] ?? '';
    const at = answer?.kind === 'order' ? answer.order.indexOf(id) : -1;
    return at < 0 ? '' : String(at + 1);
  };
  return (
    <fieldset class="field test-order" aria-describedby={props.problem && problemId(position)}>
      <legend>{words.order}</legend>
      {shuffled(`${props.seed}:${position}`, question.options).map((option, at) => (
        <div class="test-place" key={option.id}>
          <select
            id={at === 0 ? `field-${name}` : `field-${name}-${option.id}`}
            name={`${name}-${option.id}`}
          >
            <option value="" selected={placeOf(option.id) === ''}>
              –
            </option>
            {question.options.map((_, place) => (
              <option
                key={place}
                value={String(place + 1)}
                selected={placeOf(option.id) === String(place + 1)}
              >
                {place + 1}
              </option>
            ))}
          </select>
          <label for={at === 0 ? `field-${name}` : `field-${name}-${option.id}`}>
            <InWords words={option.words} lang={lang} />
          </label>
        </div>
      ))}
    </fieldset>
  );
};

const NumberField = ({
  question,
  position,
  lang,
  answer,
  typed,
  problem,
}: AnswerFieldsProps & { question: { kind: 'number' } }) => {
  const name = answerField(position);
  return (
    <div class="field">
      <label for={`field-${name}`}>
        {testTexts[lang].ask.number}
        {question.unit.nl !== '' && (
          <>
            {' '}
            (<InWords words={question.unit} lang={lang} />)
          </>
        )}
      </label>
      <input
        type="text"
        id={`field-${name}`}
        name={name}
        class="w-short"
        inputmode="decimal"
        autocomplete="off"
        maxlength={40}
        value={typed?.[name] ?? (answer?.kind === 'number' ? answer.typed : '')}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem && problemId(position)}
      />
    </div>
  );
};

const OpenField = ({ position, lang, answer }: AnswerFieldsProps) => {
  const name = answerField(position);
  return (
    <div class="field">
      <label for={`field-${name}`}>{testTexts[lang].ask.open}</label>
      <textarea id={`field-${name}`} name={name} rows={5} maxlength={5000} dir="auto" autocomplete="off">
        {answer?.kind === 'open' ? answer.text : ''}
      </textarea>
    </div>
  );
};

/** Where an answer to this question is given, whatever its kind. */
export const AnswerFields = (props: AnswerFieldsProps) => {
  const { question, position, problem, lang } = props;
  return (
    <>
      <p class="field-error" id={problemId(position)} role={problem && 'alert'} hidden={!problem}>
        {problem && testTexts[lang].problems[problem]}
      </p>
      {(question.kind === 'single' || question.kind === 'multiple') && (
        <Choices {...props} question={question} />
      )}
      {question.kind === 'order' && <Places {...props} question={question} />}
      {question.kind === 'number' && <NumberField {...props} question={question} />}
      {question.kind === 'open' && <OpenField {...props} />}
    </>
  );
};

export type QuestionScreenProps = AnswerFieldsProps & {
  of: number;
  /** Where the form of this question goes, and where the one before it is shown. */
  action: string;
  previous: string | undefined;
  csrf: string;
  versionId: string;
  shown: boolean;
};

/** One question as one screen of a phone. Those that are not shown wait in the page, for when there is no connection. */
export const QuestionScreen = (props: QuestionScreenProps) => {
  const { question, position, of, lang, shown } = props;
  const words = testTexts[lang].ask;
  return (
    <section
      class="test-question"
      aria-labelledby={`vraag-${position}`}
      hidden={!shown}
      data-position={position}
      data-question={props.versionId}
      data-kind={question.kind}
      data-options={'options' in question ? question.options.map(({ id }) => id).join(' ') : ''}
    >
      <p class="eyebrow">{words.of(position, of)}</p>
      <h2 id={`vraag-${position}`} tabIndex={-1}>
        <InWords words={question.text} lang={lang} />
      </h2>
      <form method="post" action={props.action} class="form" aria-label={words.of(position, of)} noValidate>
        <input type="hidden" name="csrf" value={props.csrf} />
        <AnswerFields {...props} />
        <div class="buttons test-buttons">
          {props.previous && (
            <a class="button quiet" href={props.previous} data-go={position - 1}>
              {words.previous}
            </a>
          )}
          <Button>{position === of ? words.toEnd : words.next}</Button>
        </div>
      </form>
    </section>
  );
};
