import type { Tx } from '../../platform/db/index.ts';

/**
 * Makes the search agree with what the register says of a therapist: call it in the transaction of every change of
 * standing, profile, consent, practice place or confirmation. Who may not be shown has no row afterwards.
 */
export const refreshSpots = async (_tx: Tx, _therapistId: string): Promise<void> => {
  // Filled in as soon as the tables it reads from are there.
};
