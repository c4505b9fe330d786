import type { Answers } from './answers.ts';
import type { Fields } from './fields.ts';
import { formOf, type FormPart } from './form.ts';
import { itemAndBelow, type Item, type Questionnaire } from './questionnaire.ts';
import { readAnswers, type FieldError } from './read-answers.ts';
import { nameOfLinkId } from './slots.ts';

/** What is asked on one page: a group at the top of the questionnaire, or the loose questions between two groups. */
export type Section = { title: string | undefined; linkIds: ReadonlySet<string>; names: ReadonlySet<string> };

const sectionOf = (title: string | undefined, items: readonly Item[]): Section => {
  const linkIds = new Set(items.flatMap(itemAndBelow).map(({ linkId }) => linkId));
  return { title, linkIds, names: new Set([...linkIds].map(nameOfLinkId)) };
};

/** The pages of a questionnaire, in order. */
export const sectionsOf = ({ items }: Questionnaire): readonly Section[] => {
  const pages: Item[][] = [];
  for (const item of items) {
    const last = pages.at(-1);
    if (last && item.type !== 'group' && last[0]?.type !== 'group') last.push(item);
    else pages.push([item]);
  }
  return pages.map((page) => sectionOf(page[0]?.type === 'group' ? page[0].text : undefined, page));
};

/** Whether a field stands on the page of a section. */
const isIn = (section: Section, name: string): boolean =>
  section.names.has((name.split('.')[0] ?? '').replace(/~(time|unit)$/, ''));

/** The item's own part of the name of a field. */
const itemNameOf = (name: string): string =>
  name.split('.').findLast((part) => part.startsWith('v-')) ?? name;

/** The parts of the form that stand on the page of a section. */
export const partsIn = (section: Section, parts: readonly FormPart[]): readonly FormPart[] =>
  parts.filter(({ linkId }) => section.linkIds.has(linkId));

/** The names of the fields on a page: the page sends them along, so that the next one knows what was asked. */
export const askedNames = (parts: readonly FormPart[]): readonly string[] =>
  parts.flatMap((part) => (part.part === 'field' ? [part.name] : []));

export type SectionJudgement = {
  /** What to keep: the draft with this page in it. */
  fields: Fields;
  answers: Answers;
} & (
  | { state: 'errors'; errors: readonly FieldError[] }
  /** The answers brought up questions that were not on the page: `names` of their fields. */
  | { state: 'more-questions'; names: readonly string[] }
  | { state: 'done' }
);

/**
 * Judges one page of a questionnaire without script. `draft` is what was filled in before, `posted` what this page
 * sends, `asked` the names of the fields it had. What an answer brings up is asked before it is missed.
 */
export const judgeSection = (
  questionnaire: Questionnaire,
  section: Section,
  page: { draft: Readonly<Fields>; posted: Readonly<Fields>; asked: readonly string[] },
): SectionJudgement => {
  const entries = [
    ...Object.entries(page.draft).filter(([name]) => !isIn(section, name)),
    ...Object.entries(page.posted).filter(([name]) => isIn(section, name)),
  ];
  const read = readAnswers(questionnaire, Object.fromEntries(entries));
  const { fields, answers } = read;
  const parts = partsIn(section, formOf(questionnaire, answers));
  // By item, not by name: one more empty row of a group is no new question.
  const known = new Set(page.asked.map(itemNameOf));
  const fresh = askedNames(parts).filter((name) => !known.has(itemNameOf(name)));
  const errors = read.ok
    ? []
    : read.errors.filter(({ name, linkId }) => section.linkIds.has(linkId) && !fresh.includes(name));
  if (errors.length > 0) return { state: 'errors', fields, answers, errors };
  return fresh.length > 0
    ? { state: 'more-questions', fields, answers, names: fresh }
    : { state: 'done', fields, answers };
};
