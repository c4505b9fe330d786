import type { Texts } from '../../kernel/lang.ts';
import type { Contestable, LodgeRefusal } from '../domain/appeal.ts';
import type { UploadProblem } from '../../platform/files/index.ts';
import type { ClaimProblem } from './command.ts';

type Words = {
  title: string;
  none: string;
  met: (norm: number) => string;
  short: (points: number) => string;
  left: (months: number, days: number) => string;
  until: (day: string) => string;
  bar: (earned: number, norm: number) => string;
  waiting: (points: number) => string;
  fits: string;
  fitsOne: string;
  notEnough: string;
  noneKnown: string;
  offerPoints: (points: number) => string;
  renewWhen: (day: string) => string;
  renewSoon: string;
  ledger: string;
  empty: string;
  columns: Record<'what' | 'day' | 'points' | 'state' | 'proof', string>;
  kinds: Record<'course' | 'return-day' | 'training', string>;
  states: Record<'waiting' | 'approved' | 'refused', string>;
  claim: Record<
    'title' | 'lead' | 'name' | 'nameHint' | 'day' | 'points' | 'pointsHint' | 'proof' | 'proofHint' | 'send',
    string
  >;
  claimProblems: Record<ClaimProblem, string>;
  uploads: Record<UploadProblem, string>;
  resign: Record<'title' | 'lead' | 'reason' | 'sure' | 'button' | 'tick', string>;
  appeal: {
    title: string;
    lead: (day: string) => string;
    over: string;
    about: Record<Contestable, string>;
    grounds: string;
    groundsHint: string;
    send: string;
    sent: string;
    refusals: Record<LodgeRefusal, string>;
  };
  messages: Record<string, string>;
};

export const texts: Texts<Words> = {
  nl: {
    title: 'Punten',
    none: 'U staat nu niet in het register. Punten sparen kan zodra u bent toegelaten.',
    met: (norm) => `U hebt genoeg punten: de norm is ${norm}.`,
    short: (points) => (points === 1 ? 'U komt 1 punt tekort.' : `U komt ${points} punten tekort.`),
    left: (months, days) =>
      months >= 2
        ? `U hebt nog ${months} maanden.`
        : days === 1
          ? 'U hebt nog 1 dag.'
          : `U hebt nog ${days} dagen.`,
    until: (day) => `Uw registratie loopt tot en met ${day}.`,
    bar: (earned, norm) => `${earned} van ${norm} punten`,
    waiting: (points) =>
      points === 1 ? '1 punt wacht nog op een oordeel.' : `${points} punten wachten nog op een oordeel.`,
    fits: 'Met deze dagen komt u er:',
    fitsOne: 'Met deze dag komt u er:',
    notEnough: 'Deze dagen helpen, maar zijn samen nog niet genoeg. Geef ook andere scholing op.',
    noneKnown: 'Er zijn nu geen dagen gepland. Geef andere scholing op, of kijk later nog eens.',
    offerPoints: (points) => (points === 1 ? '1 punt' : `${points} punten`),
    renewWhen: (day) => `Verlengen kan vanaf ${day}. U hoeft dan niets te doen; u krijgt een mail.`,
    renewSoon: 'U hebt aan de norm voldaan. De registerhouder bevestigt uw verlenging; u krijgt een mail.',
    ledger: 'Uw punten',
    empty: 'Nog geen punten. Een certificaat van een terugkomdag of cursus telt vanzelf mee.',
    columns: { what: 'Wat', day: 'Datum', points: 'Punten', state: 'Stand', proof: 'Bewijs' },
    kinds: { course: 'Cursus', 'return-day': 'Terugkomdag', training: 'Nascholing' },
    states: { waiting: 'Wacht op oordeel', approved: 'Telt mee', refused: 'Telt niet mee' },
    claim: {
      title: 'Nascholing opgeven',
      lead: 'Volgde u andere scholing die bij runningtherapie past? Geef die op met een bewijs. De registerhouder beoordeelt hoeveel punten ze telt.',
      name: 'Welke scholing?',
      nameHint: 'Titel en wie de scholing gaf.',
      day: 'Laatste dag van de scholing',
      points: 'Aantal punten',
      pointsHint: 'Een punt staat voor ongeveer een uur.',
      proof: 'Bewijs',
      proofHint: 'PDF, JPG of PNG, hooguit 10 MB.',
      send: 'Opgeven',
    },
    claimProblems: {
      title: 'Schrijf welke scholing u volgde.',
      'title-long': 'Dit is te lang. Gebruik hooguit 160 tekens.',
      day: 'Vul een dag in die bestaat.',
      'day-future': 'Deze dag moet nog komen.',
      'day-old': 'Deze dag ligt te ver terug.',
      points: 'Vul een heel aantal punten in, van 1 tot en met 100.',
      file: 'Voeg een bewijs toe.',
    },
    uploads: {
      'too-large': 'Het bestand is te groot. Kies een bestand van hooguit 10 MB.',
      empty: 'Het bestand is leeg. Kies een ander bestand.',
      'not-allowed': 'Dit soort bestand kunnen we niet bewaren. Kies een PDF, JPG of PNG.',
      mismatch: 'Het bestand is iets anders dan de naam zegt. Kies een PDF, JPG of PNG.',
      infected: 'In dit bestand zit een virus. Wij hebben het niet bewaard.',
    },
    resign: {
      title: 'Uitschrijven',
      lead: 'U verlaat het register. Uw pagina is dan meteen niet meer te zien. Uw certificaat blijft geldig. Terugkomen kan later met een nieuwe aanmelding.',
      reason: 'Wilt u zeggen waarom?',
      sure: 'Vink aan dat u zich wilt uitschrijven.',
      tick: 'Ik wil mij uitschrijven uit het register.',
      button: 'Uitschrijven',
    },
    appeal: {
      title: 'Bezwaar maken',
      lead: (day) =>
        `U kunt bezwaar maken tot en met ${day}. Een andere registerhouder dan wie het besluit nam, beoordeelt uw bezwaar.`,
      over: 'De termijn om bezwaar te maken is voorbij.',
      about: {
        refusal: 'Het besluit om uw aanmelding af te wijzen',
        suspended: 'Het besluit om uw registratie te schorsen',
        withdrawn: 'Het besluit om uw registratie in te trekken',
        expired: 'Het verlopen van uw registratie',
      },
      grounds: 'Waarom bent u het er niet mee eens?',
      groundsHint: 'Noem geen namen van cliënten. Hooguit 5.000 tekens.',
      send: 'Bezwaar insturen',
      sent: 'Uw bezwaar is ingestuurd. U krijgt een bevestiging per mail.',
      refusals: {
        'too-late': 'De termijn om bezwaar te maken is voorbij.',
        'already-lodged': 'U hebt al bezwaar gemaakt tegen dit besluit.',
        'grounds-missing': 'Schrijf waarom u het er niet mee eens bent.',
        'grounds-too-long': 'Uw tekst is te lang. Gebruik hooguit 5.000 tekens.',
      },
    },
    messages: {
      opgegeven: 'Opgegeven. De registerhouder beoordeelt uw scholing.',
    },
  },
  en: {
    title: 'Points',
    none: 'You are not in the register now. Earning points begins once you are admitted.',
    met: (norm) => `You have enough points: the norm is ${norm}.`,
    short: (points) => (points === 1 ? 'You are 1 point short.' : `You are ${points} points short.`),
    left: (months, days) =>
      months >= 2
        ? `You have ${months} months left.`
        : days === 1
          ? 'You have 1 day left.'
          : `You have ${days} days left.`,
    until: (day) => `Your registration runs up to and including ${day}.`,
    bar: (earned, norm) => `${earned} of ${norm} points`,
    waiting: (points) =>
      points === 1 ? '1 point still waits to be judged.' : `${points} points still wait to be judged.`,
    fits: 'These days would do:',
    fitsOne: 'This day would do:',
    notEnough: 'These days help, but are not enough together. Claim other training too.',
    noneKnown: 'No days are planned now. Claim other training, or look again later.',
    offerPoints: (points) => (points === 1 ? '1 point' : `${points} points`),
    renewWhen: (day) => `You can be renewed from ${day}. You need do nothing then; you get a mail.`,
    renewSoon: 'You have met the norm. The registrar confirms your renewal; you get a mail.',
    ledger: 'Your points',
    empty: 'No points yet. A certificate of a return day or a course counts by itself.',
    columns: { what: 'What', day: 'Date', points: 'Points', state: 'State', proof: 'Proof' },
    kinds: { course: 'Course', 'return-day': 'Return day', training: 'Further training' },
    states: { waiting: 'Waits to be judged', approved: 'Counts', refused: 'Does not count' },
    claim: {
      title: 'Claim further training',
      lead: 'Did you follow other training that suits running therapy? Claim it with a proof. The registrar judges how many points it brings.',
      name: 'Which training?',
      nameHint: 'Its title and who gave it.',
      day: 'Last day of the training',
      points: 'Number of points',
      pointsHint: 'A point stands for about an hour.',
      proof: 'Proof',
      proofHint: 'PDF, JPG or PNG, at most 10 MB.',
      send: 'Claim',
    },
    claimProblems: {
      title: 'Write which training you followed.',
      'title-long': 'This is too long. Use at most 160 characters.',
      day: 'Fill in a day that exists.',
      'day-future': 'This day is still to come.',
      'day-old': 'This day lies too far back.',
      points: 'Fill in a whole number of points, from 1 to 100.',
      file: 'Add a proof.',
    },
    uploads: {
      'too-large': 'The file is too large. Choose one of at most 10 MB.',
      empty: 'The file is empty. Choose another one.',
      'not-allowed': 'We cannot keep this kind of file. Choose a PDF, JPG or PNG.',
      mismatch: 'The file is something else than its name says. Choose a PDF, JPG or PNG.',
      infected: 'There is a virus in this file. We did not keep it.',
    },
    resign: {
      title: 'Leave the register',
      lead: 'You leave the register. Your page can then no longer be seen, at once. Your certificate stays valid. You can come back later with a new application.',
      reason: 'Would you like to say why?',
      sure: 'Tick that you want to leave the register.',
      tick: 'I want to leave the register.',
      button: 'Leave',
    },
    appeal: {
      title: 'Object',
      lead: (day) =>
        `You can object up to and including ${day}. Another registrar than the one who decided judges your objection.`,
      over: 'The time to object has passed.',
      about: {
        refusal: 'The decision to refuse your application',
        suspended: 'The decision to suspend your registration',
        withdrawn: 'The decision to withdraw your registration',
        expired: 'The end of your registration',
      },
      grounds: 'Why do you disagree?',
      groundsHint: 'Name no clients. At most 5,000 characters.',
      send: 'Send in the objection',
      sent: 'Your objection was sent in. You get a confirmation by mail.',
      refusals: {
        'too-late': 'The time to object has passed.',
        'already-lodged': 'You have objected to this decision already.',
        'grounds-missing': 'Write why you disagree.',
        'grounds-too-long': 'Your text is too long. Use at most 5,000 characters.',
      },
    },
    messages: {
      opgegeven: 'Claimed. The registrar judges your training.',
    },
  },
};
