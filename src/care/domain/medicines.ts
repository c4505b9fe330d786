/** Medicines that matter on a run (care.md 2). Everything else is `other` and asks nothing. */
export const medicines = ['beta-blocker', 'antipsychotic', 'lithium', 'insulin', 'other'] as const;
export type Medicine = (typeof medicines)[number];

/** What a medicine asks attention for during a run (care.md 2 [gk]). Never advice about the medicine itself. */
export const medicineHints = {
  'beta-blocker': 'talk-test-leads',
  antipsychotic: 'mind-heat',
  lithium: 'mind-drinking',
  insulin: 'mind-low-sugar',
  other: undefined,
} as const satisfies Record<Medicine, string | undefined>;
export type MedicineHint = NonNullable<(typeof medicineHints)[Medicine]>;

/** The hints for a list of medicines, each once. */
export const hintsFor = (taken: readonly Medicine[]): MedicineHint[] =>
  medicines
    .filter((medicine) => taken.includes(medicine))
    .flatMap((medicine) => medicineHints[medicine] ?? []);

/** Heart-rate zones say nothing with a beta-blocker: then the talk test and effort lead, and zones are hidden. */
export const hidesHeartRate = (taken: readonly Medicine[]): boolean => taken.includes('beta-blocker');
