import type { Answers } from './answers.ts';
import { isFhirDateTime } from './fhir-text.ts';
import { isObject, type JsonObject } from './json-door.ts';
import { faultsOfValue, type ValueFault } from './judge-value.ts';
import { isQuestion, leastTimes, mostTimes, type Questionnaire } from './questionnaire.ts';
import { readAnswerTree, type TreeFault } from './read-response.ts';
import { shownSlots } from './shown-items.ts';
import { isFilled, type Slot } from './slots.ts';

export type IssueReason =
  | TreeFault
  | ValueFault
  | 'not-a-response'
  | 'unknown-status'
  | 'other-questionnaire'
  | 'questionnaire-not-active'
  | 'outside-period'
  | 'options-not-known'
  | 'not-shown'
  | 'required'
  | 'too-few'
  | 'too-many';

/**
 * What is wrong with a response: `fatal` cannot be read as an answer to this questionnaire, `error` breaks one of its
 * rules, `warning` is worth a look. `linkId` is empty for the response as a whole.
 */
export type Issue = { severity: 'fatal' | 'error' | 'warning'; reason: IssueReason; linkId: string };

const responseStatuses = ['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped'];
/** Only what is finished must be complete: of anything else an error is a warning. */
const finished = ['completed', 'amended'];

const fatalFaults: readonly string[] = ['wrong-type', 'line-break'] satisfies ValueFault[];

/** Before and after for FHIR dates of any precision: to the precision of the edge of a period. */
const liesBefore = (text: string, edge: string): boolean =>
  text.includes('T') && edge.includes('T')
    ? Date.parse(text) < Date.parse(edge)
    : text.slice(0, edge.length) < edge;
const liesAfter = (text: string, edge: string): boolean =>
  text.includes('T') && edge.includes('T')
    ? Date.parse(text) > Date.parse(edge)
    : text.slice(0, edge.length) > edge;

const headIssues = (questionnaire: Questionnaire, json: JsonObject): readonly Issue[] => {
  const issues: Issue[] = [];
  const tell = (severity: Issue['severity'], reason: IssueReason) =>
    issues.push({ severity, reason, linkId: '' });
  const { status, questionnaire: canonical, authored } = json;
  if (typeof status !== 'string' || !responseStatuses.includes(status)) tell('fatal', 'unknown-status');
  const asked = typeof canonical === 'string' ? canonical.split('|') : [];
  const otherUrl =
    asked[0] !== undefined && questionnaire.url !== undefined && asked[0] !== questionnaire.url;
  const otherVersion =
    asked[1] !== undefined && questionnaire.version !== undefined && asked[1] !== questionnaire.version;
  if (otherUrl || otherVersion) tell('error', 'other-questionnaire');
  if (questionnaire.status === 'draft' || questionnaire.status === 'retired')
    tell('warning', 'questionnaire-not-active');
  const { start, end } = questionnaire.effective;
  if (typeof authored === 'string' && isFhirDateTime(authored)) {
    const outside =
      (start !== undefined && liesBefore(authored, start)) || (end !== undefined && liesAfter(authored, end));
    if (outside) tell('warning', 'outside-period');
  }
  return issues;
};

const timesIssues = (
  linkId: string,
  times: number,
  bounds: { least: number; most: number | undefined },
): Issue[] => {
  if (times < bounds.least)
    return [
      { severity: 'error', reason: times === 0 && bounds.least === 1 ? 'required' : 'too-few', linkId },
    ];
  return bounds.most !== undefined && times > bounds.most
    ? [{ severity: 'error', reason: 'too-many', linkId }]
    : [];
};

const questionIssues = (slot: Slot): readonly Issue[] => {
  const { item } = slot;
  const { linkId } = item;
  const values = slot.answers.flatMap(({ value, slots }): Issue[] => [
    ...faultsOfValue(item, value).map((reason): Issue => ({
      severity: fatalFaults.includes(reason) ? 'fatal' : 'error',
      reason,
      linkId,
    })),
    ...slotIssues(slots),
  ]);
  const coded = slot.answers.some(({ value }) => value.type === 'coding');
  const typed = item.type !== 'choice' && item.type !== 'open-choice';
  // In R4 only a choice may take its answers from a value set (invariant que-5): a text that must be in one outside
  // the file can never be shown to be right. A code from a set outside the file may well be.
  const unknown = item.outsideValueSet !== undefined && slot.answers.length > 0 && (typed || coded);
  return [
    ...values,
    ...(unknown
      ? [{ severity: typed ? 'error' : 'warning', reason: 'options-not-known', linkId } as const]
      : []),
  ];
};

/** The issues of all times of one item at one place. */
const itemIssues = (slots: readonly Slot[]): readonly Issue[] => {
  const [first] = slots;
  if (!first || first.item.type === 'display') return [];
  const { item } = first;
  const { linkId } = item;
  if (!first.shown) return slots.some(isFilled) ? [{ severity: 'error', reason: 'not-shown', linkId }] : [];
  const bounds = { least: leastTimes(item), most: mostTimes(item) };
  if (isQuestion(item))
    // An answer that could not be read is told already: it is not missing on top of that.
    return [...timesIssues(linkId, first.answers.length, bounds), ...questionIssues(first)];
  const present = slots.filter(({ answered }) => answered !== undefined);
  const times = timesIssues(linkId, present.filter(isFilled).length, bounds);
  // What is required in a group is only required where the group is there; an empty required group says it once.
  return times.some(({ reason }) => reason === 'required')
    ? times
    : [...times, ...present.flatMap((one) => slotIssues(one.slots))];
};

const slotIssues = (slots: readonly Slot[]): readonly Issue[] =>
  [...Map.groupBy(slots, ({ item }) => item.linkId).values()].flatMap(itemIssues);

/**
 * Judges a QuestionnaireResponse against its questionnaire (S14). Valid is what has no issue that is fatal or an
 * error. A response that is not finished may still lack answers: there an error is a warning.
 */
export const checkResponse = (questionnaire: Questionnaire, response: unknown): readonly Issue[] => {
  if (!isObject(response) || response['resourceType'] !== 'QuestionnaireResponse')
    return [{ severity: 'fatal', reason: 'not-a-response', linkId: '' }];
  const unread: Issue[] = [];
  const answers: Answers = readAnswerTree(response['item'], questionnaire.items, (linkId, reason) => {
    unread.push({ severity: 'fatal', reason, linkId });
  });
  // An answer that cannot be read is no missing answer on top of that.
  const told = new Set(unread.filter(({ reason }) => reason === 'wrong-type').map(({ linkId }) => linkId));
  const judged = slotIssues(shownSlots(questionnaire, answers)).filter(
    ({ reason, linkId }) => !(told.has(linkId) && (reason === 'required' || reason === 'too-few')),
  );
  const issues = [...headIssues(questionnaire, response), ...unread, ...judged];
  return finished.includes(String(response['status']))
    ? issues
    : issues.map((issue) => (issue.severity === 'error' ? { ...issue, severity: 'warning' } : issue));
};

/** Whether the issues leave a response valid. */
export const isValid = (issues: readonly Issue[]): boolean =>
  !issues.some(({ severity }) => severity !== 'warning');
