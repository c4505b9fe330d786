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
  courses: string;
  questions: string;
  about: string;
  promise: string;
  footerCourse: string;
  teachers: string;
  accreditations: string;
  footerContact: string;
  contact: string;
  newsletter: string;
  signIn: string;
  footerRules: string;
  privacy: string;
  terms: string;
  accessibility: string;
  withdraw: string;
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
    courses: 'Cursussen',
    questions: 'Vragen',
    about: 'Over ons',
    promise: 'Rustig lopen, in uw eigen tempo. Ook als dat wandelen is.',
    footerCourse: 'De cursus',
    teachers: 'Docenten en programma',
    accreditations: 'Accreditaties',
    footerContact: 'Contact houden',
    contact: 'Contact',
    newsletter: 'Nieuwsbrief',
    signIn: 'Inloggen',
    footerRules: 'Goed om te weten',
    privacy: 'Privacy',
    terms: 'Voorwaarden',
    accessibility: 'Toegankelijkheid',
    withdraw: 'Herroepen',
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
    courses: 'Courses',
    questions: 'Questions',
    about: 'About us',
    promise: 'Running gently, at your own pace. Also when that is walking.',
    footerCourse: 'The course',
    teachers: 'Teachers and programme',
    accreditations: 'Accreditations',
    footerContact: 'Keep in touch',
    contact: 'Contact',
    newsletter: 'Newsletter',
    signIn: 'Sign in',
    footerRules: 'Good to know',
    privacy: 'Privacy',
    terms: 'Terms',
    accessibility: 'Accessibility',
    withdraw: 'Withdraw',
  },
};
