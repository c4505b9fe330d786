// Brings the passkey button to life: asks the server for a challenge, lets the browser sign it, sends the answer.
// Runs on the sign-in and account pages only. WebAuthn's own JSON methods do the encoding.

const send = async (address: string, csrf: string, body: object): Promise<Record<string, unknown>> => {
  const answer = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`refused with ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
};

const prove = async (options: unknown): Promise<unknown> => {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  return ((await navigator.credentials.get({ publicKey })) as PublicKeyCredential).toJSON();
};

const make = async (options: unknown): Promise<unknown> => {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  );
  return ((await navigator.credentials.create({ publicKey })) as PublicKeyCredential).toJSON();
};

const hold = async (place: HTMLElement): Promise<void> => {
  const adding = place.dataset['passkey'] === 'add';
  const base = adding ? '/account/passkeys' : '/inloggen/passkey';
  const csrf = place.dataset['csrf'] ?? '';
  const options = await send(`${base}/vraag`, csrf, {});
  const response = adding ? await make(options) : await prove(options);
  const name = document.querySelector<HTMLInputElement>('#field-passkeyName')?.value;
  const answer = await send(base, csrf, { response, name, naar: place.dataset['naar'] });
  location.assign(typeof answer['naar'] === 'string' ? answer['naar'] : location.pathname);
};

const known =
  'PublicKeyCredential' in globalThis &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

for (const place of known ? document.querySelectorAll<HTMLElement>('[data-passkey]') : []) {
  const button = place.querySelector('button');
  const failed = place.querySelector<HTMLElement>('[role=alert]');
  place.hidden = false;
  button?.addEventListener('click', () => {
    button.disabled = true;
    if (failed) failed.hidden = true;
    // Cancelled, not recognised or no connection: one message, because the remedy is the same.
    hold(place)
      .catch(() => {
        if (failed) failed.hidden = false;
      })
      .finally(() => {
        button.disabled = false;
      });
  });
}

export {};
