import type { Texts } from '../../kernel/lang.ts';

/** The words of a participant's own page about points, and of the proof on paper. */
export const ownTexts: Texts<{
  title: string;
  mine: string;
  lead: string;
  none: string;
  unknown: string;
  noneAccredited: string;
  register: string;
  accreditation: string;
  number: string;
  name: string;
  meeting: string;
  day: string;
  points: string;
  presence: string;
  passed: string;
  passedOn: (at: string) => string;
  notYet: string;
  total: (points: string) => string;
  caption: string;
  pdf: string;
  pdfLater: string;
  yours: string;
  yoursHint: string;
  numberWrong: string;
  saved: string;
  proofTitle: string;
  proofLead: (name: string) => string;
  proofNote: string;
  course: string;
  recorded: string;
  madeOn: string;
}> = {
  nl: {
    title: 'Mijn punten',
    mine: 'Mijn traject',
    lead: 'Hier ziet u in welk beroepsregister deze cursus voor u meetelt, en wat er al is doorgegeven.',
    none: 'U hebt geen beroepsregister genoemd. Vul het hieronder in als u punten wilt.',
    unknown:
      'Wij weten niet welke accreditatie bij uw register hoort. Kies hieronder een register uit de lijst. Staat het er niet bij? Dan is de cursus daar niet geaccrediteerd, maar uw certificaat telt misschien als vrije scholing.',
    noneAccredited:
      'Op de dagen van deze cursus geldt geen accreditatie. Uw certificaat is het bewijs dat u er was.',
    register: 'Register',
    accreditation: 'Accreditatienummer',
    number: 'Uw registratienummer',
    name: 'Uw naam in het register',
    meeting: 'Bijeenkomst',
    day: 'Dag',
    points: 'Punten',
    presence: 'Aanwezigheid',
    passed: 'Doorgegeven',
    passedOn: (at) => `op ${at}`,
    notYet: 'nog niet',
    total: (points) => `Samen ${points} punten voor wat u hebt gevolgd.`,
    caption: 'Uw punten per bijeenkomst',
    pdf: 'Bewijs als PDF',
    pdfLater: 'Een bewijs als PDF komt hier zodra uw aanwezigheid is vastgelegd en uw nummer klopt.',
    yours: 'Uw registratie',
    yoursHint: 'Klopt er iets niet? Verbeter het hier. Wij geven daarna door wat u hier invult.',
    numberWrong: 'Uw registratienummer past niet',
    saved: 'Uw registratie is bewaard.',
    proofTitle: 'Bewijs van gevolgde scholing',
    proofLead: (name) => `${name} heeft de cursus runningtherapie gevolgd op de dagen hieronder.`,
    proofNote:
      'Punten per bijeenkomst, zoals het register ze heeft toegekend. Het cursusbureau geeft de aanwezigheid zelf door aan het register.',
    course: 'Cursus',
    recorded: 'Aanwezigheid vastgelegd',
    madeOn: 'Gemaakt op',
  },
  en: {
    title: 'My points',
    mine: 'My trajectory',
    lead: 'Here you see in which professional register this course counts for you, and what has been passed on.',
    none: 'You named no professional register. Fill it in below if you want points.',
    unknown:
      'We do not know which accreditation belongs to your register. Choose a register from the list below. Is it not there? Then the course is not accredited in it, but your certificate may count as free-choice education.',
    noneAccredited:
      'No accreditation holds on the days of this course. Your certificate shows that you were there.',
    register: 'Register',
    accreditation: 'Accreditation number',
    number: 'Your registration number',
    name: 'Your name in the register',
    meeting: 'Meeting',
    day: 'Day',
    points: 'Points',
    presence: 'Attendance',
    passed: 'Passed on',
    passedOn: (at) => `on ${at}`,
    notYet: 'not yet',
    total: (points) => `Together ${points} points for what you followed.`,
    caption: 'Your points by meeting',
    pdf: 'Proof as PDF',
    pdfLater: 'A proof as PDF comes here once your attendance is recorded and your number fits.',
    yours: 'Your registration',
    yoursHint: 'Is something wrong? Put it right here. We pass on what you fill in here.',
    numberWrong: 'Your registration number does not fit',
    saved: 'Your registration is kept.',
    proofTitle: 'Proof of education followed',
    proofLead: (name) => `${name} followed the running therapy course on the days below.`,
    proofNote:
      'Points by meeting, as the register granted them. The course office itself passes on attendance to the register.',
    course: 'Course',
    recorded: 'Attendance recorded',
    madeOn: 'Made on',
  },
};
