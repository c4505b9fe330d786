import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { inspectUpload } from '../../platform/files/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { saveEvidence } from '../store/evidence.ts';
import type { Problem } from './problems.ts';

const limit = 10 * 1024 * 1024;

/** Keeps a file somebody sent along, after looking at what it is and not at what it is called. */
export const keepEvidence = async (
  db: Database,
  file: File,
): Promise<Result<{ id: string; name: string }, Problem>> => {
  if (file.size > limit) return refused('evidence-too-large');
  const looked = await inspectUpload(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!looked.ok) {
    if (looked.reason === 'too-large') return refused('evidence-too-large');
    return refused(looked.reason === 'empty' ? 'evidence-empty' : 'evidence-not-allowed');
  }
  const id = newId();
  await saveEvidence(db, { id, ...looked.value });
  return accepted({ id, name: looked.value.name });
};
