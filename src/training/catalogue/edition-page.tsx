import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatTime } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { formatMoney } from '../../kernel/money.ts';
import {
  ButtonLink,
  Buttons,
  Card,
  Cards,
  DayTiles,
  Facts,
  Hero,
  Notice,
  PublicPage,
  SeatMeter,
  Section,
  type Scene,
  type Site,
} from '../../ui/index.ts';
import { canEnrol, groupSize, isPast } from '../domain/edition.ts';
import { EditionCard, editionPath, isOver, placeOf } from './edition-card.tsx';
import { editionJsonLd } from './json-ld.ts';
import type { ListedEdition } from './query.ts';
import { texts } from './texts.ts';

export type EditionProps = {
  site: Site;
  lang: Lang;
  edition: ListedEdition;
  others: ListedEdition[];
  cancellationTerms: string;
  today: CalendarDay;
};

const scenes: readonly string[] = ['forest', 'heath', 'dune', 'lake', 'morning'] satisfies Scene[];
const sceneOf = (picture: string): Scene => (scenes.includes(picture) ? (picture as Scene) : 'morning');

/** Why one cannot enrol here, in words; undefined when one can. */
const obstacle = ({ edition, lang, today }: EditionProps): { title: string; body: string } | undefined => {
  const t = texts[lang];
  if (isPast(edition, today) && edition.standing.state !== 'cancelled') return t.past;
  const open = canEnrol(edition, today);
  if (!open.ok) return t.states[open.reason];
  return edition.availability === 'full' ? t.full : undefined;
};

/** Everything about one edition (S18–S20), with one way on: enrol, or, when that cannot be, another edition (S24). */
export const EditionPage = (props: EditionProps) => {
  const { site, lang, edition, others, today } = props;
  const t = texts[lang];
  const stopped = obstacle(props);
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={`/cursussen/${edition.code}`}
      title={`${t.courseIn(edition.place)}, ${formatDay(edition.firstDay, lang)}`}
      description={`${t.courseIn(edition.place)}: ${formatDay(edition.firstDay, lang)}. ${t.included}.`}
      section="courses"
      jsonLd={editionJsonLd(site, lang, edition, today)}
    >
      <Hero
        title={t.courseIn(edition.place)}
        scene={sceneOf(edition.picture)}
        eyebrow={edition.code}
        lead={formatDay(edition.firstDay, lang)}
      >
        <DayTiles lang={lang} days={[edition.firstDay, edition.secondDay]} returnDay={edition.returnDay} />
        <Buttons>
          {!stopped && (
            <ButtonLink href={`${editionPath(edition.code, lang)}/inschrijven`}>{t.enrol}</ButtonLink>
          )}
          <ButtonLink kind="quiet" href={`${editionPath(edition.code, lang)}/brochure.pdf`}>
            {t.brochure}
          </ButtonLink>
        </Buttons>
      </Hero>
      <Section>
        {stopped && (
          <Notice kind="warn" title={stopped.title}>
            <p>{stopped.body}</p>
            <p>
              <a href={localPath('/cursussen', lang)}>{t.notFound.link}</a>
            </p>
            <p>
              <a href={localPath('/nieuwsbrief?edities=1', lang)}>{t.mailMe}</a>
            </p>
          </Notice>
        )}
        <h2 class="hidden">{t.courseName}</h2>
        <Facts rows={factsOf(edition, lang, { seats: !stopped, over: isOver(edition, today) })} />
      </Section>
      <Section title={t.programme} tone="sand" lead={t.programmeNote}>
        <Programme edition={edition} lang={lang} />
      </Section>
      <Section two>
        {[t.entry, t.bring].map((block) => (
          <div class="stack" key={block.title}>
            <h2>{block.title}</h2>
            <Items items={block.items} />
          </div>
        ))}
      </Section>
      <Section title={t.cancellation}>
        <p>{props.cancellationTerms}</p>
        {!stopped && (
          <Buttons>
            <ButtonLink href={`${editionPath(edition.code, lang)}/inschrijven`}>{t.enrol}</ButtonLink>
          </Buttons>
        )}
      </Section>
      {others.length > 0 && (
        <Section title={stopped ? t.full.others : t.more} tone="sand">
          <Cards>
            {others.map((other) => (
              <EditionCard key={other.code} edition={other} lang={lang} />
            ))}
          </Cards>
        </Section>
      )}
    </PublicPage>
  );
};

const Items = ({ items }: { items: string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

const factsOf = (edition: ListedEdition, lang: Lang, shown: { seats: boolean; over: boolean }) => {
  const t = texts[lang];
  return [
    {
      term: t.facts.days,
      detail: (
        <ul class="plain">
          {[edition.firstDay, edition.secondDay].map((day) => (
            <li key={day}>{formatDay(day, lang)}</li>
          ))}
          <li>
            {formatDay(edition.returnDay, lang)} ({t.returnDay})
          </li>
        </ul>
      ),
    },
    {
      term: t.facts.times,
      detail: t.span(formatTime(edition.startsAt, lang), formatTime(edition.endsAt, lang)),
    },
    { term: t.facts.place, detail: placeOf(edition, lang, shown.over) },
    { term: t.facts.audience, detail: edition.audience[lang] },
    {
      term: t.facts.group,
      detail: t.groupSize(edition.minimum, Math.min(edition.capacity, groupSize.maximum)),
    },
    { term: t.facts.price, detail: formatMoney(edition.price, lang) },
    { term: t.facts.includes, detail: t.included },
    ...(shown.seats
      ? [
          {
            term: t.facts.availability,
            detail: (
              <SeatMeter
                taken={edition.taken}
                capacity={edition.capacity}
                words={t.availability[edition.availability]}
                few={edition.availability === 'few'}
              />
            ),
          },
        ]
      : []),
  ];
};

/** S25, S26, S29: two days by discipline, the assignment in between, and the return day. */
const Programme = ({ edition, lang }: Pick<EditionProps, 'edition' | 'lang'>) => {
  const t = texts[lang];
  const [first, second, last] = t.days;
  const blocks = [
    { ...first, day: edition.firstDay },
    { ...second, day: edition.secondDay },
    { ...t.between, day: undefined },
    { ...last, day: edition.returnDay },
  ];
  return (
    <ol class="plain two">
      {blocks.map((block) => (
        <li key={block.title}>
          <Card>
            <h3>{block.title}</h3>
            {block.day && <p class="eyebrow">{formatDay(block.day, lang)}</p>}
            <Items items={block.items} />
          </Card>
        </li>
      ))}
    </ol>
  );
};

/** A code that leads nowhere, with a way on. */
export const UnknownEditionPage = ({ site, lang }: { site: Site; lang: Lang }) => {
  const t = texts[lang].notFound;
  return (
    <PublicPage site={site} lang={lang} path="/cursussen" title={t.title} section="courses" noIndex>
      <Hero title={t.title} scene="dune" lead={t.body}>
        <Buttons>
          <ButtonLink href={localPath('/cursussen', lang)}>{t.link}</ButtonLink>
        </Buttons>
      </Hero>
    </PublicPage>
  );
};
