export {
  findChosen,
  findSpot,
  type ChoosablePlace,
  type Geocoder,
  type Lookup,
  type Spot,
} from './find-spot.ts';
export { importPostalCodes, type PostalImport } from './import-postal.ts';
export { pdokGeocoder } from './pdok.ts';
export { ensurePlaces } from './places.ts';
