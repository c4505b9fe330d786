import bold from './fonts/text-bold.ttf?inline';
import heading from './fonts/heading.ttf?inline';
import regular from './fonts/text-regular.ttf?inline';

const bytes = (address: string): Uint8Array => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');

/**
 * The three faces of the house for print. They are the families of the website as plain TrueType files: the
 * website's own files are variable WOFF2, of which the PDF library cannot embed a part.
 */
export const fonts = { regular: bytes(regular), bold: bytes(bold), heading: bytes(heading) } as const;
export type Face = keyof typeof fonts;
