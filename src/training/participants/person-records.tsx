import { formatDay, formatInstant } from '../../kernel/format.ts';
import type { AuditRow } from '../../platform/audit/index.ts';
import type { OutboxRow } from '../../platform/outbox/index.ts';
import { DataTable, Tag } from '../../ui/index.ts';
import type { Attempt } from '../store/payments.ts';
import type { Invoice } from '../store/invoices.ts';
import type { AskedRefund, MoneyLine } from './query.ts';
import { auditWords, mailWords, peopleTexts, unsentWords } from './texts.ts';
import { money } from './view.ts';

const t = peopleTexts.person;

export type PersonRecordsProps = {
  attempts: readonly Attempt[];
  lines: readonly MoneyLine[];
  refunds: readonly AskedRefund[];
  invoices: readonly Invoice[];
  mails: readonly OutboxRow[];
  log: readonly AuditRow[];
  /** Who did something, in words. */
  actorName: (actor: string) => string;
};

const at = (moment: Date): string => formatInstant(moment, 'nl');

const outcome = ({ outcome: result }: MoneyLine): string => (result ? (t.outcomes[result] ?? result) : '');

const Money = ({ attempts, lines, refunds }: PersonRecordsProps) => (
  <>
    <h2>{t.money}</h2>
    {lines.length === 0 ? (
      <p>{t.noMoney}</p>
    ) : (
      <DataTable
        caption={t.money}
        captionHidden
        rows={lines}
        rowKey={(line) => String(line.id)}
        columns={[
          { header: t.what, main: true, cell: (line) => t.moneyFacts[line.fact] },
          { header: t.outcome, cell: outcome },
          { header: t.number, cell: (line) => line.sourceId },
          { header: t.when, cell: (line) => at(line.occurredAt) },
          { header: t.amount, numeric: true, cell: (line) => money(line.amountCents) },
        ]}
        totals={[t.saldo, '', '', '', money(lines.reduce((sum, line) => sum + line.amountCents, 0))]}
      />
    )}
    {refunds.map((refund) => (
      <p key={refund.id}>
        <Tag kind={refund.problem ? 'bad' : 'act'}>{t.refundAsked}</Tag> {money(refund.amountCents)},{' '}
        {at(refund.askedAt)}
        {refund.problem && `, ${t.refundProblem(refund.problem)}`}
      </p>
    ))}
    {attempts.length > 0 && (
      <p>
        {t.attempts}: {attempts.map(({ status }) => t.attempt[status]).join(', ')}.
      </p>
    )}
  </>
);

const Invoices = ({ invoices }: PersonRecordsProps) => (
  <>
    <h2>{t.invoices}</h2>
    {invoices.length === 0 ? (
      <p>{t.noInvoices}</p>
    ) : (
      <DataTable
        caption={t.invoices}
        captionHidden
        rows={invoices}
        rowKey={({ number }) => number}
        columns={[
          {
            header: t.number,
            main: true,
            cell: ({ number, enrolmentId, content }) => (
              <>
                <a href={`/beheer/inschrijvingen/${enrolmentId}/facturen/${number}.pdf`}>{number} (pdf)</a>
                {content.buyer.attention && (
                  <>
                    {', '}
                    <a href={`/beheer/inschrijvingen/${enrolmentId}/facturen/${number}.xml`}>UBL</a>
                  </>
                )}
              </>
            ),
          },
          { header: t.what, cell: ({ kind }) => (kind === 'invoice' ? t.invoice : t.creditNote) },
          { header: t.when, cell: ({ content }) => formatDay(content.issuedOn, 'nl') },
          { header: t.amount, numeric: true, cell: ({ content }) => money(content.totalCents) },
        ]}
      />
    )}
  </>
);

const mailKinds = { waiting: 'act', retrying: 'act', done: 'ok', dead: 'bad' } as const;

const Mails = ({ mails }: PersonRecordsProps) => (
  <>
    <h2>{t.mails}</h2>
    {mails.length === 0 ? (
      <p>{t.noMails}</p>
    ) : (
      <DataTable
        caption={t.mails}
        captionHidden
        rows={mails}
        rowKey={({ id }) => id}
        columns={[
          { header: t.what, main: true, cell: ({ topic }) => mailWords(topic) },
          {
            header: peopleTexts.columns.state,
            cell: ({ state, outcome: note }) =>
              typeof note?.['unsent'] === 'string' ? (
                <>
                  <Tag kind="plain">{t.mailUnsent}</Tag> {unsentWords(note['unsent'])}
                </>
              ) : (
                <Tag kind={mailKinds[state]}>{t.mailStates[state]}</Tag>
              ),
          },
          { header: t.when, cell: ({ doneAt, createdAt }) => at(doneAt ?? createdAt) },
        ]}
      />
    )}
  </>
);

const Log = ({ log, actorName }: PersonRecordsProps) =>
  log.length === 0 ? null : (
    <>
      <h2>{t.log}</h2>
      <DataTable
        caption={t.log}
        captionHidden
        rows={log}
        rowKey={({ id }) => String(id)}
        columns={[
          { header: t.when, main: true, cell: (line) => at(line.at) },
          { header: t.who, cell: ({ actor }) => actorName(actor) },
          { header: t.what, cell: auditWords },
        ]}
      />
    </>
  );

/** What is on record of one person: money, invoices, mails and who did what. */
export const PersonRecords = (props: PersonRecordsProps) => (
  <>
    <Money {...props} />
    <Invoices {...props} />
    <Mails {...props} />
    <Log {...props} />
  </>
);
