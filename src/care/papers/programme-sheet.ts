import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import type { Lang, Texts } from '../../kernel/lang.ts';
import { pdfDocument } from '../../platform/pdf/index.ts';
import { breathingInWords, courseInWords, minutesInWords } from '../domain/course-in-words.ts';
import { stopSigns } from '../domain/programme/history.ts';
import { projectProgramme } from '../domain/programme/project-programme.ts';
import type { ProgrammeFacts, WeekPlan } from '../domain/programme/plan-next.ts';
import type { PlannedSession } from '../domain/programme/plan-week.ts';
import { walked } from '../domain/programme-today.ts';
import { stopSignWords } from '../domain/stop-sign-words.ts';

/** How many weeks the sheet shows. */
const weeksOnPaper = 4;

type SheetTexts = {
  title: (name: string) => string;
  lead: string;
  empty: string;
  week: (week: number) => string;
  from: (day: string) => string;
  columns: readonly [string, string, string, string, string];
  guided: string;
  alone: string;
  breathing: string;
  stop: string;
  stopLead: string;
  help: string;
  own: string;
};

const texts: Texts<SheetTexts> = {
  nl: {
    title: (name) => `Vier weken voor ${name}`,
    lead: 'Zo ziet het eruit als het goed gaat. Praten in hele zinnen moet steeds lukken. Sla gerust een keer over; wat je doet bepaalt de volgende week.',
    empty: 'Er staat nu niets gepland. Je therapeut weet waarom.',
    week: (week) => `Week ${week}`,
    from: (day) => `Vanaf ${day}`,
    columns: ['Dag', 'Wat', 'Samen', 'Met wie', 'Gedaan'],
    guided: 'met je therapeut',
    alone: 'zelf',
    breathing: 'Ademen',
    stop: 'Stop meteen bij',
    stopLead: 'Ga zitten of liggen en loop vandaag niet verder.',
    help: 'In elkaar gezakt, of pijn op de borst die blijft: bel 112. Twijfel je: bel je huisarts, en buiten kantooruren de huisartsenpost.',
    own: 'De opbouw is een eigen ontwerp en niet onderzocht. De lijst met stoptekens moet nog worden bevestigd door een professional.',
  },
  en: {
    title: (name) => `Four weeks for ${name}`,
    lead: 'This is how it goes if all is well. You can always talk in whole sentences. Missing one is fine; what you do decides the next week.',
    empty: 'Nothing is planned now. Your therapist knows why.',
    week: (week) => `Week ${week}`,
    from: (day) => `From ${day}`,
    columns: ['Day', 'What', 'In all', 'With', 'Done'],
    guided: 'your therapist',
    alone: 'on your own',
    breathing: 'Breathing',
    stop: 'Stop at once at',
    stopLead: 'Sit or lie down and go no further today.',
    help: 'Collapsed, or chest pain that stays: call 112. In doubt: call your GP, or the GP post out of hours.',
    own: 'The build-up is our own design and has not been studied. The list of stop signs must still be confirmed by a professional.',
  },
};

/** The weeks of the sheet: those ahead if all goes well, walked where the screening allows no more. */
export const sheetWeeks = (facts: ProgrammeFacts, allows: 'running' | 'walking' | 'nothing'): WeekPlan[] =>
  allows === 'nothing'
    ? []
    : projectProgramme(facts)
        .filter(({ sessions }) => sessions.length > 0)
        .slice(0, weeksOnPaper)
        .map((week) => (allows === 'walking' ? { ...week, sessions: week.sessions.map(walked) } : week));

const shares = [1.5, 3.4, 1, 1.1, 0.8];

const row = (session: PlannedSession, lang: Lang): string[] => {
  const t = texts[lang];
  return [
    formatDay(session.on, lang).replace(/ \d{4}$/, ''),
    courseInWords(session, lang),
    minutesInWords(session.minutes, lang),
    session.company === 'guided' ? t.guided : t.alone,
    '',
  ];
};

/** The coming four weeks on paper, as a tagged PDF (PDF/UA-1); reads no clock. */
export const programmeSheet = (
  weeks: readonly WeekPlan[],
  given: { name: string; practice: string; lang: Lang; today: CalendarDay },
): Promise<Uint8Array> => {
  const { name, practice, lang, today } = given;
  const t = texts[lang];
  const pdf = pdfDocument({
    ...{ title: t.title(name), lang, author: practice, footer: practice },
    madeAt: new Date(`${today}T12:00:00Z`),
  })
    .heading(1, t.title(name))
    .paragraph(weeks.length === 0 ? t.empty : t.lead);
  for (const { week, from, sessions } of weeks) {
    pdf.heading(2, t.week(week)).table({
      caption: t.from(formatDay(from, lang)),
      columns: t.columns.map((header, at) => ({ header, share: shares[at] ?? 1 })),
      rows: sessions.map((session) => row(session, lang)),
    });
    const breathing = [...new Set(sessions.map((session) => breathingInWords(session.breathing, lang)))];
    pdf.heading(3, t.breathing).list(breathing);
  }
  return pdf
    .heading(2, t.stop)
    .list(stopSigns.map((sign) => stopSignWords[lang][sign]))
    .paragraph(t.stopLead)
    .paragraph(t.help, 'bold')
    .paragraph(t.own, 'soft')
    .close();
};
