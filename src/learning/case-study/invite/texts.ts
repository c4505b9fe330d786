import type { Texts } from '../../../kernel/lang.ts';
import type { AnswerRefusal } from '../../domain/case-study.ts';

/**
 * What a client reads before saying yes: the text of `consentVersion` in the domain. Change its meaning only together
 * with that version.
 */
export const texts: Texts<{
  title: string;
  lead: string;
  whatTitle: string;
  what: string[];
  freeTitle: string;
  free: string[];
  whereTitle: string;
  day: string;
  hours: string;
  where: string;
  venueFollows: string;
  onlyYou: string;
  keptTitle: string;
  kept: string[];
  askTitle: string;
  called: string;
  calledHint: string;
  yes: string;
  no: string;
  saidYes: (called: string) => string;
  saidYesNext: string;
  saidNo: string;
  saidWithdrawn: string;
  withdraw: string;
  withdrawHint: string;
  changeMind: string;
  closed: string;
  over: string;
  cancelled: string;
  version: (version: string) => string;
  refusals: Record<AnswerRefusal, string>;
}> = {
  nl: {
    title: 'Wilt u erbij zijn?',
    lead: 'Uw begeleider heeft u deze link gegeven. U beslist zelf of u komt.',
    whatTitle: 'Wat is dit voor dag?',
    what: [
      'Uw begeleider volgt een cursus om met mensen te lopen die klachten hebben. Op deze dag komt de groep terug om van elkaar te leren.',
      'Als u komt, vertelt u hoe het lopen voor u was, zoveel als u wilt. De groep bestaat uit hooguit 24 mensen uit de zorg en de sport, en hun docenten. Misschien loopt u samen een stukje, rustig, of u wandelt.',
    ],
    freeTitle: 'U bent nergens toe verplicht',
    free: [
      'U mag nee zeggen. Dat verandert niets aan uw begeleiding.',
      'U mag zich altijd bedenken, ook op de dag zelf. Een reden hoeft niet.',
      'U hoeft niets te vertellen wat u niet wilt vertellen.',
    ],
    whereTitle: 'Waar en wanneer',
    day: 'Dag',
    hours: 'Hoe laat',
    where: 'Waar',
    venueFollows: 'het precieze adres komt hier te staan',
    onlyYou: 'Spreek met uw begeleider af welk deel van de dag u komt. De groep ziet deze pagina niet.',
    keptTitle: 'Wat we bewaren',
    kept: [
      'Alleen uw antwoord, de voornaam of letters die u zelf kiest, en wanneer u antwoordde.',
      'Uw begeleider ziet alleen ja, nee of ingetrokken. Uw voornaam of letters ziet niemand dan u.',
      'Dertig dagen na de dag gooien we dit weg. Trekt u uw ja in, dan gaat de naam meteen weg.',
    ],
    askTitle: 'Komt u?',
    called: 'Uw voornaam of een paar letters',
    calledHint: 'Alleen nodig als u ja zegt. Kies zelf wat u opschrijft; geen achternaam.',
    yes: 'Ja, ik kom',
    no: 'Nee, ik kom niet',
    saidYes: (called) => `U hebt ja gezegd, als “${called}”`,
    saidYesNext: 'Fijn dat u komt. Bedenkt u zich? Dan trekt u uw ja hieronder in. Dat werkt meteen.',
    saidNo: 'U hebt nee gezegd. Dat is goed. U hoeft niets meer te doen.',
    saidWithdrawn: 'U hebt uw ja ingetrokken. Uw naam is weg. U hoeft niets meer te doen.',
    withdraw: 'Ik trek mijn ja in',
    withdrawHint: 'U hoeft niet te zeggen waarom.',
    changeMind: 'Wilt u toch komen? Dan kan dat hieronder nog.',
    closed:
      'Deze uitnodiging geldt niet meer. U hoeft niets te doen. Vragen? Uw begeleider kan ze beantwoorden.',
    over: 'De dag is voorbij. U hoeft niets meer te doen.',
    cancelled: 'Deze dag gaat niet door. U hoeft niets te doen.',
    version: (version) => `Tekst van ${version}`,
    refusals: {
      'invitation-closed': 'Deze uitnodiging geldt niet meer. Uw antwoord is niet bewaard.',
      'day-over': 'De dag is voorbij. Uw antwoord is niet bewaard.',
      'called-missing': 'Schrijf een voornaam of een paar letters, of kies nee.',
      'called-too-long': 'Gebruik hooguit 40 letters.',
      'not-coming': 'U had geen ja gezegd. Er is niets in te trekken.',
    },
  },
  en: {
    title: 'Would you like to be there?',
    lead: 'Your therapist gave you this link. You decide whether you come.',
    whatTitle: 'What kind of day is this?',
    what: [
      'Your therapist follows a course to run with people who have complaints. On this day the group comes back to learn from each other.',
      'If you come, you tell what running was like for you, as much as you want. The group is at most 24 people from care and sport, and their teachers. Perhaps you run a little together, calmly, or you walk.',
    ],
    freeTitle: 'You do not have to do anything',
    free: [
      'You may say no. That changes nothing about your guidance.',
      'You may always change your mind, also on the day itself. No reason is needed.',
      'You need not tell anything you do not want to tell.',
    ],
    whereTitle: 'Where and when',
    day: 'Day',
    hours: 'Hours',
    where: 'Where',
    venueFollows: 'the exact address will be here',
    onlyYou: 'Agree with your therapist which part of the day you come. The group does not see this page.',
    keptTitle: 'What we keep',
    kept: [
      'Only your answer, the first name or letters you choose yourself, and when you answered.',
      'Your therapist only sees yes, no or taken back. Nobody but you sees your first name or letters.',
      'Thirty days after the day we throw this away. If you take your yes back, the name goes at once.',
    ],
    askTitle: 'Are you coming?',
    called: 'Your first name or a few letters',
    calledHint: 'Only needed when you say yes. Choose yourself what you write; no surname.',
    yes: 'Yes, I am coming',
    no: 'No, I am not coming',
    saidYes: (called) => `You said yes, as “${called}”`,
    saidYesNext:
      'Good that you are coming. Do you change your mind? Take your yes back below. It works at once.',
    saidNo: 'You said no. That is fine. There is nothing more to do.',
    saidWithdrawn: 'You took your yes back. Your name is gone. There is nothing more to do.',
    withdraw: 'I take my yes back',
    withdrawHint: 'You need not say why.',
    changeMind: 'Would you like to come after all? You still can, below.',
    closed:
      'This invitation no longer holds. There is nothing to do. Questions? Your therapist can answer them.',
    over: 'The day is over. There is nothing more to do.',
    cancelled: 'This day will not take place. There is nothing to do.',
    version: (version) => `Text of ${version}`,
    refusals: {
      'invitation-closed': 'This invitation no longer holds. Your answer has not been kept.',
      'day-over': 'The day is over. Your answer has not been kept.',
      'called-missing': 'Write a first name or a few letters, or choose no.',
      'called-too-long': 'Use at most 40 letters.',
      'not-coming': 'You had not said yes. There is nothing to take back.',
    },
  },
};
