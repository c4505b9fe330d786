import { booleanAt, placesAt, tellMissing, textAt, wordAt, type Place } from './json-door.ts';
import {
  itemTypes,
  itemTypesLeftOut,
  operators,
  type Condition,
  type Item,
  type ItemType,
} from './questionnaire.ts';
import { readBounds, readControl, readHidden, readOccurs, readUnits } from './read-bounds.ts';
import { readOptions, type ContainedSets } from './read-options.ts';
import { readValue } from './read-value.ts';

/** Groups within groups, more than any paper form has. */
const deepest = 12;

const readType = (place: Place): ItemType => {
  tellMissing(place, 'type');
  const type = place.json['type'];
  const leftOut = typeof type === 'string' && Object.hasOwn(itemTypesLeftOut, type);
  const known = wordAt(place, 'type', itemTypes, leftOut ? 'item-type-left-out' : 'unknown-item-type');
  return known ?? 'display';
};

const readCondition = (place: Place): Condition | undefined => {
  for (const key of ['question', 'operator']) tellMissing(place, key);
  const question = textAt(place, 'question');
  const operator = wordAt(place, 'operator', operators, 'unknown-operator');
  const read = readValue(place.json, 'answer');
  if (read.found !== 'value') place.tell(place.path, read.found === 'nothing' ? 'missing' : 'wrong-value');
  if (question === undefined || operator === undefined || read.found !== 'value') return undefined;
  if (operator !== 'exists') return { question, operator, value: read.value };
  if (read.value.type === 'boolean') return { question, operator, exists: read.value.value };
  place.tell(place.path, 'wrong-value');
  return undefined;
};

const readInitial = (place: Place) =>
  placesAt(place, 'initial').flatMap((initial) => {
    const read = readValue(initial.json);
    if (read.found === 'value') return [read.value];
    initial.tell(initial.path, 'wrong-value');
    return [];
  });

/** Reads one item and all below it; what is wrong is told to the door, and the item is filled up to read on. */
export const readItem = (place: Place, sets: ContainedSets, depth = 1): Item => {
  tellMissing(place, 'linkId');
  if (place.json['modifierExtension'] !== undefined) place.tell(place.path, 'modifier-not-known');
  const type = readType(place);
  const below = placesAt(place, 'item');
  if (type === 'display' && place.json['type'] === 'display' && below.length > 0)
    place.tell(place.path, 'display-with-items');
  if (depth > deepest && below.length > 0) place.tell(place.path, 'too-deep');
  const conditions = placesAt(place, 'enableWhen').flatMap((one) => readCondition(one) ?? []);
  return {
    linkId: textAt(place, 'linkId') ?? place.path,
    type,
    text: textAt(place, 'text'),
    prefix: textAt(place, 'prefix'),
    required: booleanAt(place, 'required'),
    repeats: booleanAt(place, 'repeats'),
    readOnly: booleanAt(place, 'readOnly'),
    hidden: readHidden(place),
    ...readOccurs(place),
    bounds: readBounds(place),
    ...readOptions(place, sets),
    units: readUnits(place),
    control: readControl(place),
    initial: readInitial(place),
    conditions,
    conditionsJoin: wordAt(place, 'enableBehavior', ['any', 'all'] as const, 'wrong-value') ?? 'any',
    items: depth > deepest ? [] : below.map((one) => readItem(one, sets, depth + 1)),
  };
};
