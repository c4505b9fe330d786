import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { findByKey, lockEnrolment, saveContact } from '../store/enrolments.ts';

/**
 * Changes how a person is reached, and gives the key that holds from now on. A new e-mail address gets a new key:
 * the mail with the old link may lie in the mailbox of a stranger. What was sent there is sent again.
 */
export const changeContact = (
  db: Database,
  change: { key: string; email: string; phone: string },
): Promise<Result<{ key: string }, 'not-found'>> =>
  inTransaction(db, async (tx) => {
    const known = await findByKey(tx, change.key);
    const enrolment = known && (await lockEnrolment(tx, known.id));
    // Read again under the lock: a change in another tab may just have given out another key.
    if (!enrolment || enrolment.key !== change.key) return refused('not-found');
    if (enrolment.email === change.email && enrolment.phone === change.phone)
      return accepted({ key: enrolment.key });
    const moved = enrolment.email !== change.email;
    const key = moved ? newKey() : enrolment.key;
    await saveContact(tx, enrolment.id, { email: change.email, phone: change.phone, key });
    await recordAudit(tx, {
      actor: 'participant',
      act: 'contact-changed',
      object: enrolment.id,
      detail: { email: moved },
    });
    if (moved) {
      const topic =
        enrolment.standing.state === 'confirmed' ? 'mail.enrolment-confirmed' : 'mail.address-changed';
      await addToOutbox(tx, {
        topic,
        key: `address-changed:${newId()}`,
        payload: { enrolmentId: enrolment.id },
        about: enrolment.id,
      });
    }
    return accepted({ key });
  });
