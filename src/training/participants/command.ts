import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { lockEdition } from '../store/editions.ts';
import { endEnrolment } from '../store/ending.ts';
import { findEnrolment, lockEnrolment, saveContact } from '../store/enrolments.ts';
import { contactMark, type Contact } from './form.ts';
import { saveName } from './query.ts';

export type PeopleDeps = { db: Database; clock: Clock };

export type ContactRefusal = 'not-found' | 'changed-meanwhile';

/**
 * Corrects how a person is called and reached. Another e-mail address gets another link, because the old one may lie
 * in a stranger's mailbox, and what was sent there is sent again. `was` is what the form was filled in for.
 */
export const correctContact = (
  deps: PeopleDeps,
  by: string,
  wish: { id: string; contact: Contact; was: string },
): Promise<Result<{ changed: boolean }, ContactRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const known = await lockEnrolment(tx, wish.id);
    if (!known) return refused('not-found');
    if (contactMark(known) !== wish.was) return refused('changed-meanwhile');
    const { name, email, phone } = wish.contact;
    const changed = (['name', 'email', 'phone'] as const).filter(
      (field) => known[field] !== wish.contact[field],
    );
    if (changed.length === 0) return accepted({ changed: false });
    const moved = known.email !== email;
    await saveContact(tx, known.id, { email, phone, key: moved ? newKey() : known.key });
    if (known.name !== name) await saveName(tx, known.id, name);
    await recordAudit(tx, { actor: by, act: 'contact-changed', object: known.id, detail: { changed } });
    if (moved && known.standing.state !== 'cancelled') {
      await addToOutbox(tx, {
        topic: known.standing.state === 'confirmed' ? 'mail.enrolment-confirmed' : 'mail.address-changed',
        key: `address-changed:${newId()}`,
        payload: { enrolmentId: known.id },
        about: known.id,
      });
    }
    return accepted({ changed: true });
  });

export type CancelRefusal = 'not-found' | 'already-ended';

/** Ends somebody's enrolment for the office: the seat is free, money goes back if so chosen, the person is told. */
export const cancelEnrolment = async (
  deps: PeopleDeps,
  by: string,
  wish: { id: string; reason: string; refund: boolean },
): Promise<Result<undefined, CancelRefusal>> => {
  const known = await findEnrolment(deps.db, wish.id);
  if (!known) return refused('not-found');
  return inTransaction(deps.db, async (tx) => {
    await lockEdition(tx, known.editionId, 'enrol');
    const enrolment = await lockEnrolment(tx, known.id);
    if (!enrolment) return refused('not-found');
    if (enrolment.standing.state === 'cancelled') return refused('already-ended');
    const { reason, refund } = wish;
    await endEnrolment(tx, enrolment, { kind: 'office', reason, by, refund, clock: deps.clock });
    return accepted(undefined);
  });
};
