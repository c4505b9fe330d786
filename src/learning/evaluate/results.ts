import { dayTile } from '../../kernel/format.ts';
import type { Database } from '../../platform/db/index.ts';
import { findParticipants, findReturnDay, loadEdition, type Edition } from '../../training/index.ts';
import { disciplines } from '../domain/certificate.ts';
import {
  dayQuestions,
  evaluationForms,
  formsOf,
  formState,
  questionsOf,
  wholeQuestions,
  type EvaluationForm,
  type FormState,
  type QuestionKey,
} from '../domain/evaluation.ts';
import {
  countsByQuestion,
  distributionOf,
  shownFrom,
  type Distribution,
  type ScoreCount,
} from '../domain/evaluation-results.ts';
import { findChanges, type CourseChange } from '../store/evaluation-changes.ts';
import { countReceipts, countScores, findComments, type EvaluationComment } from '../store/evaluations.ts';
import { roomIdOf } from '../store/rooms.ts';
import { findProgramme } from '../store/programme.ts';

/** The questions of a form in an edition: the disciplines that teach that day, or all when no programme says so. */
export const askedQuestions = async (
  db: Database,
  edition: Edition,
  form: EvaluationForm,
): Promise<readonly QuestionKey[]> => {
  const parts = await findProgramme(db, { editionId: roomIdOf(edition) });
  const teaching = parts.flatMap(({ day, discipline }) => (day === form && discipline ? [discipline] : []));
  return questionsOf(form, teaching.length > 0 ? teaching : disciplines);
};

/** What came of one question; nothing when too few have answered it. */
export type QuestionResult = { question: QuestionKey; distribution: Distribution | undefined };

export type FormResults = {
  form: EvaluationForm;
  state: FormState;
  /** How many filled it in, of how many. */
  filled: number;
  expected: number;
  questions: QuestionResult[];
};

export type EditionResults = {
  forms: FormResults[];
  /** Only of forms that enough people filled in. */
  comments: EvaluationComment[];
  changes: CourseChange[];
};

/** S30: everything that may be seen of an edition's evaluation at a moment: nothing that fewer than five answered. */
export const editionResults = async (db: Database, edition: Edition, at: Date): Promise<EditionResults> => {
  const id = roomIdOf(edition);
  const receipts = (await countReceipts(db, id)).get(id);
  const scores = await countScores(db, id);
  const expected = await countExpected(db, id);
  const forms = await Promise.all(
    formsOf(edition).map(async (form): Promise<FormResults> => {
      const counts = countsByQuestion(scores.filter((line) => line.form === form));
      const asked = await askedQuestions(db, edition, form);
      const all = form === 'whole' ? wholeQuestions : dayQuestions;
      // Asked now, or answered before the programme changed.
      const questions = all.filter((question) => asked.includes(question) || counts.has(question));
      const filled = receipts?.get(form) ?? 0;
      return {
        ...{ form, filled, expected: Math.max(expected(form), filled) },
        state: formState(form, edition, at),
        questions: questions.map((question) => ({
          question,
          distribution: distributionOf(counts.get(question) ?? [0, 0, 0, 0, 0]),
        })),
      };
    }),
  );
  const shown = new Set(forms.filter(({ filled }) => filled >= shownFrom).map(({ form }) => form));
  return {
    forms,
    comments: (await findComments(db, id)).filter(({ form }) => shown.has(form)),
    changes: await findChanges(db, id),
  };
};

/** How many are asked to fill in each form; who joins the return day from elsewhere (S27), that one only. */
const countExpected = async (db: Database, courseId: string): Promise<(form: EvaluationForm) => number> => {
  const returnDay = await findReturnDay(db, courseId);
  const people = (await findParticipants(db, courseId)).length;
  const guests = returnDay ? (await findParticipants(db, returnDay.id)).length : 0;
  return (form) => people + (form === 'return-day' ? guests : 0);
};

/** An edition on the line of the years. */
export type EvaluatedYear = { edition: Edition; name: string; filled: number; expected: number };

export type QuestionTrend = { question: QuestionKey; distributions: (Distribution | undefined)[] };

export type YearsResults = {
  /** By first day, the earliest first. */
  editions: EvaluatedYear[];
  /** One figure an edition, in that order; the day forms are taken together. */
  trends: QuestionTrend[];
  comments: (EvaluationComment & { code: string })[];
  /** Numbered as in the plots, with the place of their edition on the line. */
  changes: (CourseChange & { at: number; number: number; code: string })[];
};

/** S30: every edition that anybody evaluated, question by question, with what was changed on the way. */
export const yearsResults = async (db: Database): Promise<YearsResults> => {
  const [receipts, scores, comments, changes] = await Promise.all([
    countReceipts(db),
    countScores(db),
    findComments(db),
    findChanges(db),
  ]);
  const ids = [...new Set([...receipts.keys(), ...changes.map(({ editionId }) => editionId)])];
  const found = await Promise.all(ids.map((id) => loadEdition(db, id)));
  const editions = found.sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  const byEdition = new Map(
    editions.map(({ id }) => [id, pooled(scores.filter(({ editionId }) => editionId === id))]),
  );
  const codes = new Map(editions.map(({ id, code }) => [id, code]));
  const trends = [...dayQuestions, ...wholeQuestions].map((question) => ({
    question,
    distributions: editions.map(({ id }) =>
      distributionOf(byEdition.get(id)?.get(question) ?? [0, 0, 0, 0, 0]),
    ),
  }));
  return {
    editions: await Promise.all(
      editions.map(async (edition) => {
        const filled = [...(receipts.get(edition.id)?.values() ?? [])].reduce((sum, one) => sum + one, 0);
        const of = await countExpected(db, edition.id);
        const expected = formsOf(edition).reduce((sum, form) => sum + of(form), 0);
        return { edition, name: monthOf(edition), filled, expected: Math.max(expected, filled) };
      }),
    ),
    trends: trends.filter(({ distributions }) => distributions.some((one) => one !== undefined)),
    comments: comments
      .filter(({ editionId, form }) => (receipts.get(editionId)?.get(form) ?? 0) >= shownFrom)
      .map((comment) => ({ ...comment, code: codes.get(comment.editionId) ?? '' })),
    changes: changes
      .map((change) => ({ ...change, at: editions.findIndex(({ id }) => id === change.editionId) }))
      .sort((a, b) => a.at - b.at)
      .map((change, at) => ({ ...change, number: at + 1, code: codes.get(change.editionId) ?? '' })),
  };
};

/**
 * The counts of an edition with its forms taken together. A form whose answers to a question are too few to show stays
 * out of that sum: what is shown form by form would otherwise be taken off it, and leave them.
 */
const pooled = (scores: readonly (ScoreCount & { form: EvaluationForm })[]) =>
  countsByQuestion(
    evaluationForms.flatMap((form) => {
      const ofForm = scores.filter((line) => line.form === form);
      const shown = [...countsByQuestion(ofForm)].flatMap(([question, counts]) =>
        distributionOf(counts) ? [question as string] : [],
      );
      return ofForm.filter(({ question }) => shown.includes(question));
    }),
  );

const monthOf = ({ firstDay }: Edition): string => `${dayTile(firstDay, 'nl').month} ${firstDay.slice(2, 4)}`;
