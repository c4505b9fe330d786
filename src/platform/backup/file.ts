import { createHash } from 'node:crypto';
import { z } from 'zod';
import { accepted, refused, type Result } from '../../kernel/result.ts';

const mark = 'duurloop-backup 1';

const manifestShape = z.object({
  /** `embedded`: the files of the embedded database; `server`: what pg_dump made. */
  kind: z.enum(['embedded', 'server']),
  version: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a back-up says of itself. */
export type Manifest = z.infer<typeof manifestShape>;

/** `foreign`: not one of ours. `damaged`: one of ours, but not as it was written. */
export type FileRefusal = 'foreign' | 'damaged';

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A back-up as it goes on disk: a mark, the manifest, the manifest's own checksum (a line each), and the content. */
export const writeBackup = (about: Omit<Manifest, 'bytes' | 'sha256'>, content: Uint8Array): Uint8Array => {
  const manifest = JSON.stringify({
    ...about,
    bytes: content.length,
    sha256: digest(content),
  } satisfies Manifest);
  return Buffer.concat([Buffer.from(`${mark}\n${manifest}\n${digest(manifest)}\n`), content]);
};

/** The manifest and the content of a back-up, after checking every byte of both. */
export const readBackup = (
  file: Uint8Array,
): Result<{ manifest: Manifest; content: Uint8Array }, FileRefusal> => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let from = 0;
  const line = (): string => {
    const end = bytes.indexOf('\n', from);
    const text = bytes.toString('utf8', from, end < 0 ? from : end);
    from = end + 1;
    return text;
  };
  if (!bytes.subarray(0, mark.length).equals(Buffer.from(mark)) || line() !== mark) return refused('foreign');
  const text = line();
  if (line() !== digest(text)) return refused('damaged');
  const manifest = manifestShape.parse(JSON.parse(text));
  const content = bytes.subarray(from);
  if (content.length !== manifest.bytes || digest(content) !== manifest.sha256) return refused('damaged');
  return accepted({ manifest, content });
};
