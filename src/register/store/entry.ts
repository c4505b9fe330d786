import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, type Result } from '../../kernel/result.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import { decideEntry, type CertificateSeen, type Entry, type EntryRefusal } from '../domain/entry.ts';
import { loadSettings } from './settings.ts';

/**
 * A certificate by its number as somebody typed it. Asked through the connection it is given: within a transaction
 * another one would wait for it, and on the embedded database there is no other one.
 */
export type FindCertificate = (db: Database | Tx, number: string) => Promise<CertificateSeen | undefined>;

export type Entering = { db: Database; clock: Clock; findCertificate: FindCertificate };

/**
 * What the certificate somebody names opens (S35, S27), with its number as it was issued. Asked at every step, because
 * it may be withdrawn meanwhile.
 */
export const checkEntry = async (
  deps: Omit<Entering, 'db'> & { db: Database | Tx },
  person: { email: string },
  about: { name: string; certificateNumber: string },
): Promise<Result<Entry & { number: string }, EntryRefusal>> => {
  const { alumni } = await loadSettings(deps.db, today(deps.clock));
  const certificate = await deps.findCertificate(deps.db, about.certificateNumber);
  const decided = decideEntry(certificate, { email: person.email, name: about.name }, alumni);
  return decided.ok
    ? accepted({ ...decided.value, number: certificate?.number ?? about.certificateNumber })
    : decided;
};
