import type { Lang } from './lang.ts';

/** An amount in whole cents. The product keeps one currency. */
export type Money = { cents: number; currency: 'EUR' };

/** Money from whole cents. Throws a RangeError for a broken cent. */
export const cents = (amount: number): Money => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of cents: ${amount}`);
  return { cents: amount, currency: 'EUR' };
};

const formats = {
  nl: new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
};

/** Money for a reader: "€ 1.195,00" in Dutch, "€1,195.00" in English. */
export const formatMoney = (money: Money, lang: Lang): string => formats[lang].format(money.cents / 100);

/** Money as payment services write it: "1195.00". */
export const decimal = (money: Money): string => {
  const whole = Math.trunc(Math.abs(money.cents) / 100);
  const part = String(Math.abs(money.cents) % 100).padStart(2, '0');
  return `${money.cents < 0 ? '-' : ''}${whole}.${part}`;
};

/** Reads "1195.00" exactly, without floating point; undefined for anything else. */
export const parseDecimal = (text: string): Money | undefined => {
  const match = /^(-?)(\d{1,12})\.(\d{2})$/.exec(text);
  if (!match) return undefined;
  const amount = Number(match[2]) * 100 + Number(match[3]);
  return cents(match[1] === '-' ? -amount : amount);
};

/**
 * The part of a price that is VAT, rounded half up to a cent; the price includes it.
 * @param rate percentage, 21 for 21 %.
 */
export const vatWithin = (price: Money, rate: number): Money =>
  cents(rate === 0 ? 0 : Math.round((price.cents * rate) / (100 + rate)));
