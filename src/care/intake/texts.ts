import * as words from '../domain/intake-words.ts';
import type { DifferRefusal } from '../domain/screening-state.ts';
import type { FollowUpTopic } from '../domain/screening-questions.ts';
import type { Problem } from './answers.ts';
import type { PageName } from './pages.ts';

export const pageTitles: Readonly<Record<PageName | 'nakijken', string>> = {
  waarom: 'Waarom',
  doelen: 'Doelen',
  bewegen: 'Bewegen nu',
  behandeling: 'Behandeling',
  medicijnen: 'Medicijnen',
  screening: 'Screening',
  doorvragen: 'Doorvragen',
  nakijken: 'Nakijken',
};

/** A table of names in Dutch: these pages are. */
const dutch = <K extends string>(names: Readonly<Record<K, { nl: string }>>): Readonly<Record<K, string>> =>
  Object.fromEntries(Object.entries<{ nl: string }>(names).map(([code, { nl }]) => [code, nl])) as Record<
    K,
    string
  >;

export const reporterNames = dutch(words.reporterNames);
export const hopeNames = dutch(words.hopeNames);
export const companyNames = dutch(words.companyNames);
export const dayNames = dutch(words.dayNames);
export const bmiNames = dutch(words.bmiNames);
export const runningNames = dutch(words.runningNames);
export const injuryNames = dutch(words.injuryNames);
export const clinicianNames = dutch(words.clinicianNames);
export const holdNames = dutch(words.holdNames);
export const conditionNames = dutch(words.conditionNames);
export const desiredNames = dutch(words.desiredNames);

/** What a question is about, in front of its error on top of the page: there the question itself is out of sight. */
const subjects: Readonly<Record<string, string>> = {
  ...{ klacht: 'Klachten', stoornis: 'Stoornissen', verteld: 'Wie het meldde', verwezen: 'Verwezen' },
  ...{ woorden: 'Eigen woorden', doel: 'Hoe lang', keer: 'Hoe vaak', hoop: 'Waarvoor', samen: 'Samen' },
  ...{ minuten: 'Minuten op een dag', dagen: 'Dagen in de week', maanden: 'Maanden al' },
  ...{ wandeling: 'Langste wandeling', loop: 'Langste loop', halfuur: 'Half uur wandelen' },
  ...{ eerder: 'Ooit hardgelopen', blessure: 'Blessures', bmi: 'Gewicht voor lengte' },
  ...{ behandeld: 'Onder behandeling', bij: 'Bij wie', gebruikt: 'Medicijnen', medicijn: 'Welke medicijnen' },
  ...{ rood: 'Rode lijst', verschijnsel: 'Verschijnselen', ziekte: 'Ziekten', oranje: 'Eerst overleggen' },
  ...{ toezicht: 'Onder toezicht', aandoening: 'Andere aandoening', adem: 'Adem', rustig: 'Hoe lopen' },
  ...{ bovendruk: 'Bovendruk', onderdruk: 'Onderdruk', hartslag: 'Hartslag', besproken: 'Doorvragen' },
};

/** An error as the top of the page tells it. */
export const problemOnTop = (name: string, problem: Problem): string => {
  const subject = subjects[name.split('-')[0] ?? ''];
  return subject ? `${subject}: ${problemTexts[problem]}` : problemTexts[problem];
};

export const problemTexts: Readonly<Record<Problem, string>> = {
  'answer-missing': 'Kies een antwoord.',
  'tick-missing': 'Vink ten minste één antwoord aan.',
  'nothing-reported': 'Vink ten minste één klacht of stoornis aan zoals die gemeld is.',
  'reporter-missing': 'Vink aan wie dit meldde.',
  'words-too-long': 'Houd het op 280 tekens: dit is geen plek voor behandelnotities.',
  'national-number': 'Dit lijkt een burgerservicenummer. Dat bewaren we nergens; laat het weg.',
  'number-missing': 'Vul een getal in, of 0.',
  'number-wrong': 'Vul een heel getal in dat hier kan kloppen.',
  'list-unanswered': 'Vink aan wat speelt, of “Niets hiervan”.',
  'none-and-some': 'U heeft iets aangevinkt en ook dat er niets is. Kies één van beide.',
  'runs-though-not': 'U vulde een loop in, maar bij “ooit gelopen” staat dat de cliënt nu niet loopt.',
  'pressure-half': 'Vul boven- en onderdruk allebei in, of laat ze allebei leeg.',
  'talk-missing': 'Vink aan dat u hierover heeft doorgevraagd.',
};

export const topicNames: Readonly<Record<FollowUpTopic, string>> = {
  diseases: 'De ziekte',
  otherCondition: 'De andere aandoening of klacht',
  medicines: 'De medicijnen',
  joints: 'Het lijf',
};

export const differTexts: Readonly<Record<DifferRefusal | 'answer-missing' | 'changed-meanwhile', string>> = {
  'answer-missing': 'Kies of u het eens bent met het voorstel.',
  'changed-meanwhile':
    'Een pagina van deze intake is intussen in een ander venster veranderd. Kijk alles nog eens na.',
  'screening-outdated': 'Deze screening geldt niet meer. Vraag haar eerst opnieuw.',
  'reason-missing': 'Geef de reden waarom u anders besluit dan het voorstel.',
  'reason-too-long': 'Houd de reden op 500 tekens.',
  'nothing-changes': 'Dit is wat het voorstel al zegt. Kies dan “eens”.',
  'doctor-must-answer':
    'Dit gaat alleen open met het antwoord van een arts. Een reden van uzelf is hier niet genoeg.',
  'beyond-doctors-answer': 'Dit is meer dan waar de arts mee akkoord ging.',
};

export const messages: Readonly<Record<string, string>> = {
  opgeslagen: 'Opgeslagen.',
  overschreven:
    'Opgeslagen. Deze pagina was intussen ook in een ander venster opgeslagen; wat u net opsloeg, geldt.',
  eerst: 'Deze pagina is nog niet compleet. Daarna kunt u alles nakijken.',
  vastgelegd: 'De intake is vastgelegd.',
  besloten: 'Uw besluit is vastgelegd.',
  veranderd:
    'Vastgelegd dat de gezondheid veranderde. Er wordt niet gelopen tot de screening opnieuw is gevraagd.',
  gevraagd: 'De vraag is vastgelegd. Er wordt niet gelopen tot het antwoord er is.',
  antwoord: 'Het antwoord van de arts is vastgelegd.',
  eerder: 'Deze intake was al vastgelegd.',
};

/** The message named by a word in the address; any other word says nothing. */
export const messageOf = (word = ''): string | undefined =>
  Object.hasOwn(messages, word) ? messages[word] : undefined;
