import type { Texts } from '../../kernel/lang.ts';

/** The words that any form carries. */
export const fieldTexts: Texts<{
  optional: string;
  choose: string;
  error: string;
  summary: string;
  steps: string;
  done: string;
  step: (at: number, of: number) => string;
}> = {
  nl: {
    optional: 'niet verplicht',
    choose: 'Maak een keuze',
    error: 'Fout:',
    summary: 'Kijk dit nog even na',
    steps: 'Stappen',
    done: 'klaar',
    step: (at, of) => `Stap ${at} van ${of}`,
  },
  en: {
    optional: 'optional',
    choose: 'Choose one',
    error: 'Error:',
    summary: 'Please check the following',
    steps: 'Steps',
    done: 'done',
    step: (at, of) => `Step ${at} of ${of}`,
  },
};
