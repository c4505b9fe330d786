import type { ComponentChildren } from 'preact';
import type { Lang } from '../../kernel/lang.ts';
import { fieldTexts } from './field-texts.ts';

/** What every field takes. `name` is the key in the body of the form and in `FieldErrors`. */
export type FieldProps = {
  name: string;
  label: string;
  lang: Lang;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
};

/** The id of a field: what the error summary and the label point at. */
export const fieldId = (name: string): string => `field-${name}`;

/** The attributes that tie a control to its hint and its error. */
export const fieldTies = ({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) => {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
};

/** "niet verplicht" behind a label: what must be filled in needs no mark. */
export const OptionalMark = ({ optional, lang }: Pick<FieldProps, 'optional' | 'lang'>) =>
  optional ? <span class="optional"> ({fieldTexts[lang].optional})</span> : null;

/** The hint and then the error, both above the control, so that a keyboard on a phone hides neither. */
export const FieldMessages = ({
  name,
  hint,
  error,
  lang,
}: Pick<FieldProps, 'name' | 'hint' | 'error' | 'lang'>) => (
  <>
    {hint && (
      <p class="hint" id={`${fieldId(name)}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="field-error" id={`${fieldId(name)}-error`}>
        <span class="hidden">{fieldTexts[lang].error} </span>
        {error}
      </p>
    )}
  </>
);

/** A label, its messages and one control under each other. */
export const Field = (props: FieldProps & { children: ComponentChildren }) => (
  <div class={props.error ? 'field bad' : 'field'}>
    <label for={fieldId(props.name)}>
      {props.label}
      <OptionalMark {...props} />
    </label>
    <FieldMessages {...props} />
    {props.children}
  </div>
);
