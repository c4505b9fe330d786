import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { toCsv } from '../../platform/tables/index.ts';
import type { Reader } from '../domain/access-words.ts';
import type { Actor } from '../domain/actor.ts';
import { findAccess } from '../store/access-log.ts';
import { asActor } from '../store/scope.ts';
import { fileLength, logTable, pageLength, tell, type Asked, type ToldLine } from './looked.ts';

export type LookAt = {
  actor: Actor;
  clientId: string;
  at: Date;
  point: string;
  lang: Lang;
  reader: Reader;
  asked: Asked;
};

/** A page of who looked; reading it is itself written down. Undefined when the actor has nothing to do with the file. */
export const look = async (
  db: Database,
  { actor, clientId, at, point, lang, reader, asked }: LookAt,
): Promise<{ lines: ToldLine[]; olderThan: number | undefined } | undefined> =>
  asActor(db, actor, { act: 'read', object: 'log', clientId, point, at }, async (tx) => {
    const found = await findAccess(tx, { ...asked, clientId, most: pageLength + 1 });
    const shown = found.slice(0, pageLength);
    return {
      lines: shown.map((line) => tell(line, lang, reader)),
      olderThan: found.length > pageLength ? shown.at(-1)?.seq : undefined,
    };
  });

/** The same as a file: every line of the period, the last first. */
export const lookAsCsv = async (
  db: Database,
  { actor, clientId, at, point, lang, reader, asked }: LookAt,
): Promise<Uint8Array | undefined> => {
  const lines = await asActor(db, actor, { act: 'export', object: 'log', clientId, point, at }, (tx) =>
    findAccess(tx, { ...asked, before: undefined, clientId, most: fileLength }),
  );
  return lines && Buffer.from(toCsv(logTable(lines, lang, reader), lang));
};
