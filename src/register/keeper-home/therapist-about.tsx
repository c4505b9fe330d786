import { dutchDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import { Facts } from '../../ui/index.ts';
import { confirmedUntil } from '../domain/listing.ts';
import { isBaseProfession } from '../domain/profession.ts';
import { registerWords } from '../domain/words.ts';
import { hiddenWords } from './texts.ts';
import type { TherapistPageProps } from './frame.ts';

/** Who a therapist is and what the register shows of them. */
export const About = ({ therapist, listing, standing }: TherapistPageProps) => {
  const w = registerWords.nl;
  const on = therapist.confirmedAt && dutchDay(therapist.confirmedAt);
  return (
    <Facts
      rows={[
        { term: 'E-mail', detail: therapist.email },
        { term: 'E-mail voor berichten', detail: therapist.contactEmail },
        {
          term: 'Basisberoep',
          detail:
            therapist.baseProfessionWords ??
            (isBaseProfession(therapist.baseProfession) ? w.professions[therapist.baseProfession] : ''),
        },
        {
          term: 'Beroepsregister',
          detail:
            [therapist.professionRegister, therapist.professionNumber].filter(Boolean).join(' ') || 'Geen',
        },
        { term: 'Certificaat', detail: therapist.certificateNumber ?? 'Onbekend' },
        { term: 'Bekwaam voor', detail: therapist.competentFor.map((c) => w.competences[c]).join(', ') },
        {
          term: 'Geldig tot en met',
          detail: 'validUntil' in standing ? formatDay(standing.validUntil, 'nl') : '–',
        },
        {
          term: 'Vindbaar',
          detail: listing.listed ? (
            <a href={`/runningtherapeuten/${therapist.slug}`}>Ja, bekijk de openbare pagina</a>
          ) : (
            `Nee: ${hiddenWords[listing.why]}`
          ),
        },
        {
          term: 'Gegevens bevestigd',
          detail: on
            ? `${formatDay(on, 'nl')}, geldt tot en met ${formatDay(confirmedUntil(on), 'nl')}`
            : 'Nog nooit',
        },
        {
          term: 'Praktijkplaatsen',
          detail:
            therapist.practices
              .map(({ name, place, isHome }) => `${name}, ${place}${isHome ? ' (aan huis)' : ''}`)
              .join('; ') || 'Geen',
        },
      ]}
    />
  );
};
