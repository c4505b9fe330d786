import type { Texts } from '../../kernel/lang.ts';

/** The words that every page of the public site carries. */
export const pageTexts: Texts<{
  errorPrefix: string;
  skip: string;
  menu: string;
  mainMenu: string;
  footerMenu: string;
  other: string;
  demo: string;
  therapy: string;
  forMe: string;
  therapists: string;
  courses: string;
  questions: string;
  about: string;
  promise: string;
  /** The same to a client, who is "je" in Dutch. */
  promiseToClient: string;
  footerCourse: string;
  returnDays: string;
  teachers: string;
  accreditations: string;
  footerContact: string;
  contact: string;
  newsletter: string;
  own: string;
  signIn: string;
  footerRules: string;
  privacy: string;
  terms: string;
  accessibility: string;
  withdraw: string;
  certificate: string;
  source: string;
}> = {
  nl: {
    errorPrefix: 'Fout: ',
    skip: 'Ga naar de inhoud',
    menu: 'Menu',
    mainMenu: 'Hoofdmenu',
    footerMenu: 'Onderaan de pagina',
    other: 'English',
    demo: 'Dit is een demonstratie. Namen, data en betalingen zijn verzonnen.',
    therapy: 'Runningtherapie',
    forMe: 'Is het iets voor mij',
    therapists: 'Vind een therapeut',
    courses: 'Cursussen',
    questions: 'Vragen',
    about: 'Over ons',
    promise: 'Rustig lopen, in uw eigen tempo. Ook als dat wandelen is.',
    promiseToClient: 'Rustig lopen, in je eigen tempo. Ook als dat wandelen is.',
    footerCourse: 'De cursus',
    returnDays: 'Terugkomdagen',
    teachers: 'Docenten en programma',
    accreditations: 'Accreditaties',
    footerContact: 'Contact houden',
    contact: 'Contact',
    newsletter: 'Nieuwsbrief',
    own: 'Mijn Duurloop',
    signIn: 'Inloggen voor medewerkers',
    footerRules: 'Goed om te weten',
    privacy: 'Privacy',
    terms: 'Voorwaarden',
    accessibility: 'Toegankelijkheid',
    withdraw: 'Herroepen',
    certificate: 'Certificaat controleren',
    source: 'Broncode (AGPL)',
  },
  en: {
    errorPrefix: 'Error: ',
    skip: 'Skip to the content',
    menu: 'Menu',
    mainMenu: 'Main menu',
    footerMenu: 'End of the page',
    other: 'Nederlands',
    demo: 'This is a demonstration. Names, dates and payments are made up.',
    therapy: 'Running therapy',
    forMe: 'Is it for me',
    therapists: 'Find a therapist',
    courses: 'Courses',
    questions: 'Questions',
    about: 'About us',
    promise: 'Running gently, at your own pace. Also when that is walking.',
    promiseToClient: 'Running gently, at your own pace. Also when that is walking.',
    footerCourse: 'The course',
    returnDays: 'Return days',
    teachers: 'Teachers and programme',
    accreditations: 'Accreditations',
    footerContact: 'Keep in touch',
    contact: 'Contact',
    newsletter: 'Newsletter',
    own: 'My Duurloop',
    signIn: 'Sign in for staff',
    footerRules: 'Good to know',
    privacy: 'Privacy',
    terms: 'Terms',
    accessibility: 'Accessibility',
    withdraw: 'Withdraw',
    certificate: 'Check a certificate',
    source: 'Source code (AGPL)',
  },
};
