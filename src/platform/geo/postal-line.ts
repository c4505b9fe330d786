import { accepted, refused, type Result } from '../../kernel/result.ts';
import { provinceName } from './provinces.ts';

/** One line of a file of postal codes. */
export type PostalLine = {
  country: string;
  code: string;
  place: string;
  province: string;
  latitude: number;
  longitude: number;
};

export type LineProblem =
  'too-few-columns' | 'no-country' | 'no-postal-code' | 'no-place' | 'bad-latitude' | 'bad-longitude';

/** GeoNames' postal layout has twelve columns; the last one, how exact the spot is, may be left off. */
const fewestColumns = 11;

const number = (text: string | undefined, bound: number): number | undefined => {
  const trimmed = (text ?? '').trim();
  const value = Number(trimmed);
  return trimmed !== '' && Number.isFinite(value) && Math.abs(value) <= bound ? value : undefined;
};

/**
 * Reads a line of GeoNames' postal layout: country, code, place, three levels of region with their codes, latitude and
 * longitude, separated by tabs. Refused with the first thing that is not right.
 */
export const readPostalLine = (line: string): Result<PostalLine, LineProblem> => {
  const columns = line.replace(/\r$/, '').split('\t');
  if (columns.length < fewestColumns) return refused('too-few-columns');
  const [country, code, place, region, regionCode] = columns.map((column) => column.trim());
  if (!/^[A-Z]{2}$/.test(country!)) return refused('no-country');
  if (!/^[0-9A-Z][0-9A-Z -]{1,9}$/i.test(code!)) return refused('no-postal-code');
  if (!/\p{L}/u.test(place!) || place!.length > 100) return refused('no-place');
  const latitude = number(columns[9], 90);
  if (latitude === undefined) return refused('bad-latitude');
  const longitude = number(columns[10], 180);
  if (longitude === undefined) return refused('bad-longitude');
  return accepted({
    country: country!,
    code: code!.toUpperCase().replace(/[ -]/g, ''),
    place: place!,
    province: provinceName(country!, regionCode!) || region!,
    latitude,
    longitude,
  });
};
