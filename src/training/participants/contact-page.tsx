import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { contactMark, type ContactAnswers } from './form.ts';
import type { Listed } from './query.ts';
import { peopleTexts } from './texts.ts';

const t = peopleTexts.contact;
const labels = peopleTexts.person;

export type ContactPageProps = {
  site: Site;
  user: string;
  csrf: string;
  person: Listed;
  answers: ContactAnswers;
  errors: FieldErrors;
  /** A colleague's change came in between. */
  overtaken: boolean;
};

/** `/beheer/inschrijvingen/:id/contact`: correct how somebody is called and reached. */
export const ContactPage = ({ person, answers, errors, overtaken, ...frame }: ContactPageProps) => {
  const { enrolment } = person;
  const path = `/beheer/inschrijvingen/${enrolment.id}`;
  const field = (name: 'name' | 'email' | 'phone') => ({
    ...{ name, label: labels[name], lang: 'nl' as const, value: answers[name], error: errors[name] },
    ...{ autocomplete: 'off', maxlength: 254 },
  });
  return (
    <OfficePage
      {...frame}
      title={t.title}
      section="enrolments"
      errorTitle={overtaken || Object.keys(errors).length > 0}
      breadcrumb={[
        { label: peopleTexts.enrolments, href: '/beheer/inschrijvingen' },
        { label: enrolment.name, href: path },
        { label: t.title },
      ]}
    >
      <h1>{t.title}</h1>
      {overtaken && (
        <Notice kind="error">
          <p>{t.overtaken}</p>
          <p>{t.now(enrolment.name, enrolment.email, enrolment.phone)}</p>
        </Notice>
      )}
      <p>{t.lead}</p>
      <Form action={`${path}/contact`} csrf={frame.csrf}>
        <ErrorSummary lang="nl" errors={errors} />
        <input type="hidden" name="was" value={overtaken ? contactMark(enrolment) : answers.was} />
        <TextField {...field('name')} width="half" />
        <TextField {...field('email')} type="email" width="half" />
        <TextField {...field('phone')} type="tel" width="half" />
        <Buttons>
          <Button>{t.button}</Button>
          <ButtonLink href={path} kind="quiet">
            {peopleTexts.cancel.back}
          </ButtonLink>
        </Buttons>
      </Form>
    </OfficePage>
  );
};
