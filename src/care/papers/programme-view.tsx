import { formatDay } from '../../kernel/format.ts';
import type { Lang, Texts } from '../../kernel/lang.ts';
import { Ribbon, Tag } from '../../ui/index.ts';
import {
  breathingInWords,
  breathingNames,
  courseInWords,
  intervalsInWords,
  minutesInWords,
  ribbonOf,
} from '../domain/course-in-words.ts';
import type { Change } from '../domain/programme/change.ts';
import type { WeekPlan } from '../domain/programme/plan-next.ts';
import type { PlannedSession } from '../domain/programme/plan-week.ts';
import type { Course } from '../domain/programme/session-plan.ts';
import { changeInWords, ruleSources, type Voice } from '../domain/programme-words.ts';

const langOf = (voice: Voice): Lang => (voice === 'en' ? 'en' : 'nl');

/** A session drawn, with the same in words for who does not see it. */
export const CourseRibbon = ({ course, lang }: { course: Course; lang: Lang }) => (
  <Ribbon steps={ribbonOf(course)} label={courseInWords(course, lang)} />
);

const company: Record<Voice, Record<PlannedSession['company'], string>> = {
  therapist: { guided: 'Begeleid', independent: 'Zelfstandig' },
  nl: { guided: 'Met je therapeut', independent: 'Zelf' },
  en: { guided: 'With your therapist', independent: 'On your own' },
};

type Told = { what: string; whys: { why: string; source: string }[] };

/** What changed, told once with every reason for it. For the client only how it ends, not each step on the way. */
const told = (changes: readonly Change[], voice: Voice): Told[] => {
  const groups: (Told & { effect: Change['effect'] })[] = [];
  for (const change of changes) {
    const { what, why } = changeInWords(change, voice);
    const known = groups.find((one) =>
      voice === 'therapist' ? one.what === what : one.effect === change.effect,
    );
    const { source } = ruleSources[change.reason];
    const reason = { why, source };
    if (known) {
      known.what = what;
      known.whys.push(reason);
    } else groups.push({ what, effect: change.effect, whys: [reason] });
  }
  return groups;
};

/** Changes with their reasons; for the therapist with the source of each rule that has one. That the rules are ours, the page says once. */
export const Changes = ({ changes, voice }: { changes: readonly Change[]; voice: Voice }) =>
  changes.length === 0 ? null : (
    <ul class="prog-changes">
      {told(changes, voice).map(({ what, whys }) => (
        <li key={what}>
          <strong>{what}</strong>{' '}
          {whys.map(({ why, source }, at) => (
            <span key={at}>
              {why} {voice === 'therapist' && source !== '' && <small>{source}. </small>}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );

/** One session: its day, its ribbon, the same in words, and what differs and why. */
export const SessionCard = ({ session, voice }: { session: PlannedSession; voice: Voice }) => {
  const lang = langOf(voice);
  return (
    <article class="prog-session">
      <header>
        <h3>{formatDay(session.on, lang)}</h3>
        <p class="prog-facts">
          <span>{minutesInWords(session.minutes, lang)}</span>{' '}
          <Tag kind={session.company === 'guided' ? 'ok' : 'plain'}>{company[voice][session.company]}</Tag>
        </p>
      </header>
      <CourseRibbon course={session} lang={lang} />
      <p class="prog-course">{courseInWords(session, lang)}</p>
      <p class="prog-breathing">{breathingInWords(session.breathing, lang)}</p>
      <Changes changes={session.changes} voice={voice} />
    </article>
  );
};

const weekTexts: Texts<{
  week: (week: number, step: number) => string;
  from: string;
  guided: (guided: number) => string;
  breathing: string;
}> = {
  nl: {
    week: (week, step) => `Week ${week}, stap ${step}`,
    from: 'vanaf',
    guided: (guided) => (guided === 0 ? 'zelfstandig' : `waarvan ${guided} begeleid`),
    breathing: 'Ademen',
  },
  en: {
    week: (week, step) => `Week ${week}, step ${step}`,
    from: 'from',
    guided: (guided) => (guided === 0 ? 'on your own' : `of which ${guided} guided`),
    breathing: 'Breathing',
  },
};

const spanOf = (minutes: readonly number[], lang: Lang): string => {
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)];
  return least === most
    ? minutesInWords(most, lang)
    : `${String(least).replace('.', lang === 'nl' ? ',' : '.')}–${minutesInWords(most, lang)}`;
};

/** Weeks in a compact list: the longest session of each drawn, how many, how long, guided or not, and how one breathes. */
export const WeekList = ({ weeks, lang }: { weeks: readonly WeekPlan[]; lang: Lang }) => (
  <ol class="prog-weeks">
    {weeks.map(({ week, step, from, sessions }) => {
      const longest = sessions.reduce<PlannedSession | undefined>(
        (most, one) => (most && most.minutes >= one.minutes ? most : one),
        undefined,
      );
      if (!longest) return null;
      const texts = weekTexts[lang];
      const guided = sessions.filter((one) => one.company === 'guided').length;
      const breathing = [...new Set(sessions.map((one) => breathingNames[lang][one.breathing.exercise]))];
      return (
        <li key={week}>
          <p class="prog-week">
            <strong>{texts.week(week, step)}</strong>{' '}
            <small>
              {texts.from} {formatDay(from, lang)}
            </small>
          </p>
          <CourseRibbon course={longest} lang={lang} />
          <p class="prog-course">
            {sessions.length} ×{' '}
            {spanOf(
              sessions.map(({ minutes }) => minutes),
              lang,
            )}
            , {texts.guided(guided)}. {intervalsInWords(longest, lang)}.
            <small class="prog-breaths">
              {texts.breathing}: {breathing.join(', ')}
            </small>
          </p>
        </li>
      );
    })}
  </ol>
);
