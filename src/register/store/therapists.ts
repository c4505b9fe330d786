import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { noMarking, type Competence, type Field, type Marking } from '../domain/competence.ts';
import type {
  Accessibility,
  Consents,
  Guidance,
  Practice,
  Reimbursement,
  Spoken,
  Terrain,
  Therapist,
} from '../domain/profile.ts';

type Row = {
  id: string;
  slug: string;
  person_id: string | null;
  email: string;
  lang: 'nl' | 'en';
  name: string;
  base_profession: string;
  base_profession_words: string | null;
  profession_register: string | null;
  profession_number: string | null;
  certificate_number: string | null;
  fields: Field[];
  competent_for: Competence[];
  marking: Partial<Marking>;
  guidance: Guidance[];
  languages: Spoken[];
  terrain: Terrain[];
  accessibility: Accessibility[];
  reimbursement: Reimbursement[];
  price_text: string | null;
  about: string | null;
  contact_email: string;
  phone: string | null;
  website: string | null;
  photo_id: string | null;
  consents: Consents;
  confirmed_at: string | Date | null;
  practices: StoredPractice[];
};

type StoredPractice = {
  id: string;
  name: string;
  street: string | null;
  postalCode: string | null;
  place: string;
  lat: number | null;
  lon: number | null;
  isHome: boolean;
};

const toPractice = (row: StoredPractice): Practice => ({
  id: row.id,
  name: row.name,
  street: row.street ?? undefined,
  postalCode: row.postalCode ?? undefined,
  place: row.place,
  at: row.lat === null || row.lon === null ? undefined : { lat: row.lat, lon: row.lon },
  isHome: row.isHome,
});

const toTherapist = (row: Row): Therapist => ({
  id: row.id,
  slug: row.slug,
  personId: row.person_id ?? undefined,
  email: row.email,
  lang: row.lang,
  name: row.name,
  baseProfession: row.base_profession,
  baseProfessionWords: row.base_profession_words ?? undefined,
  professionRegister: row.profession_register ?? undefined,
  professionNumber: row.profession_number ?? undefined,
  certificateNumber: row.certificate_number ?? undefined,
  fields: row.fields,
  competentFor: row.competent_for,
  marking: { ...noMarking, ...row.marking },
  guidance: row.guidance,
  languages: row.languages,
  terrain: row.terrain,
  accessibility: row.accessibility,
  reimbursement: row.reimbursement,
  priceText: row.price_text ?? undefined,
  about: row.about ?? undefined,
  contactEmail: row.contact_email,
  phone: row.phone ?? undefined,
  website: row.website ?? undefined,
  photoId: row.photo_id ?? undefined,
  consents: row.consents,
  confirmedAt: row.confirmed_at === null ? undefined : new Date(row.confirmed_at),
  practices: row.practices.map(toPractice),
});

const find = async (db: Database | Tx, where: SQL): Promise<Therapist[]> =>
  (
    await rows<Row>(
      db,
      sql`select therapist.*, coalesce((
            select jsonb_agg(jsonb_build_object('id', practice.id, 'name', practice.name, 'street', practice.street,
                'postalCode', practice.postal_code, 'place', practice.place, 'lat', practice.lat, 'lon', practice.lon,
                'isHome', practice.is_home) order by practice.position, practice.id)
            from register.practice where practice.therapist_id = therapist.id), '[]'::jsonb) as practices
          from register.therapist where ${where} order by lower(therapist.name), therapist.id`,
    )
  ).map(toTherapist);

/** A therapist with the practices in the order they chose; what is no id is nobody's. */
export const findTherapist = async (db: Database | Tx, id: string): Promise<Therapist | undefined> =>
  isId(id) ? (await find(db, sql`therapist.id = ${id}`))[0] : undefined;

export const findTherapists = (db: Database | Tx, ids: readonly string[]): Promise<Therapist[]> =>
  ids.length === 0 ? Promise.resolve([]) : find(db, sql`therapist.id in ${ids}`);

/** By the last part of the public address; an earlier one leads to the same therapist, whose `slug` then differs. */
export const findTherapistBySlug = async (db: Database | Tx, slug: string): Promise<Therapist | undefined> =>
  (await find(db, sql`therapist.slug = ${slug}`))[0] ??
  (
    await find(
      db,
      sql`therapist.id = (select therapist_id from register.old_slug where old_slug.slug = ${slug})`,
    )
  )[0];

/**
 * The therapist that a signed-in person is: by their account, or by their proven address when no account was ever tied
 * to it.
 */
export const findOwnTherapist = async (
  db: Database | Tx,
  person: { id: string; email: string },
): Promise<Therapist | undefined> =>
  (
    await find(
      db,
      sql`therapist.person_id = ${person.id} or (therapist.person_id is null and lower(therapist.email) = lower(${person.email}))`,
    )
  ).sort((a, b) => Number(b.personId !== undefined) - Number(a.personId !== undefined))[0];

/** Whether somebody with this address is, or was, in the register. */
export const hasTherapist = async (db: Database, email: string): Promise<boolean> =>
  (await rows(db, sql`select 1 from register.therapist where lower(email) = lower(${email}) limit 1`))
    .length > 0;

/** Keeps everybody else from changing a therapist until the end of the transaction. */
export const lockTherapist = async (tx: Tx, id: string): Promise<Therapist | undefined> => {
  if (!isId(id)) return undefined;
  await rows(tx, sql`select id from register.therapist where id = ${id} for update`);
  return findTherapist(tx, id);
};

/** A list of words as an array of PostgreSQL. */
const array = (values: readonly string[]): SQL =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

/** Writes everything of a therapist but the practices; makes the row when there is none. */
export const saveTherapist = async (tx: Database | Tx, t: Omit<Therapist, 'practices'>): Promise<void> => {
  const values: [string, SQL][] = [
    ['slug', sql`${t.slug}`],
    ['person_id', sql`${t.personId ?? null}`],
    ['email', sql`${t.email}`],
    ['lang', sql`${t.lang}`],
    ['name', sql`${t.name}`],
    ['base_profession', sql`${t.baseProfession}`],
    ['base_profession_words', sql`${t.baseProfessionWords ?? null}`],
    ['profession_register', sql`${t.professionRegister ?? null}`],
    ['profession_number', sql`${t.professionNumber ?? null}`],
    ['certificate_number', sql`${t.certificateNumber ?? null}`],
    ['fields', array(t.fields)],
    ['competent_for', array(t.competentFor)],
    ['marking', sql`${JSON.stringify(t.marking)}::jsonb`],
    ['guidance', array(t.guidance)],
    ['languages', array(t.languages)],
    ['terrain', array(t.terrain)],
    ['accessibility', array(t.accessibility)],
    ['reimbursement', array(t.reimbursement)],
    ['price_text', sql`${t.priceText ?? null}`],
    ['about', sql`${t.about ?? null}`],
    ['contact_email', sql`${t.contactEmail}`],
    ['phone', sql`${t.phone ?? null}`],
    ['website', sql`${t.website ?? null}`],
    ['photo_id', sql`${t.photoId ?? null}::uuid`],
    ['consents', sql`${JSON.stringify(t.consents)}::jsonb`],
    ['confirmed_at', sql`${t.confirmedAt?.toISOString() ?? null}::timestamptz`],
  ];
  const names = sql.join(
    values.map(([name]) => sql.identifier(name)),
    sql`, `,
  );
  const given = sql.join(
    values.map(([, value]) => value),
    sql`, `,
  );
  const changes = sql.join(
    values.map(([name, value]) => sql`${sql.identifier(name)} = ${value}`),
    sql`, `,
  );
  await tx.execute(sql`insert into register.therapist (id, ${names}) values (${t.id}, ${given})
    on conflict (id) do update set ${changes}, changed_at = now()`);
};

/** Writes the practices of a therapist in this order; those that are not named are gone. */
export const savePractices = async (
  tx: Database | Tx,
  therapistId: string,
  practices: readonly Practice[],
): Promise<void> => {
  await tx.execute(
    practices.length === 0
      ? sql`delete from register.practice where therapist_id = ${therapistId}`
      : sql`delete from register.practice where therapist_id = ${therapistId}
            and id not in ${practices.map(({ id }) => id)}`,
  );
  for (const [position, p] of practices.entries())
    await tx.execute(sql`insert into register.practice
        (id, therapist_id, name, street, postal_code, place, lat, lon, is_home, position)
      values (${p.id}, ${therapistId}, ${p.name}, ${p.street ?? null}, ${p.postalCode ?? null}, ${p.place},
              ${p.at?.lat ?? null}, ${p.at?.lon ?? null}, ${p.isHome}, ${position})
      on conflict (id) do update set name = excluded.name, street = excluded.street,
        postal_code = excluded.postal_code, place = excluded.place, lat = excluded.lat, lon = excluded.lon,
        is_home = excluded.is_home, position = excluded.position, changed_at = now()
      where practice.therapist_id = ${therapistId}`);
};

/** Who is in the register by a certificate; undefined when nobody is. */
export const findTherapistByCertificate = async (
  db: Database | Tx,
  number: string,
): Promise<Therapist | undefined> => (await find(db, sql`therapist.certificate_number = ${number}`))[0];

/** Who the register writes to at this address; undefined when nobody is. */
export const findTherapistByEmail = async (
  db: Database | Tx,
  email: string,
): Promise<Therapist | undefined> => (await find(db, sql`lower(therapist.email) = lower(${email})`))[0];

/** A page of ids after `after`, in the order of their making: for work that visits everybody. */
export const listTherapistIds = async (
  db: Database | Tx,
  after: string | undefined,
  limit: number,
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      db,
      sql`select id from register.therapist where id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
          order by id limit ${limit}`,
    )
  ).map(({ id }) => id);

/** Therapists whose name, address, place or number holds this text, by name; everybody for an empty one. */
export const searchTherapists = (
  db: Database | Tx,
  text: string,
  page: { limit: number; offset: number },
): Promise<Therapist[]> => {
  const like = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return find(
    db,
    sql`therapist.id in (
      select found.id from register.therapist found
      where ${text} = '' or lower(found.name) like ${like} or lower(found.email) like ${like}
        or lower(coalesce(found.certificate_number, '')) like ${like}
        or lower(coalesce(found.profession_number, '')) like ${like}
        or exists (select 1 from register.practice where practice.therapist_id = found.id and lower(practice.place) like ${like})
      order by lower(found.name), found.id limit ${page.limit} offset ${page.offset})`,
  );
};

/** Therapists whose term, as it was last set, ends between `on` and so many months later; at most `limit`. */
export const listTherapistsEndingBefore = (
  db: Database | Tx,
  on: string,
  months: number,
  limit: number,
): Promise<Therapist[]> =>
  find(
    db,
    sql`therapist.id in (
      select therapist_id from register.standing_event where valid_until is not null
      group by therapist_id
      having max(valid_until) between ${on}::date and ${on}::date + ${`${months} months`}::interval
      limit ${limit})`,
  );
