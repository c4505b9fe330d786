import type { Hono } from 'hono';

export const origin = 'http://localhost';

/** A browser that remembers cookies and fills in forms, for tests of the pages with `app.request()`. */
export const createBrowser = (app: Hono, address = origin) => {
  const cookies = new Map<string, string>();

  const request = async (
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(`${address}${path}`, {
      ...init,
      headers: { cookie, 'user-agent': 'test', ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };

  /** Sends a form as the page at `page` would, its hidden fields included. */
  const submit = async (
    page: string,
    action: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ) => {
    const html = await (await request(page)).text();
    const hidden = hiddenFields(html, action);
    return request(action, {
      method: 'POST',
      body: new URLSearchParams({ ...hidden, ...fields }),
      headers: { origin: address, ...headers },
    });
  };

  return { cookies, request, submit };
};

export type Browser = ReturnType<typeof createBrowser>;

/** The hidden fields of the form that posts to `action`. */
export const hiddenFields = (html: string, action: string): Record<string, string> => {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  const inside = form.split('</form>')[0] ?? '';
  return Object.fromEntries(
    [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
    ),
  );
};
