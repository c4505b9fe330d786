import type { Column, Table } from '../../platform/tables/index.ts';
import type { Edition } from '../../training/index.ts';
import { halfDays } from '../domain/half-day.ts';
import { expectedHalfDays, isExpected } from '../domain/field-list.ts';
import type { Room } from './query.ts';
import { counts } from './table-page.tsx';
import { halfDayShort, stateWords, tableTexts } from './texts.ts';

/** The attendance of an edition to take along: a row a person, a column a half day, and how many were followed. */
export const attendanceTable = (edition: Edition, room: Room): Table => {
  const halves = halfDays.map((half): Column => ({
    key: half,
    header: halfDayShort(half, edition),
    kind: 'text',
  }));
  return {
    name: tableTexts.title(edition.code),
    columns: [
      { key: 'name', header: tableTexts.name, kind: 'text' },
      ...halves,
      { key: 'total', header: tableTexts.total, kind: 'number' },
      { key: 'joins', header: tableTexts.joins, kind: 'text' },
    ],
    rows: room.people.map((person) => {
      const ofPerson = room.deciding.get(person.enrolmentId);
      const states = halfDays.map((half) => [half, ofPerson?.get(half)?.state] as const);
      return {
        name: person.name,
        ...Object.fromEntries(
          states.map(([half, state]) => [
            half,
            !isExpected(person, half)
              ? tableTexts.notExpected
              : state && state !== 'open'
                ? stateWords.nl[state]
                : '',
          ]),
        ),
        total: expectedHalfDays(person).filter((half) => counts(ofPerson?.get(half)?.state)).length,
        joins: person.guest ? tableTexts.joinsReturnDay : tableTexts.joinsCourse,
      };
    }),
  };
};
