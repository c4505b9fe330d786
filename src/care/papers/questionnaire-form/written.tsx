import { SelectField, TextArea, TextField, type TextFieldProps } from '../../../ui/index.ts';
import { timeName, unitName, type FieldKind, type FormField } from '../../domain/questionnaire/index.ts';
import type { FieldProps } from './field-props.ts';
import { questionnaireTexts } from './texts.ts';

type Row = FieldProps & { name: string; label: string; optional: boolean };

/** The keyboard that a phone shows, and the box, for each kind of answer that is written. */
const inputs: Partial<Record<FieldKind, Partial<TextFieldProps>>> = {
  'whole-number': { inputmode: 'numeric', width: 'short' },
  number: { inputmode: 'decimal', width: 'short' },
  quantity: { inputmode: 'decimal', width: 'short' },
  day: { type: 'date', width: 'short' },
  moment: { type: 'date', width: 'short' },
  time: { type: 'time', width: 'short' },
  address: { type: 'url', inputmode: 'url' },
};

const dateBounds = ({ kind, min, max }: FormField) =>
  kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(min ?? max ?? '') ? { min, max } : {};

const Box = ({ field, typed, about, name, label, optional, errors }: Row) => {
  const props = { ...about, name, label, optional, error: errors[name] ?? about.error, value: typed[name] };
  const maxlength = field.kind === 'line' || field.kind === 'text' ? field.maxLength : undefined;
  if (field.kind === 'text') return <TextArea {...props} maxlength={maxlength} />;
  return <TextField {...props} {...inputs[field.kind]} {...dateBounds(field)} maxlength={maxlength} />;
};

const SecondBox = ({ field, typed, lang, name, label }: Row) => {
  const t = questionnaireTexts[lang];
  if (field.kind === 'moment')
    return (
      <TextField
        name={timeName(name)}
        lang={lang}
        type="time"
        width="short"
        label={t.clock(label)}
        optional
        value={typed[timeName(name)]}
      />
    );
  if (field.kind !== 'quantity' || field.units.length < 2) return null;
  const unit = unitName(name);
  return (
    <SelectField
      name={unit}
      lang={lang}
      label={t.unit(label)}
      optional={!field.required}
      options={field.units}
      value={typed[unit]}
    />
  );
};

/** A question that is answered in one's own words, with a number, a day or a time; in a few rows where it may repeat. */
export const Written = (props: FieldProps) => {
  const { field, about, lang } = props;
  const t = questionnaireTexts[lang];
  const [only] = field.rows;
  if (field.rows.length === 1 && only !== undefined) {
    const row = { ...props, name: only, label: field.label, optional: about.optional };
    return (
      <>
        <Box {...row} />
        <SecondBox {...row} />
      </>
    );
  }
  return (
    <fieldset class={about.error ? 'field bad' : 'field'}>
      <legend>{field.label}</legend>
      <p class="hint">{[about.hint, t.several].filter(Boolean).join(' ')}</p>
      {about.error && (
        <p class="field-error" id={`field-${field.name}`} tabIndex={-1}>
          {about.error}
        </p>
      )}
      <div class="question-rows">
        {field.rows.map((name, at) => {
          const optional = !(field.required && at === 0);
          const plain = { ...about, hint: undefined, error: undefined };
          const row = { ...props, about: plain, name, label: t.row(at + 1), optional };
          return (
            <div key={name} class="question-row">
              <Box {...row} />
              <SecondBox {...row} />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
};
