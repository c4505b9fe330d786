import {
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  Facts,
  Notice,
  OfficePage,
  Tabs,
  Tag,
  type Column,
  type Site,
} from '../../ui/index.ts';
import type { Edition } from '../../training/index.ts';
import type { Attendance } from '../domain/attendance.ts';
import { editionTabs } from '../domain/edition-pages.ts';
import { expectedHalfDays, isExpected } from '../domain/field-list.ts';
import { halfDays, type HalfDay } from '../domain/half-day.ts';
import type { RunningGroup } from '../domain/running-groups.ts';
import type { RoomPerson } from '../store/rooms.ts';
import type { Room } from './query.ts';
import { colourWords, groupTexts, halfDayShort, levelWords, stateWords, tableTexts as t } from './texts.ts';

export type StaffFrame = { site: Site; user: string; roles: readonly string[]; csrf: string };

export const attendancePath = (code: string): string => `/beheer/edities/${code}/presentie`;

const tagKind = { present: 'ok', 'made-up': 'ok', absent: 'bad' } as const;

/** How somebody stands in a half day, as a word in its colour; nothing recorded is a dash, and so is not expected. */
export const StateTag = ({
  state,
  expected = true,
}: {
  state: Attendance | 'open' | undefined;
  expected?: boolean;
}) =>
  state === undefined || state === 'open' ? (
    <span>
      <span aria-hidden="true">–</span>
      <span class="hidden">{expected ? stateWords.nl.open : t.notExpected}</span>
    </span>
  ) : (
    <Tag kind={tagKind[state]}>{stateWords.nl[state]}</Tag>
  );

/** Said of a guest of the return day (S27). */
export const GuestTag = () => <Tag kind="plain">{t.guest}</Tag>;

/** Half days that count as followed: there, or made up for. */
export const counts = (state: Attendance | 'open' | undefined): boolean =>
  state === 'present' || state === 'made-up';

/** S25, S26: everybody's attendance per half day, with totals both ways and everything to take along. */
export const AttendanceTablePage = ({
  edition,
  room,
  ...frame
}: StaffFrame & { edition: Edition; room: Room }) => {
  const path = attendancePath(edition.code);
  const stateOf = (person: RoomPerson, halfDay: HalfDay) =>
    room.deciding.get(person.enrolmentId)?.get(halfDay)?.state;
  const followed = (person: RoomPerson) =>
    expectedHalfDays(person).filter((half) => counts(stateOf(person, half))).length;
  const columns: Column<RoomPerson>[] = [
    {
      header: t.name,
      main: true,
      cell: (person) => (
        <>
          <a href={`${path}/deelnemers/${person.enrolmentId}`}>{person.name}</a>
          {person.guest && (
            <>
              {' '}
              <GuestTag />
            </>
          )}
        </>
      ),
    },
    ...halfDays.map((half): Column<RoomPerson> => ({
      header: halfDayShort(half, edition),
      cell: (person) => <StateTag state={stateOf(person, half)} expected={isExpected(person, half)} />,
    })),
    {
      header: t.total,
      numeric: true,
      cell: (person) => t.totalOf(followed(person), expectedHalfDays(person).length),
    },
  ];
  const totals = halfDays.map((half) =>
    String(room.people.filter((person) => stateOf(person, half) === 'present').length),
  );
  return (
    <OfficePage
      {...frame}
      title={t.title(edition.code)}
      section="teaching"
      breadcrumb={[
        { label: 'Edities', href: '/beheer' },
        { label: edition.code, href: `/beheer/edities/${edition.code}` },
        { label: 'Presentie' },
      ]}
    >
      <h1>{t.title(edition.code)}</h1>
      <Tabs label="Over deze editie" tabs={editionTabs(edition.code, 'attendance', frame.roles)} />
      {room.people.length === 0 ? (
        <EmptyState title={t.nobody}>
          <p>{t.nobodyNext}</p>
        </EmptyState>
      ) : (
        <>
          <div class="not-on-paper">
            <Notice kind="info">
              <p>{t.fieldHint}</p>
            </Notice>
          </div>
          <Buttons>
            <ButtonLink href={`${path}/veld`}>{t.field}</ButtonLink>
            <ButtonLink href={`${path}/badges`} kind="quiet">
              {t.badges}
            </ButtonLink>
            <ButtonLink href={`${path}/presentie.csv`} kind="quiet">
              CSV
            </ButtonLink>
            <ButtonLink href={`${path}/presentie.xlsx`} kind="quiet">
              Excel
            </ButtonLink>
          </Buttons>
          <DataTable
            caption={t.caption}
            columns={columns}
            rows={room.people}
            rowKey={(person) => person.enrolmentId}
            totals={[t.there, ...totals, '']}
          />
          {room.groups.placeOf.size > 0 && <GroupList room={room} />}
        </>
      )}
    </OfficePage>
  );
};

/** Who goes out with whom, as the teachers arranged it in the field. */
const GroupList = ({ room: { people, groups } }: { room: Room }) => {
  const namesIn = (group: RunningGroup) =>
    people
      .filter((person) => groups.placeOf.get(person.enrolmentId) === group.id)
      .map((person) => person.name);
  return (
    <>
      <h2>{t.groups}</h2>
      <Facts
        rows={groups.groups.map((group) => ({
          term: `${group.name} (${colourWords[group.colour]}, ${levelWords[group.level]})`,
          detail: namesIn(group).join(', ') || groupTexts.nobody,
        }))}
      />
    </>
  );
};
