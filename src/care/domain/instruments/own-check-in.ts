import type { Lang, Texts } from '../../../kernel/lang.ts';
import { plainSum, sameRange, type Definition, type Direction } from './definition.ts';
import type { Mapping } from './mapping.ts';

/** A question of a check-in: what is asked, and what the two ends of its scale from 0 to 10 mean. */
type Question = Readonly<{
  code: string;
  name: Texts<string>;
  asks: Texts<string>;
  ends: Texts<{ zero: string; ten: string }>;
  direction: Direction;
}>;

/** Our own five questions, written for this product. Nobody has examined what they measure, and pages say so. */
export const ownQuestions: readonly Question[] = [
  {
    code: 'stress',
    name: { nl: 'Stress', en: 'Stress' },
    asks: { nl: 'Hoeveel stress had je vandaag?', en: 'How much stress did you have today?' },
    ends: { nl: { zero: 'geen', ten: 'heel veel' }, en: { zero: 'none', ten: 'very much' } },
    direction: 'higher-is-worse',
  },
  {
    code: 'mood',
    name: { nl: 'Stemming', en: 'Mood' },
    asks: { nl: 'Hoe was je stemming vandaag?', en: 'How was your mood today?' },
    ends: { nl: { zero: 'heel slecht', ten: 'heel goed' }, en: { zero: 'very bad', ten: 'very good' } },
    direction: 'lower-is-worse',
  },
  {
    code: 'energy',
    name: { nl: 'Energie', en: 'Energy' },
    asks: { nl: 'Hoeveel energie had je vandaag?', en: 'How much energy did you have today?' },
    ends: { nl: { zero: 'geen', ten: 'heel veel' }, en: { zero: 'none', ten: 'very much' } },
    direction: 'lower-is-worse',
  },
  {
    code: 'sleep',
    name: { nl: 'Slaap', en: 'Sleep' },
    asks: { nl: 'Hoe heb je vannacht geslapen?', en: 'How did you sleep last night?' },
    ends: { nl: { zero: 'heel slecht', ten: 'heel goed' }, en: { zero: 'very badly', ten: 'very well' } },
    direction: 'lower-is-worse',
  },
  {
    code: 'tension',
    name: { nl: 'Spanning in je lichaam', en: 'Tension in your body' },
    asks: { nl: 'Hoe gespannen voelt je lichaam nu?', en: 'How tense does your body feel right now?' },
    ends: {
      nl: { zero: 'helemaal los', ten: 'heel gespannen' },
      en: { zero: 'completely relaxed', ten: 'very tense' },
    },
    direction: 'higher-is-worse',
  },
];

const scale = { min: 0, max: 10 } as const;

/** Each question is a scale of its own: no sum, no bands, no figure of change, since nobody published one. */
export const ownCheckInScoring: Definition = {
  ...plainSum,
  code: 'own-check-in',
  name: 'Duurloop check-in',
  validated: false,
  items: sameRange(ownQuestions.length, scale.min, scale.max),
  subscales: ownQuestions.map(({ code, name, direction }, at) => ({
    ...{ code, name, direction, items: [at + 1], multiplier: 1 },
    ...scale,
  })),
  source: { cite: 'questions of our own, not validated', gk: false },
};

/** Which question of the check-in is which item: the link id is the code of its scale. */
export const ownCheckInMapping: Mapping = ownQuestions.map(({ code }, at) => ({
  linkId: code,
  item: at + 1,
}));

const about: Texts<{ title: string; description: string }> = {
  nl: {
    title: 'Korte check-in',
    description: 'Vijf vragen van onszelf over vandaag. Ze zijn niet wetenschappelijk onderzocht.',
  },
  en: {
    title: 'Short check-in',
    description: 'Five questions of our own about today. They have not been examined scientifically.',
  },
};

const bound = (end: 'minValue' | 'maxValue', valueInteger: number) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${end}`,
  valueInteger,
});

/**
 * The check-in as a FHIR R4 Questionnaire in one language: five whole numbers from 0 to 10, none required, because
 * each stands by itself and nobody is pressed to answer.
 */
export const ownCheckIn = (lang: Lang) => ({
  resourceType: 'Questionnaire' as const,
  id: `duurloop-check-in-${lang}`,
  url: `urn:duurloop:questionnaire:check-in:${lang}`,
  version: '1',
  name: 'DuurloopCheckIn',
  ...about[lang],
  language: lang,
  status: 'active' as const,
  experimental: false,
  subjectType: ['Patient'],
  item: ownQuestions.map(({ code, asks, ends }) => ({
    linkId: code,
    text: `${asks[lang]} (0: ${ends[lang].zero}, 10: ${ends[lang].ten})`,
    type: 'integer' as const,
    required: false,
    extension: [bound('minValue', scale.min), bound('maxValue', scale.max)],
  })),
});
