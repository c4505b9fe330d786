import { HtmlValidate } from 'html-validate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cents } from '../../src/kernel/money.ts';
import { createMollie } from '../../src/platform/mollie/index.ts';
import type { NewPayment } from '../../src/platform/mollie/index.ts';
import { startMollieSimulator } from './index.ts';
import type { RunningSimulator } from './index.ts';

let simulator: RunningSimulator;
beforeEach(async () => {
  simulator = await startMollieSimulator({ basePath: '/dev/bank' });
});
afterEach(() => simulator.stop());

/** Makes a payment and gives its id and the page where it is paid. */
const order = async (changes: Partial<NewPayment> = {}) => {
  const mollie = createMollie({ apiKey: 'test_checkout', apiUrl: simulator.url });
  const made = await mollie.createPayment(
    {
      amount: cents(119_500),
      description: 'RT18032027',
      redirectUrl: 'https://example.org/terug?x=1',
      ...changes,
    },
    { idempotencyKey: crypto.randomUUID() },
  );
  if (!made.ok || made.value.checkoutUrl === undefined) throw new Error('no checkout');
  return { id: made.value.id, url: made.value.checkoutUrl };
};

const choose = (url: string, outcome: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ outcome }), redirect: 'manual' });
const statusOf = (id: string) => simulator.payments().find((payment) => payment.id === id)?.status;

test('the page is marked as a demo and says what is paid, in Dutch unless the payment or the address asks English', async () => {
  const { url } = await order();
  const dutch = await (await fetch(url)).text();
  expect(dutch).toContain('DEMOBANK – geen echt geld');
  expect(dutch).toContain('<html lang="nl">');
  expect(dutch).toContain('1.195,00');
  expect(dutch).toContain('iDEAL | Wero');
  expect(await (await fetch(`${url}?lang=en`)).text()).toContain('no real money');
  expect(await (await fetch((await order({ locale: 'en_GB' })).url)).text()).toContain('<html lang="en">');
});

test.each(['paid', 'failed', 'canceled', 'expired'])(
  'choosing %s ends the payment and leads back',
  async (outcome) => {
    const { id, url } = await order();
    const response = await choose(url, outcome);
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      'https://example.org/terug?x=1',
    ]);
    expect(statusOf(id)).toBe(outcome);
  },
);

test('later leaves the payment open; cancelling leads to the address for that', async () => {
  const { id, url } = await order({ cancelUrl: 'https://example.org/geannuleerd' });
  expect((await choose(url, 'later')).status).toBe(303);
  expect(statusOf(id)).toBe('open');
  expect((await choose(url, 'canceled')).headers.get('location')).toBe('https://example.org/geannuleerd');
});

test('a second tab cannot change how it ended, and an outcome nobody offered does nothing', async () => {
  const { id, url } = await order();
  expect((await choose(url, 'authorized')).status).toBe(422);
  expect(statusOf(id)).toBe('open');
  await choose(url, 'paid');
  const second = await choose(url, 'canceled');
  expect(second.status).toBe(409);
  expect(await second.text()).toContain('Deze betaling is al gedaan.');
  expect(statusOf(id)).toBe('paid');
});

test('what a shop sends is shown as text, never as markup', async () => {
  const { url } = await order({ description: `<script>alert("x")</script>'&` });
  const page = await (await fetch(url)).text();
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;');
});

test('the policy allows its own style sheet, no script, and a form that leads to the shop only', async () => {
  const { url } = await order();
  const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; style-src 'self'; form-action 'self' https://example.org;");
  const css = await fetch(`${simulator.url}/checkout.css`);
  expect(css.headers.get('content-type')).toContain('text/css');
  expect(await (await fetch(url)).text()).toContain('href="/dev/bank/checkout.css"');
});

test('every state of the page is valid HTML', async () => {
  const validate = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'no-trailing-whitespace': 'off', 'doctype-style': 'off' },
  });
  const { id, url } = await order();
  const pages = [url, `${url}?lang=en`, `${simulator.url}/checkout/tr_unknown`];
  const check = async (page: string) => {
    const report = await validate.validateString(await (await fetch(page)).text());
    expect(
      report.results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId}: ${one.message}`)),
    ).toEqual([]);
  };
  for (const page of pages) await check(page);
  for (const status of ['pending', 'authorized', 'paid', 'canceled', 'expired', 'failed'] as const) {
    simulator.setStatus(id, status);
    await check(url);
  }
});
