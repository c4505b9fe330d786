/** What happened to sessions, as somebody who takes part in them hears of it. */
export const sessionDeeds = ['planned', 'changed', 'called-off', 'removed'] as const;
export type SessionDeed = (typeof sessionDeeds)[number];
