import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';
import { editionColumns, toEdition } from '../store/editions.ts';
import type { Edition } from '../domain/edition.ts';
import { enrolmentFacts, toEnrolment, type EnrolmentInFull } from '../store/enrolments.ts';
import { anywhere, type SearchWords } from './search-words.ts';

/** Text as the search compares it: without accents (marks that stand apart once decomposed) and capitals. */
const plain = (text: SQL): SQL =>
  sql`lower(regexp_replace(normalize(${text}, NFD), ${'[\u0300-\u036f]'}, '', 'g'))`;

const everyWord = (haystack: SQL, { words }: SearchWords): SQL =>
  sql.join(
    words.map((word) => sql`${plain(haystack)} like ${anywhere(word)}`),
    sql` and `,
  );

const ofPerson = sql`concat_ws(' ', enrolment.name, enrolment.email, enrolment.phone, enrolment.buyer->>'company',
  enrolment.buyer->>'reference', (select concat_ws(' ', code, place) from training.edition where id = enrolment.edition_id),
  (select string_agg(number, ' ') from training.invoice where enrolment_id = enrolment.id))`;

export type FoundPerson = { enrolment: EnrolmentInFull; edition: string };

/** People whose name, address, phone, company, edition or invoice holds every word; the newest first. */
export const findPeople = async (db: Database, search: SearchWords, most: number): Promise<FoundPerson[]> => {
  const phone = search.phone
    ? sql`or regexp_replace(enrolment.phone, '[^0-9]', '', 'g') like ${anywhere(search.phone)}`
    : sql``;
  const found = await rows(
    db,
    enrolmentFacts(sql`where (${everyWord(ofPerson, search)}) ${phone}
      order by enrolment.submitted_at desc, enrolment.id desc limit ${most}`),
  );
  const people = found.map(toEnrolment);
  const codes = await findCodes(db, [...new Set(people.map((person) => person.editionId))]);
  return people.map((enrolment) => ({ enrolment, edition: codes.get(enrolment.editionId) ?? '' }));
};

const findCodes = async (db: Database, ids: string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; text: string }>(
    db,
    sql`select id, code || ', ' || place as text from training.edition where id in ${ids}`,
  );
  return new Map(found.map((row) => [row.id, row.text]));
};

/** Editions whose code, place or venue holds every word; the newest first. */
export const findEditions = async (db: Database, search: SearchWords, most: number): Promise<Edition[]> => {
  const haystack = sql`concat_ws(' ', edition.code, edition.place, edition.venue_name, edition.venue_address)`;
  const found = await rows(
    db,
    sql`select ${editionColumns} from training.edition edition where ${everyWord(haystack, search)}
        order by first_day desc, code limit ${most}`,
  );
  return found.map(toEdition);
};

/** An invoice or credit note, with where its money is looked after. */
export type FoundInvoice = {
  number: string;
  kind: 'invoice' | 'credit-note';
  transfer: boolean;
  name: string;
  enrolmentId: string;
};

/** Invoices whose number holds what was typed; the newest first. */
export const findInvoices = (db: Database, search: SearchWords, most: number): Promise<FoundInvoice[]> =>
  rows<FoundInvoice>(
    db,
    sql`select invoice.number, invoice.kind, invoice.due_on is not null as transfer, enrolment.name,
          enrolment.id as "enrolmentId"
        from training.invoice join training.enrolment on enrolment.id = invoice.enrolment_id
        where invoice.number like ${anywhere(search.text.toUpperCase())} order by invoice.issued_at desc, number desc limit ${most}`,
  );
