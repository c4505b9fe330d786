import type { Texts } from '../../kernel/lang.ts';
import type { Field } from '../domain/field.ts';

/** The text under which a client agrees to be counted, by version: one that was used stays as it was. */
export const evidenceTexts: Readonly<Record<number, Texts<readonly string[]>>> = {
  1: {
    nl: [
      'Ik vind het goed dat mijn uitkomsten meetellen: hoe mijn vragenlijsten uitkwamen bij de start en aan het eind, of dat ik eerder stopte.',
      'Bij het tellen gaan mijn naam en alles wat naar mij wijst eraf. Getoond worden alleen aantallen en gemiddelden van tien mensen of meer.',
      'Ik kan dit ieder moment intrekken, zonder reden. Dan tel ik bij een volgende telling niet meer mee. Voor mijn begeleiding maakt het niets uit.',
    ],
    en: [
      'I agree that my outcomes are counted: how my questionnaires came out at the start and at the end, or that I stopped earlier.',
      'My name and everything that points to me is taken off when it is counted. Only numbers and averages of ten people or more are shown.',
      'I can take this back at any moment, without a reason. The next time I am no longer counted. It makes no difference to my guidance.',
    ],
  },
  2: {
    nl: [
      'Ik vind het goed dat mijn uitkomsten meetellen: hoe mijn vragenlijsten uitkwamen bij de start en aan het eind, en of ik eerder stopte.',
      'Bij het tellen gaan mijn naam en alles wat naar mij wijst eraf. Getoond worden alleen aantallen en gemiddelden van tien mensen of meer.',
      'Ik kan dit ieder moment intrekken, zonder reden. Dan tel ik bij een volgende telling niet meer mee. Voor mijn begeleiding maakt het niets uit.',
    ],
    en: [
      'I agree that my outcomes are counted: how my questionnaires came out at the start and at the end, and whether I stopped early.',
      'My name and everything that points to me is taken off when it is counted. Only numbers and averages of ten people or more are shown.',
      'I can take this back at any moment, without a reason. The next time I am no longer counted. It makes no difference to my guidance.',
    ],
  },
};

export const currentEvidenceVersion = 2;

export const ownTexts: Texts<
  Record<
    | 'title'
    | 'lead'
    | 'text'
    | 'agreedText'
    | 'agree'
    | 'withdraw'
    | 'given'
    | 'withdrawn'
    | 'not'
    | 'young'
    | 'see'
    | 'toConsent',
    string
  > & { since: (moment: string) => string }
> = {
  nl: {
    title: 'Meetellen',
    lead: 'Wat doet runningtherapie? Dat weten we alleen als mensen hun uitkomsten laten meetellen. Jij kiest.',
    text: 'Waar je ja tegen zegt',
    agreedText: 'Waar je ja tegen zei',
    agree: 'Ja, tel mij mee',
    withdraw: 'Tel mij niet meer mee',
    given: 'Dank je wel. Je telt mee zodra je begeleiding is afgerond.',
    withdrawn: 'Je telt niet meer mee.',
    not: 'Je telt nu niet mee.',
    young: 'Tot je zestiende tekenen je ouders of verzorgers mee, op papier. Vraag je therapeut ernaar.',
    see: 'Bekijk de uitkomsten tot nu toe',
    toConsent: 'Toestemming',
    since: (moment) => `Je telt mee sinds ${moment}.`,
  },
  en: {
    title: 'Being counted',
    lead: 'What does running therapy do? We only know when people let their outcomes be counted. It is your choice.',
    text: 'What you say yes to',
    agreedText: 'What you said yes to',
    agree: 'Yes, count me',
    withdraw: 'Do not count me any more',
    given: 'Thank you. You are counted once your guidance has ended.',
    withdrawn: 'You are no longer counted.',
    not: 'You are not counted now.',
    young: 'Until you are sixteen your parents or carers sign along, on paper. Ask your therapist.',
    see: 'See the outcomes so far',
    toConsent: 'Consent',
    since: (moment) => `You have been counted since ${moment}.`,
  },
};

export const fieldNames: Texts<Record<Field, string>> = {
  nl: { cure: 'Met klachten', reintegration: 'Terug naar werk', prevention: 'Om klachten voor te zijn' },
  en: { cure: 'With complaints', reintegration: 'Back to work', prevention: 'Before complaints' },
};

type PublicWords = Record<
  | 'title'
  | 'description'
  | 'lead'
  | 'emptyLead'
  | 'emptyTitle'
  | 'empty'
  | 'start'
  | 'end'
  | 'change'
  | 'mean'
  | 'sd'
  | 'middle'
  | 'moment'
  | 'lowerIsBetter'
  | 'higherIsBetter'
  | 'unvalidated'
  | 'byField'
  | 'field'
  | 'people'
  | 'stopped'
  | 'meanChange'
  | 'caveatsTitle'
  | 'key'
  | 'more'
  | 'moreLink',
  string
> & {
  who: (people: number, stopped: number) => string;
  range: (from: string, to: string) => string;
  counted: (day: string) => string;
  drawn: (given: { from: string; to: string; start: string; end: string }) => string;
  caveats: readonly string[];
};

export const publicTexts: Texts<PublicWords> = {
  nl: {
    title: 'Uitkomsten',
    description:
      'Wat vragenlijsten zeggen bij de start en aan het eind van runningtherapie, met spreiding en afhakers.',
    lead: 'Deze cijfers komen van mensen die runningtherapie afrondden en hun uitkomsten laten meetellen. Runningtherapie kan helpen naast behandeling. Deze cijfers bewijzen dat niet; ze laten zien wat er gemeten is.',
    emptyLead:
      'Hier komen cijfers van mensen die runningtherapie afrondden en hun uitkomsten laten meetellen. Runningtherapie kan helpen naast behandeling. Zulke cijfers bewijzen dat niet; ze laten zien wat er gemeten is.',
    emptyTitle: 'Nog te weinig mensen',
    empty:
      'We tonen alleen groepen van tien mensen of meer, zodat niemand te herkennen is. Zodra er genoeg mensen meetellen, staan de cijfers hier.',
    start: 'Bij de start',
    end: 'Aan het eind',
    change: 'Verschil',
    mean: 'Gemiddeld',
    sd: 'Spreiding (SD)',
    middle: 'Middelste helft',
    moment: 'Moment',
    lowerIsBetter: 'Lager is beter.',
    higherIsBetter: 'Hoger is beter.',
    unvalidated: 'Vragen van onszelf, niet wetenschappelijk onderzocht.',
    byField: 'Per soort begeleiding',
    field: 'Begeleiding',
    people: 'Mensen',
    stopped: 'Zonder eindmeting',
    meanChange: 'Gemiddeld verschil',
    caveatsTitle: 'Lees dit erbij',
    key: 'De balk is de middelste helft van de mensen, de streep de middelste persoon, de stip het gemiddelde.',
    more: 'Wat onderzoek van anderen zegt, staat bij',
    moreLink: 'wat is runningtherapie',
    who: (people, stopped) =>
      `Van ${people} mensen is de start en het eind gemeten. ` +
      (stopped === 0
        ? 'Van niemand die meetelt, ontbreekt de eindmeting.'
        : stopped === 1
          ? 'Eén ander stopte eerder of vulde de laatste vragenlijst niet in.'
          : `${stopped} anderen stopten eerder of vulden de laatste vragenlijst niet in.`),
    range: (from, to) => `${from} tot ${to}`,
    counted: (day) => `Geteld op ${day}.`,
    drawn: ({ from, to, start, end }) =>
      `Op een schaal van ${from} tot ${to}: gemiddeld ${start} bij de start en ${end} aan het eind.`,
    caveats: [
      'Er is geen groep ter vergelijking. Misschien was het zonder lopen ook zo gegaan: door de tijd, of door een andere behandeling.',
      'Wie blijft, verschilt van wie stopt. Wie het slechter verging, vulde de laatste vragenlijst misschien niet in.',
      'Wie begint, doet dat vaak op een slecht moment. Daarna wordt een score meestal vanzelf gewoner (regressie naar het gemiddelde).',
      'Alleen mensen die hun uitkomsten lieten meetellen, staan erin.',
      'Een gemiddelde zegt niets over één mens. Stop nooit met een andere behandeling zonder overleg met wie u behandelt.',
    ],
  },
  en: {
    title: 'Outcomes',
    description:
      'What questionnaires say at the start and at the end of running therapy, with spread and dropout.',
    lead: 'These numbers come from people who completed running therapy and let their outcomes be counted. Running therapy can help alongside treatment. These numbers do not prove it; they show what was measured.',
    emptyLead:
      'Numbers will appear here from people who completed running therapy and let their outcomes be counted. Running therapy can help alongside treatment. Such numbers do not prove it; they show what was measured.',
    emptyTitle: 'Too few people yet',
    empty:
      'We only show groups of ten people or more, so that nobody can be recognised. Once enough people are counted, the numbers will appear here.',
    start: 'At the start',
    end: 'At the end',
    change: 'Difference',
    mean: 'Average',
    sd: 'Spread (SD)',
    middle: 'Middle half',
    moment: 'Moment',
    lowerIsBetter: 'Lower is better.',
    higherIsBetter: 'Higher is better.',
    unvalidated: 'Questions of our own, not examined scientifically.',
    byField: 'By kind of guidance',
    field: 'Guidance',
    people: 'People',
    stopped: 'No last measurement',
    meanChange: 'Average difference',
    caveatsTitle: 'Keep in mind',
    key: 'The bar is the middle half of the people, the line the middle person, the dot the average.',
    more: 'What research by others says is told under',
    moreLink: 'what is running therapy',
    who: (people, stopped) =>
      `Of ${people} people the start and the end were measured. ` +
      (stopped === 0
        ? 'Nobody who is counted lacks the last measurement.'
        : stopped === 1
          ? 'One other stopped earlier or did not fill in the last questionnaire.'
          : `${stopped} others stopped earlier or did not fill in the last questionnaire.`),
    range: (from, to) => `${from} to ${to}`,
    counted: (day) => `Counted on ${day}.`,
    drawn: ({ from, to, start, end }) =>
      `On a scale from ${from} to ${to}: ${start} on average at the start and ${end} at the end.`,
    caveats: [
      'There is no group to compare with. Perhaps it would have gone the same without running: by time, or by another treatment.',
      'People who stay differ from people who stop. Those who fared worse may not have filled in the last questionnaire.',
      'People often begin at a bad moment. After that, a score tends to move towards the average by itself (regression to the mean).',
      'Only people who let their outcomes be counted are in it.',
      'An average says nothing about one person. Never stop another treatment without talking to whoever treats you.',
    ],
  },
};
