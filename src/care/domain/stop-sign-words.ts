import type { Texts } from '../../kernel/lang.ts';
import type { StopSign } from './programme/history.ts';

/** On which signs one stops at once (care.md 2), as the runner feels them. The list is still to be confirmed by a professional. */
export const stopSignWords: Texts<Record<StopSign, string>> = {
  nl: {
    'chest-pain': 'pijn of druk op de borst',
    'near-fainting': 'bijna flauwvallen',
    pallor: 'ineens heel bleek',
    clammy: 'klam zweet',
    breathlessness: 'piepen of ongewoon benauwd',
    'leg-pain': 'pijn in het been bij het lopen',
    collapse: 'in elkaar zakken',
    confusion: 'in de war zijn',
    'heat-illness': 'ziek van de hitte',
    'bone-pain': 'pijn op één plek in een bot',
    'calf-swelling': 'een dikke of pijnlijke kuit',
  },
  en: {
    'chest-pain': 'pain or pressure on the chest',
    'near-fainting': 'nearly fainting',
    pallor: 'suddenly very pale',
    clammy: 'cold sweat',
    breathlessness: 'wheezing or unusually breathless',
    'leg-pain': 'pain in the leg when moving',
    collapse: 'collapsing',
    confusion: 'being confused',
    'heat-illness': 'ill from the heat',
    'bone-pain': 'pain in one spot of a bone',
    'calf-swelling': 'a swollen or painful calf',
  },
};
