import { afterEach, expect, test, vi } from 'vitest';
import { createCounter, formLimits } from './index.ts';

afterEach(() => void vi.useRealTimers());

test('one too many is told how long to wait, and somebody else is not kept waiting', async () => {
  const counter = createCounter({ most: 2, seconds: 60 });
  expect(await counter.spend('a')).toEqual({ ok: true });
  expect(await counter.spend('a')).toEqual({ ok: true });
  const refusal = await counter.spend('a');
  expect(refusal).toMatchObject({ ok: false });
  expect(!refusal.ok && refusal.waitSeconds).toBeGreaterThan(55);
  expect(!refusal.ok && refusal.waitSeconds).toBeLessThanOrEqual(60);
  expect(await counter.spend('b')).toEqual({ ok: true });
});

test('after its time, or when it is forgotten, a key counts anew', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const counter = createCounter({ most: 1, seconds: 10 });
  await counter.spend('a');
  expect((await counter.spend('a')).ok).toBe(false);
  await counter.forget('a');
  expect((await counter.spend('a')).ok).toBe(true);
  vi.advanceTimersByTime(10_001);
  expect((await counter.spend('a')).ok).toBe(true);
});

test('a form takes ten an hour from one visitor and sends three mails a day to one address', async () => {
  const { perVisitor, perAddress } = formLimits();
  const visits = await Promise.all(Array.from({ length: 12 }, () => perVisitor('192.0.2.1')));
  expect(visits.filter(Boolean)).toHaveLength(10);
  const mails = await Promise.all(Array.from({ length: 12 }, () => perAddress('anna@example.com')));
  expect(mails.filter(Boolean)).toHaveLength(3);
});

test('two forms count apart', async () => {
  const [one, other] = [formLimits(), formLimits()];
  for (let n = 0; n < 4; n++) await one.perAddress('anna@example.com');
  expect(await one.perAddress('anna@example.com')).toBe(false);
  expect(await other.perAddress('anna@example.com')).toBe(true);
});
