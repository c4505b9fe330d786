import type { Lang } from '../../kernel/lang.ts';
import {
  CheckboxField,
  FileField,
  Notice,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../ui/index.ts';
import type { EditionKind } from '../domain/edition.ts';
import { countries, type Answers, type StepName } from './answers.ts';
import { texts } from './texts.ts';

type StepProps = {
  lang: Lang;
  answers: Answers;
  errors: FieldErrors;
  /** What paying at once is called: a setting of the institute. */
  payLabel: string;
  /** What they enrol in: a return day asks for a certificate instead of a level (S27). */
  kind: EditionKind;
};

/** What a field of this journey needs besides its name: label, hint, what was typed and what is wrong with it. */
const about =
  ({ lang, answers, errors }: StepProps) =>
  (name: keyof (typeof texts)['nl']['labels']) => ({
    name,
    lang,
    label: texts[lang].labels[name].label,
    hint: texts[lang].labels[name].hint,
    value: answers[name],
    error: errors[name],
  });

const WhoFields = (props: StepProps) => {
  const f = about(props);
  return (
    <>
      <TextField {...f('naam')} autocomplete="name" maxlength={120} />
      <TextField {...f('email')} type="email" inputmode="email" autocomplete="email" maxlength={254} />
      <TextField
        {...f('telefoon')}
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        maxlength={40}
        width="half"
      />
      <TextField {...f('beroep')} autocomplete="organization-title" maxlength={120} />
      <TextField {...f('register')} optional maxlength={120} />
      <TextField {...f('registernummer')} optional maxlength={40} width="half" />
    </>
  );
};

const InvoiceFields = (props: StepProps) => {
  const { lang, answers, errors } = props;
  const f = about(props);
  const t = texts[lang];
  return (
    <>
      <RadioGroup
        name="soort"
        legend={t.buyerKind.legend}
        value={answers.soort}
        error={errors.soort}
        lang={lang}
        options={[
          { value: 'particulier', label: t.buyerKind.private },
          {
            value: 'zakelijk',
            label: t.buyerKind.business,
            hint: t.buyerKind.businessHint,
            reveal: (
              <>
                <TextField {...f('bedrijf')} autocomplete="organization" maxlength={120} />
                <TextField {...f('kvk')} optional inputmode="numeric" maxlength={20} width="half" />
                <TextField {...f('btw')} optional maxlength={20} width="half" />
                <TextField {...f('referentie')} optional maxlength={60} />
              </>
            ),
          },
        ]}
      />
      <TextField {...f('straat')} autocomplete="address-line1" maxlength={120} />
      <TextField {...f('postcode')} autocomplete="postal-code" maxlength={12} width="short" />
      <TextField {...f('plaats')} autocomplete="address-level2" maxlength={80} />
      <SelectField
        {...f('land')}
        value={answers.land ?? 'NL'}
        autocomplete="country"
        options={countries.map((country) => ({ value: country, label: t.countries[country] }))}
      />
    </>
  );
};

const EvidenceFields = (props: StepProps) => (
  <>
    {props.answers.evidenceName && (
      <Notice kind="ok">
        <p>{texts[props.lang].evidenceKept(props.answers.evidenceName)}</p>
      </Notice>
    )}
    <FileField {...about(props)('bewijs')} optional accept=".pdf,.jpg,.jpeg,.png" />
  </>
);

const AlumnusFields = (props: StepProps) => {
  const f = about(props);
  return (
    <>
      <p>{texts[props.lang].alumnus.intro}</p>
      <TextField {...f('cursusjaar')} inputmode="numeric" maxlength={4} width="year" />
      <TextField {...f('certificaat')} optional maxlength={60} width="half" />
      <EvidenceFields {...props} />
    </>
  );
};

const EntryFields = (props: StepProps) =>
  props.kind === 'return-day' ? <AlumnusFields {...props} /> : <LevelFields {...props} />;

const LevelFields = (props: StepProps) => {
  const { lang, answers, errors } = props;
  const f = about(props);
  const t = texts[lang];
  return (
    <RadioGroup
      name="niveau"
      legend={t.level.legend}
      hint={t.level.hint}
      value={answers.niveau}
      error={errors.niveau}
      lang={lang}
      options={[
        {
          value: 'hbo',
          label: t.level.bachelor,
          hint: t.level.bachelorHint,
          reveal: (
            <>
              <TextField {...f('richting')} maxlength={120} />
              <TextField {...f('jaar')} inputmode="numeric" maxlength={4} width="year" />
            </>
          ),
        },
        {
          value: 'anders',
          label: t.level.otherwise,
          hint: t.level.otherwiseHint,
          reveal: (
            <>
              <TextArea {...f('toelichting')} maxlength={2000} />
              <EvidenceFields {...props} />
            </>
          ),
        },
      ]}
    />
  );
};

const WishFields = (props: StepProps) => {
  const { lang, answers, errors } = props;
  const f = about(props);
  const t = texts[lang];
  return (
    <>
      <TextArea {...f('voorkeur')} optional rows={2} maxlength={500} />
      <TextField {...f('dieet')} optional maxlength={300} />
      <TextArea {...f('toegankelijkheid')} optional rows={2} maxlength={500} />
      <RadioGroup
        name="betaalwijze"
        legend={t.route.legend}
        value={answers.betaalwijze}
        error={errors.betaalwijze}
        lang={lang}
        options={[
          { value: 'ideal', label: props.payLabel, hint: t.route.idealHint },
          {
            value: 'anders',
            label: t.route.otherwise,
            hint: t.route.otherwiseHint,
            reveal: <TextArea {...f('betaalreden')} rows={3} maxlength={500} />,
          },
        ]}
      />
      <CheckboxField
        name="nieuwsbrief"
        label={t.newsletter.label}
        hint={t.newsletter.hint}
        checked={answers.nieuwsbrief === 'ja'}
        optional
        lang={lang}
      />
    </>
  );
};

const fieldsOf = {
  gegevens: WhoFields,
  factuur: InvoiceFields,
  vooropleiding: EntryFields,
  wensen: WishFields,
};

/** The questions of one page. */
export const StepFields = ({ step, ...props }: StepProps & { step: StepName }) => {
  const Fields = fieldsOf[step];
  return <Fields {...props} />;
};
