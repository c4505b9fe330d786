/** One thing a registered therapist shows to be able to (S35). `id` stays the same through all versions. */
export type CompetencePoint = {
  id: string;
  nl: { title: string; text: string };
  en: { title: string; text: string };
};

/** The points of one version. An application is judged by the version it was begun under. */
export type CompetenceProfile = {
  version: number;
  points: CompetencePoint[];
  note: string;
  publishedAt: Date | undefined;
};

export type PointProblem = 'title-missing' | 'text-missing' | 'too-long';

export const longestTitle = 120;
export const longestText = 1200;
export const mostPoints = 30;

/** The point beside those of the profile on which an entry without the three-day course is judged (S27). */
export const entryPoint = 'entry';

/** What is missing in a point; a text in English may wait, and the Dutch one is then shown. */
export const problemOf = (point: CompetencePoint): PointProblem | undefined => {
  if (point.nl.title.trim() === '') return 'title-missing';
  if (point.nl.text.trim() === '') return 'text-missing';
  for (const words of [point.nl, point.en])
    if (words.title.length > longestTitle || words.text.length > longestText) return 'too-long';
  return undefined;
};

/** A point in the language of the reader, in Dutch where no other was written. */
export const pointWords = (point: CompetencePoint, lang: 'nl' | 'en'): { title: string; text: string } => ({
  title: point[lang].title.trim() === '' ? point.nl.title : point[lang].title,
  text: point[lang].text.trim() === '' ? point.nl.text : point[lang].text,
});
