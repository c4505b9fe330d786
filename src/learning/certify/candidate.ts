import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import {
  findParticipants,
  findParticipation,
  loadEdition,
  type Edition,
  type Participation,
} from '../../training/index.ts';
import { missingForCertificate, type MissingPart } from '../domain/dossier.ts';
import { findLatestCertificates, type Certificate } from '../store/certificates.ts';
import { dossierFacts } from '../store/dossier-facts.ts';

/** Somebody who takes part, with what their dossier still misses (S28) and the latest certificate they have. */
export type Candidate = {
  participation: Participation;
  edition: Edition;
  missing: MissingPart[];
  latest: Certificate | undefined;
};

const withFacts = async (
  db: Database | Tx,
  edition: Edition,
  participations: readonly Participation[],
  today: CalendarDay,
): Promise<Candidate[]> => {
  const dossiers = participations.map((participation) => ({ participation, edition }));
  const facts = await dossierFacts(db, dossiers, today);
  const latest = await findLatestCertificates(
    db,
    participations.map(({ enrolmentId }) => enrolmentId),
  );
  return dossiers.map((dossier) => {
    const id = dossier.participation.enrolmentId;
    const known = facts.get(id);
    return { ...dossier, missing: known ? missingForCertificate(known) : [], latest: latest.get(id) };
  });
};

/** Everybody in an edition, by name. */
export const findCandidates = async (
  db: Database,
  edition: Edition,
  today: CalendarDay,
): Promise<Candidate[]> => withFacts(db, edition, await findParticipants(db, edition.id), today);

/** One participant; undefined for who does not take part, or no longer. */
export const findCandidate = async (
  db: Database | Tx,
  enrolmentId: string,
  today: CalendarDay,
): Promise<Candidate | undefined> => {
  const participation = await findParticipation(db, enrolmentId);
  if (!participation) return undefined;
  const edition = await loadEdition(db, participation.editionId);
  return (await withFacts(db, edition, [participation], today))[0];
};

/** Whether a certificate can be issued for somebody without a word of explanation. */
export const isReady = ({ missing, latest }: Candidate): boolean =>
  missing.length === 0 && latest?.standing.state !== 'valid';
