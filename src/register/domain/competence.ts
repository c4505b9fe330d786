import { isBaseProfession, type BaseProfession } from './profession.ts';

/** The three fields of the work: complaints exist (S10), temporarily unfit for work (S11), before complaints (S12). */
export const fields = ['cure', 'reintegration', 'prevention'] as const;
export type Field = (typeof fields)[number];

/** What a therapist may be marked as competent for (S38); the last one is about S40. */
export const competences = [...fields, 'under-treatment'] as const;
export type Competence = (typeof competences)[number];

/** What the registrar adds to or takes from what the base profession brings, with the reason. */
export type Marking = { added: readonly Competence[]; removed: readonly Competence[]; reason: string };

export const noMarking: Marking = { added: [], removed: [], reason: '' };

/** S10, S40: these treat complaints in their own profession, so also clients who are under treatment elsewhere. */
const treating: readonly BaseProfession[] = [
  'physiotherapist',
  'psychologist',
  'psychotherapist',
  'psychiatrist',
  'general-practitioner',
];

/** What the base profession brings by itself (S10–S12, S38, S40); an unknown one brings prevention only. */
export const ofProfession = (profession: string): readonly Competence[] => {
  if (!isBaseProfession(profession)) return ['prevention'];
  if (treating.includes(profession)) return competences;
  return profession === 'other' || profession === 'coach' ? ['prevention'] : ['reintegration', 'prevention'];
};

/** S38: what a therapist is competent for: what the base profession brings, as the registrar marked it off. */
export const competentFor = (profession: string, marking: Marking): Competence[] => {
  const brought = new Set<Competence>([...ofProfession(profession), ...marking.added]);
  for (const gone of marking.removed) brought.delete(gone);
  return competences.filter((competence) => brought.has(competence));
};

/** What is offered in public: what a therapist wishes to do, as far as they are competent for it (S38). */
export const offered = (wished: readonly Field[], competent: readonly Competence[]): Field[] =>
  fields.filter((field) => wished.includes(field) && competent.includes(field));
