import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import {
  aim,
  inRhythm,
  lastWeeks,
  ofAimedLength,
  type LoggedRun,
  type Part,
  type RunWeek,
} from './independence.ts';
import { measuresAfter } from './measure-plan.ts';

/** Weeks over which the aim of S2 is looked at. */
export const dischargeWeeks = 4;

/**
 * The part of the runs that is done alone, as a share (0–1). A figure of our own: the default programme still guides one
 * run a fortnight in weeks 13–16 (care.md 1), so that "all alone" would never come.
 */
export const shareAlone = 0.75;

/** The aim of S2, one criterion for each of its words; with what was counted. */
export type Criterion = Readonly<{
  criterion: 'three-or-four-times' | 'thirty-to-sixty-minutes' | 'independently';
  met: boolean;
  facts: Part;
}>;

const longEnough = ({ runs }: RunWeek): boolean =>
  new Set(runs.filter(ofAimedLength).map(({ ranOn }) => ranOn)).size >= aim.timesAWeek.from;

/**
 * The criteria of S2 over the four weeks up to and with `today`: in each week three or four times, in each week at least
 * three runs of 30 to 60 minutes, and three quarters of all runs alone.
 */
export const dischargeCriteria = (runs: readonly LoggedRun[], today: CalendarDay): Criterion[] => {
  const weeks = lastWeeks(runs, today, dischargeWeeks);
  const all = weeks.flatMap((week) => week.runs);
  const alone = all.filter(({ kind }) => kind === 'independent').length;
  const inWeeks = (holds: (week: RunWeek) => boolean) => {
    const count = weeks.filter(holds).length;
    return { met: count === dischargeWeeks, facts: { count, of: dischargeWeeks } };
  };
  return [
    { criterion: 'three-or-four-times', ...inWeeks(inRhythm) },
    { criterion: 'thirty-to-sixty-minutes', ...inWeeks(longEnough) },
    {
      criterion: 'independently',
      met: all.length > 0 && alone / all.length >= shareAlone,
      facts: { count: alone, of: all.length },
    },
  ];
};

/** What the client made with the therapist for harder times, in the client's own words. */
export type RelapsePlan = Readonly<{
  signs: readonly string[];
  steps: readonly string[];
  people: readonly string[];
}>;

export const planLimits = { lines: 10, characters: 200 } as const;

export type PlanRefusal =
  'signs-missing' | 'steps-missing' | 'people-missing' | 'too-many-lines' | 'line-too-long';

/** Whether a relapse plan is whole: own signs, own steps and people, each at least one; blank lines fall away. */
export const decideRelapsePlan = (typed: RelapsePlan): Result<RelapsePlan, PlanRefusal> => {
  const tidy = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');
  const plan = { signs: tidy(typed.signs), steps: tidy(typed.steps), people: tidy(typed.people) };
  const all = [plan.signs, plan.steps, plan.people];
  if (all.some((lines) => lines.length > planLimits.lines)) return refused('too-many-lines');
  if (all.flat().some((line) => line.length > planLimits.characters)) return refused('line-too-long');
  if (plan.signs.length === 0) return refused('signs-missing');
  if (plan.steps.length === 0) return refused('steps-missing');
  return plan.people.length === 0 ? refused('people-missing') : accepted(plan);
};

/** Weeks of the programme, counted from its first, in which a booster session falls (care.md 1). */
export const boosterWeeks = [20, 28] as const;

export type FollowUp = Readonly<{
  kind: 'booster-week-20' | 'booster-week-28' | 'after-3-months' | 'after-6-months';
  /** The first day: of the week for a booster, the due day of a measurement. */
  dueOn: CalendarDay;
}>;

/** What still comes after discharge, in order of days: boosters not yet past, and the two measurements. */
export const followUps = (given: { weekOneOn: CalendarDay; dischargedOn: CalendarDay }): FollowUp[] => {
  const { weekOneOn, dischargedOn } = given;
  const boosters = boosterWeeks.map((week) => ({
    kind: `booster-week-${week}` as const,
    dueOn: addDays(weekOneOn, (week - 1) * 7),
  }));
  const measures = measuresAfter(dischargedOn).flatMap(({ moment, dueOn }) =>
    moment === 'after-3-months' || moment === 'after-6-months' ? [{ kind: moment, dueOn }] : [],
  );
  return [...boosters.filter(({ dueOn }) => dueOn > dischargedOn), ...measures].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0,
  );
};

export type DischargeState =
  | { state: 'under-way'; criteria: Criterion[]; planMade: boolean }
  | { state: 'ready'; criteria: Criterion[] }
  | { state: 'discharged'; since: CalendarDay; next: FollowUp | undefined };

export type Guidance = Readonly<{
  runs: readonly LoggedRun[];
  weekOneOn: CalendarDay;
  plan: RelapsePlan | undefined;
  dischargedOn?: CalendarDay | undefined;
}>;

/** Where the end of guidance stands on `today`: under way, ready for the therapist to decide, or done and what comes. */
export const dischargeState = (guidance: Guidance, today: CalendarDay): DischargeState => {
  const { runs, weekOneOn, plan, dischargedOn } = guidance;
  if (dischargedOn && dischargedOn <= today)
    return {
      state: 'discharged',
      since: dischargedOn,
      next: followUps({ weekOneOn, dischargedOn }).find(({ dueOn }) => dueOn >= today),
    };
  const criteria = dischargeCriteria(runs, today);
  return plan && criteria.every(({ met }) => met)
    ? { state: 'ready', criteria }
    : { state: 'under-way', criteria, planMade: plan !== undefined };
};

/** Why guidance ends, each a reason that the client's record knows too. */
export const dischargeChoices = ['runs-alone', 'client-stops', 'referred-on', 'moved', 'no-contact'] as const;
export type DischargeChoice = (typeof dischargeChoices)[number];

export const isDischargeChoice = (text: string): text is DischargeChoice =>
  dischargeChoices.some((choice) => choice === text);

/** Characters for why the criteria are let go: why guidance ends, and nothing of a treatment (S4). */
export const longestReason = 400;

/** Days within which a discharge can be undone as if it had not been. */
export const undoDays = 14;

export type DischargeRefusal =
  'already-discharged' | 'choice-missing' | 'relapse-plan-missing' | 'reason-missing' | 'reason-too-long';

/**
 * Whether the therapist may discharge: with a reason where a criterion is not met, and with a relapse plan for who runs
 * alone. Who stays away or leaves can make no plan together; then the reason says so.
 */
export const decideDischarge = (
  guidance: Guidance,
  given: { today: CalendarDay; choice: DischargeChoice | undefined; reason: string },
): Result<
  { dischargedOn: CalendarDay; choice: DischargeChoice; criteria: Criterion[]; reason: string },
  DischargeRefusal
> => {
  const { today, choice } = given;
  if (guidance.dischargedOn) return refused('already-discharged');
  if (!choice) return refused('choice-missing');
  if (!guidance.plan && choice === 'runs-alone') return refused('relapse-plan-missing');
  const criteria = dischargeCriteria(guidance.runs, today);
  const reason = given.reason.trim();
  if (reason.length > longestReason) return refused('reason-too-long');
  return reason === '' && !criteria.every(({ met }) => met)
    ? refused('reason-missing')
    : accepted({ dischargedOn: today, choice, criteria, reason });
};

/** Whether a discharge can still be undone on a day: within a fortnight. After it guidance begins anew. */
export const mayUndo = (dischargedOn: CalendarDay, today: CalendarDay): boolean =>
  today <= addDays(dischargedOn, undoDays);

export type FollowUpRefusal = 'day-missing' | 'day-too-early' | 'day-too-late';

export type FollowUpProblems = Readonly<Partial<Record<FollowUp['kind'], FollowUpRefusal>>>;

/** How far a follow-up may be moved from its proposed day, in days either way. */
export const mostMoved = 42;

/** The days of what comes after, as the therapist and the client planned them beside the proposed ones. */
export const decideFollowUps = (
  proposed: readonly FollowUp[],
  typed: Readonly<Partial<Record<FollowUp['kind'], CalendarDay>>>,
  dischargedOn: CalendarDay,
): { planned: FollowUp[] } | { problems: FollowUpProblems } => {
  const problems: { -readonly [Kind in keyof FollowUpProblems]: FollowUpProblems[Kind] } = {};
  const planned = proposed.map(({ kind, dueOn }) => {
    const wanted = typed[kind];
    if (!wanted) problems[kind] = 'day-missing';
    else if (wanted <= dischargedOn || wanted < addDays(dueOn, -mostMoved)) problems[kind] = 'day-too-early';
    else if (wanted > addDays(dueOn, mostMoved)) problems[kind] = 'day-too-late';
    return { kind, dueOn: wanted ?? dueOn };
  });
  return Object.keys(problems).length > 0 ? { problems } : { planned };
};
