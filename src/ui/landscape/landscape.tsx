/** The places where people run: each a drawing of its own. */
export type Scene = 'forest' | 'heath' | 'dune' | 'lake' | 'morning';

export type LandscapeProps = {
  scene: Scene;
  /** What it shows, when it says something the text does not; without it the drawing is decoration. */
  label?: string | undefined;
};

/** A landscape in the early morning with people who walk and run; before dawn in the dark scheme. */
export const Landscape = ({ scene, label }: LandscapeProps) => (
  <div class={`landscape ${scene}`} role={label ? 'img' : undefined} aria-label={label}>
    <svg viewBox="0 0 1200 320" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path class="hill-3" d="M0 240C200 180 380 220 600 210s400-40 600-10v120H0Z" />
    </svg>
  </div>
);
