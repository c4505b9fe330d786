/** A text of an entry of the outbox; empty when the entry has none by that name. */
export const payloadText = (entry: { payload: Record<string, unknown> }, name: string): string => {
  const value = entry.payload[name];
  return typeof value === 'string' ? value : '';
};
