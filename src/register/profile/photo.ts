import sharp from 'sharp';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { inspectUpload, type CheckedFile, type UploadProblem } from '../../platform/files/index.ts';

export type PhotoProblem = UploadProblem | 'not-a-picture';

const largest = 10 * 1024 * 1024;
/** Pixels along each side: sharp on a phone, and small enough for a list of forty. */
const side = 640;

/**
 * A photo for the profile: looked at as any upload, drawn anew (so without place and camera), cut square around what
 * stands out, and kept as JPEG. Refuses what `inspectUpload` refuses, and `not-a-picture` for a PDF.
 */
export const readPhoto = async (file: File): Promise<Result<CheckedFile, PhotoProblem>> => {
  if (file.size > largest) return refused('too-large');
  const looked = await inspectUpload(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!looked.ok) return looked;
  if (!looked.value.mediaType.startsWith('image/')) return refused('not-a-picture');
  const square = await sharp(looked.value.bytes)
    .flatten({ background: '#ffffff' })
    .resize(side, side, { fit: 'cover', position: sharp.strategy.attention })
    .jpeg({ quality: 84 })
    .toBuffer();
  return accepted({ name: 'foto.jpg', mediaType: 'image/jpeg', bytes: new Uint8Array(square) });
};
