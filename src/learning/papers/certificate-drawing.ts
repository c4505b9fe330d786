import { encode } from 'uqr';
import type { Sheet } from '../../platform/pdf/index.ts';

const colours = {
  paper: '#fdf9f0',
  sky: '#f8e6cf',
  sun: '#eeaa62',
  halo: '#f6d3a6',
  far: '#c3d2bd',
  middle: '#7fa488',
  near: '#1d5443',
  trail: '#f0e4c8',
  walk: '#bcd2ba',
  run: '#35785c',
  tree: '#2b6650',
  person: '#12332a',
  shirt: '#b4532a',
};

/** Minutes of calm walking and running, drawn as on every programme of ours: walking low, running high. */
const intervals = [3, 2, 3, 3, 2, 5, 2, 8, 2, 12, 2, 16, 2, 20];

/** The interval ribbon: a band along the top edge in which the runs grow and the walks stay. */
const drawRibbon = ({ doc }: Sheet, width: number): void => {
  const unit = width / intervals.reduce((sum, minutes) => sum + minutes, 0);
  let x = 0;
  for (const [at, minutes] of intervals.entries()) {
    const runs = at % 2 === 1;
    const height = runs ? 15 : 7;
    doc
      .roundedRect(x + 1.2, 22 - height, minutes * unit - 2.4, height, 3)
      .fill(runs ? colours.run : colours.walk);
    x += minutes * unit;
  }
};

/** A pine of three storeys with its foot at a point. */
const drawPine = ({ doc }: Sheet, x: number, y: number, size: number): void => {
  doc.rect(x - size * 0.05, y - size * 0.2, size * 0.1, size * 0.2).fill(colours.person);
  for (const [low, wide] of [
    [0.14, 0.34],
    [0.38, 0.27],
    [0.6, 0.2],
  ] as const)
    doc
      .polygon(
        [x - size * wide, y - size * low],
        [x + size * wide, y - size * low],
        [x, y - size * (low + 0.42)],
      )
      .fill(colours.tree);
};

/** Somebody who jogs at ease, seen from the side. */
const drawRunner = ({ doc }: Sheet, x: number, y: number, size: number, shirt: string): void => {
  const at = (dx: number, dy: number): [number, number] => [x + dx * size, y + dy * size];
  const limb = (points: [number, number][], colour: string, width: number): void => {
    const [first, ...rest] = points;
    if (!first) return;
    doc.moveTo(...at(...first));
    for (const point of rest) doc.lineTo(...at(...point));
    doc
      .lineWidth(width * size)
      .lineCap('round')
      .lineJoin('round')
      .strokeColor(colour)
      .stroke();
  };
  limb([[-0.02, -0.46], [-0.16, -0.26], [-0.38, -0.16]], colours.person, 0.11); // prettier-ignore
  limb([[0, -0.46], [0.18, -0.3], [0.14, 0]], colours.person, 0.11); // prettier-ignore
  limb([[-0.02, -0.48], [0.08, -0.84]], shirt, 0.2); // prettier-ignore
  limb([[0.06, -0.8], [-0.14, -0.66], [-0.04, -0.54]], shirt, 0.08); // prettier-ignore
  limb([[0.09, -0.8], [0.2, -0.62], [0.34, -0.68]], shirt, 0.08); // prettier-ignore
  doc.circle(...at(0.14, -1.02), 0.115 * size).fill(colours.person);
};

/** An early morning behind the text: paper, sky, sun, hills with a path, pines and two people. Decoration only. */
export const drawMorning = (sheet: Sheet): void => {
  const { doc } = sheet;
  const { width, height } = doc.page;
  sheet.decoration(() => {
    doc.rect(0, 0, width, height).fill(colours.paper);
    const dawn = doc.linearGradient(0, 330, 0, 480);
    dawn.stop(0, colours.paper).stop(1, colours.sky);
    doc.rect(0, 330, width, 150).fill(dawn);
    doc.circle(452, 450, 56).fill(colours.halo);
    doc.circle(452, 450, 33).fill(colours.sun);
    doc.path('M0 448C120 420 250 428 380 446S660 462 842 424V596H0Z').fill(colours.far);
    doc.path('M0 482C150 446 300 452 452 476S720 488 842 460V596H0Z').fill(colours.middle);
    doc.path('M0 514C180 484 330 486 500 506S740 516 842 496V596H0Z').fill(colours.near);
    doc
      .path(
        'M474 503C500 512 470 520 500 530C545 545 452 552 470 596H540C512 560 588 548 548 526C526 514 520 508 500 506Z',
      )
      .fill(colours.trail);
    for (const [x, y, size] of [
      [34, 503, 62],
      [66, 499, 44],
      [96, 496, 34],
      [352, 474, 30],
      [376, 476, 22],
    ] as const)
      drawPine(sheet, x, y, size);
    drawRunner(sheet, 528, 538, 32, colours.shirt);
    drawRunner(sheet, 498, 543, 33, '#7f9fb8');
    drawRibbon(sheet, width);
  });
};

/** A QR code, dark on white with the quiet edge it needs, in a square of `size` points. */
export const drawQr = ({ doc }: Sheet, text: string, x: number, y: number, size: number): void => {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 3 });
  const unit = size / modules;
  doc.roundedRect(x, y, size, size, 6).fill('#ffffff');
  for (const [row, line] of data.entries())
    for (const [column, dark] of line.entries())
      if (dark) doc.rect(x + column * unit, y + row * unit, unit + 0.02, unit + 0.02);
  doc.fill('#12211c');
};
