import type { Texts } from '../../kernel/lang.ts';

export const articleTexts: Texts<{
  contents: string;
  programmeTitle: string;
  programmeLead: string;
  programmeNote: string;
  week: (week: number) => string;
  /** A session in words, minutes each: "5 minuten wandelen, dan 8 keer …". */
  session: (shape: { warmUp: number; times: number; run: number; walk: number; coolDown: number }) => string;
  longSession: (shape: {
    warmUp: number;
    first: number;
    walk: number;
    last: number;
    coolDown: number;
  }) => string;
  legendWalk: string;
  legendRun: string;
}> = {
  nl: {
    contents: 'Op deze pagina',
    programmeTitle: 'Zo kan een opbouw eruitzien',
    programmeLead:
      'Eén training in week 1, in week 5 en in week 12. Het wandelen wordt minder, het lopen langer. Niet sneller.',
    programmeNote:
      'Dit schema hebben we zelf ontworpen. Het is niet wetenschappelijk getoetst. Uw runningtherapeut past de opbouw aan u aan.',
    week: (week) => `Week ${week}`,
    session: ({ warmUp, times, run, walk, coolDown }) =>
      `${warmUp} minuten wandelen om op gang te komen, ${times} keer ${run} ${run === 1 ? 'minuut' : 'minuten'} lopen en ${decimalComma(walk)} minuten wandelen, en ${coolDown} minuten rustig uitwandelen.`,
    longSession: ({ warmUp, first, walk, last, coolDown }) =>
      `${warmUp} minuten wandelen om op gang te komen, ${first} minuten lopen, ${walk} minuten wandelen, nog ${last} minuten lopen, en ${coolDown} minuten rustig uitwandelen.`,
    legendWalk: 'laag: wandelen',
    legendRun: 'hoog: lopen',
  },
  en: {
    contents: 'On this page',
    programmeTitle: 'What a build-up can look like',
    programmeLead:
      'One session in week 1, in week 5 and in week 12. The walking becomes less, the running longer. Not faster.',
    programmeNote:
      'We designed this plan ourselves. It has not been tested in research. Your running therapist fits the build-up to you.',
    week: (week) => `Week ${week}`,
    session: ({ warmUp, times, run, walk, coolDown }) =>
      `${warmUp} minutes of walking to warm up, ${times} times ${run} ${run === 1 ? 'minute' : 'minutes'} of running and ${walk} minutes of walking, and ${coolDown} minutes of walking to cool down.`,
    longSession: ({ warmUp, first, walk, last, coolDown }) =>
      `${warmUp} minutes of walking to warm up, ${first} minutes of running, ${walk} minutes of walking, another ${last} minutes of running, and ${coolDown} minutes of walking to cool down.`,
    legendWalk: 'low: walking',
    legendRun: 'high: running',
  },
};

function decimalComma(minutes: number): string {
  return String(minutes).replace('.', ',');
}
