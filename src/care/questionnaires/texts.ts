import type { ProblemReason, RemarkReason } from '../domain/questionnaire/index.ts';

/** What is wrong with a file, after the place where it is. */
export const problemWords: Record<ProblemReason, string> = {
  'not-an-object': 'hier hoort een object te staan',
  'not-a-list': 'hier hoort een lijst te staan',
  'not-text': 'hier hoort tekst te staan',
  'not-a-number': 'hier hoort een getal te staan',
  'not-yes-or-no': 'hier hoort true of false te staan',
  missing: 'dit ontbreekt',
  'not-a-questionnaire': 'dit is geen FHIR-vragenlijst (resourceType Questionnaire)',
  'unknown-status': 'deze status kent FHIR niet',
  'unknown-item-type': 'dit soort vraag kent FHIR niet',
  'item-type-left-out': 'dit soort vraag (bijlage, verwijzing) kan hier niet worden gesteld',
  'unknown-operator': 'deze vergelijking kent FHIR niet',
  'wrong-value': 'deze waarde kan hier niet staan',
  'display-with-items': 'een tekst zonder antwoord kan geen vragen onder zich hebben',
  'link-id-twice': 'deze linkId komt twee keer voor',
  'condition-on-unknown-item': 'de voorwaarde hangt af van een vraag die er niet is',
  'condition-without-answer-type': 'de voorwaarde hangt af van iets dat geen vraag is',
  'condition-in-circle': 'de voorwaarden verwijzen naar elkaar',
  'value-set-not-in-file': 'de antwoorden staan in een lijst buiten het bestand',
  'options-and-value-set': 'er staan antwoorden én een lijst met antwoorden',
  'pattern-broken': 'dit patroon kan niet worden gelezen',
  'pattern-too-costly': 'dit patroon kost te veel rekentijd',
  'modifier-not-known': 'hier staat een modifierExtension: die verandert de betekenis, en we kennen hem niet',
  'too-many-items': 'er staan te veel vragen in (meer dan 600)',
  'too-deep': 'de vragen zijn te diep in elkaar gezet',
};

/** What is worth a look before a file is used. */
export const remarkWords: Record<RemarkReason, string> = {
  'min-above-max': 'de ondergrens ligt boven de bovengrens: niemand kan dit beantwoorden',
  'no-options': 'er zijn geen antwoorden om uit te kiezen',
  'options-outside-file': 'de antwoorden staan niet in het bestand',
  'options-of-other-type': 'de antwoorden passen niet bij het soort vraag',
  'not-active': 'de maker noemt deze versie niet “active”',
  'no-title': 'er staat geen titel in het bestand',
  'no-text': 'deze vraag heeft geen tekst',
  'no-address': 'er staat geen eigen adres (url) in het bestand',
};

/** Why a file cannot be loaded at all, beside the field. */
export const fileErrors = {
  none: 'Kies een bestand.',
  'too-large': 'Dit bestand is te groot. Een vragenlijst is ten hoogste 256 kB.',
  'not-text': 'Dit bestand is geen leesbare tekst (UTF-8).',
  'not-json': 'Dit bestand is geen JSON.',
  'strange-signs': 'In dit bestand staan tekens die niet bewaard kunnen worden.',
  'address-too-long': 'Het adres of het versienummer in dit bestand is te lang.',
  problems: 'Dit bestand kan zo niet worden gebruikt. Hieronder staat waarom.',
  'same-version': 'Deze versie van deze vragenlijst is al in gebruik.',
} as const;
export type FileError = keyof typeof fileErrors;

export const mappingErrors = {
  'question-unknown': 'Kies bij elk item een vraag uit de lijst.',
  'item-unknown': 'Kies bij elk item een vraag uit de lijst.',
  'question-twice': 'Een vraag staat bij twee items. Elke vraag hoort bij één item.',
  'item-twice': 'Een item staat er twee keer.',
  'item-left-out': 'Kies bij elk item een vraag. Zonder een van de items is er geen score.',
  'out-of-range':
    'Deze vraag geeft punten die dit item niet heeft. Kies een andere vraag, of een ander bestand.',
} as const;

export const confirmFirst = 'Kijk de koppeling na en zet een vinkje.';
export const mustBeAllowed = 'Zonder toestemming van de maker mag u de vragenlijst hier niet gebruiken.';

/** What a message on top says, by the word in the address. */
export const listMessage = (word: string | undefined): string | undefined =>
  ({
    geladen: 'De vragenlijst is geladen. U kunt hem nu in een meetplan kiezen.',
    uit: 'De vragenlijst wordt niet meer gebruikt. Wat is ingevuld, blijft staan.',
  })[word ?? ''];
