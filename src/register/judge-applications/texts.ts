import type { Act, StepKind, Verdict } from '../domain/application.ts';
import type { EntryRefusal } from '../domain/entry.ts';
import type { ActOnRefusal, JudgePointRefusal } from './command.ts';

export const stateTags = {
  draft: 'Nog niet ingestuurd',
  submitted: 'Te beoordelen',
  'more-asked': 'Wacht op antwoord',
  proposed: 'Tweede beoordelaar nodig',
  admitted: 'Toegelaten',
  refused: 'Afgewezen',
  withdrawn: 'Ingetrokken',
} as const;

export const verdictWords: Record<Verdict, string> = {
  met: 'Voldaan',
  'not-met': 'Niet voldaan',
  more: 'Meer nodig',
};

export const stepWords: Record<StepKind, string> = {
  submitted: 'Ingestuurd',
  'more-asked': 'Meer gevraagd',
  answered: 'Antwoord ingestuurd',
  'proposed-admit': 'Voorgesteld om toe te laten',
  'proposed-refuse': 'Voorgesteld om af te wijzen',
  'sent-back': 'Teruggegeven aan de eerste beoordelaar',
  admitted: 'Toegelaten',
  refused: 'Afgewezen',
  withdrawn: 'Ingetrokken door de aanvrager',
  reopened: 'Heropend na bezwaar',
};

export const actMessages: Record<StepKind, string> = {
  ...stepWords,
  'more-asked': 'Gevraagd. De aanvrager krijgt een mail met uw vragen en de datum.',
  'proposed-admit': 'Voorgesteld. Een andere registerhouder moet nu beslissen.',
  'proposed-refuse': 'Voorgesteld. Een andere registerhouder moet nu beslissen.',
  'sent-back': 'Teruggegeven. De punten kunnen opnieuw worden beoordeeld.',
  admitted: 'Toegelaten. De therapeut krijgt een mail en kan nu het profiel invullen.',
  refused: 'Afgewezen. De aanvrager krijgt een mail met uw reden en de weg naar bezwaar.',
};

export const actWords: Record<Act, { button: string; lead: string }> = {
  admit: {
    button: 'Toelaten',
    lead: 'Kan als bij elk punt is voldaan. De registratie begint vandaag.',
  },
  ask: {
    button: 'Meer vragen',
    lead: 'De aanvrager krijgt een mail met de punten waar meer nodig is, uw redenen daarbij en de datum.',
  },
  refuse: {
    button: 'Afwijzen',
    lead: 'De aanvrager krijgt een mail met uw reden, de punten waar niet aan is voldaan en hoe bezwaar kan.',
  },
  'send-back': {
    button: 'Teruggeven',
    lead: 'Het voorstel vervalt en de punten kunnen opnieuw worden beoordeeld.',
  },
};

export const refusals: Record<Exclude<ActOnRefusal | JudgePointRefusal, 'not-found'>, string> = {
  'not-now': 'Deze aanvraag staat inmiddels anders. Iemand was u voor. Er is niets veranderd.',
  'own-application': 'Dit is uw eigen aanvraag. Een andere registerhouder moet die beoordelen.',
  'same-eyes': 'U deed zelf het voorstel. Een andere registerhouder moet beslissen.',
  'not-all-met': 'Toelaten kan pas als bij elk punt is voldaan.',
  'nothing-asked': 'Zet eerst bij minstens één punt wat u meer wilt weten.',
  'points-unjudged': 'Beoordeel eerst elk punt; de redenen gaan mee naar de aanvrager.',
  'reason-missing': 'Schrijf een reden. De aanvrager leest die.',
  'deadline-past': 'Kies een dag na vandaag.',
  'certificate-in-use': 'Met dit certificaat staat al iemand anders in het register. Zoek dat eerst uit.',
  'not-registered': 'Deze persoon staat niet in het register.',
  'not-suspended': 'De registratie is niet geschorst.',
  'already-registered': 'Deze persoon staat al in het register.',
  'already-planned': 'Er is al een wijziging gepland voor deze registratie.',
  'day-in-past': 'Kies vandaag of een latere dag.',
  'until-before-from': 'De laatste dag ligt voor de eerste.',
  'term-too-short': 'De termijn is te kort.',
};

export const entryWords: Record<EntryRefusal, string> = {
  'certificate-unknown': 'Dit nummer kennen wij niet.',
  'certificate-withdrawn': 'Dit certificaat is ingetrokken.',
  'certificate-of-another': 'Dit certificaat staat op een andere naam en een ander adres.',
  'two-days-only': 'Bewijs van de tweedaagse cursus, zonder terugkomdag.',
  'alumni-not-admitted': 'Tweedaagse cursus met terugkomdag: volgens de instelling niet toegelaten.',
};

export const courseWords = {
  'three-day': 'Driedaagse cursus',
  'two-day': 'Tweedaagse cursus',
  'return-day': 'Tweedaagse cursus met terugkomdag',
  other: 'Andere cursus',
} as const;
