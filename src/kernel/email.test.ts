import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEmail } from './email.ts';

describe('an e-mail address', () => {
  test.each([
    ['anna@example.org', 'anna@example.org'],
    ['  anna@example.org \n', 'anna@example.org'],
    ['Anna.de.Wit@Example.ORG', 'Anna.de.Wit@example.org'],
    ['anna+lopen@example.org', 'anna+lopen@example.org'],
    ["o'brien_x@praktijk.voorbeeld.test", "o'brien_x@praktijk.voorbeeld.test"],
    ['anna@café.example', 'anna@café.example'],
    ['anna@xn--caf-dma.example', 'anna@xn--caf-dma.example'],
    ['renée@voorbeeld.test', 'renée@voorbeeld.test'],
  ])('reads %j', (typed, address) => {
    expect(parseEmail(typed)).toBe(address);
  });

  test.each([
    '',
    '@',
    'anna',
    'anna@',
    '@example.org',
    'anna@example',
    'anna@@example.org',
    'anna@example.org@example.com',
    'anna de wit@example.org',
    'anna@exam ple.org',
    'anna\u0000@example.org',
    'anna@example.org\r\nBcc: x@example.com',
    '.anna@example.org',
    'anna.@example.org',
    'an..na@example.org',
    'anna@-example.org',
    'anna@example-.org',
    'anna@example..org',
    'anna@example.org.',
    'anna@127.0.0.1',
    'anna@[127.0.0.1]',
    'anna@example.c',
    '"anna"@example.org',
    'anna <anna@example.org>',
    'anna@example.org, bea@example.org',
    'anna\u202e@example.org',
    'anna@example\u200b.org',
    'anna\ud800@example.org',
  ])('refuses %j', (typed) => {
    expect(parseEmail(typed)).toBeUndefined();
  });

  test('is 254 octets long at most, and 64 before the @', () => {
    const domain = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.nl`;
    expect(parseEmail(`${'x'.repeat(64)}@${domain}`)).toBeDefined();
    expect(parseEmail(`${'x'.repeat(65)}@${domain}`)).toBeUndefined();
    expect(parseEmail(`${'x'.repeat(64)}@ddd.${domain}`)).toHaveLength(254);
    expect(parseEmail(`${'x'.repeat(64)}@dddd.${domain}`)).toBeUndefined();
    expect(parseEmail('x'.repeat(2_000_000))).toBeUndefined();
  });

  test('reads the same again, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (typed) => {
        const address = parseEmail(typed);
        if (address === undefined) return;
        expect(parseEmail(address)).toBe(address);
        expect(address).not.toMatch(/\s/);
        expect(address.split('@')).toHaveLength(2);
      }),
    );
  });
});
