import type { Texts } from '../../kernel/lang.ts';

export const questionTexts: Texts<{
  label: string;
  button: string;
  found: (count: number, query: string) => string;
  partly: (count: number, query: string) => string;
  all: string;
  none: (query: string) => string;
  noneTitle: string;
  noneNext: string;
  contact: string;
  results: string;
  titleFor: (query: string) => string;
  notHere: string;
  notHereLead: string;
}> = {
  nl: {
    label: 'Zoek in de vragen en antwoorden',
    button: 'Zoeken',
    found: (count, query) => `${count === 1 ? '1 vraag' : `${count} vragen`} gevonden voor “${query}”.`,
    partly: (count, query) =>
      `Geen vraag heeft alle woorden van “${query}”. ${count === 1 ? 'Deze komt' : `Deze ${count} komen`} het dichtst in de buurt.`,
    all: 'Toon alle vragen',
    none: (query) => `Geen vraag gaat over “${query}”. Probeer een ander woord, of stel uw vraag aan ons.`,
    noneTitle: 'Niets gevonden',
    noneNext: 'Alle vragen bekijken',
    contact: 'Stel uw vraag',
    results: 'Gevonden vragen',
    titleFor: (query) => `Zoeken naar “${query}” in de vragen`,
    notHere: 'Staat uw vraag er niet bij?',
    notHereLead: 'Stel hem aan het cursusbureau. We antwoorden in gewone taal.',
  },
  en: {
    label: 'Search the questions and answers',
    button: 'Search',
    found: (count, query) => `${count === 1 ? '1 question' : `${count} questions`} found for “${query}”.`,
    partly: (count, query) =>
      `No question has all the words of “${query}”. ${count === 1 ? 'This one comes' : `These ${count} come`} closest.`,
    all: 'Show all questions',
    none: (query) => `No question is about “${query}”. Try another word, or put your question to us.`,
    noneTitle: 'Nothing found',
    noneNext: 'See all questions',
    contact: 'Ask your question',
    results: 'Questions found',
    titleFor: (query) => `Search for “${query}” in the questions`,
    notHere: 'Is your question not here?',
    notHereLead: 'Put it to the course office. We answer in plain words.',
  },
};
