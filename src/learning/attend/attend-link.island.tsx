import { clockOffset } from '../domain/course-clock.ts';
import type { FieldAnswer, FieldList, SentEvent } from '../domain/field-list.ts';

/** Why the server could not be spoken to: no network or a fault there, or nobody is signed in any more. */
export type LinkTrouble = 'offline' | 'signed-out';

export type Linked<T> = { ok: true; value: T } | { ok: false; trouble: LinkTrouble };

const waitMs = 15_000;

/** Asks, and gives JSON; a way to the sign-in, or a page in place of JSON, means that the session has ended. */
const ask = async <T,>(url: string, init: RequestInit = {}): Promise<Linked<T>> => {
  try {
    const answer = await fetch(url, {
      ...init,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(waitMs),
    });
    if (answer.redirected || answer.status === 403) return { ok: false, trouble: 'signed-out' };
    if (!answer.ok) return { ok: false, trouble: 'offline' };
    return { ok: true, value: (await answer.json()) as T };
  } catch {
    return { ok: false, trouble: 'offline' };
  }
};

/** Takes the list, and measures in passing how far the server's clock is ahead of ours. */
export const takeList = async (path: string): Promise<Linked<{ list: FieldList; offsetMs: number }>> => {
  const asked = Date.now();
  const answer = await ask<FieldList>(`${path}/veld-lijst.json`);
  if (!answer.ok) return answer;
  const offsetMs = clockOffset({ asked, answered: Date.now(), serverNow: answer.value.now });
  return { ok: true, value: { list: answer.value, offsetMs } };
};

/** Sends records; sending them again is harmless. */
export const sendRecords = (
  path: string,
  csrf: string,
  records: readonly SentEvent[],
): Promise<Linked<FieldAnswer>> =>
  ask<FieldAnswer>(`${path}/gebeurtenissen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify({ records }),
  });
