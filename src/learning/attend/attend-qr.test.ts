import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { newKey } from '../../platform/ids/index.ts';
import { readQr, type Picture } from './attend-qr.island.tsx';

/** A QR code as a camera would see it: so many pixels a module, dark as dark cloth and light as paper in the shade. */
const picture = (text: string, pixels: number, shade: { dark: number; light: number }): Picture => {
  const { data: modules, size } = encode(text, { ecc: 'M', border: 4 });
  const width = size * pixels;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const on = modules[Math.floor(y / pixels)]?.[Math.floor(x / pixels)];
      data.fill(on ? shade.dark : shade.light, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { data, width, height: width };
};

test.each([
  ['close by', 8, { dark: 0, light: 255 }],
  ['from further off, in the shade', 3, { dark: 60, light: 150 }],
] as const)('a participant’s code is read %s', (_, pixels, shade) => {
  const token = newKey();
  expect(readQr(picture(token, pixels, shade))).toBe(token);
});

test('where there is no code nothing is read', () => {
  const data = new Uint8ClampedArray(200 * 200 * 4).map((_, at) => (at * 7919) % 251);
  expect(readQr({ data, width: 200, height: 200 })).toBeUndefined();
});
