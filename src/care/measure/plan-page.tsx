import { Button, Buttons, CheckboxField, Form, TextField, type FieldErrors } from '../../ui/index.ts';
import type { ListedQuestionnaire } from '../store/questionnaires.ts';
import type { HeldSignal } from '../store/signals.ts';
import { MeasureFrame, measurePath, type FileClient, type Frame } from './page.tsx';

type PlanProps = Frame & {
  client: FileClient;
  held: readonly HeldSignal[];
  choices: readonly ListedQuestionnaire[];
  typed: { start: string; einde: string; chosen: readonly string[] };
  errors?: FieldErrors | undefined;
};

/** What is measured with this client, from when and until when. */
export const PlanPage = (props: PlanProps) => {
  const { client, choices, typed, errors } = props;
  return (
    <MeasureFrame {...props} title="Meetplan" heading={`Meetplan van ${client.name}`}>
      <p class="lead">
        De cliënt krijgt een bericht bij de start, elke vier weken, bij het einde, en drie en zes maanden
        erna.
      </p>
      <Form action={measurePath(client.id, '/plan')} csrf={props.csrf}>
        <fieldset class={errors?.['lijsten'] ? 'field bad' : 'field'} id="field-lijsten" tabIndex={-1}>
          <legend>Welke vragenlijsten?</legend>
          {errors?.['lijsten'] && <p class="field-error">{errors['lijsten']}</p>}
          {choices.map(({ id, title, version }) => (
            <CheckboxField
              key={id}
              {...{ name: `lijst-${id}`, lang: 'nl', label: title }}
              hint={`Versie ${version}`}
              checked={typed.chosen.includes(id)}
            />
          ))}
        </fieldset>
        <TextField
          {...{ name: 'start', lang: 'nl', label: 'Eerste meting', type: 'date', width: 'short' }}
          {...{ value: typed.start, error: errors?.['start'] }}
        />
        <TextField
          {...{
            name: 'einde',
            lang: 'nl',
            label: 'Verwacht einde van de begeleiding',
            type: 'date',
            width: 'short',
          }}
          {...{ value: typed.einde, error: errors?.['einde'], optional: true }}
          hint="Rondt u de begeleiding af, dan telt die dag."
        />
        <Buttons>
          <Button>Vastleggen</Button>
        </Buttons>
      </Form>
    </MeasureFrame>
  );
};
