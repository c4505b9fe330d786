import type { Decision } from '../domain/enrolment.ts';
import type { Judged, JudgeRefusal } from './command.ts';

/** What is asked, in a word for the list and in a sentence for the page of one person. */
export const subjects: Record<Decision['subject'], { tag: string; question: string }> = {
  entry: { tag: 'Vooropleiding', question: 'Mag deze persoon meedoen zonder hbo-diploma?' },
  'payment-route': { tag: 'Betaling', question: 'Mag deze persoon betalen op factuur, per overboeking?' },
};

/** S27: the same question for who comes to a return day with a certificate that our list does not know. */
export const alumnusQuestion = 'Volgde deze persoon de tweedaagse cursus?';

/** What each button does, before it is pressed. */
export const consequences: Record<Decision['subject'], { yes: string; no: string }> = {
  entry: {
    yes: 'Bij goedkeuren blijft de plaats bewaard en hoort de persoon per mail hoe het verder gaat.',
    no: 'Bij afwijzen komt de plaats vrij. De persoon krijgt een mail met uw reden.',
  },
  'payment-route': {
    yes: 'Bij goedkeuren krijgt de persoon een factuur met een betaaldatum. De plaats blijft bewaard.',
    no: 'Bij afwijzen kan de persoon nog met iDEAL betalen. De mail noemt uw reden.',
  },
};

export const judgedTexts: Record<Judged, string> = {
  'entry-approved': 'Goedgekeurd. De persoon krijgt een mail en kan nu betalen.',
  'entry-approved-transfer-next':
    'De vooropleiding is goedgekeurd. Beoordeel nu of deze persoon per overboeking mag betalen.',
  'entry-refused': 'Afgewezen. De plaats is vrij en de persoon krijgt een mail met uw reden.',
  'transfer-agreed': 'Goedgekeurd. De factuur is gemaakt en de persoon krijgt een mail.',
  'transfer-refused': 'Afgewezen. De persoon krijgt een mail en kan nog met iDEAL betalen.',
  'transfer-refused-full':
    'Afgewezen. De bewaarde plaats was verlopen en de editie is nu vol: er is geen plaats voor deze persoon bewaard.',
};

export const refusalTexts: Record<Exclude<JudgeRefusal, 'not-found'>, string> = {
  'nothing-to-decide': 'Hierover is al besloten, of de inschrijving is beëindigd. Er is niets veranderd.',
  'reason-missing': 'Schrijf waarom u afwijst. De persoon krijgt deze reden in de mail.',
  'edition-full':
    'De bewaarde plaats was verlopen en de editie is nu vol. Er is niets besloten. Maak eerst een plaats vrij of verhoog het aantal plaatsen, of wijs af.',
};

export const missingChoice = 'Kies goedkeuren of afwijzen.';
export const reasonTooLong = 'De reden is te lang. Gebruik hooguit 1.000 tekens.';
