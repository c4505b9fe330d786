import type { Texts } from '../../../kernel/lang.ts';
import { waitingTime } from '../waiting-time.ts';

export type SetUpTexts = {
  title: string;
  lead: string;
  steps: [string, string, string];
  qr: string;
  secretLabel: string;
  code: string;
  codeHint: string;
  confirm: string;
  codeMissing: string;
  wrongCode: string;
  expired: string;
  tooMany: (seconds: number) => string;
  doneTitle: string;
  doneOk: string;
  recoveryTitle: string;
  recoveryLead: string;
  recoveryOnce: string;
  onwards: string;
};

export const setUpTexts: Texts<SetUpTexts> = {
  nl: {
    title: 'Code-app instellen',
    lead: 'Voortaan logt u in met uw wachtwoord en een code van uw telefoon. Zo komt niemand binnen die alleen uw wachtwoord kent. Dit hoeft maar één keer.',
    steps: [
      'Open een code-app op uw telefoon. Hebt u er nog geen? Installeer er dan een, of gebruik uw wachtwoordbeheerder.',
      'Scan deze afbeelding met de app, of typ de sleutel eronder over.',
      'Vul hieronder de zes cijfers in die de app laat zien.',
    ],
    qr: 'QR-code met de sleutel voor uw code-app',
    secretLabel: 'Sleutel om over te typen',
    code: 'Code van zes cijfers',
    codeHint: 'De code wisselt elke 30 seconden.',
    confirm: 'Bevestigen',
    codeMissing: 'Vul de code uit de app in.',
    wrongCode: 'Deze code klopt niet. Kijk of de klok van uw telefoon goed staat en vul de volgende code in.',
    expired: 'Deze pagina stond te lang open. Vul de code nog eens in.',
    tooMany: (seconds) =>
      `Dit is te vaak geprobeerd. Wacht ${waitingTime(seconds, 'nl')} en probeer het dan opnieuw.`,
    doneTitle: 'Bewaar uw herstelcodes',
    doneOk: 'Uw code-app is ingesteld en u bent ingelogd.',
    recoveryTitle: 'Herstelcodes',
    recoveryLead:
      'Raakt u uw telefoon kwijt, dan komt u met een van deze codes toch binnen. Elke code werkt één keer.',
    recoveryOnce: 'U ziet deze codes alleen nu. Schrijf ze op of bewaar ze in uw wachtwoordbeheerder.',
    onwards: 'Ik heb de codes bewaard',
  },
  en: {
    title: 'Set up your code app',
    lead: 'From now on you sign in with your password and a code from your phone. Nobody gets in with your password alone. You do this only once.',
    steps: [
      'Open a code app on your phone. If you have none yet, install one, or use your password manager.',
      'Scan this picture with the app, or type the key below it.',
      'Enter the six digits that the app shows.',
    ],
    qr: 'QR code with the key for your code app',
    secretLabel: 'Key to type over',
    code: 'Code of six digits',
    codeHint: 'The code changes every 30 seconds.',
    confirm: 'Confirm',
    codeMissing: 'Enter the code from the app.',
    wrongCode: 'This code is not right. Check that the clock of your phone is right and enter the next code.',
    expired: 'This page was open for too long. Please enter the code once more.',
    tooMany: (seconds) => `This was tried too often. Wait ${waitingTime(seconds, 'en')} and try again then.`,
    doneTitle: 'Keep your recovery codes',
    doneOk: 'Your code app is set up and you are signed in.',
    recoveryTitle: 'Recovery codes',
    recoveryLead: 'If you lose your phone, one of these codes still lets you in. Each code works once.',
    recoveryOnce: 'You see these codes only now. Write them down or keep them in your password manager.',
    onwards: 'I have kept the codes',
  },
};
