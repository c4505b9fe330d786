import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { Field, FieldMessages, fieldId, fieldTies, OptionalMark, type FieldProps } from './field.tsx';
import { fieldTexts } from './field-texts.ts';

export type Choice = {
  value: string;
  label: string;
  hint?: string | undefined;
  /** What is asked further when this answer is chosen; style hides it otherwise, without script. */
  reveal?: ComponentChildren;
};
type ChoiceProps = { options: readonly Choice[]; value?: string | undefined };

export type RadioGroupProps = Omit<FieldProps, 'label'> & ChoiceProps & { legend: string };

/** One answer out of a few, all in sight. The first answer carries the id the summary links to. */
export const RadioGroup = (props: RadioGroupProps) => {
  const id = fieldId(props.name);
  return (
    <fieldset class={props.error ? 'field bad' : 'field'} role="radiogroup" {...fieldTies(props)}>
      <legend>
        {props.legend}
        <OptionalMark {...props} />
      </legend>
      <FieldMessages {...props} />
      {props.options.map((option, at) => {
        const optionId = at === 0 ? id : `${id}-${at + 1}`;
        return (
          <Fragment key={option.value}>
            <div class="choice">
              <input
                type="radio"
                id={optionId}
                name={props.name}
                value={option.value}
                checked={option.value === props.value}
                required={!props.optional}
                aria-describedby={option.hint && `${optionId}-note`}
              />
              <label for={optionId}>{option.label}</label>
              {option.hint && (
                <p class="hint" id={`${optionId}-note`}>
                  {option.hint}
                </p>
              )}
            </div>
            {option.reveal && <div class="reveal">{option.reveal}</div>}
          </Fragment>
        );
      })}
    </fieldset>
  );
};

export type CheckboxFieldProps = FieldProps & { checked?: boolean | undefined; value?: string | undefined };

/** Something to agree to or to leave: never ticked beforehand by us. Sends `ja` unless told otherwise. */
export const CheckboxField = (props: CheckboxFieldProps) => (
  <div class={props.error ? 'field bad' : 'field'}>
    <FieldMessages {...props} hint={undefined} />
    <div class="choice">
      <input
        type="checkbox"
        id={fieldId(props.name)}
        name={props.name}
        value={props.value ?? 'ja'}
        checked={props.checked}
        {...fieldTies(props)}
      />
      <label for={fieldId(props.name)}>
        {props.label}
        <OptionalMark {...props} />
      </label>
      {props.hint && (
        <p class="hint" id={`${fieldId(props.name)}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  </div>
);

export type SelectFieldProps = FieldProps &
  ChoiceProps & {
    autocomplete?: string | undefined;
    /** The text of the empty answer; "Maak een keuze" without it. */
    empty?: string | undefined;
  };

/** One answer out of many, such as a profession or a month. */
export const SelectField = (props: SelectFieldProps) => (
  <Field {...props}>
    <select
      id={fieldId(props.name)}
      name={props.name}
      required={!props.optional}
      autocomplete={props.autocomplete}
      {...fieldTies(props)}
    >
      <option value="">{props.empty ?? fieldTexts[props.lang].choose}</option>
      {props.options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
);

export type FileFieldProps = FieldProps & { accept?: string | undefined };

/** A file to send along; the hint says which kinds and how large. The form must be `multipart`. */
export const FileField = (props: FileFieldProps) => (
  <Field {...props}>
    <input
      type="file"
      id={fieldId(props.name)}
      name={props.name}
      accept={props.accept}
      required={!props.optional}
      {...fieldTies(props)}
    />
  </Field>
);
