import { localPath, type Lang } from '../../kernel/lang.ts';
import { Notice, PublicPage, Script, type Site } from '../../ui/index.ts';
import { addressOf, type Search } from '../domain/search.ts';
import { mapTexts } from './map-texts.ts';
import type { Outcome } from './query.ts';
import { therapistPath } from './therapist-card.tsx';

/** What the script in the browser is given of each place: nothing that the list does not show. */
export type MapPlace = {
  number: number;
  name: string;
  href: string;
  lat: number;
  lon: number;
  coarse: boolean;
};

const placesOf = (lang: Lang, outcome: Outcome): MapPlace[] =>
  outcome.kind === 'results'
    ? outcome.listed.flatMap(({ number, profile, practice }) =>
        practice?.at
          ? [
              {
                number,
                name: profile.name,
                href: therapistPath(profile.slug, lang),
                ...practice.at,
                coarse: practice.coarse,
              },
            ]
          : [],
      )
    : [];

/** A map with streets, from PDOK, on a page of its own: it is loaded only after somebody presses for it. */
export const MapPage = (props: { site: Site; lang: Lang; search: Search; outcome: Outcome }) => {
  const { site, lang, search, outcome } = props;
  const t = mapTexts[lang];
  const places = placesOf(lang, outcome);
  return (
    <PublicPage site={site} lang={lang} path="/runningtherapeuten/kaart" title={t.title} noIndex>
      <div class="wrap stack find-street">
        <h1>{t.title}</h1>
        <p>
          <a href={`${localPath('/runningtherapeuten', lang)}${addressOf(search)}`}>{t.back}</a>
        </p>
        <div data-map="ask" class="stack" hidden>
          <Notice kind="info">
            <p>{t.note}</p>
          </Notice>
          <p>
            <button type="button" class="button" data-map="button">
              {t.load}
            </button>
          </p>
        </div>
        <noscript>
          <p>{t.noScript}</p>
        </noscript>
        <p role="status" data-map="said" data-failed={t.failed} />
        <section
          class="street-map"
          data-map="here"
          data-places={JSON.stringify(places)}
          aria-label={t.title}
          hidden
        />
        {places.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <ol class="plain">
            {places.map((place) => (
              <li key={`${place.number}`}>
                {place.number}. <a href={place.href}>{place.name}</a>
                {place.coarse && ` (${t.coarse})`}
              </li>
            ))}
          </ol>
        )}
        <Script site={site} source="src/register/find-near-you/street-map.island.tsx" />
      </div>
    </PublicPage>
  );
};
