import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import {
  findParticipation,
  findReturnDay,
  loadEdition,
  type Edition,
  type Participation,
} from '../../training/index.ts';
import { missingForCertificate, type MissingPart } from '../domain/dossier.ts';
import { findLatestCertificates, type Certificate } from '../store/certificates.ts';
import type { Dossier } from '../store/dossiers.ts';
import { dossierFacts } from '../store/dossier-facts.ts';
import { participantsOfRoom, roomOf } from '../store/rooms.ts';

/** Somebody who takes part, with what their dossier still misses (S28) and the latest certificate they have. */
export type Candidate = {
  participation: Participation;
  /** What they are enrolled for: the course, or its return day only (S27). */
  edition: Edition;
  /** The course edition on whose pages the office sees them. */
  room: Edition;
  missing: MissingPart[];
  latest: Certificate | undefined;
};

const withFacts = async (
  db: Database | Tx,
  room: Edition,
  dossiers: readonly Dossier[],
  today: CalendarDay,
): Promise<Candidate[]> => {
  const facts = await dossierFacts(db, dossiers, today);
  const latest = await findLatestCertificates(
    db,
    dossiers.map(({ participation }) => participation.enrolmentId),
  );
  return dossiers.map((dossier) => {
    const id = dossier.participation.enrolmentId;
    const known = facts.get(id);
    return { ...dossier, room, missing: known ? missingForCertificate(known) : [], latest: latest.get(id) };
  });
};

/** Everybody in the room of a course edition: the participants by name, then the guests of its return day (S27). */
export const findCandidates = async (
  db: Database,
  course: Edition,
  today: CalendarDay,
): Promise<Candidate[]> => {
  const returnDay = await findReturnDay(db, course.id);
  const dossiers = (await participantsOfRoom(db, course)).map(({ guest, ...participation }) => ({
    participation,
    edition: guest && returnDay ? returnDay : course,
  }));
  return withFacts(db, course, dossiers, today);
};

/** One participant; undefined for who does not take part, or no longer. */
export const findCandidate = async (
  db: Database | Tx,
  enrolmentId: string,
  today: CalendarDay,
): Promise<Candidate | undefined> => {
  const participation = await findParticipation(db, enrolmentId);
  if (!participation) return undefined;
  const edition = await loadEdition(db, participation.editionId);
  return (await withFacts(db, await roomOf(db, edition), [{ participation, edition }], today))[0];
};

/** Whether somebody is here for the return day only (S27). */
export const isGuest = ({ edition }: Candidate): boolean => edition.kind === 'return-day';

/** Whether a certificate can be issued for somebody without a word of explanation. */
export const isReady = ({ missing, latest }: Candidate): boolean =>
  missing.length === 0 && latest?.standing.state !== 'valid';
