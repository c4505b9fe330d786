import { formatNumber } from '../../kernel/format.ts';
import type { Change } from '../domain/instruments/change.ts';
import type { Source, Subscale } from '../domain/instruments/definition.ts';
import { bandTexts, changeTexts, sourceText } from '../domain/instruments/texts.ts';
import type { Moment } from '../store/measurements.ts';
import type { Reading } from './reading.ts';

export const toConfirm = 'nog te bevestigen door een professional';

/** The way out of filling in together. */
export const toMeasurements = 'Terug naar de metingen';

/** When somebody was measured, in words. */
export const momentWords = (moment: Moment, number: number): string =>
  ({
    start: 'Bij de start',
    along: `Na ${number * 4} weken`,
    end: 'Bij het einde',
    'after-3-months': 'Drie maanden erna',
    'after-6-months': 'Zes maanden erna',
    extra: 'Tussendoor',
  })[moment];

/** Where a figure comes from, with what a professional still has to confirm. */
export const sourceWords = ({ cite, gk }: Source): string => {
  const source = sourceText(cite);
  return gk ? `${source}; ${toConfirm}` : source;
};

const items = (list: readonly number[]): string =>
  list.length === 1 ? `vraag ${list[0]}` : `vragen ${list.join(', ')}`;

/** A score with its band, or why there is none. No word of it says what somebody has. */
export const readingWords = ({ outcome }: Reading, scale: Subscale): string => {
  switch (outcome?.kind) {
    case 'score': {
      const value = `${formatNumber(outcome.value, 'nl')} (van ${scale.min} tot ${scale.max})`;
      return outcome.band === undefined
        ? value
        : `${value}: ${bandTexts.nl[outcome.band]} volgens de gepubliceerde grenzen`;
    }
    case 'no-score':
      return `geen score: ${items(outcome.missing)} zonder antwoord`;
    case 'implausible':
      return `geen score: ${Math.round(outcome.minutesADay)} minuten op een dag kan niet kloppen`;
    case 'refused':
      return `geen score: een antwoord dat niet bij het item hoort (${items(outcome.items)})`;
    case undefined:
      return 'geen score';
  }
};

/** The same in a cell of a table. */
export const shortWords = (reading: Reading, scale: Subscale): string => {
  const { outcome } = reading;
  if (outcome?.kind !== 'score') return readingWords(reading, scale);
  const value = formatNumber(outcome.value, 'nl');
  return outcome.band === undefined ? value : `${value}, ${bandTexts.nl[outcome.band]}`;
};

/** Which way is better, for who does not know the scale by heart. */
const betterWords: Record<Subscale['direction'], string> = {
  'higher-is-worse': 'lager is beter',
  'lower-is-worse': 'hoger is beter',
  neither: '',
};

/**
 * The change since the first score, with which way is better and the figure that it was held against. Where none of
 * the questions was examined (`validated`), the page has said above that there is no such figure.
 */
export const changeWords = ({ by, outcome, figure }: Change, scale: Subscale, validated: boolean): string => {
  const sign = by > 0 ? '+' : by < 0 ? '−' : '';
  const better = betterWords[scale.direction];
  const moved = `${sign}${formatNumber(Math.abs(by), 'nl')} sinds de eerste meting${better && ` (${better})`}`;
  if (!figure && !validated) return moved;
  if (!figure) return `${moved}; geen gepubliceerde maat om te zeggen of dat iets betekent`;
  const said =
    outcome === 'unknown-no-published-figure'
      ? changeTexts.nl.unknown
      : changeTexts.nl[figure.meaning][outcome];
  return `${moved}: ${said} (maat: ${formatNumber(figure.points, 'nl')} punten; ${sourceWords(figure.source)})`;
};

/** What a message on top says, by the word in the address. */
export const measureMessage = (word: string | undefined): string | undefined =>
  ({
    plan: 'Het meetplan is vastgelegd.',
    gepauzeerd: 'Er wordt nu niets vanzelf gevraagd.',
    hervat: 'Het meetplan loopt weer.',
    gestuurd: 'De vragenlijst staat klaar. De cliënt krijgt een bericht.',
    'geen-adres': 'De vragenlijst staat klaar, maar de cliënt heeft geen e-mailadres. Vul hem samen in.',
  })[word ?? ''];

export const planErrors = {
  start: 'Kies een dag die bestaat, niet meer dan een jaar terug of vooruit.',
  end: 'Het einde ligt na de start, en binnen vijf jaar.',
  questionnaires: 'Kies ten minste één vragenlijst, en niet meer dan acht.',
} as const;
