import { sql } from 'drizzle-orm';
import { addDays, parseDay, type CalendarDay } from '../../src/kernel/calendar-day.ts';
import { cents } from '../../src/kernel/money.ts';
import { inTransaction, type Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { editionCode, type Edition } from '../../src/training/domain/edition.ts';
import { findEdition, saveEdition } from '../../src/training/store/editions.ts';
import { saveOrganisation } from '../../src/training/store/organisation.ts';
import { setCapacity } from '../../src/training/store/seats.ts';

/** An institute that exists nowhere. */
export const plantOrganisation = (db: Database): Promise<void> =>
  saveOrganisation(db, parseDay('2020-01-01')!, {
    name: 'Instituut Duurloop (voorbeeld)',
    street: 'Voorbeeldlaan 1',
    postalCode: '6581 ZZ',
    city: 'Voorbeeldstad',
    country: 'NL',
    email: 'kantoor@duurloop.example',
    phone: '024 000 00 00',
    chamberOfCommerce: '00000000',
    iban: 'NL00DEMO0000000000',
    vat: {
      kind: 'exempt',
      reason: 'Vrijgesteld van btw: beroepsopleiding door een CRKBO-geregistreerde instelling',
    },
    cancellationTerms: {
      nl: 'Kosteloos tot acht weken voor de eerste dag.',
      en: 'Free of charge until eight weeks before the first day.',
    },
  });

/** A published edition, far enough ahead unless told otherwise. */
export const plantEdition = async (
  db: Database,
  over: {
    firstDay?: CalendarDay;
    place?: string;
    capacity?: number;
    published?: boolean;
    code?: string;
  } = {},
): Promise<Edition> => {
  const firstDay = over.firstDay ?? parseDay('2027-03-18')!;
  const code = over.code ?? editionCode(firstDay);
  await inTransaction(db, async (tx) => {
    const id = newId();
    await saveEdition(tx, {
      id,
      code,
      place: over.place ?? 'Dalfsen',
      venue: undefined,
      firstDay,
      secondDay: addDays(firstDay, 1),
      returnDay: addDays(firstDay, 98),
      startsAt: '09:30',
      endsAt: '17:00',
      price: cents(119_500),
      minimum: 12,
      warnOn: addDays(firstDay, -28),
      audience: { nl: 'Professionals in zorg en sport', en: 'Professionals in care and sport' },
      picture: 'forest',
    });
    await setCapacity(tx, id, over.capacity ?? 24);
    if (over.published ?? true)
      await tx.execute(sql`update training.edition set published_at = now() where id = ${id}`);
  });
  return (await findEdition(db, code))!;
};
