import { extensionsAt, numberAt, placeAt, placesAt, textAt, type Place } from './json-door.ts';
import { faultOfPattern } from './pattern.ts';
import { controls, type Bounds, type Control } from './questionnaire.ts';
import { readCoding, readValue } from './read-value.ts';
import type { AnswerValue, Coding } from './value.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';

const valueOf = (place: Place, name: string): AnswerValue | undefined => {
  const [extension] = extensionsAt(place, `${hl7}${name}`, `${sdc}${name}`);
  if (!extension) return undefined;
  const read = readValue(extension.json);
  if (read.found === 'value') return read.value;
  extension.tell(extension.path, 'wrong-value');
  return undefined;
};

const wholeNumber = (place: Place, name: string): number | undefined => {
  const value = valueOf(place, name);
  if (value === undefined) return undefined;
  if (value.type === 'integer' && value.value >= 0) return value.value;
  place.tell(place.path, 'wrong-value');
  return undefined;
};

const text = (place: Place, name: string): string | undefined => {
  const value = valueOf(place, name);
  return value?.type === 'string' ? value.value : undefined;
};

const readPattern = (place: Place): string | undefined => {
  const pattern = text(place, 'regex');
  const fault = pattern === undefined ? undefined : faultOfPattern(pattern);
  if (fault === undefined) return pattern;
  place.tell(place.path, fault === 'broken' ? 'pattern-broken' : 'pattern-too-costly');
  return undefined;
};

const given = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>);

/** How an answer is bounded: by FHIR's extensions and by `maxLength`. */
export const readBounds = (place: Place): Bounds => ({
  ...given('min', valueOf(place, 'minValue')),
  ...given('max', valueOf(place, 'maxValue')),
  ...given('minLength', wholeNumber(place, 'minLength')),
  ...given('maxLength', numberAt(place, 'maxLength')),
  ...given('pattern', readPattern(place)),
  ...given('entryFormat', text(place, 'entryFormat')),
  ...given('maxDecimals', wholeNumber(place, 'maxDecimalPlaces')),
});

/** How often a group or a question comes, where the file says so. */
export const readOccurs = (place: Place) => ({
  minOccurs: wholeNumber(place, 'questionnaire-minOccurs'),
  maxOccurs: wholeNumber(place, 'questionnaire-maxOccurs'),
});

/** Whether the item is not for the eye of who fills it in. */
export const readHidden = (place: Place): boolean => {
  const value = valueOf(place, 'questionnaire-hidden');
  return value?.type === 'boolean' && value.value;
};

/** The form of the field that the file asks for; a form we do not draw is left to us. */
export const readControl = (place: Place): Control | undefined => {
  const [extension] = extensionsAt(place, `${hl7}questionnaire-itemControl`);
  const concept = extension && placeAt(extension, 'valueCodeableConcept');
  const codes = concept ? placesAt(concept, 'coding').map((coding) => textAt(coding, 'code')) : [];
  return controls.find((control) => codes.includes(control));
};

/** The units of a quantity. */
export const readUnits = (place: Place): readonly Coding[] =>
  extensionsAt(place, `${hl7}questionnaire-unit`, `${hl7}questionnaire-unitOption`).flatMap((extension) => {
    const unit = readCoding(extension.json['valueCoding']);
    if (!unit) extension.tell(extension.path, 'wrong-value');
    return unit ?? [];
  });

/** The score that an answer carries of itself: on the option or on its code. */
export const readScore = (place: Place): number | undefined => {
  const coding = place.json['valueCoding'] === undefined ? undefined : placeAt(place, 'valueCoding');
  const urls = [`${hl7}ordinalValue`, `${hl7}itemWeight`, `${sdc}itemWeight`];
  const [found] = [place, ...(coding ? [coding] : [])].flatMap((one) => extensionsAt(one, ...urls));
  return found && numberAt(found, 'valueDecimal');
};
