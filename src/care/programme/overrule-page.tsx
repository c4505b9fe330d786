import {
  Button,
  ButtonLink,
  Buttons,
  Form,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { filePath } from '../domain/practice-pages.ts';
import { furthestStep } from '../domain/programme/default-steps.ts';
import type { ProgrammeSettings } from '../domain/programme/settings.ts';
import { longestWhy } from '../domain/programme-settings.ts';
import { ProgrammeFrame, type Frame } from './frame.tsx';
import { rowNumbers } from './overrule-form.ts';
import type { Typed } from './settings-form.ts';
import { stepOption } from './settings-page.tsx';

type OverruleProps = Frame & {
  settings: ProgrammeSettings;
  typed: Typed;
  kind: 'session' | 'step';
  /** The number of the form, so that one that is sent twice is one. */
  formId: string;
};

const small = (typed: Typed, name: string, label: string) => (
  <div class="field">
    <label for={`field-${name}`}>{label}</label>
    <input id={`field-${name}`} name={name} type="text" inputMode="decimal" value={typed[name]} />
  </div>
);

/** The intervals of one's own, in rows that repeat. */
const OwnIntervals = ({ typed }: { typed: Typed }) => (
  <div class="prog-rows">
    <div>
      {small(typed, 'in', 'Inwandelen')}
      {small(typed, 'uit', 'Uitwandelen')}
    </div>
    {rowNumbers.map((row) => (
      <div key={row}>
        {small(typed, `keer-${row}`, `Keer (${row})`)}
        {small(typed, `loop-${row}`, `Hardlopen (${row})`)}
        {small(typed, `wandel-${row}`, `Wandelen (${row})`)}
      </div>
    ))}
    <p class="hint">Hele of halve minuten, samen hoogstens zestig. Een rij telt zo vaak als u invult.</p>
  </div>
);

/** Where the therapist decides otherwise than the plan: another session, or another step. Always with a reason. */
export const OverrulePage = (props: OverruleProps) => {
  const { client, csrf, typed, errors, settings, kind, formId } = props;
  const of = (name: string) => ({ name, lang: 'nl' as const, value: typed[name], error: errors?.[name] });
  const action = `${filePath(client.id, 'programme')}/anders`;
  const steps = Array.from({ length: furthestStep + 1 }, (_, step) => stepOption(settings, step));
  return (
    <ProgrammeFrame {...props} title={kind === 'session' ? 'Een andere sessie' : 'Een andere stap'}>
      <p>
        {kind === 'session'
          ? 'U mag boven het plafond gaan; dat is dan in het plan te zien. Nooit langer dan 60 minuten, nooit vaker dan vier keer in zeven dagen, en in de eerste twaalf weken altijd 48 uur rust ertussen.'
          : 'De stap geldt vanaf vandaag. Het plafond en de rustdagen blijven gelden.'}
      </p>
      <Form action={action} csrf={csrf}>
        <input type="hidden" name="soort" value={kind} />
        <input type="hidden" name="nr" value={formId} />
        {kind === 'step' ? (
          <SelectField {...of('stap')} label="Stap" options={steps} />
        ) : (
          <>
            <TextField {...of('dag')} label="Dag" type="date" width="short" />
            <RadioGroup
              {...of('samen')}
              legend="Met wie"
              options={[
                { value: 'guided', label: 'Begeleid' },
                { value: 'independent', label: 'Zelfstandig' },
              ]}
            />
            <RadioGroup
              {...of('bron')}
              legend="Wat"
              options={[
                {
                  value: 'stap',
                  label: 'Een sessie van een stap',
                  reveal: <SelectField {...of('sessie-stap')} label="Stap" options={steps} />,
                },
                { value: 'eigen', label: 'Eigen intervallen', reveal: <OwnIntervals typed={typed} /> },
              ]}
            />
          </>
        )}
        <TextArea
          {...of('waarom')}
          label="Waarom"
          rows={3}
          maxlength={longestWhy}
          hint="Over het lopen. De cliënt leest mee. Geen aantekeningen over behandeling."
        />
        <Buttons>
          <Button>Besluit vastleggen</Button>
          <ButtonLink kind="quiet" href={`${action}?wat=${kind === 'session' ? 'stap' : 'sessie'}`}>
            {kind === 'session' ? 'Liever een andere stap' : 'Liever een andere sessie'}
          </ButtonLink>
        </Buttons>
      </Form>
    </ProgrammeFrame>
  );
};
