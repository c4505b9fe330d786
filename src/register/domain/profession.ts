/** What somebody was before they became a running therapist; what they are competent for begins there (S38). */
export const baseProfessions = [
  'physiotherapist',
  'psychologist',
  'psychotherapist',
  'psychiatrist',
  'general-practitioner',
  'nurse',
  'occupational-therapist',
  'dietitian',
  'social-worker',
  'remedial-teacher',
  'sports-professional',
  'coach',
  'other',
] as const;
export type BaseProfession = (typeof baseProfessions)[number];

export const isBaseProfession = (word: string): word is BaseProfession =>
  (baseProfessions as readonly string[]).includes(word);

/** Professions with a register of their own, whose number is asked. */
export const registered: readonly BaseProfession[] = [
  'physiotherapist',
  'psychologist',
  'psychotherapist',
  'psychiatrist',
  'general-practitioner',
  'nurse',
  'occupational-therapist',
  'dietitian',
];
