import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { EndingAnswers } from './form.ts';
import type { Listed } from './query.ts';
import { peopleTexts } from './texts.ts';
import { money } from './view.ts';

const t = peopleTexts.cancel;

export type CancelPageProps = {
  site: Site;
  user: string;
  csrf: string;
  person: Listed;
  refund: { idealCents: number; transferCents: number };
  answers: EndingAnswers;
  errors: FieldErrors;
};

const RefundChoice = ({ refund, answers, errors }: CancelPageProps) => (
  <RadioGroup
    name="refund"
    legend={t.refund}
    lang="nl"
    value={answers.refund}
    error={errors['refund']}
    options={[
      {
        value: 'ja',
        label: t.refundAll(money(refund.idealCents + refund.transferCents)),
        hint: refund.transferCents > 0 ? t.refundTransfer : t.refundIdeal,
      },
      { value: 'nee', label: t.refundNone, hint: t.refundNoneHint },
    ]}
  />
);

/** `/beheer/inschrijvingen/:id/annuleren`: what will happen, what becomes of the money, and the code to be typed. */
export const CancelPage = (props: CancelPageProps) => {
  const { person, answers, errors, refund, site, user, csrf } = props;
  const { enrolment, seat, code } = person;
  const path = `/beheer/inschrijvingen/${enrolment.id}`;
  const title = t.title(enrolment.name);
  return (
    <OfficePage
      {...{ site, user, csrf, title }}
      section="enrolments"
      errorTitle={Object.keys(errors).length > 0}
      breadcrumb={[
        { label: peopleTexts.enrolments, href: '/beheer/inschrijvingen' },
        { label: enrolment.name, href: path },
        { label: peopleTexts.person.cancel },
      ]}
    >
      <h1>{title}</h1>
      <Notice kind="warn" title={t.what}>
        <ul>
          <li>{seat === undefined ? t.noSeat : t.seat(seat)}</li>
          <li>{t.mailed(enrolment.email)}</li>
          <li>{t.final}</li>
        </ul>
      </Notice>
      <Form action={`${path}/annuleren`} csrf={csrf}>
        <ErrorSummary lang="nl" errors={errors} />
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          lang="nl"
          value={answers.reason}
          error={errors['reason']}
          maxlength={1000}
        />
        {refund.idealCents + refund.transferCents > 0 && <RefundChoice {...props} />}
        <TextField
          name="typedCode"
          label={t.typed(code)}
          lang="nl"
          width="short"
          autocomplete="off"
          value={answers.typedCode}
          error={errors['typedCode']}
        />
        <Buttons>
          <Button kind="danger">{t.button}</Button>
          <ButtonLink href={path} kind="quiet">
            {t.back}
          </ButtonLink>
        </Buttons>
      </Form>
    </OfficePage>
  );
};
