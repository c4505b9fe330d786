import { Person } from './person.tsx';

/** Between tall pines, the light low behind them. */
export const Forest = () => (
  <>
    <circle class="halo" cx="600" cy="150" r="150" />
    <circle class="sun" cx="600" cy="158" r="44" />
    <path class="hill-1" d="M0 200q300-40 600-14t600-16v160H0Z" />
    <path
      class="trunk-1"
      d="M90 0v220M214 0v220M300 0v216M380 0v214M468 0v210M742 0v210M816 0v212M930 0v214M1004 0v214M1120 0v220"
    />
    <path class="mist" d="M0 206q300-30 600-8t600-10v40q-300-24-600 0T0 238Z" />
    <path class="hill-2" d="M0 240q280-44 600-20t600-16v130H0Z" />
    <path class="trunk-2" d="M30 0v256M158 0v250M262 0v246M900 0v244M1064 0v246M1168 0v256" />
    <path class="hill-2" d="M410 230q-30-70-2-112 28 42 2 112ZM796 226q-24-56-2-92 24 36 2 92Z" />
    <path class="hill-3" d="M0 268q300-46 620-18t580-14v90H0Z" />
    <path class="path" d="M470 332c20-40 150-46 130-72-10-14-16-20-4-34 2 14 30 20 40 36 18 30 10 40-6 70Z" />
    <Person x={536} y={296} pose="run" top={1} skin={3} build={14} size={1.45} />
    <Person x={640} y={290} pose="run" top={5} skin={1} hair="tail" tone={3} build={12} size={1.35} />
    <path class="trunk-3" d="M206-10v300M980-10v300" />
    <path
      class="fern"
      d="M150 300q6-30 34-36-16 14-14 36 10-22 34-22-16 8-18 22ZM1010 300q6-34 38-40-18 16-16 40 12-24 38-24-18 8-20 24ZM360 306q4-20 24-26-12 12-10 26 8-16 24-16-12 6-12 16Z"
    />
    <path class="edge" d="M0 306c260-20 430 8 640 4s380-20 560-4v16H0Z" />
  </>
);
