import { findCertificate } from '../learning/index.ts';
import { findParticipation } from '../training/index.ts';
import type { FindCertificate } from './store/entry.ts';

/** How the register looks up a certificate: through the door of learning, which issues them. */
export const certificateOfLearning: FindCertificate = async (db, number) => {
  const found = await findCertificate(db, number);
  if (!found) return undefined;
  // A certificate of earlier days has no enrolment, and its holder is written to in Dutch.
  const participation = found.enrolmentId && (await findParticipation(db, found.enrolmentId));
  return {
    id: found.certificateId,
    number: found.number,
    course: found.course,
    holder: found.holderName,
    email: found.email,
    withdrawn: found.status === 'withdrawn',
    lang: participation ? participation.lang : 'nl',
    earnedOn: found.issuedOn,
  };
};
