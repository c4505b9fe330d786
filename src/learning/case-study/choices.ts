import type { Texts } from '../../kernel/lang.ts';
import type { ageRanges, fields, pronouns, Subject } from '../domain/case-study.ts';

export type ChoiceTexts = {
  age: Record<(typeof ageRanges)[number], string>;
  pronoun: Record<(typeof pronouns)[number], string>;
  field: Record<(typeof fields)[number], string>;
  subject: Record<Subject, string>;
};

/** The answers that can be chosen about a case: fields of S10 to S12, complaints of S7, disorders of S6. */
export const choices: Texts<ChoiceTexts> = {
  nl: {
    age: {
      'to-19': 'jonger dan 20',
      '20-29': '20 tot 30',
      '30-39': '30 tot 40',
      '40-49': '40 tot 50',
      '50-59': '50 tot 60',
      '60-69': '60 tot 70',
      '70-79': '70 tot 80',
      'from-80': '80 of ouder',
    },
    pronoun: { she: 'zij', he: 'hij', they: 'hen of die', unsaid: 'zonder zij of hij' },
    field: {
      cure: 'Curatie: er zijn klachten',
      reintegration: 'Re-integratie: terug naar werk',
      prevention: 'Preventie: klachten voorkomen',
    },
    subject: {
      'non-specific-physical': 'Lichamelijke klachten zonder duidelijke oorzaak in één orgaan',
      'unexplained-physical': 'Onvoldoende verklaarde lichamelijke klachten (SOLK)',
      stress: 'Stress',
      fatigue: 'Vermoeidheid',
      sleep: 'Slaap',
      aggression: 'Boosheid of impulsiviteit',
      substances: 'Middelengebruik',
      hyperactivity: 'Drukte en onrust (hyperactiviteit)',
      sexual: 'Seksuele klachten',
      mood: 'Stemmingsstoornis',
      anxiety: 'Angststoornis',
      somatoform: 'Somatoforme stoornis',
      psychotic: 'Psychotische stoornis',
      personality: 'Persoonlijkheidsstoornis',
    },
  },
  en: {
    age: {
      'to-19': 'younger than 20',
      '20-29': '20 to 30',
      '30-39': '30 to 40',
      '40-49': '40 to 50',
      '50-59': '50 to 60',
      '60-69': '60 to 70',
      '70-79': '70 to 80',
      'from-80': '80 or older',
    },
    pronoun: { she: 'she', he: 'he', they: 'they', unsaid: 'without she or he' },
    field: {
      cure: 'Cure: there are complaints',
      reintegration: 'Reintegration: back to work',
      prevention: 'Prevention: before there are complaints',
    },
    subject: {
      'non-specific-physical': 'Physical complaints without a clear cause in one organ',
      'unexplained-physical': 'Medically unexplained physical complaints',
      stress: 'Stress',
      fatigue: 'Fatigue',
      sleep: 'Sleep',
      aggression: 'Anger or impulsivity',
      substances: 'Use of substances',
      hyperactivity: 'Restlessness (hyperactivity)',
      sexual: 'Sexual complaints',
      mood: 'Mood disorder',
      anxiety: 'Anxiety disorder',
      somatoform: 'Somatoform disorder',
      psychotic: 'Psychotic disorder',
      personality: 'Personality disorder',
    },
  },
};
