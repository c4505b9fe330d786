import {
  Button,
  Buttons,
  CheckboxField,
  Form,
  Notice,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../ui/index.ts';
import { intervalsInWords } from '../domain/course-in-words.ts';
import { aims } from '../domain/intake.ts';
import { fullSession, lastStep } from '../domain/programme/default-steps.ts';
import type { WeekPlan } from '../domain/programme/plan-next.ts';
import type { GuidancePhase, ProgrammeSettings } from '../domain/programme/settings.ts';
import { longestWhy } from '../domain/programme-settings.ts';
import { ownDesign } from '../domain/programme-words.ts';
import { filePath } from '../domain/practice-pages.ts';
import { WeekList } from '../papers/programme-view.tsx';
import { ProgrammeFrame, type Frame } from './frame.tsx';
import type { Typed } from './settings-form.ts';

const days = [
  [1, 'maandag'],
  [2, 'dinsdag'],
  [3, 'woensdag'],
  [4, 'donderdag'],
  [5, 'vrijdag'],
  [6, 'zaterdag'],
  [0, 'zondag'],
] as const;

/** A step in a list to choose from, by its easiest session. */
export const stepOption = (settings: ProgrammeSettings, step: number) => ({
  value: String(step),
  label: `Stap ${step}: ${intervalsInWords(fullSession(settings, { step, number: 0, sessions: 3 }), 'nl')}`,
});

const phaseLabel = ({ from, to }: GuidancePhase): string =>
  to > lastStep
    ? `Begeleid in de ${from - lastStep}e week na stap ${lastStep}`
    : `Begeleid bij stap ${from} tot en met ${to}`;

const guidanceLabels: Record<string, string> = {
  '0': 'Niet',
  '1-fortnight': 'Eén keer per twee weken',
  '1': 'Eén keer per week',
  '2': 'Twee keer per week',
  '3': 'Drie keer per week',
  '4': 'Vier keer per week',
};

type SettingsProps = Frame & {
  typed: Typed;
  base: ProgrammeSettings;
  /** Undefined while the programme has not begun. */
  version: number | undefined;
  begun: boolean;
  preview: readonly WeekPlan[];
};

const of = (typed: Typed, errors: FieldErrors | undefined) => (name: string) => ({
  name,
  lang: 'nl' as const,
  value: typed[name],
  error: errors?.[name],
});

const Beginning = ({ typed, errors, base }: Pick<SettingsProps, 'typed' | 'errors' | 'base'>) => {
  const at = of(typed, errors);
  return (
    <>
      <TextField
        {...at('begint')}
        label="Eerste dag"
        type="date"
        width="short"
        hint="Weken van het programma tellen vanaf deze dag. Voorstel: de eerstvolgende maandag."
      />
      <SelectField
        {...at('stap')}
        label="Begin bij"
        hint={`Voorstel uit de intake: stap ${base.startStep}. Nooit langer aan één stuk hardlopen dan iemand nu al doet. ${ownDesign}.`}
        options={Array.from({ length: lastStep + 1 }, (_, step) => stepOption(base, step))}
      />
      <TextField
        {...at('wandeling')}
        label="Langste wandeling van de laatste dertig dagen, in minuten"
        inputmode="decimal"
        width="year"
        hint="Uit de intake. Hiermee begint het plafond (PMID 40623829, doorgetrokken naar minuten)."
      />
      <CheckboxField
        name="bmi"
        lang="nl"
        label="BMI boven 30"
        checked={typed['bmi'] === 'ja'}
        hint="Dan is de eerste stap korter: meer dan 3 km in de eerste week gaf meer blessures (PMC4060311)."
      />
    </>
  );
};

const Along = ({ typed, errors, base }: Pick<SettingsProps, 'typed' | 'errors' | 'base'>) => {
  const at = of(typed, errors);
  return (
    <>
      <RadioGroup
        {...at('keren')}
        legend="Hoe vaak in de week"
        hint="Standaard drie. Vier telt vanaf week 13; tot dan zit er 48 uur tussen (Start to Run)."
        options={['2', '3', '4'].map((value) => ({ value, label: `${value} keer` }))}
      />
      <fieldset class="field">
        <legend>Liefst op</legend>
        <p class="hint">Zonder keuze is elke dag even goed.</p>
        <div class="prog-days">
          {days.map(([weekday, label]) => (
            <div key={weekday} class="choice">
              <input
                type="checkbox"
                id={`dag-${weekday}`}
                name={`dag-${weekday}`}
                value="ja"
                checked={typed[`dag-${weekday}`] === 'ja'}
              />
              <label for={`dag-${weekday}`}>{label}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <SelectField
        {...at('doel')}
        label="Doel: minuten hardlopen"
        hint="Het doel van het programma is 30 tot 60 minuten, drie tot vier keer in de week."
        options={aims.map((minutes) => ({ value: String(minutes), label: `${minutes} minuten` }))}
      />
      <RadioGroup
        {...at('intensiteit')}
        legend="Wat de screening toelaat"
        hint="Bij alleen rustig telt een inspanning boven 4 van 10 al als te zwaar; anders boven 5."
        options={[
          { value: 'only-moderate', label: 'Alleen rustig' },
          { value: 'vigorous-allowed', label: 'Ook stevig' },
        ]}
      />
      <CheckboxField
        name="betablokker"
        lang="nl"
        label="Gebruikt een bètablokker"
        checked={typed['betablokker'] === 'ja'}
        hint="Hartslagzones blijven dan weg; de praattest leidt. Nog te bevestigen door een professional."
      />
      <CheckboxField
        name="vasthouden"
        lang="nl"
        label="Adem vasthouden mag"
        checked={typed['vasthouden'] === 'ja'}
        hint="Vink dit alleen aan als bij de intake geen reden ertegen is gevonden: paniek, zwangerschap, hart- of longziekte. Nog te bevestigen door een professional."
      />
      {base.guidance.map((phase, index) => (
        <SelectField
          key={index}
          {...at(`begeleid-${index}`)}
          label={phaseLabel(phase)}
          options={Object.entries(guidanceLabels).map(([value, label]) => ({ value, label }))}
          hint={
            index === 0
              ? `Standaard bouwt begeleiding af van twee keer per week naar nul. ${ownDesign}.`
              : undefined
          }
        />
      ))}
    </>
  );
};

/** The settings of a programme with the weeks they give: to begin with, or to change along the way. */
export const SettingsPage = (props: SettingsProps) => {
  const { client, csrf, typed, errors, base, version, begun, preview } = props;
  const starts = version === undefined;
  return (
    <ProgrammeFrame {...props} title={starts ? 'Programma beginnen' : 'Instellingen wijzigen'}>
      <p>
        {starts
          ? 'Dit is een voorstel uit de intake. U bepaalt; alles is te veranderen.'
          : 'Wat al is gelopen, blijft staan. De cliënt blijft bij dezelfde stap, ook als de nieuwe instellingen de weken hiervoor anders zouden wegen.'}
      </p>
      <div class="prog-settings">
        <Form action={`${filePath(client.id, 'programme')}/instellingen`} csrf={csrf}>
          {version !== undefined && <input type="hidden" name="versie" value={version} />}
          {!begun && <Beginning {...{ typed, errors, base }} />}
          <Along {...{ typed, errors, base }} />
          {!starts && (
            <TextArea
              {...of(typed, errors)('waarom')}
              label="Waarom"
              rows={3}
              maxlength={longestWhy}
              hint="Over het lopen. De cliënt kan dit lezen. Geen aantekeningen over behandeling."
            />
          )}
          <Buttons>
            <Button name="doe" value="opslaan">
              {starts ? 'Programma beginnen' : 'Wijzigen'}
            </Button>
            <Button kind="quiet" name="doe" value="voorbeeld">
              Voorbeeld bijwerken
            </Button>
          </Buttons>
        </Form>
        <section aria-labelledby="voorbeeld" id="weken">
          <h2 id="voorbeeld">Zo worden de weken</h2>
          <p class="hint">
            Als alles goed gaat. Wat iemand meemaakt, verandert het plan. {ownDesign}; getekend is de langste
            keer van de week.
          </p>
          {preview.length === 0 ? (
            <Notice kind="info">
              <p>Er is nu niets te tonen.</p>
            </Notice>
          ) : (
            <WeekList weeks={preview} lang="nl" />
          )}
        </section>
      </div>
    </ProgrammeFrame>
  );
};
