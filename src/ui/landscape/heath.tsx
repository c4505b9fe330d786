import { Person } from './person.tsx';

/** Heather in bloom, a lone pine, a few sheep, and somebody with a stick beside somebody who jogs. */
export const Heath = () => (
  <>
    <circle class="halo" cx="770" cy="160" r="110" />
    <circle class="sun" cx="770" cy="164" r="46" />
    <path class="hill-1" d="M0 190q180-40 420-18t420-12 360 6v160H0Z" />
    <path class="hill-2" d="M0 222q300-56 640-24t560-16v150H0Z" />
    <path
      class="tree"
      d="M268 214q-4-40 4-74-52 6-58-16 20 2 18-14 14-22 42-12 16-22 46-6 30-4 30 18 24 16-10 22-22 10-54 8-8 34 0 74ZM1034 216q-22-44 2-84 24 40 4 84ZM1078 214q-16-32 2-60 18 28 2 60ZM930 214q-14-28 2-50 16 22 2 50Z"
    />
    <path
      class="sheep"
      d="M866 226a9 7 0 1 1 18-2 9 7 0 1 1-2 8h-12a9 7 0 0 1-4-6ZM824 234a8 6 0 1 1 16-2 8 6 0 1 1-2 7h-11a8 6 0 0 1-3-5Z"
    />
    <path class="hill-3" d="M0 262q300-60 640-28t560-22v120H0Z" />
    <path
      class="path"
      d="M520 330c-10-30 100-36 90-56-6-12-60-16-52-34 8 12 76 12 92 30 22 26-70 30-60 60Z"
    />
    <Person x={560} y={294} pose="stick" top={3} skin={1} hair="cap" build={15} size={1.45} />
    <Person x={478} y={298} pose="walk" top={5} skin={3} hair="bun" build={13} size={1.42} />
    <Person x={690} y={266} pose="run" top={1} skin={2} build={17} size={1} />
    <path
      class="heather"
      d="M20 292q180-26 420 2M6 306q150-20 330 0M760 298q200-30 430-10M820 308q150-18 360-6M120 272q110-12 230-6M900 272q130-10 270-6"
    />
    <path class="edge" d="M0 308c260-18 430 6 640 2s380-18 560-4v16H0Z" />
  </>
);
