import { cpus, totalmem } from 'node:os';
import { careSpeed } from './care.ts';
import { enrolmentRate, rush } from './enrolment.ts';
import { pageSpeed } from './pages.ts';
import { startAndMemory } from './process.ts';
import { searchSpeed } from './search.ts';

/** One line of the table: what was measured, what came out, and what was promised. */
export type Figure = { what: string; measured: string; promised: string; met: boolean };

const figures: Figure[] = [];
for (const measure of [pageSpeed, startAndMemory, enrolmentRate, rush, searchSpeed, careSpeed])
  figures.push(...(await measure()));

const cpu = cpus();
console.log(
  `\n${cpu.length} × ${cpu[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}\n`,
);
console.log('| what | measured | promised | met |\n|---|---|---|---|');
for (const { what, measured, promised, met } of figures)
  console.log(`| ${what} | ${measured} | ${promised} | ${met ? 'yes' : 'no'} |`);
process.exit(0);
