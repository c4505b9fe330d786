/** Characters of one field: a form carries no more than 20,000 in each. */
const piece = 16_000;

/** A file that goes along in a form while its mapping is confirmed, in pieces that a form can carry. */
export const fileAlong = (text: string): { name: string; value: string }[] => {
  const carried = Buffer.from(text, 'utf8').toString('base64url');
  return Array.from({ length: Math.ceil(carried.length / piece) }, (_, at) => ({
    ...{ name: `bestand-${at}`, value: carried.slice(at * piece, (at + 1) * piece) },
  }));
};

/** The bytes of a file that came along; as many pieces as there are, and no more than a file may have. */
export const fileFrom = (fields: Readonly<Record<string, string>>): Uint8Array => {
  const pieces: string[] = [];
  for (let at = 0; at < 40; at += 1) {
    const found = fields[`bestand-${at}`];
    if (found === undefined) break;
    pieces.push(found);
  }
  return new Uint8Array(Buffer.from(pieces.join(''), 'base64url'));
};
