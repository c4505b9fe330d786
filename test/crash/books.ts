import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database } from '../../src/platform/db/index.ts';
import type { Acknowledged } from './visitor.ts';

/** What must be empty, by what it would mean if it were not. */
const wrongs: Record<string, SQL> = {
  'a ledger line without an outcome': sql`select source_id from training.ledger left join training.settlement on ledger_id = id where ledger_id is null`,
  'the same money twice in the ledger': sql`select source_id from training.ledger group by fact, source_id having count(*) > 1`,
  'money with a seat as outcome, without that seat': sql`select l.source_id from training.ledger l join training.settlement s on s.ledger_id = l.id
    left join training.seat on holder = l.enrolment_id where s.outcome = 'seated' and (holder is null or held_until is not null)`,
  'two seats for one enrolment': sql`select holder from training.seat where holder is not null group by holder having count(*) > 1`,
  'a seat held by nobody who enrolled': sql`select holder from training.seat left join training.enrolment on id = holder where holder is not null and id is null`,
  'one enrolment seated twice': sql`select l.enrolment_id from training.ledger l join training.settlement s on s.ledger_id = l.id
    where s.outcome = 'seated' group by l.enrolment_id having count(*) > 1`,
  'a confirmation without a paid seat, or a paid seat without a confirmation': sql`select coalesce(c.enrolment_id, p.enrolment_id) from training.confirmation c
    full join (select enrolment_id from training.ledger join training.settlement on ledger_id = id where outcome = 'seated') p using (enrolment_id)
    where c.enrolment_id is null or p.enrolment_id is null`,
  'a confirmation without exactly one invoice': sql`select c.enrolment_id from training.confirmation c left join training.invoice i
    on i.enrolment_id = c.enrolment_id and i.kind = 'invoice' group by c.enrolment_id having count(i.number) <> 1`,
  'a gap in the invoice numbers': sql`select s.series, n from training.invoice_series s, generate_series(1, s.last_number) n
    where not exists (select 1 from training.invoice where number = s.series || '-' || lpad(n::text, 4, '0'))`,
  'an invoice beside the series': sql`select number from training.invoice i where not exists (select 1 from training.invoice_series s
    where i.number like s.series || '-%' and right(i.number, 4)::int <= s.last_number)`,
  'the same mail twice to one person': sql`select to_address, subject from platform.demo_mail where to_address like 'testpersoon%'
    group by to_address, subject having count(*) > 1`,
  'an enrolment without its mail of receipt': sql`select id from training.enrolment e where not exists
    (select 1 from platform.outbox o where o.key = 'enrolment-received:' || e.id and done_at is not null)`,
  'a confirmation without its mail': sql`select enrolment_id from training.confirmation c join training.enrolment e on e.id = c.enrolment_id
    left join platform.demo_mail m on m.to_address = e.email group by enrolment_id having count(m.message_id) < 1`,
  'work that was never done': sql`select topic, last_error from platform.outbox where done_at is null`,
  'two audit lines for one act': sql`select object, act from platform.audit where act in ('enrolled', 'enrolment-confirmed')
    group by object, act having count(*) > 1`,
};

const columnOf = async (db: Database, query: SQL): Promise<Set<string>> =>
  new Set((await rows<{ it: string }>(db, query)).map((row) => row.it));

const missing = (wanted: Iterable<string>, found: Set<string>): string[] =>
  [...wanted].filter((one) => !found.has(one));

/** What is wrong with the books, by name: nothing, when all is well. */
export const auditBooks = async (db: Database, said: Acknowledged): Promise<Record<string, unknown[]>> => {
  const found: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(wrongs)) found[name] = await rows(db, query);
  const enrolled = await columnOf(db, sql`select key as it from training.enrolment`);
  const drafts = await columnOf(db, sql`select key as it from training.draft`);
  const money = await columnOf(
    db,
    sql`select source_id as it from training.ledger join training.settlement on ledger_id = id where fact = 'paid'`,
  );
  found['an enrolment that was begun and is lost'] = missing(said.begun, new Set([...enrolled, ...drafts]));
  found['an enrolment that was acknowledged and is lost'] = missing(said.enrolled, enrolled);
  found['money at the bank that is neither seated nor on the desk'] = missing(said.paid.keys(), money);
  found['money in the ledger that no bank knows'] = missing(money, new Set(said.paid.keys()));
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0));
};

/** How much there is to be wrong about. */
export const sizeOf = async (db: Database): Promise<Record<string, number>> => {
  const [row] = await rows<Record<string, number>>(
    db,
    sql`select (select count(*)::int from training.enrolment) as enrolments, (select count(*)::int from training.confirmation) as confirmations,
      (select count(*)::int from training.invoice) as invoices, (select count(*)::int from platform.demo_mail) as mails,
      (select count(*)::int from training.settlement where outcome = 'desk') as "onDesk"`,
  );
  return row!;
};
