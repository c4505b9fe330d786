import type { Texts } from '../../../kernel/lang.ts';
import type { ChangeOutcome } from './change.ts';
import type { Band, ChangeFigure } from './definition.ts';

/** A band in words. It says where a score lies between published limits, and names no illness. */
export const bandTexts: Texts<Record<Band, string>> = {
  nl: {
    'below-cut-off': 'onder de eerste grens',
    mild: 'licht',
    moderate: 'matig',
    'moderately-severe': 'matig tot ernstig',
    severe: 'ernstig',
    'extremely-severe': 'zeer ernstig',
    raised: 'verhoogd',
    'moderately-raised': 'matig verhoogd',
    'strongly-raised': 'sterk verhoogd',
    'low-wellbeing': 'laag welbevinden',
    'very-low-wellbeing': 'zeer laag welbevinden',
    'low-activity': 'weinig in beweging',
    'moderate-activity': 'redelijk in beweging',
    'high-activity': 'veel in beweging',
  },
  en: {
    'below-cut-off': 'below the first limit',
    mild: 'mild',
    moderate: 'moderate',
    'moderately-severe': 'moderately severe',
    severe: 'severe',
    'extremely-severe': 'extremely severe',
    raised: 'raised',
    'moderately-raised': 'moderately raised',
    'strongly-raised': 'strongly raised',
    'low-wellbeing': 'low wellbeing',
    'very-low-wellbeing': 'very low wellbeing',
    'low-activity': 'little activity',
    'moderate-activity': 'moderate activity',
    'high-activity': 'much activity',
  },
};

/**
 * A change in words, by what its figure means: "reliable" is kept for figures that are, and for the others the page
 * says what the source says.
 */
export const changeTexts: Texts<
  Record<ChangeFigure['meaning'], Record<Exclude<ChangeOutcome, 'unknown-no-published-figure'>, string>> & {
    unknown: string;
  }
> = {
  nl: {
    'reliable-change': {
      'reliably-better': 'betrouwbaar verbeterd',
      'no-reliable-change': 'geen betrouwbaar verschil',
      'reliably-worse': 'betrouwbaar verslechterd',
    },
    'relevant-change': {
      'reliably-better': 'merkbaar verbeterd',
      'no-reliable-change': 'geen merkbaar verschil',
      'reliably-worse': 'merkbaar verslechterd',
    },
    'moderate-gain': {
      'reliably-better': 'ten minste matig verbeterd',
      'no-reliable-change': 'minder dan een matige verbetering',
      'reliably-worse': 'verslechterd',
    },
    unknown: 'verschil zonder bekende grens: niet te zeggen of het iets betekent',
  },
  en: {
    'reliable-change': {
      'reliably-better': 'reliably better',
      'no-reliable-change': 'no reliable change',
      'reliably-worse': 'reliably worse',
    },
    'relevant-change': {
      'reliably-better': 'noticeably better',
      'no-reliable-change': 'no noticeable change',
      'reliably-worse': 'noticeably worse',
    },
    'moderate-gain': {
      'reliably-better': 'at least moderately better',
      'no-reliable-change': 'less than a moderate gain',
      'reliably-worse': 'worse',
    },
    unknown: 'no published figure: nobody can say whether it means anything',
  },
};

/** Where a figure comes from, in Dutch: the sources of the definitions are written for who reads the code. */
export const sourceText = (cite: string): string =>
  cite
    .replaceAll('care.md 3', 'de figurenlijst van Duurloop')
    .replaceAll('questions of our own, not validated', 'vragen van onszelf')
    .replaceAll('which items are turned round', 'welke vragen omgekeerd tellen')
    .replaceAll('after Foster', 'naar Foster');
