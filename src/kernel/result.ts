/** The outcome of a decision: accepted with a value, or refused with a named reason. */
export type Result<T, R extends string> = { ok: true; value: T } | { ok: false; reason: R };

export const accepted = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refused = <R extends string>(reason: R): { ok: false; reason: R } => ({ ok: false, reason });
