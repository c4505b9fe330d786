import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { parseEmail } from '../../kernel/email.ts';
import type { EditionKind } from '../domain/edition.ts';
import type { Address, Application, Buyer, Entry, PaymentRoute } from '../domain/enrolment.ts';
import type { Problem } from './problems.ts';

/** The subjects that are asked for, one a page. */
export const steps = ['gegevens', 'factuur', 'vooropleiding', 'wensen'] as const;
export type StepName = (typeof steps)[number];

/** What the answers are for: the kind of edition decides how somebody comes in. */
export type Asked = { kind: EditionKind; thisYear: number };

/** What was typed, by field name. */
export type Answers = Record<string, string>;

/** Which fields belong to which page; nothing else that a form sends is kept. */
export const stepFields: Record<StepName, readonly string[]> = {
  gegevens: ['naam', 'email', 'telefoon', 'beroep', 'register', 'registernummer'],
  factuur: ['soort', 'straat', 'postcode', 'plaats', 'land', 'bedrijf', 'kvk', 'btw', 'referentie'],
  vooropleiding: ['niveau', 'richting', 'jaar', 'toelichting', 'certificaat', 'cursusjaar'],
  wensen: ['voorkeur', 'dieet', 'toegankelijkheid', 'betaalwijze', 'betaalreden', 'nieuwsbrief'],
};

/** Field name → what is wrong with it. */
export type Problems = Record<string, Problem>;

type Read<T> = { ok: true; value: T } | { ok: false; problems: Problems };

/** Collects what is wrong while the fields of one page are read. */
const reader = (answers: Answers) => {
  const problems: Problems = {};
  const typed = (name: string): string => (answers[name] ?? '').trim();
  const refuse = (name: string, problem: Problem): undefined => void (problems[name] ??= problem);
  return {
    problems,
    typed,
    refuse,
    /** A text that must be there. */
    text: (name: string, missing: Problem, most: number): string => {
      const value = typed(name);
      if (value === '') refuse(name, missing);
      else if (value.length > most) refuse(name, 'too-long');
      return value;
    },
    optional: (name: string, most: number): string | undefined => {
      const value = typed(name);
      if (value.length > most) refuse(name, 'too-long');
      return value === '' ? undefined : value;
    },
    give: <T>(value: T): Read<T> =>
      Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value },
  };
};

type Who = Pick<Application, 'name' | 'email' | 'phone' | 'profession' | 'register' | 'registerNumber'>;

/** The name as it goes on the certificate, and how we reach this person. */
export const readWho = (answers: Answers): Read<Who> => {
  const r = reader(answers);
  const name = r.text('naam', 'name-missing', 120);
  if (name !== '' && !/\p{L}/u.test(name)) r.refuse('naam', 'name-without-letters');
  const typedEmail = r.text('email', 'email-missing', 254);
  const email = parseEmail(typedEmail);
  if (typedEmail !== '' && !email) r.refuse('email', 'email-invalid');
  const typedPhone = r.text('telefoon', 'phone-missing', 40);
  const phone = typedPhone.length <= 40 ? parsePhoneNumberFromString(typedPhone, 'NL') : undefined;
  if (typedPhone !== '' && !phone?.isValid()) r.refuse('telefoon', 'phone-invalid');
  return r.give({
    name: name.replace(/\s+/g, ' '),
    email: email ?? '',
    phone: phone?.formatInternational() ?? '',
    profession: r.text('beroep', 'profession-missing', 120),
    register: r.optional('register', 120),
    registerNumber: r.optional('registernummer', 40),
  });
};

/** Countries that can be chosen for an invoice, as ISO codes; `XX` stands for any other, whose address is free text. */
export const countries = ['NL', 'BE', 'DE', 'XX'] as const;

// A map: what was typed may be a name that every object has ('constructor').
const postalCodes = new Map([
  ['NL', /^[1-9]\d{3} ?[A-Za-z]{2}$/],
  ['BE', /^[1-9]\d{3}$/],
  ['DE', /^\d{5}$/],
]);

const readAddress = (r: ReturnType<typeof reader>): Address => {
  const country = r.typed('land') || 'NL';
  if (!(countries as readonly string[]).includes(country)) r.refuse('land', 'country-unknown');
  const postalCode = r.text('postcode', 'postal-code-missing', 12);
  const form = postalCodes.get(country);
  if (postalCode !== '' && form && !form.test(postalCode)) r.refuse('postcode', 'postal-code-invalid');
  const tidy = country === 'NL' ? postalCode.toUpperCase().replace(/^(\d{4}) ?/, '$1 ') : postalCode;
  const street = r.text('straat', 'street-missing', 120);
  if (/^\s*postbus\b/i.test(street)) r.refuse('straat', 'post-office-box');
  return { street, postalCode: tidy, city: r.text('plaats', 'city-missing', 80), country };
};

/** Who the invoice is for. A post-office box is no address for an invoice (money.md). */
export const readBuyer = (answers: Answers): Read<Buyer> => {
  const r = reader(answers);
  const kind = r.typed('soort');
  if (kind !== 'particulier' && kind !== 'zakelijk') r.refuse('soort', 'buyer-kind-missing');
  const address = readAddress(r);
  if (kind !== 'zakelijk') return r.give({ kind: 'private', address });
  const chamberOfCommerce = r.optional('kvk', 20)?.replace(/[\s.]/g, '');
  if (chamberOfCommerce && address.country === 'NL' && !/^\d{8}$/.test(chamberOfCommerce)) {
    r.refuse('kvk', 'chamber-of-commerce-invalid');
  }
  const vatId = r.optional('btw', 20)?.replace(/[\s.]/g, '').toUpperCase();
  if (vatId && !/^[A-Z]{2}[0-9A-Z+*]{2,12}$/.test(vatId)) r.refuse('btw', 'vat-id-invalid');
  const company = r.text('bedrijf', 'company-missing', 120);
  return r.give({
    kind: 'business',
    company,
    address,
    chamberOfCommerce,
    vatId,
    reference: r.optional('referentie', 60),
  });
};

/** S27: the years of the two-day course. */
export const alumnusYears = { first: 2003, last: 2013 } as const;

/** S27: the certificate of the two-day course by its number, or a file that shows it. */
const readAlumnus = (answers: Answers): Read<Entry> => {
  const r = reader(answers);
  const typedYear = r.text('cursusjaar', 'course-year-missing', 4);
  const courseYear = /^\d{4}$/.test(typedYear) ? Number(typedYear) : 0;
  if (typedYear !== '' && (courseYear < alumnusYears.first || courseYear > alumnusYears.last))
    r.refuse('cursusjaar', 'course-year-invalid');
  const certificate = r.optional('certificaat', 60);
  if (!certificate && !answers['evidenceId']) r.refuse('certificaat', 'certificate-missing');
  return r.give({ kind: 'alumnus', certificate, courseYear, matched: false });
};

/** S21: bachelor level with its field and year, or what there is instead. S27: on a return day, the certificate. */
export const readEntry = (answers: Answers, { kind: editionKind, thisYear }: Asked): Read<Entry> => {
  if (editionKind === 'return-day') return readAlumnus(answers);
  const r = reader(answers);
  const kind = r.typed('niveau');
  if (kind === 'anders') {
    const explanation = r.text('toelichting', 'explanation-missing', 2000);
    if (explanation !== '' && explanation.length < 20) r.refuse('toelichting', 'explanation-short');
    return r.give({ kind: 'otherwise', explanation });
  }
  if (kind !== 'hbo') {
    r.refuse('niveau', 'level-missing');
    return r.give({ kind: 'bachelor', field: '', year: 0 });
  }
  const typedYear = r.text('jaar', 'year-missing', 4);
  const year = /^\d{4}$/.test(typedYear) ? Number(typedYear) : 0;
  if (typedYear !== '' && (year < 1940 || year > thisYear)) r.refuse('jaar', 'year-invalid');
  return r.give({ kind: 'bachelor', field: r.text('richting', 'field-missing', 120), year });
};

type Wishes = Pick<Application, 'transferPreference' | 'diet' | 'accessNeeds' | 'paymentRoute'> & {
  newsletter: boolean;
};

/** S24, S22: what they would rather have, what they need, and how they pay. */
export const readWishes = (answers: Answers): Read<Wishes> => {
  const r = reader(answers);
  const route = r.typed('betaalwijze');
  let paymentRoute: PaymentRoute = { kind: 'ideal' };
  if (route === 'anders') {
    const reason = r.text('betaalreden', 'payment-reason-missing', 500);
    if (reason !== '' && reason.length < 10) r.refuse('betaalreden', 'payment-reason-short');
    paymentRoute = { kind: 'transfer', reason };
  } else if (route !== 'ideal') r.refuse('betaalwijze', 'payment-route-missing');
  return r.give({
    transferPreference: r.optional('voorkeur', 500),
    diet: r.optional('dieet', 300),
    accessNeeds: r.optional('toegankelijkheid', 500),
    paymentRoute,
    newsletter: r.typed('nieuwsbrief') === 'ja',
  });
};

/** What is wrong with one page of answers; nothing when it is complete. */
export const problemsOf = (step: StepName, answers: Answers, asked: Asked): Problems => {
  const read = {
    gegevens: () => readWho(answers),
    factuur: () => readBuyer(answers),
    vooropleiding: () => readEntry(answers, asked),
    wensen: () => readWishes(answers),
  }[step]();
  return read.ok ? {} : read.problems;
};

/** The first page that is not complete; undefined when all are. */
export const firstIncomplete = (answers: Answers, asked: Asked): StepName | undefined =>
  steps.find((step) => Object.keys(problemsOf(step, answers, asked)).length > 0);

/** Everything together; undefined while a page is not complete. */
export const readApplication = (
  answers: Answers,
  asked: Asked,
): { application: Application; newsletter: boolean } | undefined => {
  const who = readWho(answers);
  const buyer = readBuyer(answers);
  const entry = readEntry(answers, asked);
  const wishes = readWishes(answers);
  if (!who.ok || !buyer.ok || !entry.ok || !wishes.ok) return undefined;
  const { newsletter, ...rest } = wishes.value;
  return { application: { ...who.value, buyer: buyer.value, entry: entry.value, ...rest }, newsletter };
};
