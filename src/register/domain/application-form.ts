import { isBaseProfession, registered } from './profession.ts';
import type { ApplicationStanding, Judgement } from './application.ts';

/** What is asked about the person themselves; every value as it was typed. */
export type AboutFields = {
  name: string;
  certificateNumber: string;
  baseProfession: string;
  baseProfessionWords: string;
  professionRegister: string;
  professionNumber: string;
};

export type AboutProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'certificate-missing'
  | 'certificate-too-long'
  | 'profession-missing'
  | 'profession-words-missing'
  | 'too-long'
  | 'number-missing'
  | 'register-missing';

/** What is wrong with each of those answers; an empty object when nothing is. */
export const aboutProblems = (typed: AboutFields): Partial<Record<keyof AboutFields, AboutProblem>> => {
  const problems: Partial<Record<keyof AboutFields, AboutProblem>> = {};
  const empty = (text: string) => text.trim() === '';
  if (empty(typed.name)) problems.name = 'name-missing';
  else if (typed.name.length > 120) problems.name = 'name-too-long';
  if (empty(typed.certificateNumber)) problems.certificateNumber = 'certificate-missing';
  else if (typed.certificateNumber.length > 60) problems.certificateNumber = 'certificate-too-long';
  if (!isBaseProfession(typed.baseProfession)) problems.baseProfession = 'profession-missing';
  else {
    if (typed.baseProfession === 'other' && empty(typed.baseProfessionWords))
      problems.baseProfessionWords = 'profession-words-missing';
    if (registered.includes(typed.baseProfession)) {
      if (empty(typed.professionRegister)) problems.professionRegister = 'register-missing';
      if (empty(typed.professionNumber)) problems.professionNumber = 'number-missing';
    }
  }
  for (const name of ['baseProfessionWords', 'professionRegister', 'professionNumber'] as const)
    if (typed[name].length > 120) problems[name] = 'too-long';
  return problems;
};

/** Shortest text that says anything about a point, in characters. */
export const leastEvidence = 40;
export const longestEvidence = 4000;
export const mostFiles = 5;

export type EvidenceProblem = 'evidence-missing' | 'evidence-short' | 'evidence-too-long';

/** A point is shown with words; files only go along. */
export const evidenceProblem = (text: string): EvidenceProblem | undefined => {
  const { length } = text.trim();
  if (length === 0) return 'evidence-missing';
  if (length < leastEvidence) return 'evidence-short';
  return length > longestEvidence ? 'evidence-too-long' : undefined;
};

/** The latest judgement of each point. */
export const latestJudgements = (
  judgements: readonly (Judgement & { point: string })[],
): Map<string, Judgement> => new Map(judgements.map((judgement) => [judgement.point, judgement]));

/** The points somebody may change now: all of a draft, and what more was asked about. */
export const editablePoints = (
  standing: ApplicationStanding,
  judgements: readonly (Judgement & { point: string })[],
  points: readonly string[],
): string[] => {
  if (standing.state === 'draft') return [...points];
  if (standing.state !== 'more-asked') return [];
  const latest = latestJudgements(judgements);
  return points.filter((point) => latest.get(point)?.verdict === 'more');
};
