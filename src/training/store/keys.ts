/**
 * Whether a text from an address could be a key of ours. Anything else is not asked of the database, which refuses
 * some texts (NUL) with a fault where the answer is simply "not there".
 */
export const looksLikeKey = (text: string): boolean => /^[\w-]{1,64}$/.test(text);
