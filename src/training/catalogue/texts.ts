import type { Texts } from '../../kernel/lang.ts';
import type { Availability } from '../domain/edition.ts';
import type { EnrolRefusal } from '../domain/edition.ts';

type Day = { title: string; items: string[] };

type CatalogueTexts = {
  title: string;
  lead: string;
  description: string;
  filter: {
    label: string;
    place: string;
    everywhere: string;
    from: string;
    until: string;
    show: string;
    clear: string;
    badPeriod: string;
  };
  found: (count: number) => string;
  none: { title: string; body: string; all: string };
  archive: { title: string; lead: string; link: string; empty: string; back: string };
  follow: { title: string; mail: string; rss: string; embed: string };
  availability: Record<Availability, string>;
  enrol: string;
  view: (place: string) => string;
  mailMe: string;
  courseIn: (place: string) => string;
  courseName: string;
  facts: {
    days: string;
    times: string;
    place: string;
    audience: string;
    group: string;
    price: string;
    includes: string;
    availability: string;
    code: string;
  };
  groupSize: (minimum: number, maximum: number) => string;
  span: (from: string, to: string) => string;
  returnDay: string;
  venueFollows: (place: string) => string;
  included: string;
  /** The same in the middle of a line. */
  includedInline: string;
  cancelled: string;
  brochure: string;
  programme: string;
  programmeNote: string;
  days: [Day, Day, Day];
  between: Day;
  bring: Day;
  entry: Day;
  cancellation: string;
  full: { title: string; body: string; others: string };
  states: Record<EnrolRefusal, { title: string; body: string }>;
  past: { title: string; body: string };
  more: string;
  notFound: { title: string; body: string; link: string };
  embed: { title: string; lead: string; how: string; note: string };
  feed: { title: string; description: string };
};

/** Texts of the public catalogue. The programme follows the four disciplines of S29 and the return day of S26. */
export const texts: Texts<CatalogueTexts> = {
  nl: {
    title: 'Cursussen',
    lead: 'Drie dagen, een kleine groep en een opdracht in uw eigen praktijk. Kies de plaats en de data die u passen.',
    description:
      'Alle data en plaatsen van de driedaagse cursus runningtherapie, met prijs en beschikbaarheid. Schrijf u direct in.',
    filter: {
      label: 'Cursussen zoeken',
      place: 'Plaats',
      everywhere: 'Overal',
      from: 'Begint op of na',
      until: 'Begint uiterlijk op',
      show: 'Toon',
      clear: 'Toon alles',
      badPeriod: 'De einddatum ligt voor de begindatum. We tonen daarom alle data.',
    },
    found: (count) => (count === 1 ? '1 cursus gevonden' : `${count} cursussen gevonden`),
    none: {
      title: 'Hier staat nu geen cursus',
      body: 'Kies een andere plaats of periode, of laat u mailen als er een nieuwe datum is.',
      all: 'Toon alle cursussen',
    },
    archive: {
      title: 'Eerdere cursussen',
      lead: 'Deze edities zijn al begonnen of voorbij.',
      link: 'Bekijk eerdere cursussen',
      empty: 'Er zijn nog geen eerdere edities.',
      back: 'Naar de komende cursussen',
    },
    follow: {
      title: 'Niets missen?',
      mail: 'Mail mij over nieuwe data',
      rss: 'Volg met RSS',
      embed: 'Zet de lijst op uw eigen site',
    },
    availability: { plenty: 'Voldoende plaatsen', few: 'Nog enkele plaatsen', full: 'Volgeboekt' },
    enrol: 'Schrijf u nu in',
    view: (place) => `Bekijk ${place}`,
    mailMe: 'Mail mij over nieuwe data',
    courseIn: (place) => `Driedaagse cursus runningtherapie ${place}`,
    courseName: 'Driedaagse cursus runningtherapie',
    facts: {
      days: 'Dagen',
      times: 'Tijden',
      place: 'Plaats',
      audience: 'Voor wie',
      group: 'Groep',
      price: 'Prijs',
      includes: 'Inbegrepen',
      availability: 'Beschikbaarheid',
      code: 'Code',
    },
    groupSize: (minimum, maximum) => `${minimum} tot ${maximum} deelnemers`,
    span: (from, to) => `${from} tot ${to}`,
    returnDay: 'terugkomdag',
    venueFollows: (place) => `${place}, exacte locatie volgt nog`,
    included: 'Drie boeken, koffie, thee en lunch',
    includedInline: 'drie boeken, koffie, thee en lunch',
    cancelled: 'Ging niet door',
    brochure: 'Download de brochure (pdf)',
    programme: 'De drie dagen',
    programmeNote: 'De volgorde van de docenten kan nog wisselen.',
    days: [
      {
        title: 'Dag 1: hoofd en stress',
        items: [
          'Psychiater: de plaats van lopen in de behandeling van psychische klachten, en hoe het kan werken',
          'Sportpsycholoog: modellen uit de sportpsychologie, en wat u ermee doet in een groep',
          'Samen rustig lopen',
        ],
      },
      {
        title: 'Dag 2: lichaam en adem',
        items: [
          'Fysiotherapeut en runningtherapeut: onverklaarde klachten, hoe stevig, hoe vaak en hoe lang, en omgaan met overbelasting',
          'Ademhaling-expert: adem en stress, motivatie, energie en stemming',
          'Uitleg van de praktijkopdracht',
        ],
      },
      {
        title: 'Dag 3: terugkomdag',
        items: [
          'Leren van elkaars oplossingen',
          'Theorietoets, samen nagekeken; de uitslag beslist niet over de titel',
          'Casussen uit uw praktijk, als het kan met de cliënt erbij',
        ],
      },
    ],
    between: { title: 'Daartussen', items: ['Uw praktijkopdracht, drie tot vier maanden in uw eigen werk'] },
    bring: {
      title: 'Wat neemt u mee?',
      items: [
        'Kleding en schoenen waarin u rustig kunt lopen, ook bij regen',
        'Een flesje water',
        'Iets om te schrijven',
      ],
    },
    entry: {
      title: 'Kan ik meedoen?',
      items: [
        'Ja, met een afgeronde hbo-opleiding in welk vak dan ook',
        'Zonder hbo: toon uw werk- en denkniveau of uw EVC. De cursusleiding beslist, en u betaalt pas na een ja',
      ],
    },
    cancellation: 'Annuleren',
    full: {
      title: 'Deze editie is vol',
      body: 'Er is geen reservelijst. Kies een andere editie, of laat u mailen als er een nieuwe datum is.',
      others: 'Hier is nog plaats',
    },
    states: {
      'edition-not-open': { title: 'Inschrijven kan nog niet', body: 'Deze editie is nog niet geopend.' },
      'edition-closed': {
        title: 'De inschrijving is gesloten',
        body: 'U kunt zich voor deze editie niet meer inschrijven.',
      },
      'edition-cancelled': {
        title: 'Deze editie gaat niet door',
        body: 'Wie was ingeschreven, heeft bericht gekregen.',
      },
      'edition-started': { title: 'Deze editie is al begonnen', body: 'U kunt zich niet meer inschrijven.' },
    },
    past: { title: 'Deze editie is voorbij', body: 'Bekijk de komende edities.' },
    more: 'Alle komende cursussen',
    notFound: {
      title: 'Deze cursus kennen we niet',
      body: 'Misschien staat er een typefout in de code.',
      link: 'Bekijk alle cursussen',
    },
    embed: {
      title: 'De lijst op uw eigen site',
      lead: 'Zet de actuele lijst met cursussen op uw eigen pagina. Zij houdt zichzelf bij en plaatst geen cookies.',
      how: 'Plak deze regel in uw pagina:',
      note: 'De lijst past zich aan de breedte van uw pagina aan.',
    },
    feed: {
      title: 'Nieuwe cursussen runningtherapie',
      description: 'Nieuwe edities van de driedaagse cursus runningtherapie',
    },
  },
  en: {
    title: 'Courses',
    lead: 'Three days, a small group and an assignment in your own practice. Choose the place and the dates that suit you.',
    description:
      'All dates and places of the three-day course in running therapy, with price and availability. Enrol right away.',
    filter: {
      label: 'Search courses',
      place: 'Place',
      everywhere: 'Everywhere',
      from: 'Begins on or after',
      until: 'Begins no later than',
      show: 'Show',
      clear: 'Show everything',
      badPeriod: 'The end of the period lies before its beginning. We therefore show all dates.',
    },
    found: (count) => (count === 1 ? '1 course found' : `${count} courses found`),
    none: {
      title: 'There is no course here now',
      body: 'Choose another place or period, or let us mail you when there is a new date.',
      all: 'Show all courses',
    },
    archive: {
      title: 'Earlier courses',
      lead: 'These editions have begun or are over.',
      link: 'See earlier courses',
      empty: 'There are no earlier editions yet.',
      back: 'To the coming courses',
    },
    follow: {
      title: 'Do not want to miss one?',
      mail: 'Mail me about new dates',
      rss: 'Follow by RSS',
      embed: 'Put the list on your own site',
    },
    availability: { plenty: 'Enough seats', few: 'A few seats left', full: 'Fully booked' },
    enrol: 'Enrol now',
    view: (place) => `See ${place}`,
    mailMe: 'Mail me about new dates',
    courseIn: (place) => `Three-day course in running therapy ${place}`,
    courseName: 'Three-day course in running therapy',
    facts: {
      days: 'Days',
      times: 'Times',
      place: 'Place',
      audience: 'For whom',
      group: 'Group',
      price: 'Price',
      includes: 'Included',
      availability: 'Availability',
      code: 'Code',
    },
    groupSize: (minimum, maximum) => `${minimum} to ${maximum} participants`,
    span: (from, to) => `${from} to ${to}`,
    returnDay: 'return day',
    venueFollows: (place) => `${place}, exact address follows`,
    included: 'Three books, coffee, tea and lunch',
    includedInline: 'three books, coffee, tea and lunch',
    cancelled: 'Did not take place',
    brochure: 'Download the brochure (PDF)',
    programme: 'The three days',
    programmeNote:
      'The order of the teachers may still change. Ask the course office in which language it is taught.',
    days: [
      {
        title: 'Day 1: mind and stress',
        items: [
          'Psychiatrist: the place of running in the treatment of mental complaints, and how it may work',
          'Sport psychologist: models from sport psychology, and what to do with them in a group',
          'A calm run together',
        ],
      },
      {
        title: 'Day 2: body and breath',
        items: [
          'Physiotherapist and running therapist: unexplained complaints, how hard, how often and how long, and coping with overload',
          'Breathing expert: breath and stress, motivation, energy and mood',
          'The practical assignment explained',
        ],
      },
      {
        title: 'Day 3: return day',
        items: [
          'Learning from each other’s solutions',
          'A theory test, reviewed together; its result does not decide about the title',
          'Cases from your practice, if possible with the client present',
        ],
      },
    ],
    between: {
      title: 'In between',
      items: ['Your practical assignment, three to four months in your own work'],
    },
    bring: {
      title: 'What to bring',
      items: [
        'Clothes and shoes to run calmly in, also in rain',
        'A bottle of water',
        'Something to write with',
      ],
    },
    entry: {
      title: 'Can I take part?',
      items: [
        'Yes, with a completed bachelor’s degree in any field',
        'Without one: show that you work and think at that level, or your recognised prior learning. The course leader decides, and you only pay after a yes',
      ],
    },
    cancellation: 'Cancelling',
    full: {
      title: 'This edition is full',
      body: 'There is no reserve list. Choose another edition, or let us mail you when there is a new date.',
      others: 'There are seats here',
    },
    states: {
      'edition-not-open': { title: 'Enrolment is not open yet', body: 'This edition has not been opened.' },
      'edition-closed': { title: 'Enrolment has closed', body: 'You can no longer enrol in this edition.' },
      'edition-cancelled': {
        title: 'This edition will not take place',
        body: 'Everybody who had enrolled has been told.',
      },
      'edition-started': { title: 'This edition has begun', body: 'You can no longer enrol.' },
    },
    past: { title: 'This edition is over', body: 'See the coming editions.' },
    more: 'All coming courses',
    notFound: {
      title: 'We do not know this course',
      body: 'There may be a typing error in the code.',
      link: 'See all courses',
    },
    embed: {
      title: 'The list on your own site',
      lead: 'Put the current list of courses on your own page. It keeps itself up to date and sets no cookies.',
      how: 'Paste this line into your page:',
      note: 'The list adapts to the width of your page.',
    },
    feed: {
      title: 'New courses in running therapy',
      description: 'New editions of the three-day course in running therapy',
    },
  },
};
