import { addDays, dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { courseInWords } from '../domain/course-in-words.ts';
import { findInstrument } from '../domain/instruments/instruments.ts';
import type { StepChange } from '../domain/programme/change.ts';
import type { Overrule } from '../domain/programme/overrule.ts';
import type { ProgrammeWeek } from '../domain/programme/plan-next.ts';
import { changeInWords, sourceInWords } from '../domain/programme-words.ts';
import { permissionNames } from '../domain/screening-questions.ts';
import type { Client } from '../store/clients.ts';
import type { KeptDischarge, KeptPlan } from '../store/discharges.ts';
import type { Measurement } from '../store/measurements.ts';
import type { KeptProgramme } from '../store/programmes.ts';
import type { KeptScreening } from '../store/screenings.ts';
import { choiceNames, doctorNames, endReasonNames } from './texts.ts';

/** Something that happened, in words: what, why, and by whom or by which rule. */
export type StoryEvent = {
  on: CalendarDay;
  kind: 'programme' | 'decision' | 'screening' | 'measure' | 'end';
  what: string;
  why?: string | undefined;
  by?: string | undefined;
};

export type StoryFacts = {
  client: Client;
  screenings: readonly KeptScreening[];
  kept: KeptProgramme | undefined;
  /** The weeks of that programme so far. */
  weeks: readonly ProgrammeWeek[];
  discharges: readonly KeptDischarge[];
  relapsePlan: KeptPlan | undefined;
  scores: readonly Measurement[];
};

const overruled = (overrule: Overrule): string => {
  switch (overrule.kind) {
    case 'release':
      return 'Het stopteken is vrijgegeven.';
    case 'step':
      return `Het programma gaat verder bij stap ${overrule.step}.`;
    case 'session':
      return `De keer van ${formatDay(overrule.day, 'nl')} is vervangen: ${courseInWords(overrule.course, 'nl')}.`;
  }
};

const ofScreening = (screening: KeptScreening): StoryEvent[] => [
  {
    on: screening.screenedOn,
    kind: 'screening',
    what: `De intake is vastgelegd. Het voorstel: ${permissionNames[screening.decision.permitted].nl.toLowerCase()}.`,
    by: screening.recordedBy,
  },
  ...screening.decisions.map(({ to, reason, decidedAt, decidedBy }): StoryEvent => ({
    on: dutchDay(decidedAt),
    kind: 'screening',
    what: to
      ? `Anders besloten over de screening: ${permissionNames[to].nl.toLowerCase()}.`
      : 'De screening geldt zoals voorgesteld.',
    why: reason || undefined,
    by: decidedBy,
  })),
  ...screening.answers.map(({ by, agrees, answeredOn, recordedBy }): StoryEvent => ({
    on: answeredOn,
    kind: 'screening',
    what: `Antwoord van ${doctorNames[by]}: ${permissionNames[agrees].nl.toLowerCase()}.`,
    by: recordedBy,
  })),
];

type WeekChange = { week: number; change: StepChange };

/** Weeks that followed each other and all went well are one line: what is told is where it went otherwise. */
const inStretches = (changes: readonly WeekChange[]): WeekChange[][] => {
  const stretches: WeekChange[][] = [];
  for (const one of changes) {
    const last = stretches.at(-1);
    const before = last?.at(-1);
    const goesOn =
      before?.change.effect === 'step-forward' &&
      one.change.effect === 'step-forward' &&
      one.week === before.week + 1 &&
      one.change.from === before.change.to;
    if (last && goesOn) last.push(one);
    else stretches.push([one]);
  }
  return stretches;
};

const stretchInWords = (stretch: readonly WeekChange[]): { what: string; why: string; by: string } => {
  const [first, last] = [stretch[0]!, stretch.at(-1)!];
  const { what, why } = changeInWords(first.change, 'therapist');
  const by = sourceInWords(first.change);
  return first === last
    ? { what: `Week ${first.week}: ${what}`, why, by }
    : {
        what: `Week ${first.week} tot en met ${last.week}: van stap ${first.change.from} naar stap ${last.change.to}.`,
        why: 'Elke week ging goed: genoeg gelopen, en geen teken dat het te veel was.',
        by,
      };
};

/** What the programme did by its rules. What the therapist decided stands by itself, with the whole reason. */
const ofProgramme = (
  { facts, versions, overrules }: KeptProgramme,
  weeks: readonly ProgrammeWeek[],
): StoryEvent[] => [
  ...inStretches(
    weeks.flatMap(({ week, changes }) =>
      changes.filter(({ reason }) => reason !== 'therapist').map((change) => ({ week, change })),
    ),
  ).map((stretch): StoryEvent => {
    const on = addDays(facts.settings.startDay, (stretch.at(-1)!.week - 1) * 7);
    return { on, kind: 'programme', ...stretchInWords(stretch) };
  }),
  ...overrules.map(({ overrule, madeBy, withdrawnAt }): StoryEvent => ({
    on: overrule.on,
    kind: 'decision',
    what: overruled(overrule) + (withdrawnAt ? ' Dit besluit is dezelfde dag teruggenomen.' : ''),
    why: overrule.why,
    by: madeBy,
  })),
  ...versions.map(({ version, reason, madeAt, madeBy, settings }): StoryEvent => ({
    on: dutchDay(madeAt),
    kind: 'decision',
    what:
      version === 1
        ? `Het programma is gemaakt; het begint op ${formatDay(settings.startDay, 'nl')}.`
        : 'De afspraken van het programma zijn gewijzigd.',
    why: reason || undefined,
    by: madeBy,
  })),
];

const ofDischarge = (discharge: KeptDischarge): StoryEvent[] => [
  {
    on: discharge.dischargedOn,
    kind: 'end',
    what: `De begeleiding is afgerond: ${choiceNames[discharge.choice]}.`,
    why: discharge.reason || undefined,
    by: discharge.by,
  },
  ...(discharge.undoneAt
    ? [
        {
          on: dutchDay(discharge.undoneAt),
          kind: 'end' as const,
          what: 'De afronding is ongedaan gemaakt; de begeleiding gaat verder.',
        },
      ]
    : []),
];

const filledIn = 'Ingevuld: ';

const measuredWith = (scores: readonly Measurement[]): StoryEvent[] =>
  [...Map.groupBy(scores, ({ on }) => on)].map(([on, of]) => ({
    on,
    kind: 'measure',
    what: `${filledIn}${[...new Set(of.map(({ instrument }) => (instrument && findInstrument(instrument)?.name) ?? 'een vragenlijst'))].join(', ')}.`,
  }));

/** The same that was filled in several times with nothing in between is one line. Takes the newest first. */
const fillingsTogether = (events: readonly StoryEvent[]): StoryEvent[] => {
  const runs: StoryEvent[][] = [];
  for (const event of events) {
    const [before] = runs.at(-1) ?? [];
    if (before && event.kind === 'measure' && before.kind === 'measure' && before.what === event.what)
      runs.at(-1)!.push(event);
    else runs.push([event]);
  }
  return runs.map((run) => {
    const newest = run[0]!;
    if (run.length === 1) return newest;
    const named = newest.what.slice(filledIn.length, -1);
    const first = formatDay(run.at(-1)!.on, 'nl');
    return { ...newest, what: `${run.length} keer ingevuld: ${named}, voor het eerst op ${first}.` };
  });
};

/** All that changed in a file and why, the newest first; of one day the later step first. */
export const storyLine = (facts: StoryFacts): StoryEvent[] => {
  const { client, screenings, kept, weeks, discharges, relapsePlan, scores } = facts;
  const events: StoryEvent[] = [
    { on: dutchDay(client.startedAt), kind: 'decision', what: 'De begeleiding begon.' },
    ...screenings.flatMap(ofScreening),
    ...(kept ? ofProgramme(kept, weeks) : []),
    ...measuredWith(scores),
    ...(relapsePlan
      ? [{ on: dutchDay(relapsePlan.at), kind: 'end' as const, what: 'Het terugvalplan is geschreven.' }]
      : []),
    ...discharges.flatMap(ofDischarge),
    ...(client.endedAt && discharges.length === 0
      ? [
          {
            on: dutchDay(client.endedAt),
            kind: 'end' as const,
            what: `De begeleiding is afgerond${client.endReason ? `: ${endReasonNames[client.endReason]}` : ''}.`,
          },
        ]
      : []),
  ];
  const newestFirst = events
    .map((event, at) => ({ event, at }))
    .sort((a, b) => (a.event.on < b.event.on ? 1 : a.event.on > b.event.on ? -1 : b.at - a.at))
    .map(({ event }) => event);
  return fillingsTogether(newestFirst);
};
