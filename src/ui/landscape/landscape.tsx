import type { JSX } from 'preact';
import { keptMarkup } from '../page/kept-markup.ts';
import { Dune } from './dune.tsx';
import { Forest } from './forest.tsx';
import { Heath } from './heath.tsx';
import { Lake } from './lake.tsx';
import { Morning } from './morning.tsx';

/** The places where people run: each a drawing of its own. */
export type Scene = 'forest' | 'heath' | 'dune' | 'lake' | 'morning';

const scenes: Record<Scene, () => JSX.Element> = {
  forest: Forest,
  heath: Heath,
  dune: Dune,
  lake: Lake,
  morning: Morning,
};

export type LandscapeProps = {
  scene: Scene;
  /** What it shows, when it says something the text does not; without it the drawing is decoration. */
  label?: string | undefined;
};

const drawing = keptMarkup((scene: Scene) => {
  const Drawing = scenes[scene];
  return (
    <>
      <path
        class="stars"
        d="M610 44h.1M668 104h.1M752 30h.1M860 60h.1M960 18h.1M1010 92h.1M1084 42h.1M1160 88h.1"
      />
      <Drawing />
    </>
  );
});

/** A landscape in the early morning with people who walk and run; before dawn in the dark scheme. */
export const Landscape = ({ scene, label }: LandscapeProps) => (
  <div class={`landscape ${scene}`} role={label ? 'img' : undefined} aria-label={label}>
    <svg
      viewBox="0 0 1200 320"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      dangerouslySetInnerHTML={drawing(scene)}
    />
  </div>
);
