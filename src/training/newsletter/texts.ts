import type { Texts } from '../../kernel/lang.ts';

/** The words on the pages of the newsletter. */
export const newsletterTexts: Texts<{
  title: string;
  description: string;
  lead: string;
  email: string;
  emailHint: string;
  wishes: string;
  newEditions: string;
  newEditionsHint: string;
  newsletter: string;
  newsletterHint: string;
  subscribe: string;
  privacy: string;
  privacyLink: string;
  errors: { noEmail: string; badEmail: string; noWish: string; noWishLeft: string; tooMany: string };
  asked: { title: string; lead: string; spam: string; again: string };
  waiting: { title: string; lead: string; confirm: string; ignore: string };
  choices: { title: string; lead: string; keep: string; kept: string; confirmed: string };
  end: { title: string; lead: string; button: string };
  ended: { title: string; lead: string; again: string };
}> = {
  nl: {
    title: 'Nieuwsbrief en nieuwe data',
    description:
      'Hoor als er een nieuwe cursus runningtherapie is, of ontvang onze nieuwsbrief. Stoppen kan met één klik.',
    lead: 'U kiest zelf wat u krijgt. Stoppen kan altijd, met één klik.',
    email: 'E-mailadres',
    emailHint: 'We sturen u eerst een e-mail om te controleren of het adres klopt.',
    wishes: 'Wat wilt u ontvangen?',
    newEditions: 'Een bericht als er een nieuwe cursus is',
    newEditionsHint: 'Plaats, data en prijs. Alleen als er echt iets nieuws is.',
    newsletter: 'De nieuwsbrief',
    newsletterHint: 'Over lopen, gezondheid en het vak. Een paar keer per jaar.',
    subscribe: 'Aanmelden',
    privacy: 'We gebruiken uw adres alleen hiervoor.',
    privacyLink: 'Lees hoe we met uw gegevens omgaan',
    errors: {
      noEmail: 'Vul uw e-mailadres in',
      badEmail: 'Dit e-mailadres klopt niet. Een voorbeeld van een goed adres is anna@voorbeeld.nl',
      noWish: 'Kies wat u wilt ontvangen: minstens één van de twee',
      noWishLeft: 'Kies minstens één van de twee, of meld u hieronder helemaal af',
      tooMany: 'U hebt dit formulier vaak verstuurd. Probeer het over een uur nog eens.',
    },
    asked: {
      title: 'Kijk in uw mailbox',
      lead: 'We hebben u een e-mail gestuurd. Daarin staat een link om uw aanmelding te bevestigen. Pas daarna krijgt u berichten.',
      spam: 'Geen e-mail? Kijk of het adres klopt, en kijk bij de ongewenste post (spam).',
      again: 'Een ander adres invullen',
    },
    waiting: {
      title: 'Bevestig uw aanmelding',
      lead: 'U hebt gevraagd om deze berichten op dit adres:',
      confirm: 'Ja, ik wil dit ontvangen',
      ignore:
        'Hebt u dit niet zelf gevraagd? Dan hoeft u niets te doen. U krijgt geen berichten, en na 14 dagen wissen we het adres.',
    },
    choices: {
      title: 'Uw berichten van ons',
      lead: 'Hier kiest u wat u op dit adres ontvangt:',
      keep: 'Keuze bewaren',
      kept: 'Uw keuze is bewaard.',
      confirmed: 'Uw aanmelding is bevestigd. Fijn dat u meeleest.',
    },
    end: {
      title: 'Helemaal stoppen',
      lead: 'U krijgt dan geen nieuwsbrief en geen berichten over nieuwe cursussen meer.',
      button: 'Afmelden',
    },
    ended: {
      title: 'U bent afgemeld',
      lead: 'U krijgt geen nieuwsbrief en geen berichten over nieuwe cursussen meer. Na 30 dagen wissen we uw adres.',
      again: 'Toch weer aanmelden',
    },
  },
  en: {
    title: 'Newsletter and new dates',
    description:
      'Hear when there is a new running therapy course, or receive our newsletter. You can stop with one click.',
    lead: 'You choose what you get. You can stop at any time, with one click.',
    email: 'E-mail address',
    emailHint: 'We first send you an e-mail to check that the address is right.',
    wishes: 'What would you like to receive?',
    newEditions: 'A message when there is a new course',
    newEditionsHint: 'Place, dates and price. Only when there really is something new.',
    newsletter: 'The newsletter',
    newsletterHint: 'About running, health and the profession. A few times a year.',
    subscribe: 'Subscribe',
    privacy: 'We use your address for this only.',
    privacyLink: 'Read how we handle your data',
    errors: {
      noEmail: 'Enter your e-mail address',
      badEmail: 'This e-mail address is not right. A good address looks like anna@example.org',
      noWish: 'Choose what you would like to receive: at least one of the two',
      noWishLeft: 'Choose at least one of the two, or unsubscribe altogether below',
      tooMany: 'You have sent this form many times. Please try again in an hour.',
    },
    asked: {
      title: 'Look in your mailbox',
      lead: 'We have sent you an e-mail. In it is a link to confirm your subscription. Only then will you receive messages.',
      spam: 'No e-mail? Check that the address is right, and look among the unwanted mail (spam).',
      again: 'Enter another address',
    },
    waiting: {
      title: 'Confirm your subscription',
      lead: 'You asked for these messages at this address:',
      confirm: 'Yes, I would like to receive this',
      ignore:
        'Did you not ask for this? Then you need not do anything. You will receive no messages, and we erase the address after 14 days.',
    },
    choices: {
      title: 'Your messages from us',
      lead: 'Here you choose what you receive at this address:',
      keep: 'Save my choice',
      kept: 'Your choice has been saved.',
      confirmed: 'Your subscription is confirmed. Good to have you with us.',
    },
    end: {
      title: 'Stop altogether',
      lead: 'You will then receive no newsletter and no messages about new courses.',
      button: 'Unsubscribe',
    },
    ended: {
      title: 'You are unsubscribed',
      lead: 'You will receive no newsletter and no messages about new courses. After 30 days we erase your address.',
      again: 'Subscribe again after all',
    },
  },
};
