import type { Lang, Texts } from '../../kernel/lang.ts';
import type { Act } from './access.ts';

/** For whom a line of the log is put in words: the client it is about, or who works in the practice. */
export type Reader = 'client' | 'practice';

type Noun = { nl: readonly ['de' | 'het', string]; en: string };

/** What the objects of the log are called. One that is not here is told as a part of the file. */
const nouns: Readonly<Record<string, Noun>> = {
  day: { nl: ['de', 'naam in de lijst van de dag'], en: 'name in the list of the day' },
  file: { nl: ['het', 'dossier'], en: 'file' },
  story: { nl: ['het', 'verhaal'], en: 'story' },
  client: { nl: ['de', 'gegevens'], en: 'details' },
  clients: { nl: ['de', 'naam in een lijst'], en: 'name in a list' },
  relation: { nl: ['de', 'begeleiding'], en: 'guidance' },
  request: { nl: ['de', 'aanvraag'], en: 'request' },
  requests: { nl: ['de', 'aanvragen'], en: 'requests' },
  'request-letter': { nl: ['de', 'brief bij de aanvraag'], en: 'letter with the request' },
  referral: { nl: ['de', 'verwijzing'], en: 'referral' },
  consent: { nl: ['de', 'toestemming'], en: 'consent' },
  intake: { nl: ['de', 'intake'], en: 'intake' },
  screening: { nl: ['de', 'screening'], en: 'screening' },
  'gp-question': { nl: ['de', 'vraag aan de huisarts'], en: 'question to the GP' },
  clearance: { nl: ['het', 'antwoord van de huisarts'], en: 'answer of the GP' },
  measurement: { nl: ['de', 'metingen'], en: 'measurements' },
  measurements: { nl: ['de', 'metingen'], en: 'measurements' },
  questionnaire: { nl: ['de', 'vragenlijst'], en: 'questionnaire' },
  answers: { nl: ['de', 'antwoorden'], en: 'answers' },
  signal: { nl: ['het', 'signaal'], en: 'signal' },
  signals: { nl: ['de', 'signalen'], en: 'signals' },
  programme: { nl: ['het', 'programma'], en: 'programme' },
  run: { nl: ['de', 'loop'], en: 'run' },
  runs: { nl: ['de', 'lopen'], en: 'runs' },
  session: { nl: ['de', 'sessie'], en: 'session' },
  sessions: { nl: ['de', 'sessies'], en: 'sessions' },
  calendar: { nl: ['de', 'agenda'], en: 'calendar' },
  letter: { nl: ['de', 'brief'], en: 'letter' },
  letters: { nl: ['de', 'brieven'], en: 'letters' },
  document: { nl: ['het', 'document'], en: 'document' },
  discharge: { nl: ['de', 'afsluiting'], en: 'discharge' },
  'relapse-plan': { nl: ['het', 'terugvalplan'], en: 'plan for harder times' },
  'follow-up': { nl: ['de', 'opvolging na de begeleiding'], en: 'follow-up after guidance' },
  reintegration: { nl: ['de', 'tijdlijn van re-integratie'], en: 'reintegration time line' },
  log: { nl: ['het', 'overzicht van wie keek'], en: 'list of who looked' },
  correction: { nl: ['de', 'vraag om te verbeteren'], en: 'question to correct' },
  statement: { nl: ['de', 'verklaring'], en: 'statement' },
  erasure: { nl: ['de', 'vraag om te wissen'], en: 'question to erase' },
  retention: { nl: ['de', 'bewaartermijn'], en: 'retention term' },
  emergency: { nl: ['de', 'naam in de lijst van noodinzages'], en: 'name in the list of emergencies' },
  shared: { nl: ['de', 'gedeelde gegevens'], en: 'shared details' },
  link: { nl: ['de', 'link naar gedeelde gegevens'], en: 'link to shared details' },
  claim: { nl: ['de', 'code voor de eigen pagina’s'], en: 'code for the own pages' },
  guides: { nl: ['de', 'begeleiders'], en: 'guides' },
  guidance: { nl: ['de', 'begeleiding'], en: 'guidance' },
  group: { nl: ['de', 'groep'], en: 'group' },
  appointment: { nl: ['de', 'afspraak'], en: 'appointment' },
  outcome: { nl: ['de', 'uitkomsten'], en: 'outcomes' },
};

const nameOf = (object: string, lang: Lang, reader: Reader): string => {
  const noun = nouns[object];
  if (lang === 'nl') {
    if (!noun) return `een onderdeel van ${reader === 'client' ? 'je' : 'het'} dossier`;
    const [article, name] = noun.nl;
    return `${reader === 'client' ? 'je' : article} ${name}`;
  }
  if (!noun) return `a part of ${reader === 'client' ? 'your' : 'the'} file`;
  return `${reader === 'client' ? 'your' : 'the'} ${noun.en}`;
};

const deeds: Texts<Record<Act, (what: string) => string>> = {
  nl: {
    create: (what) => `legde ${what} vast`,
    read: (what) => `bekeek ${what}`,
    search: (what) => `zocht in ${what}`,
    change: (what) => `veranderde ${what}`,
    delete: (what) => `wiste ${what}`,
    print: (what) => `maakte een afdruk van ${what}`,
    export: (what) => `haalde een kopie op van ${what}`,
    send: (what) => `verstuurde ${what}`,
    'break-glass': (what) => `opende ${what} in een noodgeval`,
    'consent-change': (what) => `legde vast wat er mag met ${what}`,
    'rule-change': (what) => `veranderde de regels voor ${what}`,
  },
  en: {
    create: (what) => `recorded ${what}`,
    read: (what) => `looked at ${what}`,
    search: (what) => `searched in ${what}`,
    change: (what) => `changed ${what}`,
    delete: (what) => `erased ${what}`,
    print: (what) => `made a print of ${what}`,
    export: (what) => `took a copy of ${what}`,
    send: (what) => `sent ${what}`,
    'break-glass': (what) => `opened ${what} in an emergency`,
    'consent-change': (what) => `recorded what is allowed with ${what}`,
    'rule-change': (what) => `changed the rules for ${what}`,
  },
};

const unknownDeed: Texts<(what: string) => string> = {
  nl: (what) => `deed iets met ${what}`,
  en: (what) => `did something with ${what}`,
};

const theOf: Texts<Record<Reader, string>> = {
  nl: { client: 'je', practice: 'het' },
  en: { client: 'your', practice: 'the' },
};

type Said = Readonly<Partial<Record<string, (the: string) => string>>>;

/** Deeds that have a sentence of their own, by act and object; `the` is "je" or "het", "your" or "the". */
const ownSentences: Texts<Said> = {
  nl: {
    'create erasure': (the) => `vroeg om ${the} dossier te wissen`,
    'change erasure': (the) => `antwoordde op de vraag om ${the} dossier te wissen`,
    'create correction': (the) => `vroeg om iets in ${the} dossier te verbeteren`,
    'change correction': (the) => `antwoordde op de vraag om iets in ${the} dossier te verbeteren`,
    'create statement': (the) => `voegde een verklaring toe aan ${the} dossier`,
    'create retention': (the) => `meldde dat de bewaartermijn van ${the} dossier bijna voorbij is`,
    'create claim': () => 'maakte een code voor de eigen pagina’s',
  },
  en: {
    'create erasure': (the) => `asked to erase ${the} file`,
    'change erasure': (the) => `answered the question to erase ${the} file`,
    'create correction': (the) => `asked to correct something in ${the} file`,
    'change correction': (the) => `answered the question to correct something in ${the} file`,
    'create statement': (the) => `added a statement to ${the} file`,
    'create retention': (the) => `told that the term of keeping ${the} file is nearly over`,
    'create claim': () => 'made a code for the own pages',
  },
};

const consentSentences: Texts<Record<'given' | 'withdrawn', (what: string) => string>> = {
  nl: { given: (what) => `legde ${what} vast`, withdrawn: (what) => `trok ${what} in` },
  en: { given: (what) => `recorded ${what}`, withdrawn: (what) => `withdrew ${what}` },
};

const nothingSeen: Texts<string> = { nl: ' (er was niets te zien)', en: ' (there was nothing to see)' };

/**
 * What was done, as the end of a sentence that begins with who did it: "bekeek je intake". An act or object without
 * words of its own is told in general words, rather than left out. The point tells a consent from its withdrawal.
 */
export const deedInWords = (
  line: Readonly<{ act: string; object: string; outcome: string; point?: string }>,
  lang: Lang,
  reader: Reader,
): string => {
  const what = nameOf(line.object, lang, reader);
  const own = ownSentences[lang][`${line.act} ${line.object}`];
  const said =
    line.act === 'consent-change' && line.object === 'consent'
      ? consentSentences[lang][line.point?.endsWith('/intrekken') ? 'withdrawn' : 'given']
      : (deeds[lang] as Said)[line.act];
  const deed = own ? own(theOf[lang][reader]) : (said ?? unknownDeed[lang])(what);
  return line.outcome === 'not-found' ? deed + nothingSeen[lang] : deed;
};

type Place = 'file' | 'practice' | 'own' | 'link' | 'clock';

const placeOf = (point: string): Place => {
  if (/\/praktijk\/clienten\/:/.test(point)) return 'file';
  if (/\/praktijk/.test(point)) return 'practice';
  if (/\/loper/.test(point)) return 'own';
  return point.includes('/') ? 'link' : 'clock';
};

const places: Texts<Record<Place, Readonly<Record<Reader, string>>>> = {
  nl: {
    file: { client: 'in je dossier bij de praktijk', practice: 'in het dossier' },
    practice: { client: 'in een overzicht van de praktijk', practice: 'in een overzicht van de praktijk' },
    own: { client: 'op je eigen pagina’s', practice: 'op de pagina’s van de cliënt' },
    link: { client: 'met een beveiligde link', practice: 'met een beveiligde link' },
    clock: { client: 'vanzelf', practice: 'vanzelf' },
  },
  en: {
    file: { client: 'in your file at the practice', practice: 'in the file' },
    practice: { client: 'in a list of the practice', practice: 'in a list of the practice' },
    own: { client: 'on your own pages', practice: 'on the client’s pages' },
    link: { client: 'by a secured link', practice: 'by a secured link' },
    clock: { client: 'automatically', practice: 'automatically' },
  },
};

/** Where it was done, in words, from the pattern of the address. */
export const placeInWords = (point: string, lang: Lang, reader: Reader): string =>
  places[lang][placeOf(point)][reader];

const roleNames: Texts<Readonly<Record<string, string>>> = {
  nl: {
    owner: 'eigenaar van de praktijk',
    therapist: 'runningtherapeut',
    planner: 'planner',
    client: 'cliënt',
    system: 'het systeem',
    'general-practitioner': 'huisarts',
    'treating-clinician': 'behandelaar',
    'occupational-physician': 'bedrijfsarts',
    employer: 'werkgever',
    referrer: 'verwijzer',
    ...{ letter: 'voor een brief', shared: 'voor gedeelde gegevens', questionnaire: 'voor een vragenlijst' },
    ...{ refer: 'voor een verwijzing', request: 'voor een aanvraag', agenda: 'voor een agenda' },
  },
  en: {
    owner: 'owner of the practice',
    therapist: 'running therapist',
    planner: 'planner',
    client: 'client',
    system: 'the system',
    'general-practitioner': 'GP',
    'treating-clinician': 'treating clinician',
    'occupational-physician': 'company doctor',
    employer: 'employer',
    referrer: 'referrer',
    ...{ letter: 'to a letter', shared: 'to shared details', questionnaire: 'to a questionnaire' },
    ...{ refer: 'to refer', request: 'to a request', agenda: 'to a calendar' },
  },
};

const otherRole: Texts<string> = { nl: 'in een andere rol', en: 'in another role' };

/** The role somebody had when they did it, or what the link was for that they had. */
export const roleInWords = (role: string, lang: Lang): string =>
  role
    .split(' ')
    .map((one) => (one === '' ? '' : (roleNames[lang][one] ?? otherRole[lang])))
    .join(', ');
