import type { Discipline } from '../../domain/certificate.ts';
import type { MaterialUse, ProgrammeDay } from '../../domain/programme.ts';

/** A text to read as a PDF, or an address at a website that exists nowhere. */
export type DemoMaterial = {
  title: { nl: string; en: string };
  meantFor: MaterialUse;
  compulsory?: boolean;
} & ({ reading: string } | { link: string } | { video: string });

export type DemoPart = {
  day: ProgrammeDay;
  from: string;
  to: string;
  title: { nl: string; en: string };
  discipline?: Discipline;
  teacher?: string;
  questions?: { nl: string; en: string };
  preparation?: { nl: string; en: string };
  materials?: readonly DemoMaterial[];
};

const psychiatrist = 'Testpersoon Pieter Vos';
const psychologist = 'Testpersoon Sara Kramer';
const physiotherapist = 'Testpersoon Floor Dijkstra';
const breathing = 'Testpersoon Aziz Yılmaz';

/** The programme of the demo institute: three days in our own words, after the questions of S29. */
export const demoDays: readonly DemoPart[] = [
  {
    day: 'day-1',
    from: '09:30',
    to: '10:15',
    title: { nl: 'Ontvangst en kennismaking', en: 'Welcome and getting acquainted' },
    preparation: {
      nl: 'Bedenk met welke cliënten u wilt gaan lopen, en wat u daarvan hoopt.\nNeem kleren mee waarin u kunt wandelen en rustig lopen, ook bij regen.',
      en: 'Think of the clients you would like to run with, and what you hope for.\nBring clothes to walk and run gently in, also when it rains.',
    },
    materials: [
      {
        title: {
          nl: 'Voor u begint: wat is runningtherapie',
          en: 'Before you begin: what is running therapy',
        },
        meantFor: 'preparation',
        compulsory: true,
        reading: 'before',
      },
      {
        title: { nl: 'Zo ziet een eerste les eruit', en: 'What a first session looks like' },
        meantFor: 'preparation',
        video: 'https://video.voorbeeld.test/eerste-les',
      },
    ],
  },
  {
    day: 'day-1',
    from: '10:15',
    to: '11:45',
    title: {
      nl: 'Samen naar buiten: lopen in wandeltempo',
      en: 'Outdoors together: running at walking pace',
    },
    discipline: 'physiotherapy',
    teacher: physiotherapist,
    questions: {
      nl: 'Hoe houdt u een groep bij elkaar als iedereen anders loopt?\nWaaraan hoort u dat iemand te snel gaat?\nWanneer is wandelen precies genoeg?',
      en: 'How do you keep a group together when everybody runs differently?\nHow do you hear that somebody goes too fast?\nWhen is walking just enough?',
    },
  },
  {
    day: 'day-1',
    from: '11:45',
    to: '13:00',
    title: { nl: 'De plaats van lopen in de behandeling', en: 'The place of running in treatment' },
    discipline: 'psychiatry',
    teacher: psychiatrist,
    questions: {
      nl: 'Bij welke klachten kan lopen een eerste stap zijn, en bij welke juist niet?\nHoe zou het kunnen werken, en wat weten we nog niet?\nWat doet u als een cliënt zegt met medicijnen te willen stoppen?',
      en: 'With which complaints may running be a first step, and with which not?\nHow could it work, and what do we not know yet?\nWhat do you do when a client wants to stop taking medicines?',
    },
    materials: [
      {
        title: {
          nl: 'Stap voor stap: van licht naar zwaar behandelen',
          en: 'Step by step: from light to heavier treatment',
        },
        meantFor: 'preparation',
        compulsory: true,
        reading: 'stepped',
      },
      {
        title: { nl: 'Signalen die u doorgeeft aan de huisarts', en: 'Signs to pass on to the GP' },
        meantFor: 'day',
        reading: 'signals',
      },
    ],
  },
  {
    day: 'day-1',
    from: '13:00',
    to: '13:45',
    title: { nl: 'Lunch', en: 'Lunch' },
  },
  {
    day: 'day-1',
    from: '13:45',
    to: '15:30',
    title: { nl: 'Spanning en adem', en: 'Tension and breath' },
    discipline: 'breathing',
    teacher: breathing,
    questions: {
      nl: 'Hoe kan anders ademen de spanning verlagen?\nHoe krijgt u mensen zover dat ze blijven oefenen?\nWat heeft ademen met een betere stemming te maken?',
      en: 'How can breathing differently bring tension down?\nHow do you get people to keep practising?\nWhat does breathing have to do with a better mood?',
    },
    materials: [
      {
        title: { nl: 'Drie ademoefeningen voor onderweg', en: 'Three breathing exercises for on the way' },
        meantFor: 'day',
        reading: 'breath',
      },
    ],
  },
  {
    day: 'day-1',
    from: '15:45',
    to: '17:00',
    title: { nl: 'Terugkijken op de dag', en: 'Looking back on the day' },
    teacher: physiotherapist,
  },
  {
    day: 'day-2',
    from: '09:30',
    to: '11:15',
    title: { nl: 'Wat lopen doet met hoe iemand denkt', en: 'What running does to how somebody thinks' },
    discipline: 'sport-psychology',
    teacher: psychologist,
    questions: {
      nl: 'Met welke modellen begrijpt u het effect van lopen?\nHoe maakt u een doel klein genoeg om het te halen?\nHoe helpt u iemand na een week waarin niets lukte?',
      en: 'Which models help you understand the effect of running?\nHow do you make an aim small enough to reach?\nHow do you help somebody after a week in which nothing worked?',
    },
    materials: [
      {
        title: { nl: 'Kleine doelen: een werkblad', en: 'Small aims: a worksheet' },
        meantFor: 'day',
        compulsory: true,
        reading: 'aims',
      },
    ],
  },
  {
    day: 'day-2',
    from: '11:15',
    to: '13:00',
    title: { nl: 'Klachten zonder duidelijke oorzaak', en: 'Complaints without a clear cause' },
    discipline: 'physiotherapy',
    teacher: physiotherapist,
    questions: {
      nl: 'Wat zijn lichamelijke klachten waarvoor geen oorzaak is gevonden?\nHoe stevig, hoe vaak en hoe lang moet iemand lopen om er iets van te merken?\nHoe krijgt u iemand in beweging bij wie altijd wel iets pijn doet?',
      en: 'What are physical complaints for which no cause was found?\nHow hard, how often and how long must somebody run to notice anything?\nHow do you get somebody moving who is always in some pain?',
    },
    materials: [
      {
        title: { nl: 'Wat een schema wel en niet zegt', en: 'What a schedule tells and does not tell' },
        meantFor: 'day',
        link: 'https://artikelen.example.org/schema',
      },
    ],
  },
  {
    day: 'day-2',
    from: '13:00',
    to: '13:45',
    title: { nl: 'Lunch', en: 'Lunch' },
  },
  {
    day: 'day-2',
    from: '13:45',
    to: '15:15',
    title: { nl: 'Suikers, vetten en lopen met adem', en: 'Sugars, fats and running with breath' },
    discipline: 'breathing',
    teacher: breathing,
    questions: {
      nl: 'Wanneer haalt het lichaam energie uit suikers en wanneer uit vetten?\nWat zegt de ademhaling daarover?\nHoe oefent u dat tijdens het lopen?',
      en: 'When does the body take energy from sugars and when from fats?\nWhat does breathing tell about that?\nHow do you practise it while running?',
    },
  },
  {
    day: 'day-2',
    from: '15:30',
    to: '17:00',
    title: { nl: 'Uw opdracht voor de komende maanden', en: 'Your assignment for the coming months' },
    teacher: psychologist,
    preparation: {
      nl: 'Kijk vast in uw agenda: in de drie maanden na deze dag loopt u met minstens één cliënt of een kleine groep.',
      en: 'Look in your diary: in the three months after this day you run with at least one client or a small group.',
    },
  },
  {
    day: 'return-day',
    from: '09:30',
    to: '11:30',
    title: { nl: 'Leren van elkaars oplossingen', en: 'Learning from each other’s solutions' },
    discipline: 'sport-psychology',
    teacher: psychologist,
    questions: {
      nl: 'Wat werkte in uw praktijk, en wat had u anders verwacht?\nWelke oplossing van een ander neemt u mee naar huis?',
      en: 'What worked in your practice, and what had you expected otherwise?\nWhich solution of somebody else do you take home?',
    },
    materials: [
      {
        title: { nl: 'Zo bespreken we de opdrachten', en: 'How we discuss the assignments' },
        meantFor: 'day',
        reading: 'discuss',
      },
    ],
  },
  {
    day: 'return-day',
    from: '11:45',
    to: '12:45',
    title: { nl: 'Theorietoets, samen nabesproken', en: 'Theory test, reviewed together' },
    discipline: 'physiotherapy',
    teacher: physiotherapist,
    preparation: {
      nl: 'U hoeft hier niet voor te leren. De toets laat zien wat bleef hangen; de uitslag beslist niets.',
      en: 'You need not study for this. The test shows what stayed; its result decides nothing.',
    },
  },
  {
    day: 'return-day',
    from: '12:45',
    to: '13:30',
    title: { nl: 'Lunch', en: 'Lunch' },
  },
  {
    day: 'return-day',
    from: '13:30',
    to: '15:45',
    title: {
      nl: 'Casussen, als het kan met de cliënt erbij',
      en: 'Cases, with the client there when possible',
    },
    discipline: 'psychiatry',
    teacher: psychiatrist,
    questions: {
      nl: 'Wat vroeg deze cliënt, en wat vroeg het van u?\nWanneer gaf u het over aan een ander?',
      en: 'What did this client ask, and what did it ask of you?\nWhen did you hand over to somebody else?',
    },
    preparation: {
      nl: 'Wilt u een casus inbrengen? Laat namen en herkenbare bijzonderheden weg.',
      en: 'Would you like to bring a case? Leave out names and details that could be recognised.',
    },
  },
  {
    day: 'return-day',
    from: '16:00',
    to: '17:00',
    title: { nl: 'Afronding en samen een laatste stuk lopen', en: 'Closing, and one last run together' },
    teacher: physiotherapist,
  },
];
