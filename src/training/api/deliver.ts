import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { guardedLookup, hostOf, isReachable, PrivateAddress } from './public-address.ts';

/** How a delivery went: what status came back, or why none did. */
export type Delivered =
  | { outcome: 'answered'; status: number }
  | { outcome: 'private-address' }
  | { outcome: 'timed-out' }
  | { outcome: 'unreachable' };

/**
 * Posts a body to a webhook. Follows no redirect, reads nothing of the answer but its status, and connects only to
 * public addresses, or with `loopbackToo` to this machine. `timeoutMs` is for all of it, name look-up included.
 * `fetch` would not do: it cannot be held to the address that was judged.
 */
export const deliver = (
  url: string,
  delivery: { body: string; headers: Record<string, string>; timeoutMs: number; loopbackToo: boolean },
): Promise<Delivered> => {
  const target = new URL(url);
  const { body, headers, timeoutMs, loopbackToo } = delivery;
  // A literal address is never looked up: it is judged here.
  if (isIP(hostOf(target)) !== 0 && !isReachable(hostOf(target), loopbackToo))
    return Promise.resolve({ outcome: 'private-address' });
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((tell) => {
    const sent = request(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      lookup: guardedLookup(loopbackToo),
      agent: false,
      signal,
    });
    sent.on('response', (answer) => {
      tell({ outcome: 'answered', status: answer.statusCode ?? 0 });
      answer.destroy();
    });
    sent.on('error', (error) => {
      if (signal.aborted) tell({ outcome: 'timed-out' });
      else tell({ outcome: error instanceof PrivateAddress ? 'private-address' : 'unreachable' });
    });
    sent.end(body);
  });
};
