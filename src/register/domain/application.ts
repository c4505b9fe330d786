import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';

export const stepKinds = [
  'submitted',
  'more-asked',
  'answered',
  'proposed-admit',
  'proposed-refuse',
  'sent-back',
  'admitted',
  'refused',
  'withdrawn',
  'reopened',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Something that happened to an application; `by` as the audit names people. */
export type ApplicationStep = {
  kind: StepKind;
  reason: string;
  deadline: CalendarDay | undefined;
  by: string;
  at: Date;
};

/** Where an application stands: read from its steps, written nowhere. */
export type ApplicationStanding =
  | { state: 'draft' }
  | { state: 'submitted'; since: Date }
  | { state: 'more-asked'; since: Date; deadline: CalendarDay | undefined; reason: string }
  | { state: 'proposed'; since: Date; admit: boolean; by: string; reason: string }
  | { state: 'admitted'; since: Date; by: string; reason: string }
  | { state: 'refused'; since: Date; by: string; reason: string }
  | { state: 'withdrawn'; since: Date };

export type ApplicationState = ApplicationStanding['state'];

const after: Record<ApplicationState, readonly StepKind[]> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['more-asked', 'proposed-admit', 'proposed-refuse', 'admitted', 'refused', 'withdrawn'],
  'more-asked': ['answered', 'proposed-refuse', 'refused', 'withdrawn'],
  proposed: ['sent-back', 'admitted', 'refused', 'withdrawn'],
  admitted: [],
  refused: ['reopened'],
  withdrawn: [],
};

/** Whether this may happen to an application in this state. */
export const mayFollow = (state: ApplicationState, kind: StepKind): boolean => after[state].includes(kind);

/** Reads where an application stands; a step that does not fit changes nothing. */
export const applicationStanding = (steps: readonly ApplicationStep[]): ApplicationStanding => {
  let standing: ApplicationStanding = { state: 'draft' };
  for (const { kind, reason, deadline, by, at } of steps) {
    if (!mayFollow(standing.state, kind)) continue;
    switch (kind) {
      case 'submitted':
      case 'answered':
      case 'sent-back':
      case 'reopened':
        standing = { state: 'submitted', since: at };
        break;
      case 'more-asked':
        standing = { state: 'more-asked', since: at, deadline, reason };
        break;
      case 'proposed-admit':
      case 'proposed-refuse':
        standing = { state: 'proposed', since: at, admit: kind === 'proposed-admit', by, reason };
        break;
      case 'admitted':
      case 'refused':
        standing = { state: kind, since: at, by, reason };
        break;
      case 'withdrawn':
        standing = { state: 'withdrawn', since: at };
    }
  }
  return standing;
};

export const verdicts = ['met', 'not-met', 'more'] as const;
export type Verdict = (typeof verdicts)[number];
export type Judgement = { verdict: Verdict; reason: string; by: string; at: Date };

/** What a registrar does with an application as a whole. */
export const acts = ['ask', 'admit', 'refuse', 'send-back'] as const;
export type Act = (typeof acts)[number];

export type ActRefusal =
  | 'not-now'
  | 'own-application'
  | 'same-eyes'
  | 'not-all-met'
  | 'nothing-asked'
  | 'reason-missing'
  | 'points-unjudged';

export type ActRequest = {
  standing: ApplicationStanding;
  act: Act;
  reason: string;
  by: string;
  /** True when who judges is who applied. */
  isApplicant: boolean;
  /** True when a second registrar must agree with every admission and refusal. */
  fourEyes: boolean;
  /** Every point that must be judged, with the latest judgement of it. */
  judged: readonly (Judgement | undefined)[];
};

/**
 * S35: what an act of a registrar becomes. Admitting asks that every point is met; asking for more that at least one
 * point says what; refusing that every point was judged and that there is a reason. With four eyes the first registrar
 * proposes and another one decides. Refusals: `not-now` (the application stands elsewhere), `own-application`,
 * `same-eyes` (who proposed cannot also decide), `not-all-met`, `nothing-asked`, `points-unjudged`, `reason-missing`.
 */
export const decideAct = (request: ActRequest): Result<StepKind, ActRefusal> => {
  const { standing, act, judged } = request;
  if (request.isApplicant) return refused('own-application');
  const second = standing.state === 'proposed';
  if (second && act !== 'send-back' && request.fourEyes && standing.by === request.by)
    return refused('same-eyes');
  const kind = kindOf(act, request.fourEyes && !second);
  if (!mayFollow(standing.state, kind)) return refused('not-now');
  const reasonGiven = request.reason.trim() !== '';
  switch (act) {
    case 'admit':
      return judged.every((judgement) => judgement?.verdict === 'met')
        ? accepted(kind)
        : refused('not-all-met');
    case 'ask':
      return judged.some((judgement) => judgement?.verdict === 'more')
        ? accepted(kind)
        : refused('nothing-asked');
    case 'refuse':
      if (judged.includes(undefined)) return refused('points-unjudged');
      return reasonGiven ? accepted(kind) : refused('reason-missing');
    case 'send-back':
      return reasonGiven ? accepted(kind) : refused('reason-missing');
  }
};

const kindOf = (act: Act, propose: boolean): StepKind => {
  switch (act) {
    case 'ask':
      return 'more-asked';
    case 'admit':
      return propose ? 'proposed-admit' : 'admitted';
    case 'refuse':
      return propose ? 'proposed-refuse' : 'refused';
    case 'send-back':
      return 'sent-back';
  }
};

/** Whether a judgement of one point may be kept: `not-met` and `more` say why. */
export const decideJudgement = (request: {
  standing: ApplicationStanding;
  verdict: Verdict;
  reason: string;
  isApplicant: boolean;
}): Result<Verdict, 'not-now' | 'own-application' | 'reason-missing'> => {
  if (request.isApplicant) return refused('own-application');
  if (request.standing.state !== 'submitted' && request.standing.state !== 'more-asked')
    return refused('not-now');
  return request.verdict !== 'met' && request.reason.trim() === ''
    ? refused('reason-missing')
    : accepted(request.verdict);
};
