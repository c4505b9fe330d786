import { formatInstant } from '../../kernel/format.ts';
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
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { practiceDesk } from '../domain/practice-pages.ts';
import type { Emergency } from '../store/emergencies.ts';
import type { Frame } from './file-frame.tsx';

export type TypedEmergency = { naam: string; geboortedag: string; reden: string };

export const emergencyPath = '/praktijk/clienten/zoeken-in-nood';

/** Hours that a file stays open after the glass was broken. */
export const emergencyHours = 8;

const Search = ({ typed, errors, csrf }: Frame & { typed: TypedEmergency }) => (
  <Form action={emergencyPath} csrf={csrf} label="Zoeken in nood">
    <TextField
      name="naam"
      label="Voornaam en achternaam"
      hint="De hele naam, zoals die in het dossier staat."
      lang="nl"
      width="half"
      autocomplete="off"
      value={typed.naam}
      error={errors?.['naam']}
    />
    <TextField
      name="geboortedag"
      label="Geboortedag"
      type="date"
      lang="nl"
      width="short"
      autocomplete="off"
      value={typed.geboortedag}
      error={errors?.['geboortedag']}
    />
    <Button>Zoeken</Button>
  </Form>
);

const Open = ({ typed, errors, csrf }: Frame & { typed: TypedEmergency }) => (
  <section class="care-part stack">
    <h2>Gevonden: {typed.naam}</h2>
    <p>
      Een collega begeleidt deze cliënt. U kunt het dossier {emergencyHours} uur openen. De verantwoordelijke
      collega en de eigenaar krijgen een mail, en de cliënt ziet later dat u keek.
    </p>
    <Form action={`${emergencyPath}/openen`} csrf={csrf} label="Dossier openen">
      <input type="hidden" name="naam" value={typed.naam} />
      <input type="hidden" name="geboortedag" value={typed.geboortedag} />
      <TextArea
        name="reden"
        label="Waarom moet u dit dossier nu zien?"
        hint="Minstens 10 tekens. Uw collega’s lezen dit; schrijf niet meer over de gezondheid dan nodig is."
        lang="nl"
        rows={3}
        maxlength={500}
        value={typed.reden}
        error={errors?.['reden']}
      />
      <Buttons>
        <Button kind="danger">Dossier {emergencyHours} uur openen</Button>
        <ButtonLink kind="quiet" href="/praktijk/clienten">
          Niet openen
        </ButtonLink>
      </Buttons>
    </Form>
  </section>
);

/** Looking for a colleague's client when it cannot wait, and then saying why. */
export const EmergencyPage = (
  props: Frame & { typed: TypedEmergency; step: 'search' | 'open'; nobody: boolean },
) => (
  <OfficePage
    site={props.site}
    title="Zoeken in nood"
    desk={practiceDesk(props.member, 'clients')}
    user={props.member.name}
    csrf={props.csrf}
    errorTitle={props.errors !== undefined}
    breadcrumb={[{ label: 'Cliënten', href: '/praktijk/clienten' }, { label: 'Zoeken in nood' }]}
  >
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>Zoeken in nood</h1>
    <Notice kind="warn" title="Bij gevaar voor iemands leven belt u eerst 112">
      <p>
        Hier opent u het dossier van een cliënt van een collega als het niet kan wachten. Elke keer staat in
        het logboek, ook als u alleen zoekt.
      </p>
    </Notice>
    {props.nobody && (
      <Notice kind="info">Niemand in uw praktijk heeft precies deze naam en geboortedag.</Notice>
    )}
    {props.step === 'open' ? <Open {...props} /> : <Search {...props} />}
  </OfficePage>
);

/** What was opened in an emergency, for who is responsible and for the owner. */
export const EmergenciesPage = (props: Frame & { emergencies: Emergency[]; now: Date }) => (
  <OfficePage
    site={props.site}
    title="Noodinzage"
    desk={practiceDesk(props.member, 'clients')}
    user={props.member.name}
    csrf={props.csrf}
    breadcrumb={[{ label: 'Cliënten', href: '/praktijk/clienten' }, { label: 'Noodinzage' }]}
  >
    <h1>Noodinzage</h1>
    <p>
      Dossiers die iemand in nood opende, zonder de cliënt te begeleiden. Bespreek samen of het terecht was.
    </p>
    {props.emergencies.length === 0 ? (
      <EmptyState title="Er werd niets in nood geopend">
        <p>Gebeurt dat wel, dan krijgt u een mail en staat het hier met de reden.</p>
      </EmptyState>
    ) : (
      <DataTable
        caption="Noodinzage, de laatste eerst"
        captionHidden
        rows={props.emergencies}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Wanneer', main: true, cell: ({ fromAt }) => formatInstant(fromAt, 'nl') },
          { header: 'Cliënt', cell: ({ client }) => client },
          { header: 'Door', cell: ({ by }) => by },
          { header: 'Waarom', cell: ({ reason }) => reason },
          {
            header: 'Open tot',
            cell: ({ untilAt }) => (untilAt > props.now ? formatInstant(untilAt, 'nl') : 'Weer gesloten'),
          },
        ]}
      />
    )}
  </OfficePage>
);
