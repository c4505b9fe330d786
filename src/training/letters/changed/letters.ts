import { calendarAttachment } from '../attachments.ts';
import { courseFacts, ownPage, paragraph, paragraphs, toPerson } from '../person.ts';
import { texts, type Change } from './texts.ts';

const isChange = (text: unknown): text is Change => text === 'date' || text === 'venue' || text === 'times';

/** Who no longer counts on coming need not know. */
const notComing = new Set(['cancelled', 'entry-refused', 'seat-released']);

/** Days, times or place of an edition changed: what, how it is now, and the calendar follows. */
export const editionChanged = toPerson(async (known) => {
  const { enrolment, edition, entry, lang } = known;
  const { state } = enrolment.standing;
  if (notComing.has(state)) return { unsent: state };
  if (edition.standing.state === 'cancelled') return { unsent: 'edition-cancelled' };
  const { what } = entry.payload;
  const changes = Array.isArray(what) ? what.filter(isChange) : [];
  if (changes.length === 0) return { unsent: 'nothing-to-tell' };
  const t = texts[lang];
  const confirmed = state === 'confirmed';
  return {
    subject: t.subject,
    title: t.title,
    blocks: [
      paragraph(t.lead),
      { kind: 'list', items: changes.map((change) => t.what[change]) },
      paragraph(t.now),
      courseFacts(known),
      ...paragraphs(confirmed && t.calendar, t.cannot),
      ...ownPage(known),
    ],
    ...(confirmed ? { attachments: [await calendarAttachment(known, 'PUBLISH')] } : {}),
  };
});
