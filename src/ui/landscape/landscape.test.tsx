import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Hero } from './hero.tsx';
import { Landscape, type Scene } from './landscape.tsx';

const scenes: readonly Scene[] = ['forest', 'heath', 'dune', 'lake', 'morning'];

test.each(scenes)(
  'a landscape is light, has people, and takes its colours from the style sheet: %s',
  (scene) => {
    const html = renderToString(<Landscape scene={scene} />);
    expect(html.length).toBeLessThanOrEqual(3_000);
    expect(html.match(/class="body"/g)?.length).toBeGreaterThanOrEqual(2);
    expect(html).not.toMatch(/style=|fill="|stroke="|NaN|undefined| id="/);
  },
);

test('a landscape is decoration, unless it is told what it shows', () => {
  expect(renderToString(<Landscape scene="lake" />)).not.toContain('role=');
  expect(renderToString(<Landscape scene="lake" label="Mensen lopen langs een meer" />)).toContain(
    'role="img" aria-label="Mensen lopen langs een meer"',
  );
});

test('a hero carries the one h1 of its page', () => {
  const html = renderToString(<Hero scene="dune" title="Vlieland" lead="Op het eiland" />);
  expect(html.match(/<h1>/g)).toHaveLength(1);
});
