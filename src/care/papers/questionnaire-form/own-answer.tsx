import { TextField } from '../../../ui/index.ts';
import type { FieldProps } from './field-props.ts';
import { questionnaireTexts } from './texts.ts';

type Props = FieldProps & {
  name: string;
  row?: number | undefined;
  /** There is nothing to choose: this line is the whole question. */
  alone?: boolean | undefined;
};

/** A line for an answer that is not in the list. */
export const OwnAnswer = ({ field, typed, lang, errors, about, name, row, alone }: Props) => {
  const t = questionnaireTexts[lang];
  const label =
    t.ownAnswerLabel(field.label) + (row !== undefined && field.open.length > 1 ? ` (${row})` : '');
  return (
    <TextField
      name={name}
      lang={lang}
      label={alone ? field.label : label}
      hint={alone ? about.hint : undefined}
      error={errors[name] ?? (alone ? about.error : undefined)}
      optional={!(alone && field.required)}
      maxlength={field.maxLength}
      value={typed[name]}
    />
  );
};
