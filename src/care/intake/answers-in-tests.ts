import type { PageName } from './pages.ts';

/** A plain intake as it would be typed: nothing holds up the start. */
export const plainAnswers: Readonly<Record<PageName, Record<string, string>>> = {
  waarom: { 'klacht-stress': 'ja', 'verteld-client': 'ja', verwezen: 'nee', woorden: 'Weer buiten zijn' },
  doelen: { doel: '40', keer: '3', 'hoop-rhythm': 'ja', 'dag-1': 'ja', 'dag-4': 'ja', samen: 'either' },
  bewegen: {
    ...{ minuten: '20', dagen: '2', maanden: '5', wandeling: '45', halfuur: 'goes-well' },
    ...{ eerder: 'never', blessure: 'none', bmi: 'between' },
  },
  behandeling: { behandeld: 'nee' },
  medicijnen: { gebruikt: 'nee' },
  screening: {
    ...{ 'ziekte-geen': 'ja', 'verschijnsel-geen': 'ja', 'rood-geen': 'ja', 'oranje-geen': 'ja' },
    ...{ 'adem-geen': 'ja', toezicht: 'nee', aandoening: 'none', rustig: 'light-moderate' },
  },
  doorvragen: {},
};
