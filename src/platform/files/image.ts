import sharp from 'sharp';
import { accepted, refused, type Result } from '../../kernel/result.ts';

/** A small file can unfold into a picture that fills the memory; the largest phone camera of today stays below. */
const mostPixels = 50_000_000;

/**
 * The picture drawn anew from its points, JPEG or PNG as it was. It is turned upright first, since the mark that
 * says how it was held is dropped with the rest: place, camera, thumbnail, and whatever was stuck behind it.
 */
export const redrawn = async (
  bytes: Uint8Array,
): Promise<Result<Uint8Array, 'too-large' | 'not-allowed'>> => {
  try {
    // Only the header is read here, so that the size can be told before anything is unfolded.
    const { format, width, height, pages } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return refused('too-large');
    if ((pages ?? 1) > 1) return refused('not-allowed');
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
    if (format === 'jpeg') return accepted(new Uint8Array(await upright.jpeg({ quality: 88 }).toBuffer()));
    if (format === 'png') return accepted(new Uint8Array(await upright.png().toBuffer()));
    return refused('not-allowed');
  } catch {
    return refused('not-allowed'); // damaged: what we cannot draw, nobody can read
  }
};
