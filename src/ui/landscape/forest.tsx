import { Person } from './person.tsx';

/** A pine in two tiers with its tip at (x, y), `h` high. */
const pine = ([x, y, h]: readonly [number, number, number]): string => {
  const w = Math.round(h / 5);
  return `M${x} ${y}l${w} ${h * 0.5}h-${w / 2}l${w} ${h * 0.5}h-${w * 3}l${w}-${h * 0.5}h-${w / 2}Z`;
};
const pines = (...points: (readonly [number, number, number])[]): string => points.map(pine).join('');

/** Between pines, the light low behind them; two people run beside each other. */
export const Forest = () => (
  <>
    <circle class="halo" cx="640" cy="150" r="130" />
    <circle class="sun" cx="640" cy="156" r="46" />
    <path class="hill-1" d="M0 200q300-40 600-14t600-16v160H0Z" />
    <path
      class="pines-1"
      d={pines(
        [70, 140, 80],
        [150, 128, 90],
        [222, 150, 60],
        [300, 122, 90],
        [392, 138, 70],
        [480, 142, 60],
        [800, 118, 80],
        [880, 84, 110],
        [986, 56, 140],
        [1100, 90, 110],
      )}
    />
    <path class="mist" d="M0 206q300-30 600-8t600-10v40q-300-24-600 0T0 238Z" />
    <path class="hill-2" d="M0 240q280-44 600-20t600-16v130H0Z" />
    <path
      class="pines-2"
      d={pines([110, 136, 112], [348, 144, 106], [936, 110, 140], [1040, 60, 190], [1170, 30, 220])}
    />
    <path class="hill-3" d="M0 268q300-46 620-18t580-14v90H0Z" />
    <path class="path" d="M470 332c20-40 150-46 130-72-10-14-16-20-4-34 2 14 30 20 40 36 18 30 10 40-6 70Z" />
    <Person x={536} y={296} pose="run" top={1} skin={3} build={14} size={1.45} />
    <Person x={640} y={290} pose="run" top={5} skin={1} hair="tail" tone={3} build={12} size={1.35} />
    <path class="pines-3" d={pines([230, 160, 140], [1090, 70, 250])} />
    <path
      class="fern"
      d="M330 310q6-34 38-40-18 16-16 40 12-24 38-24-18 8-20 24ZM850 306q4-24 28-30-14 14-12 30 10-18 28-18-14 6-14 18Z"
    />
    <path class="edge" d="M0 306c260-20 430 8 640 4s380-20 560-4v16H0Z" />
  </>
);
