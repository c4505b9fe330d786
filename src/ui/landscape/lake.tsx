import { Person } from './person.tsx';

/** A lake without wind: the sun twice, reeds, a rowing boat at a landing, people on the bank. */
export const Lake = () => (
  <>
    <circle class="halo" cx="700" cy="142" r="110" />
    <circle class="sun" cx="700" cy="142" r="44" />
    <path class="hill-1" d="M0 166q140-40 330-22t330 6 300-20 240 16v40H0Z" />
    <path
      class="hill-2"
      d="M0 176q60-26 120-18 20-30 50-4 30-26 60 6 90-10 150 16H0ZM1200 176q-70-22-120-16-24-34-54-4-30-24-56 6-80-6-130 14Z"
    />
    <path class="water" d="M0 174h1200v160H0Z" />
    <path
      class="glint"
      d="M650 188h100M664 200h72M640 212h112M676 224h50M300 206h60M930 200h70M1000 220h40M200 230h50"
    />
    <path class="boat" d="M884 232h92q-8 18-22 18h-48q-16 0-22-18Z" />
    <path class="post" d="M990 262v-34M1040 262v-34M980 236h220" />
    <path class="hill-3" d="M0 238q240-8 420 16t400 12 380-14v80H0Z" />
    <path class="path" d="M0 278q260-20 520 12t680-10v16q-360 38-640 14T0 296Z" />
    <Person x={440} y={292} pose="walk" top={1} skin={3} hair="none" build={14} size={1.45} />
    <Person x={500} y={296} pose="walk" top={2} skin={1} hair="bun" tone={2} build={12} size={1.4} />
    <Person x={720} y={302} pose="run" top={5} skin={2} hair="tail" build={17} size={1.4} />
    <path
      class="marram"
      d="M60 300q-2-50-14-72M64 300q0-60 6-86M70 300q4-46 18-66M120 300q0-44 10-62M1120 300q-2-50-12-70M1126 300q2-56 8-80M1132 300q4-40 18-60"
    />
    <path class="edge" d="M0 310c240-14 440 6 660 2s360-18 540-4v14H0Z" />
  </>
);
