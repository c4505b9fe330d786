import { gunzipSync, gzipSync } from 'node:zlib';
import { statusListEntries } from '../store/issuing.ts';

/**
 * W3C Bitstring Status List 1.0 § 3.3: one bit an entry, entry 0 at the far left of the first byte, compressed with
 * gzip, as base64url with the multibase sign `u` before it.
 */
export const encodeStatusList = (withdrawn: readonly number[]): string => {
  const bits = Buffer.alloc(statusListEntries / 8);
  for (const index of withdrawn) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;
};

/** More than any list of ours unpacks to: a list made to fill our memory is refused. */
const mostBytes = statusListEntries;

/** Whether an entry of such a list is set; undefined for a list that cannot be read, or has no such entry. */
export const isSet = (encoded: string, index: number): boolean | undefined => {
  if (!encoded.startsWith('u')) return undefined;
  try {
    const bits = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'), { maxOutputLength: mostBytes });
    const byte = bits[index >> 3];
    return byte === undefined || index < 0 ? undefined : (byte & (0x80 >> (index & 7))) !== 0;
  } catch {
    return undefined;
  }
};
