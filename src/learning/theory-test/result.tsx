import type { Lang } from '../../kernel/lang.ts';
import { Notice, Tag } from '../../ui/index.ts';
import { scoreOf, type Answer, type Question, type Score } from '../domain/question.ts';
import type { AskedQuestion } from '../store/theory-tests.ts';
import type { OwnAnswer } from './query.ts';
import { InWords } from './question-form.tsx';
import { testTexts } from './texts.ts';

/** An answer as it reads. */
const AnswerWords = ({ question, answer, lang }: { question: Question; answer: Answer; lang: Lang }) => {
  const option = (id: string) =>
    'options' in question ? question.options.find((one) => one.id === id) : undefined;
  const list = (ids: readonly string[]) =>
    ids.map((id) => {
      const found = option(id);
      return found && <li key={id}>{<InWords words={found.words} lang={lang} />}</li>;
    });
  switch (answer.kind) {
    case 'single':
      return <ul>{list([answer.choice])}</ul>;
    case 'multiple':
      return <ul>{list(answer.choices)}</ul>;
    case 'order':
      return <ol>{list(answer.order)}</ol>;
    case 'number':
      return (
        <p>
          {answer.typed} {question.kind === 'number' && <InWords words={question.unit} lang={lang} />}
        </p>
      );
    case 'open':
      return <p class="test-own-words">{answer.text}</p>;
  }
};

/** What is right, as if it were answered. */
export const RightAnswer = ({ question, lang }: { question: Question; lang: Lang }) => {
  const words = testTexts[lang].result;
  const decimal = (value: number) => (lang === 'nl' ? String(value).replace('.', ',') : String(value));
  switch (question.kind) {
    case 'single':
      return (
        <AnswerWords question={question} answer={{ kind: 'single', choice: question.right }} lang={lang} />
      );
    case 'multiple':
      return (
        <AnswerWords question={question} answer={{ kind: 'multiple', choices: question.right }} lang={lang} />
      );
    case 'order':
      return (
        <AnswerWords
          question={question}
          answer={{ kind: 'order', order: question.options.map(({ id }) => id) }}
          lang={lang}
        />
      );
    case 'number':
      return (
        <p>
          {decimal(question.value)} <InWords words={question.unit} lang={lang} />{' '}
          {question.tolerance > 0 && words.margin(decimal(question.tolerance))}
        </p>
      );
    case 'open':
      return (
        <p>
          <InWords words={question.model} lang={lang} />
        </p>
      );
  }
};

const Mark = ({ score, answered, lang }: { score: Score; answered: boolean; lang: Lang }) => {
  const words = testTexts[lang].result;
  if (!score.marked) return <Tag kind="plain">{words.open}</Tag>;
  if (!answered) return <Tag kind="plain">{words.nothing}</Tag>;
  return (
    <>
      <Tag kind={score.right ? 'ok' : 'act'}>{score.right ? words.right : words.wrong}</Tag>
      {!score.right && score.of > 1 && (
        <span class="hint"> {words.parts(score.good, score.of, score.extra)}</span>
      )}
    </>
  );
};

const One = ({
  one,
  own,
  of,
  lang,
}: {
  one: AskedQuestion;
  own: OwnAnswer | undefined;
  of: number;
  lang: Lang;
}) => {
  const words = testTexts[lang];
  const { question } = one;
  const score = scoreOf(question, own?.answer);
  return (
    <li class="test-result">
      <p class="eyebrow">{words.ask.of(one.position, of)}</p>
      <h3>
        <InWords words={question.text} lang={lang} />
      </h3>
      <p>
        <Mark score={score} answered={own !== undefined} lang={lang} />
      </p>
      <dl>
        {own && (
          <div>
            <dt>{words.result.yours}</dt>
            <dd>
              <AnswerWords question={question} answer={own.answer} lang={lang} />
              {own.late && <p class="hint">{words.result.late}</p>}
            </dd>
          </div>
        )}
        {!(score.marked && score.right) && (
          <div>
            <dt>{question.kind === 'open' ? words.result.model : words.result.answer}</dt>
            <dd>
              <RightAnswer question={question} lang={lang} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.result.explanation}</dt>
          <dd>
            <InWords words={question.explanation} lang={lang} />
          </dd>
        </div>
      </dl>
    </li>
  );
};

/** S26: one's own result with explanations, and the sentence that it decides nothing about the title. */
export const Result = ({
  lang,
  test,
}: {
  lang: Lang;
  test: { asked: readonly AskedQuestion[]; answers: ReadonlyMap<string, OwnAnswer> };
}) => {
  const words = testTexts[lang];
  const scores = test.asked.map((one) => scoreOf(one.question, test.answers.get(one.versionId)?.answer));
  const marked = scores.filter((score) => score.marked);
  return (
    <>
      <p class="lead">
        {words.result.lead} {words.result.sum(marked.filter((score) => score.right).length, marked.length)}.
      </p>
      <Notice kind="info">
        <p>{words.decidesNothing}</p>
      </Notice>
      <p class="hint">{words.whoSees}</p>
      <h2>{words.result.title}</h2>
      <ol class="test-results">
        {test.asked.map((one) => (
          <One
            key={one.versionId}
            one={one}
            own={test.answers.get(one.versionId)}
            of={test.asked.length}
            lang={lang}
          />
        ))}
      </ol>
    </>
  );
};
