import type { Database } from '../../platform/db/index.ts';
import {
  findEdition,
  findOwnParticipations,
  loadEdition,
  type Edition,
  type Participation,
} from '../../training/index.ts';

/** Somebody's participation with its edition. */
export type Dossier = { participation: Participation; edition: Edition };

/**
 * The dossier of a signed-in person in one edition; undefined for an edition that is not theirs, as if it were not
 * there. `email` is the address their sign-in proved.
 */
export const findOwnDossier = async (
  db: Database,
  email: string,
  code: string,
): Promise<Dossier | undefined> => {
  const edition = await findEdition(db, code);
  if (!edition) return undefined;
  const participation = (await findOwnParticipations(db, email)).find((own) => own.editionId === edition.id);
  return participation && { participation, edition };
};

/** Everything a signed-in person takes part in, the latest edition first. */
export const findOwnDossiers = async (db: Database, email: string): Promise<Dossier[]> =>
  Promise.all(
    (await findOwnParticipations(db, email)).map(async (participation) => ({
      participation,
      edition: await loadEdition(db, participation.editionId),
    })),
  );
