import type { ComponentChildren } from 'preact';
import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Fold,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  Tabs,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';
import { permissions } from '../domain/screening.ts';
import { permissionNames } from '../domain/screening-questions.ts';
import type { GpQuestion } from '../store/gp-questions.ts';
import { receivedWays, type KeptScreening } from '../store/screenings.ts';
import type { Practitioner, Typed } from './command.ts';
import { doctorKinds, doctorNames, receivedNames } from './texts.ts';

type Frame = {
  site: Site;
  member: MemberActor;
  csrf: string;
  client: { id: string; name: string };
  screening: KeptScreening;
  message?: string | undefined;
  typed: Typed;
  errors: FieldErrors;
};

const DoctorFrame = (props: Frame & { title: string; children?: ComponentChildren }) => (
  <OfficePage
    site={props.site}
    title={`${props.title}: ${props.client.name}`}
    desk={practiceDesk(props.member, 'clients')}
    user={props.member.name}
    csrf={props.csrf}
    errorTitle={Object.keys(props.errors).length > 0}
    breadcrumb={[
      { label: 'Cliënten', href: '/praktijk/clienten' },
      { label: props.client.name, href: filePath(props.client.id) },
      { label: 'Intake', href: filePath(props.client.id, 'intake') },
      { label: props.title },
    ]}
  >
    <Tabs label="Dossier" tabs={fileTabs(props.client.id, 'intake')} />
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>{props.title}</h1>
    {props.message && <Notice kind="ok">{props.message}</Notice>}
    {props.children}
  </OfficePage>
);

const Ask = (props: Frame & { practitioners: readonly Practitioner[] }) => {
  const { typed, errors, client, practitioners } = props;
  return (
    <Form action={`${filePath(client.id, 'intake')}/huisarts`} csrf={props.csrf}>
      <TextArea
        name="brief"
        lang="nl"
        label="De vraag"
        hint="Alleen wat de arts hiervoor nodig heeft. U mag alles aanpassen; de cliënt leest mee."
        value={typed['brief']}
        error={errors['brief']}
        rows={18}
      />
      <RadioGroup
        name="manier"
        lang="nl"
        legend="Hoe komt de vraag bij de arts?"
        value={typed['manier']}
        error={errors['manier']}
        options={[
          ...practitioners.map(({ id, name, organisation, mayAsk }) => ({
            value: id,
            label: `Wij sturen de brief naar ${[name, organisation].filter(Boolean).join(', ')}`,
            hint: mayAsk
              ? 'De cliënt gaf hier toestemming voor, leest de brief eerst en geeft hem vrij.'
              : 'Nog geen toestemming voor deze vraag: bewaren kan, sturen niet.',
          })),
          {
            value: 'client',
            label: 'De cliënt neemt de brief mee',
            hint: 'Daar is geen toestemming voor nodig. Na het vastleggen drukt u de brief af bij “De vraag bekijken”.',
          },
        ]}
      />
      {practitioners.some(({ mayAsk }) => !mayAsk) && (
        <p>
          Sturen kan zodra de cliënt het goedvindt.{' '}
          <a href={filePath(client.id, 'consent')}>Leg de toestemming vast</a>
        </p>
      )}
      {practitioners.length === 0 && (
        <p>
          Er is nog geen huisarts bekend.{' '}
          <a href={filePath(client.id, 'consent')}>Leg de huisarts en de toestemming vast</a>, of laat de
          cliënt de brief meenemen.
        </p>
      )}
      <Buttons>
        <Button name="doe" value="vragen">
          Vraag vastleggen
        </Button>
        <Button kind="quiet" name="doe" value="bewaren">
          Concept bewaren
        </Button>
      </Buttons>
    </Form>
  );
};

/** The question to a doctor: a draft to edit, and what was asked already. */
export const QuestionPage = (
  props: Frame & { practitioners: readonly Practitioner[]; asked: readonly GpQuestion[] },
) => {
  const { asked } = props;
  return (
    <DoctorFrame {...props} title="Vraag aan de huisarts">
      {asked.map((one) => (
        <section key={one.id} class="stack gp-asked">
          <h2>Gevraagd op {formatDay(dutchDay(one.askedAt ?? one.draftedAt), 'nl')}</h2>
          <p>
            {one.way === 'sent'
              ? 'De brief gaat weg zodra de cliënt hem heeft vrijgegeven.'
              : 'De cliënt neemt de brief mee. Druk deze bladzijde af: alleen de brief komt op papier.'}
          </p>
          <div class="gp-letter">{one.words}</div>
        </section>
      ))}
      {asked.length === 0 ? (
        <>
          <p>
            Zolang het antwoord niet is vastgelegd, blijft gesloten wat op de arts wacht. Vraag alleen wat
            nodig is, en stuur niets zonder toestemming.
          </p>
          <Ask {...props} />
        </>
      ) : (
        <>
          <Buttons>
            <ButtonLink href={`${filePath(props.client.id, 'intake')}/antwoord`}>
              Antwoord vastleggen
            </ButtonLink>
          </Buttons>
          <Fold summary="Nog een vraag stellen" open={Object.keys(props.errors).length > 0}>
            <Ask {...props} />
          </Fold>
        </>
      )}
    </DoctorFrame>
  );
};

/** What a doctor answered: until it stands here, what waits for it stays closed. */
export const AnswerPage = (props: Frame & { today: CalendarDay }) => {
  const { typed, errors, client, screening } = props;
  return (
    <DoctorFrame {...props} title="Antwoord van een arts">
      <p>
        Leg vast wat de arts antwoordde op de screening van {formatDay(screening.screenedOn, 'nl')}. Wat de
        cliënt navertelt, is geen antwoord van een arts.
      </p>
      <Form action={`${filePath(client.id, 'intake')}/antwoord`} csrf={props.csrf}>
        <input type="hidden" name="screening" value={screening.id} />
        <RadioGroup
          name="door"
          lang="nl"
          legend="Wie antwoordde?"
          value={typed['door']}
          error={errors['door']}
          options={doctorKinds.map((value) => ({ value, label: doctorNames[value] }))}
        />
        <RadioGroup
          name="akkoord"
          lang="nl"
          legend="Akkoord met"
          hint="Kies het meeste waar de arts mee akkoord ging."
          value={typed['akkoord']}
          error={errors['akkoord']}
          options={permissions.map((value) => ({ value, label: permissionNames[value].nl }))}
        />
        <TextField
          name="dag"
          lang="nl"
          type="date"
          label="Dag van het antwoord"
          value={typed['dag']}
          error={errors['dag']}
          min={screening.screenedOn}
          max={props.today}
          width="half"
        />
        <RadioGroup
          name="hoe"
          lang="nl"
          legend="Hoe kwam het binnen?"
          value={typed['hoe']}
          error={errors['hoe']}
          options={receivedWays.map((value) => ({ value, label: receivedNames[value] }))}
        />
        <Buttons>
          <Button>Antwoord vastleggen</Button>
          <ButtonLink kind="quiet" href={filePath(client.id, 'intake')}>
            Terug
          </ButtonLink>
        </Buttons>
      </Form>
    </DoctorFrame>
  );
};
