import { dutchDay } from '../../kernel/calendar-day.ts';
import type { Table } from '../../platform/tables/index.ts';
import { isBaseProfession } from '../domain/profession.ts';
import { registerWords } from '../domain/words.ts';
import type { Seen } from './frame.ts';
import { stateWords } from './texts.ts';

/** The whole register as a table, for the registrar alone: it holds addresses that the public never sees. */
export const therapistsTable = (seen: readonly Seen[]): Table => ({
  name: 'Register',
  columns: [
    { header: 'Naam', key: 'name', kind: 'text' },
    { header: 'E-mail', key: 'email', kind: 'text' },
    { header: 'Basisberoep', key: 'profession', kind: 'text' },
    { header: 'Beroepsregister', key: 'register', kind: 'text' },
    { header: 'Nummer', key: 'number', kind: 'text' },
    { header: 'Certificaat', key: 'certificate', kind: 'text' },
    { header: 'Stand', key: 'state', kind: 'text' },
    { header: 'Geldig tot en met', key: 'validUntil', kind: 'day' },
    { header: 'Vindbaar', key: 'listed', kind: 'text' },
    { header: 'Bevestigd', key: 'confirmed', kind: 'day' },
    { header: 'Plaatsen', key: 'places', kind: 'text' },
    { header: 'Adres van de pagina', key: 'slug', kind: 'text' },
  ],
  rows: seen.map(({ therapist, standing, listing }) => ({
    name: therapist.name,
    email: therapist.email,
    profession:
      therapist.baseProfessionWords ??
      (isBaseProfession(therapist.baseProfession)
        ? registerWords.nl.professions[therapist.baseProfession]
        : therapist.baseProfession),
    register: therapist.professionRegister,
    number: therapist.professionNumber,
    certificate: therapist.certificateNumber,
    state: stateWords[standing.state],
    validUntil: 'validUntil' in standing ? standing.validUntil : undefined,
    listed: listing.listed ? 'ja' : 'nee',
    confirmed: therapist.confirmedAt && dutchDay(therapist.confirmedAt),
    places: therapist.practices.map(({ place }) => place).join(', '),
    slug: therapist.slug,
  })),
});
