/** A point on the earth (WGS 84), in degrees. */
export type Point = { latitude: number; longitude: number };

/** Mean radius of the earth in kilometres (IUGG: R1). */
export const earthRadiusKm = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Kilometres between two points, as the crow flies (haversine). On the real, slightly flat earth the distance differs
 * by less than 0.5 %.
 */
export const kilometres = (a: Point, b: Point): number => {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
};

/** How a distance is told: whole kilometres, and never nearer than one, because people and homes are not that exact. */
export const toldKilometres = (km: number): number => Math.max(1, Math.round(km));
