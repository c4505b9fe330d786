import { accepted, type Result } from '../../../kernel/result.ts';
import { createProgress, type ProgressOut } from '../../../platform/geo/progress.ts';
import type { ArchiveLine } from '../../domain/certificate-archive.ts';
import { checkArchive, importAll, keepForImport, startImport, type ArchiveDeps } from './command.ts';
import type { ReadRefusal } from './read.ts';

/**
 * Imports a list of certificates of earlier years for the operator, with a progress bar on `out`: the lines that can
 * be, and gives the others with what is the matter.
 */
export const importCertificates = async (
  deps: ArchiveDeps,
  file: { name: string; bytes: Uint8Array },
  out: ProgressOut,
): Promise<Result<{ imported: number; refused: Extract<ArchiveLine, { ok: false }>[] }, ReadRefusal>> => {
  const checked = await checkArchive(deps, file.bytes);
  if (!checked.ok) return checked;
  const lines = checked.value;
  const by = 'operator';
  const id = await keepForImport(deps, { fileName: file.name, lines, by });
  await startImport(deps, id, by);
  const progress = createProgress(out, 'Certificates', lines.length);
  const imported = await importAll(deps, id, ({ handled }) => progress.show(handled));
  progress.end();
  return accepted({ imported, refused: lines.flatMap((line) => (line.ok ? [] : [line])) });
};
