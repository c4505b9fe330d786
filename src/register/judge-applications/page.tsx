import type { ComponentChildren } from 'preact';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import {
  Button,
  Buttons,
  DataTable,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  Section,
  Tag,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { verdicts, type ApplicationState, type Judgement } from '../domain/application.ts';
import { latestJudgements } from '../domain/application-form.ts';
import type { CompetencePoint } from '../domain/competence-profile.ts';
import { keeperDesk } from '../domain/keeper-pages.ts';
import { isBaseProfession } from '../domain/profession.ts';
import { registerWords } from '../domain/words.ts';
import type { Application } from '../store/applications.ts';
import { actWords, stateTags, stepWords, verdictWords } from './texts.ts';

export const applicationsPath = '/register-beheer/aanvragen';

export type Frame = { site: Site; user: string; csrf: string };
export type Message = { kind: 'ok' | 'warn'; text: string };

const tagKind = (state: ApplicationState): 'ok' | 'act' | 'plain' | 'bad' => {
  if (state === 'submitted' || state === 'proposed') return 'act';
  if (state === 'admitted') return 'ok';
  return state === 'refused' ? 'bad' : 'plain';
};

const Queue = ({ caption, rows }: { caption: string; rows: Application[] }) => (
  <DataTable
    caption={caption}
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      {
        header: 'Naam',
        main: true,
        cell: ({ id, answers }) => <a href={`${applicationsPath}/${id}`}>{answers.name}</a>,
      },
      {
        header: 'Stand',
        cell: ({ standing }) => <Tag kind={tagKind(standing.state)}>{stateTags[standing.state]}</Tag>,
      },
      {
        header: 'Sinds',
        cell: ({ standing }) => ('since' in standing ? formatInstant(standing.since, 'nl') : ''),
      },
      {
        header: 'Antwoord voor',
        cell: ({ standing }) =>
          standing.state === 'more-asked' && standing.deadline ? formatDay(standing.deadline, 'nl') : '',
      },
    ]}
  />
);

/** Everybody who applied: who waits on top, and what was decided last below it. */
export const QueuePage = (
  props: Frame & { open: Application[]; closed: Application[]; message: Message | undefined },
) => (
  <OfficePage
    site={props.site}
    title="Aanvragen"
    desk={keeperDesk('applications')}
    user={props.user}
    csrf={props.csrf}
  >
    <h1>Aanvragen</h1>
    {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
    {props.open.length === 0 ? (
      <EmptyState title="Er wacht niemand">
        <p>Nieuwe aanmeldingen verschijnen hier. U krijgt er een mail over.</p>
      </EmptyState>
    ) : (
      <Queue caption="Lopende aanvragen, de oudste eerst" rows={props.open} />
    )}
    {props.closed.length > 0 && <Queue caption="Laatst afgerond" rows={props.closed} />}
  </OfficePage>
);

export type JudgeProps = Frame & {
  application: Application;
  points: CompetencePoint[];
  names: Map<string, string>;
  certificate: { holder: string; course: string; proof: string; problem: string | undefined };
  own: boolean;
  fourEyes: boolean;
  defaultDeadline: CalendarDay;
  message: Message | undefined;
  errors?: FieldErrors | undefined;
  /** What was typed in the form that came back. */
  typed?: Record<string, string> | undefined;
};

/** A form judges one point; several on a page, so their fields carry the point's name. */
const PointForm = (props: JudgeProps & { point: CompetencePoint; judgement: Judgement | undefined }) => {
  const { point, judgement, errors, typed } = props;
  const name = `reden-${point.id}`;
  return (
    <Form
      action={`${applicationsPath}/${props.application.id}/punten/${point.id}`}
      csrf={props.csrf}
      label={`Beoordeel ${point.nl.title}`}
    >
      <RadioGroup
        name={`oordeel-${point.id}`}
        legend="Uw oordeel"
        lang="nl"
        value={typed?.[`oordeel-${point.id}`] ?? judgement?.verdict}
        error={errors?.[`oordeel-${point.id}`]}
        options={verdicts.map((value) => ({ value, label: verdictWords[value] }))}
      />
      <TextArea
        name={name}
        label="Reden"
        hint="Moet bij niet voldaan en meer nodig. De aanvrager leest dit."
        lang="nl"
        optional
        rows={3}
        maxlength={1500}
        value={typed?.[name] ?? judgement?.reason}
        error={errors?.[name]}
      />
      <Buttons>
        <Button kind="quiet">Oordeel bewaren</Button>
      </Buttons>
    </Form>
  );
};

const Point = (props: JudgeProps & { point: CompetencePoint; editable: boolean }) => {
  const { point, application, names } = props;
  const judgement = latestJudgements(application.judgements).get(point.id);
  const earlier = application.judgements.filter((one) => one.point === point.id).slice(0, -1);
  const files = application.files.filter((file) => file.point === point.id);
  return (
    <section class="card stack judged-point" id={`punt-${point.id}`}>
      <h3>
        {point.nl.title}{' '}
        {judgement ? (
          <Tag kind={judgement.verdict === 'met' ? 'ok' : judgement.verdict === 'more' ? 'act' : 'bad'}>
            {verdictWords[judgement.verdict]}
          </Tag>
        ) : (
          <Tag kind="plain">Nog niet beoordeeld</Tag>
        )}
      </h3>
      <details class="fold">
        <summary>Wat het punt vraagt</summary>
        <p class="fold-body">{point.nl.text}</p>
      </details>
      <h4>Wat de aanvrager schreef</h4>
      <p class="as-typed">{application.answers.points?.[point.id] ?? 'Geen tekst.'}</p>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              <a href={`${applicationsPath}/${application.id}/bestanden/${file.id}`}>{file.name}</a>
            </li>
          ))}
        </ul>
      )}
      {judgement && (
        <p class="judged-words">
          {judgement.reason !== '' && <span>{judgement.reason}</span>}
          <span class="hint">
            {verdictWords[judgement.verdict]}. {names.get(judgement.by) ?? judgement.by},{' '}
            {formatInstant(judgement.at, 'nl')}
          </span>
        </p>
      )}
      {earlier.length > 0 && (
        <details class="fold">
          <summary>Eerdere oordelen</summary>
          <ul class="fold-body">
            {earlier.map((one, at) => (
              <li key={at}>
                {verdictWords[one.verdict]}, {formatInstant(one.at, 'nl')}, {names.get(one.by) ?? one.by}
                {one.reason !== '' && `: ${one.reason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {props.editable && <PointForm {...props} judgement={judgement} />}
    </section>
  );
};

const WhoFacts = ({ application, certificate }: JudgeProps) => {
  const { answers } = application;
  const profession = answers.baseProfession ?? '';
  return (
    <Facts
      rows={[
        { term: 'E-mail', detail: application.email },
        { term: 'Certificaat', detail: answers.certificateNumber },
        { term: 'Cursus', detail: certificate.problem ?? certificate.course },
        { term: 'Op naam van', detail: `${certificate.holder}${certificate.proof}` },
        {
          term: 'Basisberoep',
          detail: isBaseProfession(profession)
            ? `${registerWords.nl.professions[profession]}${answers.baseProfessionWords ? `: ${answers.baseProfessionWords}` : ''}`
            : '',
        },
        {
          term: 'Beroepsregister',
          detail: [answers.professionRegister, answers.professionNumber].filter(Boolean).join(' ') || 'Geen',
        },
        { term: 'Competentieprofiel', detail: `Versie ${application.profileVersion}` },
      ]}
    />
  );
};

const Act = ({
  props,
  act,
  children,
}: {
  props: JudgeProps;
  act: keyof typeof actWords;
  children?: ComponentChildren;
}) => (
  <Form
    action={`${applicationsPath}/${props.application.id}/${{ admit: 'toelaten', ask: 'vragen', refuse: 'afwijzen', 'send-back': 'teruggeven' }[act]}`}
    csrf={props.csrf}
    label={actWords[act].button}
  >
    <h3>{actWords[act].button}</h3>
    <p>{actWords[act].lead}</p>
    {children}
    <Buttons>
      <Button kind={act === 'admit' ? 'action' : act === 'refuse' ? 'danger' : 'quiet'}>
        {actWords[act].button}
      </Button>
    </Buttons>
  </Form>
);

const Decide = (props: JudgeProps) => {
  const { standing } = props.application;
  const { errors, typed } = props;
  const reason = (act: string, label: string, optional: boolean) => (
    <TextArea
      name={`reden-${act}`}
      label={label}
      lang="nl"
      rows={3}
      maxlength={2000}
      optional={optional}
      value={typed?.[`reden-${act}`]}
      error={errors?.[`reden-${act}`]}
    />
  );
  return (
    <Section
      title="Beslissen"
      lead={
        props.fourEyes
          ? 'Twee registerhouders beslissen samen: de eerste stelt voor, de tweede besluit.'
          : undefined
      }
    >
      <div class="decide">
        <Act props={props} act="admit">
          {reason('admit', 'Opmerking bij het toelaten', true)}
        </Act>
        {standing.state === 'submitted' && (
          <Act props={props} act="ask">
            {reason('ask', 'Toelichting', true)}
            <TextField
              name="datum"
              label="Antwoord uiterlijk op"
              type="date"
              lang="nl"
              width="short"
              value={typed?.['datum'] ?? props.defaultDeadline}
              error={errors?.['datum']}
            />
          </Act>
        )}
        <Act props={props} act="refuse">
          {reason('refuse', 'Reden van afwijzing', false)}
        </Act>
        {standing.state === 'proposed' && (
          <Act props={props} act="send-back">
            {reason('send-back', 'Waarom geeft u terug?', false)}
          </Act>
        )}
      </div>
    </Section>
  );
};

/** One application: who it is, every point with its evidence and judgement, and what can be decided. */
export const JudgePage = (props: JudgeProps) => {
  const { application, errors, names } = props;
  const { standing, answers } = application;
  const open = standing.state === 'submitted' || standing.state === 'more-asked';
  return (
    <OfficePage
      site={props.site}
      title={`Aanvraag van ${answers.name ?? ''}`}
      desk={keeperDesk('applications')}
      user={props.user}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[{ label: 'Aanvragen', href: applicationsPath }, { label: answers.name ?? '' }]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>
        {answers.name} <Tag kind={tagKind(standing.state)}>{stateTags[standing.state]}</Tag>
      </h1>
      {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
      {props.own && (
        <Notice kind="warn">Dit is uw eigen aanvraag. Een andere registerhouder moet die beoordelen.</Notice>
      )}
      {standing.state === 'proposed' && (
        <Notice kind="info" title={standing.admit ? 'Voorstel: toelaten' : 'Voorstel: afwijzen'}>
          <p>
            {names.get(standing.by) ?? standing.by}
            {standing.reason !== '' && `: ${standing.reason}`}
          </p>
        </Notice>
      )}
      <WhoFacts {...props} />
      <h2>Per punt</h2>
      {props.points.map((point) => (
        <Point key={point.id} {...props} point={point} editable={open && !props.own} />
      ))}
      {(open || standing.state === 'proposed') && !props.own && <Decide {...props} />}
      <h2>Wat er gebeurde</h2>
      <Facts
        rows={application.steps.map((step) => ({
          term: formatInstant(step.at, 'nl'),
          detail: `${stepWords[step.kind]}${step.by.startsWith('staff:') ? `, ${names.get(step.by) ?? step.by}` : ''}${step.reason === '' ? '' : `: ${step.reason}`}`,
        }))}
      />
    </OfficePage>
  );
};
