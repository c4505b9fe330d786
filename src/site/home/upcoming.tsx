import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Money } from '../../kernel/money.ts';
import { ButtonLink, Buttons, Card, Cards, DayTiles, EmptyState, Price, SeatMeter } from '../../ui/index.ts';
import { homeTexts } from './texts.ts';

/** An edition as the front page shows it. */
export type UpcomingEdition = {
  code: string;
  place: string;
  firstDay: CalendarDay;
  secondDay: CalendarDay;
  returnDay: CalendarDay;
  price: Money;
  capacity: number;
  taken: number;
  availability: 'plenty' | 'few' | 'full';
};

const EditionCard = ({ edition, lang }: { edition: UpcomingEdition; lang: Lang }) => {
  const words = homeTexts[lang];
  const href = localPath(`/cursussen/${edition.code}`, lang);
  return (
    <Card
      foot={
        <>
          <Price money={edition.price} lang={lang} />
          <ButtonLink href={href} kind="quiet">
            {words.view}
            <span class="hidden"> {edition.code}</span>
          </ButtonLink>
        </>
      }
    >
      <h3>{edition.place}</h3>
      <p class="eyebrow">{edition.code}</p>
      <DayTiles days={[edition.firstDay, edition.secondDay]} returnDay={edition.returnDay} lang={lang} />
      <SeatMeter
        taken={edition.taken}
        capacity={edition.capacity}
        words={words.availability[edition.availability]}
        few={edition.availability === 'few'}
      />
    </Card>
  );
};

/** The next editions, or a way to hear of them. */
export const Upcoming = ({ editions, lang }: { editions: readonly UpcomingEdition[]; lang: Lang }) => {
  const words = homeTexts[lang];
  if (editions.length === 0)
    return (
      <EmptyState title={words.noneTitle}>
        <p>{words.none}</p>
        <ButtonLink href={localPath('/nieuwsbrief', lang)}>{words.newsletter}</ButtonLink>
      </EmptyState>
    );
  return (
    <>
      <Cards>
        {editions.map((edition) => (
          <EditionCard key={edition.code} edition={edition} lang={lang} />
        ))}
      </Cards>
      <Buttons>
        <ButtonLink href={localPath('/cursussen', lang)} kind="quiet">
          {words.all}
        </ButtonLink>
      </Buttons>
    </>
  );
};
