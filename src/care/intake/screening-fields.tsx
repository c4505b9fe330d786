import { followUpQuestions, screeningQuestions, type FollowUpTopic } from '../domain/screening-questions.ts';
import { absoluteNames, diseaseNames, relativeNames, symptomNames } from '../domain/screening-questions.ts';
import { CheckboxField } from '../../ui/index.ts';
import { Choose, field, Minutes, Ticks, YesNo, type FieldsView } from './fields.tsx';
import { conditionNames, desiredNames, holdNames, topicNames } from './texts.ts';

const none = 'Niets hiervan';
const named =
  (names: Readonly<Record<string, { nl: string }>>) =>
  (one: string): string =>
    names[one]?.nl ?? one;

/** The questions of the screening: open ones to ask, each with what to listen for. */
export const Screening = (view: FieldsView) => (
  <>
    <p>
      Vragen van onszelf, om samen door te nemen: geen gevalideerde lijst. Met de meeste cliënten speelt er
      iets; daarna vraagt u door.
    </p>
    <Ticks
      {...view}
      list="rood"
      legend={screeningQuestions.absolutes.nl}
      label={named(absoluteNames)}
      none={none}
    />
    <Ticks
      {...view}
      list="verschijnsel"
      legend={screeningQuestions.symptoms.nl}
      label={named(symptomNames)}
      none={none}
    />
    <Ticks
      {...view}
      list="ziekte"
      legend={screeningQuestions.diseases.nl}
      label={named(diseaseNames)}
      none={none}
    />
    <Ticks
      {...view}
      list="oranje"
      legend={screeningQuestions.relatives.nl}
      label={named(relativeNames)}
      none={none}
    />
    <YesNo {...view} name="toezicht" legend={screeningQuestions.supervisedOnly.nl} />
    <Choose
      {...view}
      name="aandoening"
      legend={screeningQuestions.otherCondition.nl}
      of={['none', 'stable', 'unstable']}
      names={conditionNames}
    />
    <Ticks
      {...view}
      list="adem"
      legend="Speelt er iets waardoor de adem niet vastgehouden wordt?"
      hint="Ademoefeningen gaan dan zonder pauzes."
      label={(one) => holdNames[one as keyof typeof holdNames]}
      none={none}
    />
    <Choose
      {...view}
      name="rustig"
      legend={screeningQuestions.desired.nl}
      of={['light-moderate', 'vigorous']}
      names={desiredNames}
    />
    <fieldset class="field intake-row">
      <legend>{screeningQuestions.resting.nl}</legend>
      <Minutes {...view} name="bovendruk" label="Bovendruk" optional />
      <Minutes {...view} name="onderdruk" label="Onderdruk" optional />
      <Minutes {...view} name="hartslag" label="Hartslag" optional />
    </fieldset>
    <Choose
      {...view}
      name="geslacht"
      legend="Geslacht, alleen voor de schatting van de hartslag"
      hint="Eén van de formules is bij vrouwen gemeten. Zonder antwoord rekenen we met een ruimer bereik."
      of={['woman', 'man', 'unsaid']}
      names={{ woman: 'Vrouw', man: 'Man', unsaid: 'Zeg ik liever niet' }}
      optional
    />
  </>
);

/** What to ask on about after a yes. What is said is not written down: only that it was asked. */
export const FollowUps = ({ topics, ...view }: FieldsView & { topics: readonly FollowUpTopic[] }) =>
  topics.length === 0 ? (
    <p>Er is niets om op door te vragen. Ga verder naar het nakijken.</p>
  ) : (
    <>
      <p>
        Vraag door op wat er speelt. Schrijf niets op over een behandeling; blijkt een eerder antwoord anders,
        pas dat dan aan.
      </p>
      {topics.map((topic) => {
        const { value, ...given } = field(view, `besproken-${topic}`);
        return (
          <section key={topic} class="intake-talk stack">
            <h2>{topicNames[topic]}</h2>
            <ul>
              {followUpQuestions[topic].map(({ nl }) => (
                <li key={nl}>{nl}</li>
              ))}
            </ul>
            <CheckboxField {...given} label="Dit is besproken" checked={value === 'ja'} />
          </section>
        );
      })}
    </>
  );
