import type { startMollieSimulator } from '../../tools/mollie-simulator/index.ts';
import type { House } from './house.ts';

export type Bank = Awaited<ReturnType<typeof startMollieSimulator>>;

/** What the product has said yes to: none of it may ever be lost. */
export type Acknowledged = {
  /** Keys of enrolments begun, by the answer to their first page. */
  begun: Set<string>;
  /** Keys of enrolments sent in, by the answer to their last page. */
  enrolled: Set<string>;
  /** Payments that succeeded at the bank, with the key of their enrolment. */
  paid: Map<string, string>;
};

const pages = (number: number) => [
  {
    naam: `Testpersoon ${number}`,
    email: `testpersoon${number}@example.com`,
    telefoon: '0612345678',
    beroep: 'tester',
  },
  { soort: 'particulier', straat: 'Demostraat 1', postcode: '1234 AB', plaats: 'Testveen', land: 'NL' },
  { niveau: 'hbo', richting: 'sport', jaar: '2010' },
  { betaalwijze: 'ideal' },
];

const mostTries = 50;

/** One person who exists nowhere: all pages of the enrolment, the bank, and for one in two the way back. */
export const visit = async (
  house: House,
  bank: Bank,
  code: string,
  number: number,
  said: Acknowledged,
): Promise<void> => {
  const [who, ...others] = pages(number);
  const first = await house.persist(`/cursussen/${code}/inschrijven`, who);
  if (first.status !== 303) throw new Error(`the first page answered ${first.status}`);
  const key = first.location.split('/')[4] ?? '';
  said.begun.add(key);
  let at = first.location;
  for (const page of others) {
    const answer = await house.persist(at, page);
    if (answer.status !== 303) throw new Error(`${at} answered ${answer.status}`);
    at = answer.location;
  }
  const sent = await house.persist(at, { akkoord: 'ja' });
  if (sent.status !== 303) throw new Error(`the last page answered ${sent.status}`);
  said.enrolled.add(key);
  let payment = await toBank(house, key, sent.location);
  if (number % 7 === 0) {
    bank.setStatus(payment, 'failed');
    payment = await toBank(house, key, '');
  }
  if (bank.bank.find(payment)?.status === 'open') {
    said.paid.set(payment, key);
    bank.setStatus(payment, 'paid');
  }
  if (number % 2 === 0) await house.persist(`/inschrijvingen/${key}/terug`);
};

/** Follows the way to the bank, pressing "pay" where it stopped half-way; gives the payment's id. */
const toBank = async (house: House, key: string, location: string): Promise<string> => {
  let at = location;
  for (let tries = 0; tries < mostTries; tries++) {
    const payment = /\btr_\w+/.exec(at)?.[0];
    if (payment) return payment;
    at = (await house.persist(`/inschrijvingen/${key}/betalen`, {})).location;
  }
  throw new Error(`no way to the bank: ${at}`);
};
