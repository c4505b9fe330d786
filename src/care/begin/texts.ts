import type { Texts } from '../../kernel/lang.ts';

/** The words of the page on which a client takes their file into use. */
export const beginTexts: Texts<
  Record<
    | 'title'
    | 'lead'
    | 'code'
    | 'codeHint'
    | 'born'
    | 'send'
    | 'none'
    | 'noneTitle'
    | 'signedIn'
    | 'isTherapist',
    string
  > & { errors: Record<'noCode' | 'noDay' | 'refused' | 'tooMany', string> }
> = {
  nl: {
    title: 'Je dossier in gebruik nemen',
    lead: 'Je kreeg van je therapeut een blad met een code. Vul die hier in, met je geboortedatum.',
    code: 'Code',
    codeHint: 'Acht letters en cijfers, bijvoorbeeld ABCD-2345. Hoofdletters maken niet uit.',
    born: 'Je geboortedatum',
    send: 'Verder',
    noneTitle: 'Heb je nog geen code?',
    none: 'Vraag je therapeut om een code. Die werkt alleen met het e-mailadres dat je aan je therapeut gaf.',
    signedIn: 'Je bent ingelogd als',
    isTherapist: 'Begeleid je zelf mensen? Ga naar je praktijk.',
    errors: {
      noCode: 'Vul de code van acht letters en cijfers in.',
      noDay: 'Vul je geboortedatum in.',
      refused:
        'Dit klopt niet samen, of de code werkt niet meer. Kijk de code, je geboortedatum en je e-mailadres na. Na vijf keer vraag je je therapeut om een nieuwe code.',
      tooMany: 'Je hebt het vaak geprobeerd. Wacht een uur, of vraag je therapeut om een nieuwe code.',
    },
  },
  en: {
    title: 'Activate your file',
    lead: 'Your therapist gave you a sheet with a code. Enter it here, with your date of birth.',
    code: 'Code',
    codeHint: 'Eight letters and figures, such as ABCD-2345. Capitals do not matter.',
    born: 'Your date of birth',
    send: 'Continue',
    noneTitle: 'No code yet?',
    none: 'Ask your therapist for a code. It works only with the e-mail address that you gave your therapist.',
    signedIn: 'You are signed in as',
    isTherapist: 'Do you guide people yourself? Go to your practice.',
    errors: {
      noCode: 'Fill in the code of eight letters and figures.',
      noDay: 'Fill in your date of birth.',
      refused:
        'These do not go together, or the code no longer works. Check the code, your date of birth and your e-mail address. After five tries, ask your therapist for a new code.',
      tooMany: 'You have tried many times. Wait an hour, or ask your therapist for a new code.',
    },
  },
};
