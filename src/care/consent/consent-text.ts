import type { Texts } from '../../kernel/lang.ts';

/**
 * The text under which consent is given, by version. A text that was used stays as it was: a change of its meaning is a
 * new version, and consents under the older one are asked for anew where that matters.
 */
export const consentTexts: Readonly<Record<number, Texts<string>>> = {
  1: {
    nl: 'Ik vind het goed dat de praktijk de aangekruiste gegevens deelt met deze ontvanger, zolang mijn begeleiding duurt en voor dit doel. Niets anders wordt gedeeld. Ik kan dit ieder moment intrekken, zonder reden; de link van de ontvanger laat dan meteen niets meer zien. Wat al gelezen is, kan niet worden teruggehaald.',
    en: 'I agree that the practice shares the ticked information with this recipient, as long as my guidance lasts and for this purpose. Nothing else is shared. I can withdraw this at any moment, without a reason; the recipient’s link then shows nothing any more at once. What was read already cannot be taken back.',
  },
};

/** The version that consent is given under now. */
export const currentVersion = 1;
