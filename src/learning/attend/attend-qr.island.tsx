import jsQR from 'jsqr';

/** A picture as a canvas gives it: four bytes a pixel, row by row. */
export type Picture = { data: Uint8ClampedArray; width: number; height: number };

/** What a QR code in the picture says; undefined when there is none that can be read. */
export const readQr = ({ data, width, height }: Picture): string | undefined =>
  jsQR(data, width, height, { inversionAttempts: 'attemptBoth' })?.data || undefined;
