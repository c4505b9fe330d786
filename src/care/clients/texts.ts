import type { Lang } from '../../kernel/lang.ts';
import { longest, type ClientProblem, type EndReason } from '../domain/client.ts';
import type { GuideRefusal } from '../domain/guides.ts';

/** The words of the pages about clients; they are in Dutch. */
export const problemWords: Record<ClientProblem, string> = {
  'name-missing': 'Vul de voornaam en achternaam in.',
  'too-long': `Maak dit korter: hoogstens ${longest.name} tekens.`,
  'day-missing': 'Vul de geboortedag in.',
  'day-unknown': 'Deze dag bestaat niet.',
  'day-impossible': 'Controleer de geboortedag: die ligt in de toekomst of te lang geleden.',
  'email-wrong': 'Vul een e-mailadres in zoals naam@voorbeeld.nl.',
  'phone-wrong': 'Vul een telefoonnummer in, met alleen cijfers, spaties en +.',
  'lang-missing': 'Kies een taal.',
  'field-missing': 'Kies waarvoor de cliënt komt.',
  'only-by-request':
    'Re-integratie begint met een aanvraag van de bedrijfsarts of de werkgever. Maak die aanvraag bij Aanvragen.',
  'representative-missing': 'Vul de naam in van een ouder of voogd: deze cliënt is jonger dan 16 jaar.',
  'relation-missing': 'Vul in wie dit is voor de cliënt, bijvoorbeeld moeder.',
  'decides-alone':
    'Deze cliënt is 16 jaar of ouder en beslist zelf. Maak de velden over een ouder of voogd leeg.',
  'national-number': 'Dit lijkt een burgerservicenummer. Dat bewaren we nergens; laat het weg.',
};

export const guideRefusals: Record<GuideRefusal, string> = {
  'no-therapist': 'Kies een therapeut uit uw team.',
  'already-guides': 'Deze collega begeleidt de cliënt al.',
  'is-responsible': 'Maak eerst een collega verantwoordelijk; een dossier heeft er altijd een.',
  'guides-no-more': 'Deze collega begeleidt de cliënt niet meer.',
};

export const endWords: Record<EndReason, string> = {
  'runs-alone': 'Loopt zelfstandig',
  'client-stops': 'De cliënt stopt',
  'referred-on': 'Verwezen naar een ander',
  health: 'De gezondheid laat het nu niet toe',
  'no-contact': 'Geen contact meer',
  moved: 'Verhuisd',
  'entered-twice': 'Dubbel ingevoerd',
  other: 'Iets anders',
};

export const emergencyWords = {
  noName: 'Vul de hele naam in, zoals die in het dossier staat.',
  noDay: 'Vul de geboortedag in.',
  noReason: 'Schrijf in minstens 10 tekens waarom u dit dossier nu moet zien.',
  nobody: 'Niemand in uw praktijk heeft precies deze naam en geboortedag.',
  tooMany: 'U zocht al tien keer in het laatste uur. Bel een collega, of probeer het straks weer.',
} as const;

const messages = {
  begonnen: 'De cliënt staat in uw lijst. U bent verantwoordelijk voor het dossier.',
  bewaard: 'De gegevens zijn bewaard.',
  beeindigd: 'De begeleiding is afgerond. Het dossier blijft bewaard zo lang als dat moet.',
  heropend: 'De begeleiding loopt weer.',
  begeleiders: 'Wie begeleidt, is veranderd.',
} as const;

/** The message named by a word in the address; any other word says nothing. */
export const clientMessage = (word = ''): string | undefined =>
  Object.hasOwn(messages, word) ? messages[word as keyof typeof messages] : undefined;

/** What stands on the sheet with the code, in the language of the client. */
export const sheetTexts: Record<
  Lang,
  Record<'title' | 'lead' | 'code' | 'until' | 'care', string> & {
    steps: (address: string) => string[];
    qr: string;
  }
> = {
  nl: {
    title: 'Je eigen dossier in gebruik nemen',
    lead: 'Met deze code open je je eigen pagina’s: je schema, je vragenlijsten en wie er in je dossier keek.',
    code: 'Je code',
    until: 'De code werkt tot en met',
    steps: (address) => [
      `Ga naar ${address}, of scan het blokje hiernaast.`,
      'Log in met het e-mailadres dat je aan je therapeut gaf. Je krijgt een mail met een link.',
      'Zet de tweede stap aan; dat beschermt je dossier.',
      'Vul deze code en je geboortedatum in. Klaar.',
    ],
    care: 'Geef deze code aan niemand. Lukt het vijf keer niet, vraag dan een nieuwe code.',
    qr: 'QR-code naar de pagina waarop je de code invult',
  },
  en: {
    title: 'Activate your own file',
    lead: 'With this code you open your own pages: your programme, your questionnaires and who looked at your file.',
    code: 'Your code',
    until: 'The code works until and including',
    steps: (address) => [
      `Go to ${address}, or scan the square beside this.`,
      'Sign in with the e-mail address you gave your therapist. You get a mail with a link.',
      'Switch on the second step; it protects your file.',
      'Fill in this code and your date of birth. Done.',
    ],
    care: 'Give this code to nobody. After five tries that fail, ask for a new code.',
    qr: 'QR code to the page where you fill in the code',
  },
};
