import { localPath, type Lang } from '../../kernel/lang.ts';
import { ButtonLink, EmptyState, Notice } from '../../ui/index.ts';
import type { Wish } from '../domain/features.ts';
import { activeWishes, addressOf, type Search } from '../domain/search.ts';
import { registerWords } from '../domain/words.ts';
import { PlaceMap } from '../papers/place-map.tsx';
import type { Results } from './query.ts';
import { TherapistCard } from './therapist-card.tsx';
import { findTexts } from './texts.ts';

type Props = { lang: Lang; search: Search; results: Results };

const hrefOf = (lang: Lang, search: Search): string =>
  `${localPath('/runningtherapeuten', lang)}${addressOf(search)}`;

const wishWords = (lang: Lang, wish: Wish, name: keyof Wish): string => {
  const [t, words] = [findTexts[lang], registerWords[lang]];
  switch (name) {
    case 'field':
      return wish.field ? words.fields[wish.field] : '';
    case 'guidance':
      return wish.guidance ? words.guidance[wish.guidance] : '';
    case 'profession':
      return wish.profession ? words.professions[wish.profession] : '';
    case 'language':
      return wish.language ? words.languages[wish.language] : '';
    case 'terrain':
      return wish.terrain ? words.terrain[wish.terrain] : '';
    case 'accessible':
    case 'reimbursed':
    case 'underTreatment':
      return t[name];
  }
};

const Chips = ({ lang, search }: { lang: Lang; search: Search }) => {
  const t = findTexts[lang];
  const active = activeWishes(search);
  if (active.length === 0) return null;
  return (
    <ul class="chips" aria-label={t.active}>
      {active.map(({ wish, without }) => {
        const words = wishWords(lang, search.wish, wish);
        return (
          <li key={wish}>
            <a class="chip" href={hrefOf(lang, without)} aria-label={t.remove(words)}>
              {words} <span aria-hidden="true">×</span>
            </a>
          </li>
        );
      })}
      {active.length > 1 && (
        <li>
          <a href={hrefOf(lang, { ...search, page: 1, wish: {} })}>{t.clear}</a>
        </li>
      )}
    </ul>
  );
};

const Pages = ({ lang, search, results }: Props) => {
  const t = findTexts[lang];
  const page = Math.min(search.page, results.pages);
  if (results.pages === 1) return null;
  return (
    <nav class="pages" aria-label={t.pages}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(lang, { ...search, page: page - 1 })}>
          {t.previous}
        </a>
      )}
      <span>{t.pageOf(page, results.pages)}</span>
      {page < results.pages && (
        <a rel="next" href={hrefOf(lang, { ...search, page: page + 1 })}>
          {t.next}
        </a>
      )}
    </nav>
  );
};

const Nobody = ({ lang, search, results }: Props) => {
  const t = findTexts[lang];
  return (
    <EmptyState title={t.none}>
      <p>{t.noneBody}</p>
      {results.widen && (
        <ButtonLink href={hrefOf(lang, { ...search, page: 1, radius: results.widen.radius })}>
          {t.wider(results.widen.radius, results.widen.count, results.widen.more)}
        </ButtonLink>
      )}
    </EmptyState>
  );
};

const Map = ({ lang, search, results }: Props) => {
  const t = findTexts[lang];
  const pins = results.listed.flatMap(({ number, practice }) =>
    practice?.at
      ? [
          {
            label: String(number),
            at: { latitude: practice.at.lat, longitude: practice.at.lon },
            coarse: practice.coarse,
          },
        ]
      : [],
  );
  const around = results.spot && search.radius ? { at: results.spot, radiusKm: search.radius } : undefined;
  return (
    <figure class="find-map">
      <PlaceMap title={t.map(pins.length)} pins={pins} around={around} towns={results.towns} />
      <figcaption class="hint">
        {t.mapNote} {pins.some(({ coarse }) => coarse) && t.mapCoarse}{' '}
        <a href={`${localPath('/runningtherapeuten/kaart', lang)}${addressOf(search)}`}>{t.toMap}</a>
      </figcaption>
    </figure>
  );
};

const placeWords = (lang: Lang, results: Results): string => results.spot?.label || findTexts[lang].ownPlace;

/** What was found: how many, what narrows it, the list and the map beside it. */
export const ResultsPart = (props: Props) => {
  const { lang, search, results } = props;
  const t = findTexts[lang];
  return (
    <>
      {results.spot?.rough && (
        <Notice kind="info">
          <p>{t.rough(results.spot.label)}</p>
        </Notice>
      )}
      <div class="found">
        <h2>
          {t.found(results.count, results.more)}{' '}
          {results.spot && t.around(search.radius, placeWords(lang, results))}
        </h2>
        <Chips lang={lang} search={search} />
      </div>
      <div class="find-two">
        <div class="stack">
          {results.listed.length === 0 ? (
            <Nobody {...props} />
          ) : (
            <ol class="therapists" aria-label={t.list}>
              {results.listed.map((listed) => (
                <TherapistCard key={listed.profile.id} listed={listed} lang={lang} />
              ))}
            </ol>
          )}
          <Pages {...props} />
          {results.more && <p class="hint">{t.many}</p>}
        </div>
        <Map {...props} />
      </div>
    </>
  );
};
