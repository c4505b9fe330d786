import type { Texts } from '../../kernel/lang.ts';

/** The words of a participant's own page about attendance. */
export const ownTexts: Texts<{
  title: string;
  dossier: string;
  mine: string;
  code: string;
  codeHow: string;
  codeLabel: string;
  codeSecret: string;
  paper: string;
  halfDays: string;
  halfDay: string;
  state: string;
  by: string;
  at: string;
  reason: string;
  wrong: string;
  wrongHow: (email: string) => string;
  followed: (count: number, of: number) => string;
}> = {
  nl: {
    title: 'Mijn aanwezigheid',
    dossier: 'Mijn cursus',
    mine: 'Mijn traject',
    code: 'Uw QR-code',
    codeHow: 'Laat deze code zien als u binnenkomt, elke ochtend en elke middag. De docent scant hem.',
    codeLabel: 'QR-code voor uw aanwezigheid',
    codeSecret: 'In de code staat alleen een geheim kenmerk, niet uw naam.',
    paper:
      'Liever op papier? Print deze pagina. Vergeten is niet erg: de docent heeft ook een lijst met namen.',
    halfDays: 'Wat er is vastgelegd',
    halfDay: 'Dagdeel',
    state: 'Stand',
    by: 'Vastgelegd door',
    at: 'Wanneer',
    reason: 'Reden van verbetering',
    wrong: 'Klopt er iets niet?',
    wrongHow: (email) =>
      `Zeg het tegen de docent, of mail naar ${email} welk dagdeel niet klopt en wat het moet zijn. Wij zetten erbij waarom het verbeterd is.`,
    followed: (count, of) => `U volgde ${count} van de ${of} dagdelen.`,
  },
  en: {
    title: 'My attendance',
    dossier: 'My course',
    mine: 'My trajectory',
    code: 'Your QR code',
    codeHow: 'Show this code when you come in, every morning and every afternoon. The teacher scans it.',
    codeLabel: 'QR code for your attendance',
    codeSecret: 'The code holds a secret mark only, not your name.',
    paper: 'Rather on paper? Print this page. Forgotten it? The teacher also has a list of names.',
    halfDays: 'What has been recorded',
    halfDay: 'Half day',
    state: 'State',
    by: 'Recorded by',
    at: 'When',
    reason: 'Reason of the correction',
    wrong: 'Is something wrong?',
    wrongHow: (email) =>
      `Tell the teacher, or write to ${email} which half day is wrong and what it should be. We note why it was corrected.`,
    followed: (count, of) => `You followed ${count} of the ${of} half days.`,
  },
};
