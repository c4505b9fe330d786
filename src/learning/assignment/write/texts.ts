import type { Texts } from '../../../kernel/lang.ts';
import type { AssignmentStanding, HandInRefusal } from '../../domain/assignment.ts';
import type { FileRefusal } from './command.ts';

type Words = {
  title: string;
  dossiers: string;
  state: Record<AssignmentStanding['state'], string>;
  due: (day: string) => string;
  extended: (day: string) => string;
  overdue: string;
  handedInLate: string;
  notYet: (day: string) => string;
  brief: string;
  anonymousTitle: string;
  anonymous: string;
  write: string;
  text: string;
  textHint: string;
  files: string;
  file: string;
  fileHint: string;
  noFiles: string;
  addFile: string;
  removeFile: string;
  fullOfFiles: string;
  save: string;
  next: string;
  savedAt: (time: string) => string;
  notSavedYet: string;
  submitted: (moment: string) => string;
  reopened: string;
  submittedNext: string;
  returned: string;
  returnedNext: string;
  accepted: (moment: string) => string;
  history: string;
  version: (number: number, moment: string) => string;
  late: string;
  feedback: (name: string, moment: string) => string;
  verdict: Record<'accepted' | 'returned' | 'reopened', string>;
  noText: string;
  asides: string;
  asideLead: string;
  aside: (moment: string) => string;
  dropAside: string;
  conflict: string;
  closedConflict: string;
  mine: string;
  confirmTitle: string;
  confirmLead: string;
  confirmWho: string;
  confirmLate: (day: string) => string;
  traces: string;
  tracesLead: string;
  confirmAnonymous: string;
  handIn: string;
  back: string;
  yourText: string;
  yourFiles: string;
  messages: Record<'bewaard' | 'bestand' | 'verwijderd' | 'weggegooid' | 'ingeleverd', string>;
  fileRefusals: Record<FileRefusal, string>;
  refusals: Record<HandInRefusal, string>;
};

/** The assignment as its writer sees it. */
export const texts: Texts<Words> = {
  nl: {
    title: 'Praktijkopdracht',
    dossiers: 'Mijn traject',
    state: {
      none: 'Nog niet begonnen',
      draft: 'U bent bezig',
      submitted: 'Ingeleverd',
      returned: 'Terug voor aanvulling',
      accepted: 'Akkoord',
    },
    due: (day) => `Inleveren tot en met ${day}.`,
    extended: (day) => `U hebt meer tijd gekregen: inleveren tot en met ${day}.`,
    overdue: 'De termijn is voorbij. U kunt nog steeds inleveren; de docent ziet dan dat het te laat was.',
    handedInLate: 'Ingeleverd na de termijn.',
    notYet: (day) => `De cursusdagen sluiten af met deze opdracht. U kunt schrijven vanaf ${day}.`,
    brief: 'De opdracht',
    anonymousTitle: 'Niemand mag te herkennen zijn',
    anonymous:
      'Schrijf geen namen, geboortedata, adressen of namen van werkgevers op, ook niet in de bestanden. Laat weg wat iemand herkenbaar maakt, zoals een zeldzaam beroep of een bekende gebeurtenis. Beschrijf een cliënt als “een vrouw van rond de veertig”.',
    write: 'Uw verslag',
    text: 'Uw tekst',
    textHint: 'Wat u typt, wordt vanzelf bewaard. Alleen u ziet het, tot u inlevert. Hooguit 15.000 tekens.',
    files: 'Bestanden',
    file: 'Bestand erbij',
    fileHint: 'Een pdf, jpg of png van hooguit 10 MB. U kunt vijf bestanden meesturen.',
    noFiles: 'Er zijn geen bestanden bij.',
    addFile: 'Voeg dit bestand toe',
    removeFile: 'Verwijder',
    fullOfFiles: 'U hebt vijf bestanden: dat is het meeste. Verwijder er een om een ander toe te voegen.',
    save: 'Bewaar',
    next: 'Verder naar inleveren',
    savedAt: (time) => `Opgeslagen om ${time}`,
    notSavedYet: 'Nog niets opgeslagen',
    submitted: (moment) => `U hebt ingeleverd op ${moment}.`,
    reopened: 'De docent heeft uw opdracht heropend en kijkt er opnieuw naar.',
    submittedNext: 'Een docent leest uw opdracht. U krijgt een mail als er een reactie is.',
    returned: 'De docent vraagt om een aanvulling',
    returnedNext: 'Pas uw tekst hieronder aan en lever opnieuw in.',
    accepted: (moment) => `De docent heeft uw opdracht goedgekeurd op ${moment}. U hoeft niets meer te doen.`,
    history: 'Wat u hebt ingeleverd',
    version: (number, moment) => `Versie ${number}, ingeleverd op ${moment}`,
    late: 'te laat',
    feedback: (name, moment) => `Reactie van ${name}, ${moment}`,
    verdict: { accepted: 'Akkoord', returned: 'Graag aanvullen', reopened: 'Heropend' },
    noText: 'Geen tekst, alleen bestanden.',
    asides: 'Andere tekst van u',
    asideLead:
      'Deze tekst kwam van een ander venster of apparaat, of werd bij een keuze vervangen. Neem over wat u nodig hebt en gooi de rest weg.',
    aside: (moment) => `Tekst van ${moment}`,
    dropAside: 'Gooi deze tekst weg',
    conflict:
      'Uw opdracht is intussen in een ander venster of op een ander apparaat veranderd. Er is niets kwijt: hieronder staan beide teksten. Maak er één van en kies Bewaar.',
    closedConflict:
      'U hebt intussen ingeleverd in een ander venster of op een ander apparaat. Wat u hier typte, staat onderaan apart.',
    mine: 'De tekst die al bewaard was',
    confirmTitle: 'Klopt dit zo?',
    confirmLead:
      'Dit levert u in. Daarna kunt u het niet meer veranderen, tenzij de docent om een aanvulling vraagt.',
    confirmWho: 'De docenten en het cursusbureau kunnen lezen wat u inlevert. Andere deelnemers niet.',
    confirmLate: (day) => `De termijn was ${day}. U kunt nog inleveren; er komt “te laat” bij te staan.`,
    traces: 'Kijk hier nog eens naar',
    tracesLead: 'Dit lijkt op iets waarmee een mens te vinden is:',
    confirmAnonymous: 'Ik heb gecontroleerd dat in mijn tekst en mijn bestanden geen cliënt te herkennen is.',
    handIn: 'Lever in',
    back: 'Terug naar mijn tekst',
    yourText: 'Uw tekst',
    yourFiles: 'Uw bestanden',
    messages: {
      bewaard: 'Uw tekst is bewaard.',
      bestand: 'Het bestand staat erbij.',
      verwijderd: 'Het bestand is weg.',
      weggegooid: 'Die tekst is weg.',
      ingeleverd: 'U hebt uw opdracht ingeleverd.',
    },
    fileRefusals: {
      'no-file': 'Kies eerst een bestand op uw apparaat.',
      'too-large': 'Dit bestand is te groot. Kies een bestand van hooguit 10 MB.',
      empty: 'Dit bestand is leeg. Kies een ander bestand.',
      'not-allowed': 'Dit soort bestand kunnen we niet aannemen. Maak er een gewone pdf, jpg of png van.',
      mismatch:
        'De naam van dit bestand zegt iets anders dan wat erin zit. Bewaar het opnieuw als pdf, jpg of png.',
      infected: 'In dit bestand is een virus gevonden. Het is niet bewaard.',
      'too-many': 'U hebt al vijf bestanden. Verwijder er een en probeer het opnieuw.',
      closed: 'U hebt al ingeleverd. Er kan geen bestand meer bij.',
    },
    refusals: {
      'handed-in': 'U hebt al ingeleverd. De docent kijkt ernaar.',
      'already-accepted': 'Uw opdracht is al goedgekeurd.',
      'nothing-written': 'Er is nog niets om in te leveren. Schrijf een tekst of voeg een bestand toe.',
      'text-too-long': 'Uw tekst is te lang. Maak hem korter dan 15.000 tekens, of lever hem in als bestand.',
      'not-anonymous': 'Controleer of geen cliënt te herkennen is, en zet dan een vinkje.',
      'changed-since': 'Uw opdracht is net in een ander venster veranderd. Kijk nog eens of het zo klopt.',
    },
  },
  en: {
    title: 'Practical assignment',
    dossiers: 'My trajectory',
    state: {
      none: 'Not begun yet',
      draft: 'You are working on it',
      submitted: 'Handed in',
      returned: 'Back for completion',
      accepted: 'Accepted',
    },
    due: (day) => `Hand in no later than ${day}.`,
    extended: (day) => `You have been given more time: hand in no later than ${day}.`,
    overdue: 'The term is over. You can still hand in; the teacher will see that it was late.',
    handedInLate: 'Handed in after the term.',
    notYet: (day) => `The course days end with this assignment. You can write from ${day} on.`,
    brief: 'The assignment',
    anonymousTitle: 'Nobody may be recognisable',
    anonymous:
      'Write no names, dates of birth, addresses or names of employers, in the files neither. Leave out what makes somebody recognisable, such as a rare profession or a well-known event. Describe a client as “a woman of around forty”.',
    write: 'Your report',
    text: 'Your text',
    textHint:
      'What you type is saved by itself. Only you can see it until you hand in. At most 15,000 characters.',
    files: 'Files',
    file: 'Add a file',
    fileHint: 'A pdf, jpg or png of at most 10 MB. You can send five files along.',
    noFiles: 'No files have been added.',
    addFile: 'Add this file',
    removeFile: 'Remove',
    fullOfFiles: 'You have five files, which is the most. Remove one to add another.',
    save: 'Save',
    next: 'Go on to hand in',
    savedAt: (time) => `Saved at ${time}`,
    notSavedYet: 'Nothing saved yet',
    submitted: (moment) => `You handed in on ${moment}.`,
    reopened: 'The teacher has reopened your assignment and is looking at it again.',
    submittedNext: 'A teacher reads your assignment. You get an e-mail when there is feedback.',
    returned: 'The teacher asks you to complete it',
    returnedNext: 'Change your text below and hand in again.',
    accepted: (moment) => `The teacher accepted your assignment on ${moment}. There is nothing more to do.`,
    history: 'What you handed in',
    version: (number, moment) => `Version ${number}, handed in on ${moment}`,
    late: 'late',
    feedback: (name, moment) => `Feedback from ${name}, ${moment}`,
    verdict: { accepted: 'Accepted', returned: 'Please complete', reopened: 'Reopened' },
    noText: 'No text, files only.',
    asides: 'Other text of yours',
    asideLead:
      'This text came from another window or device, or was replaced when you chose. Take over what you need and throw the rest away.',
    aside: (moment) => `Text of ${moment}`,
    dropAside: 'Throw this text away',
    conflict:
      'Your assignment was changed in another window or on another device. Nothing is lost: both texts are below. Make one of them and choose Save.',
    closedConflict:
      'You have handed in from another window or device in the meantime. What you typed here stands apart at the bottom.',
    mine: 'The text that was saved already',
    confirmTitle: 'Is this right?',
    confirmLead:
      'This is what you hand in. After that you cannot change it, unless the teacher asks you to complete it.',
    confirmWho: 'The teachers and the course office can read what you hand in. Other participants cannot.',
    confirmLate: (day) => `The term was ${day}. You can still hand in; it will be marked as late.`,
    traces: 'Please look at this again',
    tracesLead: 'This looks like something by which a person can be found:',
    confirmAnonymous: 'I have checked that no client can be recognised in my text and my files.',
    handIn: 'Hand in',
    back: 'Back to my text',
    yourText: 'Your text',
    yourFiles: 'Your files',
    messages: {
      bewaard: 'Your text is saved.',
      bestand: 'The file has been added.',
      verwijderd: 'The file is gone.',
      weggegooid: 'That text is gone.',
      ingeleverd: 'You have handed in your assignment.',
    },
    fileRefusals: {
      'no-file': 'First choose a file on your device.',
      'too-large': 'This file is too large. Choose a file of at most 10 MB.',
      empty: 'This file is empty. Choose another file.',
      'not-allowed': 'We cannot take this kind of file. Make it a plain pdf, jpg or png.',
      mismatch:
        'The name of this file says something else than what is in it. Save it again as pdf, jpg or png.',
      infected: 'A virus was found in this file. It has not been kept.',
      'too-many': 'You have five files already. Remove one and try again.',
      closed: 'You have handed in already. No file can be added.',
    },
    refusals: {
      'handed-in': 'You have handed in already. The teacher is looking at it.',
      'already-accepted': 'Your assignment has been accepted already.',
      'nothing-written': 'There is nothing to hand in yet. Write a text or add a file.',
      'text-too-long':
        'Your text is too long. Make it shorter than 15,000 characters, or hand it in as a file.',
      'not-anonymous': 'Check that no client can be recognised, and then tick the box.',
      'changed-since':
        'Your assignment was just changed in another window. Please look whether this is right.',
    },
  },
};
