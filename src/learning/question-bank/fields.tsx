import { TextArea, TextField, type FieldErrors } from '../../ui/index.ts';
import type { QuestionKind } from '../domain/question.ts';
import { optionIds, type Typed } from './form.ts';

type Props = { typed: Typed; errors: FieldErrors | undefined };

/** A text in Dutch with its English twin. */
const BothLanguages = ({
  name,
  label,
  hint,
  typed,
  errors,
  rows = 3,
}: Props & { name: string; label: string; hint?: string; rows?: number }) => (
  <div class="both-languages">
    <TextArea
      name={name}
      label={label}
      lang="nl"
      hint={hint}
      rows={rows}
      value={typed[name]}
      error={errors?.[name]}
    />
    <TextArea
      name={`${name}-en`}
      label={`${label} in het Engels`}
      lang="nl"
      rows={rows}
      value={typed[`${name}-en`]}
      error={errors?.[`${name}-en`]}
      optional
    />
  </div>
);

/** One answer to choose from, with whether it is right. */
const OptionRow = ({
  id,
  at,
  kind,
  typed,
  errors,
}: Props & { id: string; at: number; kind: 'single' | 'multiple' | 'order' }) => {
  const name = `optie-${id}`;
  const single = kind === 'single';
  return (
    <li class="option-row">
      <div class="both-languages">
        <TextField
          name={name}
          label={kind === 'order' ? `Nummer ${at + 1}` : `Antwoord ${at + 1}`}
          lang="nl"
          value={typed[name]}
          error={errors?.[name]}
          optional={at > 1}
        />
        <TextField
          name={`${name}-en`}
          label={kind === 'order' ? `Nummer ${at + 1} in het Engels` : `Antwoord ${at + 1} in het Engels`}
          lang="nl"
          value={typed[`${name}-en`]}
          error={errors?.[`${name}-en`]}
          optional
        />
      </div>
      {kind !== 'order' && (
        <div class="choice">
          <input
            type={single ? 'radio' : 'checkbox'}
            id={`field-goed-${id}`}
            name={single ? 'goed' : `goed-${id}`}
            value={single ? id : 'ja'}
            checked={single ? typed['goed'] === id : typed[`goed-${id}`] === 'ja'}
            aria-invalid={errors?.['goed-a'] ? 'true' : undefined}
            aria-describedby={errors?.['goed-a'] ? 'goed-error' : undefined}
          />
          <label for={`field-goed-${id}`}>{`Antwoord ${at + 1} is goed`}</label>
        </div>
      )}
    </li>
  );
};

const Options = ({ kind, typed, errors }: Props & { kind: 'single' | 'multiple' | 'order' }) => (
  <fieldset class="field">
    <legend>{kind === 'order' ? 'In de goede volgorde' : 'Antwoorden'}</legend>
    <p class="hint">
      {kind === 'order'
        ? 'Twee tot zes stappen, van boven naar beneden. Deelnemers zien ze door elkaar.'
        : 'Twee tot zes antwoorden. Wat u leeg laat, ziet de deelnemer niet.'}
    </p>
    {errors?.['goed-a'] && (
      <p class="field-error" id="goed-error">
        <span class="hidden">Fout: </span>
        {errors['goed-a']}
      </p>
    )}
    <ol class="option-rows">
      {optionIds.map((id, at) => (
        <OptionRow key={id} {...{ id, at, kind, typed, errors }} />
      ))}
    </ol>
  </fieldset>
);

const NumberFields = ({ typed, errors }: Props) => (
  <div class="number-fields">
    <TextField
      name="waarde"
      label="Goed getal"
      lang="nl"
      inputmode="decimal"
      width="short"
      value={typed['waarde']}
      error={errors?.['waarde']}
    />
    <TextField
      name="marge"
      label="Marge"
      hint="Zoveel mag het hoger of lager zijn. Vul 0 in als het precies moet."
      lang="nl"
      inputmode="decimal"
      width="short"
      value={typed['marge']}
      error={errors?.['marge']}
    />
    <TextField
      name="eenheid"
      label="Eenheid"
      hint="Bijvoorbeeld: minuten"
      lang="nl"
      width="short"
      value={typed['eenheid']}
      error={errors?.['eenheid']}
      optional
    />
    <TextField
      name="eenheid-en"
      label="Eenheid in het Engels"
      lang="nl"
      width="short"
      value={typed['eenheid-en']}
      error={errors?.['eenheid-en']}
      optional
    />
  </div>
);

/** Everything that is asked about a question of this kind. */
export const QuestionFields = (props: Props & { kind: QuestionKind; topics: readonly string[] }) => {
  const { kind, typed, errors } = props;
  return (
    <>
      <div class={errors?.['onderwerp'] ? 'field bad' : 'field'}>
        <label for="field-onderwerp">Onderwerp</label>
        <p class="hint" id="field-onderwerp-hint">
          Kies uit de lijst of typ een nieuw onderwerp. Per onderwerp trekt u vragen voor een toets.
        </p>
        {errors?.['onderwerp'] && (
          <p class="field-error" id="field-onderwerp-error">
            <span class="hidden">Fout: </span>
            {errors['onderwerp']}
          </p>
        )}
        <input
          id="field-onderwerp"
          name="onderwerp"
          type="text"
          class="w-half"
          list="onderwerpen"
          value={typed['onderwerp']}
          required
          aria-invalid={errors?.['onderwerp'] ? 'true' : undefined}
          aria-describedby={
            errors?.['onderwerp'] ? 'field-onderwerp-hint field-onderwerp-error' : 'field-onderwerp-hint'
          }
        />
        <datalist id="onderwerpen">
          {props.topics.map((topic) => (
            <option key={topic} value={topic} />
          ))}
        </datalist>
      </div>
      <BothLanguages name="tekst" label="Vraag" typed={typed} errors={errors} />
      {(kind === 'single' || kind === 'multiple' || kind === 'order') && (
        <Options kind={kind} typed={typed} errors={errors} />
      )}
      {kind === 'number' && <NumberFields typed={typed} errors={errors} />}
      {kind === 'open' && (
        <BothLanguages
          name="voorbeeld"
          label="Voorbeeld van een goed antwoord"
          hint="Deelnemers lezen dit na de toets, naast hun eigen antwoord."
          typed={typed}
          errors={errors}
        />
      )}
      <BothLanguages
        name="uitleg"
        label="Uitleg"
        hint="Komt in beeld bij de bespreking en bij het eigen resultaat."
        rows={4}
        typed={typed}
        errors={errors}
      />
    </>
  );
};
