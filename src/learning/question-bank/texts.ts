import type { QuestionKind } from '../domain/question.ts';
import type { QuestionState } from '../store/questions.ts';

export const kindTexts: Record<QuestionKind, { name: string; what: string }> = {
  single: { name: 'Eén antwoord', what: 'Kiezen uit antwoorden, waarvan er één goed is.' },
  multiple: { name: 'Meer antwoorden', what: 'Kiezen uit antwoorden, waarvan er een of meer goed zijn.' },
  order: { name: 'Volgorde', what: 'Stappen of begrippen in de goede volgorde zetten.' },
  number: { name: 'Getal', what: 'Een getal invullen, met een marge die u bepaalt.' },
  open: { name: 'Open vraag', what: 'Een antwoord in eigen woorden. Het systeem kijkt dit niet na.' },
};

export const stateTexts: Record<QuestionState, { name: string; tag: 'ok' | 'act' | 'plain'; what: string }> =
  {
    draft: { name: 'Concept', tag: 'act', what: 'Nog niet te trekken voor een toets.' },
    'in-use': { name: 'In gebruik', tag: 'ok', what: 'Kan worden getrokken voor een toets.' },
    retired: {
      name: 'Ingetrokken',
      tag: 'plain',
      what: 'Wordt niet meer getrokken. Oude toetsen houden de vraag.',
    },
  };

export type Done = 'saved' | 'new-version' | 'state';

export const doneTexts: Record<Done, string> = {
  saved: 'De vraag is bewaard.',
  'new-version':
    'De vraag is bewaard als nieuwe versie, want de vorige stond al in een toets. Oude antwoorden houden de vorige versie.',
  state: 'De staat van de vraag is veranderd.',
};

export const errorTexts = {
  noTopic: 'Vul een onderwerp in, of kies er een uit de lijst',
  longTopic: 'Gebruik hooguit 80 tekens voor het onderwerp',
  noText: 'Schrijf de vraag',
  noExplanation: 'Schrijf de uitleg. Deelnemers lezen die na de toets',
  onlyEnglish: 'Vul ook de Nederlandse tekst in, of haal de Engelse weg',
  fewOptions: 'Vul minstens twee antwoorden in',
  noRight: 'Kies het goede antwoord',
  emptyRight: 'Het goede antwoord is nog leeg. Vul het in, of kies een ander',
  twice: 'Dit antwoord staat er al',
  noValue: 'Vul een getal in, bijvoorbeeld 45 of 2,5',
  noTolerance: 'Vul een marge in van 0 of meer, bijvoorbeeld 5',
  noModel: 'Schrijf wat er in een goed antwoord staat',
  tooLong: (most: number) => `Gebruik hooguit ${most} tekens`,
  changedMeanwhile:
    'Iemand anders heeft deze vraag net bewaard. Kijk wat er veranderd is, en bewaar daarna opnieuw. Wat u typte staat hieronder nog.',
};

/** Topics to begin with: what the four disciplines teach (S29) and what the course says about the field. */
export const firstTopics = [
  'Plaats in de behandeling',
  'Sportpsychologie',
  'Belasting en overbelasting',
  'Ademhaling en stress',
  'Veiligheid',
  'Het vak en het register',
];
