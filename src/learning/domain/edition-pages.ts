/** The pages of staff about the learning in one edition, in the order of the course. */
export const editionPages = [
  { name: 'programme', path: 'programma', label: 'Programma' },
  { name: 'attendance', path: 'presentie', label: 'Presentie' },
  { name: 'assignments', path: 'opdrachten', label: 'Opdrachten' },
  { name: 'test', path: 'toets', label: 'Toets' },
  { name: 'cases', path: 'casussen', label: 'Casussen' },
  { name: 'evaluation', path: 'evaluatie', label: 'Evaluatie' },
  { name: 'points', path: 'punten', label: 'Punten' },
  { name: 'certificates', path: 'certificaten', label: 'Certificaten' },
] as const;

export type EditionPageName = (typeof editionPages)[number]['name'];

/**
 * Links to those pages of one edition, with the present one marked. The edition itself is the office's page: to a
 * teacher who has no other role it would not be there.
 */
export const editionTabs = (
  code: string,
  present: EditionPageName | undefined,
  roles: readonly string[],
): { href: string; label: string; current: boolean }[] => [
  ...(roles.some((role) => role === 'office' || role === 'courseLeader')
    ? [{ href: `/beheer/edities/${code}`, label: 'Editie', current: present === undefined }]
    : []),
  ...editionPages.map(({ name, path, label }) => ({
    href: `/beheer/edities/${code}/${path}`,
    label,
    current: name === present,
  })),
];
