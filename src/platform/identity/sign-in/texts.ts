import type { Texts } from '../../../kernel/lang.ts';
import { waitingTime } from '../waiting-time.ts';

export type SignInTexts = {
  title: string;
  lead: string;
  email: string;
  password: string;
  next: string;
  orPasskey: string;
  passkeyNote: string;
  passkeyButton: string;
  passkeyFailed: string;
  forgotten: string;
  emailMissing: string;
  passwordMissing: string;
  notRecognised: string;
  expired: string;
  signedOut: string;
  startAgain: string;
  tooMany: (seconds: number) => string;
  codeTitle: string;
  codeLead: string;
  code: string;
  codeHint: string;
  recoveryLead: string;
  recovery: string;
  recoveryHint: string;
  toRecovery: string;
  toCode: string;
  signIn: string;
  codeMissing: string;
  wrongCode: string;
  wrongRecovery: string;
  locked: string;
};

export const signInTexts: Texts<SignInTexts> = {
  nl: {
    title: 'Inloggen',
    lead: 'Voor medewerkers en docenten. U logt in met uw wachtwoord en een code, of met een passkey.',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    next: 'Verder',
    orPasskey: 'Met een passkey',
    passkeyNote: 'Dan hebt u geen wachtwoord en geen code nodig: uw telefoon of computer herkent u.',
    passkeyButton: 'Inloggen met een passkey',
    passkeyFailed: 'Inloggen met de passkey is niet gelukt. Probeer het nog eens, of gebruik uw wachtwoord.',
    forgotten: 'Wachtwoord of telefoon kwijt? Vraag het kantoor om hulp.',
    emailMissing: 'Vul uw e-mailadres in.',
    passwordMissing: 'Vul uw wachtwoord in.',
    notRecognised:
      'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.',
    expired: 'Deze pagina stond te lang open. Vul uw wachtwoord nog eens in.',
    signedOut: 'U bent uitgelogd.',
    startAgain: 'De tijd voor uw code is voorbij. Begin opnieuw met uw wachtwoord.',
    tooMany: (seconds) =>
      `Dit is te vaak geprobeerd. Wacht ${waitingTime(seconds, 'nl')} en probeer het dan opnieuw.`,
    codeTitle: 'Uw code',
    codeLead: 'Open de code-app op uw telefoon en neem de zes cijfers over.',
    code: 'Code van zes cijfers',
    codeHint: 'De code wisselt elke 30 seconden.',
    recoveryLead:
      'Gebruik een van de herstelcodes die u bij het instellen hebt bewaard. Elke code werkt één keer.',
    recovery: 'Herstelcode',
    recoveryHint: 'Twee groepjes van vijf tekens. Let op hoofdletters en kleine letters.',
    toRecovery: 'Telefoon niet bij de hand? Gebruik een herstelcode',
    toCode: 'Toch een code uit de app gebruiken',
    signIn: 'Inloggen',
    codeMissing: 'Vul de code in.',
    wrongCode: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code in de app en vul die in.',
    wrongRecovery: 'Deze herstelcode klopt niet of is al gebruikt. Probeer een andere.',
    locked: 'Er is te vaak een verkeerde code ingevuld. Wacht 15 minuten en probeer het dan opnieuw.',
  },
  en: {
    title: 'Sign in',
    lead: 'For staff and teachers. You sign in with your password and a code, or with a passkey.',
    email: 'E-mail address',
    password: 'Password',
    next: 'Continue',
    orPasskey: 'With a passkey',
    passkeyNote: 'Then you need neither a password nor a code: your phone or computer recognises you.',
    passkeyButton: 'Sign in with a passkey',
    passkeyFailed: 'Signing in with the passkey did not work. Try again, or use your password.',
    forgotten: 'Lost your password or your phone? Ask the office for help.',
    emailMissing: 'Enter your e-mail address.',
    passwordMissing: 'Enter your password.',
    notRecognised: 'This e-mail address and password do not belong together. Check them and try again.',
    expired: 'This page was open for too long. Please enter your password once more.',
    signedOut: 'You are signed out.',
    startAgain: 'The time for your code is over. Start again with your password.',
    tooMany: (seconds) => `This was tried too often. Wait ${waitingTime(seconds, 'en')} and try again then.`,
    codeTitle: 'Your code',
    codeLead: 'Open the code app on your phone and copy the six digits.',
    code: 'Code of six digits',
    codeHint: 'The code changes every 30 seconds.',
    recoveryLead: 'Use one of the recovery codes that you kept when you set up. Each code works once.',
    recovery: 'Recovery code',
    recoveryHint: 'Two groups of five characters. Capitals and small letters matter.',
    toRecovery: 'No phone at hand? Use a recovery code',
    toCode: 'Use a code from the app after all',
    signIn: 'Sign in',
    codeMissing: 'Enter the code.',
    wrongCode: 'This code is not right or was used before. Wait for the next code in the app and enter that.',
    wrongRecovery: 'This recovery code is not right or was used before. Try another one.',
    locked: 'A wrong code was entered too often. Wait 15 minutes and try again then.',
  },
};
