import { localPath, type Lang } from '../../kernel/lang.ts';
import { absolute, type Site } from '../../ui/index.ts';
import type { PublicPractice, PublicProfile } from '../domain/public-profile.ts';
import { pageTexts } from './texts.ts';

/** Of a practice at home only the town: the page shows no more either. */
const placeOf = (practice: PublicPractice): object => ({
  '@type': 'Place',
  name: practice.name,
  address: {
    '@type': 'PostalAddress',
    addressLocality: practice.place,
    ...(practice.coarse
      ? {}
      : {
          ...(practice.street ? { streetAddress: practice.street } : {}),
          ...(practice.postalCode ? { postalCode: practice.postalCode } : {}),
        }),
  },
  ...(practice.at && !practice.coarse
    ? { geo: { '@type': 'GeoCoordinates', latitude: practice.at.lat, longitude: practice.at.lon } }
    : {}),
});

/** A therapist for search engines (schema.org): nothing but what the page shows. */
export const therapistJsonLd = (site: Site, lang: Lang, profile: PublicProfile): object => {
  const url = absolute(site, localPath(`/runningtherapeuten/${profile.slug}`, lang));
  const photo = profile.photoId && absolute(site, `/runningtherapeuten/${profile.slug}/foto`);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Person',
        '@id': `${url}#persoon`,
        name: profile.name,
        jobTitle: pageTexts[lang].jobTitle,
        url,
        ...(photo ? { image: photo } : {}),
        ...(profile.languages.length > 0 ? { knowsLanguage: profile.languages } : {}),
        worksFor: { '@id': `${url}#praktijk` },
      },
      {
        '@type': 'ProfessionalService',
        '@id': `${url}#praktijk`,
        name: `${pageTexts[lang].jobTitle} ${profile.name}`,
        url,
        ...(photo ? { image: photo } : {}),
        ...(profile.phone ? { telephone: profile.phone } : {}),
        ...(profile.email ? { email: profile.email } : {}),
        ...(profile.priceText ? { priceRange: profile.priceText.slice(0, 99) } : {}),
        ...(profile.practices.length > 0 ? { location: profile.practices.map(placeOf) } : {}),
      },
    ],
  };
};
