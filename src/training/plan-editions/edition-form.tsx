import {
  Button,
  ErrorSummary,
  Form,
  SelectField,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../ui/index.ts';
import { pictures, type EditionAnswers, type FieldName } from './fields.ts';
import type { Rhythm } from './template.ts';
import { planTexts } from './texts.ts';

const t = planTexts.form;

export type EditionFormProps = {
  title: string;
  action: string;
  csrf: string;
  answers: EditionAnswers;
  errors: FieldErrors;
  /** Sent along: the id of a new edition, or the revision that is being changed. */
  hidden: Record<string, string>;
  /** How empty days are filled in; undefined where every day must be typed. */
  rhythm: Rhythm | undefined;
  firstDayHint: string;
  button: string;
  note?: string | undefined;
};

/** The fields of an edition, for a new one and for one that changes. */
export const EditionForm = (props: EditionFormProps) => {
  const { answers, errors, rhythm } = props;
  const field = (name: FieldName, label: string, hint?: string) => ({
    ...{ name, label, lang: 'nl' as const, value: answers[name], error: errors[name] },
    ...(hint ? { hint } : {}),
  });
  return (
    <Form action={props.action} csrf={props.csrf}>
      <ErrorSummary lang="nl" errors={errors} />
      <h2>{props.title}</h2>
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="two">
        <section class="form">
          <h3>{t.when}</h3>
          <TextField {...field('firstDay', t.firstDay, props.firstDayHint)} type="date" width="short" />
          <TextField
            {...field('secondDay', t.secondDay, rhythm && t.secondDayHint(rhythm.secondDayAfter))}
            type="date"
            width="short"
            optional={rhythm !== undefined}
          />
          <TextField
            {...field(
              'returnDay',
              t.returnDay,
              rhythm && t.returnDayHint(Math.round(rhythm.returnDayAfter / 7)),
            )}
            type="date"
            width="short"
            optional={rhythm !== undefined}
          />
          <TextField {...field('startsAt', t.startsAt)} type="time" width="short" />
          <TextField {...field('endsAt', t.endsAt)} type="time" width="short" />
        </section>
        <section class="form">
          <h3>{t.where}</h3>
          <TextField {...field('place', t.place, t.placeHint)} maxlength={80} width="half" />
          <TextField {...field('venueName', t.venueName, t.venueHint)} optional maxlength={120} />
          <TextArea {...field('venueAddress', t.venueAddress)} optional maxlength={300} rows={2} />
        </section>
        <section class="form">
          <h3>{t.group}</h3>
          <TextField {...field('price', t.price)} inputmode="decimal" width="short" />
          <TextField {...field('capacity', t.capacity, t.capacityHint)} inputmode="numeric" width="year" />
          <TextField {...field('minimum', t.minimum)} inputmode="numeric" width="year" />
          <TextField
            {...field('warnOn', t.warnOn, rhythm ? t.warnOnHint(rhythm.warningBefore) : t.warnOnPlain)}
            type="date"
            width="short"
            optional={rhythm !== undefined}
          />
        </section>
        <section class="form">
          <h3>{t.site}</h3>
          <TextArea {...field('audienceNl', t.audienceNl)} maxlength={600} rows={2} />
          <TextArea {...field('audienceEn', t.audienceEn)} maxlength={600} rows={2} />
          <SelectField
            {...field('picture', t.picture)}
            options={pictures.map((name) => ({ value: name, label: t.pictures[name] }))}
          />
        </section>
      </div>
      {props.note && <p>{props.note}</p>}
      <Button>{props.button}</Button>
    </Form>
  );
};
