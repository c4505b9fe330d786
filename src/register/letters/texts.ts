import type { Texts } from '../../kernel/lang.ts';

type Letter = { subject: string; title: string; lead: string; more?: string; button: string };

/** Every mail of the register to a person. What differs a time is added by the letter itself. */
export type LetterName =
  | 'invitation'
  | 'application-received'
  | 'answer-received'
  | 'more-asked'
  | 'admitted'
  | 'refused'
  | 'confirm-30'
  | 'confirm-7'
  | 'hidden'
  | 'renewal-12'
  | 'renewal-6'
  | 'renewal-1'
  | 'renewed'
  | 'expired'
  | 'suspended'
  | 'resumed'
  | 'withdrawn'
  | 'restored'
  | 'resigned'
  | 'points-judged'
  | 'appeal-received'
  | 'appeal-decided';

type Words = Record<LetterName, Letter> & {
  greeting: (name: string) => string;
  until: (day: string) => string;
  validUntil: (day: string) => string;
  answerBefore: (day: string) => string;
  reason: (text: string) => string;
  points: string;
  short: (points: number, months: number) => string;
  met: string;
  appeal: (day: string) => string;
  upheld: string;
  rejected: string;
  hide: (day: string) => string;
};

export const texts: Texts<Words> = {
  nl: {
    greeting: (name) => `Dag ${name},`,
    until: (day) => `Dit duurt tot en met ${day}.`,
    validUntil: (day) => `Uw registratie loopt tot en met ${day}.`,
    answerBefore: (day) => `Antwoord uiterlijk op ${day}.`,
    reason: (text) => `De reden: ${text}`,
    points: 'Het gaat om deze punten:',
    short: (points, months) =>
      `U komt ${points === 1 ? '1 punt' : `${points} punten`} tekort en hebt nog ${months === 1 ? '1 maand' : `${months} maanden`}.`,
    met: 'U hebt al genoeg punten. De verlenging volgt vanzelf.',
    appeal: (day) =>
      `Bent u het er niet mee eens? U kunt tot en met ${day} bezwaar maken op uw eigen pagina. Een andere registerhouder beoordeelt uw bezwaar.`,
    upheld: 'Uw bezwaar is gegrond.',
    rejected: 'Uw bezwaar is ongegrond.',
    hide: (day) => `Bevestigt u niet, dan is uw pagina na ${day} niet meer te zien, tot u alsnog bevestigt.`,
    invitation: {
      subject: 'U kunt zich aanmelden voor het register',
      title: 'Vindbaar als runningtherapeut',
      lead: 'U hebt uw certificaat. Met dat certificaat kunt u zich aanmelden voor het register van runningtherapeuten. Mensen die hulp zoeken vinden u dan in hun buurt.',
      more: 'Het hoeft niet: u mag ook zonder register runningtherapie aanbieden. U krijgt deze uitnodiging één keer.',
      button: 'Aanmelden voor het register',
    },
    'application-received': {
      subject: 'Uw aanmelding voor het register is binnen',
      title: 'Uw aanmelding is binnen',
      lead: 'De registerhouder beoordeelt uw aanmelding punt voor punt. U krijgt een mail zodra er iets verandert.',
      button: 'Bekijk uw aanmelding',
    },
    'answer-received': {
      subject: 'Uw antwoord aan het register is binnen',
      title: 'Uw antwoord is binnen',
      lead: 'De registerhouder kijkt verder naar uw aanmelding. U krijgt een mail zodra er iets verandert.',
      button: 'Bekijk uw aanmelding',
    },
    'more-asked': {
      subject: 'Het register vraagt u om aanvulling',
      title: 'Er is meer nodig bij uw aanmelding',
      lead: 'De registerhouder keek naar uw aanmelding en wil over een paar punten meer weten.',
      button: 'Vul uw aanmelding aan',
    },
    admitted: {
      subject: 'U bent opgenomen in het register',
      title: 'Welkom in het register',
      lead: 'U bent geregistreerd runningtherapeut. Uw pagina is nog niet te zien: vul eerst uw profiel in, kies wat u laat zien en bevestig dat het klopt.',
      button: 'Vul uw profiel in',
    },
    refused: {
      subject: 'Besluit over uw aanmelding voor het register',
      title: 'Uw aanmelding is afgewezen',
      lead: 'De registerhouder heeft uw aanmelding beoordeeld en kan u nu niet opnemen in het register.',
      more: 'U mag zich later opnieuw aanmelden. Runningtherapie aanbieden mag ook zonder register.',
      button: 'Bekijk het besluit',
    },
    'confirm-30': {
      subject: 'Kloppen uw gegevens in het register nog?',
      title: 'Kloppen uw gegevens nog?',
      lead: 'Bijna een jaar geleden bevestigde u uw gegevens in het register. Kijk ze na en bevestig ze opnieuw.',
      button: 'Gegevens nakijken',
    },
    'confirm-7': {
      subject: 'Nog een week: bevestig uw gegevens in het register',
      title: 'Nog een week om te bevestigen',
      lead: 'Uw gegevens in het register zijn bijna een jaar oud. Bevestig ze, dan blijft u vindbaar.',
      button: 'Gegevens nakijken',
    },
    hidden: {
      subject: 'Uw pagina in het register is verborgen',
      title: 'Uw pagina is verborgen',
      lead: 'U bevestigde uw gegevens langer dan een jaar geleden. Daarom is uw pagina niet meer te zien. Zodra u bevestigt, staat u er meteen weer.',
      button: 'Gegevens nakijken',
    },
    'renewal-12': {
      subject: 'Uw registratie loopt over een jaar af',
      title: 'Nog een jaar',
      lead: 'Uw registratie loopt over ongeveer een jaar af. Op uw pagina ziet u hoe het met uw punten staat.',
      button: 'Bekijk uw punten',
    },
    'renewal-6': {
      subject: 'Uw registratie loopt over een half jaar af',
      title: 'Nog een half jaar',
      lead: 'Uw registratie loopt over ongeveer een half jaar af.',
      button: 'Bekijk uw punten',
    },
    'renewal-1': {
      subject: 'Uw registratie loopt over een maand af',
      title: 'Nog een maand',
      lead: 'Uw registratie loopt over ongeveer een maand af.',
      button: 'Bekijk uw punten',
    },
    renewed: {
      subject: 'Uw registratie is verlengd',
      title: 'Uw registratie is verlengd',
      lead: 'U hebt aan de norm voldaan. Een nieuwe periode is begonnen.',
      button: 'Bekijk uw registratie',
    },
    expired: {
      subject: 'Uw registratie is verlopen',
      title: 'Uw registratie is verlopen',
      lead: 'De periode van uw registratie is voorbij. U bent niet meer vindbaar. U kunt zich opnieuw aanmelden.',
      button: 'Bekijk uw registratie',
    },
    suspended: {
      subject: 'Besluit over uw registratie',
      title: 'Uw registratie is geschorst',
      lead: 'De registerhouder heeft uw registratie geschorst. Zolang dat duurt bent u niet vindbaar.',
      button: 'Bekijk uw registratie',
    },
    resumed: {
      subject: 'Besluit over uw registratie',
      title: 'De schorsing is opgeheven',
      lead: 'Uw registratie geldt weer.',
      button: 'Bekijk uw registratie',
    },
    withdrawn: {
      subject: 'Besluit over uw registratie',
      title: 'Uw registratie is ingetrokken',
      lead: 'De registerhouder heeft uw registratie ingetrokken. U bent niet meer vindbaar.',
      button: 'Bekijk uw registratie',
    },
    restored: {
      subject: 'Besluit over uw registratie',
      title: 'Uw registratie is hersteld',
      lead: 'Uw registratie geldt weer zoals voor het besluit.',
      button: 'Bekijk uw registratie',
    },
    resigned: {
      subject: 'U bent uitgeschreven uit het register',
      title: 'U bent uitgeschreven',
      lead: 'U hebt zich uitgeschreven. Uw pagina is niet meer te zien. Uw certificaat blijft geldig.',
      button: 'Naar uw pagina',
    },
    'points-judged': {
      subject: 'Uw opgegeven scholing is beoordeeld',
      title: 'Uw scholing is beoordeeld',
      lead: 'De registerhouder keek naar de scholing die u opgaf. Op uw pagina ziet u de uitkomst.',
      button: 'Bekijk uw punten',
    },
    'appeal-received': {
      subject: 'Uw bezwaar is binnen',
      title: 'Uw bezwaar is binnen',
      lead: 'Een andere registerhouder dan wie het besluit nam, beoordeelt uw bezwaar. U krijgt daar een mail over.',
      button: 'Naar uw pagina',
    },
    'appeal-decided': {
      subject: 'Besluit over uw bezwaar',
      title: 'Besluit over uw bezwaar',
      lead: 'Een andere registerhouder heeft uw bezwaar beoordeeld.',
      button: 'Naar uw pagina',
    },
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    until: (day) => `This lasts up to and including ${day}.`,
    validUntil: (day) => `Your registration runs up to and including ${day}.`,
    answerBefore: (day) => `Answer no later than ${day}.`,
    reason: (text) => `The reason: ${text}`,
    points: 'It is about these points:',
    short: (points, months) =>
      `You are ${points === 1 ? '1 point' : `${points} points`} short and have ${months === 1 ? '1 month' : `${months} months`} left.`,
    met: 'You have enough points already. The renewal follows by itself.',
    appeal: (day) =>
      `Do you disagree? You can object on your own page up to and including ${day}. Another registrar judges your objection.`,
    upheld: 'Your objection is upheld.',
    rejected: 'Your objection is rejected.',
    hide: (day) => `If you do not confirm, your page is hidden after ${day}, until you do.`,
    invitation: {
      subject: 'You can apply for the register',
      title: 'Be found as a running therapist',
      lead: 'You have your certificate. With it you can apply for the register of running therapists. People who look for help then find you near them.',
      more: 'You need not: you may also offer running therapy without the register. You get this invitation once.',
      button: 'Apply for the register',
    },
    'application-received': {
      subject: 'Your application for the register has arrived',
      title: 'Your application has arrived',
      lead: 'The registrar judges your application point by point. You get a mail as soon as something changes.',
      button: 'See your application',
    },
    'answer-received': {
      subject: 'Your answer to the register has arrived',
      title: 'Your answer has arrived',
      lead: 'The registrar looks further at your application. You get a mail as soon as something changes.',
      button: 'See your application',
    },
    'more-asked': {
      subject: 'The register asks you for more',
      title: 'More is needed with your application',
      lead: 'The registrar looked at your application and wants to know more about some points.',
      button: 'Complete your application',
    },
    admitted: {
      subject: 'You are in the register',
      title: 'Welcome to the register',
      lead: 'You are a registered running therapist. Your page is not shown yet: first complete your profile, choose what you show, and confirm that it is right.',
      button: 'Complete your profile',
    },
    refused: {
      subject: 'Decision about your application for the register',
      title: 'Your application was refused',
      lead: 'The registrar judged your application and cannot take you into the register now.',
      more: 'You may apply again later. You may also offer running therapy without the register.',
      button: 'See the decision',
    },
    'confirm-30': {
      subject: 'Are your details in the register still right?',
      title: 'Are your details still right?',
      lead: 'Nearly a year ago you confirmed your details in the register. Look at them and confirm them again.',
      button: 'Look at your details',
    },
    'confirm-7': {
      subject: 'One week left: confirm your details in the register',
      title: 'One week left to confirm',
      lead: 'Your details in the register are nearly a year old. Confirm them and you can still be found.',
      button: 'Look at your details',
    },
    hidden: {
      subject: 'Your page in the register is hidden',
      title: 'Your page is hidden',
      lead: 'You confirmed your details more than a year ago. Your page is therefore no longer shown. Once you confirm, it is back at once.',
      button: 'Look at your details',
    },
    'renewal-12': {
      subject: 'Your registration ends in a year',
      title: 'One year left',
      lead: 'Your registration ends in about a year. Your page shows how your points stand.',
      button: 'See your points',
    },
    'renewal-6': {
      subject: 'Your registration ends in half a year',
      title: 'Half a year left',
      lead: 'Your registration ends in about half a year.',
      button: 'See your points',
    },
    'renewal-1': {
      subject: 'Your registration ends in a month',
      title: 'One month left',
      lead: 'Your registration ends in about a month.',
      button: 'See your points',
    },
    renewed: {
      subject: 'Your registration was renewed',
      title: 'Your registration was renewed',
      lead: 'You met the norm. A new term has begun.',
      button: 'See your registration',
    },
    expired: {
      subject: 'Your registration has expired',
      title: 'Your registration has expired',
      lead: 'The term of your registration is over. You can no longer be found. You can apply again.',
      button: 'See your registration',
    },
    suspended: {
      subject: 'Decision about your registration',
      title: 'Your registration is suspended',
      lead: 'The registrar suspended your registration. As long as that lasts you cannot be found.',
      button: 'See your registration',
    },
    resumed: {
      subject: 'Decision about your registration',
      title: 'The suspension was lifted',
      lead: 'Your registration holds again.',
      button: 'See your registration',
    },
    withdrawn: {
      subject: 'Decision about your registration',
      title: 'Your registration was withdrawn',
      lead: 'The registrar withdrew your registration. You can no longer be found.',
      button: 'See your registration',
    },
    restored: {
      subject: 'Decision about your registration',
      title: 'Your registration was restored',
      lead: 'Your registration holds again as before the decision.',
      button: 'See your registration',
    },
    resigned: {
      subject: 'You left the register',
      title: 'You left the register',
      lead: 'You left the register. Your page is no longer shown. Your certificate stays valid.',
      button: 'Go to your page',
    },
    'points-judged': {
      subject: 'The training you claimed was judged',
      title: 'Your training was judged',
      lead: 'The registrar looked at the training you claimed. Your page shows what came of it.',
      button: 'See your points',
    },
    'appeal-received': {
      subject: 'Your objection has arrived',
      title: 'Your objection has arrived',
      lead: 'Another registrar than the one who decided judges your objection. You get a mail about it.',
      button: 'Go to your page',
    },
    'appeal-decided': {
      subject: 'Decision about your objection',
      title: 'Decision about your objection',
      lead: 'Another registrar judged your objection.',
      button: 'Go to your page',
    },
  },
};
