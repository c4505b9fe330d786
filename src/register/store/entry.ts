import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import { decideEntry, type CertificateSeen, type Entry, type EntryRefusal } from '../domain/entry.ts';
import { loadSettings } from './settings.ts';

export type Entering = {
  db: Database | Tx;
  clock: Clock;
  /** A certificate by its number as somebody typed it. */
  findCertificate: (number: string) => Promise<CertificateSeen | undefined>;
};

/** What the certificate somebody names opens (S35, S27). Asked at every step, because it may be withdrawn meanwhile. */
export const checkEntry = async (
  deps: Entering,
  person: { email: string },
  about: { name: string; certificateNumber: string },
): Promise<Result<Entry, EntryRefusal>> => {
  const { alumni } = await loadSettings(deps.db, today(deps.clock));
  const certificate = await deps.findCertificate(about.certificateNumber);
  return decideEntry(certificate, { email: person.email, name: about.name }, alumni);
};
