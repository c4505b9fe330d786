import type { Texts } from '../../kernel/lang.ts';
import type { MissingPart, PartName, PartState } from '../domain/dossier.ts';
import type { HalfDay } from '../domain/half-day.ts';

/** What a part says: its name, what it is about, and the words of its link. */
type PartWords = { title: string; about: string; link: string };

export const dossierTexts: Texts<{
  home: string;
  homeLead: string;
  open: string;
  empty: string;
  emptyHint: string;
  courses: string;
  eyebrow: string;
  title: string;
  progress: (done: number, of: number) => string;
  next: string;
  today: string;
  allDone: string;
  nextDo: Record<PartName, string>;
  nextCome: Record<'day-1' | 'day-2' | 'return-day', string>;
  nextWait: Partial<Record<PartName, string>>;
  onDay: (day: string) => string;
  before: (day: string) => string;
  way: string;
  optional: string;
  states: Record<PartState, string>;
  handedIn: string;
  draft: string;
  parts: Record<PartName, PartWords>;
  missing: string;
  missingLead: string;
  nothingMissing: string;
  missingParts: {
    attendance: (halfDays: string) => string;
    assignment: Record<(MissingPart & { part: 'assignment' })['state'], string>;
    test: string;
    receipts: (count: number) => string;
  };
  halfDays: Record<HalfDay, string>;
  and: string;
  allDays: string;
  more: string;
  attendance: string;
  programme: string;
  points: string;
  backToEdition: string;
}> = {
  nl: {
    home: 'Mijn traject',
    homeLead: 'Wat u al gedaan hebt, en wat er nog komt.',
    open: 'Bekijk uw dossier',
    empty: 'U doet nu niet mee aan een cursus',
    emptyHint: 'Zodra u bent ingeschreven en hebt betaald, staat uw dossier hier.',
    courses: 'Bekijk de cursussen',
    eyebrow: 'Uw dossier',
    title: 'Uw weg naar het certificaat',
    progress: (done, of) => `${done} van de ${of} stappen klaar`,
    next: 'Nu aan de beurt',
    today: 'Vandaag',
    allDone: 'U bent er. Alles is klaar.',
    nextDo: {
      preparation: 'Lees de voorbereiding',
      'day-1': 'Vraag hoe u de eerste dag inhaalt',
      'day-2': 'Vraag hoe u de tweede dag inhaalt',
      assignment: 'Werk aan uw opdracht',
      case: 'Breng een casus mee',
      'return-day': 'Vraag hoe u de terugkomdag inhaalt',
      test: 'Maak de theorietoets',
      evaluation: 'Vertel wat u van de cursus vond',
      certificate: 'Bekijk uw certificaat',
    },
    nextCome: {
      'day-1': 'Kom naar de eerste cursusdag',
      'day-2': 'Kom naar de tweede cursusdag',
      'return-day': 'Kom naar de terugkomdag',
    },
    nextWait: {
      assignment: 'Uw opdracht ligt bij de docent',
      certificate: 'Het kantoor maakt uw certificaat',
    },
    onDay: (day) => day,
    before: (day) => `Vóór of op ${day}`,
    way: 'Stap voor stap',
    optional: 'hoeft niet voor het certificaat',
    states: {
      done: 'klaar',
      open: 'open',
      late: 'gemist of te laat',
      'not-yet': 'komt nog',
      'not-needed': 'niet nodig',
    },
    handedIn: 'ligt bij de docent',
    draft: 'in de maak',
    parts: {
      preparation: {
        title: 'Voorbereiding',
        about: 'Wat u leest of bekijkt voordat de cursus begint.',
        link: 'Naar de voorbereiding',
      },
      'day-1': {
        title: 'Eerste dag',
        about: 'Kennismaken, lopen, en de vragen van de eerste docenten.',
        link: 'Programma van de eerste dag',
      },
      'day-2': {
        title: 'Tweede dag',
        about: 'De andere vakken, en de opdracht voor uw eigen praktijk.',
        link: 'Programma van de tweede dag',
      },
      assignment: {
        title: 'Praktijkopdracht',
        about: 'U past in uw eigen praktijk toe wat u leerde. Een docent leest mee.',
        link: 'Naar de opdracht',
      },
      case: {
        title: 'Casus',
        about: 'Op de terugkomdag mag u een casus inbrengen, als het kan met uw cliënt erbij.',
        link: 'Naar de casus',
      },
      'return-day': {
        title: 'Terugkomdag',
        about: 'U leert van elkaars oplossingen.',
        link: 'Programma van de terugkomdag',
      },
      test: {
        title: 'Theorietoets',
        about: 'Op de terugkomdag, en samen nabesproken. Meedoen telt; de uitslag niet.',
        link: 'Naar de toets',
      },
      evaluation: {
        title: 'Evaluatie',
        about: 'Zonder naam. Uw antwoorden maken de volgende cursus beter.',
        link: 'Naar de evaluatie',
      },
      certificate: {
        title: 'Certificaat',
        about: 'Het bewijs dat u runningtherapeut bent.',
        link: 'Naar het certificaat',
      },
    },
    missing: 'Nog nodig voor uw certificaat',
    missingLead: 'Is dit er allemaal, dan maakt het kantoor uw certificaat.',
    nothingMissing: 'Voor uw certificaat is alles binnen.',
    missingParts: {
      attendance: (halfDays) => `Aanwezig zijn, of inhalen: ${halfDays}`,
      assignment: {
        none: 'De praktijkopdracht maken en inleveren',
        draft: 'De praktijkopdracht afmaken en inleveren',
        submitted: 'Het oordeel van de docent over uw opdracht',
        returned: 'De praktijkopdracht aanvullen en opnieuw inleveren',
        accepted: '',
      },
      test: 'De theorietoets maken; de uitslag telt niet mee',
      receipts: (count) => (count === 1 ? 'Eén verplicht stuk lezen' : `${count} verplichte stukken lezen`),
    },
    halfDays: {
      'day-1-morning': 'ochtend van de eerste dag',
      'day-1-afternoon': 'middag van de eerste dag',
      'day-2-morning': 'ochtend van de tweede dag',
      'day-2-afternoon': 'middag van de tweede dag',
      'return-day-morning': 'ochtend van de terugkomdag',
      'return-day-afternoon': 'middag van de terugkomdag',
    },
    and: ' en ',
    allDays: 'alle cursusdagen',
    more: 'Ook van u',
    attendance: 'Uw QR-code en uw aanwezigheid',
    programme: 'Het hele programma met alle lesstof',
    points: 'Punten voor uw beroepsregister',
    backToEdition: 'De cursus op de website',
  },
  en: {
    home: 'My trajectory',
    homeLead: 'What you have done, and what is still to come.',
    open: 'See your dossier',
    empty: 'You do not take part in a course now',
    emptyHint: 'Your dossier will be here as soon as you have enrolled and paid.',
    courses: 'See the courses',
    eyebrow: 'Your dossier',
    title: 'Your way to the certificate',
    progress: (done, of) => `${done} of ${of} steps done`,
    next: 'Your next step',
    today: 'Today',
    allDone: 'You are there. Everything is done.',
    nextDo: {
      preparation: 'Read the preparation',
      'day-1': 'Ask how to make up for the first day',
      'day-2': 'Ask how to make up for the second day',
      assignment: 'Work on your assignment',
      case: 'Bring a case along',
      'return-day': 'Ask how to make up for the return day',
      test: 'Take the theory test',
      evaluation: 'Tell us what you thought of the course',
      certificate: 'See your certificate',
    },
    nextCome: {
      'day-1': 'Come to the first day',
      'day-2': 'Come to the second day',
      'return-day': 'Come to the return day',
    },
    nextWait: {
      assignment: 'Your assignment is with the teacher',
      certificate: 'The office is making your certificate',
    },
    onDay: (day) => day,
    before: (day) => `By ${day}`,
    way: 'Step by step',
    optional: 'not needed for the certificate',
    states: {
      done: 'done',
      open: 'open',
      late: 'missed or late',
      'not-yet': 'to come',
      'not-needed': 'not needed',
    },
    handedIn: 'with the teacher',
    draft: 'in the making',
    parts: {
      preparation: {
        title: 'Preparation',
        about: 'What you read or watch before the course begins.',
        link: 'To the preparation',
      },
      'day-1': {
        title: 'First day',
        about: 'Getting to know each other, running, and the questions of the first teachers.',
        link: 'Programme of the first day',
      },
      'day-2': {
        title: 'Second day',
        about: 'The other disciplines, and the assignment for your own practice.',
        link: 'Programme of the second day',
      },
      assignment: {
        title: 'Practical assignment',
        about: 'You use what you learned in your own practice. A teacher reads along.',
        link: 'To the assignment',
      },
      case: {
        title: 'Case',
        about: 'On the return day you may bring a case, with your client if that is possible.',
        link: 'To the case',
      },
      'return-day': {
        title: 'Return day',
        about: 'You learn from each other’s solutions.',
        link: 'Programme of the return day',
      },
      test: {
        title: 'Theory test',
        about: 'On the return day, and reviewed together. Taking part counts; the result does not.',
        link: 'To the test',
      },
      evaluation: {
        title: 'Evaluation',
        about: 'Without your name. Your answers make the next course better.',
        link: 'To the evaluation',
      },
      certificate: {
        title: 'Certificate',
        about: 'The proof that you are a running therapist.',
        link: 'To the certificate',
      },
    },
    missing: 'Still needed for your certificate',
    missingLead: 'When all of this is there, the office makes your certificate.',
    nothingMissing: 'Everything for your certificate is there.',
    missingParts: {
      attendance: (halfDays) => `Being there, or making up for it: ${halfDays}`,
      assignment: {
        none: 'Doing the practical assignment and handing it in',
        draft: 'Finishing the practical assignment and handing it in',
        submitted: 'The teacher’s judgement of your assignment',
        returned: 'Adding to the practical assignment and handing it in again',
        accepted: '',
      },
      test: 'Taking the theory test; the result does not count',
      receipts: (count) =>
        count === 1 ? 'Reading one compulsory text' : `Reading ${count} compulsory texts`,
    },
    halfDays: {
      'day-1-morning': 'morning of the first day',
      'day-1-afternoon': 'afternoon of the first day',
      'day-2-morning': 'morning of the second day',
      'day-2-afternoon': 'afternoon of the second day',
      'return-day-morning': 'morning of the return day',
      'return-day-afternoon': 'afternoon of the return day',
    },
    and: ' and ',
    allDays: 'all course days',
    more: 'Also yours',
    attendance: 'Your QR code and your attendance',
    programme: 'The whole programme with all materials',
    points: 'Points for your professional register',
    backToEdition: 'The course on the website',
  },
};
