import type { Context } from 'hono';

/** What a form sent: its text fields, and its files apart. A field that came twice counts once, the last. */
export type FormBody = { fields: Record<string, string>; files: Record<string, File> };

/** Longest text a single field may carry into the product; more is cut, and the field's own limit then speaks. */
const longestField = 20_000;

/** NUL and other control characters have no place in a text; line breaks and tabs do. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029]/g;

/** Text direction marks could make a name or an address read as something else. */
const direction = /[\u202a-\u202e\u2066-\u2069]/g;

const clean = (text: string): string =>
  text
    .slice(0, longestField)
    .replace(control, '')
    .replace(direction, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .toWellFormed();

/** Reads a form that a browser sent. Anything that is no form reads as an empty one: the fields' errors then speak. */
export const readForm = async (c: Context): Promise<FormBody> => {
  const body: FormBody = { fields: {}, files: {} };
  const data = await c.req.formData().catch(() => undefined);
  for (const [name, value] of data ?? []) {
    if (typeof value === 'string') body.fields[name] = clean(value);
    else if (value.size > 0) body.files[name] = value;
  }
  return body;
};
