import { daysBetween, type CalendarDay } from '../../../kernel/calendar-day.ts';
import { formatDay } from '../../../kernel/format.ts';
import { cents, formatMoney } from '../../../kernel/money.ts';
import {
  Button,
  DataTable,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  Tag,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import { moneyPath, type Frame } from '../office.ts';
import type { Transfer } from './query.ts';

const transferPath = (transfer: Transfer) => `${moneyPath}/overboekingen/${transfer.number}`;

const overdue = (transfer: Transfer, today: CalendarDay): string | undefined => {
  const days = daysBetween(transfer.dueOn, today);
  return days <= 0 ? undefined : days === 1 ? '1 dag te laat' : `${days} dagen te laat`;
};

/** Invoices that are still to be paid by bank, the first due on top. */
export const TransferTable = ({ transfers, today }: { transfers: Transfer[]; today: CalendarDay }) =>
  transfers.length === 0 ? (
    <p>Er staan geen overboekingen open.</p>
  ) : (
    <DataTable
      caption="Kies een factuur om te boeken dat het geld is ontvangen."
      rows={transfers}
      rowKey={(transfer) => transfer.number}
      columns={[
        {
          header: 'Factuur',
          main: true,
          cell: (transfer) => <a href={transferPath(transfer)}>{transfer.number}</a>,
        },
        {
          header: 'Naam',
          cell: (transfer) => (transfer.company ? `${transfer.name}, ${transfer.company}` : transfer.name),
        },
        { header: 'Editie', cell: (transfer) => transfer.edition },
        { header: 'Uiterlijk betalen', cell: (transfer) => formatDay(transfer.dueOn, 'nl') },
        {
          header: 'Staat',
          cell: (transfer) => {
            const late = overdue(transfer, today);
            return late ? <Tag kind="bad">{late}</Tag> : <Tag kind="plain">Wacht</Tag>;
          },
        },
        { header: 'Bedrag', numeric: true, cell: ({ amountCents }) => formatMoney(cents(amountCents), 'nl') },
      ]}
      totals={[
        'Samen',
        '',
        '',
        '',
        '',
        formatMoney(cents(transfers.reduce((sum, { amountCents }) => sum + amountCents, 0)), 'nl'),
      ]}
    />
  );

export type TransferPageProps = Frame & {
  transfer: Transfer;
  today: CalendarDay;
  receivedOn: string;
  errors?: FieldErrors | undefined;
};

/** The page to check before money is booked as received. */
export const TransferPage = (props: TransferPageProps) => {
  const { transfer, errors } = props;
  const late = transfer.received ? undefined : overdue(transfer, props.today);
  return (
    <OfficePage
      site={props.site}
      title={`Overboeking voor factuur ${transfer.number}`}
      section="money"
      user={props.user}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[{ label: 'Geld', href: moneyPath }, { label: `Factuur ${transfer.number}` }]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>Overboeking voor factuur {transfer.number}</h1>
      <TransferFacts transfer={transfer} late={late} />
      {transfer.received ? (
        <Notice kind="ok">Dit bedrag is geboekt als ontvangen.</Notice>
      ) : (
        <Receive {...props} />
      )}
    </OfficePage>
  );
};

const TransferFacts = ({ transfer, late }: { transfer: Transfer; late: string | undefined }) => (
  <Facts
    rows={[
      {
        term: 'Naam',
        detail: <a href={`/beheer/inschrijvingen/${transfer.enrolmentId}`}>{transfer.name}</a>,
      },
      ...(transfer.company ? [{ term: 'Bedrijf', detail: transfer.company }] : []),
      ...(transfer.reference ? [{ term: 'Kenmerk van de klant', detail: transfer.reference }] : []),
      { term: 'Editie', detail: transfer.edition },
      { term: 'Bedrag', detail: formatMoney(cents(transfer.amountCents), 'nl') },
      { term: 'Datum van de factuur', detail: formatDay(transfer.issuedOn, 'nl') },
      {
        term: 'Uiterlijk betalen',
        detail: (
          <>
            {formatDay(transfer.dueOn, 'nl')} {late && <Tag kind="bad">{late}</Tag>}
          </>
        ),
      },
    ]}
  />
);

const Receive = ({ transfer, csrf, receivedOn, errors }: TransferPageProps) => (
  <Form action={transferPath(transfer)} csrf={csrf} label="Geld ontvangen">
    <Notice kind={transfer.ended ? 'warn' : 'info'} title="Wat er gebeurt">
      {transfer.ended
        ? 'Deze inschrijving is beëindigd. Het geld wordt geboekt en komt bij Betaald zonder plaats te staan.'
        : 'Het hele bedrag wordt geboekt en de inschrijving wordt bevestigd. De persoon krijgt meteen een mail. Boeken kunt u niet ongedaan maken; terugbetalen kan altijd.'}
    </Notice>
    <TextField
      name="ontvangen"
      type="date"
      label="Ontvangen op"
      lang="nl"
      hint="De dag die op het bankafschrift staat."
      value={receivedOn}
      error={errors?.['ontvangen']}
      width="short"
    />
    <Button>Ja, {formatMoney(cents(transfer.amountCents), 'nl')} is ontvangen</Button>
  </Form>
);
