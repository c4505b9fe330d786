// For the screen in the room: arrow keys go to the question before and after, and the count of who is busy stays new.

const followLink = (rel: 'prev' | 'next'): void => {
  document.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`)?.click();
};

addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'ArrowLeft') followLink('prev');
  if (event.key === 'ArrowRight') followLink('next');
});

const everyMs = 5_000;

const renew = async (live: Element): Promise<void> => {
  const page = await fetch(location.href, { credentials: 'same-origin', redirect: 'manual' });
  if (!page.ok) return;
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('[data-live]');
  if (fresh && fresh.textContent !== live.textContent) live.textContent = fresh.textContent;
};

for (const live of document.querySelectorAll('[data-live]'))
  setInterval(() => {
    // Without a connection the last count stays; the next round tries again.
    if (document.visibilityState === 'visible') renew(live).catch(() => undefined);
  }, everyMs);

export {};
