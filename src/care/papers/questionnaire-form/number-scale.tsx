import { numbersOf, Taps } from '../taps.tsx';
import type { Fields, FormField } from '../../domain/questionnaire/index.ts';
import type { FieldProps } from './field-props.ts';
import { questionnaireTexts } from './texts.ts';

/** A scale of more numbers than this is typed: a phone cannot show it in two rows. */
const mostNumbers = 11;

export type Ends = { from: number; to: number };

/**
 * The ends of a question that is answered once, with one of a few whole numbers. Undefined for any other, and where
 * something else was typed: that stays to be seen in a box.
 */
export const endsOf = (field: FormField, typed: Fields): Ends | undefined => {
  const { kind, name, min, max, rows } = field;
  if (kind !== 'whole-number' || rows.length !== 1 || min === undefined || max === undefined)
    return undefined;
  const [from, to] = [Number(min), Number(max)];
  const answer = typed[name] ?? '';
  const fits = answer === '' || numbersOf(from, to).some(({ value }) => value === answer);
  return to > from && to - from < mostNumbers && fits ? { from, to } : undefined;
};

/** A whole number on a short scale, in one tap; who need not answer can take an answer back. */
export const NumberScale = (props: FieldProps & { ends: Ends }) => {
  const { field, about, typed, lang, ends } = props;
  const t = questionnaireTexts[lang];
  const id = `field-${field.name}`;
  const described = [about.error && `${id}-error`, about.hint && `${id}-hint`].filter(Boolean).join(' ');
  const none = field.required ? [] : [{ value: '', label: t.noAnswer }];
  return (
    <fieldset class={about.error ? 'field bad' : 'field'}>
      <legend>
        {field.label}
        {!field.required && <span class="optional"> ({t.optional})</span>}
      </legend>
      {about.hint && (
        <p class="hint" id={`${id}-hint`}>
          {about.hint}
        </p>
      )}
      {about.error && (
        <p class="field-error" id={`${id}-error`}>
          {about.error}
        </p>
      )}
      <Taps
        {...{ name: field.name, layout: 'own-scale', required: field.required }}
        options={[...numbersOf(ends.from, ends.to), ...none]}
        value={typed[field.name]}
        idOf={(value, at) => (at === 0 ? id : `${id}-${value || 'none'}`)}
        describedBy={described || undefined}
      />
    </fieldset>
  );
};
