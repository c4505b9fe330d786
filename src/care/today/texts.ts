import type { WhyCalledOff } from '../domain/why-called-off.ts';
import type { FollowUp } from '../domain/discharge.ts';
import type { Warning } from './query.ts';

/** Why a session does not go through, after "Afgelast:". */
export const callOffWords: Record<WhyCalledOff, string> = {
  storm: 'storm of onweer',
  heat: 'hitte',
  ice: 'gladheid',
  smog: 'slechte lucht',
  planning: 'andere planning',
};

/** What is to be known of who comes, on the row of a session. */
export const warningWords: Record<Warning['kind'], { kind: 'bad' | 'act'; text: string }> = {
  'held-signal': { kind: 'bad', text: 'Open signaal' },
  'doctor-awaited': { kind: 'act', text: 'Wacht op huisarts' },
  'doctor-before-vigorous': { kind: 'act', text: 'Alleen rustig: wacht op huisarts' },
};

/** What comes after guidance. */
export const followUpWords: Record<FollowUp['kind'], string> = {
  'booster-week-20': 'Opfrissessie van week 20',
  'booster-week-28': 'Opfrissessie van week 28',
  'after-3-months': 'Meting na drie maanden',
  'after-6-months': 'Meting na zes maanden',
};
