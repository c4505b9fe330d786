import type { Application } from '../domain/enrolment.ts';

const firstNames = [
  'Anna',
  'Bo',
  'Cas',
  'Dina',
  'Evert',
  'Floor',
  'Gijs',
  'Hanna',
  'Ilse',
  'Joris',
  'Kim',
  'Lot',
  'Mees',
  'Noor',
  'Olaf',
  'Pien',
];
const lastNames = ['Voorbeeld', 'Proef', 'Verzonnen', 'de Test', 'van Demo'];
const professions = [
  'fysiotherapeut',
  'psycholoog',
  'sportinstructeur',
  'verpleegkundige',
  'ergotherapeut',
  'docent lichamelijke opvoeding',
];
const towns = ['Voorbeeldstad', 'Proefdorp', 'Testveen'];

const pick = <T>(from: readonly T[], number: number): T => from[number % from.length]!;

/** The same plainly fictitious person for the same number; no two numbers below 80 share a name. */
export const fictitiousPerson = (number: number): Application => {
  const first = pick(firstNames, number);
  const last = pick(lastNames, Math.floor(number / firstNames.length));
  const address = {
    street: `Demostraat ${number + 1}`,
    postalCode: '1234 AB',
    city: pick(towns, number),
    country: 'NL',
  };
  return {
    name: `${first} ${last} (testpersoon)`,
    email: `testpersoon${number + 1}@example.com`,
    phone: '+31 6 12345678',
    profession: pick(professions, number),
    register: number % 2 === 0 ? 'BIG' : undefined,
    registerNumber: number % 2 === 0 ? `0990000${String(number).padStart(4, '0')}` : undefined,
    buyer:
      number % 3 === 0
        ? {
            kind: 'business',
            company: `Praktijk ${last} (voorbeeld)`,
            address,
            chamberOfCommerce: '00000000',
            vatId: undefined,
            reference: undefined,
          }
        : { kind: 'private', address },
    entry: { kind: 'bachelor', field: pick(professions, number), year: 1995 + (number % 28) },
    paymentRoute: { kind: 'ideal' },
    transferPreference: number % 11 === 0 ? 'Liever dichter bij huis als dat kan' : undefined,
    diet: number % 5 === 0 ? 'vegetarisch' : undefined,
    accessNeeds: undefined,
  };
};
