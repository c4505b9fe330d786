import { Person } from './person.tsx';

/** Dunes before the sea, a lighthouse, marram grass; two people and a dog. */
export const Dune = () => (
  <>
    <circle class="halo" cx="500" cy="150" r="100" />
    <circle class="sun" cx="500" cy="156" r="44" />
    <path class="water" d="M0 168h1200v60H0Z" />
    <path class="glint" d="M462 178h78M476 187h52" />
    <path
      class="cloud"
      d="M700 60h150a18 18 0 0 0-34-12 26 26 0 0 0-48-8 24 24 0 0 0-42 10 14 14 0 0 0-26 10Z"
    />
    <path class="tower" d="m884 190 6-92h24l6 92Z" />
    <path class="c1-fill" d="M888 130l1-18h26l1 18ZM886 164l1-18h30l1 18ZM892 98v-12l10-10 10 10v12Z" />
    <path class="hill-1" d="M0 206q120-46 260-16t240-4 260 0 220-12 220 14v140H0Z" />
    <path class="hill-2" d="M0 232q220-60 420-14t380-16 400 0v130H0Z" />
    <path class="hill-3" d="M0 268q260-62 560-22t640-30v120H0Z" />
    <path
      class="path"
      d="M560 332c-20-36 104-40 92-64-8-14-48-12-44-30 14 14 70 12 84 32 18 28-66 32-52 62Z"
    />
    <Person x={520} y={294} pose="walk" top={5} skin={1} hair="tail" tone={3} build={16} size={1.45} />
    <g class="dog">
      <path class="coat" d="M586 272h20m7-10h3" />
      <path d="M584 276l-5 15M589 276l4 15M604 276l-4 15M608 276l5 15M582 270q-8-4-8-13M611 260l-3-6" />
    </g>
    <Person x={690} y={272} pose="run" top={4} skin={2} hair="short" tone={2} build={12} size={1.15} />
    <path
      class="marram"
      d="M130 290q-4-34-22-48M130 290q0-38 6-56M132 290q6-30 24-42M300 284q-4-26-16-38M302 284q2-30 12-42M900 276q-4-30-18-44M902 276q0-36 8-50M904 276q6-26 20-36M1070 280q-4-30-18-42M1072 280q2-30 14-46M780 300q-3-20-14-30M782 300q2-22 12-32"
    />
    <path class="edge" d="M0 308c240-18 440 6 660 2s360-22 540-6v18H0Z" />
  </>
);
