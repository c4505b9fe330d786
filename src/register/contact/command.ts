import type { Lang } from '../../kernel/lang.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { Message } from './form.ts';
import { saveMessage } from './query.ts';

/** Keeps a message until it has been passed on, and puts both mails in the outbox. */
export const passOn = (
  db: Database,
  given: { therapistId: string; lang: Lang; message: Message },
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const id = newId();
    await saveMessage(tx, { ...given.message, id, therapistId: given.therapistId, lang: given.lang });
    for (const topic of ['mail.contact-message', 'mail.contact-confirmation'])
      await addToOutbox(tx, { topic, key: `${topic}:${id}`, payload: { messageId: id } });
  });
