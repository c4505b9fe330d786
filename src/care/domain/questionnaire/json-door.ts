/** What is wrong with a questionnaire file; the page that imports it has words for each. */
export type ProblemReason =
  | 'not-an-object'
  | 'not-a-list'
  | 'not-text'
  | 'not-a-number'
  | 'not-yes-or-no'
  | 'missing'
  | 'not-a-questionnaire'
  | 'unknown-status'
  | 'unknown-item-type'
  | 'item-type-left-out'
  | 'unknown-operator'
  | 'wrong-value'
  | 'display-with-items'
  | 'link-id-twice'
  | 'condition-on-unknown-item'
  | 'condition-without-answer-type'
  | 'condition-in-circle'
  | 'value-set-not-in-file'
  | 'options-and-value-set'
  | 'pattern-broken'
  | 'pattern-too-costly'
  | 'modifier-not-known'
  | 'too-many-items'
  | 'too-deep';

/** Where in the file (`item[2].answerOption[0]`) and what. */
export type Problem = { path: string; reason: ProblemReason };

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (json: unknown): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** A place in a JSON file while it is read: what stands there, where that is, and where problems are told. */
export type Place = { json: JsonObject; path: string; tell: (path: string, reason: ProblemReason) => void };

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** A value under a key when `fits`; undefined when it is not there; told as `reason` when it is something else. */
const under = <T>(
  place: Place,
  key: string,
  fits: (json: unknown) => json is T,
  reason: ProblemReason,
): T | undefined => {
  const found = place.json[key];
  if (found === undefined) return undefined;
  if (fits(found)) return found;
  place.tell(join(place.path, key), reason);
  return undefined;
};

const isText = (json: unknown): json is string => typeof json === 'string' && json.trim() !== '';
const isNumber = (json: unknown): json is number => typeof json === 'number' && Number.isFinite(json);
const isBoolean = (json: unknown): json is boolean => typeof json === 'boolean';

export const textAt = (place: Place, key: string) => under(place, key, isText, 'not-text');
export const numberAt = (place: Place, key: string) => under(place, key, isNumber, 'not-a-number');
export const booleanAt = (place: Place, key: string) =>
  under(place, key, isBoolean, 'not-yes-or-no') ?? false;

/** The object under a key. */
export const placeAt = (place: Place, key: string): Place | undefined => {
  const json = under(place, key, isObject, 'not-an-object');
  return json && { ...place, json, path: join(place.path, key) };
};

/** The objects of the list under a key; none when it is not there. What is no object is told and left out. */
export const placesAt = (place: Place, key: string): readonly Place[] => {
  const list = under(place, key, (json): json is unknown[] => Array.isArray(json), 'not-a-list') ?? [];
  return list.flatMap((json, at) => {
    const path = `${join(place.path, key)}[${at}]`;
    if (isObject(json)) return [{ ...place, json, path }];
    place.tell(path, 'not-an-object');
    return [];
  });
};

/** One of a few words under a key. */
export const wordAt = <T extends string>(
  place: Place,
  key: string,
  words: readonly T[],
  reason: ProblemReason,
): T | undefined => under(place, key, (json): json is T => words.some((word) => word === json), reason);

/** Tells that what must be under a key is not there. */
export const tellMissing = (place: Place, key: string): void => {
  if (place.json[key] === undefined) place.tell(join(place.path, key), 'missing');
};

/** The extensions of a place with one of these addresses. */
export const extensionsAt = (place: Place, ...urls: readonly string[]): readonly Place[] =>
  placesAt(place, 'extension').filter(({ json }) => urls.some((url) => url === json['url']));
