import { randomBytes, randomUUID } from 'node:crypto';

/**
 * A UUID of version 7 (RFC 9562): the first 48 bits are the moment in milliseconds, so that rows made
 * together lie together in an index.
 */
export const newId = (): string => {
  const hex = Date.now().toString(16).padStart(12, '0');
  const random = randomUUID();
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${random.slice(15)}`;
};

/** An unguessable key of 160 random bits for a link, in 27 URL-safe characters. */
export const newKey = (): string => randomBytes(20).toString('base64url');

/** Whether a text has the form of such an id: what has not is not looked up, and is never a fault of the database. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
