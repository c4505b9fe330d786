import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Facts,
  Fold,
  Form,
  Notice,
  TextField,
  type FieldErrors,
} from '../../ui/index.ts';
import { professionFitsTreatment } from '../domain/intake.ts';
import { validUntil, type ScreeningState } from '../domain/screening-state.ts';
import { outcomeNames, permissionNames } from '../domain/screening-questions.ts';
import type { GpQuestion } from '../store/gp-questions.ts';
import type { KeptScreening } from '../store/screenings.ts';
import { DecideFields, type TypedDecision } from './decide.tsx';
import { IntakeFrame, type Frame } from './frame.tsx';
import { stateOf, type Kept, type ReadKept } from './kept.ts';
import { intakePath } from './pages.ts';
import { stateWords } from './state-words.ts';
import { IntakeSummary, MedicineHints, Rules } from './summary.tsx';

type Shown = Frame & {
  kept: Kept;
  read: ReadKept;
  today: CalendarDay;
  questions: readonly GpQuestion[];
  errors: FieldErrors;
  typed: TypedDecision & { dag?: string };
};

/** What the rules propose and what it allows: "Beginnen: rustig lopen, licht tot matig". */
const proposal = ({ outcome, permitted }: KeptScreening['decision']): string => {
  const allows = permissionNames[permitted].nl.toLowerCase().replace(/ \((.+)\)$/, ', $1');
  const proposed = outcomeNames[outcome].nl;
  return outcome === 'walk-first' ? proposed : `${proposed}: ${allows}`;
};

const decided = (screening: KeptScreening) => [
  { term: 'Voorstel van de regels', detail: proposal(screening.decision) },
  ...screening.decisions.map(({ to, reason, decidedAt, decidedBy }, at) => ({
    term: at === 0 ? 'Besluit' : `Besluit ${at + 1}`,
    detail: `${to ? `Anders: ${permissionNames[to].nl.toLowerCase()}. Reden: ${reason}` : 'Eens met het voorstel'} – ${decidedBy}, ${formatInstant(decidedAt, 'nl')}`,
  })),
  ...screening.answers.map((answer, at) => ({
    term: at === 0 ? 'Antwoord van een arts' : `Antwoord ${at + 1}`,
    detail: `${doctors[answer.by]} op ${formatDay(answer.answeredOn, 'nl')}: akkoord met ${permissionNames[answer.agrees].nl.toLowerCase()}. ${received[answer.received]}; vastgelegd door ${answer.recordedBy}.`,
  })),
];

const doctors = {
  'general-practitioner': 'Huisarts',
  cardiologist: 'Cardioloog',
  'other-specialist': 'Andere specialist',
} as const;

const received = {
  letter: 'Per brief',
  mail: 'Per beveiligde mail',
  telephone: 'Telefonisch',
  'by-client': 'Meegebracht door de cliënt',
} as const;

const Awaited = (props: Shown & { screening: KeptScreening; state: ScreeningState }) => {
  const asked = props.questions.find((one) => one.screeningId === props.screening.id && one.askedAt);
  const asks = props.screening.decision.outcome !== 'start' && props.state.state !== 'ask-again';
  if (!asks) return null;
  const waits = props.state.state === 'doctor-awaited';
  const path = intakePath(props.client.id);
  return (
    <section class="stack">
      <h2>Vraag aan de arts</h2>
      <p>
        {asked?.askedAt
          ? `Gevraagd op ${formatDay(dutchDay(asked.askedAt), 'nl')}${asked.way === 'sent' ? '; de cliënt geeft de brief vrij' : '; de cliënt neemt de brief mee'}.`
          : 'Er is nog geen vraag gesteld.'}
      </p>
      <Buttons>
        <ButtonLink href={`${path}/huisarts`} kind={asked || !waits ? 'quiet' : 'action'}>
          {asked ? 'De vraag bekijken' : 'Vraag aan de huisarts maken'}
        </ButtonLink>
        <ButtonLink href={`${path}/antwoord`} kind={asked && waits ? 'action' : 'quiet'}>
          Antwoord vastleggen
        </ButtonLink>
      </Buttons>
    </section>
  );
};

const Change = (props: Shown & { screening: KeptScreening }) => (
  <>
    <Fold
      summary="Anders besluiten"
      open={
        props.errors['besluit'] !== undefined ||
        props.errors['tot'] !== undefined ||
        props.errors['reden'] !== undefined
      }
    >
      <Form action={intakePath(props.client.id, 'besluit')} csrf={props.csrf} label="Anders besluiten">
        <input type="hidden" name="screening" value={props.screening.id} />
        <DecideFields
          decision={props.screening.decision}
          answer={props.screening.answer}
          typed={props.typed}
          errors={props.errors}
          button="Besluit vastleggen"
        />
      </Form>
    </Fold>
    <Fold summary="Gezondheid veranderd" open={props.errors['dag'] !== undefined}>
      <p>
        Een nieuwe ziekte, een ongeluk, nieuwe klachten bij inspanning, zwangerschap, nieuwe medicijnen: dan
        vraagt u de screening opnieuw. Tot dat gedaan is, wordt er niet gelopen.
      </p>
      <Form action={intakePath(props.client.id, 'gezondheid')} csrf={props.csrf} label="Gezondheid veranderd">
        <TextField
          name="dag"
          lang="nl"
          type="date"
          label="Sinds welke dag?"
          value={props.typed.dag ?? props.today}
          error={props.errors['dag']}
          width="half"
        />
        <Buttons>
          <Button kind="danger">Lopen stoppen en opnieuw vragen</Button>
        </Buttons>
      </Form>
    </Fold>
  </>
);

const Now = (props: Shown & { screening: KeptScreening; state: ScreeningState }) => {
  const { screening, state, kept, client } = props;
  const words = stateWords(state);
  const isTreated = screening.intake.treatment.treated;
  return (
    <>
      <Notice kind={words.kind} title={words.title}>
        <p>{words.told}</p>
      </Notice>
      {screening.intake.activity.bmi === 'under-18-5' && (
        <Notice kind="error" title="Signaal: BMI onder 18,5">
          <p>Dit hoort bij een arts. Volg het protocol voor overdracht onder Signalen.</p>
        </Notice>
      )}
      {isTreated && professionFitsTreatment(kept.professions) === false && (
        <Notice kind="info">
          <p>
            Deze cliënt is onder behandeling. Meestal begeleidt dan een runningtherapeut die ook
            fysiotherapeut of psycholoog is. De behandeling gaat gewoon door.
          </p>
        </Notice>
      )}
      <Awaited {...props} />
      <section class="stack">
        <h2>Screening van {formatDay(screening.screenedOn, 'nl')}</h2>
        <Facts rows={decided(screening)} />
        <Rules rules={screening.decision.rules} />
      </section>
      <MedicineHints intake={screening.intake} />
      <Buttons>
        <ButtonLink
          href={intakePath(client.id, state.state === 'ask-again' ? 'bewegen' : 'waarom')}
          kind={state.state === 'ask-again' ? 'action' : 'quiet'}
        >
          {state.state === 'ask-again' ? 'Screening opnieuw vragen' : 'Intake aanpassen'}
        </ButtonLink>
      </Buttons>
      {state.state !== 'ask-again' && <Change {...props} />}
      <h2>Wat er verteld is</h2>
      <IntakeSummary intake={screening.intake} />
    </>
  );
};

const History = ({ screenings }: { screenings: readonly KeptScreening[] }) =>
  screenings.length === 0 ? null : (
    <section class="stack">
      <h2>Eerdere screenings</h2>
      {screenings.map((one) => (
        <Fold
          key={one.id}
          summary={`${formatDay(one.screenedOn, 'nl')}: ${outcomeNames[one.decision.outcome].nl}`}
        >
          <p>
            Vastgelegd door {one.recordedBy} op {formatInstant(one.recordedAt, 'nl')}. Gold hoogstens tot en
            met {formatDay(validUntil(one.screenedOn), 'nl')}.
          </p>
          <Facts rows={decided(one)} />
          <Rules rules={one.decision.rules} />
          <IntakeSummary intake={one.intake} />
        </Fold>
      ))}
    </section>
  );

const Begin = ({ kept, client, read }: Shown) =>
  kept.pages.size === 0 ? (
    <EmptyState title="De intake is nog niet begonnen">
      <p>
        Zonder intake en screening wordt er niet gelopen. U neemt de vragen samen door; wat u invult, blijft
        per stap bewaard.
      </p>
      <ButtonLink href={intakePath(client.id, 'waarom')}>Intake beginnen</ButtonLink>
    </EmptyState>
  ) : (
    <>
      <Notice kind="info" title="De intake is begonnen">
        <p>Wat u invulde, is bewaard. Er wordt nog niet gelopen.</p>
      </Notice>
      <Buttons>
        <ButtonLink href={intakePath(client.id, read.firstOpen ?? 'nakijken')}>
          Verder met de intake
        </ButtonLink>
      </Buttons>
    </>
  );

/** The intake of a client as it stands: what is allowed and why, what waits, and what was before. */
export const OverviewPage = (props: Shown) => {
  const [screening, ...before] = props.kept.screenings;
  const state = stateOf(props.kept, props.today);
  return (
    <IntakeFrame {...props} title="Intake en screening">
      {screening && state ? <Now {...props} screening={screening} state={state} /> : <Begin {...props} />}
      <History screenings={before} />
    </IntakeFrame>
  );
};
