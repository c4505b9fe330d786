import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { ensurePlaces, findSpot } from '../../platform/geo/index.ts';
import { firstProfile } from '../domain/first-profile.ts';
import { publishDraft, saveDraft } from '../store/competence-profiles.ts';
import { plantTherapist, type Planted } from '../store/plant.ts';
import { refreshSpots } from '../store/spots.ts';
import { demoTherapists, type DemoTherapist } from './people.ts';

type Places = NonNullable<Planted['practices']>;

/** A few hundred metres from the middle of the town, different for each, so that pins do not lie on one another. */
const beside = (index: number, of: number): number => (((index * 37 + of * 17) % 21) - 10) / 1000;

const practicesOf = async (db: Database, person: DemoTherapist, index: number): Promise<Places> => {
  const places: Places = [];
  for (const given of person.towns) {
    const town = given.replace(/^~/, '');
    const found = await findSpot(db, town);
    const spot = found.kind === 'found' ? found.spot : undefined;
    places.push({
      name: given.startsWith('~') ? `Praktijk aan huis ${town}` : `Looppraktijk ${town}`,
      street: `Demostraat ${index + 1}`,
      place: town,
      isHome: given.startsWith('~'),
      at: spot && {
        lat: spot.latitude + beside(index, places.length),
        lon: spot.longitude + beside(index, places.length + 5),
      },
    });
  }
  return places;
};

/** The first competence profile, settled: without one nobody of the demo world could apply. */
const plantProfile = (db: Database): Promise<void> =>
  inTransaction(db, async (tx) => {
    await saveDraft(tx, { version: 1, points: firstProfile, note: '', by: 'staff:demo' });
    await publishDraft(tx, 1);
  });

/**
 * Plants the therapists of the demo world and the competence profile, with the place names they are found by. Safe to repeat is not promised: call
 * it when the demo world is first made. Gives how many there are.
 */
export const plantDemoTherapists = async (db: Database, clock: Clock): Promise<number> => {
  await ensurePlaces(db);
  await plantProfile(db);
  for (const [index, person] of demoTherapists.entries()) {
    const mailbox = person.name
      .replace('Testpersoon ', '')
      .toLowerCase()
      .replace(/[^a-z]+/g, '.');
    const id = await plantTherapist(
      { db, clock },
      {
        name: person.name,
        email: `${mailbox}@example.com`,
        baseProfession: person.profession,
        guidance: [...person.guidance],
        languages: [...person.languages],
        terrain: [...person.terrain],
        accessibility: [...(person.accessibility ?? [])],
        reimbursement: [...(person.reimbursement ?? [])],
        priceText: person.price,
        about: person.about,
        phone: index % 3 === 0 ? `06 0000 00${String(index).padStart(2, '0')}` : undefined,
        website: index % 4 === 0 ? `https://looppraktijk-${index + 1}.example.org` : undefined,
        practices: await practicesOf(db, person, index),
        // An address of mail in public is the exception: most are reached by the form.
        hidden: index % 5 === 0 ? [] : ['email'],
        admittedDaysAgo: 60 + index * 31,
        confirmedDaysAgo: 5 + ((index * 13) % 300),
      },
    );
    await inTransaction(db, (tx) => refreshSpots(tx, id, today(clock)));
  }
  return demoTherapists.length;
};
