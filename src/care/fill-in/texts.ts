import type { Texts } from '../../kernel/lang.ts';

type Words = {
  who: string;
  whoLead: string;
  bornOn: string;
  bornHint: string;
  go: string;
  wrongDay: string;
  tooOften: string;
  ready: string;
  readyLead: string;
  count: (count: number) => string;
  begin: string;
  goOn: string;
  until: (asked: string, until: string) => string;
  toToday: string;
  done: string;
  title: string;
  none: string;
  noneLead: string;
  earlier: string;
  sentOn: (day: string) => string;
  mail: {
    subject: string;
    title: string;
    line: string;
    again: string;
    button: string;
    until: (day: string) => string;
  };
};

/** What a client reads around their questionnaires. Mails say that one waits, and nothing of what it asks. */
export const texts: Texts<Words> = {
  nl: {
    who: 'Ben jij het?',
    whoLead:
      'Er staat een vragenlijst voor je klaar. Vul eerst je geboortedatum in, zodat niemand anders hem opent.',
    bornOn: 'Je geboortedatum',
    bornHint: 'Dag, maand en jaar.',
    go: 'Verder',
    wrongDay: 'Deze datum is niet de geboortedatum die je therapeut van je heeft. Kijk hem nog eens na.',
    tooOften: 'Dit is te vaak geprobeerd. Vraag je therapeut om een nieuwe link, of probeer het morgen weer.',
    ready: 'Er staat een vragenlijst voor je klaar',
    readyLead:
      'Alleen je therapeut ziet je antwoorden, behalve als jij zegt dat ze gedeeld mogen worden. Er zijn geen goede of foute antwoorden.',
    count: (count) => (count === 1 ? '1 onderdeel' : `${count} onderdelen`),
    begin: 'Beginnen',
    goOn: 'Verdergaan',
    until: (asked, until) => `Gevraagd op ${asked}. Je kunt hem invullen tot en met ${until}.`,
    toToday: 'Terug naar Vandaag',
    done: 'ingevuld',
    title: 'Vragenlijsten',
    none: 'Er staat nu niets voor je klaar',
    noneLead: 'Je krijgt een bericht als er weer een vragenlijst is.',
    earlier: 'Wat je eerder invulde',
    sentOn: (day) => `verstuurd op ${day}`,
    mail: {
      subject: 'Er staat een vragenlijst voor je klaar',
      title: 'Er staat een vragenlijst voor je klaar',
      line: 'Je therapeut vraagt je om hem in te vullen. Dat kan op je telefoon.',
      again: 'Er staat nog een vragenlijst voor je klaar. Heb je even tijd?',
      button: 'Vragenlijst openen',
      until: (day) => `De link werkt tot en met ${day}.`,
    },
  },
  en: {
    who: 'Is it you?',
    whoLead:
      'A questionnaire is waiting for you. First enter your date of birth, so that nobody else opens it.',
    bornOn: 'Your date of birth',
    bornHint: 'Day, month and year.',
    go: 'Continue',
    wrongDay: 'This is not the date of birth that your therapist has of you. Please check it.',
    tooOften: 'This was tried too often. Ask your therapist for a new link, or try again tomorrow.',
    ready: 'A questionnaire is waiting for you',
    readyLead:
      'Only your therapist sees your answers, unless you agree to share them. There are no right or wrong answers.',
    count: (count) => (count === 1 ? '1 part' : `${count} parts`),
    begin: 'Begin',
    goOn: 'Go on',
    until: (asked, until) => `Asked on ${asked}. You can fill it in up to and including ${until}.`,
    toToday: 'Back to Today',
    done: 'filled in',
    title: 'Questionnaires',
    none: 'Nothing is waiting for you now',
    noneLead: 'You get a message when there is another questionnaire.',
    earlier: 'What you filled in before',
    sentOn: (day) => `sent on ${day}`,
    mail: {
      subject: 'A questionnaire is waiting for you',
      title: 'A questionnaire is waiting for you',
      line: 'Your therapist asks you to fill it in. You can do that on your phone.',
      again: 'A questionnaire is still waiting for you. Do you have a moment?',
      button: 'Open the questionnaire',
      until: (day) => `The link works until ${day}.`,
    },
  },
};
