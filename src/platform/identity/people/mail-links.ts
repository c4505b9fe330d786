import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { parseEmail } from '../../../kernel/email.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { inTransaction, rows, type Database, type Tx } from '../../db/index.ts';
import { newId } from '../../ids/index.ts';
import { addToOutbox } from '../../outbox/index.ts';
import { sameSecret } from '../csrf.tsx';
import { linkMinutes } from './person.ts';

export const linkTopic = 'sign-in-link';

export type MailLink = { id: string; email: string; lang: Lang; returnPath: string | undefined };

/**
 * Reads an address for signing in: in small letters, and from there on exactly what is mailed to. Looking up by one
 * spelling and sending to another would let the owner of a look-alike address (a Kelvin sign for a k) in.
 */
export const signInEmail = (typed: string): string | undefined => {
  const email = parseEmail(typed)?.toLowerCase();
  return email === undefined ? undefined : parseEmail(email);
};

/**
 * Takes the wish for a link. Does the same whether the address is known or not, so that the answer takes as long;
 * whether a mail goes out is decided when the outbox comes to it.
 */
export const askForLink = (
  db: Database,
  wish: { email: string; lang: Lang; returnPath: string | undefined; now: Date },
): Promise<string> =>
  inTransaction(db, async (tx) => {
    const id = newId();
    const expiresAt = new Date(wish.now.getTime() + linkMinutes * 60_000);
    await tx.execute(sql`insert into identity.mail_link (id, email, lang, return_path, asked_at, expires_at)
      values (${id}, ${wish.email}, ${wish.lang}, ${wish.returnPath ?? null}, ${wish.now.toISOString()}, ${expiresAt.toISOString()})`);
    await addToOutbox(tx, {
      topic: linkTopic,
      key: `sign-in-link:${id}`,
      payload: { linkId: id },
      about: id,
    });
    return id;
  });

/** The last part of the link's address: the id and a proof that only we can make. */
export const linkText = (secret: string, id: string): string => `${id}.${proof(secret, id)}`;

const proof = (secret: string, id: string): string =>
  createHmac('sha256', secret).update(`sign-in link ${id}`).digest('base64url');

/** The id in a link, when its proof is ours. */
export const readLink = (secret: string, text: string): string | undefined => {
  const [, id = '', given = ''] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(text) ?? [];
  return id !== '' && sameSecret(given, proof(secret, id)) ? id : undefined;
};

type Stored = Omit<MailLink, 'returnPath'> & { returnPath: string | null };
const columns = sql.raw('id, email, lang, return_path as "returnPath"');
const toLink = (row: Stored | undefined): MailLink | undefined =>
  row && { ...row, returnPath: row.returnPath ?? undefined };

/** A link that still opens something. */
export const findOpenLink = async (db: Database, id: string, now: Date): Promise<MailLink | undefined> => {
  const [row] = await rows<Stored>(
    db,
    sql`select ${columns} from identity.mail_link
        where id = ${id} and used_at is null and expires_at > ${now.toISOString()}`,
  );
  return toLink(row);
};

/** Spends a link: one statement, so that of two who press the button at once only one gets in. */
export const spendLink = async (tx: Tx, id: string, now: Date): Promise<MailLink | undefined> => {
  const [row] = await rows<Stored>(
    tx,
    sql`update identity.mail_link set used_at = ${now.toISOString()}
        where id = ${id} and used_at is null and expires_at > ${now.toISOString()}
        returning ${columns}`,
  );
  return toLink(row);
};
