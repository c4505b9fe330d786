import type { Texts } from '../../kernel/lang.ts';
import type { AnswerRefusal } from '../domain/theory-test.ts';
import type { AnswerProblem } from '../domain/typed-answer.ts';

/** The words of the test for a participant, on the pages and in the script that sends answers later. */
export type TestTexts = {
  title: string;
  dossiers: string;
  decidesNothing: string;
  whoSees: string;
  before: { none: string; lead: string; points: string[]; code: string; codeHint: string; enter: string };
  code: { missing: string; wrong: string; tooOften: (minutes: number) => string };
  ask: {
    of: (at: number, of: number) => string;
    progress: string;
    chooseOne: string;
    chooseMore: string;
    order: string;
    place: (words: string) => string;
    number: string;
    open: string;
    previous: string;
    next: string;
    toEnd: string;
    all: string;
    answered: string;
    notAnswered: string;
    noScript: string;
  };
  problems: Record<AnswerProblem, string>;
  end: {
    title: string;
    all: string;
    missing: (count: number) => string;
    lead: string;
    button: string;
    back: string;
  };
  sending: {
    title: string;
    saved: string;
    sendingNow: string;
    waiting: (count: number) => string;
    offline: string;
    failed: string;
    handInWaits: string;
    handedIn: string;
    closed: string;
    signedOut: string;
    signIn: string;
    lost: Record<AnswerRefusal, string>;
    leave: (count: number) => string;
    noStore: string;
  };
  handedIn: { title: string; at: (moment: string) => string; lead: string };
  result: {
    title: string;
    lead: string;
    sum: (right: number, of: number) => string;
    right: string;
    wrong: string;
    open: string;
    nothing: string;
    parts: (good: number, of: number, extra: number) => string;
    yours: string;
    answer: string;
    model: string;
    explanation: string;
    margin: (tolerance: string) => string;
    late: string;
  };
  notTaken: { title: string; lead: string };
};

export const testTexts: Texts<TestTexts> = {
  nl: {
    title: 'Theorietoets',
    dossiers: 'Mijn traject',
    decidesNothing:
      'De uitslag beslist niets. Of u zich runningtherapeut mag noemen, hangt niet van deze toets af. U ziet wat u al weet en wat u nog eens kunt nalezen.',
    whoSees:
      'Alleen u ziet uw eigen resultaat. De docent ziet hoe de groep als geheel antwoordde, zonder namen, en wie er heeft ingeleverd. Het kantoor ziet niet meer dan de docent.',
    before: {
      none: 'De toets is er nog niet. U maakt hem op de terugkomdag, in de zaal.',
      lead: 'Op de terugkomdag maakt u een korte toets op uw telefoon. Daarna bespreken we de vragen samen.',
      points: [
        'U begint als de docent de toets opent. In de zaal staat dan een code van 6 cijfers.',
        'U krijgt één vraag per scherm. U kunt heen en weer, en een antwoord veranderen tot u inlevert.',
        'Valt de verbinding weg? Ga gewoon door. Uw antwoorden blijven op uw telefoon staan en gaan later mee.',
      ],
      code: 'Code van de zaal',
      codeHint: 'De 6 cijfers op het scherm in de zaal',
      enter: 'Beginnen',
    },
    code: {
      missing: 'Vul de 6 cijfers in die op het scherm in de zaal staan',
      wrong: 'Deze code klopt niet. Kijk op het scherm in de zaal en probeer het nog eens',
      tooOften: (minutes) =>
        `U hebt het te vaak geprobeerd. Wacht ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} en vraag de code aan de docent`,
    },
    ask: {
      of: (at, of) => `Vraag ${at} van ${of}`,
      progress: 'Hoe ver u bent',
      chooseOne: 'Kies één antwoord.',
      chooseMore: 'Kies alle goede antwoorden. Het kan er ook één zijn.',
      order: 'Geef elke regel een plaats: 1 komt eerst.',
      place: (words) => `Plaats van: ${words}`,
      number: 'Vul een getal in.',
      open: 'Schrijf in uw eigen woorden. Noem geen namen en niets over de gezondheid van een ander.',
      previous: 'Vorige',
      next: 'Verder',
      toEnd: 'Verder naar inleveren',
      all: 'Alle vragen',
      answered: 'beantwoord',
      notAnswered: 'nog niet beantwoord',
      noScript: 'Uw antwoord wordt bewaard als u op Verder drukt.',
    },
    problems: {
      'not-a-number': 'Dit lezen we niet als getal. Vul alleen cijfers in, bijvoorbeeld 45 of 2,5',
      'places-unclear': 'Geef elke regel een eigen plaats. Nu mist er een, of komt er een dubbel voor',
    },
    end: {
      title: 'Inleveren',
      all: 'U hebt alle vragen beantwoord.',
      missing: (count) =>
        count === 1 ? 'Eén vraag heeft nog geen antwoord:' : `${count} vragen hebben nog geen antwoord:`,
      lead: 'Na het inleveren kunt u niets meer veranderen.',
      button: 'Toets inleveren',
      back: 'Terug naar de vragen',
    },
    sending: {
      title: 'Bewaren',
      saved: 'Alles is verstuurd.',
      sendingNow: 'Bezig met versturen.',
      waiting: (count) =>
        count === 1 ? '1 antwoord nog niet verstuurd.' : `${count} antwoorden nog niet verstuurd.`,
      failed: 'Versturen lukt nu niet. We proberen het vanzelf opnieuw. Uw antwoorden staan op dit apparaat.',
      offline: 'Geen verbinding. Ga gewoon door: uw antwoorden staan op dit apparaat en gaan vanzelf mee.',
      handInWaits:
        'U hebt ingeleverd, maar er is geen verbinding. Laat deze pagina open, of kom er later op terug. Dan versturen we alles.',
      handedIn: 'Uw toets is ingeleverd.',
      closed: 'De toets is gesloten. Wat u al had ingevuld, versturen we nog.',
      signedOut: 'U bent uitgelogd. Uw antwoorden staan nog op dit apparaat. Log in om ze te versturen.',
      signIn: 'Inloggen',
      lost: {
        'unknown-question': 'Een antwoord hoort niet bij deze toets. Laad de pagina opnieuw.',
        'handed-in': 'Een antwoord kwam na het inleveren. Dat telt niet mee.',
        'too-late': 'Een antwoord kwam meer dan een dag na het sluiten. Dat telt niet mee.',
        'too-many': 'Er zijn te veel wijzigingen verstuurd. Vraag de docent om hulp.',
      },
      leave: (count) =>
        `${count === 1 ? 'Eén antwoord is' : `${count} antwoorden zijn`} nog niet verstuurd. Dat gebeurt pas als u op dit apparaat weer inlogt. Toch uitloggen?`,
      noStore: 'Dit apparaat kan niets bewaren. Blijf op deze pagina tot er staat dat alles is verstuurd.',
    },
    handedIn: {
      title: 'U hebt ingeleverd',
      at: (moment) => `Ingeleverd op ${moment}.`,
      lead: 'We bespreken de vragen straks samen. Als de docent de toets heeft gesloten, ziet u hier uw eigen resultaat met uitleg.',
    },
    result: {
      title: 'Uw resultaat',
      lead: 'De toets is gesloten.',
      sum: (right, of) => `${right} van de ${of} vragen helemaal goed`,
      right: 'Goed',
      wrong: 'Niet goed',
      open: 'Open vraag',
      nothing: 'Geen antwoord',
      parts: (good, of, extra) => `${good} van ${of} goed${extra > 0 ? `, ${extra} te veel` : ''}`,
      yours: 'Uw antwoord',
      answer: 'Het goede antwoord',
      model: 'Een goed antwoord kan zijn',
      explanation: 'Uitleg',
      margin: (tolerance) => `(${tolerance} meer of minder is ook goed)`,
      late: 'Dit antwoord kwam na het sluiten. Het telt voor u gewoon mee.',
    },
    notTaken: {
      title: 'De toets is gesloten',
      lead: 'U hebt deze toets niet gemaakt. Dat is niet erg voor uw titel: de uitslag beslist niets. Vraag de docent als u de vragen wilt nalezen.',
    },
  },
  en: {
    title: 'Theory test',
    dossiers: 'My trajectory',
    decidesNothing:
      'The result decides nothing. Whether you may call yourself a running therapist does not depend on this test. It shows what you know already and what you may want to read again.',
    whoSees:
      'Only you see your own result. The teacher sees how the group answered as a whole, without names, and who has handed in. The office sees no more than the teacher.',
    before: {
      none: 'The test is not there yet. You take it on the return day, in the room.',
      lead: 'On the return day you take a short test on your phone. Afterwards we go through the questions together.',
      points: [
        'You begin when the teacher opens the test. A code of 6 digits is then shown in the room.',
        'You get one question per screen. You can go back and forth, and change an answer until you hand in.',
        'Connection lost? Just go on. Your answers stay on your phone and are sent later.',
      ],
      code: 'Code of the room',
      codeHint: 'The 6 digits on the screen in the room',
      enter: 'Begin',
    },
    code: {
      missing: 'Enter the 6 digits that are on the screen in the room',
      wrong: 'This code is not right. Look at the screen in the room and try again',
      tooOften: (minutes) =>
        `You have tried too often. Wait ${minutes === 1 ? '1 minute' : `${minutes} minutes`} and ask the teacher for the code`,
    },
    ask: {
      of: (at, of) => `Question ${at} of ${of}`,
      progress: 'How far you are',
      chooseOne: 'Choose one answer.',
      chooseMore: 'Choose all right answers. It may also be only one.',
      order: 'Give every line a place: 1 comes first.',
      place: (words) => `Place of: ${words}`,
      number: 'Enter a number.',
      open: "Write in your own words. Give no names and nothing about somebody else's health.",
      previous: 'Previous',
      next: 'Next',
      toEnd: 'On to handing in',
      all: 'All questions',
      answered: 'answered',
      notAnswered: 'not answered yet',
      noScript: 'Your answer is kept when you press Next.',
    },
    problems: {
      'not-a-number': 'We cannot read this as a number. Enter digits only, such as 45 or 2.5',
      'places-unclear': 'Give every line a place of its own. One is missing now, or is there twice',
    },
    end: {
      title: 'Hand in',
      all: 'You have answered all questions.',
      missing: (count) =>
        count === 1 ? 'One question has no answer yet:' : `${count} questions have no answer yet:`,
      lead: 'After handing in you cannot change anything.',
      button: 'Hand in the test',
      back: 'Back to the questions',
    },
    sending: {
      title: 'Keeping',
      saved: 'Everything has been sent.',
      sendingNow: 'Sending.',
      waiting: (count) => (count === 1 ? '1 answer not sent yet.' : `${count} answers not sent yet.`),
      failed: 'Sending does not work now. We try again by ourselves. Your answers are on this device.',
      offline: 'No connection. Just go on: your answers are on this device and will be sent by themselves.',
      handInWaits:
        'You have handed in, but there is no connection. Leave this page open, or come back to it later. Then we send everything.',
      handedIn: 'Your test has been handed in.',
      closed: 'The test is closed. We still send what you had filled in.',
      signedOut: 'You are signed out. Your answers are still on this device. Sign in to send them.',
      signIn: 'Sign in',
      lost: {
        'unknown-question': 'An answer does not belong to this test. Load the page again.',
        'handed-in': 'An answer came after handing in. It does not count.',
        'too-late': 'An answer came more than a day after closing. It does not count.',
        'too-many': 'Too many changes were sent. Ask the teacher for help.',
      },
      leave: (count) =>
        `${count === 1 ? 'One answer has' : `${count} answers have`} not been sent yet. That only happens when you sign in on this device again. Sign out all the same?`,
      noStore:
        'This device cannot keep anything. Stay on this page until it says that everything has been sent.',
    },
    handedIn: {
      title: 'You have handed in',
      at: (moment) => `Handed in on ${moment}.`,
      lead: 'We will go through the questions together. When the teacher has closed the test, you see your own result here, with explanations.',
    },
    result: {
      title: 'Your result',
      lead: 'The test is closed.',
      sum: (right, of) => `${right} of the ${of} questions entirely right`,
      right: 'Right',
      wrong: 'Not right',
      open: 'Open question',
      nothing: 'No answer',
      parts: (good, of, extra) => `${good} of ${of} right${extra > 0 ? `, ${extra} too many` : ''}`,
      yours: 'Your answer',
      answer: 'The right answer',
      model: 'A good answer may be',
      explanation: 'Explanation',
      margin: (tolerance) => `(${tolerance} more or less is right too)`,
      late: 'This answer came after closing. For you it counts all the same.',
    },
    notTaken: {
      title: 'The test is closed',
      lead: 'You did not take this test. That does no harm to your title: the result decides nothing. Ask the teacher if you would like to read the questions.',
    },
  },
};
