import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  Tabs,
  Tag,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import {
  dischargeChoices,
  dischargeWeeks,
  longestReason,
  mayUndo,
  undoDays,
  type Criterion,
} from '../domain/discharge.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';
import type { FollowUpOutcome, KeptDischarge } from '../store/discharges.ts';
import type { Standing } from './command.ts';
import { PlanForm } from './plan-form.tsx';
import { choiceWords, criterionWords, followUpWords, outcomeWords, planTexts } from './texts.ts';

export type DischargeView = {
  site: Site;
  member: MemberActor;
  csrf: string;
  message: string | undefined;
  standing: Standing;
  today: CalendarDay;
  errors?: FieldErrors | undefined;
  typed?: Readonly<Record<string, string>> | undefined;
};

const pathOf = ({ standing }: DischargeView): string => `/praktijk/clienten/${standing.client.id}/afronden`;

const Criteria = ({ criteria }: { criteria: readonly Criterion[] }) => (
  <ul class="discharge-criteria">
    {criteria.map(({ criterion, met, facts }) => (
      <li key={criterion}>
        <span>
          <strong>{criterionWords[criterion].name}</strong>
          <span class="hint">{criterionWords[criterion].counted(facts)}</span>
        </span>
        <Tag kind={met ? 'ok' : 'plain'}>{met ? 'Gehaald' : 'Nog niet'}</Tag>
      </li>
    ))}
  </ul>
);

const End = (view: DischargeView) => {
  const { standing, errors, typed } = view;
  const met = standing.criteria.every((criterion) => criterion.met);
  return (
    <Form action={pathOf(view)} csrf={view.csrf} label="De begeleiding afronden">
      <RadioGroup
        name="reden"
        lang="nl"
        legend="Waarom eindigt de begeleiding?"
        value={typed?.['reden'] ?? (met ? 'runs-alone' : undefined)}
        error={errors?.['reden']}
        options={dischargeChoices.map((value) => ({ value, ...choiceWords[value] }))}
      />
      <TextArea
        name="toelichting"
        lang="nl"
        label={met ? 'Toelichting' : 'Waarom nu, al zijn niet alle criteria gehaald?'}
        hint="Kort en over het lopen en de afspraken. Geen verslag van gesprekken, geen diagnose."
        optional={met}
        rows={3}
        maxlength={longestReason}
        value={typed?.['toelichting']}
        error={errors?.['toelichting']}
      />
      <fieldset class="field">
        <legend>Wat er nog komt</legend>
        {standing.proposed.map(({ kind, dueOn }) =>
          kind.startsWith('booster') ? (
            <TextField
              key={kind}
              name={kind}
              lang="nl"
              type="date"
              width="half"
              label={followUpWords[kind]}
              value={typed?.[kind] ?? dueOn}
              error={errors?.[kind]}
            />
          ) : (
            <p key={kind}>
              {followUpWords[kind]}: {formatDay(dueOn, 'nl')}
            </p>
          ),
        )}
      </fieldset>
      <Notice kind="info" title="Dit gebeurt er">
        <ul class="discharge-steps">
          <li>
            Links waarmee een ander iets van dit dossier ziet, stoppen. Verstuurde brieven blijven te openen.
          </li>
          <li>De metingen na 3 en 6 maanden blijven gepland, als er vragenlijsten zijn afgesproken.</li>
          <li>De cliënt houdt toegang tot de eigen pagina’s en het terugvalplan.</li>
          <li>Het dossier blijft bewaard zo lang als dat moet.</li>
          <li>U kunt dit {undoDays} dagen lang terugdraaien.</li>
        </ul>
      </Notice>
      <Button>Rond de begeleiding af</Button>
    </Form>
  );
};

const outcomes: readonly FollowUpOutcome[] = ['done', 'not-wanted', 'not-reached'];

const Coming = (view: DischargeView & { discharge: KeptDischarge }) => (
  <section class="stack">
    <h2>Wat er nog komt</h2>
    <DataTable
      caption="Wat er nog komt na de begeleiding"
      captionHidden
      rows={view.discharge.followUps}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Wat', main: true, cell: ({ kind }) => followUpWords[kind] },
        { header: 'Dag', cell: ({ dueOn }) => formatDay(dueOn, 'nl') },
        {
          header: 'Hoe het staat',
          cell: ({ id, kind, outcome, dueOn }) =>
            outcome ? (
              <Tag kind={outcome === 'done' ? 'ok' : 'plain'}>{outcomeWords[outcome]}</Tag>
            ) : (
              <Form
                action={`${pathOf(view)}/opvolging`}
                csrf={view.csrf}
                label={`${followUpWords[kind]} noteren`}
                inline
              >
                {dueOn <= view.today && <Tag kind="act">Aan de beurt</Tag>}
                <input type="hidden" name="id" value={id} />
                {outcomes.map((value) => (
                  <Button key={value} kind="quiet" name="uitkomst" value={value}>
                    {outcomeWords[value]}
                  </Button>
                ))}
              </Form>
            ),
        },
      ]}
    />
  </section>
);

const Ended = (view: DischargeView & { discharge: KeptDischarge }) => {
  const { discharge, today } = view;
  return (
    <>
      <section class="care-part stack">
        <h2>Afgerond op {formatDay(discharge.dischargedOn, 'nl')}</h2>
        <Facts
          rows={[
            { term: 'Waarom', detail: choiceWords[discharge.choice].label },
            ...(discharge.reason ? [{ term: 'Toelichting', detail: discharge.reason }] : []),
            { term: 'Door', detail: discharge.by },
          ]}
        />
        <h3>De criteria van die dag</h3>
        <Criteria criteria={discharge.criteria} />
        <Buttons>
          <ButtonLink href={filePath(view.standing.client.id, 'letters')}>Schrijf de slotbrief</ButtonLink>
        </Buttons>
        {mayUndo(discharge.dischargedOn, today) && (
          <Form action={`${pathOf(view)}/terugdraaien`} csrf={view.csrf} label="Terugdraaien">
            <p class="hint">
              Terugdraaien kan tot en met {formatDay(addDays(discharge.dischargedOn, undoDays), 'nl')}. Links
              die stopten, komen niet vanzelf terug: de cliënt geeft daarvoor opnieuw toestemming.
            </p>
            <Button kind="quiet">Draai terug</Button>
          </Form>
        )}
      </section>
      <Coming {...view} />
    </>
  );
};

/** `/praktijk/clienten/:id/afronden`: the criteria of S2, the plan for harder times, and the end with what follows. */
export const DischargePage = (view: DischargeView) => {
  const { standing, errors } = view;
  const { client, discharge, criteria, plan } = standing;
  return (
    <OfficePage
      site={view.site}
      title={`Afronden: ${client.name}`}
      desk={practiceDesk(view.member, 'clients')}
      user={view.member.name}
      csrf={view.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[
        { label: 'Cliënten', href: '/praktijk/clienten' },
        { label: client.name, href: filePath(client.id) },
        { label: 'Afronden' },
      ]}
    >
      <Tabs label="Dossier" tabs={fileTabs(client.id)} />
      <ErrorSummary lang="nl" errors={errors} />
      <h1>Afronden</h1>
      {view.message && <Notice kind="ok">{view.message}</Notice>}
      {discharge && <Ended {...view} discharge={discharge} />}
      <div class="care-columns">
        {!discharge && (
          <section class="care-part stack">
            <h2>De laatste {dischargeWeeks} weken</h2>
            <p class="hint">
              Het doel: 30 tot 60 minuten lopen, drie of vier keer per week, zelfstandig. De criteria helpen;
              u beslist samen.
            </p>
            <Criteria criteria={criteria} />
            {client.endedAt ? (
              <p>
                De begeleiding eindigde op een andere manier. Heropen haar bij{' '}
                <a href={`/praktijk/clienten/${client.id}/beeindigen`}>Afronden zonder criteria</a>.
              </p>
            ) : (
              <End {...view} />
            )}
          </section>
        )}
        <section class="care-part stack" id="terugvalplan">
          <h2>{planTexts.nl.title}</h2>
          <p>Maak dit samen, in de woorden van de cliënt. Die leest en verandert het op de eigen pagina’s.</p>
          <PlanForm
            lang="nl"
            action={`${pathOf(view)}/plan`}
            csrf={view.csrf}
            plan={plan}
            typed={view.typed}
            errors={errors}
          />
        </section>
      </div>
    </OfficePage>
  );
};
