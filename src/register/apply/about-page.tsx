import { Button, Buttons, Form, Notice, SelectField, TextField, type FieldErrors } from '../../ui/index.ts';
import type { AboutFields } from '../domain/application-form.ts';
import { baseProfessions } from '../domain/profession.ts';
import { registerWords } from '../domain/words.ts';
import { texts } from './texts.ts';
import { applyPath, type Frame, ApplyFrame } from './frame.tsx';

export type AboutPageProps = Frame & {
  about: AboutFields;
  begun: boolean;
  judge: boolean;
  errors?: FieldErrors | undefined;
};

/** The first page: who applies, with which certificate and base profession. */
export const AboutPage = (props: AboutPageProps) => {
  const { lang, about, errors } = props;
  const t = texts[lang];
  const words = registerWords[lang].professions;
  return (
    <ApplyFrame {...props} at="about" title={t.title} reached={props.begun ? 2 : 0}>
      <h1>{t.title}</h1>
      {!props.begun && (
        <>
          <p class="lead">{t.lead}</p>
          <p>{t.start}:</p>
          <ul>
            {t.what.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <p>{t.own}</p>
        </>
      )}
      {props.judge && <Notice kind="info">{t.policy}</Notice>}
      <h2>{t.about.title}</h2>
      <Form action={applyPath(lang)} csrf={props.csrf}>
        <TextField
          name="naam"
          label={t.about.name}
          hint={t.about.nameHint}
          lang={lang}
          value={about.name}
          error={errors?.['naam']}
          autocomplete="name"
          maxlength={120}
        />
        <TextField
          name="certificaat"
          label={t.about.certificate}
          hint={t.about.certificateHint}
          lang={lang}
          value={about.certificateNumber}
          error={errors?.['certificaat']}
          maxlength={60}
          width="half"
        />
        <SelectField
          name="beroep"
          label={t.about.profession}
          hint={t.about.professionHint}
          lang={lang}
          value={about.baseProfession}
          error={errors?.['beroep']}
          options={baseProfessions.map((value) => ({ value, label: words[value] }))}
        />
        <TextField
          name="beroep-anders"
          label={t.about.professionWords}
          lang={lang}
          value={about.baseProfessionWords}
          error={errors?.['beroep-anders']}
          optional
          maxlength={120}
        />
        <TextField
          name="register"
          label={t.about.register}
          hint={t.about.registerHint}
          lang={lang}
          value={about.professionRegister}
          error={errors?.['register']}
          optional
          maxlength={120}
          width="half"
        />
        <TextField
          name="registernummer"
          label={t.about.number}
          lang={lang}
          value={about.professionNumber}
          error={errors?.['registernummer']}
          optional
          maxlength={120}
          width="half"
        />
        <Buttons>
          <Button>{t.about.save}</Button>
        </Buttons>
      </Form>
    </ApplyFrame>
  );
};
