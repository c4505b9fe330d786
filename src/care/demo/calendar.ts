import { addDays, weekday, type CalendarDay } from '../../kernel/calendar-day.ts';
import { newId } from '../../platform/ids/index.ts';
import { saveGroup, saveJoin } from '../store/groups.ts';
import { savePlace } from '../store/places.ts';
import { plantRows } from '../store/plant.ts';
import type { CareTx } from '../store/scope.ts';
import { saveCallOff } from '../store/sessions.ts';
import type { Lived } from './lived-weeks.ts';
import { daysBefore, momentOn, openedDaysAgo } from './moments.ts';
import type { DemoClient } from './people.ts';

/** A client with their id, who answers for them, and what they have walked and run. */
export type Planted = DemoClient & { id: string; memberId: string; startDay: CalendarDay; lived: Lived[] };

const pond = 'Parkeerplaats Heidepad, bij het bord';
const park = 'Ingang stadspark, bij de banken';

const plantPlaces = async (tx: CareTx): Promise<void> => {
  const at = { address: 'Demoheide 1, 3800 ZZ Amersfoort', parking: 'gratis, ook voor de fiets' };
  await savePlace(tx, { id: newId(), name: pond, terrain: 'heath', ...at });
  await savePlace(tx, {
    ...{ id: newId(), name: park, address: 'Demopark 12, 3760 ZZ Soest', terrain: 'park' },
    parking: 'betaald; de bus stopt voor de ingang',
  });
};

type Slot = { begins: string; ends: string; place: string; groupId?: string; memberId: string };
type Session = Slot & { id: string; day: CalendarDay; clients: Set<string> };

const alone = { begins: '16:00', ends: '17:00', place: park } as const;
const hours: Readonly<Record<string, { begins: string; ends: string }>> = {
  hugo: { begins: '09:00', ends: '10:00' },
  ineke: { begins: '10:30', ends: '11:30' },
};

/** The two evenings of the group: today's weekday for everybody, and two days later for who has just begun. */
const evenings = [
  { offset: 0, begins: '19:00', ends: '20:15' },
  { offset: 2, begins: '18:30', ends: '19:30' },
] as const;

/** The sessions there were: one for every run that was guided, and everybody of the group together. */
const heldSessions = (people: readonly Planted[], group: Slot, today: CalendarDay): Session[] => {
  const held = new Map<string, Session>();
  const meet = (key: string, day: CalendarDay, slot: Slot, clientId: string) => {
    const session = held.get(key) ?? { ...slot, id: newId(), day, clients: new Set<string>() };
    session.clients.add(clientId);
    held.set(key, session);
  };
  for (const person of people)
    for (const { day, company } of person.lived) {
      const evening =
        person.group && evenings.find(({ offset }) => weekday(addDays(today, offset)) === weekday(day));
      if (company !== 'guided') continue;
      if (evening) meet(day, day, { ...group, begins: evening.begins, ends: evening.ends }, person.id);
      else
        meet(
          `${day} ${person.key}`,
          day,
          { ...alone, ...hours[person.key], memberId: person.memberId },
          person.id,
        );
    }
  return [...held.values()];
};

/** The sessions there will be: four weeks of the group, and who comes by themselves. */
const comingSessions = (people: readonly Planted[], group: Slot, today: CalendarDay): Session[] => {
  const of = (...keys: string[]) =>
    new Set(people.filter(({ key }) => keys.includes(key)).map(({ id }) => id));
  const everybody = new Set(people.filter(({ group: joins }) => joins).map(({ id }) => id));
  const weeks = [0, 1, 2, 3].flatMap((week) =>
    evenings.map(({ offset, begins, ends }) => ({
      ...{ ...group, begins, ends, id: newId(), day: addDays(today, week * 7 + offset) },
      clients: offset === 0 ? everybody : of('dirk', 'esra', 'lotte'),
    })),
  );
  const one = (key: string, ahead: number, slot: { begins: string; ends: string }): Session => {
    const person = people.find((found) => found.key === key)!;
    const { memberId, id } = person;
    return { ...alone, ...slot, memberId, id: newId(), day: addDays(today, ahead), clients: new Set([id]) };
  };
  return [
    ...weeks,
    one('carla', 0, { begins: '11:00', ends: '12:00' }),
    one('marit', 0, { begins: '14:00', ends: '15:00' }),
    one('hugo', 1, { begins: '09:00', ends: '10:00' }),
    one('kim', 6, alone),
    one('kim', 13, alone),
  ];
};

const putDown = async (tx: CareTx, sessions: readonly Session[], madeAt: Date): Promise<void> => {
  await plantRows(
    tx,
    'session',
    sessions.map(({ id, day, begins, ends, place, groupId }) => ({
      ...{ id, group_id: groupId ?? null, day, begins, ends, place },
      ...{ sequence: 0, made_at: madeAt.toISOString() },
    })),
  );
  await plantRows(
    tx,
    'session_therapist',
    sessions.map(({ id, memberId }) => ({ session_id: id, member_id: memberId })),
  );
  await plantRows(
    tx,
    'session_client',
    sessions.flatMap(({ id, clients }) =>
      [...clients].map((client) => ({ session_id: id, client_id: client })),
    ),
  );
};

/** The runs, each with its session where it was guided. Who signs in told of what they did alone. */
const plantRuns = async (
  tx: CareTx,
  people: readonly Planted[],
  given: { sessions: readonly Session[]; tellerOf: (person: Planted) => string | undefined },
): Promise<void> => {
  const rows = people.flatMap((person) =>
    person.lived.map((told) => {
      const session = given.sessions.find(
        ({ day, clients }) => told.company === 'guided' && day === told.day && clients.has(person.id),
      );
      const teller = told.company === 'independent' ? given.tellerOf(person) : undefined;
      return {
        ...{
          id: newId(),
          run_id: newId(),
          version: 1,
          client_id: person.id,
          session_id: session?.id ?? null,
        },
        ...{ day: told.day, state: told.state, company: told.company },
        ...{ minutes_walked: told.minutesWalked, minutes_run: told.minutesRun },
        ...{ minutes_planned: told.minutesPlanned ?? null },
        ...{ breathing_minutes: told.breathingMinutes ?? null },
        mood: told.checkIn?.mood ?? null,
        energy: told.checkIn?.energy ?? null,
        pain: told.checkIn?.pain ?? null,
        sleep: told.checkIn?.sleep ?? null,
        effort: told.checkOut?.effort ?? null,
        talk_test: told.checkOut ? told.checkOut.talkTest === 'passed' : null,
        mood_after: told.checkOut?.mood ?? null,
        ...{ absence: told.absence ?? null, note: told.note },
        ...{ recorded_kind: teller ? 'client' : 'member', recorded_by: teller ?? person.memberId },
        recorded_at: momentOn(told.day, 20).toISOString(),
      };
    }),
  );
  await plantRows(tx, 'run', rows);
};

/** Places, the evening group, sessions behind and ahead, and what was run. */
export const plantCalendar = async (
  tx: CareTx,
  people: readonly Planted[],
  given: { today: CalendarDay; memberId: string; tellerOf: (person: Planted) => string | undefined },
): Promise<void> => {
  const { today, memberId } = given;
  await plantPlaces(tx);
  const { begins, ends } = evenings[0];
  const now = momentOn(daysBefore(today, openedDaysAgo));
  const slot = { begins, ends, place: pond, memberId };
  const groupId = await saveGroup(tx, {
    ...{ ...slot, now, name: 'Avondgroep Heidepad', weekday: weekday(today), open: true, most: 8 },
  });
  for (const { id, group, startDay } of people)
    if (group) await saveJoin(tx, { groupId, clientId: id, fromDay: startDay });
  const held = heldSessions(people, { ...slot, groupId }, today);
  const coming = comingSessions(people, { ...slot, groupId }, today);
  await putDown(tx, [...held, ...coming], now);
  await plantRuns(tx, people, { sessions: held, tellerOf: given.tellerOf });
  const off = coming.find(({ day }) => day === addDays(today, 16));
  if (off)
    await saveCallOff(tx, {
      ...{ sessionId: off.id, reason: 'planning', memberId, now: momentOn(daysBefore(today, 2)) },
    });
};
