import type { ComponentChildren } from 'preact';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import {
  Button,
  Buttons,
  CheckboxField,
  EmptyState,
  ErrorSummary,
  Fold,
  Form,
  Notice,
  OfficePage,
  SelectField,
  Tabs,
  Tag,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { MemberActor } from '../domain/actor.ts';
import { recipients } from '../domain/consent.ts';
import { filePath, fileTabs, practiceDesk } from '../domain/practice-pages.ts';
import type { Consenting } from '../domain/retention.ts';
import { itemNames, SharedView } from '../papers/shared-view.tsx';
import type { RecipientKind } from '../store/consents.ts';
import { consentText, usedTexts } from './consent-text.ts';
import type { ConsentOverview, Preview, ShownRecipient } from './query.ts';
import { kindNames } from './texts.ts';

type Frame = { site: Site; member: MemberActor; csrf: string };

/** Everybody that can be named. */
export const recipientKinds = recipients.filter((kind): kind is RecipientKind => kind !== 'client');

const signers: Record<Consenting, string> = {
  self: 'De cliënt heeft getekend',
  'child-and-parents': 'De cliënt en de ouders of verzorgers hebben getekend',
  parents: 'De ouders of verzorgers hebben getekend',
};

const howNames = { client: 'door de cliënt', paper: 'op papier', therapist: 'door de therapeut' } as const;

const FileFrame = (
  props: Frame & {
    overview: { clientId: string; name: string };
    title: string;
    errors?: FieldErrors;
    children: ComponentChildren;
  },
) => (
  <OfficePage
    site={props.site}
    title={`${props.title} – ${props.overview.name}`}
    desk={practiceDesk(props.member, 'clients')}
    user={props.member.name}
    csrf={props.csrf}
    errorTitle={Object.keys(props.errors ?? {}).length > 0}
    breadcrumb={[
      { label: 'Cliënten', href: '/praktijk/clienten' },
      { label: props.overview.name, href: filePath(props.overview.clientId) },
      { label: 'Toestemming' },
    ]}
  >
    <Tabs label="Dossier" tabs={fileTabs(props.overview.clientId, 'consent')} />
    <ErrorSummary lang="nl" errors={props.errors} />
    <h1>{props.title}</h1>
    {props.children}
  </OfficePage>
);

const StateOf = ({ shown }: { shown: ShownRecipient }) => {
  const { state } = shown;
  if (state.state === 'never') return <Tag kind="plain">geen toestemming</Tag>;
  if (state.state === 'withdrawn')
    return (
      <>
        <Tag kind="bad">ingetrokken</Tag> op {formatInstant(state.since, 'nl')}
      </>
    );
  return (
    <>
      <Tag kind="ok">gegeven</Tag> op {formatInstant(state.since, 'nl')}
    </>
  );
};

const PaperForm = (props: {
  action: string;
  csrf: string;
  shown: ShownRecipient;
  needed: Consenting;
  today: CalendarDay;
  errors: FieldErrors;
  typed: Record<string, string>;
}) => {
  const { shown, errors, typed, needed } = props;
  const id = shown.to.id;
  return (
    <Form
      action={`${props.action}/papier`}
      csrf={props.csrf}
      label={`Toestemming op papier: ${shown.to.name}`}
    >
      <fieldset class={errors[`wat-${id}`] ? 'field bad' : 'field'} id={`field-wat-${id}`} tabIndex={-1}>
        <legend>Wat staat op het papier?</legend>
        {errors[`wat-${id}`] && <p class="field-error">{errors[`wat-${id}`]}</p>}
        {shown.most.map((item) => (
          <CheckboxField
            key={item}
            name={`${item}-${id}`}
            lang="nl"
            label={itemNames.nl[item]}
            checked={typed[`${item}-${id}`] === 'ja'}
          />
        ))}
      </fieldset>
      <TextField
        name={`dag-${id}`}
        lang="nl"
        type="date"
        label="Getekend op"
        max={props.today}
        value={typed[`dag-${id}`]}
        error={errors[`dag-${id}`]}
        width="half"
      />
      <CheckboxField
        name={`getekend-${id}`}
        lang="nl"
        label={signers[needed]}
        checked={typed[`getekend-${id}`] === 'ja'}
        error={errors[`getekend-${id}`]}
      />
      <p>{consentText('nl', shown.to.kind)}</p>
      <Buttons>
        <Button>Toestemming vastleggen</Button>
      </Buttons>
    </Form>
  );
};

const OneRecipient = (
  props: Frame & {
    overview: ConsentOverview;
    shown: ShownRecipient;
    today: CalendarDay;
    errors: FieldErrors;
    typed: Record<string, string>;
  },
) => {
  const { overview, shown, csrf } = props;
  const { to, state, most, facts } = shown;
  const action = `${filePath(overview.clientId, 'consent')}/${to.id}`;
  const hasErrors = Object.keys(props.errors).some((name) => name.endsWith(to.id));
  return (
    <section class="stack care-recipient" aria-labelledby={`r-${to.id}`}>
      <h2 id={`r-${to.id}`}>
        {kindNames.nl[to.kind]}: {to.organisation ? `${to.name}, ${to.organisation}` : to.name}
      </h2>
      <p>
        {to.email} <StateOf shown={shown} />
      </p>
      {state.state === 'given' && (
        <>
          <ul>
            {state.items.map((item) => (
              <li key={item}>{itemNames.nl[item]}</li>
            ))}
          </ul>
          <Form action={`${action}/intrekken`} csrf={csrf} label={`Intrekken: ${to.name}`}>
            <Buttons>
              <Button kind="danger">Intrekken op verzoek van de cliënt</Button>
            </Buttons>
          </Form>
        </>
      )}
      {most.length === 0 ? (
        <p>In dit gebied mag met deze ontvanger niets worden gedeeld.</p>
      ) : (
        <>
          <p>
            <a href={action}>
              Bekijk wat deze ontvanger ziet<span class="hidden">: {to.name}</span>
            </a>
          </p>
          <Fold summary="Toestemming op papier vastleggen" open={hasErrors}>
            <PaperForm {...props} action={action} needed={overview.needed} />
          </Fold>
        </>
      )}
      {facts.length > 0 && (
        <Fold summary="Wat er is vastgelegd">
          <ul>
            {facts.map((fact, at) => (
              <li key={at}>
                {formatInstant(fact.at, 'nl')}: {fact.kind === 'given' ? 'gegeven' : 'ingetrokken'}{' '}
                {howNames[fact.how]}
                {fact.notedBy && `, genoteerd door ${fact.notedBy}`}
                {fact.signedOn && `, getekend op ${formatDay(fact.signedOn, 'nl')}`}
                {fact.kind === 'given' &&
                  `; tekst ${fact.version}: ${fact.items.map((item) => itemNames.nl[item].toLowerCase()).join(', ')}`}
              </li>
            ))}
          </ul>
          {usedTexts(facts, 'nl', to.kind).map(({ version, text }) => (
            <p key={version}>
              <strong>Tekst {version}:</strong> {text}
            </p>
          ))}
        </Fold>
      )}
    </section>
  );
};

/** The tab of a file about what is shared with whom. */
export const FileConsentPage = (
  props: Frame & {
    overview: ConsentOverview;
    today: CalendarDay;
    errors: FieldErrors;
    typed: Record<string, string>;
    done: string | undefined;
  },
) => {
  const { overview, errors, typed } = props;
  return (
    <FileFrame {...props} title="Toestemming">
      {props.done && (
        <Notice kind="ok">
          <p>{props.done}</p>
        </Notice>
      )}
      <p>
        De cliënt geeft en trekt in op de eigen pagina, of op papier bij u. Wie hier staat, krijgt niets
        voordat er toestemming is.
        {overview.lane === 'reintegration' && (
          <>
            {' '}
            <a href={`${filePath(overview.clientId)}/re-integratie`}>Naar de tijdlijn van de re-integratie</a>
          </>
        )}{' '}
        <a href={`${filePath(overview.clientId)}/bewijs`}>Meetellen in de uitkomsten</a>
      </p>
      {overview.recipients.length === 0 && (
        <EmptyState title="Nog geen ontvangers">
          <p>Voeg hieronder iemand toe, bijvoorbeeld de huisarts.</p>
        </EmptyState>
      )}
      {overview.recipients.map((shown) => (
        <OneRecipient key={shown.to.id} {...props} shown={shown} />
      ))}
      <section class="stack care-sheet">
        <h2>Ontvanger toevoegen</h2>
        <Form action={filePath(overview.clientId, 'consent')} csrf={props.csrf} label="Ontvanger toevoegen">
          <SelectField
            name="wie"
            lang="nl"
            label="Rol"
            options={recipientKinds.map((value) => ({ value, label: kindNames.nl[value] }))}
            value={typed['wie']}
            error={errors['wie']}
          />
          <TextField
            name="naam"
            lang="nl"
            label="Naam"
            value={typed['naam']}
            error={errors['naam']}
            maxlength={120}
            autocomplete="off"
          />
          <TextField
            name="organisatie"
            lang="nl"
            label="Organisatie"
            value={typed['organisatie']}
            error={errors['organisatie']}
            maxlength={120}
            autocomplete="off"
            optional
          />
          <TextField
            name="email"
            lang="nl"
            type="email"
            label="E-mailadres"
            hint="Op dit adres komt de link naar wat gedeeld wordt. Kies een adres dat alleen deze persoon leest."
            value={typed['email']}
            error={errors['email']}
            autocomplete="off"
          />
          <Buttons>
            <Button kind="quiet">Toevoegen</Button>
          </Buttons>
        </Form>
      </section>
    </FileFrame>
  );
};

/** What one recipient sees, for the therapist. */
export const FilePreviewPage = (props: Frame & { clientId: string; preview: Preview }) => {
  const { preview } = props;
  const given = preview.shown.state.state === 'given';
  return (
    <FileFrame
      {...props}
      overview={{ clientId: props.clientId, name: preview.client }}
      title={`Wat ${preview.shown.to.name} ziet`}
    >
      <Notice kind="info">
        <p>
          {given
            ? 'Dit ziet de ontvanger nu, precies zo.'
            : 'Voorbeeld: zo zou het eruitzien als de cliënt voor alles toestemming geeft. Nu ziet de ontvanger niets.'}
        </p>
      </Notice>
      <SharedView parts={preview.parts} lang="nl" />
    </FileFrame>
  );
};
