import { booleanAt, placeAt, placesAt, textAt, type Place } from './json-door.ts';
import type { Option } from './questionnaire.ts';
import { readScore } from './read-bounds.ts';
import { readCoding, readValue } from './read-value.ts';

/** The value sets that a questionnaire file carries along, by the address that items use (`#id`). */
export type ContainedSets = ReadonlyMap<string, readonly Option[]>;

const optionOf = (place: Place, system: string | undefined): Option | undefined => {
  const coding = readCoding(place.json);
  if (!coding) {
    place.tell(place.path, 'wrong-value');
    return undefined;
  }
  const value = { ...coding, system: coding.system ?? system };
  return { value: { type: 'coding', value }, score: readScore(place), initial: false };
};

/** The codes of a value set that names them: of its expansion, or else of what it is composed of. */
const readValueSet = (set: Place): readonly Option[] => {
  const expansion = placeAt(set, 'expansion');
  const compose = placeAt(set, 'compose');
  const places = expansion
    ? placesAt(expansion, 'contains').map((place) => ({ place, system: undefined }))
    : (compose ? placesAt(compose, 'include') : []).flatMap((include) =>
        placesAt(include, 'concept').map((place) => ({ place, system: textAt(include, 'system') })),
      );
  return places.flatMap(({ place, system }) => optionOf(place, system) ?? []);
};

/** Reads the contained value sets of a questionnaire. */
export const readContainedSets = (file: Place): ContainedSets =>
  new Map(
    placesAt(file, 'contained')
      .filter(({ json }) => json['resourceType'] === 'ValueSet')
      .map((set) => [`#${textAt(set, 'id') ?? ''}`, readValueSet(set)]),
  );

/** The answers to choose from: listed with the item, or in a value set, which may lie outside the file. */
export const readOptions = (
  item: Place,
  sets: ContainedSets,
): { options: readonly Option[]; outsideValueSet: string | undefined } => {
  const listed = placesAt(item, 'answerOption').flatMap((place): Option[] => {
    const read = readValue(place.json);
    if (read.found === 'value')
      return [{ value: read.value, score: readScore(place), initial: booleanAt(place, 'initialSelected') }];
    place.tell(place.path, 'wrong-value');
    return [];
  });
  const address = textAt(item, 'answerValueSet');
  if (address === undefined) return { options: listed, outsideValueSet: undefined };
  if (listed.length > 0) item.tell(item.path, 'options-and-value-set');
  if (!address.startsWith('#')) return { options: listed, outsideValueSet: address };
  const contained = sets.get(address);
  if (!contained) item.tell(`${item.path}.answerValueSet`, 'value-set-not-in-file');
  return { options: contained ?? listed, outsideValueSet: undefined };
};
