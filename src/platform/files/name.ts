const longest = 80;
const pdf = /\.pdf$/i;
const image = /\.(?:jpe?g|jpe|jfif|png)$/i;
/** Other pictures that a phone may convert while it sends them, and keep the name. */
const converted = /\.(?:heic|heif|webp)$/i;
/** Names that mean a device to Windows, whatever stands behind the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** What a name claims to be; undefined when it claims nothing that we take. */
export const declaredKind = (name: string): 'pdf' | 'image' | undefined =>
  pdf.test(name.trim()) ? 'pdf' : image.test(name.trim()) ? 'image' : undefined;

/**
 * A name to give back as a download: no folders, no control characters, nothing that turns the reading direction,
 * nothing a file system refuses, at most 80 characters, with the extension of what the file really is.
 */
export const safeName = (declared: string, extension: string): string => {
  const whole = declared
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replace(/(?![\t\r\n])[\p{Cc}\p{Cf}\p{Cs}]|[<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const stem = [pdf, image, converted].reduce((name, ending) => name.replace(ending, ''), whole);
  const short = stem.slice(0, longest - extension.length - 1).replace(/\p{Cs}$/u, '');
  const bare = short.replace(/^[.\s]+|[.\s]+$/gu, '');
  return `${bare === '' || device.test(bare) ? `bestand${bare}` : bare}.${extension}`;
};
