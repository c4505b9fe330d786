import { fieldsOf, formOf, initialAnswers, type Questionnaire } from '../domain/questionnaire/index.ts';
import { QuestionnaireFields } from '../papers/questionnaire-form/form.tsx';

/** A questionnaire as a client sees it before answering anything; it sends nothing. */
export const Preview = ({ questionnaire }: { questionnaire: Questionnaire }) => {
  const answers = initialAnswers(questionnaire);
  return (
    <section class="stack">
      <h2>Zo ziet de cliënt hem</h2>
      {questionnaire.copyright && <p class="hint">{questionnaire.copyright}</p>}
      <fieldset class="preview" disabled>
        <legend class="hidden">Voorbeeld, nog niet in te vullen</legend>
        <QuestionnaireFields
          {...{ lang: 'nl', level: 3, parts: formOf(questionnaire, answers) }}
          typed={fieldsOf(questionnaire, answers)}
        />
      </fieldset>
    </section>
  );
};
