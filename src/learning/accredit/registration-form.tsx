import type { Lang } from '../../kernel/lang.ts';
import { Button, Buttons, Form, RadioGroup, TextField, type FieldErrors } from '../../ui/index.ts';
import { accreditationFor, checkNumber, registerName, type Accreditation } from '../domain/accreditation.ts';
import type { Registration } from '../store/points.ts';
import { numberProblems, registrationTexts } from './texts.ts';

const longestName = 120;
const other = 'anders';

/** Reads the form about somebody's registration, or says per field what needs attention. */
export const readRegistration = (
  fields: Readonly<Record<string, string>>,
  accreditations: readonly Accreditation[],
  lang: Lang,
): { ok: true; value: Registration } | { ok: false; errors: FieldErrors } => {
  const t = registrationTexts[lang];
  const chosen = accreditations.find(({ id }) => id === fields['register']);
  const otherName = (fields['ander-register'] ?? '').trim();
  const name = (fields['naam'] ?? '').trim();
  const { number, problem } = checkNumber(chosen?.numberKind ?? 'other', fields['nummer'] ?? '');
  const errors: FieldErrors = {
    ...(chosen || fields['register'] === other ? {} : { register: t.chooseRegister }),
    ...(fields['register'] === other && (otherName === '' || otherName.length > longestName)
      ? { 'ander-register': otherName === '' ? t.chooseRegister : t.nameTooLong }
      : {}),
    ...(problem ? { nummer: numberProblems[lang][problem] } : {}),
    ...(name === '' ? { naam: t.nameMissing } : {}),
    ...(name.length > longestName ? { naam: t.nameTooLong } : {}),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { register: chosen ? registerName(chosen) : otherName, number, name } };
};

/** The form about somebody's registration, with what is known or was typed in it. */
export const RegistrationForm = (props: {
  action: string;
  csrf: string;
  lang: Lang;
  accreditations: readonly Accreditation[];
  registration: Registration;
  typed?: Readonly<Record<string, string>> | undefined;
  errors?: FieldErrors | undefined;
}) => {
  const { lang, registration, errors, typed } = props;
  const t = registrationTexts[lang];
  const known = accreditationFor(registration.register, props.accreditations);
  const chosen = typed?.['register'] ?? known?.id ?? (registration.register === '' ? undefined : other);
  return (
    <Form action={props.action} csrf={props.csrf}>
      <RadioGroup
        name="register"
        lang={lang}
        legend={t.register}
        hint={t.registerHint}
        error={errors?.['register']}
        value={chosen}
        options={[
          ...props.accreditations.map((one) => ({ value: one.id, label: registerName(one) })),
          {
            value: other,
            label: t.other,
            reveal: (
              <TextField
                name="ander-register"
                lang={lang}
                label={t.otherName}
                maxlength={longestName}
                error={errors?.['ander-register']}
                value={typed?.['ander-register'] ?? (known ? '' : registration.register)}
              />
            ),
          },
        ]}
      />
      <TextField
        name="nummer"
        lang={lang}
        label={t.number}
        hint={t.numberHint}
        width="half"
        inputmode="text"
        autocomplete="off"
        error={errors?.['nummer']}
        value={typed?.['nummer'] ?? registration.number}
      />
      <TextField
        name="naam"
        lang={lang}
        label={t.name}
        hint={t.nameHint}
        error={errors?.['naam']}
        value={typed?.['naam'] ?? registration.name}
      />
      <Buttons>
        <Button>{t.save}</Button>
      </Buttons>
    </Form>
  );
};
