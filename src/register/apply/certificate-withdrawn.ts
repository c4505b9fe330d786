import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { addToOutbox, type ClaimedEntry, type Handled } from '../../platform/outbox/index.ts';
import { payloadText } from '../domain/payload.ts';
import { findTherapistByCertificate } from '../store/therapists.ts';

/**
 * What the register does with `event.certificate-withdrawn`: when somebody is in the register on that certificate, the
 * registrar is asked to look. Nothing is decided by itself: a withdrawn certificate may be a mistake put right by a new
 * one. Safe to repeat.
 */
export const certificateWithdrawn =
  ({ db }: { db: Database }) =>
  async (entry: ClaimedEntry): Promise<Handled> =>
    inTransaction(db, async (tx): Promise<Handled> => {
      const therapist = await findTherapistByCertificate(tx, payloadText(entry, 'number'));
      if (!therapist) return { result: 'done', note: { register: 'nobody' } };
      await recordAudit(tx, {
        actor: 'system',
        act: 'register-certificate-withdrawn',
        object: `therapist:${therapist.id}`,
      });
      await addToOutbox(tx, {
        topic: 'mail.register-keeper-certificate',
        key: `register-keeper-certificate:${entry.id}`,
        payload: { therapistId: therapist.id },
        about: therapist.id,
      });
      return { result: 'done', note: { register: 'told' } };
    });
