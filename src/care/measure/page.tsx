import type { ComponentChildren } from 'preact';
import { addDays, dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  SelectField,
  Tabs,
  Tag,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import type { MeasureState } from '../domain/measure-plan.ts';
import { fileTabs, filePath, practiceDesk } from '../domain/practice-pages.ts';
import { HeldNotice } from '../papers/held-notice.tsx';
import type { Measurement } from '../store/measurements.ts';
import type { Measuring } from '../store/measurings.ts';
import type { KeptPlan } from '../store/measure-plans.ts';
import type { ListedQuestionnaire } from '../store/questionnaires.ts';
import type { HeldSignal } from '../store/signals.ts';
import { coursesOf } from './reading.ts';
import { Results } from './results.tsx';
import { momentWords, toMeasurements } from './texts.ts';

export type Frame = { site: Site; member: MemberActor; csrf: string; message?: string | undefined };
export type FileClient = { id: string; name: string; hasMail: boolean };

export const measurePath = (clientId: string, rest = ''): string =>
  `${filePath(clientId, 'measurements')}${rest}`;

/** A page of the tab with measurements. */
export const MeasureFrame = (
  props: Frame & {
    client: { id: string; name: string };
    held: readonly HeldSignal[];
    /** The h1; a signal that waits stands under it. */
    heading: string;
    title?: string | undefined;
    errors?: FieldErrors | undefined;
    errorTitle?: boolean | undefined;
    children?: ComponentChildren;
  },
) => {
  const { client, title } = props;
  return (
    <OfficePage
      {...{ site: props.site, csrf: props.csrf, user: props.member.name }}
      title={`${title ?? 'Metingen'}: ${client.name}`}
      desk={practiceDesk(props.member, 'clients')}
      errorTitle={props.errorTitle === true || props.errors !== undefined}
      breadcrumb={[
        { label: 'Cliënten', href: '/praktijk/clienten' },
        { label: client.name, href: filePath(client.id) },
        ...(title
          ? [{ label: 'Metingen', href: measurePath(client.id) }, { label: title }]
          : [{ label: 'Metingen' }]),
      ]}
    >
      <Tabs label="Dossier" tabs={fileTabs(client.id, 'measurements')} />
      <ErrorSummary lang="nl" errors={props.errors} />
      <h1>{props.heading}</h1>
      <HeldNotice held={props.held} />
      {props.message && <Notice kind="ok">{props.message}</Notice>}
      {props.children}
    </OfficePage>
  );
};

/**
 * Filling in together: the client reads along, so nothing of the practice stands around it, no menu and no signal that
 * waits. One way out, for the therapist.
 */
export const TogetherFrame = (props: {
  site: Site;
  clientId: string;
  title: string;
  errorTitle: boolean;
  /** Whether the page itself leads back, as its last one does. */
  leadsBack: boolean;
  children?: ComponentChildren;
}) => (
  <OfficePage site={props.site} title={props.title} errorTitle={props.errorTitle}>
    <div class="care-sheet stack">
      {!props.leadsBack && (
        <p>
          <a href={measurePath(props.clientId)}>{toMeasurements}</a>
        </p>
      )}
      {props.children}
    </div>
  </OfficePage>
);

const states = {
  taken: ['ok', 'ingevuld'],
  open: ['act', 'staat open'],
  missed: ['plain', 'overgeslagen'],
  coming: ['plain', 'komt nog'],
} as const;

const Plan = (props: PageProps) => {
  const { client, plan, measures, titles, csrf } = props;
  if (!plan)
    return (
      <EmptyState title="Nog geen meetplan">
        <p>
          Met een meetplan krijgt de cliënt vanzelf een vragenlijst: bij de start, elke vier weken, en erna.
        </p>
        <ButtonLink href={measurePath(client.id, '/plan')}>Meetplan maken</ButtonLink>
      </EmptyState>
    );
  const named = plan.questionnaires.map((id) => titles.get(id) ?? 'onbekend').join(', ');
  return (
    <section class="stack">
      <h2>Meetplan {plan.paused && <Tag kind="act">gepauzeerd</Tag>}</h2>
      <p>
        {named}. Vastgelegd door {plan.decidedBy}.
      </p>
      <DataTable
        caption="Wat er wanneer wordt gemeten"
        captionHidden
        rows={measures}
        columns={[
          { header: 'Moment', main: true, cell: ({ moment, number }) => momentWords(moment, number) },
          { header: 'Dag', cell: ({ dueOn }) => formatDay(dueOn, 'nl') },
          {
            header: 'Status',
            cell: ({ state }) => <Tag kind={states[state][0]}>{states[state][1]}</Tag>,
          },
        ]}
      />
      <Form action={measurePath(client.id, '/pauze')} csrf={csrf}>
        <Buttons>
          <ButtonLink kind="quiet" href={measurePath(client.id, '/plan')}>
            Meetplan veranderen
          </ButtonLink>
          <Button kind="quiet" name="pauze" value={plan.paused ? 'nee' : 'ja'}>
            {plan.paused ? 'Weer laten lopen' : 'Pauzeren'}
          </Button>
        </Buttons>
      </Form>
    </section>
  );
};

const Open = ({ client, measurings, titles, today }: PageProps) => {
  const open = measurings.flatMap((measuring) =>
    today < measuring.closesOn
      ? measuring.forms.filter(({ answeredAt }) => !answeredAt).map((form) => ({ measuring, form }))
      : [],
  );
  if (open.length === 0) return null;
  return (
    <section class="stack">
      <h2>Staat open</h2>
      <DataTable
        caption="Vragenlijsten die nog niet zijn ingevuld"
        captionHidden
        rows={open}
        columns={[
          { header: 'Vragenlijst', main: true, cell: ({ form }) => titles.get(form.questionnaireId) },
          { header: 'Moment', cell: ({ measuring }) => momentWords(measuring.moment, measuring.number) },
          { header: 'Gevraagd op', cell: ({ measuring }) => formatDay(dutchDay(measuring.madeAt), 'nl') },
          { header: 'Tot en met', cell: ({ measuring }) => formatDay(addDays(measuring.closesOn, -1), 'nl') },
          {
            header: 'Bericht',
            cell: ({ measuring }) =>
              measuring.remindedAt ? 'herinnerd' : measuring.invitedAt ? 'verstuurd' : 'geen',
          },
          {
            header: 'Samen',
            cell: ({ form }) => <a href={measurePath(client.id, `/samen/${form.id}/1`)}>Samen invullen</a>,
          },
        ]}
      />
    </section>
  );
};

const Ask = ({ client, choices, csrf }: PageProps) => (
  <section class="stack care-sheet">
    <h2>Nu meten</h2>
    <Form action={measurePath(client.id, '/vragen')} csrf={csrf}>
      <SelectField
        {...{ name: 'vragenlijst', lang: 'nl', label: 'Vragenlijst' }}
        options={choices.map(({ id, title }) => ({ value: id, label: title }))}
        value={choices[0]?.id}
      />
      <Buttons>
        <Button name="hoe" value="samen">
          Samen invullen
        </Button>
        {client.hasMail && (
          <Button kind="quiet" name="hoe" value="mail">
            Link sturen
          </Button>
        )}
      </Buttons>
    </Form>
  </section>
);

/** Answers to questionnaires without an instrument: kept, and not scored. */
const Unscored = ({ measurements, titles }: Pick<PageProps, 'measurements' | 'titles'>) => {
  const kept = measurements.filter(({ instrument }) => instrument === undefined);
  if (kept.length === 0) return null;
  return (
    <section class="stack">
      <h2>Zonder score</h2>
      <ul>
        {kept.map(({ id, questionnaireId, on }) => (
          <li key={id}>
            {titles.get(questionnaireId)}, ingevuld op {formatDay(on, 'nl')}
          </li>
        ))}
      </ul>
    </section>
  );
};

export type PageProps = Frame & {
  client: FileClient;
  today: CalendarDay;
  plan: KeptPlan | undefined;
  measures: readonly MeasureState[];
  measurings: readonly Measuring[];
  measurements: readonly Measurement[];
  titles: ReadonlyMap<string, string>;
  choices: readonly ListedQuestionnaire[];
  held: readonly HeldSignal[];
};

/** `/praktijk/clienten/:id/metingen`: what was measured, what waits, and what is planned. */
export const MeasurePage = (props: PageProps) => {
  const courses = coursesOf(props.measurements);
  return (
    <MeasureFrame {...props} heading={`Metingen van ${props.client.name}`}>
      <p class="lead">
        Een score zegt hoe iemand antwoordde op een dag. Het is geen diagnose, en een verschil is geen bewijs
        dat het lopen de oorzaak is.
      </p>
      <Open {...props} />
      <Results courses={courses} />
      <Unscored {...props} />
      <Ask {...props} />
      <Plan {...props} />
      <p>
        Ziet u zelf iets dat niet kan wachten?{' '}
        <a href={`/praktijk/clienten/${props.client.id}/signaal`}>Meld een signaal</a>.
      </p>
    </MeasureFrame>
  );
};
