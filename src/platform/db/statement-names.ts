/** Statements that get a name at most: every connection keeps the plan of those it met. */
const mostNamed = 1000;

/** A statement that came this often comes back. */
const often = 3;

const readsOrWrites = /^\s*(select|insert|update|delete|with)\b/i;

/** All columns of a table, whichever it has: with a column more, a kept plan would be refused. */
const allColumns = /\*\s+from\s+\w/i;

/**
 * Gives a statement that comes back a name, so that the server keeps its plan and need not make one anew each time; the
 * others get none. Of a short statement the plan costs more than the work. The server makes another plan by itself when a
 * table, a policy or the role has changed.
 */
export const statementNames = (most = mostNamed): ((text: string) => string | undefined) => {
  const seen = new Map<string, { name: string; times: number }>();
  return (text) => {
    const known = seen.get(text);
    if (known) return (known.times += 1) >= often ? known.name : undefined;
    if (seen.size < most && readsOrWrites.test(text) && !allColumns.test(text))
      seen.set(text, { name: `s${seen.size + 1}`, times: 1 });
    return undefined;
  };
};
