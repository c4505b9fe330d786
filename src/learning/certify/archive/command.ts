import { today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../../platform/db/index.ts';
import { addToOutbox, type OutboxHandlers } from '../../../platform/outbox/index.ts';
import { loadOrganisation } from '../../../training/index.ts';
import {
  judgeArchive,
  readHeadings,
  type ArchiveEntry,
  type ArchiveLine,
} from '../../domain/certificate-archive.ts';
import { nameKey } from '../../domain/certificate-name.ts';
import { lockCertificatesOf, saveCertificate } from '../../store/issuing.ts';
import { findImport, loadKept, lockImport, saveImport, saveProgress, saveStart } from './query.ts';
import { readTable, type ReadRefusal } from './read.ts';

export type ArchiveDeps = { db: Database; clock: Clock };

/** Looks at a list and says of every line whether it can become a certificate. Nothing is kept. */
export const checkArchive = async (
  { db, clock }: ArchiveDeps,
  bytes: Uint8Array,
): Promise<Result<ArchiveLine[], ReadRefusal>> => {
  const table = readTable(bytes);
  if (!table.ok) return table;
  const [heading = [], ...cells] = table.value;
  const columns = readHeadings(heading);
  if (!columns) return refused('headings-missing');
  if (cells.length === 0) return refused('empty');
  return accepted(judgeArchive(columns, cells, await loadKept(db), today(clock)));
};

/** Keeps a checked list, so that it can be imported after somebody has read what was found. Gives its id. */
export const keepForImport = (
  { db }: ArchiveDeps,
  list: { fileName: string; lines: ArchiveLine[]; by: string },
): Promise<string> => inTransaction(db, (tx) => saveImport(tx, list));

/** Begins the import of a checked list; a second start changes nothing. False when there is no such list. */
export const startImport = ({ db }: ArchiveDeps, id: string, by: string): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const list = await lockImport(tx, id);
    if (!list) return false;
    if (list.startedAt) return true;
    await saveStart(tx, id);
    await recordAudit(tx, {
      actor: by,
      act: 'certificates-import-started',
      object: id,
      detail: { lines: list.lines.length, good: list.lines.filter((line) => line.ok).length },
    });
    await addToOutbox(tx, {
      topic: 'certificates.import',
      key: `certificates-import:${id}`,
      payload: { id },
    });
    return true;
  });

const linesAtOnce = 100;

/** One certificate of earlier years. It has no enrolment, no badge and no paper of ours; its holder gets no mail. */
const keepEntry = async (tx: Tx, entry: ArchiveEntry, issuer: { name: string; city: string }, by: string) =>
  saveCertificate(tx, {
    kind: 'imported',
    enrolmentId: undefined,
    replaces: undefined,
    holderName: entry.name,
    email: entry.email,
    lang: 'nl',
    paperNumber: entry.paperNumber,
    firstDay: entry.days[0],
    issuedOn: entry.issuedOn,
    content: {
      course: entry.course,
      title: entry.title,
      days: entry.days,
      place: entry.place,
      disciplines: [],
      issuer: { name: issuer.name, city: issuer.city },
    },
    by,
  });

/**
 * Imports the next lines of a list, all of them or none, and says how far it is; undefined when there is nothing to do.
 * Lines that became double since the check are left out.
 */
export const importSome = (
  { db, clock }: ArchiveDeps,
  id: string,
): Promise<{ handled: number; imported: number; of: number } | undefined> =>
  inTransaction(db, async (tx) => {
    const list = await lockImport(tx, id);
    if (!list?.startedAt || list.finishedAt) return undefined;
    // One list at a time: two that hold the same people would otherwise not see each other's.
    await lockCertificatesOf(tx, 'archive');
    const issuer = await loadOrganisation(tx, today(clock));
    const kept = await loadKept(tx);
    const next = list.lines.slice(list.handled, list.handled + linesAtOnce);
    let { imported } = list;
    for (const line of next) {
      if (!line.ok) continue;
      const { entry } = line;
      if (kept.has(nameKey(entry.name), entry.days[0] ?? entry.issuedOn)) continue;
      if (entry.paperNumber && kept.hasNumber(entry.paperNumber)) continue;
      await keepEntry(tx, entry, issuer, list.by);
      imported += 1;
    }
    const handled = list.handled + next.length;
    const done = handled >= list.lines.length;
    await saveProgress(tx, id, { handled, imported, done });
    if (done)
      await recordAudit(tx, {
        actor: list.by,
        act: 'certificates-imported',
        object: id,
        detail: { imported },
      });
    return { handled, imported, of: list.lines.length };
  });

/** Imports a list to its end, telling how far it is after every step. */
export const importAll = async (
  deps: ArchiveDeps,
  id: string,
  tell: (progress: { handled: number; imported: number; of: number }) => void = () => undefined,
): Promise<number> => {
  for (;;) {
    const progress = await importSome(deps, id);
    if (!progress) return (await findImport(deps.db, id))?.imported ?? 0;
    tell(progress);
  }
};

/** The import goes on behind the page that shows how far it is; cut short, it goes on where it was. */
export const archiveHandlers = (deps: ArchiveDeps): OutboxHandlers => ({
  'certificates.import': async (entry) => ({
    result: 'done',
    note: { imported: await importAll(deps, String(entry.payload['id'])) },
  }),
});
