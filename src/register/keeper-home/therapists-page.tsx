import { formatDay } from '../../kernel/format.ts';
import { ButtonLink, Buttons, DataTable, EmptyState, OfficePage, Tag } from '../../ui/index.ts';
import { keeperDesk } from '../domain/keeper-pages.ts';
import { hiddenWords, stateWords } from './texts.ts';
import { therapistsPath, type Frame, type Seen, tagOf } from './frame.ts';

/** Therapists by name, address, place or number. */
export const TherapistsPage = (
  props: Frame & { query: string; seen: Seen[]; previous: string | undefined; next: string | undefined },
) => (
  <OfficePage
    site={props.site}
    title="Therapeuten"
    desk={keeperDesk('therapists')}
    user={props.user}
    csrf={props.csrf}
    query={props.query}
  >
    <h1>Therapeuten</h1>
    {props.seen.length === 0 ? (
      <EmptyState title={props.query === '' ? 'Nog geen therapeuten' : 'Niemand gevonden'}>
        <p>
          {props.query === ''
            ? 'Wie u toelaat verschijnt hier.'
            : 'Zoek op een deel van de naam, het e-mailadres, de plaats of een nummer.'}
        </p>
      </EmptyState>
    ) : (
      <DataTable
        caption={props.query === '' ? 'Alle therapeuten' : `Gevonden voor “${props.query}”`}
        rows={props.seen}
        rowKey={({ therapist }) => therapist.id}
        columns={[
          {
            header: 'Naam',
            main: true,
            cell: ({ therapist }) => <a href={`${therapistsPath}/${therapist.id}`}>{therapist.name}</a>,
          },
          {
            header: 'Stand',
            cell: ({ standing }) => <Tag kind={tagOf(standing)}>{stateWords[standing.state]}</Tag>,
          },
          {
            header: 'Geldig tot en met',
            cell: ({ standing }) => ('validUntil' in standing ? formatDay(standing.validUntil, 'nl') : ''),
          },
          {
            header: 'Vindbaar',
            cell: ({ listing }) => (listing.listed ? 'Ja' : `Nee: ${hiddenWords[listing.why]}`),
          },
          {
            header: 'Plaats',
            cell: ({ therapist }) => therapist.practices.map(({ place }) => place).join(', '),
          },
        ]}
      />
    )}
    <Buttons>
      {props.previous && (
        <ButtonLink kind="quiet" href={props.previous}>
          Vorige
        </ButtonLink>
      )}
      {props.next && (
        <ButtonLink kind="quiet" href={props.next}>
          Volgende
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" href={`${therapistsPath}.csv`}>
        Alles als CSV
      </ButtonLink>
    </Buttons>
  </OfficePage>
);
