/** For what somebody comes to running therapy (S10, S11, S12): curatie, re-integratie, preventie. */
export const fields = ['cure', 'reintegration', 'prevention'] as const;
export type Field = (typeof fields)[number];

/** Whether a text names a field. */
export const isField = (text: string): text is Field => fields.some((field) => field === text);
