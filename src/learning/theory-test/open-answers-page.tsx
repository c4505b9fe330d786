import { Button, EmptyState, Form } from '../../ui/index.ts';
import type { AskedQuestion } from '../store/theory-tests.ts';
import type { Done } from './office-texts.ts';
import { officePath, TestFrame, type OfficeFrame } from './office-page.tsx';
import type { OpenAnswer } from './room-query.ts';

/** Where the teacher reads the open answers, without names, and chooses which the room may see. */
export const OpenAnswersPage = (
  props: OfficeFrame & {
    questions: readonly { one: AskedQuestion; answers: readonly OpenAnswer[] }[];
    done: Done | undefined;
  },
) => (
  <TestFrame {...props} title="Open antwoorden kiezen" below>
    <p>
      U leest de antwoorden zonder namen. Kies welke op het scherm mogen. Kies er geen waarin iemand te
      herkennen is.
    </p>
    {props.questions.length === 0 && (
      <EmptyState title="Deze toets heeft geen open vragen">
        <p>Er is niets te kiezen. Ga door naar het bespreken.</p>
      </EmptyState>
    )}
    {props.questions.map(({ one, answers }) => (
      <section
        key={one.versionId}
        id={`vraag-${one.position}`}
        class="stack"
        aria-labelledby={`kop-${one.position}`}
      >
        <h2 id={`kop-${one.position}`}>
          Vraag {one.position}: {one.question.text.nl}
        </h2>
        {answers.length === 0 ? (
          <p>Niemand gaf hier een antwoord.</p>
        ) : (
          <Form
            action={`${officePath(props.edition.code)}/open-antwoorden`}
            csrf={props.csrf}
            label={`Antwoorden op vraag ${one.position}`}
          >
            <input type="hidden" name="vraag" value={one.versionId} />
            <fieldset class="field">
              <legend>Welke antwoorden mogen op het scherm?</legend>
              {answers.map((answer) => (
                <div class="choice" key={answer.id}>
                  <input
                    type="checkbox"
                    id={`toon-${answer.id}`}
                    name={`toon-${answer.id}`}
                    value="ja"
                    checked={answer.shown}
                  />
                  <label for={`toon-${answer.id}`}>{answer.text}</label>
                </div>
              ))}
            </fieldset>
            <Button>Keuze bewaren</Button>
          </Form>
        )}
      </section>
    ))}
  </TestFrame>
);
