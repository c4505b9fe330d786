/** RFC 5321: what fits in a path, and before the @. */
const longestAddress = 254;
const longestName = 64;
const longestLabel = 63;

// Letters and figures of any script (RFC 6531), and the signs that RFC 5322 allows without quotes.
const name = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

/** Octets in UTF-8, which is what the limits count. Takes well-formed text. */
const octets = (text: string): number => encodeURIComponent(text).replace(/%../g, '_').length;

const isDomain = (domain: string): boolean => {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length >= 2 &&
    labels.every((part) => octets(part) <= longestLabel && label.test(part)) &&
    // A top level has no single letter and is no number: that would be an address of a machine.
    /../u.test(last) &&
    !/^\p{N}+$/u.test(last)
  );
};

/**
 * Reads an e-mail address as somebody types it. Gives it without the spaces around it and with the domain in small
 * letters; what stands before the @ is kept, because its letters may matter to the one who receives.
 * Accepts a plus and domains outside ASCII ("café.nl"). Gives undefined for spaces within, control characters, a
 * second @, quoted names, machine numbers, and more than 254 octets. It says nothing about whether anybody reads it.
 */
export const parseEmail = (text: string): string | undefined => {
  // Checked before any pattern runs: nothing here works on more than a line of text.
  if (text.length > 2 * longestAddress || !text.isWellFormed()) return undefined;
  const [before = '', after = '', ...more] = text.trim().normalize('NFC').split('@');
  const domain = after.toLowerCase();
  if (more.length > 0 || octets(before) > longestName || !name.test(before) || !isDomain(domain))
    return undefined;
  const address = `${before}@${domain}`;
  return octets(address) <= longestAddress ? address : undefined;
};
