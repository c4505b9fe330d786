/** How somebody moves. `stick` is a walk with a walking stick. */
export type Pose = 'walk' | 'run' | 'stick';
export type Hair = 'short' | 'tail' | 'bun' | 'cap' | 'none';

export type PersonProps = {
  x: number;
  y: number;
  pose: Pose;
  /** How broad somebody is built: 10 is slight, 18 is heavy. */
  build?: number;
  size?: number;
  hair?: Hair;
  /** Which of the palette's clothes, skins and hair tones, `landscape.css`. */
  top: 1 | 2 | 3 | 4 | 5;
  skin: 1 | 2 | 3;
  tone?: 1 | 2 | 3;
  /** True for who goes to the left. */
  back?: boolean;
};

type Body = {
  legs: string;
  shoes: string;
  torso: string;
  head: [number, number];
  far: string;
  near: string;
  sleeve: string;
};

/** Limbs as lines from joint to joint, the feet on y = 0 and the crown near 64. */
const walking: Body = {
  legs: 'M0-29 5-15 10-3M0-29-2-15-9-4',
  shoes: 'M10-2l5-1M-9-3l4 2',
  torso: 'M0-32 2-46',
  head: [4, -58],
  far: 'M3-46 9-38 14-33',
  near: 'M2-46-4-37-2-29',
  sleeve: 'M2-46-4-37',
};
const running: Body = {
  legs: 'M0-30 8-17 9-3M0-30-4-16-14-11',
  shoes: 'M9-2h5M-15-10l-2 4',
  torso: 'M1-32 5-47',
  head: [9, -59],
  far: 'M6-46 13-39 19-45',
  near: 'M5-46-3-40 2-32',
  sleeve: 'M5-46-3-40',
};
const bodies: Record<Pose, Body> = {
  walk: walking,
  run: running,
  stick: { ...walking, near: 'M2-46 6-37 12-34', sleeve: 'M2-46 6-37' },
};

/** Hair from a point left of the middle of the head. */
const hairs: Record<Exclude<Hair, 'none'>, string> = {
  short: 'm-6 0c0-8 9-9 11-4',
  tail: 'm-6 0c0-8 9-9 11-4m-11 4q-4 1-5 7',
  bun: 'm-6 0c0-8 9-9 11-4m-12 0h-1',
  cap: 'm-6-1c0-8 11-8 12-1h5',
};

/** Somebody out in the morning: a few round strokes, in any build, skin and age. */
export const Person = (props: PersonProps) => {
  const { x, y, pose, build = 12, size = 1.3, hair = 'short', top, skin, tone = 1, back } = props;
  const body = bodies[pose];
  const [hx, hy] = body.head;
  return (
    <g class="body" transform={`translate(${x} ${y})scale(${back ? -size : size} ${size})`}>
      <path class={`k${skin} thin`} d={body.far} />
      <path class={`legs${build > 14 ? ' wide' : ''}`} d={body.legs} />
      <path class="shoes" d={body.shoes} />
      {pose === 'stick' && <path class="pole" d="M12-38 16 1" />}
      <path class={`c${top}`} stroke-width={build} d={body.torso} />
      <circle class={`k${skin} head`} cx={hx} cy={hy} r="6" />
      {hair !== 'none' && (
        <path class={hair === 'cap' ? `c${top} hair` : `t${tone} hair`} d={`M${hx} ${hy}${hairs[hair]}`} />
      )}
      <path class={`k${skin} thin`} d={body.near} />
      <path class={`c${top} sleeve`} d={body.sleeve} />
    </g>
  );
};
