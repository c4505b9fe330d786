import type { Texts } from '../../kernel/lang.ts';

/** The words of the mails of the newsletter. */
export const mailTexts: Texts<{
  confirm: { subject: string; heading: string; lead: string; button: string; ignore: string };
  known: { subject: string; heading: string; lead: string; button: string; ignore: string };
  edition: {
    subject: (place: string, day: string) => string;
    heading: (place: string) => string;
    lead: string;
    days: string;
    returnDay: string;
    price: string;
    audience: string;
    code: string;
    button: string;
  };
  newEditions: string;
  newsletter: string;
  stop: (address: string) => string;
  noSubscription: string;
}> = {
  nl: {
    confirm: {
      subject: 'Bevestig uw aanmelding',
      heading: 'Nog één stap',
      lead: 'U hebt gevraagd om deze berichten:',
      button: 'Naar de pagina om te bevestigen',
      ignore: 'Hebt u dit niet zelf gevraagd? Dan hoeft u niets te doen. U krijgt geen berichten van ons.',
    },
    known: {
      subject: 'U was al aangemeld',
      heading: 'U krijgt onze berichten al',
      lead: 'Er is een aanmelding gedaan met dit adres, maar u stond al op de lijst. Er is niets veranderd. U ontvangt:',
      button: 'Bekijk of verander uw keuze',
      ignore: 'Hebt u dit niet zelf gedaan? Dan hoeft u niets te doen.',
    },
    edition: {
      subject: (place, day) => `Nieuwe cursus runningtherapie in ${place}, ${day}`,
      heading: (place) => `Een nieuwe cursus in ${place}`,
      lead: 'Er is een nieuwe datum voor de driedaagse cursus runningtherapie.',
      days: 'Inleidende dagen',
      returnDay: 'Terugkomdag',
      price: 'Prijs per persoon',
      audience: 'Voor wie',
      code: 'Code',
      button: 'Bekijk de cursus',
    },
    newEditions: 'een bericht als er een nieuwe cursus is',
    newsletter: 'de nieuwsbrief',
    stop: (address) =>
      `U krijgt deze e-mail omdat u zich hebt aangemeld. Stoppen of iets veranderen: ${address}`,
    noSubscription: 'U krijgt deze e-mail omdat iemand dit adres invulde op onze website.',
  },
  en: {
    confirm: {
      subject: 'Confirm your subscription',
      heading: 'One more step',
      lead: 'You asked for these messages:',
      button: 'Go to the page to confirm',
      ignore:
        'Did you not ask for this? Then you need not do anything. You will not receive messages from us.',
    },
    known: {
      subject: 'You were already subscribed',
      heading: 'You already receive our messages',
      lead: 'Somebody subscribed with this address, but you were on the list already. Nothing has changed. You receive:',
      button: 'See or change your choice',
      ignore: 'Was it not you? Then you need not do anything.',
    },
    edition: {
      subject: (place, day) => `New running therapy course in ${place}, ${day}`,
      heading: (place) => `A new course in ${place}`,
      lead: 'There is a new date for the three-day running therapy course.',
      days: 'Introductory days',
      returnDay: 'Return day',
      price: 'Price per person',
      audience: 'For whom',
      code: 'Code',
      button: 'See the course',
    },
    newEditions: 'a message when there is a new course',
    newsletter: 'the newsletter',
    stop: (address) =>
      `You receive this e-mail because you subscribed. To stop or change something: ${address}`,
    noSubscription: 'You receive this e-mail because somebody entered this address on our website.',
  },
};
