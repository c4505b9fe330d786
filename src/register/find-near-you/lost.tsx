import { localPath, type Lang } from '../../kernel/lang.ts';
import type { ChoosablePlace, Lookup } from '../../platform/geo/index.ts';
import { Notice } from '../../ui/index.ts';
import { addressOf, type Search } from '../domain/search.ts';
import { findTexts } from './texts.ts';

type Props = { lang: Lang; search: Search; outcome: Exclude<Lookup, { kind: 'found' }> };

/** A town in the middle of each province, to begin from. */
const provinces = [
  ['Drenthe', 'Assen'],
  ['Flevoland', 'Lelystad'],
  ['Friesland', 'Leeuwarden'],
  ['Gelderland', 'Arnhem'],
  ['Groningen', 'Groningen'],
  ['Limburg', 'Roermond'],
  ['Noord-Brabant', 'Tilburg'],
  ['Noord-Holland', 'Alkmaar'],
  ['Overijssel', 'Zwolle'],
  ['Utrecht', 'Utrecht'],
  ['Zeeland', 'Goes'],
  ['Zuid-Holland', 'Rotterdam'],
] as const;

const typedText = ({ where }: Search): string =>
  where.kind === 'text' || where.kind === 'place' ? where.text : '';

const PlaceLinks = ({ lang, search, places }: { lang: Lang; search: Search; places: ChoosablePlace[] }) => (
  <ul class="links">
    {places.map(({ placeId, label }) => {
      const text = label.replace(/ \(.*$/, '');
      const chosen: Search = { ...search, page: 1, where: { kind: 'place', placeId, text } };
      return (
        <li key={placeId}>
          <a href={`${localPath('/runningtherapeuten', lang)}${addressOf(chosen)}`}>{label}</a>
        </li>
      );
    })}
  </ul>
);

/** Several places of that name, or none: what to choose from, and how to go on. */
export const Lost = ({ lang, search, outcome }: Props) => {
  const t = findTexts[lang];
  const text = `“${typedText(search)}”`;
  if (outcome.kind === 'choice')
    return (
      <Notice kind="info" title={t.choice(text)}>
        <PlaceLinks lang={lang} search={search} places={outcome.places} />
      </Notice>
    );
  const all = { ...search, page: 1, where: { kind: 'everywhere' } } as const;
  return (
    <>
      <Notice kind="warn" title={outcome.what === 'place' ? t.unknownPlace(text) : t.unknownCode(text)}>
        {outcome.near.length > 0 && (
          <>
            <p>{t.didYouMean}</p>
            <PlaceLinks lang={lang} search={search} places={outcome.near} />
          </>
        )}
        <p>
          {t.wayOn} <a href={`${localPath('/runningtherapeuten', lang)}${addressOf(all)}`}>{t.showAll}</a>
        </p>
      </Notice>
      <h2>{t.byProvince}</h2>
      <ul class="links">
        {provinces.map(([province, town]) => {
          const around: Search = {
            ...search,
            page: 1,
            radius: 50,
            where: { kind: 'text', text: `${town} (${province})` },
          };
          return (
            <li key={province}>
              <a href={`${localPath('/runningtherapeuten', lang)}${addressOf(around)}`}>{province}</a>
            </li>
          );
        })}
      </ul>
    </>
  );
};
