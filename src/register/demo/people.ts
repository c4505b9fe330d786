import type { BaseProfession } from '../domain/profession.ts';
import type { Accessibility, Guidance, Reimbursement, Spoken, Terrain } from '../domain/profile.ts';

/** A therapist of the demo world: made up, and plainly so. */
export type DemoTherapist = {
  name: string;
  profession: BaseProfession;
  /** Towns of the practices; a `~` before one is a practice at home. */
  towns: readonly string[];
  guidance: readonly Guidance[];
  languages: readonly Spoken[];
  terrain: readonly Terrain[];
  accessibility?: readonly Accessibility[];
  reimbursement?: readonly Reimbursement[];
  price?: string;
  about?: string;
};

const [both, one, group] = [['individual', 'group'], ['individual'], ['group']] as const;

const price = 'Kennismaken is gratis. Een sessie van 60 minuten kost € 65.';
const groupPrice = 'Tien groepslessen kosten € 180.';

const calm =
  'Ik begeleid mensen die weer in beweging willen komen. We beginnen waar u nu staat, ook als dat wandelen is.\n\nWe letten op uw adem en op hoe u zich voelt. Een stopwatch gebruiken we niet.';
const group1 =
  'In mijn groepen loopt iedereen een eigen tempo, en toch lopen we samen. Wie liever eerst alleen begint, kan dat ook.';
const back =
  'Ik werk samen met bedrijfsartsen en begeleid mensen die stap voor stap teruggaan naar hun werk. Rustig lopen is daarin een vast onderdeel.';

/** Forty people over the whole country. */
export const demoTherapists: readonly DemoTherapist[] = [
  { name: 'Testpersoon Anna de Wit', profession: 'physiotherapist', towns: ['Amersfoort', 'Soest'], guidance: both, languages: ['nl', 'en'], terrain: ['forest', 'heath'], accessibility: ['step-free', 'parking', 'toilet'], reimbursement: ['supplementary'], price, about: calm },
  { name: 'Testpersoon Bram Verlaan', profession: 'psychologist', towns: ['~Leusden'], guidance: one, languages: ['nl'], terrain: ['forest'], reimbursement: ['none'], about: calm },
  { name: 'Testpersoon Carla Duinmeijer', profession: 'coach', towns: ['Zeist'], guidance: group, languages: ['nl', 'de'], terrain: ['forest', 'park'], price: groupPrice, about: group1 },
  { name: 'Testpersoon Dirk Heidema', profession: 'sports-professional', towns: ['Ede'], guidance: both, languages: ['nl'], terrain: ['heath', 'forest'], accessibility: ['parking'], about: group1 },
  { name: 'Testpersoon Els van Loon', profession: 'physiotherapist', towns: ['Utrecht'], guidance: both, languages: ['nl', 'en', 'fr'], terrain: ['park', 'city'], accessibility: ['public-transport', 'step-free'], reimbursement: ['supplementary'], price },
  { name: 'Testpersoon Farid Benali', profession: 'psychologist', towns: ['Utrecht', 'Nieuwegein'], guidance: one, languages: ['nl', 'ar', 'fr'], terrain: ['park'], accessibility: ['public-transport', 'quiet'], about: calm },
  { name: 'Testpersoon Greet Mulder', profession: 'occupational-therapist', towns: ['Hilversum'], guidance: both, languages: ['nl'], terrain: ['heath', 'forest'], reimbursement: ['employer'], about: back },
  { name: 'Testpersoon Hans Kuiper', profession: 'physiotherapist', towns: ['Amsterdam'], guidance: both, languages: ['nl', 'en'], terrain: ['park', 'city'], accessibility: ['public-transport', 'toilet'], reimbursement: ['supplementary'], price },
  { name: 'Testpersoon Ilse Bos', profession: 'psychotherapist', towns: ['~Amstelveen'], guidance: one, languages: ['nl', 'en', 'de'], terrain: ['forest', 'park'], about: calm },
  { name: 'Testpersoon Jan Prins', profession: 'sports-professional', towns: ['Haarlem'], guidance: group, languages: ['nl'], terrain: ['dunes', 'beach'], price: groupPrice, about: group1 },
  { name: 'Testpersoon Karin Smit', profession: 'nurse', towns: ['Alkmaar'], guidance: both, languages: ['nl'], terrain: ['dunes', 'forest'], accessibility: ['quiet'] },
  { name: 'Testpersoon Leo Zandstra', profession: 'physiotherapist', towns: ['Den Helder'], guidance: one, languages: ['nl', 'en'], terrain: ['beach', 'dunes'], reimbursement: ['supplementary'] },
  { name: 'Testpersoon Mina Yildiz', profession: 'social-worker', towns: ['Zaandam'], guidance: group, languages: ['nl', 'tr'], terrain: ['polder', 'park'], reimbursement: ['employer'], about: back },
  { name: 'Testpersoon Niek Horn', profession: 'coach', towns: ['Hoorn'], guidance: both, languages: ['nl'], terrain: ['polder'] },
  { name: 'Testpersoon Olga Kamp', profession: 'psychologist', towns: ['Leiden'], guidance: both, languages: ['nl', 'uk', 'en'], terrain: ['park', 'city'], about: calm },
  { name: 'Testpersoon Piet Rijnders', profession: 'physiotherapist', towns: ['Den Haag'], guidance: both, languages: ['nl', 'en'], terrain: ['dunes', 'beach', 'park'], accessibility: ['step-free', 'public-transport'], reimbursement: ['supplementary'], price },
  { name: 'Testpersoon Quinta Maas', profession: 'general-practitioner', towns: ['Delft'], guidance: one, languages: ['nl', 'en'], terrain: ['park'] },
  { name: 'Testpersoon Rob Schieland', profession: 'sports-professional', towns: ['Rotterdam'], guidance: group, languages: ['nl', 'es'], terrain: ['city', 'park', 'track'], price: groupPrice, about: group1 },
  { name: 'Testpersoon Sanne Waal', profession: 'physiotherapist', towns: ['Rotterdam', 'Schiedam'], guidance: both, languages: ['nl', 'en', 'pl'], terrain: ['park', 'polder'], accessibility: ['step-free'], reimbursement: ['supplementary'] },
  { name: 'Testpersoon Tom Biesbosch', profession: 'nurse', towns: ['Dordrecht'], guidance: both, languages: ['nl'], terrain: ['polder', 'park'] },
  { name: 'Testpersoon Ursula Linge', profession: 'remedial-teacher', towns: ['Gorinchem'], guidance: one, languages: ['nl', 'de'], terrain: ['polder'] },
  { name: 'Testpersoon Vera Schelde', profession: 'physiotherapist', towns: ['Middelburg', 'Goes'], guidance: both, languages: ['nl', 'fr'], terrain: ['beach', 'polder'], reimbursement: ['supplementary'], price },
  { name: 'Testpersoon Wim Brabander', profession: 'psychologist', towns: ['Breda'], guidance: both, languages: ['nl'], terrain: ['forest', 'heath'], about: calm },
  { name: 'Testpersoon Xandra Leij', profession: 'coach', towns: ['Tilburg'], guidance: group, languages: ['nl'], terrain: ['forest', 'heath'], about: group1 },
  { name: 'Testpersoon Yvonne Dommel', profession: 'physiotherapist', towns: ['Eindhoven'], guidance: both, languages: ['nl', 'en'], terrain: ['park', 'forest'], accessibility: ['step-free', 'hearing'], reimbursement: ['supplementary'], price },
  { name: 'Testpersoon Zeno Peel', profession: 'social-worker', towns: ['~Helmond'], guidance: one, languages: ['nl'], terrain: ['forest'], reimbursement: ['employer'], about: back },
  { name: 'Testpersoon Ada Markt', profession: 'dietitian', towns: ["'s-Hertogenbosch"], guidance: both, languages: ['nl'], terrain: ['polder', 'city'] },
  { name: 'Testpersoon Bas Venray', profession: 'physiotherapist', towns: ['Venlo'], guidance: both, languages: ['nl', 'de'], terrain: ['forest'], reimbursement: ['supplementary'] },
  { name: 'Testpersoon Cor Geul', profession: 'sports-professional', towns: ['Maastricht'], guidance: both, languages: ['nl', 'fr', 'de'], terrain: ['forest', 'polder'], price: groupPrice },
  { name: 'Testpersoon Dorien Waalkade', profession: 'psychologist', towns: ['Nijmegen'], guidance: both, languages: ['nl', 'en', 'de'], terrain: ['forest', 'polder'], about: calm },
  { name: 'Testpersoon Emiel Sonsbeek', profession: 'physiotherapist', towns: ['Arnhem'], guidance: both, languages: ['nl'], terrain: ['forest', 'heath', 'park'], accessibility: ['step-free'], reimbursement: ['supplementary'], price },
  { name: 'Testpersoon Fenna Loo', profession: 'nurse', towns: ['~Apeldoorn'], guidance: group, languages: ['nl'], terrain: ['forest'] },
  { name: 'Testpersoon Gijs Salland', profession: 'physiotherapist', towns: ['Deventer', 'Raalte'], guidance: both, languages: ['nl'], terrain: ['forest', 'polder'], reimbursement: ['supplementary'] },
  { name: 'Testpersoon Hanna Vecht', profession: 'psychiatrist', towns: ['Dalfsen', 'Zwolle'], guidance: one, languages: ['nl', 'en'], terrain: ['forest'], about: calm },
  { name: 'Testpersoon Ivo Twente', profession: 'sports-professional', towns: ['Enschede'], guidance: both, languages: ['nl', 'de'], terrain: ['forest'], about: group1 },
  { name: 'Testpersoon Joke Meppel', profession: 'occupational-therapist', towns: ['Hoogeveen'], guidance: both, languages: ['nl'], terrain: ['heath', 'forest'], reimbursement: ['employer'], about: back },
  { name: 'Testpersoon Klaas Drent', profession: 'physiotherapist', towns: ['Assen', 'Emmen'], guidance: both, languages: ['nl'], terrain: ['heath', 'forest'], reimbursement: ['supplementary'] },
  { name: 'Testpersoon Lieke Stad', profession: 'psychologist', towns: ['Groningen'], guidance: both, languages: ['nl', 'en'], terrain: ['park', 'city'], accessibility: ['public-transport', 'sight'], about: calm },
  { name: 'Testpersoon Meindert Fries', profession: 'physiotherapist', towns: ['Leeuwarden', 'Sneek'], guidance: both, languages: ['nl', 'fy'], terrain: ['polder', 'park'], reimbursement: ['supplementary'], price },
  { name: 'Testpersoon Nora Polder', profession: 'coach', towns: ['Lelystad', 'Almere'], guidance: both, languages: ['nl'], terrain: ['forest', 'polder', 'beach'], price: groupPrice, about: group1 },
]; // prettier-ignore
