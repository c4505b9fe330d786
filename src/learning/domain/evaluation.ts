import { addDays, dutchDay, dutchTime, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { disciplines, type Discipline } from './certificate.ts';
import type { CourseDays } from './course-clock.ts';

/** S30: a form about each course day, and one about the whole course. */
export const evaluationForms = ['day-1', 'day-2', 'return-day', 'whole'] as const;
export type EvaluationForm = (typeof evaluationForms)[number];

export const isEvaluationForm = (text: string): text is EvaluationForm =>
  (evaluationForms as readonly string[]).includes(text);

/** What of an edition the forms depend on. `endsAt` as `17:00`, Dutch time. */
export type EvaluatedEdition = CourseDays & { kind: 'course' | 'return-day'; endsAt: string };

/** The forms of an edition: who only joins a return day (S27) is asked about that day only. */
export const formsOf = ({ kind }: Pick<EvaluatedEdition, 'kind'>): readonly EvaluationForm[] =>
  kind === 'course' ? evaluationForms : ['return-day'];

/** The day at whose end a form opens. */
export const formDay = (form: EvaluationForm, days: CourseDays): CalendarDay =>
  form === 'day-1' ? days.firstDay : form === 'day-2' ? days.secondDay : days.returnDay;

/** Days that a form stays open after the day it is about: four weeks. */
export const openDays = 28;

/** Days after which who has not filled in a form is asked once more, by mail. */
export const askAfterDays = 3;

export type FormState =
  | { state: 'not-yet'; opensOn: CalendarDay }
  | { state: 'open'; lastDay: CalendarDay }
  | { state: 'over'; lastDay: CalendarDay };

/** Whether a form can be filled in at a moment: from the end of its day's programme, four weeks long. */
export const formState = (form: EvaluationForm, edition: EvaluatedEdition, at: Date): FormState => {
  const day = formDay(form, edition);
  const today = dutchDay(at);
  const lastDay = addDays(day, openDays);
  if (today < day || (today === day && dutchTime(at) < edition.endsAt))
    return { state: 'not-yet', opensOn: day };
  return today <= lastDay ? { state: 'open', lastDay } : { state: 'over', lastDay };
};

/** Whether who has not answered is asked by mail now: some days after the form opened, and while it is open. */
export const isAskedNow = (form: EvaluationForm, edition: EvaluatedEdition, at: Date): boolean =>
  formState(form, edition, at).state === 'open' &&
  dutchDay(at) >= addDays(formDay(form, edition), askAfterDays);

const aboutDay = ['use', 'clear', 'practice', 'free', 'welcome'] as const;
const aboutWhole = [
  ...(['expected', 'able', 'limits', 'whole'] as const),
  ...(['assignment', 'load', 'organised', 'recommend'] as const),
] as const;

export type QuestionKey = (typeof aboutDay)[number] | (typeof aboutWhole)[number] | `taught-${Discipline}`;

const taught = (discipline: Discipline): QuestionKey => `taught-${discipline}`;

/** Every question about a day, whichever disciplines teach on it, and every question about the whole. */
export const dayQuestions: readonly QuestionKey[] = [...aboutDay, ...disciplines.map(taught)];
export const wholeQuestions: readonly QuestionKey[] = aboutWhole;

/** The questions of a form, in order; S29: those about a discipline only when it teaches on that day. */
export const questionsOf = (form: EvaluationForm, teaching: readonly Discipline[]): readonly QuestionKey[] =>
  form === 'whole'
    ? wholeQuestions
    : [...aboutDay, ...disciplines.filter((one) => teaching.includes(one)).map(taught)];

/** The words that stand beside 1 to 5 differ with what is asked. */
export type Scale = 'agree' | 'gain' | 'recommend';

export const scaleOf = (question: QuestionKey): Scale =>
  question === 'recommend' ? 'recommend' : question.startsWith('taught-') ? 'gain' : 'agree';

/** What a remark or a change is about. */
export const themes = ['content', 'teachers', 'place', 'organisation', 'other'] as const;
export type Theme = (typeof themes)[number];

/** Everything that can be written in words: two open questions, and a remark by theme. */
export const commentThemes = ['useful', 'change', ...themes] as const;
export type CommentTheme = (typeof commentThemes)[number];

export const longestComment = 2000;

/** What somebody answered, without who they are. */
export type EvaluationAnswers = {
  scores: { question: QuestionKey; score: number }[];
  comments: { theme: CommentTheme; words: string }[];
};

export type AnswerProblem = 'no-answer' | 'not-on-scale' | 'too-long';

/**
 * Reads the fields of a form: `cijfer-<question>` and `woorden-<theme>`. Every answer may stay empty, but not all of
 * them. Refuses with what is wrong by name of field; `form` is the form as a whole.
 */
export const readEvaluation = (
  fields: Readonly<Record<string, string>>,
  questions: readonly QuestionKey[],
): Result<EvaluationAnswers, 'incomplete'> & { problems?: Record<string, AnswerProblem> } => {
  const problems: Record<string, AnswerProblem> = {};
  const scores = questions.flatMap((question) => {
    const text = (fields[`cijfer-${question}`] ?? '').trim();
    if (text === '') return [];
    if (/^[1-5]$/.test(text)) return [{ question, score: Number(text) }];
    problems[`cijfer-${question}`] = 'not-on-scale';
    return [];
  });
  const comments = commentThemes.flatMap((theme) => {
    const words = (fields[`woorden-${theme}`] ?? '').trim();
    if (words.length > longestComment) problems[`woorden-${theme}`] = 'too-long';
    return words === '' ? [] : [{ theme, words }];
  });
  const nothing = scores.length === 0 && comments.length === 0;
  if (nothing && Object.keys(problems).length === 0) problems['form'] = 'no-answer';
  if (Object.keys(problems).length > 0) return { ...refused('incomplete'), problems };
  return accepted({ scores, comments });
};
