import type { Database } from '../../platform/db/index.ts';
import { loadEdition } from '../../training/index.ts';
import { saysNothing, type Answer } from '../domain/question.ts';
import { settleAnswers } from '../domain/theory-test.ts';
import { participantsOfRoom } from '../store/rooms.ts';
import {
  findEntered,
  findHandIns,
  findReceived,
  findShown,
  type ReceivedAnswer,
} from '../store/theory-test-answers.ts';
import type { TheoryTest } from '../store/theory-tests.ts';

/** How far somebody is, without a word about what they answered (S26). */
export type InRoom = {
  enrolmentId: string;
  name: string;
  /** Here for the return day only (S27). */
  guest: boolean;
  stage: 'not-begun' | 'busy' | 'handed-in';
  /** Answers that came after closing. */
  late: number;
};

const byPerson = <T extends { enrolmentId: string }>(all: readonly T[]): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const one of all) found.set(one.enrolmentId, [...(found.get(one.enrolmentId) ?? []), one]);
  return found;
};

/** What counts of everybody, by person: after handing in nothing counts, of doubles one. */
const findSettled = async (db: Database, test: TheoryTest) => {
  const [answers, handIns] = [
    byPerson(await findReceived(db, test.id)),
    byPerson(await findHandIns(db, test.id)),
  ];
  const people = new Set([...answers.keys(), ...handIns.keys()]);
  return new Map(
    [...people].map((person) => [
      person,
      settleAnswers<Answer>(answers.get(person) ?? [], handIns.get(person) ?? []),
    ]),
  );
};

/** Everybody in the room of the edition with how far they are. */
export const findRoom = async (db: Database, test: TheoryTest): Promise<InRoom[]> => {
  const [people, entered, settled] = [
    await participantsOfRoom(db, await loadEdition(db, test.editionId)),
    await findEntered(db, test.id),
    await findSettled(db, test),
  ];
  const closedAt = test.standing.state === 'closed' ? test.standing.closedAt.getTime() : Infinity;
  return people.map(({ enrolmentId, name, guest }) => {
    const own = settled.get(enrolmentId);
    const late = [...(own?.answers.values() ?? [])].filter((given) => given.givenAt > closedAt).length;
    const stage = own?.handIn ? 'handed-in' : entered.has(enrolmentId) ? 'busy' : 'not-begun';
    return { enrolmentId, name, guest, stage, late };
  });
};

/** An open answer on its way to the screen: the id of its delivery, and what it says. */
export type OpenAnswer = { id: string; text: string; shown: boolean };

/** What the room answered, by question, in an order that tells nothing about who. */
export const findRoomAnswers = async (
  db: Database,
  test: TheoryTest,
): Promise<{ answers: Map<string, Answer[]>; open: Map<string, OpenAnswer[]> }> => {
  const [settled, shown] = [await findSettled(db, test), await findShown(db, test.id)];
  const all = [...settled.values()]
    .flatMap(({ answers }) => [...answers.values()])
    .filter((given) => !saysNothing(given.answer))
    // By the random end of their ids: not by name, and not by who came first.
    .sort((a, b) => (a.id.slice(-12) < b.id.slice(-12) ? -1 : 1));
  const [answers, open] = [new Map<string, Answer[]>(), new Map<string, OpenAnswer[]>()];
  for (const given of all) {
    answers.set(given.question, [...(answers.get(given.question) ?? []), given.answer]);
    const text = textOf(given);
    if (text !== undefined)
      open.set(given.question, [
        ...(open.get(given.question) ?? []),
        { id: given.id, text, shown: shown.has(given.id) },
      ]);
  }
  return { answers, open };
};

const textOf = ({ answer }: Pick<ReceivedAnswer, 'answer'>): string | undefined =>
  answer.kind === 'open' ? answer.text : undefined;
