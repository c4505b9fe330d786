import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { fields, type Field } from './field.ts';
import { decideReferral, requesters, type ReferralRefusal, type Requester } from './reintegration.ts';
import { ageOn, whoConsents, type Consenting } from './retention.ts';

/** Who sends a request to a practice: anybody who may ask, but for the client, who comes by themselves. */
export type Referrer = Exclude<Requester, 'client'>;
export const referrers = requesters.filter((one): one is Referrer => one !== 'client');

/** Whether a text names a referrer. */
export const isReferrer = (text: string): text is Referrer => referrers.some((one) => one === text);

/** In which fields a referrer may send a request at all (S10–S12). */
export const fieldsFor = (from: Referrer, today: CalendarDay): Field[] =>
  fields.filter((field) => decideReferral(field, { from, requestedOn: today, firstSickOn: today }, today).ok);

/** What a request hopes for: a choice out of a list, so that nobody is led to write a history of complaints. */
export const wishes = ['move-again', 'less-stress', 'beside-treatment', 'rhythm', 'build-up-work'] as const;
export type Wish = (typeof wishes)[number];

/** An employer asks for what concerns work and the week, and never for something about health (care.md 5). */
const employersWishes = ['rhythm', 'build-up-work'] as const satisfies readonly Wish[];

/** The wishes that a referrer can choose from. */
export const wishesFor = (from: Referrer): readonly Wish[] =>
  from === 'employer' ? employersWishes : wishes;

/** When somebody can come beside their work. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** Letters in a referrer's question; more belongs in a letter. */
export const longestQuestion = 500;

/** Hours in a week that an employer can free at most; three runs of an hour, with the way there. */
export const mostHours = 12;

/** A request as it was sent. */
export type Request = Readonly<{
  field: Field;
  referrer: Readonly<{
    kind: Referrer;
    name: string;
    organisation: string;
    role: string;
    email: string;
    phone: string;
  }>;
  client: Readonly<{ name: string; bornOn: CalendarDay; email?: string | undefined; phone: string }>;
  /** Who agreed to it, by the client's age. */
  agreedBy: Consenting;
  firstSickOn?: CalendarDay | undefined;
  wishes: readonly Wish[];
  question: string;
  /** Hours a week beside work; only an employer and a company doctor know them. */
  hours?: number | undefined;
  parts: readonly DayPart[];
}>;

export type RequestRefusal =
  | ReferralRefusal
  | 'employer-tells-no-health'
  | 'wish-missing'
  | 'wish-not-offered'
  | 'others-must-agree'
  | 'born-in-future'
  | 'unreachable';

/**
 * Whether a request may be sent: by the field (S10–S12), agreed by whom the age asks for, with a way to reach the client,
 * and from an employer nothing but the schedule and the wish: no text of their own and no letter.
 */
export const decideRequest = (
  request: Request,
  given: { today: CalendarDay; letter: boolean },
): Result<Request, RequestRefusal> => {
  const { referrer, client, firstSickOn } = request;
  if (client.bornOn > given.today || ageOn(client.bornOn, given.today) > 120)
    return refused('born-in-future');
  if (!client.email && !client.phone) return refused('unreachable');
  if (request.agreedBy !== whoConsents(client.bornOn, given.today)) return refused('others-must-agree');
  if (request.wishes.length === 0) return refused('wish-missing');
  if (!request.wishes.every((wish) => wishesFor(referrer.kind).includes(wish)))
    return refused('wish-not-offered');
  if (referrer.kind === 'employer' && (given.letter || request.question !== ''))
    return refused('employer-tells-no-health');
  const asked = { from: referrer.kind, requestedOn: given.today, firstSickOn };
  const referral = decideReferral(request.field, asked, given.today);
  return referral.ok ? accepted(request) : referral;
};

/** Why a practice does not take a request on. */
export const declineReasons = [
  'no-room',
  'too-far',
  'other-help',
  'outside-competence',
  'client-declines',
  'not-reached',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Whether a text names a reason to decline. */
export const isDeclineReason = (text: string): text is DeclineReason =>
  declineReasons.some((one) => one === text);

/** A decision on a request, as it is kept. */
export type RequestDecision = Readonly<{ at: Date; memberId: string; words: string }> &
  (Readonly<{ outcome: 'accepted' }> | Readonly<{ outcome: 'declined'; reason: DeclineReason }>);

/**
 * The reason that a referrer reads. An employer reads the practical ones only: that other help fits better, or that the
 * client does not want it, is not theirs to know.
 */
export const reasonTold = (decision: RequestDecision, to: Referrer): DeclineReason | undefined => {
  if (decision.outcome !== 'declined') return undefined;
  const practical = decision.reason === 'no-room' || decision.reason === 'too-far';
  return to !== 'employer' || practical ? decision.reason : undefined;
};

/** A request is decided once; who comes second hears that it was. */
export const decideJudgement = (
  before: RequestDecision | undefined,
  now: RequestDecision,
): Result<RequestDecision, 'decided-before'> => (before ? refused('decided-before') : accepted(now));
