import { formatDay } from '../../kernel/format.ts';
import type { NoticeProps } from '../../ui/index.ts';
import { permissionNames } from '../domain/screening-questions.ts';
import type { ScreeningState } from '../domain/screening-state.ts';

/** Where a screening stands, in words for the therapist. */
export const stateWords = (
  state: ScreeningState,
): { kind: NoticeProps['kind']; title: string; told: string } => {
  const day = state.state === 'ask-again' ? '' : formatDay(state.until, 'nl');
  const until = `Geldig tot en met ${day}, of tot de gezondheid verandert.`;
  switch (state.state) {
    case 'cleared':
      return { kind: 'ok', title: permissionNames[state.permitted].nl, told: until };
    case 'walk-first':
      return { kind: 'ok', title: 'Eerst wandelen', told: until };
    case 'doctor-awaited':
      return state.blocks === 'running'
        ? {
            kind: 'warn',
            title: 'Wacht op het antwoord van een arts',
            told: 'Lopen is dicht tot het antwoord is vastgelegd.',
          }
        : {
            kind: 'warn',
            title: 'Rustig lopen mag; steviger wacht op een arts',
            told: `Steviger lopen is dicht tot het antwoord is vastgelegd. ${until}`,
          };
    case 'stopped':
      return { kind: 'error', title: 'Nog niet wandelen of lopen', told: until };
    case 'ask-again':
      return {
        kind: 'warn',
        title: 'Vraag de screening opnieuw',
        told:
          state.because === 'health-changed'
            ? `De gezondheid veranderde (vastgelegd voor ${formatDay(state.since, 'nl')}). Tot de screening opnieuw is gevraagd, wordt er niet gelopen.`
            : `Sinds ${formatDay(state.since, 'nl')} zijn de twaalf maanden voorbij. Tot de screening opnieuw is gevraagd, wordt er niet gelopen.`,
      };
  }
};
