import { dutchDay } from '../../../kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../../kernel/format.ts';
import type { Lang, Texts } from '../../../kernel/lang.ts';
import { courseInWords, minutesInWords } from '../../domain/course-in-words.ts';
import { resource } from '../../domain/fhir-bundle.ts';
import type { Overrule } from '../../domain/programme/overrule.ts';
import type { ProgrammeSettings } from '../../domain/programme/settings.ts';
import { findProgramme } from '../../store/programmes.ts';
import { derivedId } from './consent.ts';
import { column, type ExportPart } from './part.ts';

const texts: Texts<{
  settings: (settings: ProgrammeSettings, start: string, aim: string) => string;
  release: string;
  step: (step: number) => string;
  session: (day: string, course: string) => string;
  title: string;
}> = {
  nl: {
    settings: ({ startStep, sessionsPerWeek }, start, aim) =>
      `Instellingen: begin op ${start} bij stap ${startStep}, ${sessionsPerWeek} keer in de week, doel ${aim} hardlopen`,
    release: 'Vrijgegeven na een stopteken',
    step: (step) => `Op stap ${step} gezet`,
    session: (day, course) => `Eigen sessie voor ${day}: ${course}`,
    title: 'Programma van wandelen en hardlopen',
  },
  en: {
    settings: ({ startStep, sessionsPerWeek }, start, aim) =>
      `Settings: begin on ${start} at step ${startStep}, ${sessionsPerWeek} times a week, aim ${aim} of running`,
    release: 'Released after a stop sign',
    step: (step) => `Set to step ${step}`,
    session: (day, course) => `Own session for ${day}: ${course}`,
    title: 'Programme of walking and running',
  },
};

const decisionInWords = (overrule: Overrule, lang: Lang): string => {
  const t = texts[lang];
  switch (overrule.kind) {
    case 'release':
      return t.release;
    case 'step':
      return t.step(overrule.step);
    case 'session':
      return t.session(formatDay(overrule.day, lang), courseInWords(overrule.course, lang));
  }
};

/** The settings of the programme with every change, and what the therapist decided otherwise; also what was withdrawn. */
export const programmePart: ExportPart = {
  name: 'programma',
  title: { nl: 'Programma', en: 'Programme' },
  columns: [
    column('at', 'Wanneer', 'When'),
    column('by', 'Door', 'By'),
    column('what', 'Wat', 'What'),
    column('why', 'Waarom', 'Why'),
    column('withdrawn', 'Teruggedraaid', 'Withdrawn'),
  ],
  find: async (tx, { clientId, lang, at, patient }) => {
    const kept = await findProgramme(tx, dutchDay(at));
    if (!kept) return { rows: [], resources: [] };
    const facts = [
      ...kept.versions.map(({ settings, reason, madeAt, madeBy }) => ({
        ...{ madeAt, by: madeBy, why: reason, withdrawn: '' },
        what: texts[lang].settings(
          settings,
          formatDay(settings.startDay, lang),
          minutesInWords(settings.aimMinutes, lang),
        ),
      })),
      ...kept.overrules.map(({ overrule, madeAt, madeBy, withdrawnAt }) => ({
        ...{ madeAt, by: madeBy, why: overrule.why, what: decisionInWords(overrule, lang) },
        withdrawn: withdrawnAt ? formatInstant(withdrawnAt, lang) : '',
      })),
    ].sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime());
    const { settings } = kept.facts;
    return {
      rows: facts.map(({ madeAt, ...row }) => ({ at: formatInstant(madeAt, lang), ...row })),
      resources: [
        resource({
          resourceType: 'CarePlan',
          id: derivedId('programme', clientId),
          status: 'active',
          intent: 'plan',
          title: texts[lang].title,
          subject: patient,
          period: { start: settings.startDay },
          created: kept.versions[0]!.madeAt.toISOString(),
          note: facts.map(({ madeAt, by, what, why }) => ({
            authorString: by,
            time: madeAt.toISOString(),
            text: [what, why].filter((part) => part !== '').join('. '),
          })),
        }),
      ],
    };
  },
};
