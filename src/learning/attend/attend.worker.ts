// Lets the page for in the field open without internet. It stands behind that one page: the page itself is asked from
// the network first and, when that fails or takes long, given as it was kept; styles, fonts and scripts carry a hash
// in their name and come from what was kept at once. What holds names, the list, never passes through here.

const worker = self as unknown as ServiceWorkerGlobalScope;
const page = new URL(worker.registration.scope).pathname;
const shelf = `attend:${page}`;

/** How long a slow network may take before the kept page is shown, in milliseconds. */
const patienceMs = 4_000;

const keep = (answer: Response): boolean => answer.ok && answer.type === 'basic' && !answer.redirected;

const fromNetwork = async (request: Request | string, waitMs?: number): Promise<Response> => {
  if (waitMs === undefined) return fetch(request);
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('late')), waitMs));
  return Promise.race([fetch(request), late]);
};

const givePage = async (request: Request): Promise<Response> => {
  const cache = await caches.open(shelf);
  const kept = await cache.match(page);
  try {
    const answer = await fromNetwork(request, kept ? patienceMs : undefined);
    if (keep(answer)) await cache.put(page, answer.clone());
    return kept && answer.status >= 500 ? kept : answer;
  } catch {
    return kept ?? Response.error();
  }
};

const giveFile = async (request: Request): Promise<Response> => {
  const cache = await caches.open(shelf);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (keep(answer)) await cache.put(request.url, answer.clone());
  return answer;
};

/** Keeps these addresses, and only these; false when one of them could not be had. */
const keepAll = async (urls: string[]): Promise<boolean> => {
  const cache = await caches.open(shelf);
  for (const url of urls) {
    if (await cache.match(url)) continue;
    const answer = await fetch(url);
    if (!keep(answer)) return false;
    await cache.put(url, answer);
  }
  const wanted = new Set(urls.map((url) => new URL(url, worker.location.origin).href));
  for (const known of await cache.keys()) if (!wanted.has(known.url)) await cache.delete(known);
  return true;
};

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && url.pathname === page) event.respondWith(givePage(request));
  else if (url.pathname.startsWith('/assets/') || url.pathname === '/icon.svg')
    event.respondWith(giveFile(request));
});

worker.addEventListener('message', (event) => {
  const asked = event.data as { keep: string[] } | { forget: true };
  const done =
    'keep' in asked ? keepAll(asked.keep).catch(() => false) : caches.delete(shelf).then(() => true);
  event.waitUntil(done.then((answer) => event.ports[0]?.postMessage(answer)));
});

export {};
