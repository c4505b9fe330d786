import { accepted, refused, type Result } from '../../../kernel/result.ts';
import type { Definition } from './definition.ts';
import type { Answers } from './outcome.ts';

/** Which question of a practice's own file is which item of the instrument. */
export type ItemLink = Readonly<{ linkId: string; item: number }>;
export type Mapping = readonly ItemLink[];

/** `leftOver`: questions that got no item; `without`: items that got no question. */
export type ProposedMapping = Readonly<{
  mapping: Mapping;
  leftOver: readonly string[];
  without: readonly number[];
}>;

/**
 * Proposes which question is which item: by order, the first question is item 1. Takes the link ids of the questions
 * that have an answer, in the order of the file, without groups and explanations. Whoever loads the file looks at it
 * and confirms: a file may begin with a question that is not the instrument's.
 */
export const proposeMapping = (
  linkIds: readonly string[],
  definition: Pick<Definition, 'items'>,
): ProposedMapping => {
  const count = definition.items.length;
  const asked = [...new Set(linkIds)];
  return {
    mapping: asked.slice(0, count).map((linkId, at) => ({ linkId, item: at + 1 })),
    leftOver: asked.slice(count),
    without: definition.items.flatMap((_, at) => (at < asked.length ? [] : [at + 1])),
  };
};

/**
 * Checks a mapping that somebody confirmed. Refuses a question that the file does not have, an item that the
 * instrument does not have, a question or an item that is named twice, and a mapping that leaves an item out.
 */
export const checkMapping = (
  mapping: Mapping,
  linkIds: readonly string[],
  definition: Pick<Definition, 'items'>,
): Result<
  Mapping,
  'question-unknown' | 'item-unknown' | 'question-twice' | 'item-twice' | 'item-left-out'
> => {
  if (mapping.some(({ linkId }) => !linkIds.includes(linkId))) return refused('question-unknown');
  if (mapping.some(({ item }) => !definition.items[item - 1])) return refused('item-unknown');
  if (new Set(mapping.map(({ linkId }) => linkId)).size < mapping.length) return refused('question-twice');
  if (new Set(mapping.map(({ item }) => item)).size < mapping.length) return refused('item-twice');
  if (mapping.length < definition.items.length) return refused('item-left-out');
  return accepted(mapping);
};

/**
 * The answers by item, from the numbers that the questions were answered with. What the mapping does not name stays
 * out; a question without an answer stays missing.
 */
export const answersByItem = (mapping: Mapping, numbers: ReadonlyMap<string, number>): Answers =>
  new Map(
    mapping.flatMap(({ linkId, item }) => {
      const given = numbers.get(linkId);
      return given === undefined ? [] : [[item, given] as const];
    }),
  );
