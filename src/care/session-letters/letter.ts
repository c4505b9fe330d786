import type { Lang } from '../../kernel/lang.ts';
import { formatDay } from '../../kernel/format.ts';
import type { MailAttachment, MailBlock } from '../../platform/mail/index.ts';
import { isOver, type Session } from '../domain/session.ts';
import type { SessionDeed } from '../domain/session-news.ts';
import { appointmentsCalendar } from '../papers/session-calendar.ts';
import { texts } from './texts.ts';

/** What a letter about sessions is made from: facts of the moment at which it is sent. */
export type LetterFacts = {
  lang: Lang;
  deed: SessionDeed;
  sessions: readonly Session[];
  /** What else the client has before them. */
  coming: readonly Session[];
  organizer: { name: string; email: string };
  now: Date;
};

/**
 * Which of the named sessions a letter still has something true to say of. A call-off that was undone, a session that
 * was called off meanwhile or is over, somebody who no longer takes part: of these nothing is sent.
 */
export const stillTrue = (
  deed: SessionDeed,
  named: readonly Session[],
  ownIds: ReadonlySet<string>,
  now: Date,
): Session[] =>
  named.filter((session) => {
    if (isOver(session, now)) return false;
    if (deed === 'removed') return !ownIds.has(session.id);
    return ownIds.has(session.id) && (deed === 'called-off') === (session.callOff !== undefined);
  });

const clock = (time: string): string => time.replace(':', '.');

/** "dinsdag 23 maart 2027, 19.00 – 20.00 uur". */
export const whenOf = ({ day, begins, ends }: Session, lang: Lang): string =>
  texts[lang].when(
    formatDay(day, lang),
    lang === 'nl' ? clock(begins) : begins,
    lang === 'nl' ? clock(ends) : ends,
  );

/** The subject, the text and the calendar file of a letter about sessions. */
export const sessionLetter = (
  facts: LetterFacts,
): { subject: string; blocks: MailBlock[]; attachments: MailAttachment[] } => {
  const { lang, deed, sessions } = facts;
  const words = texts[lang];
  const gone = deed === 'called-off' || deed === 'removed';
  const why = deed === 'called-off' ? words.why[sessions[0]?.callOff?.reason ?? 'planning'] : '';
  const ids = new Set(sessions.map(({ id }) => id));
  const next = facts.coming.find((session) => !session.callOff && !ids.has(session.id));
  const blocks: MailBlock[] = [
    { kind: 'paragraph', text: [words.opening[deed](sessions.length), why].filter(Boolean).join(' ') },
    {
      kind: 'list',
      items: sessions.map((session) => [whenOf(session, lang), session.place].filter(Boolean).join(', ')),
    },
    ...(gone
      ? [{ kind: 'paragraph' as const, text: next ? words.next(whenOf(next, lang)) : words.noNext }]
      : [{ kind: 'paragraph' as const, text: words.calendar }]),
    { kind: 'paragraph', text: words.footer },
  ];
  return { subject: words.subject[deed], blocks, attachments: [calendarFile(facts, gone)] };
};

const calendarFile = ({ lang, sessions, organizer, now }: LetterFacts, gone: boolean): MailAttachment => {
  const method = gone ? 'CANCEL' : 'PUBLISH';
  return {
    filename: `${texts[lang].file}.ics`,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: new TextEncoder().encode(appointmentsCalendar({ sessions, lang, organizer, method, now })),
  };
};
