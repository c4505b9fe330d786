import type { FieldErrors } from '../../ui/index.ts';
import type { OverruleRefusal } from '../domain/programme/decide-overrule.ts';
import type { WhyBlocked } from '../domain/programme-today.ts';
import { longestWhy, type SettingsRefusal } from '../domain/programme-settings.ts';

const field = (name: string, message: string): FieldErrors => ({ [name]: message });

/** What is wrong with settings, at the field it is about. */
export const settingsRefusals: Record<SettingsRefusal, FieldErrors> = {
  'start-too-early': field('begint', 'Kies een dag die hoogstens een week terug ligt.'),
  'start-too-late': field('begint', 'Kies een dag binnen drie maanden.'),
  'no-such-step': field('stap', 'Kies een stap.'),
  'reason-missing': field('waarom', 'Schrijf waarom u dit verandert.'),
  'reason-too-long': field('waarom', `Houd de reden bij ${longestWhy} tekens.`),
  'nothing-changes': field('form', 'Er is niets veranderd.'),
  'start-is-past': field('form', 'Er is al gelopen; de eerste dag en de eerste stap staan vast.'),
};

/** Why a decision is refused, whatever the reason (the bounds of care.md 1). */
export const overruleRefusals: Record<OverruleRefusal, FieldErrors> = {
  'reason-missing': field('waarom', 'Schrijf waarom u dit besluit.'),
  'nothing-held': field('form', 'Er is niets om vrij te geven: er staat geen stopteken open.'),
  'held-after-stop-sign': field(
    'form',
    'Er staat een stopteken open. Geef het programma eerst vrij; daarna kunt u iets anders kiezen.',
  ),
  'no-such-step': field('stap', 'Kies een stap van 0 tot en met 27.'),
  'not-in-half-minutes': field(
    'bron',
    'Vul minuten in die heel of half zijn, en ten minste één stuk lopen of wandelen.',
  ),
  'over-sixty-minutes': field('bron', 'Samen hoogstens zestig minuten. Dit is een vaste grens.'),
  'day-has-passed': field('dag', 'Kies vandaag of een latere dag.'),
  'more-than-a-week-ahead': field('dag', 'Kies een dag binnen een week.'),
  'within-48-hours': field('dag', 'Er moet 48 uur rust tussen twee keer zitten. Dit is een vaste grens.'),
  'already-run-that-day': field('dag', 'Op deze dag is al gelopen.'),
  'over-four-a-week': field('dag', 'Vier keer in zeven dagen is het meeste. Dit is een vaste grens.'),
};

/** Why nothing is planned, and what to do about it. */
export const blockedTexts: Record<WhyBlocked, { title: string; text: string; link: string }> = {
  'no-screening': {
    title: 'Eerst de screening',
    text: 'Zonder screening loopt niemand. Vul de intake in; daarna staat hier het programma.',
    link: 'Naar de intake',
  },
  'doctor-awaited': {
    title: 'Het antwoord van de huisarts wordt afgewacht',
    text: 'De screening vraagt eerst een antwoord van de huisarts. Tot dat is vastgelegd, staat er niets gepland.',
    link: 'Naar de intake en het antwoord',
  },
  stopped: {
    title: 'Lopen mag nu niet',
    text: 'De screening laat lopen nu niet toe. Er staat niets gepland.',
    link: 'Naar de screening',
  },
  'twelve-months': {
    title: 'De screening is verlopen',
    text: 'Een screening geldt twaalf maanden. Stel de vragen opnieuw; daarna gaat het programma verder.',
    link: 'Screening opnieuw doen',
  },
  'health-changed': {
    title: 'De gezondheid is veranderd',
    text: 'Daarom geldt de screening niet meer. Stel de vragen opnieuw; daarna gaat het programma verder.',
    link: 'Screening opnieuw doen',
  },
};

const messages = {
  begonnen: 'Het programma is begonnen.',
  gewijzigd: 'De instellingen zijn gewijzigd, met uw reden.',
  besloten: 'Uw besluit staat vast. U kunt het vandaag nog terugdraaien.',
  teruggedraaid: 'Het besluit telt niet meer mee. Dat het er was, blijft bewaard.',
  bestond: 'Een collega begon of wijzigde dit programma net. Hieronder staat hoe het nu is.',
  'niet-terug': 'Dit besluit kan niet meer worden teruggedraaid: dat kan alleen op de dag zelf.',
} as const;

/** What a page says after a deed, by the code in its address. */
export const messageOf = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(messages, code) ? messages[code as keyof typeof messages] : undefined;
