import { kilometres, type Point } from './distance.ts';

/** A square of the grid in degrees: about 5.5 km each way at 52° north. */
const [high, wide] = [0.05, 0.08];

/** Columns in a row of squares: a whole turn around the earth. */
const columns = Math.round(360 / wide);

const rowOf = (latitude: number): number => Math.floor((latitude + 90) / high);
const columnOf = (longitude: number): number => Math.floor((longitude + 180) / wide);

/** The square a point lies in, as a whole number. */
export const cellOf = ({ latitude, longitude }: Point): number =>
  rowOf(latitude) * columns + columnOf(longitude);

/** The cell of whoever has no place on the map. */
export const nowhere = -1;

const between = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** All squares that have something within so many kilometres of a point. For places away from the poles and the date line. */
export const cellsNear = (point: Point, radiusKm: number): number[] => {
  // A degree of latitude is 111 km; of longitude so much less as the cosine says.
  const north = radiusKm / 111;
  const east =
    north / Math.max(0.1, Math.cos((between(Math.abs(point.latitude) + north, 0, 84) * Math.PI) / 180));
  const cells: number[] = [];
  for (let row = rowOf(point.latitude - north); row <= rowOf(point.latitude + north); row += 1)
    for (
      let column = columnOf(point.longitude - east);
      column <= columnOf(point.longitude + east);
      column += 1
    ) {
      const nearest = {
        latitude: between(point.latitude, row * high - 90, (row + 1) * high - 90),
        longitude: between(point.longitude, column * wide - 180, (column + 1) * wide - 180),
      };
      // A hair more than the radius: the nearest point of a square is taken along its sides.
      if (kilometres(point, nearest) <= radiusKm * 1.01 + 0.1) cells.push(row * columns + column);
    }
  return cells;
};
