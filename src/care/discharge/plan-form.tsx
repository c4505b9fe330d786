import type { Lang } from '../../kernel/lang.ts';
import { formatInstant } from '../../kernel/format.ts';
import { Button, Form, TextArea, type FieldErrors } from '../../ui/index.ts';
import { planLimits, type RelapsePlan } from '../domain/discharge.ts';
import type { KeptPlan } from '../store/discharges.ts';
import { planFieldNames, planTexts } from './texts.ts';

type Typed = Readonly<Record<string, string>>;

/** What was typed, a line for each. */
export const readPlan = (typed: Typed): RelapsePlan => {
  const lines = (name: string) => (typed[name] ?? '').split(/\r?\n/);
  return {
    signs: lines(planFieldNames.signs),
    steps: lines(planFieldNames.steps),
    people: lines(planFieldNames.people),
  };
};

/** The form of a relapse plan, for the client and for the therapist together with them. */
export const PlanForm = (props: {
  lang: Lang;
  action: string;
  csrf: string;
  plan: KeptPlan | undefined;
  /** Whether it is what the page is for: its button is then the main one. */
  main?: boolean | undefined;
  typed?: Typed | undefined;
  errors?: FieldErrors | undefined;
}) => {
  const { lang, plan, typed, errors } = props;
  const t = planTexts[lang];
  return (
    <Form action={props.action} csrf={props.csrf} label={t.title}>
      {(Object.keys(planFieldNames) as (keyof typeof planFieldNames)[]).map((part) => {
        const name = planFieldNames[part];
        return (
          <TextArea
            key={part}
            name={name}
            lang={lang}
            label={t.fields[part].label}
            hint={t.fields[part].hint}
            rows={3}
            maxlength={planLimits.lines * (planLimits.characters + 2)}
            value={typed?.[name] ?? plan?.[part].join('\n')}
            error={errors?.[name]}
          />
        );
      })}
      {plan && (
        <p class="hint">
          {t.madeBy(plan.by === 'client' ? undefined : plan.name, formatInstant(plan.at, lang))}
        </p>
      )}
      <Button kind={props.main ? undefined : 'quiet'}>{t.save}</Button>
    </Form>
  );
};
