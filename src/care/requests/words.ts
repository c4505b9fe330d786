import type { Field } from '../domain/field.ts';
import type { StepHolder } from '../domain/reintegration.ts';
import type { DayPart, DeclineReason, Referrer, Wish } from '../domain/request.ts';
import type { Consenting } from '../domain/retention.ts';
import type { RequestState } from '../store/requests.ts';

/** The words of the practice's desk of requests. */
export const referrerNames: Record<Referrer, string> = {
  'general-practitioner': 'Huisarts',
  'treating-clinician': 'Psycholoog of andere behandelaar',
  'occupational-physician': 'Bedrijfsarts',
  employer: 'Werkgever',
};

export const fieldNames: Record<Field, string> = {
  cure: 'Curatie',
  reintegration: 'Re-integratie',
  prevention: 'Preventie',
};

export const wishNames: Record<Wish, string> = {
  'move-again': 'weer in beweging komen',
  'less-stress': 'minder spanning en stress',
  'beside-treatment': 'steun naast een behandeling',
  rhythm: 'een vast ritme in de week',
  'build-up-work': 'opbouwen naast het werk',
};

export const partNames: Record<DayPart, string> = {
  morning: 'ochtend',
  afternoon: 'middag',
  evening: 'avond',
};

export const reasonNames: Record<DeclineReason, string> = {
  'no-room': 'Geen plaats',
  'too-far': 'Afstand of tijden passen niet',
  'other-help': 'Andere hulp past nu beter',
  'outside-competence': 'Valt buiten onze bevoegdheid',
  'client-declines': 'De cliënt ziet ervan af',
  'not-reached': 'De cliënt was niet bereikbaar',
};

export const agreedNames: Record<Consenting, string> = {
  self: 'De cliënt',
  'child-and-parents': 'De cliënt en de ouders of verzorgers',
  parents: 'De ouders of verzorgers',
};

export const stateNames: Record<RequestState, string> = {
  new: 'Nieuw',
  accepted: 'Aangenomen',
  declined: 'Niet aangenomen',
};

/** How the states stand in an address. */
export const statePaths: Record<RequestState, string> = {
  new: 'nieuw',
  accepted: 'aangenomen',
  declined: 'afgewezen',
};

export const holderNames: Record<StepHolder, string> = {
  'occupational-physician': 'bedrijfsarts',
  employer: 'werkgever',
  employee: 'werknemer',
};
