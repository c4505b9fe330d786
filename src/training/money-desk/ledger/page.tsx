import { formatInstant } from '../../../kernel/format.ts';
import { cents, formatMoney } from '../../../kernel/money.ts';
import { ButtonLink, Buttons, DataTable, EmptyState, OfficePage } from '../../../ui/index.ts';
import { moneyPath, type Frame } from '../office.ts';
import { facts, outcomes } from '../texts.ts';
import type { LedgerRow } from './query.ts';

/** Every fact about money, newest first, a page at a time; nothing in it ever changes. */
export const LedgerPage = (
  props: Frame & { lines: LedgerRow[]; older: number | undefined; first: boolean },
) => (
  <OfficePage
    site={props.site}
    title="Kasboek"
    section="money"
    user={props.user}
    csrf={props.csrf}
    breadcrumb={[{ label: 'Geld', href: moneyPath }, { label: 'Kasboek' }]}
  >
    <h1>Kasboek</h1>
    {props.lines.length === 0 ? (
      <EmptyState title="Hier staat nog niets">
        <p>Elke betaling en elke terugbetaling komt hier te staan.</p>
      </EmptyState>
    ) : (
      <>
        <Buttons>
          <ButtonLink href={`${moneyPath}/kasboek.csv`} kind="quiet">
            Download alles als CSV
          </ButtonLink>
        </Buttons>
        <DataTable
          caption="De nieuwste regel staat bovenaan. Een regel verandert nooit."
          rows={props.lines}
          rowKey={(line) => String(line.id)}
          columns={[
            { header: 'Regel', main: true, cell: (line) => line.id },
            { header: 'Wanneer', cell: (line) => formatInstant(line.occurredAt, 'nl') },
            { header: 'Wat', cell: (line) => facts[line.fact] },
            {
              header: 'Naam',
              cell: (line) =>
                line.enrolmentId ? (
                  <a href={`/beheer/inschrijvingen/${line.enrolmentId}`}>{line.name}</a>
                ) : (
                  'onbekend'
                ),
            },
            { header: 'Editie', cell: (line) => line.edition ?? '' },
            { header: 'Kenmerk', cell: (line) => line.sourceId },
            { header: 'Uitkomst', cell: (line) => (line.outcome ? outcomes[line.outcome] : '') },
            {
              header: 'Bedrag',
              numeric: true,
              cell: (line) => formatMoney(cents(line.amountCents), 'nl'),
            },
          ]}
        />
      </>
    )}
    <Buttons>
      {!props.first && (
        <ButtonLink href={`${moneyPath}/kasboek`} kind="quiet">
          Naar de nieuwste
        </ButtonLink>
      )}
      {props.older !== undefined && (
        <ButtonLink href={`${moneyPath}/kasboek?voor=${props.older}`} kind="quiet">
          Oudere regels
        </ButtonLink>
      )}
    </Buttons>
  </OfficePage>
);
