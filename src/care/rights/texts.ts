import type { Lang, Texts } from '../../kernel/lang.ts';
import type { Reader } from '../domain/access-words.ts';
import type { CorrectionRefusal } from '../domain/correction.ts';
import type { EraseRefusal } from '../domain/retention.ts';
import type { RightsPageName } from './paths.ts';

/** The refusals that a page of these can tell. */
export type RightsRefusal = CorrectionRefusal | EraseRefusal;

type Words = {
  file: string;
  lead: string;
  pages: Record<RightsPageName, { name: string; lead: string }>;
  plan: { name: string; lead: string };
  looked: {
    from: string;
    until: string;
    withOwn: string;
    withOwnHint: string;
    show: string;
    badDay: string;
    wrongOrder: string;
    caption: string;
    when: string;
    who: string;
    what: string;
    where: string;
    emergency: (reason: string) => string;
    emptyTitle: string;
    empty: string;
    older: string;
    newest: string;
    csv: string;
    you: string;
    formerMember: string;
    system: string;
    byLink: string;
  };
  csv: Record<
    'when' | 'who' | 'role' | 'what' | 'where' | 'outcome' | 'emergency' | 'responsible' | 'point',
    string
  >;
  takeAway: {
    pdf: string;
    pdfHint: string;
    fhir: string;
    fhirHint: string;
    csv: string;
    csvHint: string;
    empty: string;
    rows: (count: number) => string;
    care: string;
  };
  correct: {
    what: string;
    whatHint: string;
    why: string;
    send: string;
    missing: string;
    tooLong: string;
    sent: string;
    term: (day: string) => string;
    list: string;
    asked: (moment: string) => string;
    accepted: string;
    declined: string;
    open: string;
    reason: string;
    none: string;
    whatWas: string;
    whyWas: string;
    statement: string;
    statementLabel: string;
    statementHint: string;
    statementSend: string;
    statementSaved: string;
    statements: string;
  };
  erase: {
    consent: string;
    consentStill: string;
    consentBy: (day: string) => string;
    confirm: string;
    confirmMissing: string;
    erase: string;
    takeFirst: string;
    law: string;
    lawUntil: (day: string) => string;
    lawGoing: string;
    lawAsk: string;
    what: string;
    whatOnConsent: string;
    stays: readonly string[];
    goes: string;
    why: string;
    ask: string;
    sent: string;
    asked: string;
    answerBy: (day: string) => string;
    kept: string;
    goneTitle: string;
    stillThere: string;
    close: string;
  };
  refused: Record<RightsRefusal, string>;
};

export const texts: Texts<Words> = {
  nl: {
    file: 'Mijn dossier',
    lead: 'Het dossier gaat over jou. Je mag zien wie erin keek, het meenemen, vragen om iets te verbeteren en vragen om het te wissen.',
    pages: {
      looked: {
        name: 'Wie keek in mijn dossier',
        lead: 'Elke keer dat iemand iets opende of veranderde, staat hier.',
      },
      'take-away': {
        name: 'Meenemen',
        lead: 'Alles wat in je dossier staat, om te bewaren of aan een ander te geven.',
      },
      correct: {
        name: 'Iets laten verbeteren',
        lead: 'Klopt er iets niet? Vraag je therapeut om het aan te passen.',
      },
      erase: { name: 'Wissen', lead: 'Wat er gewist kan worden, en wat er bewaard moet blijven.' },
    },
    plan: {
      name: 'Terugvalplan',
      lead: 'Jouw signalen, jouw stappen en jouw mensen voor als het tegenzit.',
    },
    looked: {
      from: 'Vanaf',
      until: 'Tot en met',
      withOwn: 'Ook wat ik zelf deed',
      withOwnHint: 'Zonder vinkje zie je alleen wat anderen deden.',
      show: 'Toon',
      badDay: 'Vul een datum in, zoals 31-03-2027.',
      wrongOrder: 'De laatste dag ligt voor de eerste.',
      caption: 'Wie iets met het dossier deed, het laatste bovenaan',
      when: 'Wanneer',
      who: 'Wie',
      what: 'Wat',
      where: 'Waar',
      emergency: (reason) => (reason ? `In een noodgeval: ${reason}` : 'In een noodgeval'),
      emptyTitle: 'Niemand in deze periode',
      empty: 'Kies een andere periode om meer te zien.',
      older: 'Eerder',
      newest: 'Terug naar het laatste',
      csv: 'Download deze lijst (CSV)',
      you: 'Jij',
      formerMember: 'Iemand van de praktijk',
      system: 'Het systeem',
      byLink: 'Iemand met een link',
    },
    csv: {
      when: 'Wanneer',
      who: 'Wie',
      role: 'Rol',
      what: 'Wat',
      where: 'Waar',
      outcome: 'Uitkomst',
      emergency: 'Noodgeval',
      responsible: 'Verantwoordelijk',
      point: 'Adres of taak',
    },
    takeAway: {
      pdf: 'Alles om te lezen (PDF)',
      pdfHint: 'Een document met alles in gewone woorden.',
      fhir: 'Alles voor een ander systeem (FHIR R4)',
      fhirHint: 'Een bestand dat een andere zorgverlener kan inlezen.',
      csv: 'Per onderdeel (CSV)',
      csvHint: 'Tabellen die je in een rekenblad opent.',
      empty: 'leeg',
      rows: (count) => (count === 1 ? '1 regel' : `${count} regels`),
      care: 'In deze bestanden staat informatie over je gezondheid. Bewaar ze op een plek waar alleen jij bij kunt.',
    },
    correct: {
      what: 'Wat klopt er niet?',
      whatHint: 'Schrijf waar het staat, en wat er zou moeten staan.',
      why: 'Waarom moet het anders?',
      send: 'Vraag om verbetering',
      missing: 'Vul dit in.',
      tooLong: 'Dit is te lang. Maak het korter dan 2.000 tekens.',
      sent: 'Je vraag is gesteld. Je krijgt bericht als er antwoord is.',
      term: (day) => `Antwoord komt uiterlijk ${day}.`,
      list: 'Wat je vroeg',
      asked: (moment) => `Gevraagd op ${moment}`,
      accepted: 'Aangepast',
      declined: 'Niet aangepast',
      open: 'Wacht op antwoord',
      reason: 'Antwoord',
      none: 'Je hebt nog niets gevraagd.',
      whatWas: 'Wat klopt er niet:',
      whyWas: 'Waarom:',
      statement: 'Jouw eigen verklaring',
      statementLabel: 'Wat wil je toevoegen?',
      statementHint:
        'Ben je het ergens niet mee eens? Wat je hier schrijft, blijft bij je dossier, precies zo.',
      statementSend: 'Voeg toe aan mijn dossier',
      statementSaved: 'Je verklaring staat in je dossier.',
      statements: 'Wat je toevoegde',
    },
    erase: {
      consent:
        'De praktijk bewaart je dossier omdat jij dat goed vond. Je mag dat altijd terugnemen. Dan wordt alles meteen gewist.',
      consentStill: 'Je begeleiding loopt nog. Wis je je dossier, dan stopt die ook.',
      consentBy: (day) => `Doe je niets, dan wordt het vanzelf gewist op ${day}.`,
      confirm: 'Ik weet dat dit niet teruggedraaid kan worden',
      confirmMissing: 'Vink dit aan als je zeker weet dat alles gewist mag worden.',
      erase: 'Wis mijn dossier',
      takeFirst: 'Neem eerst een kopie mee',
      law: 'Je praktijk is een zorgverlener. De wet (WGBO) zegt dat een dossier twintig jaar bewaard blijft, geteld vanaf de laatste verandering.',
      lawUntil: (day) => `Jouw dossier blijft tot ${day}. Daarna wordt het vanzelf gewist.`,
      lawGoing:
        'Je begeleiding loopt nog en je dossier verandert nog. De twintig jaar zijn dus nog niet begonnen.',
      lawAsk:
        'Je mag toch vragen om het eerder te wissen. Je therapeut weegt dat en mag het alleen weigeren met een goede reden.',
      what: 'Wat wij wissen als het mag',
      whatOnConsent: 'Wat er gewist wordt',
      goes: 'Alles wat over jou gaat: je gegevens, intake, metingen, programma, sessies, brieven en toestemmingen.',
      stays: [
        'Het logboek van wie keek blijft, zonder je naam.',
        'Facturen blijven zeven jaar: dat moet van de Belastingdienst.',
      ],
      why: 'Waarom wil je dat het gewist wordt?',
      ask: 'Vraag om te wissen',
      sent: 'Je vraag is gesteld. Je krijgt bericht als er antwoord is.',
      asked: 'Je vroeg om je dossier te wissen',
      answerBy: (day) => `Antwoord komt uiterlijk ${day}.`,
      kept: 'Je therapeut bewaart het dossier, en schrijft waarom:',
      goneTitle: 'Je dossier is gewist',
      stillThere: 'Dit blijft nog:',
      close: 'Je kunt dit venster sluiten.',
    },
    refused: {
      'answered-already': 'Hier is al een antwoord op gegeven.',
      'reason-missing': 'Schrijf waarom.',
      'still-guided': 'De begeleiding loopt nog.',
      'kept-by-law': 'De wet zegt dat dit dossier bewaard blijft. Je kunt wel vragen om het te wissen.',
      'term-not-over': 'De bewaartermijn is nog niet voorbij.',
    },
  },
  en: {
    file: 'My file',
    lead: 'The file is about you. You may see who looked in it, take it along, ask to have something corrected and ask to have it erased.',
    pages: {
      looked: {
        name: 'Who looked in my file',
        lead: 'Every time somebody opened or changed something is here.',
      },
      'take-away': {
        name: 'Take it along',
        lead: 'All that is in your file, to keep or to give to somebody else.',
      },
      correct: {
        name: 'Have something corrected',
        lead: 'Is something wrong? Ask your therapist to change it.',
      },
      erase: { name: 'Erase', lead: 'What can be erased, and what has to be kept.' },
    },
    plan: {
      name: 'Plan for harder times',
      lead: 'Your signs, your steps and your people for when it is hard.',
    },
    looked: {
      from: 'From',
      until: 'Up to and including',
      withOwn: 'Also what I did myself',
      withOwnHint: 'Without a tick you only see what others did.',
      show: 'Show',
      badDay: 'Give a date, such as 31-03-2027.',
      wrongOrder: 'The last day lies before the first.',
      caption: 'Who did something with the file, the latest first',
      when: 'When',
      who: 'Who',
      what: 'What',
      where: 'Where',
      emergency: (reason) => (reason ? `In an emergency: ${reason}` : 'In an emergency'),
      emptyTitle: 'Nobody in this period',
      empty: 'Choose another period to see more.',
      older: 'Earlier',
      newest: 'Back to the latest',
      csv: 'Download this list (CSV)',
      you: 'You',
      formerMember: 'Somebody of the practice',
      system: 'The system',
      byLink: 'Somebody with a link',
    },
    csv: {
      when: 'When',
      who: 'Who',
      role: 'Role',
      what: 'What',
      where: 'Where',
      outcome: 'Outcome',
      emergency: 'Emergency',
      responsible: 'Responsible',
      point: 'Address or task',
    },
    takeAway: {
      pdf: 'All of it, to read (PDF)',
      pdfHint: 'A document with everything in plain words.',
      fhir: 'All of it, for another system (FHIR R4)',
      fhirHint: 'A file that another care provider can read in.',
      csv: 'Part by part (CSV)',
      csvHint: 'Tables that open in a spreadsheet.',
      empty: 'empty',
      rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
      care: 'These files hold information about your health. Keep them where only you can reach them.',
    },
    correct: {
      what: 'What is not right?',
      whatHint: 'Say where it is, and what should be there instead.',
      why: 'Why should it be different?',
      send: 'Ask to correct it',
      missing: 'Fill this in.',
      tooLong: 'This is too long. Keep it under 2,000 characters.',
      sent: 'Your question was sent. You get a message when there is an answer.',
      term: (day) => `An answer comes by ${day} at the latest.`,
      list: 'What you asked',
      asked: (moment) => `Asked on ${moment}`,
      accepted: 'Changed',
      declined: 'Not changed',
      open: 'Waits for an answer',
      reason: 'Answer',
      none: 'You have asked nothing yet.',
      whatWas: 'What is not right:',
      whyWas: 'Why:',
      statement: 'Your own statement',
      statementLabel: 'What do you want to add?',
      statementHint:
        'Do you disagree with something? What you write here stays with your file, word for word.',
      statementSend: 'Add to my file',
      statementSaved: 'Your statement is in your file.',
      statements: 'What you added',
    },
    erase: {
      consent:
        'The practice keeps your file because you agreed to it. You may take that back at any time. Then all of it is erased at once.',
      consentStill: 'Your guidance is still going on. If you erase your file, that ends too.',
      consentBy: (day) => `If you do nothing, it is erased by itself on ${day}.`,
      confirm: 'I know that this cannot be undone',
      confirmMissing: 'Tick this if you are sure that all of it may be erased.',
      erase: 'Erase my file',
      takeFirst: 'Take a copy first',
      law: 'Your practice is a care provider. Dutch law (WGBO) says that a file is kept for twenty years, counted from its last change.',
      lawUntil: (day) => `Your file stays until ${day}. After that it is erased by itself.`,
      lawGoing:
        'Your guidance still goes on and your file still changes. So the twenty years have not begun yet.',
      lawAsk:
        'You may still ask to erase it earlier. Your therapist weighs that, and may refuse it only for a good reason.',
      what: 'What we erase when it is allowed',
      whatOnConsent: 'What is erased',
      goes: 'All that is about you: your details, intake, measurements, programme, sessions, letters and consents.',
      stays: [
        'The log of who looked stays, without your name.',
        'Invoices stay for seven years: tax law asks for it.',
      ],
      why: 'Why do you want it erased?',
      ask: 'Ask to erase it',
      sent: 'Your question was sent. You get a message when there is an answer.',
      asked: 'You asked to erase your file',
      answerBy: (day) => `An answer comes by ${day} at the latest.`,
      kept: 'Your therapist keeps the file, and says why:',
      goneTitle: 'Your file is erased',
      stillThere: 'This still stays:',
      close: 'You can close this window.',
    },
    refused: {
      'answered-already': 'This was answered already.',
      'reason-missing': 'Say why.',
      'still-guided': 'The guidance is still going on.',
      'kept-by-law': 'The law says that this file is kept. You can ask to erase it.',
      'term-not-over': 'The term is not over yet.',
    },
  },
};

/** What the pages of the practice, in Dutch, say otherwise than those of the client. */
const toTherapist: {
  looked: Pick<Words['looked'], 'withOwn' | 'withOwnHint'>;
  takeAway: Pick<Words['takeAway'], 'care' | 'csvHint'>;
  correct: Pick<Words['correct'], 'term' | 'open' | 'statements'>;
} = {
  looked: {
    withOwn: 'Ook wat de cliënt zelf deed',
    withOwnHint: 'Zonder vinkje ziet u alleen wat anderen deden.',
  },
  takeAway: {
    care: 'In deze bestanden staat informatie over de gezondheid van de cliënt. Bewaar ze op een plek waar niemand anders bij kan, en niet langer dan nodig.',
    csvHint: 'Tabellen die u in een rekenblad opent.',
  },
  correct: {
    term: (day) => `Antwoord uiterlijk ${day}.`,
    open: 'Wacht op uw antwoord',
    statements: 'Wat de cliënt toevoegde',
  },
};

/** The words of these pages for who reads them: the practice's own are in Dutch. */
export const wordsFor = (lang: Lang, reader: Reader): Words => {
  if (reader === 'client') return texts[lang];
  const { looked, takeAway, correct, ...rest } = texts.nl;
  return {
    ...rest,
    looked: { ...looked, ...toTherapist.looked },
    takeAway: { ...takeAway, ...toTherapist.takeAway },
    correct: { ...correct, ...toTherapist.correct },
  };
};
