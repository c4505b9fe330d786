import type { Texts } from '../../kernel/lang.ts';
import type { BadgeRefusal } from './refusals.ts';

/** The courses that come with a badge. */
export const achievementNames = ['three-day', 'return-day'] as const;
export type AchievementName = (typeof achievementNames)[number];

export const achievementTexts: Texts<Record<AchievementName, { description: string; criteria: string }>> = {
  nl: {
    'three-day': {
      description:
        'Drie dagen basiscursus runningtherapie voor professionals: twee introductiedagen en na enkele maanden een terugkomdag. De titel runningtherapeut is niet beschermd.',
      criteria:
        'De houder was bij de drie cursusdagen, deed een praktijkopdracht in de eigen werkkring en besprak die op de terugkomdag, samen met een theorietoets en casussen. De uitslag van de toets besliste niet.',
    },
    'return-day': {
      description:
        'Eén terugkomdag runningtherapie, voor wie eerder de tweedaagse cursus volgde. De titel runningtherapeut is niet beschermd.',
      criteria: 'De houder was bij de terugkomdag en bereidde die voor met een praktijkopdracht.',
    },
  },
  en: {
    'three-day': {
      description:
        'Three days of the basic course in running therapy for professionals: two introductory days and, some months later, a return day. The title of running therapist is not protected.',
      criteria:
        'The holder attended the three course days, did a practical assignment in their own work and discussed it on the return day, together with a theory test and cases. The result of the test decided nothing.',
    },
    'return-day': {
      description:
        'One return day in running therapy, for who followed the two-day course earlier. The title of running therapist is not protected.',
      criteria: 'The holder attended the return day and prepared it with a practical assignment.',
    },
  },
};

export const badgeTexts: Texts<{
  issuerTitle: string;
  issuerLead: string;
  keys: string;
  statusList: string;
  achievements: string;
  forPrograms: string;
  checkTitle: string;
  checkLead: string;
  field: string;
  fieldHint: string;
  check: string;
  empty: string;
  tooMany: string;
  valid: string;
  validLead: string;
  since: string;
  number: string;
  course: string;
  emailField: string;
  emailHint: string;
  emailFits: string;
  emailDoesNotFit: string;
  refusedTitle: string;
  refusals: Record<BadgeRefusal, string>;
  another: string;
  certificates: string;
}> = {
  nl: {
    issuerTitle: 'Wie onze badges uitgeeft',
    issuerLead:
      'Bij een certificaat hoort een Open Badge 3.0: een bestand met een digitale handtekening, dat u bewaart in een wallet of laat zien op een ander platform.',
    keys: 'De sleutels waarmee iedereen onze handtekening controleert',
    statusList: 'De lijst van ingetrokken badges',
    achievements: 'Wat u met een badge laat zien',
    forPrograms: 'Voor programma’s',
    checkTitle: 'Een badge controleren',
    checkLead:
      'Plak hier de badge: de lange regel die begint met "eyJ". Wij kijken of wij hem uitgaven, of er niets aan veranderd is en of hij nog geldt. Wij bewaren niets.',
    field: 'De badge',
    fieldHint: 'De inhoud van het bestand badge.jwt',
    check: 'Controleer',
    empty: 'Plak hier eerst een badge.',
    tooMany: 'U hebt veel badges achter elkaar gecontroleerd. Probeer het over een uur nog eens.',
    valid: 'Deze badge is echt en geldt',
    validLead: 'Wij gaven hem uit, er is niets aan veranderd en hij is niet ingetrokken.',
    since: 'Geldt sinds',
    number: 'Nummer van het certificaat',
    course: 'Cursus',
    emailField: 'E-mailadres van wie de badge laat zien',
    emailHint: 'In de badge staat geen naam. Met dit adres ziet u of de badge bij deze persoon hoort.',
    emailFits: 'De badge hoort bij dit e-mailadres.',
    emailDoesNotFit: 'De badge hoort bij een ander e-mailadres.',
    refusedTitle: 'Deze badge klopt niet',
    refusals: {
      'not-a-badge': 'Dit is geen badge. Plak de hele inhoud van het bestand, zonder iets ervoor of erna.',
      'unknown-issuer': 'Deze badge is niet van ons. Vraag na bij wie erin staat als uitgever.',
      tampered: 'De inhoud is veranderd nadat de badge was ondertekend. Vertrouw deze badge niet.',
      'bad-signature': 'De handtekening is niet van ons. Vertrouw deze badge niet.',
      'not-yet-valid': 'Deze badge geldt nog niet.',
      expired: 'Deze badge is verlopen.',
      withdrawn: 'Deze badge is ingetrokken. Het certificaat geldt niet meer.',
    },
    another: 'Nog een badge controleren',
    certificates: 'Een certificaat controleren met het nummer',
  },
  en: {
    issuerTitle: 'Who issues our badges',
    issuerLead:
      'With a certificate comes an Open Badge 3.0: a file with a digital signature, that you keep in a wallet or show on another platform.',
    keys: 'The keys with which anyone can check our signature',
    statusList: 'The list of withdrawn badges',
    achievements: 'What a badge shows',
    forPrograms: 'For programs',
    checkTitle: 'Check a badge',
    checkLead:
      'Paste the badge here: the long line that begins with "eyJ". We look whether we issued it, whether nothing in it was changed and whether it still holds. We keep nothing.',
    field: 'The badge',
    fieldHint: 'The content of the file badge.jwt',
    check: 'Check',
    empty: 'Paste a badge here first.',
    tooMany: 'You have checked many badges in a row. Please try again in an hour.',
    valid: 'This badge is genuine and valid',
    validLead: 'We issued it, nothing in it was changed and it was not withdrawn.',
    since: 'Valid since',
    number: 'Number of the certificate',
    course: 'Course',
    emailField: 'E-mail address of who shows the badge',
    emailHint: 'A badge holds no name. With this address you see whether it belongs to this person.',
    emailFits: 'The badge belongs to this e-mail address.',
    emailDoesNotFit: 'The badge belongs to another e-mail address.',
    refusedTitle: 'This badge is not right',
    refusals: {
      'not-a-badge':
        'This is not a badge. Paste the whole content of the file, with nothing before or after it.',
      'unknown-issuer': 'This badge is not ours. Ask whoever it names as its issuer.',
      tampered: 'Its content was changed after the badge was signed. Do not trust this badge.',
      'bad-signature': 'The signature is not ours. Do not trust this badge.',
      'not-yet-valid': 'This badge is not valid yet.',
      expired: 'This badge has expired.',
      withdrawn: 'This badge was withdrawn. The certificate no longer holds.',
    },
    another: 'Check another badge',
    certificates: 'Check a certificate by its number',
  },
};
