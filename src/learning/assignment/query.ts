import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Edition } from '../../training/index.ts';
import { editionTerm, termOf } from '../domain/assignment.ts';
import {
  findEditionAssignment,
  findExtension,
  findTemplate,
  type Extension,
} from '../store/assignment-terms.ts';
import { briefHtml, briefOf } from './brief.ts';

/** What one participant is asked, and until when. */
export type Asked = {
  briefHtml: string;
  /** The last day on which they are in time. */
  dueOn: CalendarDay;
  /** The term of everybody in the edition. */
  term: CalendarDay;
  extension: Extension | undefined;
};

export const findAsked = async (
  db: Database,
  { edition, enrolmentId, lang }: { edition: Edition; enrolmentId: string; lang: Lang },
): Promise<Asked> => {
  const { ownBrief, ownTerm } = await findEditionAssignment(db, edition.id);
  const template = ownBrief ? undefined : await findTemplate(db, edition.firstDay);
  const term = editionTerm(edition.returnDay, ownTerm);
  const extension = await findExtension(db, enrolmentId);
  return {
    briefHtml: briefHtml(briefOf(ownBrief, template, lang)),
    term,
    dueOn: termOf(term, extension?.dueOn),
    extension,
  };
};
