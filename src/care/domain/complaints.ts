import type { Texts } from '../../kernel/lang.ts';

/**
 * The five groups of disorders that running therapy may accompany (S6), by the word of whoever treats or refers the
 * client. Nothing here diagnoses.
 */
export const disorders = ['mood', 'anxiety', 'somatoform', 'psychotic', 'personality'] as const;
export type Disorder = (typeof disorders)[number];

/** The nine complaints (S7). One source text runs stress and fatigue together; they are two. */
export const complaints = [
  'non-specific-physical',
  'unexplained-physical',
  'stress',
  'fatigue',
  'sleep',
  'aggression',
  'substance',
  'hyperactivity',
  'sexual',
] as const;
export type Complaint = (typeof complaints)[number];

/**
 * A thing that a client reports, under the name people know, with the ICPC-1 codes a general practitioner finds it by
 * (care.md 6, [gk]: to be confirmed by a professional). Without a code where no single one fits. The codes say what was
 * *reported*, never what was found.
 */
export type Reported = Readonly<{ name: Texts<string>; icpc: readonly string[] }>;

export const disorderTable: Readonly<Record<Disorder, Reported>> = {
  mood: {
    name: {
      nl: 'Stemming: lichte tot matige depressie, dysthymie',
      en: 'Mood: mild to moderate depression, dysthymia',
    },
    icpc: ['P76'],
  },
  anxiety: { name: { nl: 'Angst', en: 'Anxiety' }, icpc: ['P74'] },
  somatoform: { name: { nl: 'Somatoforme stoornis', en: 'Somatoform disorder' }, icpc: ['P75'] },
  psychotic: {
    name: { nl: 'Schizofrenie of een andere psychose', en: 'Schizophrenia or another psychosis' },
    icpc: ['P72', 'P98'],
  },
  personality: { name: { nl: 'Persoonlijkheidsstoornis', en: 'Personality disorder' }, icpc: ['P80'] },
};

export const complaintTable: Readonly<Record<Complaint, Reported>> = {
  'non-specific-physical': {
    name: { nl: 'Aspecifieke lichamelijke klachten', en: 'Non-specific physical complaints' },
    icpc: [],
  },
  'unexplained-physical': {
    name: {
      nl: 'Lichamelijke klachten zonder gevonden oorzaak (SOLK)',
      en: 'Medically unexplained physical complaints',
    },
    icpc: [],
  },
  stress: { name: { nl: 'Stress', en: 'Stress' }, icpc: ['P02'] },
  fatigue: { name: { nl: 'Vermoeidheid', en: 'Fatigue' }, icpc: ['A04'] },
  sleep: { name: { nl: 'Slecht slapen', en: 'Poor sleep' }, icpc: ['P06'] },
  aggression: { name: { nl: 'Agressie of impulsiviteit', en: 'Aggression or impulsivity' }, icpc: ['P04'] },
  substance: { name: { nl: 'Alcohol of drugs', en: 'Alcohol or drugs' }, icpc: ['P15', 'P19'] },
  hyperactivity: { name: { nl: 'Hyperactiviteit', en: 'Hyperactivity' }, icpc: ['P21'] },
  sexual: { name: { nl: 'Seksuele klachten', en: 'Sexual complaints' }, icpc: ['P07', 'P08'] },
};

export const isDisorder = (text: string): text is Disorder => disorders.some((known) => known === text);
export const isComplaint = (text: string): text is Complaint => complaints.some((known) => known === text);
