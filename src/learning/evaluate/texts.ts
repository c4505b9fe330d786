import type { Texts } from '../../kernel/lang.ts';
import {
  evaluationForms,
  longestComment,
  type AnswerProblem,
  type CommentTheme,
  type EvaluationForm,
  type QuestionKey,
  type Scale,
} from '../domain/evaluation.ts';

/** The address of each form, below that of the evaluation. */
export const formPaths: Record<EvaluationForm, string> = {
  'day-1': 'dag-1',
  'day-2': 'dag-2',
  'return-day': 'terugkomdag',
  whole: 'geheel',
};

export const formOfPath = (path: string): EvaluationForm | undefined =>
  evaluationForms.find((form) => formPaths[form] === path);

export const formNames: Texts<Record<EvaluationForm, string>> = {
  nl: { 'day-1': 'Dag 1', 'day-2': 'Dag 2', 'return-day': 'Terugkomdag', whole: 'De hele cursus' },
  en: { 'day-1': 'Day 1', 'day-2': 'Day 2', 'return-day': 'Return day', whole: 'The whole course' },
};

export const questionTexts: Texts<Record<QuestionKey, string>> = {
  nl: {
    use: 'Wat ik vandaag leerde, kan ik in mijn werk gebruiken.',
    clear: 'De uitleg was duidelijk.',
    practice: 'Zelf bewegen en oefenen hielp mij om de stof te begrijpen.',
    free: 'Ik voelde mij vrij om vragen te stellen en in mijn eigen tempo te lopen.',
    welcome: 'De plek, de ontvangst en de lunch waren goed verzorgd.',
    'taught-psychiatry': 'Hoeveel hebt u aan het deel van de psychiater?',
    'taught-sport-psychology': 'Hoeveel hebt u aan het deel van de sportpsycholoog?',
    'taught-physiotherapy': 'Hoeveel hebt u aan het deel van de fysiotherapeut en runningtherapeut?',
    'taught-breathing': 'Hoeveel hebt u aan het deel van de ademhaling-expert?',
    expected: 'De cursus gaf mij wat ik ervan verwachtte.',
    able: 'Ik durf nu iemand te begeleiden bij rustig hardlopen.',
    limits: 'Ik weet waar mijn taak ophoudt, en wie ik er dan bij haal.',
    whole: 'De drie dagen vormden samen één geheel.',
    assignment: 'De praktijkopdracht bracht mij verder in mijn eigen praktijk.',
    load: 'Wat ik buiten de cursusdagen moest doen, was goed te doen.',
    organised: 'Aanmelden, informatie en organisatie waren goed geregeld.',
    recommend: 'Raadt u deze cursus aan een collega aan?',
  },
  en: {
    use: 'What I learned today, I can use in my work.',
    clear: 'The explanations were clear.',
    practice: 'Moving and practising myself helped me to understand the subject.',
    free: 'I felt free to ask questions and to run at my own pace.',
    welcome: 'The place, the welcome and the lunch were well taken care of.',
    'taught-psychiatry': 'How much did you gain from the part of the psychiatrist?',
    'taught-sport-psychology': 'How much did you gain from the part of the sport psychologist?',
    'taught-physiotherapy':
      'How much did you gain from the part of the physiotherapist and running therapist?',
    'taught-breathing': 'How much did you gain from the part of the breathing expert?',
    expected: 'The course gave me what I expected of it.',
    able: 'I now dare to guide somebody in calm running.',
    limits: 'I know where my task ends, and whom I then bring in.',
    whole: 'The three days together were one whole.',
    assignment: 'The practical assignment helped me on in my own practice.',
    load: 'What I had to do outside the course days was manageable.',
    organised: 'Enrolling, information and organisation were well arranged.',
    recommend: 'Would you recommend this course to a colleague?',
  },
};

/** The words for 1 to 5. */
export const scaleWords: Texts<Record<Scale, readonly [string, string, string, string, string]>> = {
  nl: {
    agree: ['helemaal oneens', 'oneens', 'niet eens, niet oneens', 'eens', 'helemaal eens'],
    gain: ['niets', 'weinig', 'iets', 'veel', 'heel veel'],
    recommend: ['zeker niet', 'waarschijnlijk niet', 'misschien', 'waarschijnlijk wel', 'zeker wel'],
  },
  en: {
    agree: ['strongly disagree', 'disagree', 'neither', 'agree', 'strongly agree'],
    gain: ['nothing', 'little', 'something', 'much', 'very much'],
    recommend: ['certainly not', 'probably not', 'perhaps', 'probably', 'certainly'],
  },
};

export const themeNames: Texts<Record<CommentTheme, string>> = {
  nl: {
    useful: 'Wat hielp u het meest?',
    change: 'Wat moeten wij anders doen?',
    content: 'Inhoud',
    teachers: 'Docenten',
    place: 'Plek',
    organisation: 'Organisatie',
    other: 'Iets anders',
  },
  en: {
    useful: 'What helped you most?',
    change: 'What should we do differently?',
    content: 'Content',
    teachers: 'Teachers',
    place: 'Place',
    organisation: 'Organisation',
    other: 'Something else',
  },
};

export type OwnMessage = 'dank' | 'al-ingevuld' | 'gesloten';

export const ownTexts: Texts<{
  title: string;
  mine: string;
  lead: string;
  anonymous: string;
  anonymousHow: string;
  opens: (day: string) => string;
  openUntil: (day: string) => string;
  over: string;
  done: string;
  open: string;
  notYet: string;
  missed: string;
  fillIn: (form: string) => string;
  formLead: string;
  questions: string;
  words: string;
  remarks: string;
  remarksHint: string;
  noNames: string;
  noAnswer: string;
  send: string;
  sendHint: string;
  back: string;
  problems: Record<AnswerProblem, string>;
  messages: Record<OwnMessage, string>;
  closedTitle: string;
  doneTitle: string;
  doneLead: string;
}> = {
  nl: {
    title: 'Evaluatie',
    mine: 'Mijn traject',
    lead: 'Vertel ons wat u van de cursus vond. Met uw antwoorden maken wij de volgende beter.',
    anonymous: 'Uw antwoorden zijn anoniem',
    anonymousHow:
      'Wij bewaren uw antwoorden zonder naam en zonder tijd. Apart daarvan bewaren wij dat u het formulier hebt ingevuld, zodat niemand dat twee keer doet. De twee zijn niet aan elkaar te koppelen, ook niet door ons. Docenten zien pas iets vanaf 5 antwoorden.',
    opens: (day) => `Opent na het programma van ${day}`,
    openUntil: (day) => `Invullen kan tot en met ${day}`,
    over: 'Gesloten',
    done: 'Ingevuld',
    open: 'Open',
    notYet: 'Nog niet open',
    missed: 'Niet ingevuld, en nu gesloten',
    fillIn: (form) => `Invullen: ${form}`,
    formLead: 'U mag elke vraag overslaan. Eén antwoord is genoeg.',
    questions: 'De vragen',
    words: 'In uw eigen woorden',
    remarks: 'Opmerkingen per onderwerp',
    remarksHint: 'Schrijf alleen waar u iets over kwijt wilt.',
    noNames: 'Noem liever geen namen van andere deelnemers of cliënten, en niets waaraan wij u herkennen.',
    noAnswer: 'Geen antwoord',
    send: 'Versturen',
    sendHint: 'Na het versturen kunt u niets meer wijzigen: wij weten dan niet welke antwoorden van u zijn.',
    back: 'Terug naar de evaluatie',
    problems: {
      'no-answer': 'Beantwoord minstens één vraag, of schrijf iets op',
      'not-on-scale': 'Kies een van de antwoorden',
      'too-long': `Maak dit korter: hoogstens ${longestComment} tekens`,
    },
    messages: {
      dank: 'Dank u wel. Uw antwoorden zijn verstuurd.',
      'al-ingevuld': 'U hebt dit formulier al ingevuld. Uw eerste antwoorden zijn bewaard.',
      gesloten: 'Dit formulier is niet open. Er is niets bewaard.',
    },
    closedTitle: 'Dit formulier is niet open',
    doneTitle: 'U hebt dit formulier ingevuld',
    doneLead: 'Dank u wel. Uw antwoorden laten wij hier niet zien: wij weten niet welke van u zijn.',
  },
  en: {
    title: 'Evaluation',
    mine: 'My trajectory',
    lead: 'Tell us what you thought of the course. Your answers make the next one better.',
    anonymous: 'Your answers are anonymous',
    anonymousHow:
      'We keep your answers without a name and without a time. Apart from them we keep that you filled in the form, so that nobody does so twice. The two cannot be joined, not by us either. Teachers see nothing until there are 5 answers.',
    opens: (day) => `Opens after the programme of ${day}`,
    openUntil: (day) => `You can fill it in until ${day}`,
    over: 'Closed',
    done: 'Filled in',
    open: 'Open',
    notYet: 'Not open yet',
    missed: 'Not filled in, and closed now',
    fillIn: (form) => `Fill in: ${form}`,
    formLead: 'You may skip any question. One answer is enough.',
    questions: 'The questions',
    words: 'In your own words',
    remarks: 'Remarks by subject',
    remarksHint: 'Write only where there is something you want to say.',
    noNames: 'Please name no other participants or clients, and nothing by which we would know you.',
    noAnswer: 'No answer',
    send: 'Send',
    sendHint: 'After sending nothing can be changed: we do not know then which answers are yours.',
    back: 'Back to the evaluation',
    problems: {
      'no-answer': 'Answer at least one question, or write something',
      'not-on-scale': 'Choose one of the answers',
      'too-long': `Make this shorter: at most ${longestComment} characters`,
    },
    messages: {
      dank: 'Thank you. Your answers have been sent.',
      'al-ingevuld': 'You have filled in this form before. Your first answers are kept.',
      gesloten: 'This form is not open. Nothing was kept.',
    },
    closedTitle: 'This form is not open',
    doneTitle: 'You have filled in this form',
    doneLead: 'Thank you. We do not show your answers here: we do not know which are yours.',
  },
};
