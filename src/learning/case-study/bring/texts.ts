import type { Texts } from '../../../kernel/lang.ts';
import type { CaseAnswers, CaseProblem, ClientAnswer } from '../../domain/case-study.ts';
import type { TraceKind } from '../../domain/traces.ts';
import { choices, type ChoiceTexts } from '../choices.ts';

type Words = {
  title: string;
  dossiers: string;
  lead: string;
  state: { none: string; draft: string; brought: string };
  anonymousTitle: string;
  anonymous: string;
  questions: Record<keyof CaseAnswers, string>;
  hints: { subject: string; running: string; question: string };
  choices: ChoiceTexts;
  complaints: string;
  disorders: string;
  clientComes: string;
  clientHint: string;
  bring: string;
  save: string;
  toDraft: string;
  problems: Record<CaseProblem, string>;
  missing: Record<keyof CaseAnswers, string>;
  traces: string;
  kinds: Record<TraceKind, string>;
  leaveThem: string;
  changedElsewhere: string;
  closed: string;
  messages: Record<'bewaard' | 'ingebracht' | 'teruggetrokken' | 'nieuwe-link', string>;
  invitation: string;
  invitationLead: string;
  invitationFirst: string;
  letterNl: string;
  letterEn: string;
  newLink: string;
  newLinkHint: string;
  clientSaid: string;
  answers: Record<ClientAnswer | 'none', string>;
};

/** The case as its participant sees it. */
export const texts: Texts<Words> = {
  nl: {
    title: 'Casus voor de terugkomdag',
    dossiers: 'Mijn traject',
    lead: 'Op de terugkomdag leert u van elkaars ervaring. Breng een vraag in over iemand met wie u loopt. Als het kan en de cliënt het wil, komt die zelf mee.',
    state: { none: 'Nog geen casus', draft: 'U bent bezig', brought: 'Ingebracht' },
    anonymousTitle: 'Niemand mag te herkennen zijn',
    anonymous:
      'Dit formulier vraagt geen naam, geboortedatum of plaats. Schrijf die ook niet in de tekst. De docenten en de groep lezen mee.',
    questions: {
      age: 'Hoe oud is de cliënt ongeveer?',
      pronoun: 'Hoe schrijft u over de cliënt?',
      field: 'Waar hoort het lopen bij?',
      subject: 'Om welke klacht of aandoening gaat het?',
      running: 'Hoe zag het lopen eruit?',
      question: 'Wat wilt u de groep vragen?',
    },
    hints: {
      subject: 'Zoals de verwijzer of de cliënt het noemde. U stelt zelf geen diagnose.',
      running:
        'Bijvoorbeeld hoe vaak, hoe lang, wandelen of lopen, alleen of in een groep, en wat u bijstelde.',
      question: 'Eén vraag werkt het best.',
    },
    choices: choices.nl,
    complaints: 'Klachten',
    disorders: 'Aandoeningen, vastgesteld door een ander',
    clientComes: 'De cliënt komt mee naar de terugkomdag',
    clientHint: 'U krijgt dan een brief met een link voor de cliënt. De cliënt beslist zelf.',
    bring: 'Breng deze casus in',
    save: 'Bewaar',
    toDraft: 'Ik breng deze casus toch niet in',
    problems: {
      missing: 'Vul dit in.',
      'too-long': 'Deze tekst is te lang. Gebruik hooguit 3.000 tekens.',
      'traces-refused':
        'Haal het e-mailadres, telefoonnummer of nummer van negen cijfers uit deze tekst. Zo bewaren we hem niet.',
      'traces-to-confirm':
        'Hier staat iets waarmee de cliënt te vinden kan zijn. Haal het weg, of bevestig onderaan dat het kan blijven staan.',
    },
    missing: {
      age: 'Kies een leeftijd.',
      pronoun: 'Kies hoe u over de cliënt schrijft.',
      field: 'Kies waar het lopen bij hoort.',
      subject: 'Kies een klacht of aandoening.',
      running: 'Beschrijf hoe het lopen eruitzag.',
      question: 'Schrijf wat u de groep wilt vragen.',
    },
    traces: 'Kijk hier nog eens naar',
    kinds: {
      email: 'e-mailadres',
      phone: 'telefoonnummer',
      'nine-digits': 'nummer van negen cijfers, zoals een bsn',
      'postal-code': 'postcode',
      'birth-date': 'naam of geboortedatum',
    },
    leaveThem: 'Ik heb dit bekeken: hiermee is niemand te herkennen. Het kan zo blijven staan.',
    changedElsewhere:
      'Deze casus is intussen in een ander venster of op een ander apparaat veranderd. Hieronder staat wat u typte. Kies nog eens Bewaar om dat te houden, of laad de pagina opnieuw voor het andere.',
    closed: 'De terugkomdag is voorbij. U kunt de casus nog lezen, niet meer veranderen.',
    messages: {
      bewaard: 'Uw casus is bewaard. Alleen u ziet hem.',
      ingebracht: 'Uw casus is ingebracht. De docenten kunnen hem lezen.',
      teruggetrokken: 'Uw casus is niet meer ingebracht. Alleen u ziet hem nog.',
      'nieuwe-link': 'Er is een nieuwe link. De oude werkt niet meer.',
    },
    invitation: 'Uitnodiging voor de cliënt',
    invitationLead:
      'Druk de brief af en geef hem aan de cliënt. Op de pagina achter de link leest de cliënt wat de terugkomdag is, en zegt zelf ja of nee. U ziet alleen ja, nee of ingetrokken.',
    invitationFirst: 'Zodra u de casus inbrengt, staat hier een brief voor de cliënt klaar.',
    letterNl: 'Brief in het Nederlands',
    letterEn: 'Brief in het Engels',
    newLink: 'Maak een nieuwe link',
    newLinkHint:
      'Is de brief bij een ander terechtgekomen? Met een nieuwe link werkt de oude niet meer, ook een antwoord niet.',
    clientSaid: 'Wat de cliënt zegt',
    answers: {
      none: 'Nog geen antwoord',
      yes: 'Ja, komt mee',
      no: 'Nee',
      withdrawn: 'Ingetrokken: komt niet',
    },
  },
  en: {
    title: 'Case for the return day',
    dossiers: 'My trajectory',
    lead: 'On the return day you learn from each other’s experience. Bring a question about somebody you run with. If it is possible and the client wants to, they come along.',
    state: { none: 'No case yet', draft: 'You are working on it', brought: 'Brought' },
    anonymousTitle: 'Nobody may be recognisable',
    anonymous:
      'This form asks no name, date of birth or place. Do not write them in the text either. The teachers and the group read along.',
    questions: {
      age: 'How old is the client, roughly?',
      pronoun: 'How do you write about the client?',
      field: 'What does the running belong to?',
      subject: 'Which complaint or disorder is it about?',
      running: 'What did the running look like?',
      question: 'What do you want to ask the group?',
    },
    hints: {
      subject: 'As the referrer or the client named it. You make no diagnosis.',
      running:
        'For instance how often, how long, walking or running, alone or in a group, and what you adjusted.',
      question: 'One question works best.',
    },
    choices: choices.en,
    complaints: 'Complaints',
    disorders: 'Disorders, established by somebody else',
    clientComes: 'The client comes along to the return day',
    clientHint: 'You then get a letter with a link for the client. The client decides.',
    bring: 'Bring this case',
    save: 'Save',
    toDraft: 'I do not bring this case after all',
    problems: {
      missing: 'Fill this in.',
      'too-long': 'This text is too long. Use at most 3,000 characters.',
      'traces-refused':
        'Take the e-mail address, phone number or number of nine digits out of this text. We do not keep it like this.',
      'traces-to-confirm':
        'Something here may lead to the client. Take it away, or confirm below that it can stay.',
    },
    missing: {
      age: 'Choose an age.',
      pronoun: 'Choose how you write about the client.',
      field: 'Choose what the running belongs to.',
      subject: 'Choose a complaint or disorder.',
      running: 'Describe what the running looked like.',
      question: 'Write what you want to ask the group.',
    },
    traces: 'Please look at this again',
    kinds: {
      email: 'e-mail address',
      phone: 'phone number',
      'nine-digits': 'number of nine digits, such as a citizen service number',
      'postal-code': 'postal code',
      'birth-date': 'name or date of birth',
    },
    leaveThem: 'I have looked at this: nobody can be recognised by it. It can stay.',
    changedElsewhere:
      'This case was changed in another window or on another device. Below is what you typed. Choose Save once more to keep that, or load the page again for the other.',
    closed: 'The return day is over. You can still read the case, not change it.',
    messages: {
      bewaard: 'Your case is saved. Only you can see it.',
      ingebracht: 'Your case has been brought. The teachers can read it.',
      teruggetrokken: 'Your case is no longer brought. Only you can see it.',
      'nieuwe-link': 'There is a new link. The old one no longer works.',
    },
    invitation: 'Invitation for the client',
    invitationLead:
      'Print the letter and give it to the client. On the page behind the link the client reads what the return day is, and says yes or no. You only see yes, no or taken back.',
    invitationFirst: 'As soon as you bring the case, a letter for the client is here.',
    letterNl: 'Letter in Dutch',
    letterEn: 'Letter in English',
    newLink: 'Make a new link',
    newLinkHint:
      'Did the letter reach somebody else? With a new link the old one stops working, and so does an answer.',
    clientSaid: 'What the client says',
    answers: {
      none: 'No answer yet',
      yes: 'Yes, comes along',
      no: 'No',
      withdrawn: 'Taken back: does not come',
    },
  },
};
