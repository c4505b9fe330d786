import {
  isObject,
  placeAt,
  placesAt,
  tellMissing,
  textAt,
  wordAt,
  type Place,
  type Problem,
} from './json-door.ts';
import { orderOfShowing } from './order.ts';
import { allItems, isQuestion, statuses, type Item, type Questionnaire } from './questionnaire.ts';
import { readItem } from './read-item.ts';
import { readContainedSets } from './read-options.ts';
import { isFhirDateTime } from './fhir-text.ts';

/** The most items that one questionnaire may have: ten times the longest instrument of care.md 3. */
const mostItems = 600;

/** What came out of reading: the questionnaire, or all that is wrong with it. */
export type Reading = { ok: true; value: Questionnaire } | { ok: false; problems: readonly Problem[] };

const readPeriod = (place: Place) => {
  const period = placeAt(place, 'effectivePeriod');
  const edge = (key: 'start' | 'end') => {
    const text = period && textAt(period, key);
    if (text === undefined || isFhirDateTime(text)) return text;
    place.tell(`effectivePeriod.${key}`, 'wrong-value');
    return undefined;
  };
  return { start: edge('start'), end: edge('end') };
};

/** What can only be seen of all items together: names used twice, and conditions that lead nowhere or round. */
const tellOfWhole = (items: readonly Item[], tell: Place['tell']): void => {
  const all = allItems({ items });
  if (all.length > mostItems) return tell('item', 'too-many-items');
  const byLinkId = new Map<string, Item>();
  for (const item of all) {
    if (byLinkId.has(item.linkId)) tell(`linkId ${item.linkId}`, 'link-id-twice');
    byLinkId.set(item.linkId, item);
  }
  for (const item of all)
    for (const { question } of item.conditions) {
      const asked = byLinkId.get(question);
      if (!asked) tell(`linkId ${item.linkId}`, 'condition-on-unknown-item');
      else if (!isQuestion(asked)) tell(`linkId ${item.linkId}`, 'condition-without-answer-type');
    }
  for (const linkId of orderOfShowing(items).circle) tell(`linkId ${linkId}`, 'condition-in-circle');
};

/**
 * Reads a FHIR R4 Questionnaire out of parsed JSON (S14). Everything Duurloop does not use is left out; everything it
 * cannot do justice to is refused, each problem with its place in the file. `remarksOn` tells what is unwise but not
 * wrong.
 */
export const readQuestionnaire = (json: unknown): Reading => {
  const problems: Problem[] = [];
  const tell: Place['tell'] = (path, reason) => {
    problems.push({ path, reason });
  };
  if (!isObject(json) || json['resourceType'] !== 'Questionnaire')
    return { ok: false, problems: [{ path: '', reason: 'not-a-questionnaire' }] };
  const file: Place = { json, path: '', tell };
  if (json['modifierExtension'] !== undefined) tell('', 'modifier-not-known');
  tellMissing(file, 'status');
  const sets = readContainedSets(file);
  const items = placesAt(file, 'item').map((place) => readItem(place, sets));
  if (items.length === 0) tell('item', 'missing');
  tellOfWhole(items, tell);
  const value: Questionnaire = {
    url: textAt(file, 'url'),
    version: textAt(file, 'version'),
    title: textAt(file, 'title'),
    copyright: textAt(file, 'copyright'),
    status: wordAt(file, 'status', statuses, 'unknown-status') ?? 'unknown',
    effective: readPeriod(file),
    items,
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
};
