import type { SettledOrganisation } from '../store/organisation.ts';

/** A field of the form: its name is its path in what is settled, as it is typed. */
export type InstituteField = {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'lines' | 'number';
  /** Least and most of a number. */
  bounds?: [number, number];
  optional?: boolean;
  most: number;
};

const line = (name: string, label: string, hint?: string): InstituteField => ({
  name,
  label,
  kind: 'line',
  most: 200,
  ...(hint && { hint }),
});

const number = (name: string, label: string, bounds: [number, number], hint?: string): InstituteField => ({
  name,
  label,
  kind: 'number',
  bounds,
  most: 6,
  ...(hint && { hint }),
});

const lines = (name: string, label: string, hint?: string): InstituteField => ({
  name,
  label,
  kind: 'lines',
  most: 4000,
  ...(hint && { hint }),
});

/** The subjects of the form, in order, each with its fields. VAT has fields of its own: see the page. */
export const groups: readonly { title: string; note?: string; fields: readonly InstituteField[] }[] = [
  {
    title: 'Wie u bent',
    note: 'Zo staat het op facturen, in mails en in de agenda van deelnemers.',
    fields: [
      line('name', 'Naam van het instituut', 'De naam zoals die bij de Kamer van Koophandel staat.'),
      line('street', 'Straat en huisnummer', 'Geen postbus: dat mag niet op een factuur.'),
      line('postalCode', 'Postcode'),
      line('city', 'Plaats'),
      line('country', 'Land', 'Twee letters, zoals NL.'),
      line('email', 'E-mailadres', 'Hier komen antwoorden op onze mails binnen.'),
      line('phone', 'Telefoon'),
      line('chamberOfCommerce', 'KvK-nummer'),
      { ...line('vatId', 'Btw-nummer'), optional: true },
      line('iban', 'IBAN', 'Voor betalen per overschrijving.'),
    ],
  },
  {
    title: 'Plaatsen en termijnen',
    fields: [
      number('fewSeats', 'Vanaf hoeveel vrije plaatsen zeggen wij "nog enkele plaatsen"?', [1, 23]),
      number('transferDays', 'Betaaltermijn bij overschrijving, in dagen', [1, 90]),
      number('holds.startMinutes', 'Plaats vasthouden om te beginnen met betalen, in minuten', [5, 240]),
      number(
        'holds.marginMinutes',
        'Plaats vasthouden na het einde van een betaling, in minuten',
        [1, 120],
        'Een bank kan iets later nog ja zeggen.',
      ),
      number('holds.reviewDays', 'Plaats vasthouden tijdens een beoordeling, in dagen', [1, 30]),
      number('holds.approvedDays', 'Plaats vasthouden na een goedkeuring, in dagen', [1, 30]),
    ],
  },
  {
    title: 'Betalen',
    fields: [
      line('payMethod.id', 'Betaalmethode bij Mollie', 'De code van Mollie, nu "ideal".'),
      line('payMethod.label', 'Naam van de betaalmethode', 'Zo heet de knop voor deelnemers.'),
    ],
  },
  {
    title: 'Voorwaarden',
    fields: [
      line(
        'termsVersion',
        'Versie van de voorwaarden',
        'Wordt bij elke inschrijving bewaard. Verander de versie als de tekst op de site verandert.',
      ),
      lines(
        'cancellationTerms.nl',
        'Annuleren, in het Nederlands',
        'Staat boven de knop "Inschrijven en betalen".',
      ),
      lines('cancellationTerms.en', 'Annuleren, in het Engels'),
    ],
  },
];

export const allFields: readonly InstituteField[] = groups.flatMap(({ fields }) => fields);

/** What somebody typed, by the name of the field. */
export type Typed = Record<string, string>;

const at = (value: unknown, path: string): string => {
  const found = path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};

/** The form as it is filled in with what holds. */
export const typedFrom = (settled: SettledOrganisation): Typed => ({
  ...Object.fromEntries(allFields.map(({ name }) => [name, at(settled.details, name)])),
  vat: settled.details.vat.kind,
  vatReason: settled.details.vat.kind === 'exempt' ? settled.details.vat.reason : '',
  vatRate: settled.details.vat.kind === 'standard' ? String(settled.details.vat.rate) : '21',
});
