import { placeKey } from './key.ts';
import { regionOfCode } from './postal-regions.ts';
import { splitProvince } from './provinces.ts';
import {
  countPostalCodes,
  findPlace,
  findPlaces,
  findPostalCode,
  findSimilar,
  type FoundPlace,
} from './query.ts';
import type { Database } from '../db/index.ts';

/** A point on the map with the words for it (WGS 84, degrees). */
export type Spot = {
  latitude: number;
  longitude: number;
  label: string;
  /** Names this very place in an address, where there is such a place. */
  placeId?: string | undefined;
  /** True for a postal code of which only the region is known. */
  rough?: boolean | undefined;
};

/** A place to choose, told apart from its namesakes by `label`. */
export type ChoosablePlace = { placeId: string; label: string };

export type Lookup =
  | { kind: 'found'; spot: Spot }
  /** Several places are called so. */
  | { kind: 'choice'; places: ChoosablePlace[] }
  /** Nothing is called so; `near` are names that look like it. */
  | { kind: 'unknown'; what: 'place' | 'postal-code'; near: ChoosablePlace[] };

/** Looks up what the local tables do not know, at a service of others. */
export type Geocoder = { find(text: string): Promise<Spot | undefined> };

/** Longest text that is looked at: no name of a place or address comes near it. */
const longest = 80;

/** A Dutch code with or without its letters, a Belgian one with B, a German one of five figures. */
const postal =
  /^(?:(?:nl[ -]?)?(?<nl>[1-9]\d{3})(?: ?[a-z]{2})?|b(?:e)?[ -]?(?<be>[1-9]\d{3})|(?:d(?:e)?[ -]?)?(?<de>\d{5}))$/i;

const abroad: Record<string, string> = { BE: 'België', DE: 'Duitsland' };

const withRegion = (place: FoundPlace): string => {
  const region =
    place.country === 'NL'
      ? place.province
      : [place.province, abroad[place.country]].filter(Boolean).join(', ');
  return region === '' || place.name.includes('(') ? place.name : `${place.name} (${region})`;
};

/** Namesakes in one province are told apart by the larger place they lie near. */
const choosable = (places: FoundPlace[]): ChoosablePlace[] => {
  const labels = places.map(withRegion);
  return places.map((place, at) => {
    const label = labels[at]!;
    const alone = labels.indexOf(label) === labels.lastIndexOf(label);
    return {
      placeId: place.id,
      label: alone || !place.near ? label : label.replace(/\)$/, `, bij ${place.near})`),
    };
  });
};

const spotOf = ({ id, name, latitude, longitude }: FoundPlace): Spot => ({
  placeId: id,
  label: name,
  latitude,
  longitude,
});

const outcome = (places: FoundPlace[]): Lookup | undefined => {
  const [first] = places;
  if (!first) return undefined;
  return places.length === 1
    ? { kind: 'found', spot: spotOf(first) }
    : { kind: 'choice', places: choosable(places) };
};

const findByPostalCode = async (db: Database, text: string): Promise<Lookup | undefined> => {
  const match = postal.exec(text)?.groups;
  if (!match) return undefined;
  const [country, code] = match['nl']
    ? ['NL', match['nl']]
    : match['be']
      ? ['BE', match['be']]
      : ['DE', match['de']!];
  const known = await findPostalCode(db, country, code);
  if (known) return { kind: 'found', spot: { ...known, label: `${code} ${known.label}` } };
  // Four figures are a Belgian code where the Netherlands have none like it.
  const belgian = country === 'NL' ? await findPostalCode(db, 'BE', code) : undefined;
  if (belgian) return { kind: 'found', spot: { ...belgian, label: `${code} ${belgian.label}` } };
  const region =
    country === 'NL' && (await countPostalCodes(db, 'NL')) === 0 ? regionOfCode(code) : undefined;
  const [heart] = region ? await findPlaces(db, placeKey(region), undefined) : [];
  return heart
    ? { kind: 'found', spot: { ...spotOf(heart), placeId: undefined, label: code, rough: true } }
    : { kind: 'unknown', what: 'postal-code', near: [] };
};

/**
 * Finds the spot that somebody means by a place or a postal code, however it is typed: "3811", "3811 ab", "amersfoort ",
 * "Bergen (NH)", "Den Bosch". Never throws for a text; several places of one name come back as a choice.
 * @param geocoder is asked only for what the local tables do not know
 */
export const findSpot = async (db: Database, given: string, geocoder?: Geocoder): Promise<Lookup> => {
  const text = given.toWellFormed().replaceAll('\0', '').trim().slice(0, longest);
  const code = await findByPostalCode(db, text);
  if (code?.kind === 'found') return code;
  const key = placeKey(text).replace(/ (nederland|belgie|duitsland)$/, '');
  const split = splitProvince(key);
  const found =
    outcome(await findPlaces(db, key, undefined)) ??
    (split && outcome(await findPlaces(db, split.key, split.province)));
  if (found) return found;
  const elsewhere = text === '' ? undefined : await geocoder?.find(text);
  if (elsewhere) return { kind: 'found', spot: elsewhere };
  return (
    code ?? { kind: 'unknown', what: 'place', near: choosable(await findSimilar(db, split?.key ?? key)) }
  );
};

/** The spot of a place that was chosen from a list; undefined for an id that is not ours. */
export const findChosen = async (db: Database, placeId: string): Promise<Spot | undefined> => {
  const place = /^[\w-]{2,120}$/.test(placeId) ? await findPlace(db, placeId) : undefined;
  return place && spotOf(place);
};
