import type { Texts } from '../../../kernel/lang.ts';

export const publicTexts: Texts<{
  searchTitle: string;
  searchLead: string;
  field: string;
  fieldHint: string;
  search: string;
  empty: string;
  whatTitle: string;
  what: string;
  badge: string;
  title: (number: string) => string;
  valid: string;
  validLead: string;
  withdrawn: string;
  withdrawnLead: (day: string) => string;
  replaced: string;
  compareTitle: string;
  compare: string;
  paperNote: string;
  archiveNote: string;
  name: string;
  nameHidden: string;
  course: string;
  number: string;
  issuer: string;
  issuedOn: string;
  fingerprintTitle: string;
  fingerprintLead: string;
  languages: Texts<string>;
  nameTitle: string;
  nameLead: string;
  nameField: string;
  nameButton: string;
  nameEmpty: string;
  nameFits: string;
  nameDiffers: string;
  titleTitle: string;
  unknownTitle: string;
  unknownLead: string;
  unknown: string[];
  again: string;
  contact: string;
  tooManyTitle: string;
  tooMany: string;
}> = {
  nl: {
    searchTitle: 'Een certificaat controleren',
    searchLead: 'Is een certificaat echt, en geldt het nog? Typ het nummer dat erop staat.',
    field: 'Nummer van het certificaat',
    fieldHint: 'Bijvoorbeeld RT26-7F3KH-9QXM4-2VCPB. Streepjes en hoofdletters zijn niet nodig.',
    search: 'Controleer',
    empty: 'Typ het nummer dat op het certificaat staat.',
    whatTitle: 'Wat een certificaat zegt',
    what: 'Het zegt dat iemand bij ons een cursus heeft gevolgd. De titel runningtherapeut is niet beschermd: iedereen mag runningtherapie aanbieden, met of zonder certificaat.',
    badge: 'Een digitale badge controleren',
    title: (number) => `Certificaat ${number}`,
    valid: 'Dit certificaat is echt en geldt',
    validLead: 'Zo staat het nu bij ons. Deze pagina laat altijd de stand van dit moment zien.',
    withdrawn: 'Dit certificaat geldt niet meer',
    withdrawnLead: (day) =>
      `Het is ingetrokken op ${day}. Wie het papier nog heeft, kan er niets meer mee aantonen.`,
    replaced: 'Er is een nieuw certificaat in de plaats gekomen:',
    compareTitle: 'Vergelijk dit met het papier',
    compare:
      'Staat er op het papier of in de pdf iets anders dan hieronder? Dan is het veranderd en mag u het niet vertrouwen.',
    paperNote: 'Alles wat op het certificaat staat, staat ook hier.',
    archiveNote:
      'Dit certificaat is van voor deze website. Hier staat wat ons archief ervan weet; het papier van toen ziet er anders uit.',
    name: 'Naam',
    nameHidden: 'De houder laat hier geen naam zien. Controleer de naam hieronder.',
    course: 'Cursus',
    number: 'Nummer',
    issuer: 'Uitgegeven door',
    issuedOn: 'Uitgegeven op',
    fingerprintTitle: 'Is het bestand veranderd?',
    fingerprintLead:
      'Dit is de vingerafdruk (SHA-256) van de pdf die wij maakten. Een programma voor controlesommen rekent die voor uw bestand uit. Is één teken anders, dan is het bestand veranderd.',
    languages: { nl: 'Nederlandse pdf', en: 'Engelse pdf' },
    nameTitle: 'Klopt de naam?',
    nameLead:
      'Typ de naam zoals die op het papier staat. Wij zeggen of die precies zo op het certificaat hoort.',
    nameField: 'Naam op het papier',
    nameButton: 'Controleer de naam',
    nameEmpty: 'Typ de naam die op het papier staat.',
    nameFits: 'Ja, deze naam hoort op dit certificaat.',
    nameDiffers: 'Nee, op dit certificaat hoort een andere naam.',
    titleTitle: 'Wat dit certificaat zegt, en wat niet',
    unknownTitle: 'Dit nummer kennen we niet',
    unknownLead: 'Er is geen certificaat met dit nummer. Dat kan dit betekenen:',
    unknown: [
      'Er zit een tikfout in het nummer. Kijk het nog eens na op het papier.',
      'Het is een certificaat van jaren geleden dat nog niet in ons archief staat. Vraag het aan ons kantoor.',
      'Het certificaat is niet door ons uitgegeven.',
    ],
    again: 'Controleer een ander nummer',
    contact: 'Vraag het aan het kantoor',
    tooManyTitle: 'Even wachten',
    tooMany: 'U hebt veel nummers achter elkaar bekeken. Probeer het over tien minuten nog eens.',
  },
  en: {
    searchTitle: 'Check a certificate',
    searchLead: 'Is a certificate genuine, and does it still hold? Type the number that is on it.',
    field: 'Number of the certificate',
    fieldHint: 'For example RT26-7F3KH-9QXM4-2VCPB. Dashes and capitals are not needed.',
    search: 'Check',
    empty: 'Type the number that is on the certificate.',
    whatTitle: 'What a certificate says',
    what: 'It says that somebody has followed a course with us. The title of running therapist is not protected: anyone may offer running therapy, with or without a certificate.',
    badge: 'Check a digital badge',
    title: (number) => `Certificate ${number}`,
    valid: 'This certificate is genuine and valid',
    validLead: 'This is how it stands with us now. This page always shows the state of this moment.',
    withdrawn: 'This certificate no longer holds',
    withdrawnLead: (day) =>
      `It was withdrawn on ${day}. Whoever still has the paper can prove nothing with it.`,
    replaced: 'A new certificate came in its place:',
    compareTitle: 'Compare this with the paper',
    compare:
      'Does the paper or the PDF say anything else than what follows? Then it was altered and you should not trust it.',
    paperNote: 'Everything on the certificate is here as well.',
    archiveNote:
      'This certificate is from before this website. Here stands what our archive knows of it; the paper of that time looks different.',
    name: 'Name',
    nameHidden: 'The holder shows no name here. Check the name below.',
    course: 'Course',
    number: 'Number',
    issuer: 'Issued by',
    issuedOn: 'Issued on',
    fingerprintTitle: 'Was the file altered?',
    fingerprintLead:
      'This is the fingerprint (SHA-256) of the PDF that we made. A program for checksums computes it for your file. If one sign differs, the file was altered.',
    languages: { nl: 'Dutch PDF', en: 'English PDF' },
    nameTitle: 'Is the name right?',
    nameLead:
      'Type the name as it stands on the paper. We say whether it belongs on the certificate exactly so.',
    nameField: 'Name on the paper',
    nameButton: 'Check the name',
    nameEmpty: 'Type the name that is on the paper.',
    nameFits: 'Yes, this name belongs on this certificate.',
    nameDiffers: 'No, another name belongs on this certificate.',
    titleTitle: 'What this certificate says, and what it does not',
    unknownTitle: 'We do not know this number',
    unknownLead: 'There is no certificate with this number. That may mean:',
    unknown: [
      'There is a slip in the number. Look at the paper once more.',
      'It is a certificate of years ago that is not in our archive yet. Ask our office.',
      'The certificate was not issued by us.',
    ],
    again: 'Check another number',
    contact: 'Ask the office',
    tooManyTitle: 'Please wait a moment',
    tooMany: 'You have looked at many numbers in a row. Please try again in ten minutes.',
  },
};
