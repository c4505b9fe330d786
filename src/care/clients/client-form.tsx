import { Fold, Notice, RadioGroup, TextField, type FieldErrors } from '../../ui/index.ts';
import {
  longest,
  type ClientData,
  type ClientField,
  type ClientProblems,
  type TypedClient,
} from '../domain/client.ts';
import { fields } from '../domain/field.ts';
import { fieldWords } from '../domain/practice-words.ts';
import { problemWords } from './texts.ts';

/** What each field asks before somebody begins (S10–S12). */
const fieldHints: Record<(typeof fields)[number], string> = {
  cure: 'Er zijn klachten. Een verwijzing is meestal niet nodig; vaak geeft de huisarts de indicatie.',
  reintegration:
    'Iemand is tijdelijk arbeidsongeschikt. Alleen op aanvraag van de bedrijfsarts of de werkgever.',
  prevention: 'Er zijn nog geen klachten. Een verwijzing is niet nodig.',
};

/** What is known of a client, as their form shows it. */
export const typedOf = (client: ClientData): TypedClient => {
  const [first, second] = client.representatives;
  return {
    naam: client.name,
    geboortedag: client.bornOn,
    email: client.email ?? '',
    telefoon: client.phone,
    taal: client.lang,
    veld: client.field,
    vertegenwoordiger: first?.name ?? '',
    relatie: first?.relation ?? '',
    'vertegenwoordiger-email': first?.email ?? '',
    'vertegenwoordiger-2': second?.name ?? '',
    'relatie-2': second?.relation ?? '',
    'vertegenwoordiger-2-email': second?.email ?? '',
  };
};

/** The problems of a form in words, beside their fields. */
export const errorsOf = (problems: ClientProblems): FieldErrors =>
  Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, problemWords[problem]]));

type Props = { typed: TypedClient; errors?: FieldErrors | undefined };

const text = ({ typed, errors }: Props, name: ClientField) => ({
  name,
  lang: 'nl' as const,
  value: typed[name],
  error: errors?.[name],
});

const Parent = (
  props: Props & { who: ClientField; relation: ClientField; mail: ClientField; label: string },
) => (
  <div class="care-trio">
    <TextField
      {...text(props, props.who)}
      label={props.label}
      optional
      maxlength={longest.name}
      autocomplete="off"
    />
    <TextField
      {...text(props, props.relation)}
      label="Wie is dit voor de cliënt?"
      optional
      maxlength={longest.relation}
      autocomplete="off"
    />
    <TextField {...text(props, props.mail)} label="E-mailadres" type="email" optional autocomplete="off" />
  </div>
);

/** The fields about a client; those about a parent stand folded until they are needed. */
export const ClientFields = (props: Props) => {
  const { typed, errors } = props;
  const young = [typed.vertegenwoordiger, typed.relatie].some((kept) => (kept ?? '') !== '');
  const wrong = Object.keys(errors ?? {}).some((name) => /vertegenwoordiger|relatie/.test(name));
  return (
    <>
      <div class="care-columns">
        <fieldset class="care-part stack">
          <legend>Wie is het?</legend>
          <TextField
            {...text(props, 'naam')}
            label="Voornaam en achternaam"
            hint="Nooit een burgerservicenummer: dat bewaren we nergens."
            maxlength={longest.name}
            autocomplete="off"
          />
          <TextField
            {...text(props, 'geboortedag')}
            label="Geboortedag"
            type="date"
            width="short"
            autocomplete="off"
          />
          <TextField
            {...text(props, 'email')}
            label="E-mailadres"
            hint="Hiermee logt de cliënt in op de eigen pagina’s. Onder de 12 jaar: dat van een ouder of voogd."
            type="email"
            optional
            autocomplete="off"
          />
          <TextField
            {...text(props, 'telefoon')}
            label="Telefoon"
            type="tel"
            optional
            width="half"
            maxlength={longest.phone}
            autocomplete="off"
          />
          <RadioGroup
            {...text(props, 'taal')}
            legend="Taal van de cliënt"
            options={[
              { value: 'nl', label: 'Nederlands' },
              { value: 'en', label: 'Engels' },
            ]}
          />
        </fieldset>
        <fieldset class="care-part stack">
          <legend>Waarvoor?</legend>
          <RadioGroup
            {...text(props, 'veld')}
            legend="Veld"
            options={fields.map((value) => ({ value, label: fieldWords[value], hint: fieldHints[value] }))}
          />
          {errors?.['veld'] === problemWords['only-by-request'] && (
            <Notice kind="info">
              <a href="/praktijk/aanvragen">Naar Aanvragen</a>: daar legt u vast wie het vraagt, en begint de
              tijdlijn van de re-integratie.
            </Notice>
          )}
        </fieldset>
      </div>
      <Fold summary="Ouder of voogd (jonger dan 16 jaar)" open={young || wrong}>
        <p class="hint">
          Tot 12 jaar beslissen de ouders. Van 12 tot en met 15 jaar beslissen kind en ouders samen. Vanaf 16
          jaar beslist de cliënt zelf, en blijven deze velden leeg.
        </p>
        <Parent
          {...props}
          who="vertegenwoordiger"
          relation="relatie"
          mail="vertegenwoordiger-email"
          label="Naam van ouder of voogd"
        />
        <Parent
          {...props}
          who="vertegenwoordiger-2"
          relation="relatie-2"
          mail="vertegenwoordiger-2-email"
          label="Naam van tweede ouder of voogd"
        />
      </Fold>
    </>
  );
};
