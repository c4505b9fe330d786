import type { Texts } from '../../../kernel/lang.ts';
import { waitingTime } from '../waiting-time.ts';

/** The words of the sign-in by mail. */
export const linkTexts: Texts<{
  title: string;
  lead: string;
  email: string;
  emailHint: string;
  send: string;
  staff: string;
  staffLink: string;
  signedOut: string;
  noEmail: string;
  badEmail: string;
  expired: string;
  tooMany: string;
  sentTitle: string;
  sentLead: string;
  sentOnce: string;
  sentSpam: string;
  sentOther: string;
  again: string;
  openTitle: string;
  openLead: (email: string) => string;
  openWarn: string;
  go: string;
  overTitle: string;
  overLead: string;
  askNew: string;
  outTitle: string;
  outLead: (email: string) => string;
  out: string;
  stay: string;
}> = {
  nl: {
    title: 'Naar mijn traject',
    lead: 'U hebt geen wachtwoord nodig. Vul uw e-mailadres in. Wij sturen u een link waarmee u inlogt.',
    email: 'E-mailadres',
    emailHint: 'Het adres waarmee u zich hebt ingeschreven.',
    send: 'Stuur mij een link',
    staff: 'Werkt u bij het instituut?',
    staffLink: 'Log dan hier in',
    signedOut: 'U bent uitgelogd.',
    noEmail: 'Vul uw e-mailadres in',
    badEmail: 'Dit e-mailadres klopt niet. Een voorbeeld van een goed adres is anna@voorbeeld.nl',
    expired: 'Deze pagina stond te lang open. Vul uw e-mailadres nog eens in.',
    tooMany: 'U hebt vaak om een link gevraagd. Wacht een kwartier en probeer het dan nog eens.',
    sentTitle: 'Kijk in uw mailbox',
    sentLead: 'Als dit adres bij ons bekend is, staat er over een paar tellen een e-mail klaar.',
    sentOnce: 'De link in de e-mail werkt 30 minuten, en één keer.',
    sentSpam: 'Geen e-mail? Kijk bij de ongewenste post (spam), en kijk of het adres klopt.',
    sentOther: 'Gebruik het adres waarmee u zich hebt ingeschreven. Een ander adres kennen wij niet.',
    again: 'Een ander adres invullen',
    openTitle: 'U bent er bijna',
    openLead: (email) => `U logt in als ${email}.`,
    openWarn: 'Is dit niet uw adres? Sluit deze pagina dan.',
    go: 'Ga verder',
    overTitle: 'Deze link werkt niet meer',
    overLead: 'Een link werkt 30 minuten, en één keer. Vraag een nieuwe aan: dat kan zo vaak als nodig is.',
    askNew: 'Vraag een nieuwe link',
    outTitle: 'Uitloggen',
    outLead: (email) => `U bent ingelogd als ${email}.`,
    out: 'Uitloggen op dit apparaat',
    stay: 'Toch ingelogd blijven',
  },
  en: {
    title: 'To my trajectory',
    lead: 'You need no password. Enter your e-mail address. We send you a link that signs you in.',
    email: 'E-mail address',
    emailHint: 'The address that you enrolled with.',
    send: 'Send me a link',
    staff: 'Do you work at the institute?',
    staffLink: 'Then sign in here',
    signedOut: 'You are signed out.',
    noEmail: 'Enter your e-mail address',
    badEmail: 'This e-mail address is not right. A good address looks like anna@example.org',
    expired: 'This page was open for too long. Enter your e-mail address once more.',
    tooMany: 'You asked for a link many times. Wait a quarter of an hour and try again.',
    sentTitle: 'Look in your mailbox',
    sentLead: 'If we know this address, an e-mail will be there in a few seconds.',
    sentOnce: 'The link in the e-mail works for 30 minutes, and once.',
    sentSpam: 'No e-mail? Look among the unwanted mail (spam), and check that the address is right.',
    sentOther: 'Use the address that you enrolled with. We do not know any other.',
    again: 'Enter another address',
    openTitle: 'You are nearly there',
    openLead: (email) => `You sign in as ${email}.`,
    openWarn: 'Is this not your address? Then close this page.',
    go: 'Continue',
    overTitle: 'This link no longer works',
    overLead: 'A link works for 30 minutes, and once. Ask for a new one: as often as you need.',
    askNew: 'Ask for a new link',
    outTitle: 'Sign out',
    outLead: (email) => `You are signed in as ${email}.`,
    out: 'Sign out on this device',
    stay: 'Stay signed in',
  },
};

/** The words of the mail with the link. Nothing in it tells what somebody does with us. */
export const linkMailTexts: Texts<{
  subject: string;
  heading: string;
  lead: string;
  button: string;
  once: string;
  ignore: string;
  footer: string;
}> = {
  nl: {
    subject: 'Uw link om in te loggen',
    heading: 'Inloggen',
    lead: 'U hebt gevraagd om een link waarmee u inlogt.',
    button: 'Inloggen',
    once: 'De link werkt 30 minuten, en één keer. Daarna vraagt u gewoon een nieuwe.',
    ignore:
      'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen. Stuur deze e-mail aan niemand door: wie de link heeft, kan bij uw gegevens.',
    footer: 'U krijgt deze e-mail omdat iemand dit adres invulde om in te loggen.',
  },
  en: {
    subject: 'Your link to sign in',
    heading: 'Sign in',
    lead: 'You asked for a link that signs you in.',
    button: 'Sign in',
    once: 'The link works for 30 minutes, and once. After that you simply ask for a new one.',
    ignore:
      'Was it not you who asked? Then you need not do anything. Forward this e-mail to nobody: who has the link can see your data.',
    footer: 'You receive this e-mail because somebody entered this address to sign in.',
  },
};

/** The words about devices and the code app. */
export const safetyTexts: Texts<{
  devices: {
    title: string;
    lead: string;
    device: string;
    since: string;
    lastSeen: string;
    act: string;
    thisOne: string;
    end: string;
    endOf: (device: string) => string;
    endOthers: string;
    on: (browser: string, system: string) => string;
    unknown: string;
    ended: string;
    othersEnded: string;
  };
  security: {
    title: string;
    whyNot: string;
    whyTherapist: string;
    steps: [string, string, string];
    codeApp: string;
    set: string;
    newCodes: string;
    newCodesLead: string;
    replace: string;
    replaceLead: string;
    replaced: string;
    toDevices: string;
    doneOk: string;
    confirmTitle: string;
    confirmLead: string;
    confirmHint: string;
    lost: string;
    missing: string;
    wrong: string;
    locked: string;
    tooMany: (seconds: number) => string;
    back: string;
  };
}> = {
  nl: {
    devices: {
      title: 'Waar u bent ingelogd',
      lead: 'Herkent u een apparaat niet? Log het uit. Iemand anders kan er dan niet meer bij.',
      device: 'Apparaat',
      since: 'Ingelogd',
      lastSeen: 'Laatst gebruikt',
      act: 'Uitloggen',
      thisOne: 'dit apparaat',
      end: 'Uitloggen',
      endOf: (device) => `Uitloggen: ${device}`,
      endOthers: 'Overal uitloggen, behalve hier',
      on: (browser, system) => `${browser} op ${system}`,
      unknown: 'Onbekend apparaat',
      ended: 'Dat apparaat is uitgelogd.',
      othersEnded: 'U bent nu alleen nog hier ingelogd.',
    },
    security: {
      title: 'Extra beveiliging',
      whyNot:
        'Met een code-app logt u in met twee dingen: uw mailbox en uw telefoon. Als deelnemer mag dat, het hoeft niet.',
      whyTherapist:
        'Voor deze pagina’s is alleen een e-mail niet genoeg. U bevestigt met een code van uw telefoon dat u het bent.',
      steps: [
        'Open een code-app op uw telefoon. Hebt u er nog geen? Installeer er dan een, of gebruik uw wachtwoordbeheerder.',
        'Scan deze afbeelding met de app, of typ de sleutel eronder over.',
        'Vul hieronder de zes cijfers in die de app laat zien.',
      ],
      codeApp: 'Code-app',
      set: 'Uw code-app is ingesteld.',
      newCodes: 'Nieuwe herstelcodes maken',
      newCodesLead: 'Bent u uw herstelcodes kwijt, of zijn ze bijna op? De oude werken daarna niet meer.',
      replace: 'Een andere telefoon instellen',
      replaceLead: 'De oude code-app werkt daarna niet meer. U stelt meteen de nieuwe in.',
      replaced: 'De oude code-app is vergeten. Stel hieronder de nieuwe in.',
      toDevices: 'Bekijk waar u bent ingelogd',
      doneOk: 'Uw code-app is ingesteld.',
      confirmTitle: 'Uw code',
      confirmLead: 'Open de code-app op uw telefoon en neem de zes cijfers over.',
      confirmHint: 'Geen telefoon bij de hand? Vul dan een van uw herstelcodes in.',
      lost: 'Telefoon en herstelcodes kwijt? Vraag het kantoor om hulp.',
      missing: 'Vul de code in.',
      wrong: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code in de app en vul die in.',
      locked: 'Er is te vaak een verkeerde code ingevuld. Wacht 15 minuten en probeer het dan opnieuw.',
      tooMany: (seconds) =>
        `Dit is te vaak geprobeerd. Wacht ${waitingTime(seconds, 'nl')} en probeer het dan opnieuw.`,
      back: 'Terug naar mijn traject',
    },
  },
  en: {
    devices: {
      title: 'Where you are signed in',
      lead: 'Is there a device that you do not know? Sign it out. Nobody else can then use it.',
      device: 'Device',
      since: 'Signed in',
      lastSeen: 'Last used',
      act: 'Sign out',
      thisOne: 'this device',
      end: 'Sign out',
      endOf: (device) => `Sign out: ${device}`,
      endOthers: 'Sign out everywhere but here',
      on: (browser, system) => `${browser} on ${system}`,
      unknown: 'Unknown device',
      ended: 'That device is signed out.',
      othersEnded: 'You are now signed in here only.',
    },
    security: {
      title: 'Extra security',
      whyNot:
        'With a code app you sign in with two things: your mailbox and your phone. As a participant you may, but you need not.',
      whyTherapist:
        'For these pages an e-mail alone is not enough. You confirm with a code from your phone that it is you.',
      steps: [
        'Open a code app on your phone. If you have none yet, install one, or use your password manager.',
        'Scan this picture with the app, or type the key below it.',
        'Enter the six digits that the app shows.',
      ],
      codeApp: 'Code app',
      set: 'Your code app is set up.',
      newCodes: 'Make new recovery codes',
      newCodesLead:
        'Did you lose your recovery codes, or are there few left? The old ones then stop working.',
      replace: 'Set up another phone',
      replaceLead: 'The old code app then stops working. You set up the new one at once.',
      replaced: 'The old code app is forgotten. Set up the new one below.',
      toDevices: 'See where you are signed in',
      doneOk: 'Your code app is set up.',
      confirmTitle: 'Your code',
      confirmLead: 'Open the code app on your phone and copy the six digits.',
      confirmHint: 'No phone at hand? Then enter one of your recovery codes.',
      lost: 'Lost your phone and your recovery codes? Ask the office for help.',
      missing: 'Enter the code.',
      wrong: 'This code is not right or was used before. Wait for the next code in the app and enter that.',
      locked: 'A wrong code was entered too often. Wait 15 minutes and try again then.',
      tooMany: (seconds) =>
        `This was tried too often. Wait ${waitingTime(seconds, 'en')} and try again then.`,
      back: 'Back to my trajectory',
    },
  },
};
