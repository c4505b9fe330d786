import { OwnAnswer } from './own-answer.tsx';
import { RadioGroup, SelectField, type Choice } from '../../../ui/index.ts';
import type { FieldProps } from './field-props.ts';
import { questionnaireTexts } from './texts.ts';

/** More answers than this stand in a list that opens: a phone shows them all at once otherwise. */
const mostInSight = 12;

/** Yes or no; who need not answer can take an answer back, which a radio button by itself cannot. */
export const YesNo = ({ field, about, typed, lang }: FieldProps) => {
  const t = questionnaireTexts[lang];
  const options = [
    { value: 'ja', label: t.yes },
    { value: 'nee', label: t.no },
    ...(field.required ? [] : [{ value: '', label: t.noAnswer }]),
  ];
  return <RadioGroup {...about} legend={field.label} options={options} value={typed[field.name]} />;
};

/** One answer out of a list, with room for one's own where the question allows it. */
export const OneOf = (props: FieldProps) => {
  const { field, about, typed, lang } = props;
  const t = questionnaireTexts[lang];
  const given: Choice[] = field.options.map(({ value, label, answer }) => ({
    value,
    label: answer.type === 'boolean' ? (answer.value ? t.yes : t.no) : label,
  }));
  const own = field.open.map((name) => ({
    value: 'open',
    label: t.ownAnswer,
    reveal: <OwnAnswer {...props} name={name} />,
  }));
  if (given.length === 0)
    return field.open.map((name) => <OwnAnswer key={name} {...props} name={name} alone />);
  const inList = given.length > mostInSight || field.control === 'drop-down';
  if (inList && own.length === 0)
    return <SelectField {...about} label={field.label} options={given} value={typed[field.name]} />;
  const none = field.required ? [] : [{ value: '', label: t.noAnswer }];
  return (
    <RadioGroup
      {...about}
      legend={field.label}
      options={[...given, ...own, ...none]}
      value={typed[field.name]}
    />
  );
};

/** Several answers out of a list: each a box of its own, and a few lines for one's own where that is allowed. */
export const SomeOf = (props: FieldProps) => {
  const { field, about, typed, lang } = props;
  const t = questionnaireTexts[lang];
  const first = field.options.length > 0 ? `field-${field.name}` : undefined;
  return (
    <fieldset class={about.error ? 'field bad' : 'field'}>
      <legend>
        {field.label}
        {!field.required && <span class="optional"> ({t.optional})</span>}
      </legend>
      <p class="hint">{[about.hint, t.several].filter(Boolean).join(' ')}</p>
      {about.error && (
        <p class="field-error" id={`field-${field.name}-error`}>
          {about.error}
        </p>
      )}
      {field.options.map((option, at) => {
        const id = at === 0 && first ? first : `field-${option.name}`;
        return (
          <div class="choice" key={option.name}>
            <input
              type="checkbox"
              id={id}
              name={option.name}
              value={option.value}
              checked={typed[option.name] !== undefined}
            />
            <label for={id}>{option.label}</label>
          </div>
        );
      })}
      {field.open.map((name, at) => (
        <OwnAnswer key={name} {...props} name={name} row={at + 1} />
      ))}
    </fieldset>
  );
};
