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
  kept: string;
  thanks: string;
  thanksLead: string;
  another: (title: string) => string;
  anotherLead: string;
  ready: string;
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
    kept: 'Elke bladzijde wordt bewaard als je op Verder drukt. Je mag later verdergaan.',
    thanks: 'Dank je wel',
    thanksLead: 'Je antwoorden zijn verstuurd. Je therapeut leest ze en bespreekt ze met je.',
    another: (title) => `Verder met: ${title}`,
    anotherLead: 'Er staat nog een vragenlijst voor je klaar.',
    ready: 'Je bent klaar. Je kunt deze pagina sluiten.',
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
    notNow:
      'Nobody reads your answers at this moment. Are you not doing well? Do not wait for your therapist.',
    kept: 'Every page is kept when you press Continue. You may go on later.',
    thanks: 'Thank you',
    thanksLead: 'Your answers were sent. Your therapist reads them and talks about them with you.',
    another: (title) => `Go on with: ${title}`,
    anotherLead: 'One more questionnaire is waiting for you.',
    ready: 'You are done. You can close this page.',
    quietTitle: 'Are you not doing well?',
    needed: 'An answer is still missing here. Fill it in and continue.',
  },
};
