import type { z } from 'zod';
import { accepted } from '../../kernel/result.ts';
import { errorSchema } from './wire.ts';
import type { MollieAnswer, MollieRefusal, RefusalDetail } from './payment.ts';

export type MollieSettings = {
  apiKey: string;
  /** Without `/v2`: `https://api.mollie.com`. */
  apiUrl: string;
  fetch?: typeof globalThis.fetch;
  /** How long one call may take, the answer's body included. */
  timeoutMs?: number;
};

type Call<T> = {
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
  idempotencyKey?: string;
  schema: z.ZodType<T>;
};

/** A refusal, with what may be told about it. */
export const refuse = (
  reason: MollieRefusal,
  told: RefusalDetail = {},
): { ok: false; reason: MollieRefusal } & RefusalDetail => ({ ok: false, reason, ...told });

/** Makes the function that speaks one call to Mollie and reads the answer at the door. */
export const createCall = (settings: MollieSettings) => {
  const base = settings.apiUrl.replace(/\/+$/, '').replace(/\/v2$/, '');
  const send = settings.fetch ?? globalThis.fetch;
  const timeoutMs = settings.timeoutMs ?? 10_000;

  return async <T>({ method, path, body, idempotencyKey, schema }: Call<T>): Promise<MollieAnswer<T>> => {
    let response: Response;
    let text: string;
    try {
      response = await send(`${base}/v2${path}`, {
        method,
        headers: {
          authorization: `Bearer ${settings.apiKey}`,
          accept: 'application/hal+json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        // A redirect is no part of this API; following one could carry the key to a stranger.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      text = await response.text();
    } catch (fault) {
      return refuse('unreachable', { detail: nameOf(fault) });
    }
    const read = fromJson(text);
    if (!response.ok) return refusalOf(response, read, settings.apiKey);
    const parsed = schema.safeParse(read);
    if (parsed.success) return accepted(parsed.data);
    return refuse('malformed', { httpStatus: response.status, detail: whereWrong(parsed.error) });
  };
};

/** 'TimeoutError', 'ECONNREFUSED': a name without contents, so that no header ends up in a log. */
const nameOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'unknown';
  const cause: unknown = fault.cause;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return fault.name;
};

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The paths of what did not fit, never the values: those may be personal. */
const whereWrong = (error: z.ZodError): string =>
  error.issues.map((issue) => issue.path.join('.') || '(body)').join(', ');

/**
 * A 404 counts as "no such payment" only in Mollie's own words: a proxy or a wrong address answers 404 as well,
 * and nobody's payment may be written off on that.
 */
const refusalOf = (response: Response, read: unknown, apiKey: string): ReturnType<typeof refuse> => {
  const httpStatus = response.status;
  if (httpStatus === 429) {
    const retryAfterSeconds = retryAfter(response.headers.get('retry-after'));
    return refuse('rate-limited', {
      httpStatus,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
  if (httpStatus >= 500 || httpStatus === 408) return refuse('unreachable', { httpStatus });
  const error = errorSchema.safeParse(read);
  if (!error.success) return refuse('malformed', { httpStatus });
  const { detail, field } = error.data;
  return refuse(httpStatus === 404 || httpStatus === 410 ? 'not-found' : 'rejected', {
    httpStatus,
    detail: detail.replaceAll(apiKey, '…'),
    ...(field && { field }),
  });
};

/** Seconds from a Retry-After header: a number, or a moment (RFC 9110, 10.2.3). */
const retryAfter = (header: string | null): number | undefined => {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, Math.ceil((moment - Date.now()) / 1000));
};
