import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  Buttons,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  SelectField,
  TextField,
  type FieldErrors,
} from '../../ui/index.ts';
import { practiceDesk } from '../domain/practice-pages.ts';
import type { Session } from '../domain/session.ts';
import type { Frame } from './frame.ts';
import type { Choices } from './query.ts';
import { hours } from './texts.ts';

type Fields = Record<string, string>;
type FormProps = Frame & {
  choices: Choices;
  fields: Fields;
  errors?: FieldErrors | undefined;
  /** Sessions of the therapist at the same time: planning goes on only when one says so. */
  clash?: readonly Session[] | undefined;
};

/** What is at the same time, and the answer that plans despite it. */
const ClashNotice = ({ clash }: { clash: readonly Session[] }) => (
  <Notice kind="warn" title="Op dit tijdstip is er al een sessie">
    <ul>
      {clash.slice(0, 6).map((session) => (
        <li key={session.id}>
          {formatDay(session.day, 'nl')}, {hours(session)}
        </li>
      ))}
      {clash.length > 6 && <li>en nog {clash.length - 6}</li>}
    </ul>
    <p>Kies een ander tijdstip, of ga hiermee door als dat de bedoeling is.</p>
  </Notice>
);

const TimeFields = ({ fields, errors, choices }: Pick<FormProps, 'fields' | 'errors' | 'choices'>) => {
  const of = (name: string) => ({ name, lang: 'nl' as const, value: fields[name], error: errors?.[name] });
  return (
    <>
      <TextField {...of('dag')} label="Dag" type="date" width="short" />
      <div class="agenda-times">
        <TextField {...of('begin')} label="Begin" type="time" />
        <TextField {...of('einde')} label="Einde" type="time" />
      </div>
      <TextField
        {...of('plaats')}
        label="Waar treft u elkaar?"
        hint={
          choices.places.length > 0
            ? `Bijvoorbeeld: ${choices.places.slice(0, 4).join('; ')}.`
            : 'Een plek die iemand kan vinden: parkeerplaats, ingang, adres. De deelnemers lezen dit.'
        }
        maxlength={120}
      />
      <SelectField
        {...of('therapeut')}
        label="Therapeut"
        options={choices.therapists.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
};

const Despite = ({ clash, label }: { clash: readonly Session[] | undefined; label: string }) => (
  <Buttons>
    <Button>{clash ? 'Opnieuw controleren' : label}</Button>
    {clash && (
      <Button kind="danger" name="toch" value="ja">
        Toch {label.toLowerCase()}
      </Button>
    )}
  </Buttons>
);

const intervals = [
  { value: '1', label: 'Elke week' },
  { value: '2', label: 'Om de week' },
] as const;

/** A new session, or a series of them. */
export const PlanPage = ({ site, member, csrf, choices, fields, errors, clash }: FormProps) => {
  const people = [
    ...choices.groups.map(({ id, name }) => ({ value: `g:${id}`, label: `Groep: ${name}` })),
    ...choices.clients.map(({ id, name }) => ({ value: `c:${id}`, label: name })),
  ];
  return (
    <OfficePage
      {...{ site, csrf, title: 'Sessie plannen', errorTitle: errors !== undefined, user: member.name }}
      desk={practiceDesk(member, 'calendar')}
      breadcrumb={[{ href: '/praktijk/agenda', label: 'Agenda' }, { label: 'Sessie plannen' }]}
    >
      <h1>Sessie plannen</h1>
      <ErrorSummary lang="nl" errors={errors} />
      {clash && <ClashNotice clash={clash} />}
      <div class="agenda-form">
        <Form action="/praktijk/agenda/nieuw" csrf={csrf}>
          <SelectField
            {...{ name: 'met', label: 'Met wie?', lang: 'nl', value: fields['met'], error: errors?.['met'] }}
            options={people}
          />
          <TimeFields {...{ fields, errors, choices }} />
          <TextField
            {...{ name: 'aantal', label: 'Hoeveel keer?', lang: 'nl', error: errors?.['aantal'] }}
            {...{ type: 'number', min: 1, max: 52, width: 'year', inputmode: 'numeric' }}
            hint="1 is een losse sessie. Meer is een reeks op dezelfde weekdag."
            value={fields['aantal'] ?? '1'}
          />
          <RadioGroup
            {...{
              name: 'elke',
              legend: 'Bij een reeks: om de hoeveel weken?',
              lang: 'nl',
              options: intervals,
            }}
            value={fields['elke'] ?? '1'}
          />
          <Despite clash={clash} label="Plannen" />
        </Form>
      </div>
      <p class="hint">
        De deelnemers krijgen een bericht met een bestand voor hun agenda. Daarin staat alleen “Afspraak”, de
        tijd en de plaats.
      </p>
    </OfficePage>
  );
};

/** Other times, another place or therapist; in a series for one or for the following too. */
export const ChangePage = (props: FormProps & { session: Session }) => {
  const { site, member, csrf, choices, fields, errors, clash, session } = props;
  const path = `/praktijk/agenda/${session.id}`;
  return (
    <OfficePage
      {...{ site, csrf, title: 'Sessie wijzigen', errorTitle: errors !== undefined, user: member.name }}
      desk={practiceDesk(member, 'calendar')}
      breadcrumb={[
        { href: '/praktijk/agenda', label: 'Agenda' },
        { href: path, label: formatDay(session.day, 'nl') },
        { label: 'Wijzigen' },
      ]}
    >
      <h1>Sessie wijzigen</h1>
      <ErrorSummary lang="nl" errors={errors} />
      {clash && <ClashNotice clash={clash} />}
      <div class="agenda-form">
        <Form action={`${path}/wijzigen`} csrf={csrf}>
          <TimeFields {...{ fields, errors, choices }} />
          {session.seriesId && (
            <RadioGroup
              {...{ name: 'welke', legend: 'Voor welke sessies?', lang: 'nl', error: errors?.['welke'] }}
              value={fields['welke'] ?? 'this'}
              options={[
                { value: 'this', label: 'Alleen deze' },
                {
                  value: 'following',
                  label: 'Deze en alle volgende van de reeks',
                  hint: 'Alle volgende schuiven evenveel dagen op en krijgen dezelfde tijd.',
                },
              ]}
            />
          )}
          <Despite clash={clash} label="Wijzigen" />
        </Form>
      </div>
      <p class="hint">
        De deelnemers krijgen een bericht met de nieuwe tijd en een bestand dat hun agenda bijwerkt.
      </p>
    </OfficePage>
  );
};
