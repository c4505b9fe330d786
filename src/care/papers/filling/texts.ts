import type { Texts } from '../../../kernel/lang.ts';

type Words = {
  page: (page: number, of: number) => string;
  next: string;
  back: string;
  check: string;
  checkTitle: string;
  checkLead: string;
  noAnswer: string;
  change: string;
  send: string;
  rights: (words: string) => string;
  notNow: string;
  /** `button`: what the button of the page says. */
  kept: (button: string) => string;
  filled: (answered: number, of: number) => string;
  blank: string;
  toFirst: string;
  thanks: string;
  thanksLead: string;
  another: (title: string) => string;
  anotherLead: string;
  /** After filling in together: to the therapist. */
  keptTitle: string;
  keptLead: string;
  anotherOpen: string;
  ready: string;
  done: string;
  quietTitle: string;
  needed: string;
};

/** What surrounds the questions, in the words of who is asked. */
export const fillingTexts: Texts<Words> = {
  nl: {
    page: (page, of) => `Deel ${page} van ${of}`,
    next: 'Verder',
    back: 'Terug',
    check: 'Naar het overzicht',
    checkTitle: 'Klopt het zo?',
    checkLead: 'Dit zijn je antwoorden. Je kunt ze nog veranderen. Daarna verstuur je ze.',
    noAnswer: 'geen antwoord',
    change: 'Veranderen',
    send: 'Versturen',
    rights: (words) => `Over deze vragenlijst: ${words}`,
    notNow:
      'Niemand leest je antwoorden op dit moment mee. Gaat het nu niet goed met je? Wacht dan niet op je therapeut.',
    kept: (button) => `Elke bladzijde wordt bewaard als je op ‘${button}’ drukt. Je mag later verdergaan.`,
    filled: (answered, of) => `Ingevuld: ${answered} van de ${of}.`,
    blank: 'Er is nog niets verstuurd, want er is nog geen vraag beantwoord. Beantwoord er ten minste één.',
    toFirst: 'Naar de vragen',
    thanks: 'Dank je wel',
    thanksLead: 'Je antwoorden zijn verstuurd. Je therapeut leest ze en bespreekt ze met je.',
    another: (title) => `Verder met: ${title}`,
    anotherLead: 'Er staat nog een vragenlijst voor je klaar.',
    keptTitle: 'De antwoorden zijn bewaard',
    keptLead: 'Ze staan in het dossier, bij de metingen.',
    anotherOpen: 'Er staat nog een vragenlijst open.',
    ready: 'Je bent klaar. Je kunt deze pagina sluiten.',
    done: 'Je bent klaar.',
    quietTitle: 'Gaat het niet goed met je?',
    needed: 'Hier mist nog een antwoord. Vul het in en ga verder.',
  },
  en: {
    page: (page, of) => `Part ${page} of ${of}`,
    next: 'Continue',
    back: 'Back',
    check: 'To the overview',
    checkTitle: 'Is this right?',
    checkLead: 'These are your answers. You can still change them. Then you send them.',
    noAnswer: 'no answer',
    change: 'Change',
    send: 'Send',
    rights: (words) => `About this questionnaire: ${words}`,
    notNow: 'Nobody reads your answers at this moment. Not doing well? Do not wait for your therapist.',
    kept: (button) => `Every page is kept when you press ‘${button}’. You may go on later.`,
    filled: (answered, of) => `Filled in: ${answered} of ${of}.`,
    blank: 'Nothing was sent yet, because no question was answered. Answer at least one.',
    toFirst: 'To the questions',
    thanks: 'Thank you',
    thanksLead: 'Your answers were sent. Your therapist reads them and talks about them with you.',
    another: (title) => `Go on with: ${title}`,
    anotherLead: 'One more questionnaire is waiting for you.',
    keptTitle: 'The answers were kept',
    keptLead: 'They are in the file, with the measurements.',
    anotherOpen: 'One more questionnaire is open.',
    ready: 'You are done. You can close this page.',
    done: 'You are done.',
    quietTitle: 'Not doing well?',
    needed: 'An answer is still missing here. Fill it in and continue.',
  },
};
