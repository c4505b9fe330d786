import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Ribbon, ribbonShares } from './ribbon.tsx';

test('the widths stand to each other as the minutes, and together fill the ribbon', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }), (minutes) => {
      const shares = ribbonShares(minutes);
      const total = minutes.reduce((sum, m) => sum + m, 0);
      const last = shares.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 1);
      const room = 100 - 0.7 * (minutes.length - 1);
      shares.forEach((share, at) => expect(share.width).toBeCloseTo(((minutes[at] ?? 0) / total) * room, 1));
    }),
  );
});

test('S3: running stands higher than walking, and nothing in it tells a pace', () => {
  const html = renderToString(
    <Ribbon
      label="Vijf minuten wandelen, drie minuten lopen"
      steps={[
        { kind: 'walk', minutes: 5, state: 'done' },
        { kind: 'run', minutes: 3, state: 'current' },
      ]}
    />,
  );
  expect(html).toContain('role="img" aria-label="Vijf minuten wandelen, drie minuten lopen"');
  expect(html).toMatch(/class="walk done"[^>]*height="22"/);
  expect(html).toMatch(/class="run current"[^>]*height="62"/);
  expect(html).not.toMatch(/km|style=/);
});

test('a session without minutes draws nothing, and does not divide by nought', () => {
  expect(ribbonShares([])).toEqual([]);
  expect(ribbonShares([0, 0])).toEqual([
    { x: 0, width: 0 },
    { x: 0, width: 0 },
  ]);
});
