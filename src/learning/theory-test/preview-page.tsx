import { Fold, Notice, OfficePage, type Site } from '../../ui/index.ts';
import type { BankQuestion } from '../store/questions.ts';
import { AnswerFields } from './question-form.tsx';
import { RightAnswer } from './result.tsx';

const path = '/beheer/onderwijs/vragen';

/** A question of the bank as a participant gets it; what is typed here goes nowhere. */
export const PreviewPage = (props: {
  site: Site;
  user: string;
  roles: readonly string[];
  csrf: string;
  known: BankQuestion;
  lang: 'nl' | 'en';
}) => {
  const { known, lang } = props;
  const { question, id } = known;
  const other = lang === 'nl' ? 'en' : 'nl';
  return (
    <OfficePage
      site={props.site}
      title="Voorbeeld van een vraag"
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      breadcrumb={[
        { label: 'Vragen', href: path },
        { label: 'Vraag', href: `${path}/${id}` },
        { label: 'Voorbeeld' },
      ]}
    >
      <h1>Zo ziet een deelnemer deze vraag</h1>
      <Notice kind="info">
        Een antwoord dat u hier geeft, wordt niet bewaard.{' '}
        <a href={`${path}/${id}/voorbeeld?taal=${other}`}>
          {other === 'en' ? 'Bekijk in het Engels' : 'Bekijk in het Nederlands'}
        </a>
      </Notice>
      <section class="test-question test-preview" lang={lang} aria-labelledby="vraag">
        <h2 id="vraag">{lang === 'en' ? (question.text.en ?? question.text.nl) : question.text.nl}</h2>
        <AnswerFields
          question={question}
          position={1}
          seed={known.versionId}
          lang={lang}
          answer={undefined}
        />
      </section>
      <Fold summary="Het goede antwoord en de uitleg">
        <div lang={lang}>
          <RightAnswer question={question} lang={lang} />
        </div>
        <p>{question.explanation.nl}</p>
      </Fold>
      <p>
        <a href={`${path}/${id}`}>Terug naar de vraag</a>
      </p>
    </OfficePage>
  );
};
