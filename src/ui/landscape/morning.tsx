import { Person } from './person.tsx';

/** The flat land at sunrise: a far village, poplars, mist over the meadows, three people on a path. */
export const Morning = () => (
  <>
    <circle class="halo" cx="826" cy="150" r="120" />
    <circle class="sun" cx="826" cy="150" r="56" />
    <path class="bird" d="M640 70q9-9 15 1 7-10 16-2M690 96q6-6 10 1 5-7 11-1" />
    <path class="hill-1" d="M0 196C160 150 330 150 520 178S900 150 1200 168v160H0Z" />
    <path
      class="hill-2"
      d="M232 190v-26l7-22 7 22v8h26v18ZM958 206q-14-70 9-98 22 28 9 98ZM1000 204q-14-82 9-114 22 32 9 114ZM1042 202q-12-66 8-90 20 24 8 90Z"
    />
    <path class="hill-2" d="M0 214C220 168 430 182 640 196s380-18 560-4v140H0Z" />
    <path class="mist" d="M60 214q240-26 480-4t420-2q-230 26-450 14T60 214Z" />
    <path class="hill-3" d="M0 250C260 190 480 214 720 232s330-14 480-6v100H0Z" />
    <path
      class="path"
      d="M400 332c60-34 250-38 250-62 0-18-80-16-76-30 3-10 56-8 66-20-4 13-42 13-40 21 4 12 108 12 106 34-2 26-90 26-116 57Z"
    />
    <Person x={560} y={294} pose="walk" top={1} skin={2} hair="tail" build={13} size={1.5} />
    <Person x={508} y={298} pose="walk" top={3} skin={1} hair="short" tone={2} build={17} size={1.5} />
    <Person x={690} y={262} pose="run" top={5} skin={3} hair="bun" build={11} size={0.95} />
    <path class="hill-4" d="M0 286q190-34 356 22H0ZM1200 262q-260-2-420 60h420Z" />
    <path class="edge" d="M0 306c240-16 420 10 640 6s380-22 560-4v14H0Z" />
  </>
);
