import type { Option, Question } from '../domain/question.ts';

const option = (id: string, nl: string, en: string): Option => ({ id, words: { nl, en } });

/** Facts of the course and the field as questions, in words of our own; for the demo world. None is medical advice. */
export const demoQuestions: readonly { topic: string; question: Question }[] = [
  {
    topic: 'Plaats in de behandeling',
    question: {
      kind: 'single',
      text: { nl: 'Wat is runningtherapie?', en: 'What is running therapy?' },
      options: [
        option(
          'a',
          'Rustige duurloop onder begeleiding, als aanvulling op behandeling',
          'Calm endurance running with guidance, as a complement to treatment',
        ),
        option('b', 'Een loopschema naar een wedstrijd', 'A training plan towards a race'),
        option('c', 'Gesprekstherapie tijdens het lopen', 'Talk therapy while running'),
      ],
      right: 'a',
      explanation: {
        nl: 'Runningtherapie is begeleide, rustige duurloop naast een behandeling. Het is een stap tussen niet bewegen en gewoon sporten.',
        en: 'Running therapy is guided, calm endurance running beside a treatment. It is a step between not exercising and ordinary sport.',
      },
    },
  },
  {
    topic: 'Plaats in de behandeling',
    question: {
      kind: 'multiple',
      text: {
        nl: 'Welke drie velden kent runningtherapie?',
        en: 'Which three fields does running therapy have?',
      },
      options: [
        option('a', 'Curatie', 'Cure'),
        option('b', 'Re-integratie', 'Reintegration'),
        option('c', 'Preventie', 'Prevention'),
        option('d', 'Topsport', 'Elite sport'),
      ],
      right: ['a', 'b', 'c'],
      explanation: {
        nl: 'Bij curatie zijn er klachten, bij re-integratie gaat het om terugkeer naar werk, en bij preventie zijn er nog geen klachten.',
        en: 'In cure there are complaints, reintegration is about returning to work, and in prevention there are no complaints yet.',
      },
    },
  },
  {
    topic: 'Plaats in de behandeling',
    question: {
      kind: 'single',
      text: { nl: 'Wie geeft meestal de indicatie?', en: 'Who usually gives the indication?' },
      options: [
        option('a', 'De huisarts', 'The GP'),
        option('b', 'De verzekeraar', 'The insurer'),
        option('c', 'De cliënt zelf, per mail', 'The client, by e-mail'),
      ],
      right: 'a',
      explanation: {
        nl: 'Meestal stelt de huisarts de indicatie.',
        en: 'Usually the GP gives the indication.',
      },
    },
  },
  {
    topic: 'Plaats in de behandeling',
    question: {
      kind: 'single',
      text: {
        nl: 'Wie vraagt een traject op maat aan bij re-integratie?',
        en: 'Who requests a tailored programme in reintegration?',
      },
      options: [
        option('a', 'De bedrijfsarts of de werkgever', 'The company doctor or the employer'),
        option('b', 'De runningtherapeut', 'The running therapist'),
        option('c', 'De zorgverzekeraar', 'The health insurer'),
      ],
      right: 'a',
      explanation: {
        nl: 'Bij mensen die tijdelijk niet kunnen werken, komt de vraag van de bedrijfsarts of de werkgever.',
        en: 'For people who are temporarily unfit for work the request comes from the company doctor or the employer.',
      },
    },
  },
  {
    topic: 'Plaats in de behandeling',
    question: {
      kind: 'number',
      text: {
        nl: 'Bij hoeveel groepen aandoeningen wordt runningtherapie in de cursus besproken?',
        en: 'With how many groups of disorders does the course discuss running therapy?',
      },
      value: 5,
      tolerance: 0,
      unit: { nl: 'groepen', en: 'groups' },
      explanation: {
        nl: 'Het zijn er vijf: stemming, angst, somatoform, schizofrenie en andere psychosen, en persoonlijkheid.',
        en: 'There are five: mood, anxiety, somatoform, schizophrenia and other psychoses, and personality.',
      },
    },
  },
  {
    topic: 'Plaats in de behandeling',
    question: {
      kind: 'open',
      text: {
        nl: 'Met wie stemt u af als een loper ook onder behandeling is, en waarom?',
        en: 'With whom do you consult when a runner is also in treatment, and why?',
      },
      model: {
        nl: 'Met de behandelaar en de huisarts, met toestemming van de loper. Zo sluiten beide op elkaar aan, en blijft ieder bij het eigen vak.',
        en: 'With the treating clinician and the GP, with the consent of the runner. Then both fit together, and everyone stays with their own profession.',
      },
      explanation: {
        nl: 'Samenwerken en afstemmen met andere zorgverleners is meestal nodig.',
        en: 'Cooperation with other care professionals is mostly necessary.',
      },
    },
  },
  {
    topic: 'Belasting en overbelasting',
    question: {
      kind: 'number',
      text: {
        nl: 'Hoeveel minuten lopen achter elkaar is het doel aan het eind van een traject?',
        en: 'How many minutes of running at a stretch is the aim at the end of a programme?',
      },
      value: 45,
      tolerance: 15,
      unit: { nl: 'minuten', en: 'minutes' },
      explanation: {
        nl: 'Het doel is 30 tot 60 minuten zelfstandig lopen, het liefst 3 tot 4 keer per week.',
        en: 'The aim is 30 to 60 minutes of running independently, preferably 3 to 4 times a week.',
      },
    },
  },
  {
    topic: 'Belasting en overbelasting',
    question: {
      kind: 'single',
      text: { nl: 'Mag een loper in runningtherapie wandelen?', en: 'May a runner in running therapy walk?' },
      options: [
        option('a', 'Ja, wandeltempo is prima', 'Yes, walking pace is fine'),
        option('b', 'Alleen in de eerste week', 'Only in the first week'),
        option('c', 'Nee, dan werkt het niet', 'No, then it does not work'),
      ],
      right: 'a',
      explanation: {
        nl: 'Wandeltempo is goed. Snelheid speelt geen rol.',
        en: 'Walking pace is fine. Speed does not matter.',
      },
    },
  },
  {
    topic: 'Belasting en overbelasting',
    question: {
      kind: 'multiple',
      text: { nl: 'Wat past niet in runningtherapie?', en: 'What does not fit in running therapy?' },
      options: [
        option('a', 'Rondetijden', 'Lap times'),
        option('b', 'Een ranglijst', 'A ranking'),
        option('c', 'De praattest', 'The talk test'),
        option('d', 'Een wedstrijd als doel', 'A race as the aim'),
      ],
      right: ['a', 'b', 'd'],
      explanation: {
        nl: 'Tijden, ranglijsten en wedstrijden belonen snelheid. De praattest past wel: wie nog kan praten, loopt rustig genoeg.',
        en: 'Times, rankings and races reward speed. The talk test does fit: who can still talk runs calmly enough.',
      },
    },
  },
  {
    topic: 'Belasting en overbelasting',
    question: {
      kind: 'order',
      text: {
        nl: 'Zet deze belasting op volgorde, van licht naar zwaar.',
        en: 'Put these loads in order, from light to heavy.',
      },
      options: [
        option('a', 'Rustig wandelen', 'Calm walking'),
        option(
          'b',
          'Wandelen, met af en toe een minuut lopen',
          'Walking, with a minute of running now and then',
        ),
        option(
          'c',
          'Drie minuten lopen, een minuut wandelen, enzovoort',
          'Three minutes running, one minute walking, and so on',
        ),
        option('d', 'Een half uur achter elkaar lopen', 'Running for half an hour at a stretch'),
      ],
      explanation: {
        nl: 'Het lopen groeit in kleine stappen, en het wandelen ertussen wordt minder.',
        en: 'Running grows in small steps, and the walking in between gets less.',
      },
    },
  },
  {
    topic: 'Belasting en overbelasting',
    question: {
      kind: 'open',
      text: {
        nl: 'Een loper heeft pijn die na een dag niet weg is. Wat doet u met het schema, en met wie overlegt u?',
        en: 'A runner has pain that is not gone after a day. What do you do with the plan, and whom do you consult?',
      },
      model: {
        nl: 'Een stap terug of een pauze in het schema, samen met de loper. Bij twijfel overleg met de fysiotherapeut of de huisarts.',
        en: 'A step back or a pause in the plan, together with the runner. In doubt, consult the physiotherapist or the GP.',
      },
      explanation: {
        nl: 'Omgaan met overbelasting hoort bij het vak. Een oordeel over de oorzaak is aan wie daarvoor is opgeleid.',
        en: 'Coping with overload is part of the profession. A judgement of the cause is for who is trained for it.',
      },
    },
  },
  {
    topic: 'Ademhaling en stress',
    question: {
      kind: 'single',
      text: {
        nl: 'Wat is de grootste gemeenschappelijke factor bij de klachten waarvoor mensen komen lopen?',
        en: 'What is the largest common factor in the complaints people come to run for?',
      },
      options: [
        option('a', 'Stress', 'Stress'),
        option('b', 'Leeftijd', 'Age'),
        option('c', 'Gebrek aan talent', 'Lack of talent'),
      ],
      right: 'a',
      explanation: {
        nl: 'Stress speelt bijna altijd mee. Invloed hebben op stress is het kenmerk van goede runningtherapie.',
        en: 'Stress nearly always plays a part. Influencing it is the mark of good running therapy.',
      },
    },
  },
  {
    topic: 'Ademhaling en stress',
    question: {
      kind: 'order',
      text: {
        nl: 'Wanneer meet u stress? Zet op volgorde.',
        en: 'When do you measure stress? Put in order.',
      },
      options: [
        option('a', 'Aan het begin', 'At the start'),
        option('b', 'Onderweg', 'Along the way'),
        option('c', 'Aan het eind', 'At the end'),
      ],
      explanation: {
        nl: 'Begin, onderweg en eind: zo ziet u samen wat er verandert.',
        en: 'Start, along the way and end: together you see what changes.',
      },
    },
  },
  {
    topic: 'Ademhaling en stress',
    question: {
      kind: 'single',
      text: {
        nl: 'Kunnen ademoefeningen samengaan met lopen?',
        en: 'Can breathing exercises be combined with running?',
      },
      options: [option('a', 'Ja', 'Yes'), option('b', 'Nee, alleen zittend', 'No, only seated')],
      right: 'a',
      explanation: {
        nl: 'Ademoefeningen kunnen apart, en ook tijdens het lopen.',
        en: 'Breathing exercises can be done apart, and also while running.',
      },
    },
  },
  {
    topic: 'Sportpsychologie',
    question: {
      kind: 'single',
      text: {
        nl: 'Wat is de gouden regel van de runningtherapeut?',
        en: 'What is the golden rule of the running therapist?',
      },
      options: [
        option('a', 'Blijf bij het vak waarvoor u bent opgeleid', 'Stay with what you are trained for'),
        option('b', 'De loper bepaalt alles', 'The runner decides everything'),
        option('c', 'Elke week een stap verder', 'One step further every week'),
      ],
      right: 'a',
      explanation: {
        nl: 'Gesprekstherapie is niet de taak van de runningtherapeut. Zorgelijke signalen gaan naar wie daarover gaat.',
        en: "Talk therapy is not the running therapist's task. Worrying signals go to those they belong to.",
      },
    },
  },
  {
    topic: 'Sportpsychologie',
    question: {
      kind: 'multiple',
      text: { nl: 'Waaraan ziet u dat zelfredzaamheid groeit?', en: 'How do you see self-reliance grow?' },
      options: [
        option('a', 'De loper gaat vaker alleen', 'The runner goes out alone more often'),
        option('b', 'De loper past zelf het tempo aan', 'The runner adapts the pace by themselves'),
        option('c', 'De loper is sneller dan de groep', 'The runner is faster than the group'),
      ],
      right: ['a', 'b'],
      explanation: {
        nl: 'Het gaat om zelf doen en zelf bijsturen, niet om snelheid.',
        en: 'It is about doing and adjusting by oneself, not about speed.',
      },
    },
  },
  {
    topic: 'Veiligheid',
    question: {
      kind: 'multiple',
      text: {
        nl: 'Wat kunnen redenen zijn om eerst met de huisarts te overleggen?',
        en: 'What may be reasons to consult the GP first?',
      },
      options: [
        option('a', 'Pijn op de borst bij inspanning', 'Chest pain on exertion'),
        option('b', 'Flauwvallen', 'Fainting'),
        option('c', 'Geen zin in regen', 'Not liking rain'),
      ],
      right: ['a', 'b'],
      explanation: {
        nl: 'De intake vraagt naar zulke signalen. Een arts beoordeelt ze, niet de runningtherapeut.',
        en: 'The intake asks about such signals. A doctor judges them, not the running therapist.',
      },
    },
  },
  {
    topic: 'Veiligheid',
    question: {
      kind: 'single',
      text: {
        nl: 'Een loper vraagt of de medicijnen nu minder kunnen. Wat zegt u?',
        en: 'A runner asks whether the medication may now be reduced. What do you say?',
      },
      options: [
        option('a', 'Bespreek dat met uw arts', 'Discuss that with your doctor'),
        option('b', 'Ja, als het lopen goed gaat', 'Yes, when the running goes well'),
        option('c', 'Halveer ze en kijk hoe het gaat', 'Halve them and see how it goes'),
      ],
      right: 'a',
      explanation: {
        nl: 'Adviseer nooit om een andere behandeling te stoppen of te veranderen.',
        en: 'Never advise to stop or change another treatment.',
      },
    },
  },
  {
    topic: 'Het vak en het register',
    question: {
      kind: 'single',
      text: {
        nl: 'Is de titel runningtherapeut wettelijk beschermd?',
        en: 'Is the title of running therapist protected by law?',
      },
      options: [option('a', 'Nee', 'No'), option('b', 'Ja', 'Yes')],
      right: 'a',
      explanation: {
        nl: 'De titel is niet beschermd. Daarom laat het register zien wie de cursus volgde en aan het competentieprofiel voldoet.',
        en: 'The title is not protected. That is why the register shows who followed the course and meets the competence profile.',
      },
    },
  },
  {
    topic: 'Het vak en het register',
    question: {
      kind: 'number',
      text: {
        nl: 'Met hoeveel deelnemers is een cursus vol?',
        en: 'With how many participants is a course full?',
      },
      value: 24,
      tolerance: 0,
      unit: { nl: 'deelnemers', en: 'participants' },
      explanation: { nl: 'Een cursus telt 12 tot 24 deelnemers.', en: 'A course has 12 to 24 participants.' },
    },
  },
];

/** Answers to open questions by people who exist nowhere. */
export const demoOpenAnswers = [
  'Met de huisarts, als de loper dat goed vindt. Dan werken we niet langs elkaar heen.',
  'Een stap terug in het schema en samen kijken wat wel kan.',
  'Ik vraag de loper zelf wat de arts heeft gezegd, en schrijf een korte brief.',
  'Overleg met de behandelaar. Ik blijf bij het lopen.',
] as const;
