import type { Texts } from '../../kernel/lang.ts';
import type { AboutProblem, EvidenceProblem } from '../domain/application-form.ts';
import type { ApplicationState, Verdict } from '../domain/application.ts';
import type { AboutRefusal, FileRefusal, SubmitRefusal } from './command.ts';

type Words = {
  title: string;
  lead: string;
  what: string[];
  own: string;
  start: string;
  steps: { about: string; points: string; check: string };
  about: {
    title: string;
    name: string;
    nameHint: string;
    certificate: string;
    certificateHint: string;
    profession: string;
    professionHint: string;
    professionWords: string;
    register: string;
    registerHint: string;
    number: string;
    save: string;
  };
  points: {
    title: string;
    lead: string;
    version: (version: number) => string;
    done: string;
    todo: string;
    asked: string;
    fixed: string;
    write: string;
    view: string;
    next: string;
    left: (count: number) => string;
  };
  point: {
    back: string;
    label: string;
    hint: string;
    files: string;
    fileLabel: string;
    fileHint: string;
    upload: string;
    noFiles: string;
    remove: (name: string) => string;
    removeShort: string;
    save: string;
    asked: string;
    closed: string;
  };
  check: {
    title: string;
    lead: string;
    about: string;
    change: string;
    declare: string;
    send: string;
    answerTitle: string;
    answer: string;
    missing: (count: number) => string;
    none: string;
    files: (count: number) => string;
  };
  standing: {
    title: string;
    states: Record<ApplicationState, { tag: string; text: string }>;
    deadline: (day: string) => string;
    answer: string;
    points: string;
    verdicts: Record<Verdict, string>;
    unjudged: string;
    reason: string;
    history: string;
    withdraw: string;
    withdrawLead: string;
    withdrawDraft: string;
    again: string;
    appeal: string;
    appealLead: (day: string) => string;
    toRegister: string;
  };
  happened: Record<string, string>;
  messages: Record<string, string>;
  problems: Record<AboutProblem | EvidenceProblem, string>;
  refusals: Record<AboutRefusal | SubmitRefusal, string>;
  files: Record<FileRefusal, string>;
  policy: string;
};

export const texts: Texts<Words> = {
  nl: {
    title: 'Aanmelden voor het register',
    lead: 'In het register staan runningtherapeuten die de driedaagse basiscursus hebben gevolgd en laten zien dat ze aan het competentieprofiel voldoen. Mensen kunnen u dan in hun buurt vinden.',
    what: [
      'het nummer van uw certificaat',
      'uw basisberoep en, als u die hebt, uw nummer in het beroepsregister',
      'bij elk punt van het competentieprofiel een korte tekst over wat u doet, eventueel met een bestand',
    ],
    own: 'De titel runningtherapeut is niet beschermd. U mag runningtherapie ook aanbieden zonder in dit register te staan.',
    start: 'Dit hebt u nodig',
    steps: { about: 'Over u', points: 'Competentieprofiel', check: 'Controleren' },
    about: {
      title: 'Over u',
      name: 'Uw naam',
      nameHint: 'Zoals u in het register wilt staan.',
      certificate: 'Nummer van uw certificaat',
      certificateHint: 'Bijvoorbeeld RT26-7F3KH-9QXM4-2VCPB. Het staat onderaan uw certificaat.',
      profession: 'Uw basisberoep',
      professionHint: 'Uw basisberoep bepaalt mee waarvoor u bevoegd en bekwaam bent.',
      professionWords: 'Welk beroep is dat?',
      register: 'Beroepsregister',
      registerHint: 'Bijvoorbeeld BIG, KRF of NIP. Verplicht als uw beroep een eigen register heeft.',
      number: 'Uw nummer in dat register',
      save: 'Opslaan en verder',
    },
    points: {
      title: 'Wat u kunt laten zien',
      lead: 'Schrijf bij elk punt kort hoe u dit doet. Noem geen namen van cliënten en niets waaraan iemand te herkennen is. Alles wordt bewaard: u kunt later verder gaan.',
      version: (version) => `Competentieprofiel, versie ${version}`,
      done: 'Ingevuld',
      todo: 'Nog doen',
      asked: 'Meer gevraagd',
      fixed: 'Staat vast',
      write: 'Invullen',
      view: 'Bekijken',
      next: 'Naar controleren',
      left: (count) => (count === 1 ? 'Nog 1 punt te doen.' : `Nog ${count} punten te doen.`),
    },
    point: {
      back: 'Terug naar alle punten',
      label: 'Hoe laat u dit zien?',
      hint: 'Minstens 40 tekens. Vertel wat u doet, sinds wanneer, en geef een voorbeeld zonder namen.',
      files: 'Bestanden bij dit punt',
      fileLabel: 'Een bestand toevoegen',
      fileHint: 'PDF, JPG of PNG, hooguit 10 MB. Haal namen van cliënten eerst weg.',
      upload: 'Bestand toevoegen',
      noFiles: 'Nog geen bestanden. Ze zijn niet verplicht.',
      remove: (name) => `Verwijder ${name}`,
      removeShort: 'Verwijder',
      save: 'Opslaan',
      asked: 'De registerhouder vraagt meer over dit punt:',
      closed: 'U kunt dit punt nu niet wijzigen.',
    },
    check: {
      title: 'Controleer uw aanmelding',
      lead: 'Klopt alles? Na het insturen beoordeelt de registerhouder uw aanmelding punt voor punt. U kunt dan niets meer wijzigen, wel intrekken.',
      about: 'Over u',
      change: 'Wijzig',
      declare: 'Ik heb dit naar waarheid ingevuld en er staan geen gegevens van cliënten in.',
      send: 'Aanmelding insturen',
      answerTitle: 'Stuur uw antwoord in',
      answer: 'Antwoord insturen',
      missing: (count) =>
        count === 1 ? 'Bij 1 punt ontbreekt nog tekst.' : `Bij ${count} punten ontbreekt nog tekst.`,
      none: 'Niet ingevuld',
      files: (count) => (count === 1 ? '1 bestand' : `${count} bestanden`),
    },
    standing: {
      title: 'Uw aanmelding',
      states: {
        draft: { tag: 'Nog niet ingestuurd', text: 'Uw aanmelding is bewaard en nog niet ingestuurd.' },
        submitted: {
          tag: 'In behandeling',
          text: 'De registerhouder beoordeelt uw aanmelding punt voor punt. U krijgt een mail zodra er iets verandert.',
        },
        'more-asked': {
          tag: 'Meer gevraagd',
          text: 'De registerhouder wil over een of meer punten meer weten.',
        },
        proposed: {
          tag: 'Bijna klaar',
          text: 'De beoordeling is klaar. Een tweede registerhouder kijkt nu mee.',
        },
        admitted: { tag: 'Toegelaten', text: 'U staat in het register.' },
        refused: { tag: 'Afgewezen', text: 'Uw aanmelding is afgewezen.' },
        withdrawn: { tag: 'Ingetrokken', text: 'U hebt uw aanmelding ingetrokken.' },
      },
      deadline: (day) => `Antwoord uiterlijk op ${day}.`,
      answer: 'Vul aan',
      points: 'Uw aanmelding per punt',
      verdicts: { met: 'Voldaan', 'not-met': 'Niet voldaan', more: 'Meer gevraagd' },
      unjudged: 'Nog niet beoordeeld',
      reason: 'Reden',
      history: 'Wat er gebeurde',
      withdraw: 'Aanmelding intrekken',
      withdrawLead: 'Trekt u in, dan stopt de beoordeling. U kunt zich later opnieuw aanmelden.',
      withdrawDraft: 'Weggooien: alles wat u invulde en uw bestanden worden gewist.',
      again: 'Opnieuw aanmelden',
      appeal: 'Bezwaar maken',
      appealLead: (day) =>
        `Bent u het er niet mee eens? Dan kunt u tot en met ${day} bezwaar maken. Een andere registerhouder beoordeelt uw bezwaar.`,
      toRegister: 'Naar mijn registratie',
    },
    happened: {
      submitted: 'Ingestuurd',
      'more-asked': 'Meer gevraagd',
      answered: 'Antwoord ingestuurd',
      'proposed-admit': 'Beoordeling klaar, tweede registerhouder kijkt mee',
      'proposed-refuse': 'Beoordeling klaar, tweede registerhouder kijkt mee',
      'sent-back': 'Terug naar de eerste beoordelaar',
      admitted: 'Toegelaten',
      refused: 'Afgewezen',
      withdrawn: 'Ingetrokken',
      reopened: 'Heropend na bezwaar',
    },
    messages: {
      bewaard: 'Bewaard.',
      toegevoegd: 'Het bestand is toegevoegd.',
      verwijderd: 'Het bestand is verwijderd.',
      ingestuurd: 'Uw aanmelding is ingestuurd. U krijgt een bevestiging per mail.',
      ingetrokken: 'Uw aanmelding is ingetrokken.',
      weggegooid: 'Uw aanmelding is weggegooid.',
    },
    problems: {
      'name-missing': 'Vul uw naam in.',
      'name-too-long': 'Uw naam is te lang. Gebruik hooguit 120 tekens.',
      'certificate-missing': 'Vul het nummer van uw certificaat in.',
      'certificate-too-long': 'Dit is te lang voor een certificaatnummer.',
      'profession-missing': 'Kies uw basisberoep.',
      'profession-words-missing': 'Schrijf welk beroep u hebt.',
      'too-long': 'Dit is te lang. Gebruik hooguit 120 tekens.',
      'number-missing': 'Vul uw nummer in het beroepsregister in.',
      'register-missing': 'Vul de naam van uw beroepsregister in.',
      'evidence-missing': 'Schrijf hoe u dit punt laat zien.',
      'evidence-short': 'Schrijf iets meer: minstens 40 tekens.',
      'evidence-too-long': 'Uw tekst is te lang. Gebruik hooguit 4.000 tekens.',
    },
    refusals: {
      'certificate-unknown':
        'Wij kennen dit nummer niet. Controleer de letters en cijfers. Hebt u een ouder certificaat, vraag het kantoor dan om het op te nemen.',
      'certificate-withdrawn': 'Dit certificaat is ingetrokken. Neem contact op met het kantoor.',
      'certificate-of-another':
        'Dit certificaat staat op een andere naam en een ander e-mailadres. Klopt het nummer? Is uw naam veranderd, neem dan contact op met het kantoor.',
      'certificate-in-use':
        'Met dit certificaat heeft al iemand anders zich aangemeld. Is het van u, neem dan contact op met het kantoor.',
      'two-days-only':
        'Dit is een bewijs van de tweedaagse cursus. Volg eerst een terugkomdag; daarna kunt u zich aanmelden.',
      'alumni-not-admitted':
        'Het register laat op dit moment alleen mensen toe die de driedaagse cursus hebben gevolgd.',
      'already-registered': 'U staat al in het register.',
      'not-now': 'Uw aanmelding is al ingestuurd. Er is niets veranderd.',
      'no-profile': 'Aanmelden kan nog niet: het competentieprofiel is nog niet vastgesteld.',
      'not-whole': 'Nog niet alles is ingevuld.',
      'not-declared': 'Vink aan dat u dit naar waarheid hebt ingevuld.',
    },
    files: {
      'too-large': 'Het bestand is te groot. Kies een bestand van hooguit 10 MB.',
      empty: 'Het bestand is leeg. Kies een ander bestand.',
      'not-allowed': 'Dit soort bestand kunnen we niet bewaren. Kies een PDF, JPG of PNG.',
      mismatch: 'Het bestand is iets anders dan de naam zegt. Kies een PDF, JPG of PNG.',
      infected: 'In dit bestand zit een virus. Wij hebben het niet bewaard.',
      'too-many': 'Bij een punt horen hooguit vijf bestanden. Verwijder er eerst een.',
      'not-now': 'U kunt dit punt nu niet wijzigen.',
    },
    policy:
      'U volgde de tweedaagse cursus en een terugkomdag. De registerhouder beoordeelt ook of dat in uw geval genoeg is.',
  },
  en: {
    title: 'Apply for the register',
    lead: 'The register lists running therapists who followed the three-day basic course and show that they meet the competence profile. People near you can then find you.',
    what: [
      'the number of your certificate',
      'your base profession and, if you have one, your number in its professional register',
      'for each point of the competence profile a short text about what you do, with a file if you like',
    ],
    own: 'The title running therapist is not protected. You may offer running therapy without being in this register.',
    start: 'What you need',
    steps: { about: 'About you', points: 'Competence profile', check: 'Check' },
    about: {
      title: 'About you',
      name: 'Your name',
      nameHint: 'As you want it to stand in the register.',
      certificate: 'Number of your certificate',
      certificateHint: 'For example RT26-7F3KH-9QXM4-2VCPB. It stands at the foot of your certificate.',
      profession: 'Your base profession',
      professionHint: 'Your base profession counts in what you are competent for.',
      professionWords: 'Which profession is that?',
      register: 'Professional register',
      registerHint: 'For example BIG, KRF or NIP. Required if your profession has a register of its own.',
      number: 'Your number in that register',
      save: 'Save and go on',
    },
    points: {
      title: 'What you can show',
      lead: 'Write shortly how you do each of these. Leave out names of clients and anything by which somebody could be recognised. Everything is kept: you can go on later.',
      version: (version) => `Competence profile, version ${version}`,
      done: 'Filled in',
      todo: 'To do',
      asked: 'More asked',
      fixed: 'Settled',
      write: 'Fill in',
      view: 'View',
      next: 'Go to the check',
      left: (count) => (count === 1 ? '1 point to do.' : `${count} points to do.`),
    },
    point: {
      back: 'Back to all points',
      label: 'How do you show this?',
      hint: 'At least 40 characters. Tell what you do, since when, and give an example without names.',
      files: 'Files with this point',
      fileLabel: 'Add a file',
      fileHint: 'PDF, JPG or PNG, at most 10 MB. Take out names of clients first.',
      upload: 'Add file',
      noFiles: 'No files yet. They are not required.',
      remove: (name) => `Remove ${name}`,
      removeShort: 'Remove',
      save: 'Save',
      asked: 'The registrar asks more about this point:',
      closed: 'You cannot change this point now.',
    },
    check: {
      title: 'Check your application',
      lead: 'Is everything right? Once it is sent in, the registrar judges it point by point. You can then change nothing, but you can still withdraw it.',
      about: 'About you',
      change: 'Change',
      declare: 'I filled this in truthfully and there are no particulars of clients in it.',
      send: 'Send in the application',
      answerTitle: 'Send in your answer',
      answer: 'Send in the answer',
      missing: (count) =>
        count === 1 ? 'One point still has no text.' : `${count} points still have no text.`,
      none: 'Not filled in',
      files: (count) => (count === 1 ? '1 file' : `${count} files`),
    },
    standing: {
      title: 'Your application',
      states: {
        draft: { tag: 'Not sent in yet', text: 'Your application is kept and not sent in yet.' },
        submitted: {
          tag: 'Being judged',
          text: 'The registrar judges your application point by point. You get a mail as soon as something changes.',
        },
        'more-asked': {
          tag: 'More asked',
          text: 'The registrar wants to know more about one or more points.',
        },
        proposed: { tag: 'Nearly done', text: 'The judgement is ready. A second registrar now looks at it.' },
        admitted: { tag: 'Admitted', text: 'You are in the register.' },
        refused: { tag: 'Refused', text: 'Your application was refused.' },
        withdrawn: { tag: 'Withdrawn', text: 'You withdrew your application.' },
      },
      deadline: (day) => `Answer no later than ${day}.`,
      answer: 'Complete it',
      points: 'Your application point by point',
      verdicts: { met: 'Met', 'not-met': 'Not met', more: 'More asked' },
      unjudged: 'Not judged yet',
      reason: 'Reason',
      history: 'What happened',
      withdraw: 'Withdraw the application',
      withdrawLead: 'When you withdraw, the judging stops. You can apply again later.',
      withdrawDraft: 'Discard: everything you filled in and your files are deleted.',
      again: 'Apply again',
      appeal: 'Object',
      appealLead: (day) =>
        `Do you disagree? You can object up to and including ${day}. Another registrar judges your objection.`,
      toRegister: 'Go to my registration',
    },
    happened: {
      submitted: 'Sent in',
      'more-asked': 'More asked',
      answered: 'Answer sent in',
      'proposed-admit': 'Judged; a second registrar looks at it',
      'proposed-refuse': 'Judged; a second registrar looks at it',
      'sent-back': 'Back to the first judge',
      admitted: 'Admitted',
      refused: 'Refused',
      withdrawn: 'Withdrawn',
      reopened: 'Opened again after an objection',
    },
    messages: {
      bewaard: 'Kept.',
      toegevoegd: 'The file was added.',
      verwijderd: 'The file was removed.',
      ingestuurd: 'Your application was sent in. You get a confirmation by mail.',
      ingetrokken: 'Your application was withdrawn.',
      weggegooid: 'Your application was discarded.',
    },
    problems: {
      'name-missing': 'Fill in your name.',
      'name-too-long': 'Your name is too long. Use at most 120 characters.',
      'certificate-missing': 'Fill in the number of your certificate.',
      'certificate-too-long': 'This is too long for the number of a certificate.',
      'profession-missing': 'Choose your base profession.',
      'profession-words-missing': 'Write which profession you have.',
      'too-long': 'This is too long. Use at most 120 characters.',
      'number-missing': 'Fill in your number in the professional register.',
      'register-missing': 'Fill in the name of your professional register.',
      'evidence-missing': 'Write how you show this point.',
      'evidence-short': 'Write a little more: at least 40 characters.',
      'evidence-too-long': 'Your text is too long. Use at most 4,000 characters.',
    },
    refusals: {
      'certificate-unknown':
        'We do not know this number. Check its letters and figures. If yours is an older certificate, ask the office to take it in.',
      'certificate-withdrawn': 'This certificate was withdrawn. Please contact the office.',
      'certificate-of-another':
        'This certificate is of another name and another e-mail address. Is the number right? If your name has changed, please contact the office.',
      'certificate-in-use':
        'Somebody else has applied with this certificate. If it is yours, please contact the office.',
      'two-days-only':
        'This is a certificate of the two-day course. Follow a return day first; then you can apply.',
      'alumni-not-admitted': 'At present the register only admits people who followed the three-day course.',
      'already-registered': 'You are in the register already.',
      'not-now': 'Your application was sent in already. Nothing was changed.',
      'no-profile': 'Applying is not possible yet: the competence profile has not been settled.',
      'not-whole': 'Not everything is filled in yet.',
      'not-declared': 'Tick that you filled this in truthfully.',
    },
    files: {
      'too-large': 'The file is too large. Choose one of at most 10 MB.',
      empty: 'The file is empty. Choose another one.',
      'not-allowed': 'We cannot keep this kind of file. Choose a PDF, JPG or PNG.',
      mismatch: 'The file is something else than its name says. Choose a PDF, JPG or PNG.',
      infected: 'There is a virus in this file. We did not keep it.',
      'too-many': 'A point has at most five files. Remove one first.',
      'not-now': 'You cannot change this point now.',
    },
    policy:
      'You followed the two-day course and a return day. The registrar also judges whether that is enough in your case.',
  },
};
