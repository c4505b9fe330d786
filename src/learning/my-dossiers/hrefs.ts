import { localPath, type Lang } from '../../kernel/lang.ts';
import type { PartName } from '../domain/dossier.ts';

const pages: Record<PartName, string> = {
  preparation: '/programma#voorbereiding',
  'day-1': '/programma#day-1',
  'day-2': '/programma#day-2',
  assignment: '/opdracht',
  case: '/casus',
  'return-day': '/programma#return-day',
  test: '/toets',
  evaluation: '/evaluatie',
  certificate: '/certificaat',
};

/** Where a part of a dossier is done or read. */
export const hrefOf = (code: string, part: PartName, lang: Lang): string =>
  localPath(`/mijn/${code}${pages[part]}`, lang);
