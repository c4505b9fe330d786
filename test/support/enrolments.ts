import { sql } from 'drizzle-orm';
import { fixedClock } from '../../src/kernel/clock.ts';
import { inTransaction, type Database } from '../../src/platform/db/index.ts';
import { newId, newKey } from '../../src/platform/ids/index.ts';
import type { Edition } from '../../src/training/domain/edition.ts';
import type { Enrolment } from '../../src/training/domain/enrolment.ts';
import { findEnrolment, saveDecision, saveEnrolment } from '../../src/training/store/enrolments.ts';
import { recordMoney, saveSettlement } from '../../src/training/store/payments.ts';
import { takeSeat } from '../../src/training/store/seats.ts';
import { invoiceEnrolment, settleLine } from '../../src/training/store/settling.ts';

/** How far somebody came: each a place that the office sees. */
export type Reached =
  | 'held'
  | 'paid'
  | 'entry-in-review'
  | 'payment-in-review'
  | 'transfer-awaited'
  | 'entry-refused'
  | 'seat-released'
  | 'on-desk';

const clock = fixedClock('2026-11-20T09:00:00Z');
const address = { street: 'Voorbeeldpad 2', postalCode: '9999 ZZ', city: 'Voorbeeldstad', country: 'NL' };

/** Takes every edition, person and trace of them away, for a test that begins with nothing in the same database. */
export const emptyWorld = async (db: Database): Promise<void> => {
  await db.execute(sql`truncate training.edition, training.enrolment, training.ledger, training.invoice_series,
    platform.outbox, platform.audit cascade`);
};

/** A person who exists nowhere, enrolled for an edition, as far as `reached`. Gives the id of the enrolment. */
export const plantEnrolment = async (
  db: Database,
  edition: Edition,
  reached: Reached,
  over: Partial<Omit<Enrolment, 'id' | 'editionId'>> = {},
): Promise<string> => {
  const id = newId();
  const transfer = reached === 'payment-in-review' || reached === 'transfer-awaited';
  const otherwise = reached === 'entry-in-review' || reached === 'entry-refused';
  await inTransaction(db, async (tx) => {
    await saveEnrolment(tx, {
      id,
      key: newKey(),
      editionId: edition.id,
      lang: 'nl',
      name: 'Testpersoon Anna de Wit',
      email: `anna.${id.slice(-6)}@example.com`,
      phone: '+31600000000',
      profession: 'Fysiotherapeut',
      register: undefined,
      registerNumber: undefined,
      buyer: { kind: 'private', address },
      entry: otherwise
        ? { kind: 'otherwise', explanation: 'Twintig jaar voor groepen' }
        : { kind: 'bachelor', field: 'Fysiotherapie', year: 2008 },
      paymentRoute: transfer ? { kind: 'transfer', reason: 'Mijn werkgever betaalt' } : { kind: 'ideal' },
      transferPreference: undefined,
      diet: undefined,
      accessNeeds: undefined,
      price: edition.price,
      evidenceId: undefined,
      termsVersion: '1',
      ...over,
    });
    if (!['entry-refused', 'seat-released', 'on-desk'].includes(reached)) {
      const heldUntil = reached === 'transfer-awaited' ? undefined : new Date('2099-01-01T00:00:00Z');
      await takeSeat(tx, { editionId: edition.id, holder: id, heldUntil });
    }
    const decidedBy = 'staff:somebody';
    if (reached === 'entry-refused')
      await saveDecision(tx, id, {
        subject: 'entry',
        approved: false,
        reason: 'Te weinig ervaring',
        decidedBy,
      });
    if (reached === 'transfer-awaited') {
      await saveDecision(tx, id, { subject: 'payment-route', approved: true, reason: '', decidedBy });
      await invoiceEnrolment(tx, {
        edition,
        enrolment: (await findEnrolment(tx, id))!,
        clock,
        payment: { kind: 'transfer', dueOn: edition.firstDay },
      });
    }
  });
  if (reached === 'paid' || reached === 'on-desk') await pay(db, id, edition, reached);
  return id;
};

const pay = async (db: Database, enrolmentId: string, edition: Edition, reached: Reached): Promise<void> => {
  const line = {
    sourceId: `tr_${enrolmentId.slice(-12)}`,
    enrolmentId,
    amountCents: edition.price.cents,
    occurredAt: clock.now(),
  };
  const id = await recordMoney(db, { fact: 'paid', ...line });
  if (reached === 'paid') await settleLine(db, { id, ...line }, clock);
  else await inTransaction(db, (tx) => saveSettlement(tx, id, { outcome: 'desk', reason: 'no-seat-left' }));
};
