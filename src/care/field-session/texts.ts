import type { PartRefusal, StopAction } from '../domain/run.ts';
import type { StopSign } from '../domain/programme/history.ts';

/** On which signs a run is stopped (care.md 2), as one sees them in the field. */
export const signTexts: Record<StopSign, string> = {
  'chest-pain': 'Pijn of druk op de borst',
  'near-fainting': 'Bijna flauwvallen',
  pallor: 'Ineens bleek',
  clammy: 'Klam zweet',
  breathlessness: 'Piepen of ongewoon benauwd',
  'leg-pain': 'Pijn in het been bij het lopen',
  collapse: 'In elkaar gezakt',
  confusion: 'Verward',
  'heat-illness': 'Ziek van de hitte',
  'bone-pain': 'Pijn op één plek in een bot',
  'calf-swelling': 'Dikke of pijnlijke kuit',
};

/** What was done on a sign. */
export const actionTexts: Record<StopAction, string> = {
  rested: 'Gestopt en gerust',
  'walked-back': 'Rustig teruggewandeld, samen',
  'brought-home': 'Naar huis gebracht of opgehaald',
  'called-gp': 'Huisarts of huisartsenpost gebeld',
  'called-112': '112 gebeld',
};

/** What is wrong with what was told of a run. */
export const partErrors: Record<PartRefusal, string> = {
  'run-is-done': 'Van deze loper staan de minuten er al. Wie heeft gelopen, was er.',
  'nothing-run': 'Vul in hoeveel minuten er is gewandeld of gelopen.',
  'too-many-minutes': 'Vul samen hoogstens 360 minuten in.',
  'note-too-long': 'Houd de notitie bij 280 tekens.',
};

/** What the card says after it was saved. */
export const saved: Record<string, string> = {
  'check-in': 'Ingecheckt.',
  'check-out': 'Uitgecheckt.',
  absence: 'Afwezig genoteerd.',
  presence: 'Aanwezig genoteerd.',
  stop: 'Vastgelegd. Het schema wacht tot de therapeut het vrijgeeft.',
  note: 'Notitie bewaard.',
};
