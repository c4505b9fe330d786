import { dutchDay } from '../../../kernel/calendar-day.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { findInstrument } from '../../domain/instruments/instruments.ts';
import { answersByItem } from '../../domain/instruments/mapping.ts';
import type { Answers as Numbers } from '../../domain/instruments/outcome.ts';
import { numbersOf } from '../../domain/instruments/questionnaire-numbers.ts';
import { scoreInstrument } from '../../domain/instruments/score.ts';
import {
  fieldsOf,
  filledIn,
  formOf,
  initialAnswers,
  isBlank,
  judgeSection,
  partsIn,
  readAnswers,
  sectionsOf,
  toResponse,
  type Answers,
  type Fields,
  type FormPart,
  type Section,
  type SectionJudgement,
} from '../../domain/questionnaire/index.ts';
import { findSignals } from '../../domain/signals/reasons.ts';
import { insertMeasurement, type AnsweredBy } from '../../store/measurements.ts';
import { loadForm, saveDraft, type FormInHand } from '../../store/measurings.ts';
import { loadQuestionnaire, type KeptQuestionnaire } from '../../store/questionnaires.ts';
import type { CareTx } from '../../store/scope.ts';
import { hasSignals, raiseSignals } from '../../store/signals.ts';

/** A questionnaire in the hands of who fills it in: its pages, and what was filled in so far. */
export type Filling = {
  form: FormInHand;
  kept: KeptQuestionnaire;
  sections: readonly Section[];
  fields: Fields;
  answers: Answers;
  /** Whether an answer in it raised a signal: then help is named at once (S4). */
  raised: boolean;
};

/** A form with its questions; undefined when the transaction does not see it. */
export const openFilling = async (
  tx: CareTx,
  formId: string,
  lang: Lang,
  hold: 'look' | 'change' = 'look',
): Promise<Filling | undefined> => {
  const form = await loadForm(tx, formId, hold);
  const kept = form && (await loadQuestionnaire(tx, form.questionnaireId, lang));
  if (!form || !kept) return undefined;
  const { questionnaire } = kept;
  const begun = Object.keys(form.draft).length > 0;
  const { answers, fields } = readAnswers(
    questionnaire,
    begun ? form.draft : fieldsOf(questionnaire, initialAnswers(questionnaire)),
  );
  const raised = await hasSignals(tx, form.id);
  return { form, kept, sections: sectionsOf(questionnaire), answers, fields, raised };
};

/** What stands on one page of it, as far as it applies. */
export const partsOn = ({ kept, sections, answers }: Filling, page: number): readonly FormPart[] => {
  const section = sections[page];
  return section ? partsIn(section, formOf(kept.questionnaire, answers)) : [];
};

/** The pages on which something is asked or said now, by their place. */
export const pagesOf = (filling: Filling): readonly number[] =>
  filling.sections.flatMap((_, page) => (partsOn(filling, page).length > 0 ? [page] : []));

const numbersIn = ({ questionnaire, mapping }: KeptQuestionnaire, answers: Answers): Numbers =>
  answersByItem(mapping, numbersOf(questionnaire, answers));

/**
 * S4: looks at the answers as they were given, before anything is scored, and raises what must reach a human in the
 * transaction that keeps them. Also of a form that is not finished, has errors, or cannot be scored.
 */
const guard = async (
  tx: CareTx,
  { form, kept }: Pick<Filling, 'form' | 'kept'>,
  answers: Answers,
  now: Date,
): Promise<void> => {
  if (kept.instrument === undefined) return;
  const reasons = findSignals(kept.instrument, numbersIn(kept, answers));
  await raiseSignals(tx, { clientId: form.clientId, formId: form.id, reasons, now });
};

/** Keeps one page of a form, whatever is wrong with it, and says where that leads. */
export const savePage = async (
  tx: CareTx,
  filling: Filling,
  given: { page: number; posted: Fields; asked: readonly string[]; now: Date },
): Promise<SectionJudgement | undefined> => {
  const section = filling.sections[given.page];
  if (!section) return undefined;
  const { form, kept, fields: draft } = filling;
  const judged = judgeSection(kept.questionnaire, section, {
    ...{ draft, posted: given.posted, asked: given.asked },
  });
  await guard(tx, filling, judged.answers, given.now);
  await saveDraft(tx, form.id, judged.fields, given.now);
  return judged;
};

/**
 * Sends a form, once: who sends it again is told that it was. Refuses one that still lacks an answer it asks for, with
 * the page on which that is, and one in which nothing at all was answered. Open it with `hold: 'change'`.
 */
export const sendFilling = async (
  tx: CareTx,
  filling: Filling,
  given: { answeredBy: AnsweredBy; now: Date },
): Promise<Result<true, 'sent-before' | 'blank'> | { ok: false; reason: 'incomplete'; page: number }> => {
  const { form, kept, sections } = filling;
  const { now, answeredBy } = given;
  if (form.answeredAt) return refused('sent-before');
  const read = readAnswers(kept.questionnaire, filling.fields);
  await guard(tx, filling, read.answers, now);
  if (!read.ok) {
    const linkId = read.errors[0]?.linkId ?? '';
    const page = Math.max(
      0,
      sections.findIndex((section) => section.linkIds.has(linkId)),
    );
    return { ok: false, reason: 'incomplete', page };
  }
  if (isBlank(filledIn(kept.questionnaire, read.answers))) return refused('blank');
  const numbers = numbersIn(kept, read.answers);
  const instrument = kept.instrument === undefined ? undefined : findInstrument(kept.instrument);
  const made = await insertMeasurement(tx, {
    ...{ clientId: form.clientId, formId: form.id, questionnaireId: kept.id, instrument: kept.instrument },
    response: toResponse(kept.questionnaire, read.answers, {
      ...{ authored: now, subject: `Patient/${form.clientId}` },
    }),
    ...{ numbers, outcome: instrument && scoreInstrument(instrument, numbers), answeredBy, at: now },
  });
  // What was filled in stands with the measurement now.
  await saveDraft(tx, form.id, {}, now);
  return made === undefined ? refused('sent-before') : accepted(true);
};

/** Whether a measuring can still be answered by who got its link. */
export const isOpen = (form: Pick<FormInHand, 'closesOn'>, now: Date): boolean =>
  dutchDay(now) < form.closesOn;
