import { formatDay, formatTime } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  absolute,
  ButtonLink,
  Card,
  Cards,
  DayTiles,
  EmptyState,
  Hero,
  Price,
  PublicPage,
  SeatMeter,
  Section,
  type Site,
} from '../../ui/index.ts';
import type { OfferedReturnDay } from './query.ts';
import { texts } from './texts.ts';

type ReturnDaysProps = { site: Site; lang: Lang; days: OfferedReturnDay[] };

/** schema.org: each day as an event with its offer. */
const eventsOf = ({ site, lang, days }: ReturnDaysProps): object | undefined =>
  days.length === 0
    ? undefined
    : days.map(({ edition, availability }) => ({
        '@context': 'https://schema.org',
        '@type': 'EducationEvent',
        name: `${texts[lang].title}, ${edition.place}`,
        startDate: edition.returnDay,
        endDate: edition.returnDay,
        location: { '@type': 'Place', name: edition.venue?.name ?? edition.place, address: edition.place },
        offers: {
          '@type': 'Offer',
          price: (edition.price.cents / 100).toFixed(2),
          priceCurrency: 'EUR',
          availability: `https://schema.org/${availability === 'full' ? 'SoldOut' : 'InStock'}`,
          url: absolute(site, localPath('/terugkomdagen', lang)),
        },
      }));

/** S27: return days that who has a certificate of the two-day course may join. */
export const ReturnDaysPage = (props: ReturnDaysProps) => {
  const { site, lang, days } = props;
  const t = texts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/terugkomdagen"
      title={t.title}
      description={t.description}
      section="courses"
      jsonLd={eventsOf(props)}
    >
      <Hero title={t.title} scene="forest" lead={t.lead} />
      <Section title={t.days}>
        {days.length === 0 ? (
          <EmptyState title={t.none.title}>
            <p>{t.none.body}</p>
            <p>
              <a href={localPath('/nieuwsbrief?edities=1', lang)}>{t.none.mail}</a>
            </p>
          </EmptyState>
        ) : (
          <Cards>
            {days.map((day) => (
              <ReturnDayCard key={day.edition.code} day={day} lang={lang} />
            ))}
          </Cards>
        )}
      </Section>
      <Section title={t.forWhom.title}>
        {t.forWhom.body.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Section>
      <Section title={t.how.title}>
        <ol>
          {t.how.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
    </PublicPage>
  );
};

const ReturnDayCard = ({ day, lang }: { day: OfferedReturnDay; lang: Lang }) => {
  const { edition, availability } = day;
  const t = texts[lang];
  return (
    <Card
      foot={
        <>
          <Price money={edition.price} lang={lang} />
          {availability === 'full' ? (
            <span>{t.full}</span>
          ) : (
            <ButtonLink href={localPath(`/terugkomdagen/${edition.code}/aanmelden`, lang)}>
              {t.join}{' '}
              <span class="hidden">
                ({edition.place}, {formatDay(edition.returnDay, lang)})
              </span>
            </ButtonLink>
          )}
        </>
      }
    >
      <h3>{edition.place}</h3>
      <DayTiles lang={lang} days={[edition.returnDay]} inFull />
      <p class="eyebrow">
        {edition.venue ? `${edition.venue.name}, ${edition.venue.address}` : t.venueFollows(edition.place)}
      </p>
      <p>
        {t.hours(formatTime(edition.startsAt, lang).replace(' uur', ''), formatTime(edition.endsAt, lang))},{' '}
        {t.included}
      </p>
      <SeatMeter
        taken={day.taken}
        capacity={day.capacity}
        words={t.availability[availability]}
        few={availability === 'few'}
      />
    </Card>
  );
};
