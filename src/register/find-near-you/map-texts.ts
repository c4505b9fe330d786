import type { Texts } from '../../kernel/lang.ts';

/** Words of the map with streets. */
export const mapTexts: Texts<{
  title: string;
  back: string;
  note: string;
  load: string;
  noScript: string;
  failed: string;
  none: string;
  coarse: string;
}> = {
  nl: {
    title: 'Runningtherapeuten op de kaart',
    back: 'Terug naar de lijst',
    note: 'De kaart komt van PDOK, de kaartendienst van de overheid. Als u de kaart laadt, ziet PDOK uw IP-adres en welk stuk van de kaart u bekijkt. Wat u hier zoekt, ziet PDOK niet.',
    load: 'Kaart van PDOK laden',
    noScript: 'Voor deze kaart is JavaScript nodig. De lijst werkt ook zonder.',
    failed:
      'De kaart kon niet worden geladen. De lijst hieronder en de getekende kaart bij de lijst werken wel.',
    none: 'Er zijn geen plaatsen om te tonen. Ga terug naar de lijst en zoek opnieuw.',
    coarse: 'praktijk aan huis, plaats bij benadering',
  },
  en: {
    title: 'Running therapists on the map',
    back: 'Back to the list',
    note: 'The map comes from PDOK, the map service of the Dutch government. When you load it, PDOK sees your IP address and which part of the map you look at. It does not see what you search for here.',
    load: 'Load the map of PDOK',
    noScript: 'This map needs JavaScript. The list works without.',
    failed: 'The map could not be loaded. The list below and the drawn map beside the list do work.',
    none: 'There are no places to show. Go back to the list and search again.',
    coarse: 'practice at home, place approximate',
  },
};
