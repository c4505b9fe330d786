/** A reader of PDF looks for its beginning this far; a browser that guesses looks about as far for markup. */
const opening = 1024;
/** A reader of ZIP looks back this far for the list of contents: 22 bytes and the longest comment. */
const zipTail = 22 + 65_535;

const markup = /<(?:script|html|!doctype|svg|iframe|body)/i;

export const looksLikePdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, opening).includes('%PDF-', 0, 'latin1');

/**
 * Whether a file could be read as something else by another program: a PDF that does not begin at once, a PDF or
 * picture that is also a ZIP, or one that a browser could take for a page.
 */
export const twoFaced = (bytes: Buffer, family: 'pdf' | 'image'): boolean => {
  const start = bytes.toString('latin1', 0, opening);
  if (family === 'pdf' ? !start.startsWith('%PDF-') : looksLikePdf(bytes)) return true;
  if (markup.test(start) || start.includes('PK\x03\x04')) return true;
  return bytes.subarray(Math.max(0, bytes.length - zipTail)).includes('PK\x05\x06', 0, 'latin1');
};
