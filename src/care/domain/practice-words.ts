import type { Role } from './actor.ts';
import type { Field } from './field.ts';
import type { Basis, PriceKind, Terrain } from './practice.ts';

/** The words of a practice's pages, which are in Dutch. */
export const roleWords: Record<Role, string> = {
  owner: 'Eigenaar',
  therapist: 'Therapeut',
  planner: 'Planner',
};

export const roleHints: Record<Role, string> = {
  owner: 'Regelt de praktijk en het team. Opent daarmee geen dossiers.',
  therapist: 'Begeleidt cliënten, en opent alleen hun dossiers.',
  planner: 'Houdt de agenda bij. Ziet namen en tijden, nooit een dossier.',
};

export const fieldWords: Record<Field, string> = {
  cure: 'Curatie',
  reintegration: 'Re-integratie',
  prevention: 'Preventie',
};

export const basisWords: Record<Basis, string> = {
  statutory: 'Zorgaanbieder onder de WGBO',
  consent: 'Toestemming van de cliënt',
};

/** What follows from a basis, in plain words (care.md 5). */
export const basisMeaning: Record<Basis, readonly string[]> = {
  statutory: [
    'U werkt als zorgverlener, bijvoorbeeld als fysiotherapeut, psycholoog of huisarts, en sluit een behandelovereenkomst.',
    'U moet een dossier bijhouden, en bewaart het 20 jaar na de laatste wijziging.',
    'Een cliënt kan om vernietiging vragen. U weegt dat verzoek, want de wet kent uitzonderingen.',
  ],
  consent: [
    'U bent geen zorgverlener in de zin van de wet, bijvoorbeeld als coach of sportprofessional.',
    'U houdt een dossier bij zolang de cliënt daar uitdrukkelijk mee instemt.',
    'U bewaart het de termijn die u zelf vastlegt, gewoonlijk 2 jaar na het einde. Facturen bewaart u 7 jaar.',
    'Trekt een cliënt de toestemming in, dan kan het dossier direct worden gewist.',
  ],
};

export const terrainWords: Record<Terrain, string> = {
  forest: 'Bos',
  heath: 'Heide',
  dune: 'Duin',
  beach: 'Strand',
  park: 'Park',
  polder: 'Polder',
  town: 'Stad of dorp',
};

export const priceWords: Record<PriceKind, string> = {
  intake: 'Intake',
  individual: 'Individuele sessie',
  group: 'Sessie in een groep, per persoon',
};
