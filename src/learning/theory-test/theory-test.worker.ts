// Stands behind the page of one theory test on one device, so that it opens again without a connection. It keeps that
// page and what it is made of, nothing else, and only while the server says so. A worker of one file, without imports.
{
  const worker = self as unknown as ServiceWorkerGlobalScope;
  const path = new URL(worker.registration.scope).pathname;
  const cacheName = `duurloop-toets:${path}`;
  const patienceMs = 5_000;

  const isPage = (request: Request): boolean =>
    request.mode === 'navigate' && new URL(request.url).pathname === path;

  const isAsset = (address: URL): boolean =>
    address.origin === worker.location.origin && /^\/(?:assets\/|icon)/.test(address.pathname);

  const mayBeKept = (answer: Response): boolean =>
    answer.ok && !answer.redirected && answer.headers.get('x-keep-offline') === 'yes';

  /** From the network; what is kept only when there is none. An answer that must not be kept ends what was. */
  const networkFirst = async (request: Request): Promise<Response> => {
    try {
      const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
      const cache = await caches.open(cacheName);
      if (mayBeKept(answer)) await cache.put(path, answer.clone());
      // A fault of the server or too many questions say nothing about the page; a redirect to the sign-in does.
      else if (answer.status < 429) await cache.delete(path);
      return answer;
    } catch (noConnection) {
      const kept = await (await caches.open(cacheName)).match(path);
      if (kept) return kept;
      throw noConnection;
    }
  };

  /** Files with their content in their name never change: what is kept is right. */
  const keptFirst = async (request: Request): Promise<Response> =>
    (await (await caches.open(cacheName)).match(request.url)) ?? fetch(request);

  const keep = async (assets: readonly string[]): Promise<void> => {
    const cache = await caches.open(cacheName);
    const page = await fetch(path, { credentials: 'same-origin', cache: 'no-store' });
    if (!mayBeKept(page)) return;
    await cache.put(path, page);
    await Promise.all(assets.map((asset) => cache.add(asset).catch(() => undefined)));
  };

  worker.addEventListener('install', () => void worker.skipWaiting());
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET') return;
    if (isPage(request)) event.respondWith(networkFirst(request));
    else if (isAsset(new URL(request.url))) event.respondWith(keptFirst(request));
  });
  worker.addEventListener('message', (event) => {
    const wish = event.data as { keep?: string; assets?: string[]; forget?: boolean };
    if (wish.forget) event.waitUntil(caches.delete(cacheName));
    else if (wish.keep === path)
      event.waitUntil(
        keep((wish.assets ?? []).filter((one) => isAsset(new URL(one, worker.location.origin)))),
      );
  });
}
