import { dutchDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import type { AuditRow } from '../../platform/audit/index.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Cards,
  CheckboxField,
  DataTable,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  SelectField,
  Tag,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { competences } from '../domain/competence.ts';
import { keeperDesk } from '../domain/keeper-pages.ts';
import { confirmedUntil, type Listing } from '../domain/listing.ts';
import { baseProfessions, isBaseProfession } from '../domain/profession.ts';
import type { Therapist } from '../domain/profile.ts';
import type { Forecast } from '../domain/renewal.ts';
import type { Standing } from '../domain/standing.ts';
import { registerWords } from '../domain/words.ts';
import type { Appeal } from '../store/appeals.ts';
import type { PointLine } from '../store/points.ts';
import type { HistoryLine } from '../store/standings.ts';
import type { Waiting } from './query.ts';
import { hiddenWords, kindWords, stateWords } from './texts.ts';

export const therapistsPath = '/register-beheer/therapeuten';

export type Frame = { site: Site; user: string; csrf: string };
export type Seen = { therapist: Therapist; standing: Standing; listing: Listing };

const tagOf = ({ state }: Standing): 'ok' | 'act' | 'bad' | 'plain' =>
  state === 'registered' ? 'ok' : state === 'suspended' ? 'act' : state === 'withdrawn' ? 'bad' : 'plain';

const Door = ({
  count,
  title,
  href,
  words,
}: {
  count: number;
  title: string;
  href: string;
  words: string;
}) => (
  <Card foot={<ButtonLink kind="quiet" href={href}>{`Naar ${title.toLowerCase()}`}</ButtonLink>}>
    <h2>{title}</h2>
    <p class="door-count">{count}</p>
    <p>{words}</p>
  </Card>
);

/** What waits for the registrar. */
export const KeeperHomePage = (props: Frame & { waiting: Waiting; ready: Therapist[] }) => (
  <OfficePage
    site={props.site}
    title="Register"
    desk={keeperDesk('home')}
    user={props.user}
    csrf={props.csrf}
  >
    <h1>Register</h1>
    <Cards>
      <Door
        count={props.waiting.applications}
        title="Aanvragen"
        href="/register-beheer/aanvragen"
        words="wachten op u of op een antwoord"
      />
      <Door
        count={props.waiting.claims}
        title="Punten"
        href="/register-beheer/punten"
        words="opgegeven scholingen om te beoordelen"
      />
      <Door
        count={props.waiting.appeals}
        title="Bezwaren"
        href="/register-beheer/bezwaren"
        words="wachten op een besluit"
      />
      <Door
        count={props.waiting.therapists}
        title="Therapeuten"
        href={therapistsPath}
        words="in de administratie"
      />
    </Cards>
    <h2>Klaar om te verlengen</h2>
    {props.ready.length === 0 ? (
      <p>Niemand. Wie aan de norm voldoet en bijna aan het einde van de termijn is, staat hier.</p>
    ) : (
      <ul>
        {props.ready.map(({ id, name }) => (
          <li key={id}>
            <a href={`${therapistsPath}/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    )}
  </OfficePage>
);

/** Therapists by name, address, place or number. */
export const TherapistsPage = (
  props: Frame & { query: string; seen: Seen[]; previous: string | undefined; next: string | undefined },
) => (
  <OfficePage
    site={props.site}
    title="Therapeuten"
    desk={keeperDesk('therapists')}
    user={props.user}
    csrf={props.csrf}
    query={props.query}
  >
    <h1>Therapeuten</h1>
    {props.seen.length === 0 ? (
      <EmptyState title={props.query === '' ? 'Nog geen therapeuten' : 'Niemand gevonden'}>
        <p>
          {props.query === ''
            ? 'Wie u toelaat verschijnt hier.'
            : 'Zoek op een deel van de naam, het e-mailadres, de plaats of een nummer.'}
        </p>
      </EmptyState>
    ) : (
      <DataTable
        caption={props.query === '' ? 'Alle therapeuten' : `Gevonden voor “${props.query}”`}
        rows={props.seen}
        rowKey={({ therapist }) => therapist.id}
        columns={[
          {
            header: 'Naam',
            main: true,
            cell: ({ therapist }) => <a href={`${therapistsPath}/${therapist.id}`}>{therapist.name}</a>,
          },
          {
            header: 'Stand',
            cell: ({ standing }) => <Tag kind={tagOf(standing)}>{stateWords[standing.state]}</Tag>,
          },
          {
            header: 'Geldig tot en met',
            cell: ({ standing }) => ('validUntil' in standing ? formatDay(standing.validUntil, 'nl') : ''),
          },
          {
            header: 'Vindbaar',
            cell: ({ listing }) => (listing.listed ? 'Ja' : `Nee: ${hiddenWords[listing.why]}`),
          },
          {
            header: 'Plaats',
            cell: ({ therapist }) => therapist.practices.map(({ place }) => place).join(', '),
          },
        ]}
      />
    )}
    <Buttons>
      {props.previous && (
        <ButtonLink kind="quiet" href={props.previous}>
          Vorige
        </ButtonLink>
      )}
      {props.next && (
        <ButtonLink kind="quiet" href={props.next}>
          Volgende
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" href={`${therapistsPath}.csv`}>
        Alles als CSV
      </ButtonLink>
    </Buttons>
  </OfficePage>
);

export type TherapistPageProps = Frame &
  Seen & {
    history: HistoryLine[];
    points: PointLine[];
    found: Forecast | undefined;
    appeals: Appeal[];
    audit: AuditRow[];
    names: Map<string, string>;
    message: string | undefined;
    errors?: FieldErrors | undefined;
    typed?: Record<string, string> | undefined;
  };

const About = ({ therapist, listing, standing }: TherapistPageProps) => {
  const w = registerWords.nl;
  const on = therapist.confirmedAt && dutchDay(therapist.confirmedAt);
  return (
    <Facts
      rows={[
        { term: 'E-mail', detail: therapist.email },
        { term: 'E-mail voor berichten', detail: therapist.contactEmail },
        {
          term: 'Basisberoep',
          detail:
            therapist.baseProfessionWords ??
            (isBaseProfession(therapist.baseProfession) ? w.professions[therapist.baseProfession] : ''),
        },
        {
          term: 'Beroepsregister',
          detail:
            [therapist.professionRegister, therapist.professionNumber].filter(Boolean).join(' ') || 'Geen',
        },
        { term: 'Certificaat', detail: therapist.certificateNumber ?? 'Onbekend' },
        { term: 'Bekwaam voor', detail: therapist.competentFor.map((c) => w.competences[c]).join(', ') },
        {
          term: 'Geldig tot en met',
          detail: 'validUntil' in standing ? formatDay(standing.validUntil, 'nl') : '–',
        },
        {
          term: 'Vindbaar',
          detail: listing.listed ? (
            <a href={`/runningtherapeuten/${therapist.slug}`}>Ja, bekijk de openbare pagina</a>
          ) : (
            `Nee: ${hiddenWords[listing.why]}`
          ),
        },
        {
          term: 'Gegevens bevestigd',
          detail: on
            ? `${formatDay(on, 'nl')}, geldt tot en met ${formatDay(confirmedUntil(on), 'nl')}`
            : 'Nog nooit',
        },
        {
          term: 'Praktijkplaatsen',
          detail:
            therapist.practices
              .map(({ name, place, isHome }) => `${name}, ${place}${isHome ? ' (aan huis)' : ''}`)
              .join('; ') || 'Geen',
        },
      ]}
    />
  );
};

const Acts = (props: TherapistPageProps) => {
  const { therapist, standing, csrf, errors, typed, found } = props;
  const action = (name: string) => `${therapistsPath}/${therapist.id}/${name}`;
  const reason = (name: string) => (
    <TextArea
      name={`reden-${name}`}
      label="Reden"
      hint="De therapeut leest dit in de mail."
      lang="nl"
      rows={2}
      maxlength={2000}
      value={typed?.[`reden-${name}`]}
      error={errors?.[`reden-${name}`]}
    />
  );
  const active = standing.state === 'registered' || standing.state === 'suspended';
  return (
    <div class="decide">
      {active && (
        <Form action={action('verlengen')} csrf={csrf} label="Verlengen">
          <h3>Verlengen</h3>
          <p>
            {found && found.short > 0
              ? `Nog ${found.short} punten tekort van de ${found.norm}.`
              : 'Er zijn genoeg punten voor een nieuwe termijn.'}
          </p>
          <Buttons>
            <Button kind="quiet">Verlengen</Button>
          </Buttons>
        </Form>
      )}
      {standing.state === 'registered' && (
        <Form action={action('schorsen')} csrf={csrf} label="Schorsen">
          <h3>Schorsen</h3>
          <TextField
            name="vanaf"
            type="date"
            label="Vanaf"
            lang="nl"
            width="short"
            optional
            hint="Vandaag als u niets kiest."
            value={typed?.['vanaf']}
            error={errors?.['vanaf']}
          />
          <TextField
            name="tot"
            type="date"
            label="Tot en met"
            lang="nl"
            width="short"
            optional
            hint="Zonder dag duurt het tot u de schorsing opheft."
            value={typed?.['tot']}
            error={errors?.['tot']}
          />
          {reason('schorsen')}
          <Buttons>
            <Button kind="danger">Schorsen</Button>
          </Buttons>
        </Form>
      )}
      {standing.state === 'suspended' && (
        <Form action={action('opheffen')} csrf={csrf} label="Schorsing opheffen">
          <h3>Schorsing opheffen</h3>
          {reason('opheffen')}
          <Buttons>
            <Button>Opheffen</Button>
          </Buttons>
        </Form>
      )}
      {active && (
        <Form action={action('intrekken')} csrf={csrf} label="Intrekken">
          <h3>Intrekken</h3>
          {reason('intrekken')}
          <Buttons>
            <Button kind="danger">Intrekken</Button>
          </Buttons>
        </Form>
      )}
    </div>
  );
};

const Marking = ({ therapist, csrf, errors, typed }: TherapistPageProps) => {
  const w = registerWords.nl;
  return (
    <Form action={`${therapistsPath}/${therapist.id}/bekwaam`} csrf={csrf} label="Beroep en bekwaamheid">
      <SelectField
        name="beroep"
        label="Basisberoep"
        lang="nl"
        value={typed?.['beroep'] ?? therapist.baseProfession}
        error={errors?.['beroep']}
        options={baseProfessions.map((value) => ({ value, label: w.professions[value] }))}
      />
      <TextField
        name="beroepsregister"
        label="Beroepsregister"
        lang="nl"
        optional
        width="half"
        maxlength={120}
        value={typed?.['beroepsregister'] ?? therapist.professionRegister}
      />
      <TextField
        name="beroepsnummer"
        label="Nummer"
        lang="nl"
        optional
        width="half"
        maxlength={120}
        value={typed?.['beroepsnummer'] ?? therapist.professionNumber}
      />
      <fieldset class="field ticks">
        <legend>Bekwaam voor</legend>
        {competences.map((one) => (
          <CheckboxField
            key={one}
            name={`bekwaam-${one}`}
            label={w.competences[one]}
            lang="nl"
            checked={typed ? typed[`bekwaam-${one}`] === 'ja' : therapist.competentFor.includes(one)}
          />
        ))}
      </fieldset>
      <TextArea
        name="reden-bekwaam"
        label="Waarom wijkt dit af van het basisberoep?"
        lang="nl"
        rows={2}
        optional
        maxlength={1000}
        value={typed?.['reden-bekwaam'] ?? therapist.marking.reason}
        error={errors?.['reden-bekwaam']}
      />
      <Buttons>
        <Button kind="quiet">Bewaren</Button>
      </Buttons>
    </Form>
  );
};

/** Everything about one therapist, with everything the registrar can do. */
export const TherapistPage = (props: TherapistPageProps) => {
  const { therapist, standing, names, errors } = props;
  return (
    <OfficePage
      site={props.site}
      title={therapist.name}
      desk={keeperDesk('therapists')}
      user={props.user}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[{ label: 'Therapeuten', href: therapistsPath }, { label: therapist.name }]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>
        {therapist.name} <Tag kind={tagOf(standing)}>{stateWords[standing.state]}</Tag>
      </h1>
      {props.message && <Notice kind="ok">{props.message}</Notice>}
      <About {...props} />
      <h2>Registratie</h2>
      <Acts {...props} />
      <h2>Beroep en bekwaamheid</h2>
      <Marking {...props} />
      <h2>Geschiedenis</h2>
      <DataTable
        caption="Wat er met deze registratie gebeurde"
        rows={props.history}
        rowKey={({ id }) => String(id)}
        columns={[
          { header: 'Wat', main: true, cell: ({ kind }) => kindWords[kind] },
          { header: 'Vanaf', cell: ({ fromDay }) => formatDay(fromDay, 'nl') },
          {
            header: 'Tot en met',
            cell: (line) =>
              'validUntil' in line
                ? formatDay(line.validUntil, 'nl')
                : 'untilDay' in line && line.untilDay
                  ? formatDay(line.untilDay, 'nl')
                  : '',
          },
          { header: 'Reden', cell: ({ reason }) => reason },
          { header: 'Door', cell: ({ by }) => names.get(by) ?? by },
          { header: 'Vastgelegd', cell: ({ recordedAt }) => formatInstant(recordedAt, 'nl') },
        ]}
      />
      <h2>Punten</h2>
      {props.found && (
        <p>
          {props.found.earned} van {props.found.norm} punten; {props.found.waiting} wachten op een oordeel.
        </p>
      )}
      {props.points.length > 0 && (
        <DataTable
          caption="Punten"
          captionHidden
          rows={props.points}
          rowKey={({ id }) => id}
          columns={[
            { header: 'Wat', main: true, cell: ({ title }) => title },
            { header: 'Datum', cell: ({ earnedOn }) => formatDay(earnedOn, 'nl') },
            { header: 'Punten', numeric: true, cell: ({ points, decision }) => decision?.points ?? points },
            {
              header: 'Stand',
              cell: ({ decision }) =>
                decision ? (decision.approved ? 'Telt mee' : 'Telt niet mee') : 'Wacht',
            },
          ]}
        />
      )}
      {props.appeals.length > 0 && (
        <>
          <h2>Bezwaren</h2>
          <ul>
            {props.appeals.map((appeal) => (
              <li key={appeal.id}>
                <a href={`/register-beheer/bezwaren/${appeal.id}`}>{formatInstant(appeal.lodgedAt, 'nl')}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <details class="fold">
        <summary>Logboek</summary>
        <ul class="fold-body">
          {props.audit.map((line) => (
            <li key={line.id}>
              {formatInstant(line.at, 'nl')}: {line.act} ({names.get(line.actor) ?? line.actor})
            </li>
          ))}
        </ul>
      </details>
    </OfficePage>
  );
};
