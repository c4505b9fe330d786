import { formatInstant } from '../../../kernel/format.ts';
import { cents, formatMoney } from '../../../kernel/money.ts';
import { Button, DataTable, Facts, Form, Notice, OfficePage, Tag } from '../../../ui/index.ts';
import { moneyPath, type Frame, type Message } from '../office.ts';
import { refundProblem, refundReason, refundStates } from '../texts.ts';
import type { Refund } from './query.ts';

const refundPath = (refund: Refund) => `${moneyPath}/terugbetalingen/${refund.id}`;

const StateTag = ({ refund }: { refund: Refund }) => (
  <Tag kind={refundStates[refund.state].kind}>{refundStates[refund.state].tag}</Tag>
);

/** Money that goes back, what is not done first. */
export const RefundTable = ({ refunds }: { refunds: Refund[] }) =>
  refunds.length === 0 ? (
    <p>Er zijn geen terugbetalingen.</p>
  ) : (
    <DataTable
      caption="Wat nog niet klaar is, staat bovenaan."
      rows={refunds}
      rowKey={(refund) => refund.id}
      columns={[
        { header: 'Naam', main: true, cell: (refund) => <a href={refundPath(refund)}>{refund.name}</a> },
        { header: 'Editie', cell: (refund) => refund.edition },
        { header: 'Waarom', cell: (refund) => refundReason(refund.reason) },
        { header: 'Gevraagd op', cell: (refund) => formatInstant(refund.askedAt, 'nl') },
        { header: 'Staat', cell: (refund) => <StateTag refund={refund} /> },
        { header: 'Bedrag', numeric: true, cell: (refund) => formatMoney(cents(refund.amountCents), 'nl') },
      ]}
    />
  );

/** One refund, and what a person can do when it does not go by itself. */
export const RefundPage = (props: Frame & { refund: Refund; message: Message | undefined }) => {
  const { refund } = props;
  return (
    <OfficePage
      site={props.site}
      title={`Terugbetaling aan ${refund.name}`}
      section="money"
      user={props.user}
      csrf={props.csrf}
      breadcrumb={[{ label: 'Geld', href: moneyPath }, { label: 'Terugbetaling' }]}
    >
      <h1>Terugbetaling aan {refund.name}</h1>
      {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
      <Facts
        rows={[
          { term: 'Staat', detail: <StateTag refund={refund} /> },
          { term: 'Bedrag', detail: formatMoney(cents(refund.amountCents), 'nl') },
          { term: 'Waarom', detail: refundReason(refund.reason) },
          {
            term: 'Inschrijving',
            detail: <a href={`/beheer/inschrijvingen/${refund.enrolmentId}`}>{refund.name}</a>,
          },
          { term: 'Editie', detail: refund.edition },
          { term: 'Van betaling', detail: refund.sourceId },
          { term: 'Gevraagd op', detail: formatInstant(refund.askedAt, 'nl') },
          ...(refund.sentAt ? [{ term: 'Teruggegeven op', detail: formatInstant(refund.sentAt, 'nl') }] : []),
          ...(refund.problem ? [{ term: 'Wat er misging', detail: refundProblem(refund.problem) }] : []),
        ]}
      />
      {refund.state === 'failed' && <Retry refund={refund} csrf={props.csrf} />}
      {(refund.state === 'failed' || refund.state === 'by-hand') && (
        <DoneByHand refund={refund} csrf={props.csrf} />
      )}
    </OfficePage>
  );
};

type ActProps = { refund: Refund; csrf: string };

const Retry = ({ refund, csrf }: ActProps) => (
  <Form action={`${refundPath(refund)}/opnieuw`} csrf={csrf} label="Opnieuw proberen">
    <p>Het systeem vraagt Mollie nog eens om het geld terug te geven. Het kan nooit twee keer teruggaan.</p>
    <Button>Opnieuw proberen</Button>
  </Form>
);

const DoneByHand = ({ refund, csrf }: ActProps) => (
  <Form action={`${refundPath(refund)}/gedaan`} csrf={csrf} label="Zelf overgemaakt">
    <p>
      Maak eerst zelf {formatMoney(cents(refund.amountCents), 'nl')} over. Boek het daarna hier: het bedrag
      gaat dan van het kasboek af. Dit kunt u niet ongedaan maken.
    </p>
    <Button kind="danger">Ja, ik heb het overgemaakt</Button>
  </Form>
);
