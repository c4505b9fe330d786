/** The pages of the registrar, in the order of their menu. */
const pages = [
  { name: 'home', path: '/register-beheer', label: 'Overzicht' },
  { name: 'applications', path: '/register-beheer/aanvragen', label: 'Aanvragen' },
  { name: 'therapists', path: '/register-beheer/therapeuten', label: 'Therapeuten' },
  { name: 'points', path: '/register-beheer/punten', label: 'Punten' },
  { name: 'appeals', path: '/register-beheer/bezwaren', label: 'Bezwaren' },
  { name: 'competence-profile', path: '/register-beheer/competentieprofiel', label: 'Competentieprofiel' },
  { name: 'settings', path: '/register-beheer/instellingen', label: 'Instellingen' },
] as const;

export type KeeperPageName = (typeof pages)[number]['name'];

/** The registrar's desk: its menu with the present page marked, and its search. */
export const keeperDesk = (present: KeeperPageName | undefined) => ({
  home: '/register-beheer',
  label: 'Menu van het register',
  items: pages.map(({ name, path, label }) => ({ href: path, label, current: name === present })),
  search: { action: '/register-beheer/therapeuten', label: 'Zoek een therapeut op naam, adres of nummer' },
});
