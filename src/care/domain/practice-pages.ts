import type { MemberActor } from './actor.ts';

/** The cookie that says which of their practices, or of their files, somebody works in; only of one that is theirs. */
export const choiceCookie = 'praktijk';

/** The pages of a practice, in the order of its menu, with who sees them. */
const pages = [
  { name: 'today', path: '/praktijk', label: 'Vandaag', for: ['owner', 'therapist', 'planner'] },
  { name: 'clients', path: '/praktijk/clienten', label: 'Cliënten', for: ['therapist'] },
  { name: 'requests', path: '/praktijk/aanvragen', label: 'Aanvragen', for: ['owner', 'therapist'] },
  { name: 'calendar', path: '/praktijk/agenda', label: 'Agenda', for: ['therapist', 'planner'] },
  { name: 'groups', path: '/praktijk/groepen', label: 'Groepen', for: ['therapist', 'planner'] },
  { name: 'signals', path: '/praktijk/signalen', label: 'Signalen', for: ['therapist'] },
  {
    name: 'questionnaires',
    path: '/praktijk/vragenlijsten',
    label: 'Vragenlijsten',
    for: ['owner', 'therapist'],
  },
  { name: 'practice', path: '/praktijk/instellingen', label: 'Praktijk', for: ['owner'] },
] as const;

export type PracticePageName = (typeof pages)[number]['name'];

/** S4: what nobody took up yet stands on every page of the practice, until somebody did. */
const alertOf = (held: number): { href: string; label: string } | undefined =>
  held === 0
    ? undefined
    : {
        href: '/praktijk/signalen',
        label: held === 1 ? 'Er wacht een signaal op u' : `Er wachten ${held} signalen op u`,
      };

/** The menu of who works in a practice, with the present page marked. */
export const practiceDesk = (member: MemberActor, present: PracticePageName | undefined) => ({
  home: '/praktijk',
  label: 'Menu van de praktijk',
  items: pages
    .filter((page) => page.for.some((role) => member.roles.includes(role)))
    .map(({ name, path, label }) => ({ href: path, label, current: name === present })),
  signOutAt: '/mijn/uitloggen',
  alert: alertOf(member.held ?? 0),
});

/** The pages of one client's file, in the order of their tabs. */
const filePages = [
  { name: 'story', path: '', label: 'Verhaal' },
  { name: 'intake', path: '/intake', label: 'Intake' },
  { name: 'measurements', path: '/metingen', label: 'Metingen' },
  { name: 'programme', path: '/programma', label: 'Programma' },
  { name: 'sessions', path: '/sessies', label: 'Sessies' },
  { name: 'letters', path: '/brieven', label: 'Brieven' },
  { name: 'consent', path: '/toestemming', label: 'Toestemming' },
  { name: 'rights', path: '/dossier', label: 'Dossier' },
] as const;

export type FilePageName = (typeof filePages)[number]['name'];

/** Where a client's file is, or one of its pages. */
export const filePath = (clientId: string, page: FilePageName = 'story'): string =>
  `/praktijk/clienten/${clientId}${filePages.find(({ name }) => name === page)?.path ?? ''}`;

/** The tabs on top of every page of a client's file; none is marked on a page beside them. */
export const fileTabs = (clientId: string, present?: FilePageName) =>
  filePages.map(({ name, label }) => ({ href: filePath(clientId, name), label, current: name === present }));
