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
  RadioGroup,
  Ribbon,
  Tabs,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';
import type { Run } from '../domain/run.ts';
import type { Session } from '../domain/session.ts';

export type Frame = { site: Site; member: MemberActor; csrf: string };
type OfClient = Frame & { client: { id: string; name: string } };

const written = (minutes: number): string => String(minutes).replace('.', ',');
const clock = (time: string): string => time.replace(':', '.');

/** What was walked and run, in words and drawn; the order of it is not known, only how much. */
const Minutes = ({ run }: { run: Run }) => {
  if (run.state === 'missed') return <>{run.absence === 'with-notice' ? 'Afgemeld' : 'Niet gekomen'}</>;
  const words = `${written(run.minutesWalked)} min gewandeld, ${written(run.minutesRun)} min hardgelopen`;
  return (
    <div class="loop-minutes">
      {run.minutesWalked + run.minutesRun > 0 && (
        <Ribbon
          label={words}
          steps={[
            { kind: 'walk' as const, minutes: run.minutesWalked },
            { kind: 'run' as const, minutes: run.minutesRun },
          ].filter(({ minutes }) => minutes > 0)}
        />
      )}
      <span>
        {run.state === 'begun' && run.minutesRun + run.minutesWalked === 0 ? 'Nog niet uitgecheckt' : words}
        {run.minutesPlanned !== undefined && ` (gepland: ${written(run.minutesPlanned)} min)`}
      </span>
    </div>
  );
};

const before = ({ checkIn }: Run): string =>
  checkIn
    ? `stemming ${checkIn.mood}, energie ${checkIn.energy}, pijn ${checkIn.pain}, slaap ${checkIn.sleep}`
    : '';
const after = ({ checkOut, breathingMinutes, stop, painOver24Hours }: Run): string =>
  [
    breathingMinutes !== undefined &&
      (breathingMinutes === 0 ? 'geen ademoefening' : `ademoefening ${breathingMinutes} min`),
    checkOut &&
      `inspanning ${checkOut.effort}, praten ${checkOut.talkTest === 'passed' ? 'lukte' : 'lukte niet'}, stemming ${checkOut.mood}`,
    stop && 'gestopt door een stopteken',
    painOver24Hours !== undefined && (painOver24Hours ? 'pijn langer dan een dag' : 'geen pijn na een dag'),
  ]
    .filter(Boolean)
    .join('; ');

const PainAfterwards = ({ client, csrf, run }: Pick<OfClient, 'client' | 'csrf'> & { run: Run }) => (
  <Form
    action={`${filePath(client.id, 'sessions')}/pijn`}
    csrf={csrf}
    label={`Pijn een dag na ${formatDay(run.day, 'nl')}`}
    inline
  >
    <input type="hidden" name="loop" value={run.runId} />
    <button type="submit" class="link-button" name="pijn" value={run.painOver24Hours ? 'nee' : 'ja'}>
      {run.painOver24Hours ? 'Toch geen pijn na een dag' : 'Pijn na een dag melden'}
    </button>
  </Form>
);

const Coming = ({ coming }: { coming: readonly Session[] }) => (
  <ul class="loop-coming">
    {coming.slice(0, 12).map((session) => (
      <li key={session.id}>
        <a href={`/praktijk/agenda/${session.id}`}>
          {formatDay(session.day, 'nl')}, {clock(session.begins)} uur
        </a>
        {session.place && `, ${session.place}`}
        {session.group && ` (${session.group.name})`}
        {session.callOff && ' – afgelast'}
      </li>
    ))}
  </ul>
);

type ListProps = OfClient & {
  coming: readonly Session[];
  /** Newest first. */
  runs: readonly Run[];
  message?: string | undefined;
};

/** What somebody walked and ran, and what is planned. */
export const ClientSessionsPage = ({ site, member, csrf, client, coming, runs, message }: ListProps) => {
  const path = filePath(client.id, 'sessions');
  return (
    <OfficePage
      {...{ site, csrf, title: `Sessies van ${client.name}`, user: member.name }}
      desk={practiceDesk(member, 'clients')}
      breadcrumb={[
        { label: 'Cliënten', href: '/praktijk/clienten' },
        { label: client.name, href: filePath(client.id) },
        { label: 'Sessies' },
      ]}
    >
      <Tabs label="Dossier" tabs={fileTabs(client.id, 'sessions')} />
      <h1>Sessies</h1>
      {message && (
        <Notice kind="ok">
          <p>{message}</p>
        </Notice>
      )}
      <h2>Komt nog</h2>
      {coming.length === 0 ? <p>Er staat geen afspraak.</p> : <Coming coming={coming} />}
      <Buttons>
        <ButtonLink href={`/praktijk/agenda/nieuw?met=c:${client.id}`}>Sessie plannen</ButtonLink>
        <ButtonLink kind="quiet" href={`${path}/loop`}>
          Loop toevoegen
        </ButtonLink>
      </Buttons>
      <h2>Geweest</h2>
      {runs.length === 0 ? (
        <EmptyState title="Nog niet gelopen">
          <p>
            Na de eerste keer inchecken in het veld, of met een loop die u toevoegt, staat hier wat er is
            gelopen.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Wat er is gelopen, het nieuwste bovenaan"
          captionHidden
          rows={runs}
          rowKey={({ runId }) => runId}
          columns={[
            { header: 'Dag', main: true, cell: ({ day }) => formatDay(day, 'nl') },
            {
              header: 'Begeleiding',
              cell: ({ company }) => (company === 'guided' ? 'Begeleid' : 'Zelfstandig'),
            },
            { header: 'Minuten', cell: (run) => <Minutes run={run} /> },
            { header: 'Vooraf', cell: before },
            { header: 'Na afloop', cell: after },
            ...(runs.some(({ note }) => note) ? [{ header: 'Notitie', cell: ({ note }: Run) => note }] : []),
            {
              header: 'Aanvullen',
              cell: (run) => (
                <div class="loop-deeds">
                  <a href={`${path}/loop?loop=${run.runId}`}>
                    Verbeteren<span class="hidden"> ({formatDay(run.day, 'nl')})</span>
                  </a>
                  {run.state === 'done' && <PainAfterwards {...{ client, csrf, run }} />}
                </div>
              ),
            },
          ]}
        />
      )}
    </OfficePage>
  );
};

type RunFormProps = OfClient & {
  runId: string | undefined;
  fields: Record<string, string>;
  errors?: FieldErrors | undefined;
  /** How often it was told before; each telling is kept. */
  tellings: number;
};

/** A run that was not told of, or that was told wrong. */
export const RunFormPage = ({
  site,
  member,
  csrf,
  client,
  runId,
  fields,
  errors,
  tellings,
}: RunFormProps) => {
  const path = filePath(client.id, 'sessions');
  const title = runId ? 'Loop verbeteren' : 'Loop toevoegen';
  const of = (name: string) => ({ name, lang: 'nl' as const, value: fields[name], error: errors?.[name] });
  return (
    <OfficePage
      {...{ site, csrf, title, user: member.name, errorTitle: errors !== undefined }}
      desk={practiceDesk(member, 'clients')}
      breadcrumb={[
        { label: 'Cliënten', href: '/praktijk/clienten' },
        { label: client.name, href: filePath(client.id) },
        { label: 'Sessies', href: path },
        { label: title },
      ]}
    >
      <Tabs label="Dossier" tabs={fileTabs(client.id, 'sessions')} />
      <h1>{title}</h1>
      <ErrorSummary lang="nl" errors={errors} />
      {tellings > 0 && (
        <p class="hint">
          Wat er eerder stond, blijft bewaard: dit wordt {tellings + 1}e opgave van deze loop.
        </p>
      )}
      <div class="agenda-form">
        <Form action={`${path}/loop`} csrf={csrf}>
          {runId && <input type="hidden" name="loop" value={runId} />}
          <TextField {...of('dag')} label="Dag" type="date" width="short" />
          <RadioGroup
            {...of('samen')}
            legend="Liep u of een collega mee?"
            options={[
              { value: 'independent', label: 'Nee, zelfstandig' },
              { value: 'guided', label: 'Ja, begeleid' },
            ]}
          />
          <div class="agenda-times">
            <TextField {...of('gewandeld')} label="Minuten gewandeld" inputmode="decimal" />
            <TextField {...of('gelopen')} label="Minuten hardgelopen" inputmode="decimal" />
          </div>
          <TextField
            {...of('ademen')}
            label="Minuten ademoefening"
            hint="0 als die is overgeslagen."
            inputmode="numeric"
            width="year"
            optional
          />
          <TextField
            {...of('inspanning')}
            label="Inspanning, 0 tot 10"
            hint="0 is niets, 10 is uiterst zwaar."
            inputmode="numeric"
            width="year"
            optional
          />
          <RadioGroup
            {...of('praten')}
            legend="Kon de cliënt in hele zinnen praten?"
            optional
            options={[
              { value: 'passed', label: 'Ja' },
              { value: 'failed', label: 'Nee' },
            ]}
          />
          <TextField
            {...of('stemming-na')}
            label="Stemming na afloop, 0 tot 10"
            hint="0 is slecht, 10 is goed."
            inputmode="numeric"
            width="year"
            optional
          />
          <Buttons>
            <Button>Bewaren</Button>
            {runId && (
              <Button kind="danger" name="vergissing" value="ja">
                Vergissing: telt niet mee
              </Button>
            )}
          </Buttons>
        </Form>
      </div>
    </OfficePage>
  );
};
