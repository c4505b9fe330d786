import type { Context } from 'hono';

/**
 * What was sent with a form, letter for letter: a password is not cleaned. A file or a body that is no form counts as
 * nothing typed. Reads a copy, so that the page behind a guard still finds the body unread.
 */
export const readForm = async (c: Context): Promise<Record<string, string>> => {
  const data = await c.req.raw
    .clone()
    .formData()
    .catch(() => undefined);
  const fields = [...(data ?? [])].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(fields);
};

/** A JSON object from a script of ours; anything else counts as empty. */
export const readJson = async (c: Context): Promise<Record<string, unknown>> => {
  try {
    const body: unknown = await c.req.json();
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
};

/** Hands the cookies that better-auth set to the browser. */
export const passCookies = (c: Context, headers: Headers): void => {
  for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
};
