import type { Texts } from '../../kernel/lang.ts';
import type { EditionKind } from '../domain/edition.ts';
import type { SubmitRefusal } from './command.ts';
import type { StepName } from './answers.ts';
import type { Problem } from './problems.ts';

type Labels = Record<
  | 'naam' | 'email' | 'telefoon' | 'beroep' | 'register' | 'registernummer'
  | 'straat' | 'postcode' | 'plaats' | 'land' | 'bedrijf' | 'kvk' | 'btw' | 'referentie'
  | 'richting' | 'jaar' | 'toelichting' | 'certificaat' | 'cursusjaar' | 'bewijs' | 'voorkeur' | 'dieet' | 'toegankelijkheid' | 'betaalreden',
  { label: string; hint?: string }
>; // prettier-ignore

type EnrolTexts = {
  /** What differs between the course and a return day by itself (S27). */
  of: Record<
    EditionKind,
    {
      title: (place: string) => string;
      /** What is bought, with its code. */
      course: (place: string, code: string) => string;
      included: string;
      entryStep: string;
    }
  >;
  steps: Record<Exclude<StepName, 'vooropleiding'> | 'controleren', string>;
  next: string;
  back: string;
  change: string;
  none: string;
  labels: Labels;
  buyerKind: { legend: string; private: string; business: string; businessHint: string };
  level: {
    legend: string;
    hint: string;
    bachelor: string;
    bachelorHint: string;
    otherwise: string;
    otherwiseHint: string;
  };
  alumnus: { intro: string };
  evidenceKept: (name: string) => string;
  route: { legend: string; idealHint: string; otherwise: string; otherwiseHint: string };
  newsletter: { label: string; hint: string };
  countries: Record<'NL' | 'BE' | 'DE' | 'XX', string>;
  summary: {
    title: string;
    what: string;
    when: string;
    returnDay: string;
    where: string;
    venueFollows: string;
    includes: string;
    price: string;
    confirmMail: (email: string) => string;
    cancellation: string;
    withdrawal: string;
    terms: string;
    termsHint: string;
    pay: string;
    ask: string;
    held: string;
    judged: string;
  };
  full: { title: string; body: string; others: string; move: string; none: string; mail: string };
  gone: { title: string; body: string; again: string };
  refusals: Record<Exclude<SubmitRefusal, 'not-found'>, string>;
  problems: Record<Problem, string>;
};

export const texts: Texts<EnrolTexts> = {
  nl: {
    of: {
      course: {
        title: (place) => `Inschrijven voor ${place}`,
        course: (place, code) => `Driedaagse cursus runningtherapie ${place} (${code})`,
        included: 'Drie boeken, koffie, thee en lunch',
        entryStep: 'Vooropleiding',
      },
      'return-day': {
        title: (place) => `Aanmelden voor de terugkomdag in ${place}`,
        course: (place, code) => `Terugkomdag runningtherapie ${place} (${code})`,
        included: 'Koffie, thee en lunch',
        entryStep: 'Uw certificaat',
      },
    },
    steps: {
      gegevens: 'Uw gegevens',
      factuur: 'Factuur',
      wensen: 'Wensen en betalen',
      controleren: 'Controleren',
    },
    next: 'Verder',
    back: 'Terug',
    change: 'Wijzig',
    none: 'Niet ingevuld',
    labels: {
      naam: { label: 'Uw naam', hint: 'Zoals die op uw certificaat moet staan.' },
      email: { label: 'E-mailadres', hint: 'Hier komt uw bevestiging binnen.' },
      telefoon: { label: 'Telefoonnummer', hint: 'Alleen voor als er iets verandert aan een cursusdag.' },
      beroep: { label: 'Beroep', hint: 'Bijvoorbeeld fysiotherapeut, psycholoog of sportinstructeur.' },
      register: {
        label: 'Beroepsregister',
        hint: 'Bijvoorbeeld BIG of het Centraal Kwaliteitsregister, voor uw accreditatiepunten.',
      },
      registernummer: { label: 'Nummer in dat register' },
      straat: { label: 'Straat en huisnummer', hint: 'Geen postbus.' },
      postcode: { label: 'Postcode' },
      plaats: { label: 'Plaats' },
      land: { label: 'Land' },
      bedrijf: { label: 'Naam van de organisatie' },
      kvk: { label: 'KVK-nummer', hint: 'Acht cijfers.' },
      btw: { label: 'Btw-nummer', hint: 'Begint met NL.' },
      referentie: { label: 'Uw kenmerk', hint: 'Bijvoorbeeld een inkoopnummer. Het komt op de factuur.' },
      richting: { label: 'Welke opleiding?', hint: 'De richting maakt niet uit.' },
      jaar: { label: 'Jaar van afstuderen' },
      toelichting: {
        label: 'Wat hebt u in plaats daarvan?',
        hint: 'Vertel over uw werk, uw cursussen of uw EVC. De cursusleiding leest dit.',
      },
      certificaat: {
        label: 'Nummer op uw certificaat of bewijs van deelname',
        hint: 'Hebt u geen nummer? Stuur dan hieronder een foto of pdf van uw bewijs mee.',
      },
      cursusjaar: { label: 'In welk jaar volgde u de tweedaagse cursus?', hint: 'Van 2003 tot en met 2013.' },
      bewijs: {
        label: 'Bewijs meesturen',
        hint: 'Een pdf of foto (jpg, png) van hooguit 10 MB. Dit kan ook later.',
      },
      voorkeur: {
        label: 'Liever een eerdere datum of een andere plaats?',
        hint: 'Komt daar plek, dan bellen we u. U houdt tot dan gewoon deze plaats.',
      },
      dieet: { label: 'Eet u iets niet?', hint: 'Voor de lunch.' },
      toegankelijkheid: {
        label: 'Wat moeten we weten om u goed te ontvangen?',
        hint: 'Bijvoorbeeld dat u een rolstoel gebruikt of slecht hoort. Geen medische gegevens nodig.',
      },
      betaalreden: {
        label: 'Waarom kan iDEAL niet?',
        hint: 'De cursusleiding beslist. U hoort het per mail.',
      },
    },
    buyerKind: {
      legend: 'Voor wie is de factuur?',
      private: 'Voor mijzelf',
      business: 'Voor een organisatie',
      businessHint: 'Een werkgever of uw eigen praktijk.',
    },
    level: {
      legend: 'Hebt u een afgeronde hbo-opleiding?',
      hint: 'Of een universitaire opleiding. Elke richting is goed.',
      bachelor: 'Ja',
      bachelorHint: 'U kunt direct inschrijven en betalen.',
      otherwise: 'Nee, maar ik heb hbo-werk- en denkniveau',
      otherwiseHint: 'De cursusleiding kijkt eerst naar uw aanvraag. U betaalt pas na een ja.',
    },
    alumnus: {
      intro:
        'Volgde u tussen 2003 en 2013 de tweedaagse cursus? Dan kunt u één terugkomdag meedoen, met dezelfde voorbereiding als de andere deelnemers. Staat uw certificaat in onze lijst, dan kunt u direct betalen. Anders kijkt de cursusleiding eerst.',
    },
    evidenceKept: (name) => `Bewaard: ${name}. Kies alleen een nieuw bestand als u het wilt vervangen.`,
    route: {
      legend: 'Hoe wilt u betalen?',
      idealHint: 'Na de laatste stap gaat u naar uw bank.',
      otherwise: 'Op een andere manier',
      otherwiseHint: 'Alleen bij uitzondering, bijvoorbeeld als uw werkgever niet met iDEAL kan betalen.',
    },
    newsletter: {
      label: 'Ik wil de nieuwsbrief Vitaal en in Balans',
      hint: 'U krijgt eerst een mail om dit te bevestigen.',
    },
    countries: { NL: 'Nederland', BE: 'België', DE: 'Duitsland', XX: 'Een ander land' },
    summary: {
      title: 'Klopt alles?',
      what: 'Wat',
      when: 'Wanneer',
      returnDay: 'terugkomdag',
      where: 'Waar',
      venueFollows: 'exacte locatie volgt',
      includes: 'Inbegrepen',
      price: 'Totaalprijs',
      confirmMail: (email) => `We sturen alles naar ${email}. Klopt dat adres?`,
      cancellation: 'Annuleren',
      withdrawal:
        'Schrijft u in als particulier? Dan kunt u zich binnen veertien dagen bedenken, zonder reden. U krijgt dan alles terug.',
      terms: 'Ik ga akkoord met de voorwaarden',
      termsHint: 'U leest ze onder aan elke pagina, bij Voorwaarden.',
      pay: 'Inschrijven en betalen',
      ask: 'Inschrijving aanvragen',
      held: 'Uw plaats blijft vrij zolang u betaalt.',
      judged:
        'U betaalt nu nog niets. We houden uw plaats vast terwijl de cursusleiding uw aanvraag bekijkt.',
    },
    full: {
      title: 'Deze editie is vol',
      body: 'Er is geen reservelijst. Wat u hebt ingevuld, is bewaard: u kunt er een andere editie mee kiezen.',
      others: 'Hier is nog plaats',
      move: 'Kies deze editie',
      none: 'Er is nu geen andere editie open.',
      mail: 'Mail mij als er nieuwe edities zijn',
    },
    gone: {
      title: 'Deze aanmelding is er niet meer',
      body: 'Een onafgemaakte aanmelding bewaren we dertig dagen. U kunt opnieuw beginnen.',
      again: 'Opnieuw beginnen',
    },
    refusals: {
      'edition-full': 'Deze editie is net vol geraakt.',
      'edition-not-open': 'Voor deze editie kunt u zich niet inschrijven.',
      'edition-closed': 'De inschrijving voor deze editie is intussen gesloten.',
      'edition-cancelled': 'Deze editie gaat niet door.',
      'edition-started': 'Deze editie is al begonnen.',
      'entry-does-not-fit': 'Voor deze editie vragen wij iets anders. Begin opnieuw met aanmelden.',
    },
    problems: {
      'name-missing': 'Vul uw naam in',
      'name-without-letters': 'Vul een naam in met letters',
      'email-missing': 'Vul uw e-mailadres in',
      'email-invalid': 'Vul een e-mailadres in zoals naam@voorbeeld.nl',
      'phone-missing': 'Vul uw telefoonnummer in',
      'phone-invalid': 'Vul een telefoonnummer in zoals 06 12345678, of met landcode zoals +32',
      'profession-missing': 'Vul uw beroep in',
      'buyer-kind-missing': 'Kies voor wie de factuur is',
      'company-missing': 'Vul de naam van de organisatie in',
      'street-missing': 'Vul straat en huisnummer in',
      'post-office-box': 'Vul een adres in dat geen postbus is',
      'postal-code-missing': 'Vul de postcode in',
      'postal-code-invalid': 'Vul een postcode in zoals 6581 ZZ',
      'city-missing': 'Vul de plaats in',
      'country-unknown': 'Kies een land uit de lijst',
      'chamber-of-commerce-invalid': 'Vul een KVK-nummer van acht cijfers in',
      'vat-id-invalid': 'Vul een btw-nummer in zoals NL001234567B01',
      'level-missing': 'Kies of u een hbo-opleiding hebt',
      'field-missing': 'Vul in welke opleiding u deed',
      'year-missing': 'Vul het jaar in waarin u afstudeerde',
      'year-invalid': 'Vul een jaar in, bijvoorbeeld 2014',
      'explanation-missing': 'Vertel wat u in plaats van een hbo-opleiding hebt',
      'explanation-short': 'Vertel iets meer, in een paar zinnen',
      'evidence-too-large': 'Kies een bestand van hooguit 10 MB',
      'evidence-not-allowed': 'Kies een gewone pdf of een foto (jpg of png)',
      'evidence-empty': 'Dit bestand is leeg. Kies een ander bestand',
      'certificate-missing': 'Vul het nummer in, of stuur een foto of pdf van uw bewijs mee',
      'course-year-missing': 'Vul het jaar van uw cursus in',
      'course-year-invalid': 'Vul een jaar in van 2003 tot en met 2013',
      'payment-route-missing': 'Kies hoe u wilt betalen',
      'payment-reason-missing': 'Vertel waarom iDEAL niet kan',
      'payment-reason-short': 'Vertel iets meer over de reden',
      'terms-missing': 'Ga akkoord met de voorwaarden om verder te gaan',
      'too-long': 'Deze tekst is te lang. Maak hem korter',
    },
  },
  en: {
    of: {
      course: {
        title: (place) => `Enrol for ${place}`,
        course: (place, code) => `Three-day course in running therapy ${place} (${code})`,
        included: 'Three books, coffee, tea and lunch',
        entryStep: 'Education',
      },
      'return-day': {
        title: (place) => `Sign up for the return day in ${place}`,
        course: (place, code) => `Return day in running therapy ${place} (${code})`,
        included: 'Coffee, tea and lunch',
        entryStep: 'Your certificate',
      },
    },
    steps: {
      gegevens: 'Your details',
      factuur: 'Invoice',
      wensen: 'Wishes and payment',
      controleren: 'Check',
    },
    next: 'Continue',
    back: 'Back',
    change: 'Change',
    none: 'Not filled in',
    labels: {
      naam: { label: 'Your name', hint: 'As it should appear on your certificate.' },
      email: { label: 'E-mail address', hint: 'This is where your confirmation arrives.' },
      telefoon: { label: 'Phone number', hint: 'Only for changes to a course day.' },
      beroep: {
        label: 'Profession',
        hint: 'For example physiotherapist, psychologist or sports instructor.',
      },
      register: { label: 'Professional register', hint: 'For example BIG, for your accreditation points.' },
      registernummer: { label: 'Number in that register' },
      straat: { label: 'Street and number', hint: 'Not a post-office box.' },
      postcode: { label: 'Postal code' },
      plaats: { label: 'Town' },
      land: { label: 'Country' },
      bedrijf: { label: 'Name of the organisation' },
      kvk: { label: 'Chamber of Commerce number', hint: 'Eight digits.' },
      btw: { label: 'VAT id', hint: 'Begins with NL in the Netherlands.' },
      referentie: { label: 'Your reference', hint: 'For example a purchase order. It goes on the invoice.' },
      richting: { label: 'Which degree?', hint: 'Any field will do.' },
      jaar: { label: 'Year of graduation' },
      toelichting: {
        label: 'What do you have instead?',
        hint: 'Tell us about your work, your courses or your recognised prior learning. The course leader reads this.',
      },
      certificaat: {
        label: 'Number on your certificate or proof of participation',
        hint: 'No number? Then add a photo or PDF of your proof below.',
      },
      cursusjaar: { label: 'In which year did you take the two-day course?', hint: 'From 2003 to 2013.' },
      bewijs: {
        label: 'Send evidence along',
        hint: 'A PDF or a picture (jpg, png) of at most 10 MB. Later is fine too.',
      },
      voorkeur: {
        label: 'Would you rather have an earlier date or another place?',
        hint: 'If a seat comes free there we call you. Until then you keep this one.',
      },
      dieet: { label: 'Is there anything you do not eat?', hint: 'For lunch.' },
      toegankelijkheid: {
        label: 'What should we know to receive you well?',
        hint: 'For example that you use a wheelchair or hear badly. No medical details needed.',
      },
      betaalreden: {
        label: 'Why is iDEAL not possible?',
        hint: 'The course leader decides. You will hear by e-mail.',
      },
    },
    buyerKind: {
      legend: 'Who is the invoice for?',
      private: 'For myself',
      business: 'For an organisation',
      businessHint: 'An employer or your own practice.',
    },
    level: {
      legend: 'Do you hold a bachelor’s degree?',
      hint: 'Or higher. Any field will do.',
      bachelor: 'Yes',
      bachelorHint: 'You can enrol and pay right away.',
      otherwise: 'No, but I work and think at that level',
      otherwiseHint: 'The course leader looks at your request first. You only pay after a yes.',
    },
    alumnus: {
      intro:
        'Did you take the two-day course between 2003 and 2013? Then you may join one return day, with the same preparation as the others. If your certificate is in our list, you can pay at once. Otherwise the course leader looks first.',
    },
    evidenceKept: (name) => `Kept: ${name}. Choose another file only to replace it.`,
    route: {
      legend: 'How do you want to pay?',
      idealHint: 'After the last step you go to your bank.',
      otherwise: 'In another way',
      otherwiseHint: 'Only as an exception, for example when your employer cannot pay by iDEAL.',
    },
    newsletter: {
      label: 'I would like the newsletter Vitaal en in Balans',
      hint: 'We first send you an e-mail to confirm this.',
    },
    countries: { NL: 'Netherlands', BE: 'Belgium', DE: 'Germany', XX: 'Another country' },
    summary: {
      title: 'Is everything right?',
      what: 'What',
      when: 'When',
      returnDay: 'return day',
      where: 'Where',
      venueFollows: 'exact address follows',
      includes: 'Included',
      price: 'Total price',
      confirmMail: (email) => `We send everything to ${email}. Is that address right?`,
      cancellation: 'Cancelling',
      withdrawal:
        'Enrolling as a private person? Then you may change your mind within fourteen days, without a reason, and get everything back.',
      terms: 'I agree to the terms',
      termsHint: 'You find them at the foot of every page, under Terms.',
      pay: 'Enrol and pay',
      ask: 'Ask to enrol',
      held: 'Your seat is kept while you pay.',
      judged: 'You pay nothing yet. We keep your seat while the course leader looks at your request.',
    },
    full: {
      title: 'This edition is full',
      body: 'There is no reserve list. What you filled in is kept: you can choose another edition with it.',
      others: 'There are seats here',
      move: 'Choose this edition',
      none: 'No other edition is open right now.',
      mail: 'Mail me when there are new editions',
    },
    gone: {
      title: 'This enrolment is no longer here',
      body: 'We keep an unfinished enrolment for thirty days. You can begin again.',
      again: 'Begin again',
    },
    refusals: {
      'edition-full': 'This edition has just become full.',
      'edition-not-open': 'You cannot enrol in this edition.',
      'edition-closed': 'Enrolment for this edition has closed meanwhile.',
      'edition-cancelled': 'This edition will not take place.',
      'edition-started': 'This edition has already begun.',
      'entry-does-not-fit': 'For this edition we ask something else. Please start again.',
    },
    problems: {
      'name-missing': 'Fill in your name',
      'name-without-letters': 'Fill in a name with letters',
      'email-missing': 'Fill in your e-mail address',
      'email-invalid': 'Fill in an e-mail address like name@example.com',
      'phone-missing': 'Fill in your phone number',
      'phone-invalid': 'Fill in a phone number like 06 12345678, or with a country code like +32',
      'profession-missing': 'Fill in your profession',
      'buyer-kind-missing': 'Choose who the invoice is for',
      'company-missing': 'Fill in the name of the organisation',
      'street-missing': 'Fill in street and number',
      'post-office-box': 'Fill in an address that is not a post-office box',
      'postal-code-missing': 'Fill in the postal code',
      'postal-code-invalid': 'Fill in a postal code like 6581 ZZ',
      'city-missing': 'Fill in the town',
      'country-unknown': 'Choose a country from the list',
      'chamber-of-commerce-invalid': 'Fill in a Chamber of Commerce number of eight digits',
      'vat-id-invalid': 'Fill in a VAT id like NL001234567B01',
      'level-missing': 'Choose whether you hold a bachelor’s degree',
      'field-missing': 'Fill in which degree you took',
      'year-missing': 'Fill in the year you graduated',
      'year-invalid': 'Fill in a year, for example 2014',
      'explanation-missing': 'Tell us what you have instead of a bachelor’s degree',
      'explanation-short': 'Tell us a little more, in a few sentences',
      'evidence-too-large': 'Choose a file of at most 10 MB',
      'evidence-not-allowed': 'Choose an ordinary PDF or a picture (jpg or png)',
      'evidence-empty': 'This file is empty. Choose another one',
      'certificate-missing': 'Give the number, or add a photo or PDF of your proof',
      'course-year-missing': 'Give the year of your course',
      'course-year-invalid': 'Give a year from 2003 to 2013',
      'payment-route-missing': 'Choose how you want to pay',
      'payment-reason-missing': 'Tell us why iDEAL is not possible',
      'payment-reason-short': 'Tell us a little more about the reason',
      'terms-missing': 'Agree to the terms to go on',
      'too-long': 'This text is too long. Make it shorter',
    },
  },
};
