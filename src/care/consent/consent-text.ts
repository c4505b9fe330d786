import type { Lang, Texts } from '../../kernel/lang.ts';
import type { RecipientKind } from '../store/consents.ts';

type ConsentText = Readonly<Record<RecipientKind, string>>;

const toEverybody = (text: string): ConsentText => ({
  'general-practitioner': text,
  'treating-clinician': text,
  'occupational-physician': text,
  employer: text,
  referrer: text,
});

/** What each recipient gets something for: consent is for a purpose, and the text names it. */
const purposes: Texts<ConsentText> = {
  nl: {
    'general-practitioner': 'mijn huisarts weet hoe mijn begeleiding gaat en daarover kan meedenken',
    'treating-clinician': 'mijn behandeling en mijn begeleiding op elkaar aansluiten',
    'occupational-physician':
      'de bedrijfsarts bij mijn terugkeer naar werk rekening kan houden met mijn begeleiding',
    employer: 'mijn werkgever weet wanneer ik afspraken heb en of ik er was',
    referrer: 'wie mij verwees, weet hoe het na de verwijzing verdergaat',
  },
  en: {
    'general-practitioner': 'my general practitioner knows how my guidance goes and can think along about it',
    'treating-clinician': 'my treatment and my guidance fit together',
    'occupational-physician': 'the company doctor can take my guidance into account when I return to work',
    employer: 'my employer knows when I have appointments and whether I was there',
    referrer: 'whoever referred me knows how it goes on after the referral',
  },
};

const perPurpose = (lang: Lang, text: (purpose: string) => string): ConsentText =>
  Object.fromEntries(
    Object.entries(purposes[lang]).map(([kind, purpose]) => [kind, text(purpose)]),
  ) as ConsentText;

/**
 * The text under which consent is given, by version and by recipient. A text that was used stays as it was: a change of
 * its meaning is a new version, and consents under the older one are asked for anew where that matters.
 */
const consentTexts: Readonly<Record<number, Texts<ConsentText>>> = {
  1: {
    nl: toEverybody(
      'Ik vind het goed dat de praktijk de aangekruiste gegevens deelt met deze ontvanger, zolang mijn begeleiding duurt en voor dit doel. Niets anders wordt gedeeld. Ik kan dit ieder moment intrekken, zonder reden; de link van de ontvanger laat dan meteen niets meer zien. Wat al gelezen is, kan niet worden teruggehaald.',
    ),
    en: toEverybody(
      'I agree that the practice shares the ticked information with this recipient, as long as my guidance lasts and for this purpose. Nothing else is shared. I can withdraw this at any moment, without a reason; the recipient’s link then shows nothing any more at once. What was read already cannot be taken back.',
    ),
  },
  // Names the purpose, which the first left open.
  2: {
    nl: perPurpose(
      'nl',
      (purpose) =>
        `Ik vind het goed dat de praktijk de aangekruiste gegevens deelt met deze ontvanger, zodat ${purpose}. Dit geldt zolang mijn begeleiding duurt. Niets anders wordt gedeeld. Ik kan dit ieder moment intrekken, zonder reden; de link van de ontvanger laat dan meteen niets meer zien. Wat al gelezen is, kan niet worden teruggehaald.`,
    ),
    en: perPurpose(
      'en',
      (purpose) =>
        `I agree that the practice shares the ticked information with this recipient, so that ${purpose}. This holds for as long as I am being guided. Nothing else is shared. I can withdraw this at any moment, without a reason; the recipient’s link then immediately stops showing anything. What was read already cannot be taken back.`,
    ),
  },
};

/** The version that consent is given under now. */
export const currentVersion = 2;

/** The text for one recipient under a version, that of now unless another is named; empty for a version that is none. */
export const consentText = (lang: Lang, kind: RecipientKind, version = currentVersion): string =>
  consentTexts[version]?.[lang][kind] ?? '';

/** The versions that consent was given under, with their text, the oldest first. */
export const usedTexts = (
  facts: readonly { kind: string; version?: number }[],
  lang: Lang,
  kind: RecipientKind,
): { version: number; text: string }[] =>
  [...new Set(facts.flatMap(({ version }) => version ?? []))]
    .sort((a, b) => a - b)
    .map((version) => ({ version, text: consentText(lang, kind, version) }))
    .filter(({ text }) => text !== '');
