import { ipaqSf, sessionEffort } from './activity-and-effort.ts';
import { ownCheckInScoring } from './own-check-in.ts';
import type { Definition } from './definition.ts';
import { fourDkl } from './four-dkl.ts';
import { dass21, gad7, hads, phq9 } from './mood-and-anxiety.ts';
import { cis20r, isi } from './sleep-and-fatigue.ts';
import { oq45, pss10, who5 } from './wellbeing-and-stress.ts';

/** Every instrument that can be scored (S14), our own unvalidated check-ins last. */
export const instruments: readonly Definition[] = [
  ...[fourDkl, phq9, gad7, dass21, who5, pss10, hads, isi, cis20r, oq45, ipaqSf],
  ...[sessionEffort, ownCheckInScoring],
];

/** The scoring of an instrument by its code, as it stands with a measurement; undefined for a code unknown here. */
export const findInstrument = (code: string): Definition | undefined =>
  instruments.find((definition) => definition.code === code);
