import { Fragment } from 'preact';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import {
  CheckboxField,
  FileField,
  Notice,
  RadioGroup,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../ui/index.ts';
import {
  dayParts,
  fieldsFor,
  longestQuestion,
  referrers,
  wishesFor,
  type Referrer,
} from '../domain/request.ts';
import type { RequestAnswers } from '../store/requests.ts';
import { kindOf, type StepName } from './answers.ts';
import { texts } from './texts.ts';

export type FieldsView = {
  lang: Lang;
  today: CalendarDay;
  answers: RequestAnswers;
  errors: FieldErrors;
  /** Who the practice gave the link to, where it is for one kind of referrer. */
  fixedKind: Referrer | undefined;
  /** The name of the letter that lies with the request already. */
  letter: string | undefined;
};

const field = ({ lang, answers, errors }: FieldsView, name: string) => ({
  ...{ name, lang, value: answers[name], error: errors[name] },
});

const Who = (view: FieldsView) => {
  const { lang, fixedKind } = view;
  const t = texts[lang];
  return (
    <>
      {fixedKind ? (
        <div>
          <p>{t.who.as(t.kinds[fixedKind].toLowerCase())}</p>
          {fixedKind === 'employer' && <p>{t.whoHints.employer}</p>}
          <input type="hidden" name="wie" value={fixedKind} />
        </div>
      ) : (
        <RadioGroup
          {...field(view, 'wie')}
          legend={t.who.kind}
          options={referrers.map((value) => ({
            ...{ value, label: t.kinds[value] },
            hint: value === 'employer' ? t.whoHints.employer : undefined,
          }))}
        />
      )}
      <TextField {...field(view, 'naam')} label={t.who.name} autocomplete="name" />
      <TextField {...field(view, 'organisatie')} label={t.who.organisation} autocomplete="organization" />
      <TextField
        {...field(view, 'functie')}
        label={t.who.role}
        hint={t.whoHints.role[fixedKind ?? 'any']}
        autocomplete="organization-title"
      />
      <TextField
        {...field(view, 'email')}
        type="email"
        label={t.who.email}
        hint={t.whoHints.email}
        autocomplete="email"
      />
      <TextField
        {...field(view, 'telefoon')}
        type="tel"
        label={t.who.phone}
        autocomplete="tel"
        width="half"
      />
    </>
  );
};

const Client = (view: FieldsView) => {
  const { lang, answers, today } = view;
  const t = texts[lang];
  const tick = (name: string) => ({ ...field(view, name), value: 'ja', checked: answers[name] === 'ja' });
  return (
    <>
      <p>{t.client.lead}</p>
      <TextField {...field(view, 'clientnaam')} label={t.client.name} autocomplete="off" />
      <TextField
        {...field(view, 'geboren')}
        type="date"
        max={today}
        label={t.client.born}
        width="half"
        autocomplete="off"
      />
      {/* Neither is required by itself, and one of them is: the legend says so in place of the mark on each. */}
      <fieldset class="field refer-reach">
        <legend>{t.client.reach}</legend>
        <TextField
          {...field(view, 'clientemail')}
          type="email"
          label={t.client.email}
          optional
          autocomplete="off"
        />
        <TextField
          {...field(view, 'clienttelefoon')}
          type="tel"
          label={t.client.phone}
          optional
          width="half"
          autocomplete="off"
        />
      </fieldset>
      <fieldset class="field">
        <legend>{t.agreed.legend}</legend>
        <p class="hint">{t.agreed.ages}</p>
        <CheckboxField {...tick('akkoord-client')} label={t.agreed.client} />
        <CheckboxField {...tick('akkoord-ouders')} label={t.agreed.parents} />
      </fieldset>
    </>
  );
};

const Question = (view: FieldsView) => {
  const { lang, answers, errors, today, letter } = view;
  const t = texts[lang];
  const kind = kindOf(answers) ?? 'general-practitioner';
  const knowsWork = kind === 'employer' || kind === 'occupational-physician';
  const tick = (name: string, label: string) => (
    <CheckboxField
      name={name}
      lang={lang}
      label={label}
      checked={answers[name] === 'ja'}
      error={errors[name]}
    />
  );
  return (
    <>
      {kind === 'employer' && (
        <Notice kind="info" title={t.employer.title}>
          <p>{t.employer.body}</p>
        </Notice>
      )}
      <RadioGroup
        {...field(view, 'gebied')}
        legend={t.field}
        options={fieldsFor(kind, today).map((value) => ({ value, ...t.fields[value] }))}
      />
      {knowsWork && (
        <TextField
          {...field(view, 'ziek-sinds')}
          type="date"
          max={today}
          label={t.sick.label}
          hint={t.sick.hint}
          optional={kind !== 'employer'}
          width="half"
        />
      )}
      <fieldset class="field">
        <legend>{t.wish}</legend>
        {wishesFor(kind).map((wish) => (
          <Fragment key={wish}>{tick(`wens-${wish}`, t.wishes[wish])}</Fragment>
        ))}
      </fieldset>
      {knowsWork && (
        <>
          <fieldset class="field">
            <legend>{t.parts}</legend>
            {dayParts.map((part) => (
              <Fragment key={part}>{tick(`dagdeel-${part}`, t.partNames[part])}</Fragment>
            ))}
          </fieldset>
          <TextField
            {...field(view, 'uren')}
            label={t.hours.label}
            hint={t.hours.hint}
            inputmode="decimal"
            width="year"
            optional
          />
        </>
      )}
      {kind !== 'employer' && (
        <>
          <TextArea
            {...field(view, 'vraag')}
            label={t.question.label}
            hint={t.question.hint}
            maxlength={longestQuestion}
            rows={4}
            optional
          />
          <FileField
            {...field(view, 'brief')}
            label={t.letter.label}
            hint={letter ? `${t.letter.kept}: ${letter}. ${t.letter.hint}` : t.letter.hint}
            accept="application/pdf"
            optional
          />
          {letter && tick('brief-weg', t.letter.remove)}
        </>
      )}
    </>
  );
};

/** The fields of one page of a request. */
export const StepFields = ({ step, ...view }: FieldsView & { step: StepName }) => {
  if (step === 'verwijzer') return <Who {...view} />;
  return step === 'client' ? <Client {...view} /> : <Question {...view} />;
};
