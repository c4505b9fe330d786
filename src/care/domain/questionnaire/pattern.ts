/** The longest text that is held against a pattern, in characters; a longer one does not fit. */
export const longestForPattern = 255;

/** Bounds that keep a judgement under some millions of steps, however the text is made. */
const longestPattern = 200;
const mostOpenEnded = 3;
const mostOptional = 8;

type Quantifier = 'open-ended' | 'optional' | 'counted';

const quantifierAt = (pattern: string, at: number): Quantifier | undefined => {
  const rest = pattern.slice(at);
  if (/^[*+]/.test(rest)) return 'open-ended';
  if (rest.startsWith('?')) return 'optional';
  const counted = /^\{(\d+)(,(\d*))?\}/.exec(rest);
  if (!counted) return undefined;
  const [, least, comma, most] = counted;
  if (comma === undefined) return 'counted';
  return most === '' || Number(most) - Number(least) > mostOptional ? 'open-ended' : 'optional';
};

/**
 * Why a regular expression out of a file is not let in: `broken`, or `costly` when a text could be made on which it
 * runs for minutes (repetition of what repeats or chooses, references back, or too many open ends). Undefined: fine.
 */
export const faultOfPattern = (pattern: string): 'broken' | 'costly' | undefined => {
  try {
    new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return 'broken';
  }
  if (pattern.length > longestPattern || /\\[1-9k]/.test(pattern)) return 'costly';
  // Escapes and classes stand for one sign: what is left shows how the expression repeats.
  const bare = pattern.replace(/\\(u\{[^}]*\}|[pP]\{[^}]*\}|.)/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const openings: number[] = [];
  let openEnded = 0;
  let optional = 0;
  for (let at = 0; at < bare.length; at += 1) {
    if (bare[at] === '(') {
      openings.push(at);
      continue;
    }
    // The question mark of `(?:` is no quantifier.
    if (bare[at - 1] === '(') continue;
    const kind = quantifierAt(bare, at);
    if (kind === 'open-ended') openEnded += 1;
    if (kind === 'optional') optional += 1;
    if (bare[at] !== ')') continue;
    const inside = bare.slice((openings.pop() ?? 0) + 1, at).replace(/^\?(:|[=!]|<[=!]|<\w+>)/, '');
    const after = quantifierAt(bare, at + 1);
    const once = after === undefined || bare[at + 1] === '?';
    if (!once && /[*+?{|]/.test(inside)) return 'costly';
  }
  return openEnded > mostOpenEnded || optional > mostOptional ? 'costly' : undefined;
};

/** Whether a whole text fits a pattern that `faultOfPattern` let in. */
export const fitsPattern = (text: string, pattern: string): boolean =>
  text.length <= longestForPattern && new RegExp(`^(?:${pattern})$`, 'u').test(text);
