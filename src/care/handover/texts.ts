import { findInstrument } from '../domain/instruments/instruments.ts';
import type { SignalReason } from '../domain/signals/reasons.ts';
import { reasonText } from '../domain/signals/texts.ts';
import type { SignalNews } from '../store/signals.ts';

/** What a message on top of a page says, by the word in its address. */
export const signalMessage = (word: string | undefined): string | undefined =>
  ({
    opgepakt: 'Vastgelegd. Het signaal staat nu bij de opgepakte signalen.',
    'al-opgepakt': 'Een collega was u voor. Hieronder ziet u wat er is gedaan.',
    gesloten: 'Het signaal is gesloten.',
    gemeld: 'Het signaal is vastgelegd. Leg hieronder vast wat u hebt gedaan.',
  })[word ?? ''];

/** Why a signal was raised, with the questionnaire that it came from. */
export const signalTitle = (reason: SignalReason): string => {
  const name = 'instrument' in reason ? findInstrument(reason.instrument)?.name : undefined;
  return name === undefined
    ? reasonText(reason)
    : `${name}, ${reasonText(reason).replace(/^./, (c) => c.toLowerCase())}`;
};

/** The rule behind a signal, and where it comes from. */
export const ruleWords = (reason: SignalReason): string => {
  switch (reason.reason) {
    case 'answer':
      return 'Regel: een antwoord op deze vraag dat niet nul is, bereikt altijd een mens. Bron: de veiligheidsregels van Duurloop, “signalen”, bij PHQ-9 en 4DKL.';
    case 'score':
      return `Regel: een som vanaf ${reason.from} bereikt altijd een mens, ook als er antwoorden ontbreken. Bron: de veiligheidsregels van Duurloop, “signalen”, bij PHQ-9.`;
    case 'low-bmi':
      return 'Regel: onder deze BMI loopt iemand niet voordat een arts heeft meegekeken. Bron: de veiligheidsregels van Duurloop, “signalen”.';
    case 'stop-sign':
      return 'Regel: een stopteken dat een cliënt zelf meldt, bereikt altijd een mens; het programma staat stil tot u het vrijgeeft. Bron: de veiligheidsregels van Duurloop, “stoppen”.';
    case 'observed':
      return 'Regel: wat een therapeut ziet of hoort en op deze lijst staat, bereikt altijd een mens. Bron: de veiligheidsregels van Duurloop, “signalen”.';
  }
};

export const toConfirm = 'nog te bevestigen door een professional';

type Letter = { subject: string; title: string; lines: readonly string[]; button: string };

/** Mails about signals: that something waits, and nothing of what or of whom. */
export const letters: Record<SignalNews, Letter> = {
  raised: {
    subject: 'Er is iets dat uw aandacht vraagt',
    title: 'Er is iets dat uw aandacht vraagt',
    lines: ['Open Duurloop zo snel als u kunt, en kijk wat er is.'],
    button: 'Nu bekijken',
  },
  morning: {
    subject: 'Er is nog iets dat uw aandacht vraagt',
    title: 'Er is nog iets dat uw aandacht vraagt',
    lines: ['Het wacht sinds gisteren of langer. Open Duurloop en kijk wat er is.'],
    button: 'Nu bekijken',
  },
  owner: {
    subject: 'Er wacht iets in uw praktijk',
    title: 'Er wacht iets in uw praktijk',
    lines: [
      'Iets dat aandacht vraagt, wacht langer dan een dag. U ziet bij welke therapeut het wacht. Neem contact op met die collega, of laat iemand anders waarnemen.',
    ],
    button: 'Bekijken',
  },
};
