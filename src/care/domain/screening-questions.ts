import type { Texts } from '../../kernel/lang.ts';
import type { Medicine, MedicineHint } from './medicines.ts';
import type {
  Absolute,
  Disease,
  FiredRule,
  Permission,
  Relative,
  ScreeningAnswers,
  ScreeningDecision,
  Symptom,
} from './screening.ts';

/**
 * What a therapist asks at the intake: open questions of our own, each with the things to listen for, so that "yes" is
 * where the talk begins and not where it ends. Not a validated form, and none is imitated (care.md 2).
 */
export const screeningQuestions: Readonly<Record<keyof ScreeningAnswers, Texts<string>>> = {
  active: {
    nl: 'Hoe ziet een gewone week er voor u uit? Bent u al drie maanden of langer op drie of meer dagen een half uur flink in beweging?',
    en: 'What does an ordinary week look like? Have you been moving briskly for half an hour on three days or more, for three months or longer?',
  },
  desired: {
    nl: 'Hoe wilt u gaan lopen: rustig, zodat praten goed gaat, of op den duur ook steviger?',
    en: 'How would you like to run: calmly, so that talking is easy, or harder in time?',
  },
  diseases: {
    nl: 'Voor welke ziekten komt u bij een arts, of kwam u daar eerder?',
    en: 'For which illnesses do you see a doctor, or did you see one before?',
  },
  symptoms: {
    nl: 'Wat merkt u van uw lichaam als u de trap op gaat, doorloopt, plat ligt of schrikt? Heeft u in het afgelopen jaar iets gemerkt uit deze lijst?',
    en: 'What do you notice in your body when you climb stairs, walk on, lie flat or are startled? Over the past year, have you noticed anything on this list?',
  },
  absolutes: {
    nl: 'Speelt er nu, of kort geleden, iets uit deze lijst? Dan beginnen we nog niet.',
    en: 'Is anything on this list going on now, or was it recently? Then we do not start yet.',
  },
  relatives: {
    nl: 'Is er iets bij waarover we eerst met uw huisarts willen overleggen?',
    en: 'Is there anything we should first discuss with your general practitioner?',
  },
  supervisedOnly: {
    nl: 'Heeft iemand u aangeraden alleen te sporten als er een deskundige bij is?',
    en: 'Did anybody advise you to exercise only with an expert beside you?',
  },
  otherCondition: {
    nl: 'Wat speelt er verder in uw gezondheid, ook de klachten waarvoor u komt? Is het de laatste maanden gelijk gebleven?',
    en: 'What else is there in your health, the complaints you come for included? Has it stayed the same these last months?',
  },
  joints: {
    nl: 'Waar in uw lijf doet lopen pijn, of houdt een oude blessure u tegen?',
    en: 'Where in your body does running hurt, or does an old injury hold you back?',
  },
  walkingHalfHour: {
    nl: 'Stel dat we nu een half uur gaan wandelen. Hoe zou dat gaan?',
    en: 'Suppose we went for a half-hour walk now. How would that go?',
  },
  medicines: {
    nl: 'Gebruikt u iets uit deze lijst? Wij zeggen niets over uw medicijnen; we houden er bij het lopen rekening mee.',
    en: 'Do you take anything on this list? We say nothing about your medicines; we take them into account on the run.',
  },
  underweight: {
    nl: 'Hoe is uw gewicht voor uw lengte? We schrijven alleen op of het opvallend laag of hoog is.',
    en: 'How is your weight for your height? We only write down whether it is markedly low or high.',
  },
  resting: {
    nl: 'Bloeddruk en hartslag in rust, als u die meet (niet verplicht).',
    en: 'Blood pressure and heart rate at rest, where you measure them (not required).',
  },
};

/** Answers after which more is asked. With most clients something is, so this is the ordinary way through the talk. */
export type FollowUpTopic = 'diseases' | 'otherCondition' | 'medicines' | 'joints';

export const followUpQuestions: Readonly<Record<FollowUpTopic, readonly Texts<string>[]>> = {
  diseases: [
    {
      nl: 'Wie behandelt u hiervoor, en wanneer was u daar het laatst?',
      en: 'Who treats you for it, and when were you last there?',
    },
    { nl: 'Wat zei die arts over bewegen?', en: 'What did that doctor say about exercise?' },
  ],
  otherCondition: [
    { nl: 'Wat is er de laatste drie maanden veranderd?', en: 'What changed over the past three months?' },
    {
      nl: 'Wat gebeurt er met uw klachten na een stevige wandeling?',
      en: 'What happens to your complaints after a brisk walk?',
    },
    {
      nl: 'Wie begeleidt u er verder bij? Die behandeling gaat gewoon door.',
      en: 'Who else guides you with it? That treatment simply goes on.',
    },
  ],
  medicines: [
    {
      nl: 'Is er pas iets bij gekomen of veranderd, en merkt u dat bij inspanning?',
      en: 'Was anything added or changed lately, and do you notice it on effort?',
    },
  ],
  joints: [
    {
      nl: 'Hoe ver kunt u nu wandelen voordat het pijn doet, en hoe is het een dag later?',
      en: 'How far can you walk now before it hurts, and how is it a day later?',
    },
  ],
};

/** What to ask on about, in the order of the talk. */
export const followUpsFor = (answers: ScreeningAnswers): FollowUpTopic[] => [
  ...(answers.diseases.length > 0 ? (['diseases'] as const) : []),
  ...(answers.otherCondition !== 'none' ? (['otherCondition'] as const) : []),
  ...(answers.joints !== 'fine' ? (['joints'] as const) : []),
  ...(answers.medicines.length > 0 ? (['medicines'] as const) : []),
];

export const diseaseNames: Readonly<Record<Disease, Texts<string>>> = {
  cardiovascular: {
    nl: 'Hart of bloedvaten, ook hoge bloeddruk',
    en: 'Heart or vessels, high blood pressure included',
  },
  metabolic: { nl: 'Stofwisseling, zoals diabetes', en: 'Metabolism, such as diabetes' },
  renal: { nl: 'Nieren', en: 'Kidneys' },
};

export const symptomNames: Readonly<Record<Symptom, Texts<string>>> = {
  'chest-pain': { nl: 'Pijn of druk op de borst', en: 'Pain or pressure in the chest' },
  'breathless-at-rest-or-mild-effort': {
    nl: 'Benauwd in rust of bij lichte inspanning',
    en: 'Short of breath at rest or with mild effort',
  },
  'dizzy-or-fainted': { nl: 'Duizelig of flauwgevallen', en: 'Dizzy or fainted' },
  'breathless-lying-down': { nl: 'Benauwd als u plat ligt', en: 'Short of breath lying flat' },
  'ankle-swelling': { nl: 'Dikke enkels', en: 'Swollen ankles' },
  palpitations: { nl: 'Hartkloppingen of overslaan', en: 'Palpitations or skipped beats' },
  'leg-pain-on-walking': {
    nl: 'Pijn in de benen bij lopen, die zakt als u stilstaat',
    en: 'Leg pain on walking that eases when you stand still',
  },
  'heart-murmur': { nl: 'Een hartruis die een arts hoorde', en: 'A heart murmur that a doctor heard' },
  'unusual-fatigue': { nl: 'Ongewoon moe bij gewone dingen', en: 'Unusually tired by ordinary things' },
};

export const absoluteNames: Readonly<Record<Absolute, Texts<string>>> = {
  'recent-infarction': { nl: 'Een hartinfarct, kort geleden', en: 'A heart attack, recently' },
  'unstable-angina': {
    nl: 'Pijn op de borst die toeneemt of in rust komt',
    en: 'Chest pain that grows or comes at rest',
  },
  'uncontrolled-arrhythmia': {
    nl: 'Een hartritmestoornis die niet onder controle is',
    en: 'An uncontrolled arrhythmia',
  },
  'severe-aortic-stenosis': {
    nl: 'Een ernstige vernauwing van de aortaklep',
    en: 'Severe narrowing of the aortic valve',
  },
  'uncontrolled-heart-failure': {
    nl: 'Hartfalen dat niet onder controle is',
    en: 'Uncontrolled heart failure',
  },
  embolism: { nl: 'Een longembolie of trombose', en: 'An embolism or thrombosis' },
  'heart-inflammation': {
    nl: 'Ontsteking van hartspier of hartzakje',
    en: 'Inflammation of the heart muscle or sac',
  },
  dissection: { nl: 'Een scheur in de wand van de grote slagader', en: 'A tear in the wall of the aorta' },
  'infection-with-fever': { nl: 'Een infectie met koorts', en: 'An infection with fever' },
};

export const relativeNames: Readonly<Record<Relative, Texts<string>>> = {
  'moderate-valve-disease': {
    nl: 'Een matig lekkende of nauwe hartklep',
    en: 'A moderately leaking or narrow heart valve',
  },
  'electrolyte-disturbance': { nl: 'Verstoorde zouten in het bloed', en: 'Disturbed salts in the blood' },
  'uncontrolled-metabolic-disease': {
    nl: 'Diabetes of schildklier die niet goed is ingesteld',
    en: 'Diabetes or thyroid not well controlled',
  },
  'worse-with-exercise': {
    nl: 'Klachten die door inspanning erger worden',
    en: 'Complaints that exercise worsens',
  },
};

export const medicineNames: Readonly<Record<Medicine, Texts<string>>> = {
  'beta-blocker': { nl: 'Bètablokker', en: 'Beta-blocker' },
  antipsychotic: { nl: 'Antipsychoticum', en: 'Antipsychotic' },
  lithium: { nl: 'Lithium', en: 'Lithium' },
  insulin: { nl: 'Insuline', en: 'Insulin' },
  other: { nl: 'Iets anders', en: 'Something else' },
};

/** What to mind on the run; to be confirmed by a professional (care.md 2 [gk]). */
export const medicineHintTexts: Readonly<Record<MedicineHint, Texts<string>>> = {
  'talk-test-leads': {
    nl: 'Ga uit van de praattest en de inspanning. Hartslagzones zeggen nu niets en staan niet op het scherm.',
    en: 'Go by the talk test and effort. Heart-rate zones say nothing now and are not shown.',
  },
  'mind-heat': { nl: 'Let extra op bij warm weer.', en: 'Take extra care in warm weather.' },
  'mind-drinking': {
    nl: 'Let op genoeg drinken, zeker bij warmte.',
    en: 'Mind drinking enough, in heat above all.',
  },
  'mind-low-sugar': {
    nl: 'Let op een lage bloedsuiker. Heeft de cliënt iets zoets bij zich?',
    en: 'Mind low blood sugar. Has the client something sweet along?',
  },
};

/** Each rule in words, for beside the proposal. */
export const ruleTexts: Readonly<Record<FiredRule['rule'], Texts<string>>> = {
  'absolute-contraindication': {
    nl: 'Dit staat op de rode lijst: nog niet beginnen zonder antwoord van een arts.',
    en: 'This is on the red list: no start without the answer of a doctor.',
  },
  'relative-contraindication': {
    nl: 'Overleg hierover eerst met de huisarts.',
    en: 'Discuss this with the general practitioner first.',
  },
  'resting-figures-high': {
    nl: 'Bloeddruk of hartslag in rust is hoog: vraag eerst de huisarts.',
    en: 'Blood pressure or heart rate at rest is high: ask the general practitioner first.',
  },
  symptoms: {
    nl: 'Deze verschijnselen bekijkt eerst de huisarts, ook als iemand al sport.',
    en: 'The general practitioner looks at these signs first, also in somebody who exercises.',
  },
  'other-condition-unstable': {
    nl: 'Een aandoening die nog verandert of waar niemand naar kijkt: vraag eerst de huisarts.',
    en: 'A condition that still changes, or that nobody looks after: ask the general practitioner first.',
  },
  'supervised-only': {
    nl: 'Er is aangeraden alleen onder toezicht te bewegen: vraag eerst de huisarts.',
    en: 'Exercise was advised only under supervision: ask the general practitioner first.',
  },
  underweight: {
    nl: 'De BMI is onder 18,5: vraag eerst de huisarts, en geef het signaal door.',
    en: 'The BMI is under 18.5: ask the general practitioner first, and pass the signal on.',
  },
  'inactive-with-disease': {
    nl: 'Nog weinig in beweging en bekend met een ziekte: vraag eerst de huisarts.',
    en: 'Not yet active and a known disease: ask the general practitioner first.',
  },
  'disease-before-vigorous': {
    nl: 'Rustig lopen kan. Vraag de huisarts voordat het steviger wordt.',
    en: 'Calm running is fine. Ask the general practitioner before it becomes harder.',
  },
  'inactive-starts-light': {
    nl: 'Nog weinig in beweging: rustig beginnen.',
    en: 'Not yet active: begin calmly.',
  },
  'walking-is-hard': {
    nl: 'Een half uur wandelen is nog zwaar: eerst wandelen.',
    en: 'Half an hour of walking is still hard: walk first.',
  },
  'joints-hinder-running': {
    nl: 'Het lijf laat hardlopen nog niet toe: eerst wandelen.',
    en: 'The body does not allow running yet: walk first.',
  },
  'nothing-found': { nl: 'Niets dat het begin tegenhoudt.', en: 'Nothing that holds up the start.' },
};

/** What somebody may do, in words. */
export const permissionNames: Readonly<Record<Permission, Texts<string>>> = {
  nothing: { nl: 'Nog niet wandelen of lopen', en: 'No walking or running yet' },
  walking: { nl: 'Wandelen', en: 'Walking' },
  'light-moderate': { nl: 'Rustig lopen (licht tot matig)', en: 'Calm running (light to moderate)' },
  vigorous: { nl: 'Ook steviger lopen (intensief)', en: 'Harder running too (vigorous)' },
};

/** What is proposed, in words. */
export const outcomeNames: Readonly<Record<ScreeningDecision['outcome'], Texts<string>>> = {
  start: { nl: 'Beginnen', en: 'Start' },
  'walk-first': { nl: 'Eerst wandelen', en: 'Walk first' },
  'ask-gp': { nl: 'Vraag eerst de huisarts', en: 'Ask the general practitioner first' },
  'do-not-start': { nl: 'Nog niet beginnen', en: 'Do not start yet' },
};

/** Where a rule comes from. What is general knowledge or our own is still to be confirmed by a professional. */
export const sourceTexts: Readonly<Record<FiredRule['source'], Texts<string>>> = {
  'acsm-10-gk': {
    nl: 'ACSM, tiende editie; nog te bevestigen door een professional',
    en: 'ACSM, tenth edition; to be confirmed by a professional',
  },
  'care-2': { nl: 'gepubliceerde grens', en: 'published limit' },
  'care-2-stricter': {
    nl: 'strengere bron: boven 180/100, of een hartslag in rust boven 100',
    en: 'a stricter source: above 180/100, or a resting rate above 100',
  },
  'care-1': {
    nl: 'het programma van dit product, een eigen ontwerp',
    en: 'the programme of this product, a design of our own',
  },
  own: {
    nl: 'eigen regel; nog te bevestigen door een professional',
    en: 'a rule of our own; to be confirmed by a professional',
  },
};

const factNames: Readonly<Record<string, Texts<string>>> = {
  ...diseaseNames,
  ...symptomNames,
  ...absoluteNames,
  ...relativeNames,
};

/** The facts that made a rule fire, in words; none for a rule that says it all itself. */
export const factsInWords = (fired: FiredRule, lang: 'nl' | 'en'): string[] => {
  if (fired.rule !== 'resting-figures-high')
    return fired.facts.map((fact) => factNames[fact]?.[lang] ?? fact);
  const { systolic, diastolic, rate } = fired.facts;
  const words = lang === 'nl' ? ['bloeddruk', 'hartslag'] : ['blood pressure', 'heart rate'];
  return [
    ...(systolic !== undefined && diastolic !== undefined ? [`${words[0]} ${systolic}/${diastolic}`] : []),
    ...(rate !== undefined ? [`${words[1]} ${rate}`] : []),
  ];
};
