import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Cards,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  Tag,
  type FieldErrors,
} from '../../ui/index.ts';
import { questionKinds, type QuestionKind } from '../domain/question.ts';
import { questionStates, type BankQuestion } from '../store/questions.ts';
import { seenMark } from './command.ts';
import { QuestionFields } from './fields.tsx';
import type { Typed } from './form.ts';
import type { Frame } from './list-page.tsx';
import { doneTexts, kindTexts, stateTexts } from './texts.ts';

const path = '/beheer/onderwijs/vragen';
const trail = [
  { label: 'Onderwijs', href: '/beheer/onderwijs' },
  { label: 'Vragen', href: path },
];

/** Which kind of question somebody wants to write. */
export const KindPage = (props: Frame) => (
  <OfficePage
    site={props.site}
    title="Nieuwe vraag"
    section="teaching"
    user={props.user}
    roles={props.roles}
    csrf={props.csrf}
    breadcrumb={[...trail, { label: 'Nieuwe vraag' }]}
  >
    <h1>Welk soort vraag wilt u maken?</h1>
    <Cards>
      {questionKinds.map((kind) => (
        <Card
          key={kind}
          foot={
            <a href={`${path}/nieuw?soort=${kind}`}>
              Maak deze vraag<span class="hidden">: {kindTexts[kind].name}</span>
            </a>
          }
        >
          <h2>{kindTexts[kind].name}</h2>
          <p>{kindTexts[kind].what}</p>
        </Card>
      ))}
    </Cards>
  </OfficePage>
);

export type FormPageProps = Frame & {
  kind: QuestionKind;
  /** The question that is changed; undefined for a new one. */
  known: BankQuestion | undefined;
  typed: Typed;
  topics: readonly string[];
  errors?: FieldErrors | undefined;
};

/** Where a question stands, and the buttons to another state. */
const StateForm = ({ known, csrf }: { known: BankQuestion; csrf: string }) => (
  <section class="question-state" aria-label="Staat van de vraag">
    <p>
      <Tag kind={stateTexts[known.state].tag}>{stateTexts[known.state].name}</Tag>{' '}
      {stateTexts[known.state].what}
    </p>
    <p class="hint">
      Versie {known.version}.{' '}
      {known.timesUsed === 0
        ? 'Nog in geen enkele toets gebruikt.'
        : `Gebruikt in toetsen: ${known.timesUsed}.`}
    </p>
    <Form action={`${path}/${known.id}/staat`} csrf={csrf} label="Staat veranderen" inline>
      <Buttons>
        {questionStates
          .filter((state) => state !== known.state)
          .map((state) => (
            <Button key={state} kind="quiet" name="staat" value={state}>
              {state === 'draft'
                ? 'Terug naar concept'
                : state === 'in-use'
                  ? 'In gebruik nemen'
                  : 'Intrekken'}
            </Button>
          ))}
        <ButtonLink kind="quiet" href={`${path}/${known.id}/voorbeeld`}>
          Bekijk als deelnemer
        </ButtonLink>
      </Buttons>
    </Form>
  </section>
);

/** One question as a form, new or known, with what was typed. */
export const FormPage = (props: FormPageProps) => {
  const { kind, known, typed, errors } = props;
  const title = known ? 'Vraag wijzigen' : `Nieuwe vraag: ${kindTexts[kind].name.toLowerCase()}`;
  return (
    <OfficePage
      site={props.site}
      title={title}
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[...trail, { label: title }]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>{title}</h1>
      {props.done && <Notice kind="ok">{doneTexts[props.done]}</Notice>}
      {known && <StateForm known={known} csrf={props.csrf} />}
      {known && known.timesUsed > 0 && (
        <Notice kind="info">
          Deze vraag stond al in een toets. Bewaart u een wijziging, dan komt er een nieuwe versie. Oude
          antwoorden houden de oude tekst.
        </Notice>
      )}
      <Form
        action={known ? `${path}/${known.id}` : `${path}/nieuw?soort=${kind}`}
        csrf={props.csrf}
        label="De vraag"
      >
        {known && <input type="hidden" name="gezien" value={typed['gezien'] ?? seenMark(known)} />}
        <QuestionFields kind={kind} typed={typed} errors={errors} topics={props.topics} />
        <Buttons>
          <Button>Bewaren</Button>
          <a href={path}>Terug naar de vragen</a>
        </Buttons>
      </Form>
    </OfficePage>
  );
};
