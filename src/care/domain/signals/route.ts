import type { SignalReason } from './reasons.ts';

/** What one can do with a signal in the Netherlands. The list is closed: running therapy has no step of its own. */
export const routeSteps = [
  ...(['called-112', 'called-113', 'called-gp', 'called-gp-post', 'informed-clinician'] as const),
] as const;
export type RouteStep = (typeof routeSteps)[number];

export const isRouteStep = (text: string): text is RouteStep => routeSteps.some((step) => step === text);

/** How near the danger is. The software proposes; the therapist, who sees the person, may always go higher. */
export type Urgency = 'danger-now' | 'thoughts-of-suicide' | 'urgent';

/** Which urgency the software proposes. Danger now is for a human to see: no answer on a form says so. */
export const proposedUrgency = (reason: SignalReason): Exclude<Urgency, 'danger-now'> => {
  const told = reason.reason === 'observed' && reason.observation === 'thoughts-of-suicide';
  return told || reason.reason === 'answer' ? 'thoughts-of-suicide' : 'urgent';
};

/** One step of the route. `reach`: what to dial, where there is a number that is the same for everybody. */
export type Waypoint = Readonly<{ step: RouteStep; reach: readonly string[]; needsConsent: boolean }>;

const at112: Waypoint = { step: 'called-112', reach: ['112'], needsConsent: false };
const at113: Waypoint = { step: 'called-113', reach: ['113', '0800-0113'], needsConsent: false };
const atGp: Waypoint = { step: 'called-gp', reach: [], needsConsent: false };
const atGpPost: Waypoint = { step: 'called-gp-post', reach: [], needsConsent: false };
const clinician: Waypoint = { step: 'informed-clinician', reach: [], needsConsent: true };

/**
 * The route by urgency (care.md 2): danger now 112; urgent the GP, after hours the GP post, who call the crisis
 * service; thoughts of suicide 113 or 0800-0113, day and night; the treating clinician is informed with consent.
 * 112 stands at the head of each, because danger may show while one is reading.
 */
export const routes: Readonly<Record<Urgency, readonly Waypoint[]>> = {
  'danger-now': [at112, clinician],
  'thoughts-of-suicide': [at112, at113, atGp, atGpPost, clinician],
  urgent: [at112, atGp, atGpPost, clinician],
};
