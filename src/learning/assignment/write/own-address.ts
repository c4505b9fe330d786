import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Edition } from '../../../training/index.ts';
import type { FieldErrors, Site } from '../../../ui/index.ts';
import type { Aside, Assignment } from '../../store/assignments.ts';
import type { Asked } from '../query.ts';
import { texts } from './texts.ts';

/** What somebody typed on a page that was behind, and what is kept instead. */
export type Conflict = { typed: string; page: string; kept: { text: string; revision: number } };

export type WriteProps = {
  site: Site;
  lang: Lang;
  csrf: string;
  edition: Edition;
  assignment: Assignment;
  asked: Asked;
  asides: Aside[];
  /** Whether the day has come on which the assignment is given. */
  opened: boolean;
  late: boolean;
  /** A name for this page as it stands open, so that the server can tell it from another one. */
  page: string;
  message?: string | undefined;
  errors?: FieldErrors | undefined;
  conflict?: Conflict | undefined;
};

/** The address of the assignment in one edition, in Dutch. */
export const ownPath = (edition: Pick<Edition, 'code'>): string => `/mijn/${edition.code}/opdracht`;

export const trailOf = (edition: Edition, lang: Lang) => [
  { label: texts[lang].dossiers, href: localPath('/mijn', lang) },
  { label: `${edition.place} (${edition.code})`, href: localPath(`/mijn/${edition.code}`, lang) },
];
