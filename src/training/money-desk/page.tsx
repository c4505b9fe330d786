import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatInstant } from '../../kernel/format.ts';
import { cents, formatMoney } from '../../kernel/money.ts';
import { Facts, Notice, OfficePage } from '../../ui/index.ts';
import { DeskTable } from './desk/page.tsx';
import type { DeskLine } from './desk/query.ts';
import type { LastComparison, Totals } from './ledger/query.ts';
import { moneyPath, type Frame, type Message } from './office.ts';
import { RefundTable } from './refunds/page.tsx';
import type { Refund } from './refunds/query.ts';
import { TransferTable } from './transfers/page.tsx';
import type { Transfer } from './transfers/query.ts';

export type MoneyPageProps = Frame & {
  message: Message | undefined;
  today: CalendarDay;
  desk: DeskLine[];
  transfers: Transfer[];
  refunds: Refund[];
  comparison: LastComparison | undefined;
  totals: Totals;
};

/** All that waits for somebody about money, what needs a decision first. */
export const MoneyPage = (props: MoneyPageProps) => (
  <OfficePage site={props.site} title="Geld" section="money" user={props.user} csrf={props.csrf}>
    <h1>Geld</h1>
    {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
    <h2 id="zonder-plaats">Betaald zonder plaats</h2>
    <DeskTable lines={props.desk} />
    <h2 id="overboekingen">Overboekingen die nog komen</h2>
    <TransferTable transfers={props.transfers} today={props.today} />
    <h2 id="terugbetalingen">Terugbetalingen</h2>
    <RefundTable refunds={props.refunds} />
    <h2 id="kasboek">Kasboek</h2>
    <Facts
      rows={[
        { term: 'Binnengekomen', detail: formatMoney(cents(props.totals.inCents), 'nl') },
        { term: 'Teruggegeven', detail: formatMoney(cents(0 - props.totals.outCents), 'nl') },
        {
          term: 'Over',
          detail: formatMoney(cents(props.totals.inCents + props.totals.outCents), 'nl'),
          action: { href: `${moneyPath}/kasboek`, label: 'Alle regels', hidden: 'van het kasboek' },
        },
      ]}
    />
    <h2 id="vergelijking">Vergelijking met Mollie</h2>
    <ComparisonNotice comparison={props.comparison} />
  </OfficePage>
);

/** The last nightly proof that money and ledger agree: the difference must be nothing. */
const ComparisonNotice = ({ comparison }: { comparison: LastComparison | undefined }) => {
  if (!comparison?.doneAt || !comparison.outcome)
    return (
      <Notice kind={comparison?.problem ? 'warn' : 'info'}>
        {comparison?.problem
          ? 'De vergelijking is nog niet gelukt. Zij wordt vannacht opnieuw geprobeerd.'
          : 'Er is nog niet vergeleken. Dat gebeurt elke nacht.'}
      </Notice>
    );
  const { outcome, doneAt, problem } = comparison;
  const agrees = outcome.differenceCents === 0 && outcome.failed === 0 && outcome.unknown === 0;
  return (
    <Notice
      kind={agrees && !problem ? 'ok' : 'warn'}
      title={`Verschil: ${formatMoney(cents(outcome.differenceCents), 'nl')}`}
    >
      <p>
        Vergeleken op {formatInstant(doneAt, 'nl')}: {outcome.seen} betalingen van de laatste 40 dagen.
      </p>
      {outcome.unknown > 0 && <p>Mollie noemt {outcome.unknown} betalingen die niet van ons zijn.</p>}
      {outcome.failed > 0 && (
        <p>
          Over {outcome.failed} betalingen gaf Mollie geen antwoord. Zij komen vannacht weer aan de beurt.
        </p>
      )}
      {problem && <p>De laatste poging is mislukt. Wat hier staat, is van de keer daarvoor.</p>}
    </Notice>
  );
};
