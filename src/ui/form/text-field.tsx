import { Field, fieldId, fieldTies, type FieldProps } from './field.tsx';

/** How much text is expected: a year is narrower than a name. Full width without it. */
export type FieldWidth = 'year' | 'short' | 'half';

type TextProps = FieldProps & {
  value?: string | undefined;
  /** A token of HTML's autofill, such as `email` or `street-address`. */
  autocomplete?: string | undefined;
  maxlength?: number | undefined;
};

export type TextFieldProps = TextProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'date' | 'time' | 'number' | undefined;
  inputmode?: 'text' | 'email' | 'tel' | 'url' | 'numeric' | 'decimal' | 'search' | undefined;
  width?: FieldWidth | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
};

const direction = (type: string): 'auto' | undefined =>
  type === 'text' || type === 'search' ? 'auto' : undefined;

/** One line of text, a number, a day or a time. */
export const TextField = (props: TextFieldProps) => {
  const { name, type = 'text', width } = props;
  return (
    <Field {...props}>
      <input
        id={fieldId(name)}
        name={name}
        // Preact types each kind of input apart; ours differ in no attribute that we set. The compiler needs it.
        // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion
        type={type as 'text'}
        value={props.value}
        class={width && `w-${width}`}
        dir={direction(type)}
        required={!props.optional}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        min={props.min}
        max={props.max}
        step={props.step}
        {...fieldTies(props)}
      />
    </Field>
  );
};

/** Several lines of text; it grows with what is typed where the browser can. */
export const TextArea = (props: TextProps & { rows?: number | undefined }) => (
  <Field {...props}>
    <textarea
      id={fieldId(props.name)}
      name={props.name}
      rows={props.rows ?? 5}
      dir="auto"
      required={!props.optional}
      autocomplete={props.autocomplete}
      maxlength={props.maxlength}
      {...fieldTies(props)}
    >
      {props.value}
    </textarea>
  </Field>
);
