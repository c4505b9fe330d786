import type { Texts } from '../../kernel/lang.ts';
import type { StopAction } from '../domain/run.ts';
import type { WhyBlocked } from '../domain/programme-today.ts';

type HomeTexts = {
  title: string;
  today: string;
  next: (day: string) => string;
  restUntil: string;
  meetsBefore: string;
  together: (given: { at: string; place: string; isToday: boolean; inGroup: boolean }) => string;
  therapistWrites: string;
  mayChange: string;
  nothingYet: string;
  nothingYetText: string;
  held: string;
  heldText: (sign: string) => string;
  heldDanger: string;
  blocked: Record<WhyBlocked, { title: string; text: string }>;
  walking: string;
  start: string;
  tell: string;
  toldToday: string;
  toldTodayText: string;
  minutes: string;
  breathing: string;
  talk: string;
  changed: string;
  later: string;
  coming: string;
  alone: string;
  calledOff: string;
  waiting: string;
  questionnaires: (count: number) => string;
  letters: string;
  stop: string;
  stopLead: string;
  stopFor: (signs: readonly string[]) => string;
  call: string;
  stopAfter: string;
  call112: string;
  toConfirm: string;
  sheet: string;
  own: string;
  painAsk: (day: string) => string;
  yes: string;
  no: string;
  messages: Record<'ingecheckt' | 'verteld' | 'pijn' | 'stop' | 'therapeut', string>;
};

/** A client's own page. Kind and calm: no streaks, no pace, nothing to win (S3). */
export const homeTexts: Texts<HomeTexts> = {
  nl: {
    title: 'Vandaag',
    today: 'Vandaag ga je naar buiten',
    next: (day) => `Je volgende keer is ${day}`,
    restUntil: 'Tot dan rust je lichaam. Dat hoort erbij.',
    meetsBefore: 'Daarvoor ga je nog met je therapeut. Dat staat verderop op deze pagina.',
    together: ({ at, place, isToday, inGroup }) =>
      `${isToday ? 'Vandaag om' : 'Om'} ${at}, samen met je therapeut${inGroup ? ' en je groep' : ''}${place && `, ${place}`}.`,
    therapistWrites: 'Dit is je loop van die dag. Je therapeut schrijft op hoe het ging.',
    mayChange: 'Je plan kan nog veranderen door je antwoord hierboven.',
    nothingYet: 'Je programma komt eraan',
    nothingYetText: 'Je therapeut maakt het samen met je. Daarna zie je hier wat je gaat doen.',
    held: 'Eerst even rust',
    heldText: (sign) =>
      `Je moest stoppen: ${sign}. Goed dat je dat deed. Je therapeut kijkt eerst met je mee; loop tot die tijd niet.`,
    heldDanger: 'Heb je er nu weer last van? Bel je huisarts. Bij pijn op de borst die blijft: bel 112.',
    blocked: {
      'no-screening': {
        title: 'Nog even geduld',
        text: 'Je therapeut stelt je eerst een paar vragen over je gezondheid. Daarna kun je beginnen.',
      },
      'doctor-awaited': {
        title: 'We wachten op je huisarts',
        text: 'Je therapeut wil eerst een antwoord van je huisarts. Zo weet je dat het goed zit. Loop tot die tijd nog niet.',
      },
      stopped: {
        title: 'Lopen past nu niet',
        text: 'Je gezondheid gaat voor. Vraag je therapeut wat je wel kunt doen.',
      },
      'twelve-months': {
        title: 'Tijd om even bij te praten',
        text: 'Het is een jaar geleden dat je therapeut naar je gezondheid vroeg. Die vragen komen eerst weer aan de beurt.',
      },
      'health-changed': {
        title: 'Eerst even overleggen',
        text: 'Er is iets veranderd in je gezondheid. Je therapeut kijkt met je wat nu goed voor je is.',
      },
    },
    walking: 'Voorlopig wandel je: even lang, zonder hardlopen.',
    start: 'Ik ga beginnen',
    tell: 'Vertel hoe het ging',
    toldToday: 'Je bent geweest',
    toldTodayText: 'Je hebt verteld hoe het ging. Rust nu lekker uit.',
    minutes: 'alles bij elkaar',
    breathing: 'Ademen',
    talk: 'Je kunt steeds in hele zinnen praten. Lukt dat niet, ga dan wandelen.',
    changed: 'Waarom het deze keer anders is',
    later: 'Daarna',
    coming: 'Samen met je therapeut',
    alone: 'Steeds meer zelf',
    calledOff: 'gaat niet door',
    waiting: 'Er ligt iets voor je klaar',
    questionnaires: (count) => (count === 1 ? 'Vragenlijst invullen' : `${count} vragenlijsten invullen`),
    letters: 'Brief lezen',
    stop: 'Wanneer je meteen stopt',
    stopLead: 'Stop bij een van deze tekens. Ga zitten of liggen en loop vandaag niet verder.',
    stopFor: (signs) => `Stop bij: ${signs.join(', ')}. Ga zitten of liggen en loop vandaag niet verder.`,
    call: 'Bel 112',
    stopAfter:
      'Twijfel je? Bel je huisarts, of buiten kantooruren de huisartsenpost. Vertel het ook aan je therapeut.',
    call112: 'In elkaar gezakt, of pijn op de borst die blijft: bel 112',
    toConfirm: 'Deze lijst moet nog worden bevestigd door een professional.',
    sheet: 'Vier weken op papier (pdf)',
    own: 'De opbouw van dit programma is een eigen ontwerp en niet onderzocht. Je therapeut beslist.',
    painAsk: (day) => `Had je een dag na ${day} nog pijn?`,
    yes: 'Ja',
    no: 'Nee',
    messages: {
      ingecheckt: 'Genoteerd. Veel plezier buiten.',
      verteld: 'Dank je, het staat erin.',
      pijn: 'Dank je, je therapeut ziet het ook.',
      stop: 'Goed dat je stopte. Je programma wacht nu tot je therapeut heeft meegekeken.',
      therapeut: 'Deze keer schrijft je therapeut op.',
    },
  },
  en: {
    title: 'Today',
    today: 'Today you go outside',
    next: (day) => `Your next time is ${day}`,
    restUntil: 'Until then your body rests. That is part of it.',
    meetsBefore: 'Before that you go with your therapist. You find it further down this page.',
    together: ({ at, place, isToday, inGroup }) =>
      `${isToday ? 'Today at' : 'At'} ${at}, together with your therapist${inGroup ? ' and your group' : ''}${place && `, ${place}`}.`,
    therapistWrites: 'This is your run of that day. Your therapist writes down how it went.',
    mayChange: 'Your plan may still change with your answer above.',
    nothingYet: 'Your programme is on its way',
    nothingYetText: 'Your therapist makes it together with you. Then you see here what you will do.',
    held: 'Rest first',
    heldText: (sign) =>
      `You had to stop: ${sign}. Good that you did. Your therapist looks at it with you first; do not run until then.`,
    heldDanger: 'Does it bother you again now? Call your GP. Chest pain that stays: call 112.',
    blocked: {
      'no-screening': {
        title: 'A little patience',
        text: 'Your therapist first asks you some questions about your health. Then you can begin.',
      },
      'doctor-awaited': {
        title: 'We are waiting for your GP',
        text: 'Your therapist first wants an answer from your GP, so that you know it is fine. Do not run until then.',
      },
      stopped: {
        title: 'Running does not fit now',
        text: 'Your health comes first. Ask your therapist what you can do.',
      },
      'twelve-months': {
        title: 'Time to catch up',
        text: 'It is a year since your therapist asked about your health. Those questions come first again.',
      },
      'health-changed': {
        title: 'Let us talk first',
        text: 'Something changed in your health. Your therapist looks with you at what is good for you now.',
      },
    },
    walking: 'For now you walk: just as long, without running.',
    start: 'I am about to begin',
    tell: 'Tell us how it went',
    toldToday: 'You have been out',
    toldTodayText: 'You told how it went. Rest well now.',
    minutes: 'in all',
    breathing: 'Breathing',
    talk: 'You can always talk in whole sentences. If not, walk.',
    changed: 'Why it is different this time',
    later: 'After that',
    coming: 'Together with your therapist',
    alone: 'More and more on your own',
    calledOff: 'is called off',
    waiting: 'Something is waiting for you',
    questionnaires: (count) => (count === 1 ? 'Fill in a questionnaire' : `Fill in ${count} questionnaires`),
    letters: 'Read a letter',
    stop: 'When to stop at once',
    stopLead: 'Stop at one of these signs. Sit or lie down and go no further today.',
    stopFor: (signs) => `Stop at: ${signs.join(', ')}. Sit or lie down and go no further today.`,
    call: 'Call 112',
    stopAfter: 'In doubt? Call your GP, or the GP post out of hours. Tell your therapist too.',
    call112: 'Collapsed, or chest pain that stays: call 112',
    toConfirm: 'This list must still be confirmed by a professional.',
    sheet: 'Four weeks on paper (pdf)',
    own: 'The build-up of this programme is our own design and has not been studied. Your therapist decides.',
    painAsk: (day) => `Did you still have pain a day after ${day}?`,
    yes: 'Yes',
    no: 'No',
    messages: {
      ingecheckt: 'Noted. Enjoy being outside.',
      verteld: 'Thank you, it is in.',
      pijn: 'Thank you, your therapist sees it too.',
      stop: 'Good that you stopped. Your programme now waits until your therapist has looked at it.',
      therapeut: 'Your therapist writes this one down.',
    },
  },
};

type RunTexts = {
  before: string;
  beforeLead: string;
  after: string;
  afterLead: string;
  scales: Record<
    'stemming' | 'energie' | 'pijn' | 'slaap' | 'inspanning' | 'stemming-na',
    { ask: string; low: string; high: string }
  >;
  effort: readonly string[];
  day: string;
  walked: string;
  run: string;
  minutesHint: string;
  breathing: string;
  breathingHint: string;
  talkAsk: string;
  talkYes: string;
  talkNo: string;
  stopAsk: string;
  stopNone: string;
  didAsk: string;
  did: Record<StopAction, string>;
  send: string;
  already: string;
  errors: Record<'scale' | 'minutes' | 'breathing' | 'nothing' | 'tooMany' | 'talk' | 'did' | 'day', string>;
};

/** The words of the check-in and check-out; the scale of effort is worded by us. */
export const runTexts: Texts<RunTexts> = {
  nl: {
    before: 'Voor je gaat',
    beforeLead: 'Vier tikken. Je plan van vandaag houdt er rekening mee.',
    after: 'Hoe ging het?',
    afterLead: 'Er is geen goed of fout. Wat je vertelt, bepaalt je volgende keer.',
    scales: {
      stemming: { ask: 'Hoe is je stemming?', low: 'heel slecht', high: 'heel goed' },
      energie: { ask: 'Hoeveel energie heb je?', low: 'geen', high: 'heel veel' },
      pijn: { ask: 'Heb je pijn?', low: 'geen', high: 'heel erg' },
      slaap: { ask: 'Hoe heb je geslapen?', low: 'heel slecht', high: 'heel goed' },
      inspanning: { ask: 'Hoe inspannend was het?', low: 'rust', high: 'zwaarder kan niet' },
      'stemming-na': { ask: 'Hoe is je stemming nu?', low: 'heel slecht', high: 'heel goed' },
    },
    effort: [
      'rust',
      'heel licht',
      'licht',
      'rustig',
      'rustig, je voelt het',
      'stevig',
      'behoorlijk zwaar',
      'zwaar',
      'erg zwaar',
      'bijna niet vol te houden',
      'zwaarder kan niet',
    ],
    day: 'Welke dag',
    walked: 'Minuten gewandeld',
    run: 'Minuten hardgelopen',
    minutesHint: 'Ongeveer is goed genoeg.',
    breathing: 'Minuten ademoefening',
    breathingHint: '0 als je hem oversloeg.',
    talkAsk: 'Kon je in hele zinnen praten?',
    talkYes: 'Ja',
    talkNo: 'Nee',
    stopAsk: 'Moest je stoppen door een van deze tekens?',
    stopNone: 'Nee',
    didAsk: 'Wat deed je toen?',
    did: {
      rested: 'Gestopt en uitgerust',
      'walked-back': 'Rustig teruggewandeld',
      'called-gp': 'Huisarts of huisartsenpost gebeld',
      'called-112': '112 gebeld',
      'brought-home': 'Opgehaald of thuisgebracht',
    },
    send: 'Klaar',
    already: 'Ik ben al geweest',
    errors: {
      scale: 'Kies een getal.',
      minutes: 'Vul een getal in, zoals 12 of 12,5.',
      breathing: 'Vul een getal in van 0 tot en met 60, of laat het leeg.',
      nothing: 'Vul in hoeveel minuten je hebt gewandeld of hardgelopen.',
      tooMany: 'Vul samen hoogstens 360 minuten in.',
      talk: 'Kies ja of nee.',
      did: 'Kies wat je toen deed.',
      day: 'Kies een dag.',
    },
  },
  en: {
    before: 'Before you go',
    beforeLead: 'Four taps. Today’s plan takes them into account.',
    after: 'How did it go?',
    afterLead: 'There is no right or wrong. What you tell decides your next time.',
    scales: {
      stemming: { ask: 'How is your mood?', low: 'very bad', high: 'very good' },
      energie: { ask: 'How much energy do you have?', low: 'none', high: 'very much' },
      pijn: { ask: 'Do you have pain?', low: 'none', high: 'very bad' },
      slaap: { ask: 'How did you sleep?', low: 'very badly', high: 'very well' },
      inspanning: { ask: 'How much effort was it?', low: 'rest', high: 'could not be harder' },
      'stemming-na': { ask: 'How is your mood now?', low: 'very bad', high: 'very good' },
    },
    effort: [
      'rest',
      'very light',
      'light',
      'calm',
      'calm, you feel it',
      'brisk',
      'rather hard',
      'hard',
      'very hard',
      'hardly bearable',
      'could not be harder',
    ],
    day: 'Which day',
    walked: 'Minutes walked',
    run: 'Minutes run',
    minutesHint: 'Roughly is good enough.',
    breathing: 'Minutes of breathing exercise',
    breathingHint: '0 if you left it out.',
    talkAsk: 'Could you talk in whole sentences?',
    talkYes: 'Yes',
    talkNo: 'No',
    stopAsk: 'Did you have to stop because of one of these signs?',
    stopNone: 'No',
    didAsk: 'What did you do then?',
    did: {
      rested: 'Stopped and rested',
      'walked-back': 'Walked back calmly',
      'called-gp': 'Called the GP or GP post',
      'called-112': 'Called 112',
      'brought-home': 'Picked up or brought home',
    },
    send: 'Done',
    already: 'I have already been',
    errors: {
      scale: 'Choose a number.',
      minutes: 'Fill in a number, such as 12 or 12.5.',
      breathing: 'Fill in a number from 0 to 60, or leave it empty.',
      nothing: 'Fill in how many minutes you walked or ran.',
      tooMany: 'Fill in at most 360 minutes in all.',
      talk: 'Choose yes or no.',
      did: 'Choose what you did then.',
      day: 'Choose a day.',
    },
  },
};
