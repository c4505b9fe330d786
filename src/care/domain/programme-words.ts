import { formatDay } from '../../kernel/format.ts';
import type { Change, Effect, Reason } from './programme/change.ts';
import { minutesInWords } from './course-in-words.ts';
import { stopSignWords } from './stop-sign-words.ts';

/** For whom it is said: the therapist ("u", in Dutch), or the client in Dutch ("je") or English. */
export type Voice = 'therapist' | 'nl' | 'en';

type Of<Key extends 'effect' | 'reason', Value> = Change extends infer One
  ? One extends Change
    ? Value extends One[Key]
      ? One
      : never
    : never
  : never;
type EffectWords = { [E in Effect]: (change: Of<'effect', E>) => string };
type ReasonWords = { [R in Reason]: (change: Of<'reason', R>) => string };

const nl = (minutes: number): string => minutesInWords(minutes, 'nl');
const en = (minutes: number): string => minutesInWords(minutes, 'en');
const dutch = (day: Parameters<typeof formatDay>[0]): string => formatDay(day, 'nl');
const english = (day: Parameters<typeof formatDay>[0]): string => formatDay(day, 'en');

const effects: Record<Voice, EffectWords> = {
  therapist: {
    'step-forward': ({ from, to }) => `Van stap ${from} naar stap ${to}.`,
    'repeat-week': ({ to }) => `Stap ${to} wordt herhaald.`,
    'step-back': ({ from, to }) => `Eén stap terug, van ${from} naar ${to}.`,
    halve: ({ from, to }) => `Gehalveerd, van stap ${from} naar stap ${to}.`,
    'step-set': ({ from, to }) => `Van stap ${from} op stap ${to} gezet.`,
    'fewer-sessions': ({ from, to }) => `${to} keer in plaats van ${from} keer deze week.`,
    'more-sessions': ({ from, to }) => `${to} keer in plaats van ${from} keer deze week.`,
    shorter: ({ from, to }) => `Korter: ${nl(to)} in plaats van ${nl(from)}.`,
    'walk-only': ({ from, to }) =>
      from === to ? 'Alleen wandelen.' : `Alleen wandelen: ${nl(to)} in plaats van ${nl(from)}.`,
    moved: () => 'Op een andere dag dan de voorkeursdagen.',
    replaced: ({ from, to, aboveCeiling }) =>
      `Vervangen: ${nl(to)} in plaats van ${nl(from)}.` +
      (aboveCeiling ? ` Dit ligt boven het plafond van ${nl(aboveCeiling.ceiling)}.` : ''),
  },
  nl: {
    'step-forward': () => 'Deze week gaat een stapje verder.',
    'repeat-week': () => 'Deze week doe je dezelfde stap nog een keer.',
    'step-back': () => 'Deze week begint een stapje eerder, zodat je er rustig weer in komt.',
    halve: () => 'Je bouwt rustig opnieuw op, vanaf een eerdere stap.',
    'step-set': () => 'Je therapeut heeft deze stap gekozen.',
    'fewer-sessions': ({ to }) => `Deze week loop je ${to} keer.`,
    'more-sessions': ({ to }) => `Deze week loop je ${to} keer.`,
    shorter: ({ to }) => `Deze keer is korter: ${nl(to)}.`,
    'walk-only': ({ to }) => `Deze keer wandel je alleen: ${nl(to)}.`,
    moved: () => 'Deze keer is op een andere dag dan je liefst loopt.',
    replaced: ({ to }) => `Je therapeut heeft deze keer zelf gemaakt: ${nl(to)}.`,
  },
  en: {
    'step-forward': () => 'This week goes a small step further.',
    'repeat-week': () => 'This week you do the same step once more.',
    'step-back': () => 'This week begins a small step earlier, so that you ease back in.',
    halve: () => 'You build up calmly again, from an earlier step.',
    'step-set': () => 'Your therapist chose this step.',
    'fewer-sessions': ({ to }) => `This week you go out ${to} times.`,
    'more-sessions': ({ to }) => `This week you go out ${to} times.`,
    shorter: ({ to }) => `This time is shorter: ${en(to)}.`,
    'walk-only': ({ to }) => `This time you only walk: ${en(to)}.`,
    moved: () => 'This time is on another day than you like best.',
    replaced: ({ to }) => `Your therapist made this one: ${en(to)}.`,
  },
};

const reasons: Record<Voice, ReasonWords> = {
  therapist: {
    'went-well': () => 'De week ging goed: genoeg gelopen, en geen teken dat het te veel was.',
    'effort-too-high': ({ on, effort, limit }) =>
      `De inspanning was ${effort} van 10 op ${dutch(on)}; de grens is ${limit}.`,
    'talk-test-failed': ({ on }) => `In hele zinnen praten lukte niet op ${dutch(on)}.`,
    pain: ({ on, pain, limit }) => `De pijn was ${pain} van 10 op ${dutch(on)}; de grens is ${limit}.`,
    'pain-over-24-hours': ({ on }) => `Na ${dutch(on)} was er een dag later nog pijn.`,
    'stop-sign': ({ on, stopSign }) => `Op ${dutch(on)} was er een stopteken: ${stopSignWords.nl[stopSign]}.`,
    'poor-sleep': ({ on, sleep }) => `De slaap was ${sleep} van 10 op ${dutch(on)}.`,
    'lower-mood': ({ on, moodBefore, mood }) =>
      `De stemming zakte van ${moodBefore} naar ${mood}, op ${dutch(on)}.`,
    'too-few-sessions': ({ sessions, needed }) =>
      `Er is ${sessions} keer gelopen; met ${needed} keer telt een week mee.`,
    'no-check-out': () => 'Van geen enkele keer is verteld hoe het ging.',
    'step-not-carried': ({ longest, mostRun, needed }) =>
      needed.run === 0
        ? `De langste keer was ${nl(longest)}; voor een stap verder zijn ${nl(needed.minutes)} nodig.`
        : `De langste keer was ${nl(longest)} en het meeste hardlopen ${nl(mostRun)}; voor een stap verder zijn ${nl(needed.minutes)} en ${nl(needed.run)} nodig.`,
    'weeks-missed': ({ weeks }) =>
      weeks === 1 ? 'Er is een week niet gelopen.' : `Er is ${weeks} weken niet gelopen.`,
    therapist: ({ on, why }) => `Besluit op ${dutch(on)}: ${why}`,
    'four-not-before-week-13': () => 'Vier keer kan vanaf week 13; tot dan zit er 48 uur tussen.',
    'four-after-a-good-week': () => 'Een vierde keer komt na een week die goed ging.',
    'aim-asks-three': () => 'Het doel vraagt vanaf stap 13 drie keer in de week.',
    ceiling: ({ longest, ceiling }) =>
      `Het plafond is ${nl(ceiling)}: tien procent boven de langste keer van dertig dagen (${nl(longest)}).`,
    'rest-between-runs': ({ after }) => `Er hoort rust te zitten na ${dutch(after)}.`,
    'preferred-days-do-not-fit': () => 'Met de voorkeursdagen past de week niet.',
  },
  nl: {
    'went-well': () => 'Vorige week ging goed.',
    'effort-too-high': ({ on, effort }) => `Op ${dutch(on)} was het zwaar (${effort} van 10).`,
    'talk-test-failed': ({ on }) => `Op ${dutch(on)} lukte praten tijdens het lopen niet.`,
    pain: ({ on, pain }) => `Op ${dutch(on)} had je pijn (${pain} van 10).`,
    'pain-over-24-hours': ({ on }) => `Na ${dutch(on)} had je een dag later nog pijn.`,
    'stop-sign': ({ on, stopSign }) => `Op ${dutch(on)} moest je stoppen: ${stopSignWords.nl[stopSign]}.`,
    'poor-sleep': ({ on }) => `Je sliep weinig voor ${dutch(on)}.`,
    'lower-mood': ({ on }) => `Op ${dutch(on)} was je stemming lager.`,
    'too-few-sessions': ({ sessions }) =>
      sessions === 1
        ? 'Vorige week lukte het één keer. Dat mag.'
        : `Vorige week lukte het ${sessions} keer. Dat mag.`,
    'no-check-out': () => 'We hoorden nog niet hoe het ging. Vertel het na het lopen.',
    'step-not-carried': () => 'Vorige week was korter dan deze stap. Neem er rustig de tijd voor.',
    'weeks-missed': ({ weeks }) =>
      weeks === 1 ? 'Je liep een week niet. Dat mag.' : `Je liep ${weeks} weken niet. Dat mag.`,
    therapist: ({ why }) => `Je therapeut schrijft: ${why}`,
    'four-not-before-week-13': () => 'In de eerste twaalf weken heeft je lichaam steeds een rustdag nodig.',
    'four-after-a-good-week': () => 'Vaker lopen komt na een week die goed ging.',
    'aim-asks-three': () => 'Je bent toe aan drie keer in de week.',
    ceiling: ({ longest }) =>
      `Je groeit steeds een klein beetje vanaf je langste keer van de laatste dertig dagen (${nl(longest)}).`,
    'rest-between-runs': ({ after }) => `Je lichaam rust na ${dutch(after)}.`,
    'preferred-days-do-not-fit': () => 'Anders past de week niet.',
  },
  en: {
    'went-well': () => 'Last week went well.',
    'effort-too-high': ({ on, effort }) => `On ${english(on)} it was hard (${effort} of 10).`,
    'talk-test-failed': ({ on }) => `On ${english(on)} you could not talk while running.`,
    pain: ({ on, pain }) => `On ${english(on)} you had pain (${pain} of 10).`,
    'pain-over-24-hours': ({ on }) => `A day after ${english(on)} you still had pain.`,
    'stop-sign': ({ on, stopSign }) => `On ${english(on)} you had to stop: ${stopSignWords.en[stopSign]}.`,
    'poor-sleep': ({ on }) => `You slept little before ${english(on)}.`,
    'lower-mood': ({ on }) => `On ${english(on)} your mood was lower.`,
    'too-few-sessions': ({ sessions }) =>
      sessions === 1
        ? 'Last week you went once. That is fine.'
        : `Last week you went ${sessions} times. That is fine.`,
    'no-check-out': () => 'We have not heard yet how it went. Tell it after your run.',
    'step-not-carried': () => 'Last week was shorter than this step. Take your time for it.',
    'weeks-missed': ({ weeks }) =>
      weeks === 1 ? 'You missed a week. That is fine.' : `You missed ${weeks} weeks. That is fine.`,
    therapist: ({ why }) => `Your therapist writes: ${why}`,
    'four-not-before-week-13': () => 'In the first twelve weeks your body needs a day of rest each time.',
    'four-after-a-good-week': () => 'Going more often comes after a week that went well.',
    'aim-asks-three': () => 'You are ready for three times a week.',
    ceiling: ({ longest }) =>
      `You grow a little at a time from your longest of the last thirty days (${en(longest)}).`,
    'rest-between-runs': ({ after }) => `Your body rests after ${english(after)}.`,
    'preferred-days-do-not-fit': () => 'Otherwise the week does not fit.',
  },
};

/** What changed, and why, each a sentence; for the therapist with every figure, for the client kindly. */
export const changeInWords = (change: Change, voice: Voice): { what: string; why: string } => ({
  what: (effects[voice][change.effect] as (change: Change) => string)(change),
  why: (reasons[voice][change.reason] as (change: Change) => string)(change),
});

/** Where a rule comes from; `own`: a design of ours, of which nobody has studied whether it works. */
export type RuleSource = { own: boolean; source: string };

const own = (source = ''): RuleSource => ({ own: true, source });
const rest: RuleSource = {
  own: false,
  source: 'Minstens 48 uur rust: Start to Run (Kenniscentrum Sport; canada.ca)',
};

/** The source of each rule, for the therapist. */
export const ruleSources: Record<Reason, RuleSource> = {
  'went-well': own(),
  'effort-too-high': own('Rustig is een inspanning van 3 tot 4 van 10; boven 5 is te veel'),
  'talk-test-failed': own('De praattest is leidend'),
  pain: own('Pijn boven 3 van 10'),
  'pain-over-24-hours': own('Pijn langer dan 24 uur'),
  'stop-sign': { own: false, source: 'Algemene kennis, nog te bevestigen door een professional' },
  'poor-sleep': own('Slaap van 3 van 10 of minder'),
  'lower-mood': own('Drie punten lager'),
  'too-few-sessions': own(),
  'no-check-out': own(),
  'step-not-carried': own(),
  'weeks-missed': own('Eén of twee weken: een stap terug; drie of meer: halveren'),
  therapist: { own: false, source: 'Besluit van de therapeut' },
  'four-not-before-week-13': rest,
  'four-after-a-good-week': own(),
  'aim-asks-three': {
    own: false,
    source: 'Het doel van het programma: 3 tot 4 keer per week, 30 tot 60 minuten',
  },
  ceiling: {
    own: false,
    source:
      '5.205 gewone lopers, in afstand gemeten (PMID 40623829). In minuten bij beginners is het een doortrekking van ons',
  },
  'rest-between-runs': rest,
  'preferred-days-do-not-fit': own(),
};

/** The label of a rule that is ours (care.md 1). */
export const ownDesign = 'Eigen ontwerp, niet onderzocht';

/** The source of a change in words. */
export const sourceInWords = ({ reason }: Pick<Change, 'reason'>): string => {
  const { own: ours, source } = ruleSources[reason];
  return source === '' ? ownDesign : ours ? `${source}; ${ownDesign.toLowerCase()}` : source;
};
