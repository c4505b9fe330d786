import { cents, formatMoney } from '../../kernel/money.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { planTexts } from './texts.ts';
import type { EditionRow } from './view.ts';

const t = planTexts.cancel;

export type CancelPageProps = {
  site: Site;
  user: string;
  csrf: string;
  row: EditionRow;
  /** How many people lose something and are told. */
  told: number;
  refund: { idealCents: number; transferCents: number };
  typed: { reason: string; typedCode: string };
  errors: FieldErrors;
};

/** What will happen, each thing in its own sentence, with the numbers of this moment. */
const consequences = ({ row, told, refund }: CancelPageProps): string[] => {
  const money = (amount: number) => formatMoney(cents(amount), 'nl');
  return [
    ...(row.confirmed > 0 ? [t.confirmed(row.confirmed)] : []),
    ...(row.waiting > 0 ? [t.waiting(row.waiting)] : []),
    ...(row.review > 0 ? [t.review(row.review)] : []),
    t.mailed(told),
    ...(refund.idealCents > 0 ? [t.ideal(money(refund.idealCents))] : []),
    ...(refund.transferCents > 0 ? [t.transfer(money(refund.transferCents))] : []),
    t.final,
  ];
};

/** `/beheer/edities/:code/annuleren`: what will happen, and the code to be typed. */
export const CancelPage = (props: CancelPageProps) => {
  const { code } = props.row.edition;
  const path = `/beheer/edities/${code}`;
  return (
    <OfficePage
      site={props.site}
      title={t.title(code)}
      section="editions"
      user={props.user}
      csrf={props.csrf}
      errorTitle={Object.keys(props.errors).length > 0}
      breadcrumb={[
        { label: planTexts.title, href: '/beheer' },
        { label: code, href: path },
        { label: planTexts.cancelLink },
      ]}
    >
      <h1>{t.title(code)}</h1>
      <Notice kind="warn" title={t.what}>
        <ul>
          {consequences(props).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
      <Form action={`${path}/annuleren`} csrf={props.csrf}>
        <ErrorSummary lang="nl" errors={props.errors} />
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          lang="nl"
          value={props.typed.reason}
          error={props.errors['reason']}
          maxlength={1000}
        />
        <TextField
          name="typedCode"
          label={t.typed(code)}
          lang="nl"
          width="short"
          autocomplete="off"
          value={props.typed.typedCode}
          error={props.errors['typedCode']}
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
