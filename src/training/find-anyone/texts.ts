import type { Edition } from '../domain/edition.ts';
import type { Standing } from '../domain/enrolment.ts';

type TagWords = { tag: string; kind: 'ok' | 'act' | 'plain' | 'bad' };

export const standings: Record<Standing['state'], TagWords> = {
  confirmed: { tag: 'Bevestigd', kind: 'ok' },
  'paid-without-seat': { tag: 'Betaald zonder plaats', kind: 'bad' },
  'entry-in-review': { tag: 'Te beoordelen', kind: 'act' },
  'payment-route-in-review': { tag: 'Te beoordelen', kind: 'act' },
  'transfer-awaited': { tag: 'Wacht op overboeking', kind: 'plain' },
  'payment-awaited': { tag: 'Wacht op betaling', kind: 'plain' },
  'entry-refused': { tag: 'Afgewezen', kind: 'plain' },
  'seat-released': { tag: 'Plaats vrijgegeven', kind: 'plain' },
  cancelled: { tag: 'Beëindigd', kind: 'plain' },
};

export const editionStates: Record<Edition['standing']['state'], TagWords> = {
  draft: { tag: 'Concept', kind: 'plain' },
  open: { tag: 'Open', kind: 'ok' },
  closed: { tag: 'Gesloten', kind: 'plain' },
  cancelled: { tag: 'Geannuleerd', kind: 'bad' },
};
