import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox, type ClaimedEntry, type Handled } from '../../platform/outbox/index.ts';
import type { FindCertificate } from '../store/entry.ts';
import { recordInvitation } from '../store/invitations.ts';
import { recordClaim, recordPointDecision } from '../store/points.ts';
import { payloadText } from '../domain/payload.ts';
import { loadSettings } from '../store/settings.ts';
import { findTherapistByEmail } from '../store/therapists.ts';

export type CertificateNews = {
  db: Database;
  clock: Clock;
  findCertificate: FindCertificate;
};

/**
 * What the register does with `event.certificate-issued`: who is no therapist yet is invited to apply, once however many
 * certificates follow; who is one gets the points of the return day or course by themselves. Safe to repeat.
 */
export const certificateIssued =
  (deps: CertificateNews) =>
  async (entry: ClaimedEntry): Promise<Handled> => {
    const number = payloadText(entry, 'number');
    const certificate = await deps.findCertificate(deps.db, number);
    if (!certificate || certificate.withdrawn)
      return { result: 'done', note: { register: 'no-certificate' } };
    const email = certificate.email ?? payloadText(entry, 'email');
    if (email === '') return { result: 'done', note: { register: 'no-address' } };
    const lang = certificate.lang;
    return inTransaction(deps.db, async (tx): Promise<Handled> => {
      const therapist = await findTherapistByEmail(tx, email);
      if (therapist) {
        const { returnDayPoints, coursePoints } = await loadSettings(tx, today(deps.clock));
        const kind = certificate.course === 'return-day' ? 'return-day' : 'course';
        const points = kind === 'return-day' ? returnDayPoints : coursePoints;
        const id = newId();
        const claimed = await recordClaim(tx, {
          id,
          therapistId: therapist.id,
          kind,
          title: certificate.number,
          earnedOn: certificate.earnedOn,
          points,
          source: certificate.number,
          by: 'system',
        });
        if (claimed)
          await recordPointDecision(tx, { claimId: id, approved: true, points, reason: '', by: 'system' });
        return { result: 'done', note: { register: 'points' } };
      }
      if (certificate.course === 'two-day') return { result: 'done', note: { register: 'two-days-only' } };
      const first = await recordInvitation(tx, {
        email,
        certificateId: certificate.id,
        certificateNumber: certificate.number,
        kind: certificate.course,
        lang,
      });
      if (!first) return { result: 'done', note: { register: 'invited-before' } };
      await addToOutbox(tx, {
        topic: 'mail.register-invitation',
        key: `register-invitation:${email.toLowerCase()}`,
        payload: { email: email.toLowerCase() },
        about: certificate.id,
      });
      return { result: 'done', note: { register: 'invited' } };
    });
  };
