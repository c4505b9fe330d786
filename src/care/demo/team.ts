import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { emptyDetails } from '../domain/practice.ts';
import { openPractice } from '../store/practices.ts';
import type { CareTx } from '../store/scope.ts';
import { foundTeam } from '../store/team.ts';
import { daysBefore, momentOn, openedDaysAgo } from './moments.ts';

/** The practice of the demo world, which plainly does not exist. */
export const practice = 'Praktijk Heidepad (voorbeeld)';

export const colleagues = {
  anna: {
    ...{ name: 'Testpersoon Anna de Wit', email: 'anna.de.wit@example.com', profession: 'physiotherapist' },
    roles: ['owner', 'therapist'],
  },
  farid: {
    ...{ name: 'Testpersoon Farid Benali', email: 'farid.benali@example.com', profession: 'psychologist' },
    roles: ['therapist'],
  },
  planner: {
    ...{ name: 'Testpersoon Petra Planner', email: 'planner@example.com', profession: '' },
    roles: ['planner'],
  },
} as const;
export type ColleagueKey = keyof typeof colleagues;

const details = {
  ...emptyDetails,
  complaintsOfficer: 'Klachtenfunctionaris Voorbeeld, klachten@voorbeeld.test',
  disputesBody: 'Geschillencommissie Voorbeeld',
  invoice: {
    address: 'Demostraat 1, 3800 ZZ Amersfoort',
    ...{ email: 'praktijk@voorbeeld.test', phone: '033 000 00 02' },
  },
  prices: { intake: 7500, individual: 6500, group: 1800 },
};

/** Who works in it, each with the person they sign in as. */
export type Team = Record<ColleagueKey, { id: string; personId: string }>;

/** Opens the practice with its team; undefined where it is open already. */
export const openWith = async (tx: CareTx, team: Team, today: CalendarDay): Promise<true | undefined> => {
  const at = momentOn(daysBefore(today, openedDaysAgo), 8);
  if (!(await openPractice(tx, { name: practice, basis: 'statutory', details, at }))) return undefined;
  for (const key of ['anna', 'farid', 'planner'] as const)
    await foundTeam(tx, { ...colleagues[key], ...team[key], at });
  return true;
};
