/** What the page was made of: its own address, styles, fonts and scripts. */
const partsOfPage = (): string[] => {
  const loaded = performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => name.startsWith(`${location.origin}/assets/`));
  return [...new Set([location.origin + location.pathname, `${location.origin}/icon.svg`, ...loaded])];
};

const tell = (worker: ServiceWorker, message: object): Promise<boolean> =>
  new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => answered(event.data === true);
    worker.postMessage(message, [port2]);
  });

/** Lets the worker keep this page; true once it opens without internet. */
export const keepPage = async (path: string): Promise<boolean> => {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register(`${path}/veld-worker.js`, { scope: `${path}/veld` });
  } catch {
    // Without internet the worker of last time does.
  }
  const known = await navigator.serviceWorker.getRegistration(`${path}/veld`);
  if (!known) return false;
  const { active } = await navigator.serviceWorker.ready;
  return active ? tell(active, { keep: partsOfPage() }) : false;
};

/** Takes the page off the phone, with its worker. */
export const forgetPage = async (path: string): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  const known = await navigator.serviceWorker.getRegistration(`${path}/veld`);
  if (known?.active) await tell(known.active, { forget: true });
  await known?.unregister();
};
