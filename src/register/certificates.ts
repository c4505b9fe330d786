import type { Database } from '../platform/db/index.ts';
import { findCertificate } from '../learning/index.ts';
import type { CertificateSeen } from './domain/entry.ts';

/** How the register looks up a certificate: through the door of learning, which issues them. */
export const certificatesOfLearning =
  (db: Database) =>
  async (number: string): Promise<CertificateSeen | undefined> => {
    const found = await findCertificate(db, number);
    return (
      found && {
        id: found.certificateId,
        number: found.number,
        course: found.course,
        holder: found.holderName,
        email: found.email,
        withdrawn: found.status === 'withdrawn',
        // The language of the mail follows that of the application later on; until then it is Dutch.
        lang: 'nl',
        earnedOn: found.issuedOn,
      }
    );
  };
