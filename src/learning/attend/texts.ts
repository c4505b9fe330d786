import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { dayTile, formatDay } from '../../kernel/format.ts';
import type { Lang, Texts } from '../../kernel/lang.ts';
import type { Attendance } from '../domain/attendance.ts';
import { dayOf, partOf, type CourseDays } from '../domain/course-clock.ts';
import type { FieldRefusal } from '../domain/field-list.ts';
import type { HalfDay } from '../domain/half-day.ts';
import type { Colour, Level } from '../domain/running-groups.ts';

const parts: Texts<Record<'morning' | 'afternoon', string>> = {
  nl: { morning: 'ochtend', afternoon: 'middag' },
  en: { morning: 'morning', afternoon: 'afternoon' },
};

/** A half day in full: "donderdag 18 maart 2027, ochtend". */
export const halfDayInFull = (halfDay: HalfDay, days: CourseDays, lang: Lang): string =>
  `${formatDay(dayOf(halfDay, days), lang)}, ${parts[lang][partOf(halfDay)]}`;

/** A half day over a column: "18 mrt ochtend". */
export const halfDayShort = (halfDay: HalfDay, days: CourseDays): string => {
  const { number, month } = dayTile(dayOf(halfDay, days), 'nl');
  return `${number} ${month} ${parts.nl[partOf(halfDay)]}`;
};

export const stateWords: Texts<Record<Attendance | 'open', string>> = {
  nl: { present: 'aanwezig', absent: 'afwezig', 'made-up': 'ingehaald', open: 'nog niet vastgelegd' },
  en: { present: 'present', absent: 'absent', 'made-up': 'made up', open: 'not recorded yet' },
};

export const tableTexts = {
  title: (code: string) => `Presentie ${code}`,
  nobody: 'Nog niemand om te verwachten',
  nobodyNext: 'Zodra iemand ingeschreven is en betaald heeft, staat die hier.',
  field: 'Naar de lijst voor in het veld',
  fieldHint:
    'Op uw telefoon scant u de QR-codes of vinkt u namen af, ook zonder internet. Open de lijst één keer waar u bereik hebt.',
  badges: 'QR-codes om te printen',
  caption: 'Presentie per dagdeel',
  name: 'Naam',
  total: 'Totaal',
  totalOf: (count: number, of: number) => `${count} van ${of}`,
  there: 'Er waren',
  guest: 'Terugkomdag',
  notExpected: 'niet verwacht',
  joins: 'Neemt deel aan',
  joinsCourse: 'de cursus',
  joinsReturnDay: 'de terugkomdag',
  groups: 'Loopgroepen',
};

export const correctionTexts = {
  title: (name: string) => `Presentie van ${name}`,
  perHalfDay: 'Per dagdeel',
  halfDay: 'Dagdeel',
  state: 'Stand',
  by: 'Vastgelegd door',
  at: 'Wanneer',
  reason: 'Reden',
  correct: 'Verbeteren',
  correctHint: 'Wat eerder is vastgelegd blijft in de geschiedenis staan. De deelnemer ziet de nieuwe stand.',
  reasonHint:
    'Bijvoorbeeld: stond achteraan en is niet gescand. Of: heeft de middag ingehaald met een opdracht. De deelnemer kan dit lezen. Schrijf niets over gezondheid.',
  save: 'Verbetering vastleggen',
  saved: 'De verbetering is vastgelegd.',
  history: 'Geschiedenis',
  noHistory: 'Er is nog niets vastgelegd.',
  what: 'Wat',
  kinds: {
    mark: (word: string) => `${word} gezet bij de groep`,
    withdrawal: 'teruggenomen bij de groep',
    correction: (word: string) => `verbeterd naar: ${word}`,
  },
  errors: {
    halfDay: 'Kies het dagdeel dat u verbetert.',
    state: 'Kies wat er moet staan.',
    reason: 'Schrijf waarom u dit verbetert.',
    reasonTooLong: 'De reden is te lang. Gebruik hooguit 500 tekens.',
  },
};

export const badgeTexts = {
  title: (code: string) => `QR-codes ${code}`,
  how: 'Druk deze pagina af en knip de kaartjes uit. In de QR-code staat geen naam, alleen een geheim kenmerk. Versnipper wat u niet uitdeelt.',
};

export const batchTexts = {
  'no-json': 'The body is not JSON.',
  'no-records': 'The body must be an object with an array "records".',
  'too-many-records': 'At most 500 records a call.',
};

export const levelWords: Record<Level, string> = {
  walking: 'wandelen',
  'walk-and-run': 'wandelen en lopen om en om',
  'calm-running': 'rustig lopen',
};

export const colourWords: Record<Colour, string> = {
  green: 'groen',
  blue: 'blauw',
  yellow: 'geel',
  orange: 'oranje',
  red: 'rood',
  purple: 'paars',
};

/** The name of the group that is always there (S3). */
export const walkingName = 'Wandelgroep';

export const refusalWords: Record<FieldRefusal, string> = {
  malformed: 'onleesbaar voor de server',
  'unknown-token': 'onbekende QR-code',
  'other-edition': 'hoort bij een andere editie',
  'not-confirmed': 'heeft geen bevestigde inschrijving',
  'return-day-only': 'komt alleen op de terugkomdag',
  'already-used': 'onder dit nummer staat al iets anders',
};

export const fieldTexts = {
  title: (code: string) => `In het veld ${code}`,
  heading: 'In het veld',
  withoutScript:
    'Deze lijst heeft JavaScript nodig, omdat uw telefoon zonder internet moet kunnen onthouden. Met een computer legt u presentie ook vast op de pagina Presentie, bij de naam van de deelnemer.',
  toTable: 'Naar de pagina Presentie',
  loading: 'De lijst wordt geladen …',
  noList: 'Deze telefoon heeft de lijst nog niet. Open deze pagina één keer met internet.',
  halfDay: 'Dagdeel',
  notToday: (day: CalendarDay) => `Let op: dit dagdeel is op ${formatDay(day, 'nl')}, niet vandaag.`,
  there: (count: number, of: number) => `${count} van ${of} aanwezig`,
  tabs: { list: 'Lijst', scan: 'Scannen', groups: 'Groepen' },
  search: 'Zoek een naam',
  nobodyFound: 'Niemand met deze naam. Maak het zoekveld leeg om iedereen te zien.',
  present: 'Aanwezig',
  absent: 'Afwezig',
  undo: 'Maak ongedaan',
  madeUp: 'ingehaald',
  guest: 'gast',
  corrected: 'vastgelegd door het kantoor',
  statusLabel: 'Versturen en bewaren',
  online: 'Verbonden.',
  offline: 'Geen verbinding: alles wordt op deze telefoon bewaard.',
  unsent: (count: number) =>
    count === 0 ? 'Alles is verstuurd' : count === 1 ? '1 nog niet verstuurd' : `${count} nog niet verstuurd`,
  sendNow: 'Nu versturen',
  signedOut:
    'Uw aanmelding is verlopen. Wat u vastlegde staat nog op deze telefoon. Meld u aan om het te versturen.',
  signIn: 'Aanmelden en versturen',
  ready: 'Klaar voor in het veld: deze pagina opent ook zonder internet.',
  notReady: 'Deze browser kan de pagina niet bewaren. Houd hem open in het veld.',
  memoryOnly: 'Deze browser bewaart niets op de telefoon. Sluit deze pagina niet voordat alles verstuurd is.',
  refused: (count: number) => (count === 1 ? '1 keer geweigerd' : `${count} keer geweigerd`),
  dismiss: 'Gezien, weghalen',
  unknownPerson: 'onbekende code',
  startCamera: 'Start de camera',
  stopCamera: 'Stop de camera',
  aim: 'Houd de QR-code voor de camera, met genoeg licht.',
  noCamera:
    'De camera is niet te gebruiken. Geef toestemming in de browser, of vink de namen af in de lijst.',
  already: (name: string) => `${name} was al gescand`,
  returnDayOnly: (name: string) => `${name} komt alleen op de terugkomdag`,
  unknownCode: 'Deze code staat niet op de lijst. Hij is bewaard en wordt nagekeken bij het versturen.',
  noCode: 'Dit is geen QR-code van een deelnemer.',
  keep: (day: CalendarDay) => `De namen blijven op deze telefoon tot en met ${formatDay(day, 'nl')}.`,
  clear: 'Haal de lijst van deze telefoon',
  clearUnsent: 'Er is nog niet alles verstuurd. Verstuur eerst; daarna kunt u de lijst weghalen.',
  cleared: 'De lijst is van deze telefoon gehaald.',
  signOutUnsent:
    'Er is nog niet alles verstuurd. Wat u vastlegde blijft zonder namen op deze telefoon staan, en gaat mee als u zich hier weer aanmeldt. Toch uitloggen?',
};

export const groupTexts = {
  make: 'Groep maken',
  name: 'Naam van de groep',
  colour: 'Kleur',
  level: 'Hoe de groep gaat',
  members: (count: number) => (count === 1 ? '1 persoon' : `${count} personen`),
  remove: (name: string) => `Haal ${name} weg`,
  without: 'Nog geen groep',
  pick: 'Tik op een naam en dan op de groep waar die persoon heen gaat.',
  picked: (name: string) => `Waar gaat ${name} heen?`,
  into: (group: string) => `Naar ${group}`,
  out: 'Uit de groep',
  cancel: 'Laat maar',
  propose: 'Stel een verdeling voor',
  proposal: 'Voorstel: evenveel mensen per groep. Wie al een groep heeft, blijft daar.',
  accept: 'Zo indelen',
  noGroups: 'Maak eerst een loopgroep. Alleen de wandelgroep is er altijd.',
  everybody: 'Iedereen die aanwezig is, heeft een groep.',
  missing: 'Geef de groep een naam.',
  nobody: 'Nog niemand',
};
