import { fields, type Field } from './competence.ts';
import { baseProfessions, type BaseProfession } from './profession.ts';
import { guidances, spoken, terrains, type Guidance, type Spoken, type Terrain } from './profile.ts';
import type { PublicProfile } from './public-profile.ts';

/** What a visitor may ask for, besides a place: each narrows the others. */
export type Wish = {
  field?: Field | undefined;
  guidance?: Guidance | undefined;
  profession?: BaseProfession | undefined;
  language?: Spoken | undefined;
  terrain?: Terrain | undefined;
  /** Without steps. */
  accessible?: boolean | undefined;
  /** S16: some insurers pay a part, from supplementary insurance. */
  reimbursed?: boolean | undefined;
  /** S40: also for who is under medical treatment. */
  underTreatment?: boolean | undefined;
};

/**
 * The place of each bit. The order is kept in the database: add at the end of `bits`, and refresh the spots after a
 * change; `profession:` and others must not be put in between.
 */
const bits: readonly string[] = [
  ...fields.map((field) => `field:${field}`),
  ...guidances.map((guidance) => `guidance:${guidance}`),
  ...baseProfessions.map((profession) => `profession:${profession}`),
  ...spoken.map((language) => `language:${language}`),
  ...terrains.map((terrain) => `terrain:${terrain}`),
  'accessible',
  'reimbursed',
  'under-treatment',
];

const bit = (name: string): bigint => {
  const at = bits.indexOf(name);
  return at < 0 ? 0n : 1n << BigInt(at);
};

const together = (names: readonly string[]): bigint => names.reduce((all, name) => all | bit(name), 0n);

/** What can be found of a therapist, one bit a filter: only of what may be seen. */
export const featuresOf = (profile: PublicProfile): bigint =>
  together([
    ...profile.fields.map((field) => `field:${field}`),
    ...profile.guidance.map((guidance) => `guidance:${guidance}`),
    `profession:${profile.baseProfession}`,
    ...profile.languages.map((language) => `language:${language}`),
    ...profile.terrain.map((terrain) => `terrain:${terrain}`),
    ...(profile.accessibility.includes('step-free') ? ['accessible'] : []),
    ...(profile.reimbursement.includes('supplementary') ? ['reimbursed'] : []),
    ...(profile.competentFor.includes('under-treatment') ? ['under-treatment'] : []),
  ]);

/** The bits that a wish asks for: all of them must be there. */
export const wished = (wish: Wish): bigint =>
  together([
    ...(wish.field ? [`field:${wish.field}`] : []),
    ...(wish.guidance ? [`guidance:${wish.guidance}`] : []),
    ...(wish.profession ? [`profession:${wish.profession}`] : []),
    ...(wish.language ? [`language:${wish.language}`] : []),
    ...(wish.terrain ? [`terrain:${wish.terrain}`] : []),
    ...(wish.accessible ? ['accessible'] : []),
    ...(wish.reimbursed ? ['reimbursed'] : []),
    ...(wish.underTreatment ? ['under-treatment'] : []),
  ]);
