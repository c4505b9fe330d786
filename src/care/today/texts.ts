import type { WhyCalledOff } from '../domain/why-called-off.ts';
import type { FollowUp } from '../domain/discharge.ts';

/** Why a session does not go through, after "Afgelast:". */
export const callOffWords: Record<WhyCalledOff, string> = {
  storm: 'storm of onweer',
  heat: 'hitte',
  ice: 'gladheid',
  smog: 'slechte lucht',
  planning: 'andere planning',
};

/** What comes after guidance. */
export const followUpWords: Record<FollowUp['kind'], string> = {
  'booster-week-20': 'Opfrissessie van week 20',
  'booster-week-28': 'Opfrissessie van week 28',
  'after-3-months': 'Meting na drie maanden',
  'after-6-months': 'Meting na zes maanden',
};
