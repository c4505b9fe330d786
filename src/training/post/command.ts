import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { resendEntry, retryEntry } from '../../platform/outbox/index.ts';
import { lockMail, lockStuck, type MailEntry } from './query.ts';

export type PostRefusal = 'not-found' | 'nothing-to-retry' | 'not-sent-yet' | 'under-way-again';

type Request = { id: string; by: string };

/** Lets a mail that failed be tried again at once. */
export const retryMail = (db: Database, request: Request): Promise<Result<undefined, PostRefusal>> =>
  inTransaction(db, async (tx) => {
    const mail = await lockMail(tx, request.id);
    if (!mail) return refused('not-found');
    if (mail.state !== 'dead' && mail.state !== 'retrying') return refused('nothing-to-retry');
    await retryEntry(tx, request.id);
    await record(tx, 'mail-retried', mail, request);
    return accepted(undefined);
  });

/** Sends a mail that was sent before once more; clicked twice within a minute, it is one mail. */
export const resendMail = (db: Database, request: Request): Promise<Result<undefined, PostRefusal>> =>
  inTransaction(db, async (tx) => {
    const mail = await lockMail(tx, request.id);
    if (!mail) return refused('not-found');
    if (mail.state !== 'done') return refused('not-sent-yet');
    if (mail.underWayAgain) return refused('under-way-again');
    await resendEntry(tx, request.id);
    await record(tx, 'mail-resent', mail, request);
    return accepted(undefined);
  });

const record = (tx: Tx, act: string, mail: MailEntry, request: Request) =>
  recordAudit(tx, {
    actor: request.by,
    act,
    object: mail.about ?? `mail:${request.id}`,
    detail: { topic: mail.topic },
  });

/** Lets work that was given up be tried again at once. */
export const retryTask = (db: Database, request: Request): Promise<Result<undefined, 'nothing-to-retry'>> =>
  inTransaction(db, async (tx) => {
    const task = await lockStuck(tx, request.id);
    if (!task) return refused('nothing-to-retry');
    await retryEntry(tx, request.id);
    await recordAudit(tx, {
      actor: request.by,
      act: 'task-retried',
      object: `task:${request.id}`,
      detail: { topic: task.topic },
    });
    return accepted(undefined);
  });
