import { z } from 'zod';
import type { Geocoder } from './find-spot.ts';

/** PDOK's Locatieserver: addresses and places of the Netherlands, open data of the Dutch government. */
export const pdokLocatieserver = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1';

/** Milliseconds that somebody who searches waits for it; the local tables then answer alone. */
const patienceMs = 1500;

const answer = z.object({
  response: z.object({
    docs: z.array(z.object({ weergavenaam: z.string(), centroide_ll: z.string() })),
  }),
});

const point = /^POINT\((-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)\)$/;

/**
 * Asks PDOK for what the local tables do not know, such as a whole address. It learns the text and the address of this
 * server, not who asked. A service that is slow, away or says something strange counts as "not found".
 */
export const pdokGeocoder = (baseUrl = pdokLocatieserver): Geocoder => ({
  find: async (text) => {
    const query = new URLSearchParams({ q: text, rows: '1', fl: 'weergavenaam,centroide_ll' });
    try {
      const response = await fetch(`${baseUrl}/free?${query.toString()}`, {
        signal: AbortSignal.timeout(patienceMs),
        redirect: 'error',
      });
      if (!response.ok) return undefined;
      const first = answer.parse(await response.json()).response.docs[0];
      const [, longitude, latitude] = point.exec(first?.centroide_ll ?? '') ?? [];
      return first && longitude && latitude
        ? { label: first.weergavenaam, latitude: Number(latitude), longitude: Number(longitude) }
        : undefined;
    } catch {
      return undefined;
    }
  },
});
