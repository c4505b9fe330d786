import type { Texts } from '../../../kernel/lang.ts';

export const ownTexts: Texts<{
  title: string;
  home: string;
  missingTitle: string;
  missingLead: string;
  nothingMissing: string;
  readyTitle: string;
  readyLead: string;
  testNote: string;
  withdrawnTitle: string;
  withdrawnLead: (day: string) => string;
  issuedTitle: string;
  number: string;
  course: string;
  name: string;
  issuedOn: string;
  paper: string;
  paperOther: string;
  badgeTitle: string;
  badgeLead: string;
  badgeFile: string;
  badgeJson: string;
  shareTitle: string;
  shareLead: string;
  shareText: string;
  share: (course: string, issuer: string, number: string) => string;
  linkedIn: string;
  publicPage: string;
  fingerprint: string;
  howTitle: string;
  how: string[];
  nameTitle: string;
  nameLead: string;
  save: string;
  chooseOne: string;
  saved: string;
}> = {
  nl: {
    title: 'Uw certificaat',
    home: 'Mijn traject',
    missingTitle: 'Dit ontbreekt nog',
    missingLead: 'U krijgt uw certificaat als dit er allemaal is:',
    nothingMissing: 'Er ontbreekt niets.',
    readyTitle: 'Alles is binnen',
    readyLead: 'Het kantoor maakt uw certificaat. U krijgt een mail als het er is; u hoeft niets te doen.',
    testNote: 'De uitslag van de theorietoets telt niet mee: de toets is om van te leren.',
    withdrawnTitle: 'Uw certificaat is ingetrokken',
    withdrawnLead: (day) =>
      `Het kantoor trok het in op ${day}. Vraag het kantoor waarom. Krijgt u een nieuw certificaat, dan ziet u dat hier.`,
    issuedTitle: 'Gefeliciteerd, dit is uw certificaat',
    number: 'Nummer',
    course: 'Cursus',
    name: 'Naam op het certificaat',
    issuedOn: 'Uitgegeven op',
    paper: 'Download het certificaat (pdf)',
    paperOther: 'In het Engels',
    badgeTitle: 'Uw digitale badge',
    badgeLead:
      'De badge is een Open Badge 3.0: een bestand met een digitale handtekening. U zet het in een wallet of op een platform voor badges. Uw naam staat er niet in; uw e-mailadres alleen onleesbaar gemaakt.',
    badgeFile: 'Download de badge (jwt)',
    badgeJson: 'Bekijk wat erin staat (json)',
    shareTitle: 'Laat het zien',
    shareLead:
      'Zet deze regel op uw website of in uw profiel. Wie op de link klikt, ziet dat uw certificaat echt is.',
    shareText: 'Regel om over te nemen',
    share: (course, issuer, number) => `${course}, ${issuer}, certificaat ${number}`,
    linkedIn: 'Zet het in uw profiel op LinkedIn',
    publicPage: 'Zo zien anderen uw certificaat',
    fingerprint: 'Vingerafdruk van het bestand (SHA-256)',
    howTitle: 'Hoe anderen het controleren',
    how: [
      'Zij scannen de QR-code, of typen het nummer op de pagina om certificaten te controleren.',
      'Zij zien wat er op het certificaat staat en of het nu nog geldt, en vergelijken dat met uw papier.',
      'De badge controleren zij met onze pagina daarvoor of met een ander programma voor Open Badges.',
    ],
    nameTitle: 'Uw naam op de openbare pagina',
    nameLead:
      'Alleen wie uw nummer heeft, vindt die pagina; zoekmachines niet. U kiest zelf hoe uw naam er staat, en u kunt dat altijd veranderen. Op uw certificaat staat uw hele naam.',
    save: 'Bewaar mijn keuze',
    chooseOne: 'Kies hoe uw naam op de openbare pagina staat.',
    saved: 'Uw keuze is bewaard.',
  },
  en: {
    title: 'Your certificate',
    home: 'My trajectory',
    missingTitle: 'What is still missing',
    missingLead: 'You get your certificate when all of this is there:',
    nothingMissing: 'Nothing is missing.',
    readyTitle: 'Everything is there',
    readyLead:
      'The office is making your certificate. You get an e-mail when it is there; there is nothing for you to do.',
    testNote: 'The result of the theory test does not count: the test is there to learn from.',
    withdrawnTitle: 'Your certificate was withdrawn',
    withdrawnLead: (day) =>
      `The office withdrew it on ${day}. Ask the office why. If you get a new certificate, you will see it here.`,
    issuedTitle: 'Congratulations, this is your certificate',
    number: 'Number',
    course: 'Course',
    name: 'Name on the certificate',
    issuedOn: 'Issued on',
    paper: 'Download the certificate (PDF)',
    paperOther: 'In Dutch',
    badgeTitle: 'Your digital badge',
    badgeLead:
      'The badge is an Open Badge 3.0: a file with a digital signature. You put it in a wallet or on a platform for badges. Your name is not in it; your e-mail address only in an unreadable form.',
    badgeFile: 'Download the badge (JWT)',
    badgeJson: 'See what is in it (JSON)',
    shareTitle: 'Show it',
    shareLead:
      'Put this line on your website or in your profile. Whoever follows the link sees that your certificate is genuine.',
    shareText: 'Line to copy',
    share: (course, issuer, number) => `${course}, ${issuer}, certificate ${number}`,
    linkedIn: 'Add it to your LinkedIn profile',
    publicPage: 'How others see your certificate',
    fingerprint: 'Fingerprint of the file (SHA-256)',
    howTitle: 'How others check it',
    how: [
      'They scan the QR code, or type the number on the page to check certificates.',
      'They see what the certificate says and whether it still holds, and compare that with your paper.',
      'The badge they check on our page for it, or with another program for Open Badges.',
    ],
    nameTitle: 'Your name on the public page',
    nameLead:
      'Only who has your number finds that page; search engines do not. You choose how your name stands there, and can change that at any time. Your certificate carries your full name.',
    save: 'Keep my choice',
    chooseOne: 'Choose how your name stands on the public page.',
    saved: 'Your choice is kept.',
  },
};
