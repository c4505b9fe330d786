import { parseDay } from '../../kernel/calendar-day.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { stretchesOf } from '../domain/course-in-words.ts';
import type { OverruleRequest } from '../domain/programme/decide-overrule.ts';
import { fullSession } from '../domain/programme/default-steps.ts';
import type { PlannedSession } from '../domain/programme/plan-week.ts';
import type { Course, Interval } from '../domain/programme/session-plan.ts';
import type { ProgrammeSettings } from '../domain/programme/settings.ts';
import { longestWhy } from '../domain/programme-settings.ts';
import type { Typed } from './settings-form.ts';

/** How many rows of intervals the form has; a row is repeated as often as one likes. */
export const rowNumbers = [1, 2, 3] as const;
const mostTimes = 30;

const written = (minutes: number): string => String(minutes).replace('.', ',');

/** The form as it opens: the next session of the plan, to be changed. */
export const typedFrom = (session: PlannedSession | undefined, step: number): Typed => {
  const typed: Typed = { bron: 'stap', 'sessie-stap': String(step), stap: String(step), samen: 'guided' };
  if (!session) return typed;
  stretchesOf(session.intervals)
    .slice(0, rowNumbers.length)
    .forEach(({ times, intervals }, at) => {
      const of = (kind: Interval['kind']) => intervals.find((one) => one.kind === kind)?.minutes ?? 0;
      typed[`keer-${at + 1}`] = String(times);
      typed[`loop-${at + 1}`] = written(of('run'));
      typed[`wandel-${at + 1}`] = written(of('walk'));
    });
  return {
    ...typed,
    ...{
      dag: session.on,
      samen: session.company,
      in: written(session.warmUp),
      uit: written(session.coolDown),
    },
  };
};

/** Minutes as typed; none for an empty field, and NaN, which the engine refuses, for what is no number. */
const minutes = (text: string | undefined): number => {
  const typed = (text ?? '').trim().replace(',', '.');
  if (typed === '') return 0;
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(typed) ? Number(typed) : NaN;
};

const ownCourse = (typed: Typed): Course => ({
  warmUp: minutes(typed['in']),
  intervals: rowNumbers.flatMap((row) => {
    const [run, walk] = [minutes(typed[`loop-${row}`]), minutes(typed[`wandel-${row}`])];
    const once: Interval[] = [
      { kind: 'run' as const, minutes: run },
      { kind: 'walk' as const, minutes: walk },
    ].filter((interval) => interval.minutes !== 0);
    const times = /^\d{1,2}$/.test(typed[`keer-${row}`] ?? '') ? Number(typed[`keer-${row}`]) : 1;
    return Array.from({ length: Math.min(mostTimes, times) }, () => once).flat();
  }),
  coolDown: minutes(typed['uit']),
});

const whole = (text: string | undefined): number => (/^\d{1,2}$/.test(text ?? '') ? Number(text) : -1);

/** What the therapist asks for, or what is still to be filled in; whether it may is for `decideOverrule`. */
export const readOverrule = (
  typed: Typed,
  settings: ProgrammeSettings,
): { ok: true; request: OverruleRequest } | { ok: false; errors: FieldErrors } => {
  const why = (typed['waarom'] ?? '').trim();
  const wrong = (name: string, message: string) => ({ ok: false as const, errors: { [name]: message } });
  if (why.length > longestWhy) return wrong('waarom', `Houd de reden bij ${longestWhy} tekens.`);
  switch (typed['soort']) {
    case 'release':
      return { ok: true, request: { kind: 'release', why } };
    case 'step':
      return { ok: true, request: { kind: 'step', step: whole(typed['stap']), why } };
    case 'session': {
      const day = parseDay(typed['dag'] ?? '');
      if (!day) return wrong('dag', 'Kies een dag.');
      const company = (['guided', 'independent'] as const).find((one) => one === typed['samen']);
      if (!company) return wrong('samen', 'Kies of iemand meeloopt.');
      const step = whole(typed['sessie-stap']);
      if (typed['bron'] === 'stap' && (step < 0 || step > 27)) return wrong('sessie-stap', 'Kies een stap.');
      const course =
        typed['bron'] === 'stap' ? fullSession(settings, { step, number: 0, sessions: 3 }) : ownCourse(typed);
      return { ok: true, request: { kind: 'session', day, course, company, why } };
    }
    default:
      return wrong('form', 'Kies wat u anders wilt.');
  }
};
