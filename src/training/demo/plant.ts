import { addDays, today, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { cents } from '../../kernel/money.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { editionCode } from '../domain/edition.ts';
import type { Enrolment } from '../domain/enrolment.ts';
import { findEdition, saveEdition } from '../store/editions.ts';
import { saveEnrolment } from '../store/enrolments.ts';
import { saveOrganisation } from '../store/organisation.ts';
import { recordMoney } from '../store/payments.ts';
import { setCapacity, takeSeat } from '../store/seats.ts';
import { settleLine } from '../store/settling.ts';
import { fictitiousPerson } from './people.ts';
import { hasEditions, publish, silenceOutbox } from './query.ts';

type DemoEdition = {
  place: string;
  firstDay: CalendarDay;
  taken: number;
  picture: string;
  /** The address of its first participant, for who wants to look around as one. */
  firstEmail?: string;
  venue: { name: string; address: string } | undefined;
};

/** Seats in a demo edition, the price of the source (S20), and the days until the return day (S18: some months). */
const capacity = 24;
const price = cents(119_500);
const untilReturn = 98;

/**
 * Plants editions with people who took part and paid, along the same ways as real ones. False when there were
 * editions already. Their mails are not sent: nobody in the demo world is waiting for them.
 */
export const plantDemoCourse = async (
  db: Database,
  clock: Clock,
  world: {
    organisation: Parameters<typeof saveOrganisation>[2];
    validFrom: CalendarDay;
    editions: DemoEdition[];
  },
): Promise<boolean> => {
  if (await hasEditions(db)) return false;
  await saveOrganisation(db, world.validFrom, world.organisation);
  let person = 0;
  for (const demo of world.editions) {
    const editionId = await plantEdition(db, demo, today(clock));
    for (let n = 0; n < demo.taken; n++)
      await plantParticipant(db, clock, editionId, person++, n === 0 ? demo.firstEmail : undefined);
  }
  await silenceOutbox(db);
  return true;
};

const plantEdition = async (db: Database, demo: DemoEdition, now: CalendarDay): Promise<string> => {
  const id = newId();
  const code = editionCode(demo.firstDay);
  await inTransaction(db, async (tx) => {
    await saveEdition(tx, {
      id,
      code,
      place: demo.place,
      venue: demo.venue,
      firstDay: demo.firstDay,
      secondDay: addDays(demo.firstDay, 1),
      returnDay: addDays(demo.firstDay, untilReturn),
      startsAt: '09:30',
      endsAt: '17:00',
      price,
      minimum: 12,
      warnOn: addDays(demo.firstDay, -28),
      audience: {
        nl: 'Professionals in de gezondheidszorg en de sport',
        en: 'Professionals in health care and sport',
      },
      picture: demo.picture,
    });
    await setCapacity(tx, id, capacity);
  });
  await publish(db, id, addDays(demo.firstDay, -200) < now ? addDays(demo.firstDay, -200) : now);
  if (!(await findEdition(db, code))) throw new Error('a demo edition could not be planted');
  return id;
};

const plantParticipant = async (
  db: Database,
  clock: Clock,
  editionId: string,
  number: number,
  email: string | undefined,
): Promise<void> => {
  const enrolment: Omit<Enrolment, 'submittedAt'> = {
    ...fictitiousPerson(number),
    ...(email && { email }),
    id: newId(),
    key: newKey(),
    editionId,
    lang: 'nl',
    price,
    evidenceId: undefined,
  };
  await inTransaction(db, async (tx) => {
    await takeSeat(tx, { editionId, holder: enrolment.id, heldUntil: undefined });
    await saveEnrolment(tx, { ...enrolment, termsVersion: '1' });
  });
  const money = {
    sourceId: `tr_demo${number}`,
    enrolmentId: enrolment.id,
    amountCents: price.cents,
    occurredAt: clock.now(),
  };
  const id = await recordMoney(db, { fact: 'paid', ...money });
  await settleLine(db, { id, ...money }, clock);
};
