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
import { roomOf } from '../store/rooms.ts';
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

/** What somebody of an edition is asked; a guest of its return day (S27) is asked what the course asks. */
export const findAsked = async (
  db: Database,
  asking: { edition: Edition; enrolmentId: string; lang: Lang },
): Promise<Asked> => {
  const { enrolmentId, lang } = asking;
  const edition = await roomOf(db, asking.edition);
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
