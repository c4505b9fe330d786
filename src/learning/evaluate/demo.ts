import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { findEdition, findParticipants, listCodes } from '../../training/index.ts';
import { formsOf, formState, type CommentTheme, type EvaluationForm } from '../domain/evaluation.ts';
import { saveChange } from '../store/evaluation-changes.ts';
import { findEvaluationReceipts, saveEvaluation } from '../store/evaluations.ts';
import { askedQuestions } from './results.ts';

/** People of a demo edition who fill in nothing: two, of eighteen. */
const silent = 2;

const comments: Record<EvaluationForm, readonly (readonly [number, CommentTheme, string])[]> = {
  'day-1': [
    [0, 'useful', 'Dat wandeltempo ook telt. Dat ga ik morgen al tegen een cliënt zeggen.'],
    [2, 'useful', 'De uitleg over wat bewegen met een sombere stemming doet. Rustig en eerlijk verteld.'],
    [5, 'change', 'Na de lunch zaten we lang. Liever eerst naar buiten en dan pas luisteren.'],
    [7, 'place', 'Fijne plek. De parkeerplaats was in het donker lastig te vinden.'],
    [11, 'content', 'Ik miste een voorbeeld van iemand die halverwege stopt.'],
  ],
  'day-2': [
    [1, 'useful', 'De ademhalingsoefening tijdens het lopen. Die gebruik ik nu zelf ook.'],
    [4, 'teachers', 'Goed dat de docenten elkaar aanvulden en ook durfden te zeggen wat ze niet weten.'],
    [8, 'change', 'Meer tijd om in tweetallen een eerste gesprek te oefenen.'],
    [13, 'organisation', 'Het programma op de eigen pagina was handig. Graag ook op papier.'],
  ],
  'return-day': [
    [3, 'useful', 'Horen hoe anderen de opdracht hadden aangepakt. Ieder deed het weer anders.'],
    [6, 'change', 'De toets mag korter, de bespreking juist langer.'],
    [9, 'content', 'De casus met de cliënt erbij maakte op mij de meeste indruk.'],
  ],
  whole: [
    [0, 'useful', 'De afwisseling van lopen, luisteren en oefenen.'],
    [2, 'organisation', 'De opdracht stond pas een week na dag 2 online. Dat kan sneller.'],
    [10, 'change', 'Geef voorbeelden mee voor wie in een wijkteam werkt en geen eigen praktijk heeft.'],
    [12, 'other', 'Ik kijk met een goed gevoel terug. Tot op een terugkomdag!'],
  ],
};

/** A plain spread around four, the same every time; a little lower for what the comments are about. */
const scoreOf = (person: number, question: number, form: EvaluationForm, asked: string): number => {
  const turn = (person * 7 + question * 5 + form.length * 3) % 11;
  const base = turn < 2 ? 3 : turn < 7 ? 4 : 5;
  const lower = (asked === 'practice' || asked === 'load') && turn % 3 === 0 ? 1 : 0;
  return Math.max(1, base - lower - (turn === 0 ? 1 : 0));
};

/**
 * Fills in the evaluations of the past editions of the demo world as nearly everybody would have, with a few comments
 * and one thing that was changed. Gives how many forms were filled in; none where there are answers already.
 */
export const plantDemoEvaluations = async (db: Database, clock: Clock): Promise<number> => {
  let filled = 0;
  for (const code of await listCodes(db)) {
    const edition = await findEdition(db, code);
    if (!edition) continue;
    const people = await findParticipants(db, edition.id);
    const ids = people.slice(0, Math.max(0, people.length - silent)).map(({ enrolmentId }) => enrolmentId);
    const forms = formsOf(edition).filter((form) => formState(form, edition, clock.now()).state === 'over');
    if (ids.length === 0 || (await findEvaluationReceipts(db, ids)).size > 0) continue;
    for (const form of forms) {
      const questions = await askedQuestions(db, edition, form);
      for (const [at, enrolmentId] of ids.entries()) {
        const answers = {
          scores: questions
            // Nobody answers everything.
            .filter((_, question) => (at * 3 + question) % 13 !== 0)
            .map((question, number) => ({ question, score: scoreOf(at, number, form, question) })),
          // Words only about the course that is over: two editions would say the same.
          comments: comments[form].flatMap(([person, theme, words]) =>
            person === at && forms.includes('whole') ? [{ theme, words }] : [],
          ),
        };
        const given = { editionId: edition.id, form, enrolmentId };
        if (await inTransaction(db, (tx) => saveEvaluation(tx, given, answers))) filled += 1;
      }
    }
    if (forms.includes('whole'))
      await inTransaction(db, (tx) =>
        saveChange(tx, {
          editionId: edition.id,
          theme: 'content',
          words: 'Op dag 1 gaan we na de lunch eerst een half uur naar buiten. De theorie komt daarna.',
          by: 'staff:demo',
          at: clock.now(),
        }),
      );
  }
  return filled;
};
