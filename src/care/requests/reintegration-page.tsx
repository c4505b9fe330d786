import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  Buttons,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  Tabs,
  Tag,
  TextField,
  type FieldErrors,
} from '../../ui/index.ts';
import { fileTabs, practiceDesk } from '../domain/practice-pages.ts';
import { reintegrationSteps, stepNames, type ReintegrationStep } from '../domain/reintegration.ts';
import type { Frame } from './page.tsx';
import { holderNames } from './words.ts';

export type DoneStep = { week: number; on: CalendarDay; by: string };

type Shown = Frame & {
  clientId: string;
  client: string;
  firstSickOn: CalendarDay | undefined;
  steps: readonly DoneStep[];
  today: CalendarDay;
  errors: FieldErrors;
  typed: Record<string, string>;
};

/** The day of a step and who takes it; the waiting period ends by itself. */
const dayAndWho = ({ kind, dueOn, who }: ReintegrationStep): string => {
  const by = kind === 'end' ? '' : `; door ${who.map((one) => holderNames[one]).join(' en ')}`;
  return `${formatDay(dueOn, 'nl')}${by}`;
};

/** Its mark, or the button for it: on what lies behind and on the next step, not on what is months away. */
const Mark = ({
  step,
  doneStep,
  isNext,
  ...props
}: Pick<Shown, 'clientId' | 'csrf' | 'today'> & {
  step: ReintegrationStep;
  doneStep: DoneStep | undefined;
  isNext: boolean;
}) => {
  const action = `/praktijk/clienten/${props.clientId}/re-integratie/${step.week}`;
  if (doneStep)
    return (
      <Form action={`${action}/terug`} csrf={props.csrf} inline label={`Week ${step.week} terugzetten`}>
        <p>
          <Tag kind="ok">klaar</Tag> op {formatDay(doneStep.on, 'nl')}, genoteerd door {doneStep.by}
        </p>
        <Button kind="quiet">Terugzetten</Button>
      </Form>
    );
  if (!isNext && step.dueOn > props.today) return null;
  return (
    <Form action={`${action}/klaar`} csrf={props.csrf} inline label={`Week ${step.week} klaar`}>
      {step.dueOn < props.today && <Tag kind="act">dag is voorbij</Tag>}
      <Button kind="quiet">Is gedaan</Button>
    </Form>
  );
};

const TimeLine = (props: Shown & { firstSickOn: CalendarDay }) => {
  const all = reintegrationSteps(props.firstSickOn);
  const doneAt = new Map(props.steps.map((step) => [step.week, step]));
  const next = all.find((step) => !doneAt.has(step.week) && step.dueOn >= props.today);
  return (
    <>
      {next && (
        <Notice kind="info" title={`Hierna: ${stepNames[next.kind].nl.toLowerCase()}, week ${next.week}`}>
          <p>{dayAndWho(next)}</p>
        </Notice>
      )}
      <ol class="care-timeline">
        {all.map((step) => (
          <li
            key={step.week}
            class={doneAt.has(step.week) ? 'done' : step === next ? 'next' : undefined}
            aria-current={step === next ? 'step' : undefined}
          >
            <p class="care-timeline-week">week {step.week}</p>
            <div>
              <h2>{stepNames[step.kind].nl}</h2>
              <p>{dayAndWho(step)}</p>
              <Mark {...props} step={step} doneStep={doneAt.get(step.week)} isNext={step === next} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
};

/** The time line of reintegration of one client. */
export const ReintegrationPage = (props: Shown) => (
  <OfficePage
    site={props.site}
    title={`Re-integratie van ${props.client}`}
    desk={practiceDesk(props.member, 'clients')}
    user={props.member.name}
    csrf={props.csrf}
    errorTitle={Object.keys(props.errors).length > 0}
    breadcrumb={[
      { label: 'Cliënten', href: '/praktijk/clienten' },
      { label: props.client, href: `/praktijk/clienten/${props.clientId}` },
      { label: 'Re-integratie' },
    ]}
  >
    <Tabs label="Dossier" tabs={fileTabs(props.clientId)} />
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>Re-integratie</h1>
    <Notice kind="warn" title="Controleer deze data bij de bedrijfsarts of het UWV">
      <p>
        De dagen volgen uit de eerste ziektedag, naar de Wet verbetering poortwachter; deze regels zijn nog te
        bevestigen door een professional. Ze gaan niet over het loopschema.
      </p>
    </Notice>
    {props.firstSickOn ? (
      <TimeLine {...props} firstSickOn={props.firstSickOn} />
    ) : (
      <EmptyState title="Nog geen eerste ziektedag">
        <p>Vul hieronder de eerste ziektedag in. Daaruit volgt de tijdlijn.</p>
      </EmptyState>
    )}
    <Form
      action={`/praktijk/clienten/${props.clientId}/re-integratie`}
      csrf={props.csrf}
      label="Eerste ziektedag"
    >
      <TextField
        name="ziek-sinds"
        lang="nl"
        type="date"
        label="Eerste ziektedag"
        hint={props.firstSickOn && 'Een andere dag verschuift de hele tijdlijn; wat klaar is, blijft klaar.'}
        max={props.today}
        value={props.typed['ziek-sinds'] ?? props.firstSickOn}
        error={props.errors['ziek-sinds']}
        width="half"
      />
      <Buttons>
        <Button kind="quiet">Bewaren</Button>
      </Buttons>
    </Form>
  </OfficePage>
);
