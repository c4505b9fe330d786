import { formatDay } from '../../../kernel/format.ts';
import type { Texts } from '../../../kernel/lang.ts';
import { stopSignWords } from '../stop-sign-words.ts';
import type { AcknowledgeRefusal } from './handover.ts';
import type { Observation, SignalReason } from './reasons.ts';
import type { RouteStep, Urgency } from './route.ts';

/** What a therapist may raise by hand. Practice pages are in Dutch. */
export const observationTexts: Record<Observation, string> = {
  'thoughts-of-suicide': 'Gedachten aan zelfdoding of zelfbeschadiging',
  psychosis: 'Tekenen van een psychose',
  mania: 'Tekenen van een manie',
  intoxication: 'Onder invloed van alcohol of drugs',
  'compulsive-exercise': 'Dwangmatig bewegen',
  underweight: 'Ondergewicht (BMI onder 18,5)',
  violence: 'Geweld of dreiging met geweld',
  'quick-decline': 'Snelle achteruitgang',
};

/** Why a signal was raised, in one line for the therapist. */
export const reasonText = (reason: SignalReason): string => {
  switch (reason.reason) {
    case 'answer':
      return `Vraag ${reason.item}: antwoord ${reason.answer} (signaal vanaf ${reason.from})`;
    case 'score':
      return `Score ten minste ${reason.atLeast} (signaal vanaf ${reason.from})`;
    case 'low-bmi':
      return `BMI ${reason.bmi.toFixed(1).replace('.', ',')} (signaal onder ${String(reason.under).replace('.', ',')})`;
    case 'stop-sign':
      return `Gestopt met lopen op ${formatDay(reason.on, 'nl')}: ${stopSignWords.nl[reason.sign]}`;
    case 'observed':
      return observationTexts[reason.observation];
  }
};

/** When which part of the route is for. */
export const urgencyTexts: Record<Urgency, string> = {
  'danger-now': 'Direct gevaar, nu',
  'thoughts-of-suicide': 'Gedachten aan zelfdoding of dood',
  urgent: 'Dringend',
};

/** The steps of the route for the therapist: what to do, and how it is recorded once it was done. */
export const stepTexts: Record<RouteStep, { todo: string; done: string }> = {
  'called-112': {
    todo: 'Is er nu gevaar? Bel 112 en blijf bij de cliënt.',
    done: '112 gebeld',
  },
  'called-113': {
    todo: 'Bij gedachten aan zelfdoding: bel 113 of 0800-0113, dag en nacht, samen met de cliënt of voor overleg.',
    done: '113 gebeld',
  },
  'called-gp': {
    todo: 'Bel de huisarts van de cliënt en zeg dat het spoed heeft.',
    done: 'Huisarts gebeld',
  },
  'called-gp-post': {
    todo: "'s Avonds, 's nachts of in het weekend: bel de huisartsenpost. Die schakelt de crisisdienst in.",
    done: 'Huisartsenpost gebeld',
  },
  'informed-clinician': {
    todo: 'Licht de behandelaar in, als de cliënt dat goed vindt.',
    done: 'Behandelaar ingelicht, met toestemming van de cliënt',
  },
};

/** What is wrong with an acknowledgement, beside its form. */
export const acknowledgeErrors: Record<AcknowledgeRefusal, string> = {
  'already-acknowledged': 'Dit signaal is al opgepakt.',
  'nobody-named': 'Het is niet duidelijk wie dit signaal heeft opgepakt. Log opnieuw in.',
  'no-step-done': 'Kies wat u hebt gedaan. Een signaal blijft staan tot iemand is ingelicht.',
  'step-unknown': 'Kies een stap uit de lijst.',
  'client-did-not-agree':
    'U licht de behandelaar in met toestemming van de cliënt. Geef aan dat de cliënt dat goed vindt, of kies een andere stap.',
  'note-too-long': 'Houd het bij 280 tekens: wat hebt u geregeld?',
  'before-it-was-raised': 'Dit moment ligt vóór het signaal. Kies een later moment.',
};

/** Help for the client, on the client's own page: always the same lines, whatever was answered. */
export const clientHelp: Texts<{ title: string; lines: readonly { call: string; when: string }[] }> = {
  nl: {
    title: 'Hulp die je nu kunt krijgen',
    lines: [
      { call: '112', when: 'Ben je nu in gevaar, of iemand bij je? Bel 112.' },
      {
        call: '113',
        when: 'Denk je aan zelfdoding? Bel 113, of gratis 0800-0113. Dag en nacht, ook zonder je naam te noemen.',
      },
      {
        call: '',
        when: "Gaat het niet goed met je? Bel je huisarts. 's Avonds, 's nachts en in het weekend: de huisartsenpost.",
      },
    ],
  },
  en: {
    title: 'Help you can get right now',
    lines: [
      { call: '112', when: 'Are you in danger now, or is someone with you? Call 112.' },
      {
        call: '113',
        when: 'Are you thinking about suicide? Call 113, or 0800-0113 free of charge. Day and night, also without giving your name.',
      },
      {
        call: '',
        when: 'Not doing well? Call your GP. In the evening, at night and at weekends: the out-of-hours GP post.',
      },
    ],
  },
};
