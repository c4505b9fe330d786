import type { Context } from 'hono';

/** What was sent with a form, as texts. A file, a list or a body that is no form counts as nothing typed. */
export const readForm = async (c: Context): Promise<Record<string, string>> => {
  try {
    const body = await c.req.parseBody();
    return Object.fromEntries(
      Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
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
