import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Texts } from '../../kernel/lang.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Field } from './field.ts';

/** Who asks for running therapy: the client, or somebody who refers or requests. */
export const requesters = [
  'client',
  'general-practitioner',
  'treating-clinician',
  'occupational-physician',
  'employer',
] as const;
export type Requester = (typeof requesters)[number];

export type ReferralRequest = Readonly<{
  from: Requester;
  requestedOn: CalendarDay;
  /** The first day of sickness: needed for reintegration, from which its time line follows. */
  firstSickOn?: CalendarDay | undefined;
}>;

export type ReferralRefusal =
  | 'reintegration-needs-request'
  | 'employer-requests-reintegration'
  | 'prevention-has-no-referral'
  | 'first-sick-day-missing'
  | 'first-sick-day-after-request'
  | 'request-in-future';

/**
 * Whether guidance may start in a field on this request: cure with or without a referral (S10), reintegration only on a
 * request by the company doctor or the employer (S11), prevention on the client's own initiative (S12). An employer
 * never asks for treatment.
 */
export const decideReferral = (
  field: Field,
  request: ReferralRequest,
  today: CalendarDay,
): Result<ReferralRequest, ReferralRefusal> => {
  const { from, requestedOn, firstSickOn } = request;
  if (requestedOn > today) return refused('request-in-future');
  if (field === 'prevention')
    return from === 'client' ? accepted(request) : refused('prevention-has-no-referral');
  if (field === 'cure')
    return from === 'employer' ? refused('employer-requests-reintegration') : accepted(request);
  if (from !== 'occupational-physician' && from !== 'employer') return refused('reintegration-needs-request');
  if (!firstSickOn) return refused('first-sick-day-missing');
  return firstSickOn > requestedOn ? refused('first-sick-day-after-request') : accepted(request);
};

export type StepKind =
  | 'problem-analysis'
  | 'action-plan'
  | 'evaluation'
  | 'report-to-uwv'
  | 'first-year-evaluation'
  | 'final-evaluation'
  | 'latest-application'
  | 'end';

export type StepHolder = 'occupational-physician' | 'employer' | 'employee';

/**
 * A step of the law on reintegration (Wet verbetering poortwachter; care.md 5). All of it is general knowledge, which a
 * page shows as to be confirmed by a professional: `gk`.
 */
export type ReintegrationStep = Readonly<{
  kind: StepKind;
  week: number;
  dueOn: CalendarDay;
  who: readonly StepHolder[];
  gk: true;
}>;

const together = ['employer', 'employee'] as const;
const fixed: readonly Readonly<{ week: number; kind: StepKind; who: readonly StepHolder[] }>[] = [
  { week: 6, kind: 'problem-analysis', who: ['occupational-physician'] },
  { week: 8, kind: 'action-plan', who: together },
  { week: 42, kind: 'report-to-uwv', who: ['employer'] },
  { week: 52, kind: 'first-year-evaluation', who: together },
  { week: 91, kind: 'final-evaluation', who: together },
  { week: 93, kind: 'latest-application', who: ['employee'] },
  { week: 104, kind: 'end', who: together },
];

/** Weeks between two evaluations, counted from the action plan until the final evaluation. */
export const evaluationWeeks = 6;

/**
 * The whole time line from the first day of sickness: each step on the day when so many weeks have gone by, in order.
 * Between the action plan (8) and the final evaluation (91) an evaluation every six weeks.
 */
export const reintegrationSteps = (firstSickOn: CalendarDay): ReintegrationStep[] => {
  const evaluations = Array.from({ length: Math.ceil((91 - 8) / evaluationWeeks) - 1 }, (_, index) => ({
    week: 8 + evaluationWeeks * (index + 1),
    kind: 'evaluation' as const,
    who: together,
  }));
  return [...fixed, ...evaluations]
    .map((step) => ({ ...step, dueOn: addDays(firstSickOn, step.week * 7), gk: true as const }))
    .sort((a, b) => a.week - b.week);
};

/** The first step that is still to come on `today` (or due on it); undefined when all lie behind. */
export const nextStep = (firstSickOn: CalendarDay, today: CalendarDay): ReintegrationStep | undefined =>
  reintegrationSteps(firstSickOn).find(({ dueOn }) => dueOn >= today);

export const stepNames: Readonly<Record<StepKind, Texts<string>>> = {
  'problem-analysis': { nl: 'Probleemanalyse', en: 'Problem analysis' },
  'action-plan': { nl: 'Plan van aanpak', en: 'Action plan' },
  evaluation: { nl: 'Evaluatie', en: 'Evaluation' },
  'report-to-uwv': { nl: 'Melding aan UWV', en: 'Report to UWV' },
  'first-year-evaluation': { nl: 'Eerstejaarsevaluatie', en: 'First-year evaluation' },
  'final-evaluation': { nl: 'Eindevaluatie', en: 'Final evaluation' },
  'latest-application': { nl: 'Uiterste dag van de WIA-aanvraag', en: 'Latest day to apply for WIA' },
  end: { nl: 'Einde van de wachttijd', en: 'End of the waiting period' },
};
