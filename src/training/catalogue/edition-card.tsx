import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { ButtonLink, Card, DayTiles, Price, SeatMeter, Tag } from '../../ui/index.ts';
import { isPast } from '../domain/edition.ts';
import type { ListedEdition } from './query.ts';
import { texts } from './texts.ts';

/** Where an edition's page is. */
export const editionPath = (code: string, lang: Lang): string => localPath(`/cursussen/${code}`, lang);

/**
 * The exact address, or that it follows (S18). Of an edition that is `over`, past or cancelled, nobody awaits an
 * address any more: then the town alone.
 */
export const placeOf = (edition: ListedEdition, lang: Lang, over: boolean): string =>
  edition.venue
    ? `${edition.venue.name}, ${edition.venue.address}`
    : over
      ? edition.place
      : texts[lang].venueFollows(edition.place);

/** Past or cancelled: there is nothing left to come of it. */
export const isOver = (edition: ListedEdition, today: CalendarDay): boolean =>
  edition.standing.state === 'cancelled' || isPast(edition, today);

/** One edition in a list (S18, S20): days in full, place, for whom, seats in words, price with what it includes, and the way in. */
export const EditionCard = ({
  edition,
  lang,
  past,
}: {
  edition: ListedEdition;
  lang: Lang;
  past?: boolean;
}) => {
  const t = texts[lang];
  const open = !past && edition.standing.state === 'open';
  return (
    <Card
      foot={
        past ? undefined : (
          <>
            <Price money={edition.price} lang={lang} />
            {open && edition.availability !== 'full' ? (
              <ButtonLink href={`${editionPath(edition.code, lang)}/inschrijven`}>
                {t.enrol} <span class="hidden">({edition.place})</span>
              </ButtonLink>
            ) : (
              open && <a href={localPath('/nieuwsbrief?edities=1', lang)}>{t.mailMe}</a>
            )}
          </>
        )
      }
    >
      <h3>
        <a href={editionPath(edition.code, lang)}>{edition.place}</a>
      </h3>
      <DayTiles
        lang={lang}
        days={[edition.firstDay, edition.secondDay]}
        returnDay={edition.returnDay}
        inFull
      />
      <p class="eyebrow">
        {edition.code} · {edition.venue?.name ?? placeOf(edition, lang, past === true)}
      </p>
      {!past && (
        <ul class="plain small">
          <li>{`${t.facts.audience}: ${edition.audience[lang]}`}</li>
          <li>{`${t.facts.includes}: ${t.includedInline}`}</li>
        </ul>
      )}
      {open && (
        <SeatMeter
          taken={edition.taken}
          capacity={edition.capacity}
          words={t.availability[edition.availability]}
          few={edition.availability === 'few'}
        />
      )}
      {!past && edition.standing.state === 'closed' && (
        <p class="eyebrow">{t.states['edition-closed'].title}</p>
      )}
      {edition.standing.state === 'cancelled' && (
        <p>
          <Tag kind="plain">{t.cancelled}</Tag>
        </p>
      )}
    </Card>
  );
};
