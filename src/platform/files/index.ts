import { fileTypeFromBuffer } from 'file-type';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { redrawn } from './image.ts';
import { declaredKind, safeName } from './name.ts';
import { harmlessPdf } from './pdf.ts';
import { looksLikePdf, twoFaced } from './two-faced.ts';

/** A file that may be kept and given back: what it is called, what it really is, what is in it. */
export type CheckedFile = { name: string; mediaType: string; bytes: Uint8Array };

export type UploadProblem = 'too-large' | 'empty' | 'not-allowed' | 'mismatch' | 'infected';

/** 10 MB, in bytes. */
const limit = 10 * 1024 * 1024;

/** The test string every virus scanner knows (EICAR), in parts, so that no scanner stumbles over this file. */
const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-', 'ANTIVIRUS-TEST-', 'FILE!$H+H*'].join(
  '',
);

const kinds = new Map([
  ['application/pdf', { family: 'pdf', extension: 'pdf' }],
  ['image/jpeg', { family: 'image', extension: 'jpg' }],
  ['image/png', { family: 'image', extension: 'png' }],
] as const);
type MediaType = typeof kinds extends Map<infer K, unknown> ? K : never;

/**
 * Looks at what an upload is, not at what it is called. Takes a PDF, JPEG or PNG of at most 10 MB.
 * Gives a PDF back as it was, and a picture drawn anew: upright, without its place, camera or anything behind it.
 * Refusals: `empty`; `too-large` (bytes, or more than 50 megapixels); `infected`; `mismatch` (called a PDF or a
 * picture and it is not that); `not-allowed` (another kind, moving, damaged, active, or two kinds at once).
 */
export const inspectUpload = async (
  bytes: Uint8Array,
  declaredName: string,
): Promise<Result<CheckedFile, UploadProblem>> => {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > limit) return refused('too-large');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(testVirus, 0, 'latin1')) return refused('infected');

  const mediaType = (await typeOf(bytes)) as MediaType;
  const kind = kinds.get(mediaType);
  const declared = declaredKind(declaredName);
  if (!kind) {
    // A moving PNG is a PNG, and a PDF behind other bytes is a PDF: no slip of the name, but nothing we keep.
    const honest = !declared || (mediaType as string) === 'image/apng' || looksLikePdf(buffer);
    return refused(honest ? 'not-allowed' : 'mismatch');
  }
  if (declared && declared !== kind.family) return refused('mismatch');
  if (twoFaced(buffer, kind.family)) return refused('not-allowed');

  const name = safeName(declaredName, kind.extension);
  if (kind.family === 'pdf') {
    return harmlessPdf(buffer) ? accepted({ name, mediaType, bytes }) : refused('not-allowed');
  }
  const image = await redrawn(buffer);
  return image.ok ? accepted({ name, mediaType, bytes: image.value }) : image;
};

/** Undefined for what is not recognised, also when the bytes are so broken that the recogniser gives up. */
const typeOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    return undefined;
  }
};
