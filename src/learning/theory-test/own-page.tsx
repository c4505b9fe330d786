import type { ComponentChildren } from 'preact';
import { formatInstant } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ErrorSummary,
  Form,
  Landscape,
  LearnerPage,
  Notice,
  Script,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { AnswerProblem } from '../domain/typed-answer.ts';
import type { Dossier } from '../store/dossiers.ts';
import { QuestionScreen } from './question-form.tsx';
import type { OwnTest } from './query.ts';
import { Result } from './result.tsx';
import { testTexts } from './texts.ts';

/** What came back wrong: the code of the room, or the answer to one question. */
export type Mistake = {
  errors: FieldErrors;
  code?: string | undefined;
  answer?: { position: number; problem: AnswerProblem; typed: Readonly<Record<string, string>> } | undefined;
};

export type OwnPageProps = {
  site: Site;
  lang: Lang;
  csrf: string;
  dossier: Dossier;
  test: OwnTest;
  /** Which question is shown, from 1; one more than there are is handing in. */
  position: number;
  now: Date;
  mistake?: Mistake | undefined;
};

export const testPath = (code: string): string => `/mijn/${code}/toets`;

const About = ({ lang }: { lang: Lang }) => (
  <section class="stack test-about">
    <p>{testTexts[lang].decidesNothing}</p>
    <p class="hint">{testTexts[lang].whoSees}</p>
  </section>
);

const Before = ({ lang, children }: { lang: Lang; children?: ComponentChildren }) => {
  const words = testTexts[lang].before;
  return (
    <>
      <p class="lead">{words.lead}</p>
      {children}
      <ul class="test-points">
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <About lang={lang} />
      <Landscape scene="heath" />
    </>
  );
};

const Door = ({ lang, csrf, dossier, mistake }: OwnPageProps) => {
  const words = testTexts[lang].before;
  return (
    <Before lang={lang}>
      <Form action={`${localPath(testPath(dossier.edition.code), lang)}/code`} csrf={csrf}>
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          lang={lang}
          inputmode="numeric"
          autocomplete="off"
          width="short"
          maxlength={12}
          value={mistake?.code}
          error={mistake?.errors['code']}
        />
        <Button>{words.enter}</Button>
      </Form>
    </Before>
  );
};

type Asking = Extract<OwnTest, { state: 'asking' }>;

/** All questions by number, so that one can go back; a mark says which have an answer. */
const Numbers = ({
  lang,
  test,
  position,
  path,
}: {
  lang: Lang;
  test: Asking;
  position: number;
  path: string;
}) => {
  const words = testTexts[lang].ask;
  return (
    <nav class="test-numbers" aria-label={words.all}>
      <ol>
        {test.asked.map((one) => (
          <li key={one.position}>
            <a
              href={`${path}?vraag=${one.position}`}
              data-go={one.position}
              class={test.answers.has(one.versionId) ? 'answered' : undefined}
              aria-current={one.position === position ? 'step' : undefined}
            >
              {one.position}
              <span class="hidden">
                , {test.answers.has(one.versionId) ? words.answered : words.notAnswered}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};

const End = ({
  lang,
  csrf,
  test,
  path,
  shown,
}: {
  lang: Lang;
  csrf: string;
  test: Asking;
  path: string;
  shown: boolean;
}) => {
  const words = testTexts[lang].end;
  const missing = test.asked.filter((one) => !test.answers.has(one.versionId));
  return (
    <section
      class="test-question"
      aria-labelledby="inleveren"
      hidden={!shown}
      data-position={test.asked.length + 1}
    >
      <h2 id="inleveren" tabIndex={-1}>
        {words.title}
      </h2>
      <div data-missing>
        <p>{missing.length === 0 ? words.all : words.missing(missing.length)}</p>
        {missing.length > 0 && (
          <ul class="test-missing">
            {missing.map((one) => (
              <li key={one.position}>
                <a href={`${path}?vraag=${one.position}`} data-go={one.position}>
                  {testTexts[lang].ask.of(one.position, test.asked.length)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p>{words.lead}</p>
      <form method="post" action={`${path}/inleveren`} class="form" aria-label={words.title} data-hand-in>
        <input type="hidden" name="csrf" value={csrf} />
        <div class="buttons test-buttons">
          <a class="button quiet" href={`${path}?vraag=1`} data-go={1}>
            {words.back}
          </a>
          <Button>{words.button}</Button>
        </div>
      </form>
    </section>
  );
};

const Asking = (props: OwnPageProps & { test: Asking }) => {
  const { lang, test, position, csrf, mistake } = props;
  const path = localPath(testPath(props.dossier.edition.code), lang);
  const of = test.asked.length;
  return (
    <>
      <progress
        class="test-progress"
        max={of + 1}
        value={position}
        aria-label={testTexts[lang].ask.progress}
      />
      {test.asked.map((one) => {
        const wrong = mistake?.answer?.position === one.position ? mistake.answer : undefined;
        return (
          <QuestionScreen
            key={one.versionId}
            question={one.question}
            position={one.position}
            of={of}
            seed={test.test.seed}
            lang={lang}
            answer={test.answers.get(one.versionId)?.answer}
            problem={wrong?.problem}
            typed={wrong?.typed}
            action={`${path}?vraag=${one.position}`}
            previous={one.position > 1 ? `${path}?vraag=${one.position - 1}` : undefined}
            csrf={csrf}
            versionId={one.versionId}
            shown={one.position === position}
          />
        );
      })}
      <End lang={lang} csrf={csrf} test={test} path={path} shown={position > of} />
      <Numbers lang={lang} test={test} position={position} path={path} />
    </>
  );
};

/** What the script needs to know to keep and send answers; the words come with it. */
const device = ({ lang, csrf, dossier, test }: OwnPageProps) => {
  if (test.state === 'none' || test.state === 'at-the-door') return {};
  return {
    'data-theory-test': test.test.id,
    'data-state': test.state,
    'data-person': dossier.participation.enrolmentId,
    'data-lang': lang,
    'data-csrf': csrf,
    'data-path': localPath(testPath(dossier.edition.code), lang),
  };
};

const Body = (props: OwnPageProps) => {
  const { lang, test } = props;
  const words = testTexts[lang];
  switch (test.state) {
    case 'none':
      return (
        <Before lang={lang}>
          <Notice kind="info">
            <p>{words.before.none}</p>
          </Notice>
        </Before>
      );
    case 'at-the-door':
      return <Door {...props} />;
    case 'asking':
      return <Asking {...props} test={test} />;
    case 'handed-in':
      return (
        <>
          <Notice kind="ok" title={words.handedIn.title}>
            <p>{words.handedIn.at(formatInstant(test.at, lang))}</p>
          </Notice>
          <p>{words.handedIn.lead}</p>
          <About lang={lang} />
          <Landscape scene="lake" />
        </>
      );
    case 'not-taken':
      return (
        <>
          <Notice kind="info" title={words.notTaken.title}>
            <p>{words.notTaken.lead}</p>
          </Notice>
          <Landscape scene="dune" />
        </>
      );
    case 'result':
      return <Result lang={lang} test={test} />;
  }
};

/** S26: the theory test of one participant, wherever it stands. */
export const OwnTestPage = (props: OwnPageProps) => {
  const { site, lang, dossier, test, mistake } = props;
  const words = testTexts[lang];
  const { code } = dossier.edition;
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path={testPath(code)}
      title={words.title}
      errorTitle={mistake !== undefined}
      breadcrumb={[
        { label: words.dossiers, href: localPath('/mijn', lang) },
        { label: code, href: localPath(`/mijn/${code}`, lang) },
        { label: words.title },
      ]}
    >
      <ErrorSummary lang={lang} errors={mistake?.errors} />
      <h1 class={test.state === 'asking' ? 'test-title' : undefined}>{words.title}</h1>
      <div class="stack test" {...device(props)}>
        <p class="test-sending" role="status" hidden />
        <Body {...props} />
      </div>
      {test.state !== 'none' && test.state !== 'at-the-door' && (
        <Script site={site} source="src/learning/theory-test/theory-test.island.tsx" />
      )}
    </LearnerPage>
  );
};
