import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { toCsv } from '../../platform/tables/index.ts';
import type { Actor } from '../domain/actor.ts';
import { filePdf } from '../papers/export/file-pdf.ts';
import { exportParts, findWholeFile, tableOf, type WholeFile } from '../papers/export/index.ts';
import { asActor } from '../store/scope.ts';

export type Copy = { actor: Actor; clientId: string; at: Date; point: string; lang: Lang };

const read = (db: Database, { actor, clientId, at, point, lang }: Copy, act: 'read' | 'export') =>
  asActor(db, actor, { act, object: 'file', clientId, point, at }, (tx) =>
    findWholeFile(tx, { clientId, lang, at }),
  );

/** What a copy would hold: each part with its number of rows. */
export const findContents = async (
  db: Database,
  copy: Copy,
): Promise<{ name: string; title: string; rows: number }[] | undefined> =>
  (await read(db, copy, 'read'))?.parts.map(({ part, rows }) => ({
    name: part.name,
    title: part.title[copy.lang],
    rows: rows.length,
  }));

/** A file to download. Its name says neither whose it is nor anything else. */
export type Download = { name: string; mediaType: string; bytes: Uint8Array };

const csvOf = (file: WholeFile, name: string, lang: Lang): Download | undefined => {
  const found = file.parts.find(({ part }) => part.name === name);
  return (
    found && {
      name: `dossier-${name}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      bytes: Buffer.from(toCsv(tableOf(found.part, found.rows, lang), lang)),
    }
  );
};

/** Whether a file of that name can be taken: `pdf`, `fhir`, or a part and `.csv`. */
export const isKind = (kind: string): boolean =>
  kind === 'pdf' || kind === 'fhir' || exportParts.some(({ name }) => kind === `${name}.csv`);

/** One file of a copy. Undefined for an unknown kind, or when the actor has nothing to do with the file. */
export const takeAway = async (db: Database, copy: Copy, kind: string): Promise<Download | undefined> => {
  if (!isKind(kind)) return undefined;
  const file = await read(db, copy, 'export');
  if (!file) return undefined;
  const { lang, at } = copy;
  if (kind === 'pdf')
    return { name: 'dossier.pdf', mediaType: 'application/pdf', bytes: await filePdf(file, { lang, at }) };
  if (kind === 'fhir')
    return {
      name: 'dossier-fhir.json',
      mediaType: 'application/fhir+json',
      bytes: Buffer.from(JSON.stringify(file.bundle, null, 2)),
    };
  return csvOf(file, kind.slice(0, -'.csv'.length), lang);
};
