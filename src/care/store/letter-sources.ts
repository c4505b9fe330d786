import { sql } from 'drizzle-orm';
import { rows } from '../../platform/db/index.ts';
import type { CareTx } from './scope.ts';

/** A letter has its own address, greeting and signature: those of a question that was drafted whole fall away. */
const ownFrame = /^(Betreft:|Geachte |Met vriendelijke groet)/;

/** The question to a doctor that was drafted last for this recipient, or for nobody yet; undefined without one. */
export const findQuestionWords = async (tx: CareTx, recipientId: string): Promise<string | undefined> => {
  const [found] = await rows<{ words: string }>(
    tx,
    sql`select words from care.gp_question
        where client_id = (select care.client()) and (recipient_id = ${recipientId} or recipient_id is null)
        order by recipient_id is null, drafted_at desc, id desc limit 1`,
  );
  const kept = found?.words
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => !ownFrame.test(paragraph.trim()))
    .join('\n\n')
    .trim();
  return kept === '' ? undefined : kept;
};

/** How a letter of the practice is signed: by whom, and with what profession. */
export const findSigner = async (
  tx: CareTx,
  memberId: string,
): Promise<{ name: string; profession: string } | undefined> =>
  (
    await rows<{ name: string; profession: string }>(
      tx,
      sql`select name, profession from care.member where id = ${memberId}`,
    )
  )[0];

/** How a link to a letter stands: until when it opens, and whether it was ended. */
export const findLetterLink = async (
  tx: CareTx,
  linkId: string,
): Promise<{ expiresAt: Date; revoked: boolean } | undefined> => {
  const [row] = await rows<{ expires_at: string; revoked: boolean }>(
    tx,
    sql`select expires_at, revoked_at is not null as revoked from care.link where id = ${linkId}`,
  );
  return row && { expiresAt: new Date(row.expires_at), revoked: row.revoked };
};
