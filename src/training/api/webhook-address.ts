import { isIP } from 'node:net';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { hostOf, isReachable } from './public-address.ts';

export type AddressRefusal = 'not-an-address' | 'not-https' | 'with-password' | 'private-address';

/**
 * Judges where a webhook wants to be reached. Names are resolved and judged again at every delivery.
 * In the demo world plain http to 127.0.0.1 is fine, so that it can be tried on one machine.
 */
export const webhookAddress = (text: string, demo: boolean): Result<string, AddressRefusal> => {
  if (!URL.canParse(text)) return refused('not-an-address');
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(demo && url.protocol === 'http:' && url.hostname === '127.0.0.1'))
    return refused('not-https');
  if (url.username !== '' || url.password !== '') return refused('with-password');
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isReachable(host, demo)) return refused('private-address');
  url.hash = '';
  return accepted(url.href);
};
