import type { Context } from 'hono';
import type { ProblemAnswer } from './answers.ts';

/** Why a request is not granted. The same word ends the `type` of the problem, for a program to act on. */
export type Problem =
  | 'invalid-input'
  | 'unauthorised'
  | 'not-found'
  | 'method-not-allowed'
  | 'too-many-webhooks'
  | 'too-large'
  | 'not-json'
  | 'too-many-requests'
  | 'internal';

const problems = {
  'invalid-input': { status: 400, title: 'Something in the request is not right' },
  unauthorised: { status: 401, title: 'A valid token is needed' },
  'not-found': { status: 404, title: 'There is nothing here, or nothing for you' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'too-many-webhooks': { status: 409, title: 'There are as many webhooks as there may be' },
  'too-large': { status: 413, title: 'The request is too large' },
  'not-json': { status: 415, title: 'The body must be JSON' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const;

/** A tag URI (RFC 4151): it names the kind of problem and leads nowhere. */
export const problemType = (problem: Problem): string => `tag:duurloop.example,2026:${problem}`;

/** What went wrong as problem details (RFC 9457). `field` is the parameter or the property that must change. */
export const problemAnswer = (
  c: Context,
  problem: Problem,
  said: { detail: string; field?: string; headers?: Record<string, string> },
): Response => {
  const { status, title } = problems[problem];
  const body: ProblemAnswer = { type: problemType(problem), title, status, detail: said.detail };
  if (said.field !== undefined) body.field = said.field;
  for (const [name, value] of Object.entries(said.headers ?? {})) c.header(name, value);
  c.header('cache-control', 'no-store');
  c.header('content-type', 'application/problem+json');
  return c.body(JSON.stringify(body), status);
};
