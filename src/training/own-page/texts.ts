import type { Texts } from '../../kernel/lang.ts';
import type { Standing } from '../domain/enrolment.ts';

type StateText = { title: string; body: string };

export type Notification =
  | 'payment-service-away'
  | 'edition-full'
  | 'edition-not-open'
  | 'nothing-to-pay'
  | 'canceled'
  | 'failed'
  | 'expired'
  | 'open'
  | 'pending'
  | 'adres';

type OwnTexts = {
  title: string;
  states: Record<Exclude<Standing['state'], 'cancelled'>, StateText>;
  cancelled: Record<Extract<Standing, { state: 'cancelled' }>['kind'], StateText>;
  notifications: Record<Notification, string>;
  heldUntil: (moment: string) => string;
  dueOn: (day: string) => string;
  reason: (reason: string) => string;
  pay: (method: string) => string;
  payAgain: string;
  trajectory: { lead: string; button: string };
  sentTo: (email: string) => string;
  spam: string;
  correct: string;
  days: string;
  times: (from: string, to: string) => string;
  returnDay: string;
  where: string;
  venueFollows: string;
  calendarFile: string;
  calendarFeed: string;
  calendarFeedHint: string;
  invoices: string;
  invoice: (number: string) => string;
  creditNote: (number: string) => string;
  /** The electronic invoice, for an organisation's books. */
  forBooks: string;
  details: string;
  name: string;
  email: string;
  phone: string;
  change: string;
  code: string;
  price: string;
  bring: { title: string; items: string[] };
  other: string;
  withdraw: { title: string; until: (moment: string) => string; link: string };
  contact: { title: string; lead: string; hint: string; save: string; cancel: string };
  problems: { email: string; phone: string };
  keepLink: string;
};

export const texts: Texts<OwnTexts> = {
  nl: {
    title: 'Uw inschrijving',
    states: {
      confirmed: {
        title: 'U doet mee',
        body: 'Uw inschrijving en uw betaling zijn binnen. Uw plaats staat vast.',
      },
      'payment-awaited': {
        title: 'Nog één stap: betalen',
        body: 'We houden uw plaats vast. U doet mee zodra u hebt betaald.',
      },
      'seat-released': {
        title: 'Uw plaats is vrijgegeven',
        body: 'De tijd om te betalen is voorbij. Alles wat u invulde, staat er nog. Is er plaats, dan kunt u alsnog betalen.',
      },
      'entry-in-review': {
        title: 'We bekijken uw aanvraag',
        body: 'De cursusleiding leest uw toelichting. U krijgt een mail zodra er een besluit is. U betaalt nu nog niets.',
      },
      'payment-route-in-review': {
        title: 'We bekijken uw betaalwijze',
        body: 'De cursusleiding bekijkt of u op een andere manier kunt betalen. U krijgt een mail zodra er een besluit is.',
      },
      'entry-refused': {
        title: 'Deelname is helaas niet mogelijk',
        body: 'De cursusleiding heeft uw aanvraag bekeken en afgewezen. U hebt niets betaald.',
      },
      'transfer-awaited': {
        title: 'Uw plaats is gereserveerd',
        body: 'U betaalt per bank. Op de factuur staat hoe. Zodra het geld binnen is, krijgt u de bevestiging.',
      },
      'paid-without-seat': {
        title: 'Uw betaling is binnen',
        body: 'Uw betaling kwam aan toen uw plaats al was vrijgegeven. We bellen of mailen u om dit op te lossen: een plaats, een andere editie, of uw geld terug.',
      },
    },
    cancelled: {
      withdrawn: { title: 'U hebt uw inschrijving herroepen', body: 'Wat u betaalde, gaat terug.' },
      cancelled: { title: 'Uw inschrijving is geannuleerd', body: 'Uw plaats is vrijgegeven.' },
      'edition-cancelled': { title: 'Deze editie gaat niet door', body: 'Wat u betaalde, gaat terug.' },
      office: {
        title: 'Uw inschrijving is geannuleerd',
        body: 'Het cursusbureau heeft uw inschrijving beëindigd.',
      },
    },
    notifications: {
      'payment-service-away':
        'De betaaldienst is nu niet bereikbaar. Uw plaats blijft vrij. We mailen u zodra u kunt betalen.',
      'edition-full': 'Er is op dit moment geen plaats vrij. Er is niets betaald.',
      'edition-not-open': 'Voor deze editie kan niet meer worden ingeschreven.',
      'nothing-to-pay': 'Er is niets te betalen.',
      canceled: 'U hebt de betaling afgebroken. Er is niets afgeschreven. U kunt het opnieuw proberen.',
      failed: 'De betaling is niet gelukt. Er is niets afgeschreven. U kunt het opnieuw proberen.',
      expired: 'De betaling is verlopen. Er is niets afgeschreven. U kunt het opnieuw proberen.',
      open: 'We wachten op bericht van uw bank. Deze pagina ververst vanzelf.',
      pending: 'Uw bank verwerkt de betaling. Deze pagina ververst vanzelf.',
      adres:
        'Uw gegevens zijn gewijzigd. Deze pagina heeft een nieuw adres gekregen; de oude link werkt niet meer.',
    },
    heldUntil: (moment) => `We houden uw plaats vast tot ${moment}.`,
    dueOn: (day) => `Betaal uiterlijk ${day}.`,
    reason: (reason) => `Toelichting: ${reason}`,
    pay: (method) => `Betalen met ${method}`,
    payAgain: 'Opnieuw een plaats nemen en betalen',
    trajectory: {
      lead: 'Programma, lesstof, opdracht en certificaat vindt u in uw eigen traject.',
      button: 'Naar mijn traject',
    },
    sentTo: (email) => `De bevestiging is gestuurd naar ${email}.`,
    spam: 'Niets ontvangen? Kijk eerst of het adres klopt en kijk in uw map met ongewenste mail.',
    correct: 'Adres verbeteren',
    days: 'De drie dagen',
    times: (from, to) => `${from} tot ${to}`,
    returnDay: 'terugkomdag',
    where: 'Plaats',
    venueFollows: 'exacte locatie volgt',
    calendarFile: 'Zet in mijn agenda',
    calendarFeed: 'Of abonneer uw agenda op dit adres:',
    calendarFeedHint: 'Wijzigt een dag of de locatie, dan wijzigt uw agenda mee.',
    invoices: 'Facturen',
    invoice: (number) => `Factuur ${number} (pdf)`,
    creditNote: (number) => `Creditfactuur ${number} (pdf)`,
    forBooks: 'voor uw boekhouding (UBL)',
    details: 'Uw gegevens',
    name: 'Naam',
    email: 'E-mailadres',
    phone: 'Telefoonnummer',
    change: 'Wijzig',
    code: 'Editie',
    price: 'Prijs',
    bring: {
      title: 'Wat neemt u mee?',
      items: [
        'Kleding en schoenen waarin u rustig kunt lopen, ook bij regen',
        'Een flesje water',
        'Iets om te schrijven',
      ],
    },
    other: 'Bekijk de andere edities',
    withdraw: {
      title: 'Bedenktijd',
      until: (moment) => `Tot ${moment} kunt u uw inschrijving zonder reden herroepen.`,
      link: 'Herroep de overeenkomst hier',
    },
    contact: {
      title: 'Uw gegevens wijzigen',
      lead: 'Hier sturen we alles naartoe.',
      hint: 'Verandert uw e-mailadres, dan krijgt u een nieuwe link. De oude werkt dan niet meer.',
      save: 'Opslaan',
      cancel: 'Terug zonder te wijzigen',
    },
    problems: {
      email: 'Vul een e-mailadres in zoals naam@voorbeeld.nl',
      phone: 'Vul een telefoonnummer in zoals 06 12345678',
    },
    keepLink:
      'Bewaar deze pagina of de mail: met de link komt u hier terug, ook op een ander apparaat. Deel de link niet.',
  },
  en: {
    title: 'Your enrolment',
    states: {
      confirmed: {
        title: 'You are in',
        body: 'Your enrolment and your payment have arrived. Your seat is certain.',
      },
      'payment-awaited': {
        title: 'One step left: pay',
        body: 'We keep your seat. You are in as soon as you have paid.',
      },
      'seat-released': {
        title: 'Your seat has been released',
        body: 'The time to pay is over. All you filled in is still here. If there is a seat, you can still pay.',
      },
      'entry-in-review': {
        title: 'We are looking at your request',
        body: 'The course leader reads your explanation. You get an e-mail once it is decided. You pay nothing yet.',
      },
      'payment-route-in-review': {
        title: 'We are looking at your way to pay',
        body: 'The course leader considers another way to pay. You get an e-mail once it is decided.',
      },
      'entry-refused': {
        title: 'Unfortunately you cannot take part',
        body: 'The course leader has considered your request and refused it. You have paid nothing.',
      },
      'transfer-awaited': {
        title: 'Your seat is reserved',
        body: 'You pay by bank transfer; the invoice says how. You get the confirmation as soon as the money is in.',
      },
      'paid-without-seat': {
        title: 'Your payment has arrived',
        body: 'It came when your seat had already been released. We will call or mail you to solve this: a seat, another edition, or your money back.',
      },
    },
    cancelled: {
      withdrawn: { title: 'You have withdrawn from your enrolment', body: 'What you paid goes back to you.' },
      cancelled: { title: 'Your enrolment is cancelled', body: 'Your seat has been released.' },
      'edition-cancelled': {
        title: 'This edition will not take place',
        body: 'What you paid goes back to you.',
      },
      office: { title: 'Your enrolment is cancelled', body: 'The course office has ended your enrolment.' },
    },
    notifications: {
      'payment-service-away':
        'The payment service cannot be reached now. Your seat is kept. We mail you as soon as you can pay.',
      'edition-full': 'There is no free seat at this moment. Nothing has been paid.',
      'edition-not-open': 'Enrolment for this edition is no longer possible.',
      'nothing-to-pay': 'There is nothing to pay.',
      canceled: 'You broke off the payment. Nothing was charged. You can try again.',
      failed: 'The payment did not succeed. Nothing was charged. You can try again.',
      expired: 'The payment expired. Nothing was charged. You can try again.',
      open: 'We are waiting for your bank. This page refreshes by itself.',
      pending: 'Your bank is handling the payment. This page refreshes by itself.',
      adres: 'Your details have changed. This page has a new address; the old link no longer works.',
    },
    heldUntil: (moment) => `We keep your seat until ${moment}.`,
    dueOn: (day) => `Please pay by ${day}.`,
    reason: (reason) => `Explanation: ${reason}`,
    pay: (method) => `Pay by ${method}`,
    payAgain: 'Take a seat again and pay',
    trajectory: {
      lead: 'Programme, materials, assignment and certificate are in your own trajectory.',
      button: 'To my trajectory',
    },
    sentTo: (email) => `The confirmation was sent to ${email}.`,
    spam: 'Nothing received? First check the address, and look in your folder for unwanted mail.',
    correct: 'Correct the address',
    days: 'The three days',
    times: (from, to) => `${from} to ${to}`,
    returnDay: 'return day',
    where: 'Place',
    venueFollows: 'exact address follows',
    calendarFile: 'Put in my calendar',
    calendarFeed: 'Or let your calendar follow this address:',
    calendarFeedHint: 'When a day or the venue changes, your calendar changes along.',
    invoices: 'Invoices',
    invoice: (number) => `Invoice ${number} (PDF)`,
    creditNote: (number) => `Credit note ${number} (PDF)`,
    forBooks: 'for your books (UBL)',
    details: 'Your details',
    name: 'Name',
    email: 'E-mail address',
    phone: 'Phone number',
    change: 'Change',
    code: 'Edition',
    price: 'Price',
    bring: {
      title: 'What to bring',
      items: [
        'Clothes and shoes to run calmly in, also in rain',
        'A bottle of water',
        'Something to write with',
      ],
    },
    other: 'See the other editions',
    withdraw: {
      title: 'Time to reconsider',
      until: (moment) => `Until ${moment} you may withdraw from your enrolment without a reason.`,
      link: 'Withdraw from the contract here',
    },
    contact: {
      title: 'Change your details',
      lead: 'This is where we send everything.',
      hint: 'If your e-mail address changes you get a new link. The old one stops working.',
      save: 'Save',
      cancel: 'Back without changing',
    },
    problems: {
      email: 'Fill in an e-mail address like name@example.com',
      phone: 'Fill in a phone number like 06 12345678',
    },
    keepLink:
      'Keep this page or the e-mail: its link brings you back here, also on another device. Do not share the link.',
  },
};
