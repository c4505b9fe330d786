import type { Texts } from '../../kernel/lang.ts';
import type { Radius } from '../domain/search.ts';

/** Words for finding a therapist. */
export const findTexts: Texts<{
  title: string;
  lead: string;
  description: string;
  form: string;
  place: string;
  placeHint: string;
  radius: string;
  whole: string;
  km: (km: number) => string;
  search: string;
  more: string;
  any: string;
  labels: Record<'field' | 'guidance' | 'profession' | 'language' | 'terrain', string>;
  accessible: string;
  reimbursed: string;
  underTreatment: string;
  ownButton: string;
  ownNote: string;
  ownFilled: string;
  ownFailed: string;
  ownPlace: string;
  found: (count: number, more: boolean) => string;
  around: (radius: Radius | undefined, place: string) => string;
  active: string;
  remove: (what: string) => string;
  clear: string;
  rough: (code: string) => string;
  choice: (text: string) => string;
  unknownPlace: (text: string) => string;
  unknownCode: (text: string) => string;
  didYouMean: string;
  wayOn: string;
  showAll: string;
  byProvince: string;
  none: string;
  noneBody: string;
  wider: (radius: Radius | undefined, count: number, more: boolean) => string;
  away: (km: number, coarse: boolean) => string;
  confirmed: (day: string) => string;
  list: string;
  map: (count: number) => string;
  mapNote: string;
  mapCoarse: string;
  toMap: string;
  pages: string;
  previous: string;
  next: string;
  pageOf: (page: number, pages: number) => string;
  many: string;
  noProtection: string;
  forTherapists: string;
  viewProfile: string;
}> = {
  nl: {
    title: 'Vind een runningtherapeut',
    lead: 'In het register staan runningtherapeuten die de driedaagse cursus hebben gevolgd en hebben laten zien wat zij kunnen.',
    description:
      'Zoek een geregistreerde runningtherapeut bij u in de buurt: op plaats of postcode, alleen of in een groep, bij klachten, terug naar werk of om klachten voor te zijn.',
    form: 'Runningtherapeuten zoeken',
    place: 'Plaats of postcode',
    placeHint: 'Bijvoorbeeld Amersfoort of 3811',
    radius: 'Hoe ver weg',
    whole: 'Heel Nederland',
    km: (km) => `Tot ${km} km`,
    search: 'Zoek',
    more: 'Meer wensen',
    any: 'Maakt niet uit',
    labels: {
      field: 'Waarvoor',
      guidance: 'Hoe',
      profession: 'Basisberoep',
      language: 'Taal',
      terrain: 'Omgeving',
    },
    accessible: 'Zonder drempels of trappen',
    reimbursed: 'Soms vergoed uit een aanvullende verzekering',
    underTreatment: 'Ook naast een behandeling die al loopt',
    ownButton: 'Gebruik mijn locatie',
    ownNote: 'Uw browser vraagt eerst of dat mag. We ronden af op ongeveer een kilometer en bewaren niets.',
    ownFilled: 'Uw locatie is ingevuld, afgerond op ongeveer een kilometer. Kies nu Zoek.',
    ownFailed: 'Uw locatie is niet gevonden. Typ een plaats of postcode.',
    ownPlace: 'uw locatie',
    found: (count, more) =>
      more
        ? `Meer dan ${count} runningtherapeuten`
        : count === 1
          ? '1 runningtherapeut'
          : `${count} runningtherapeuten`,
    around: (radius, place) =>
      radius === undefined ? `in heel Nederland, vanaf ${place}` : `tot ${radius} km van ${place}`,
    active: 'Uw wensen',
    remove: (what) => `Haal weg: ${what}`,
    clear: 'Haal alle wensen weg',
    rough: (code) => `Van postcode ${code} weten we alleen de streek. De afstanden kloppen dus ongeveer.`,
    choice: (text) => `Welke plaats ${text} bedoelt u?`,
    unknownPlace: (text) => `We kennen geen plaats die ${text} heet`,
    unknownCode: (text) => `We kennen postcode ${text} niet`,
    didYouMean: 'Bedoelt u een van deze plaatsen?',
    wayOn: 'Kijk of er een typefout in staat, of zoek op een andere manier:',
    showAll: 'Toon alle runningtherapeuten',
    byProvince: 'Of begin in een provincie',
    none: 'Hier is nog niemand gevonden',
    noneBody: 'Maak de cirkel groter, of haal een wens weg.',
    wider: (radius, count, more) =>
      `${radius === undefined ? 'In heel Nederland' : `Tot ${radius} km`}: ${more ? `meer dan ${count}` : count} gevonden`,
    away: (km, coarse) => (coarse ? `op ongeveer ${km} km` : `op ${km} km`),
    confirmed: (day) => `Gegevens bevestigd op ${day}`,
    list: 'Gevonden runningtherapeuten',
    map: (count) =>
      `Kaart met ${count === 1 ? 'één plaats' : `${count} plaatsen`}, met dezelfde nummers als de lijst`,
    mapNote: 'De nummers zijn die van de lijst.',
    mapCoarse: 'Een cirkel is een praktijk aan huis: het adres tonen we niet.',
    toMap: 'Bekijk op een kaart met straten',
    pages: 'Pagina’s',
    previous: 'Vorige',
    next: 'Volgende',
    pageOf: (page, pages) => `Pagina ${page} van ${pages}`,
    many: 'Zoek preciezer om ook de anderen te zien: kies een kleinere cirkel of een wens.',
    noProtection:
      'Runningtherapeut is geen beschermde titel: iedereen mag runningtherapie aanbieden. In dit register staat alleen wie de cursus heeft gevolgd en aan het competentieprofiel voldoet.',
    forTherapists: 'Bent u runningtherapeut? Meld u aan voor het register',
    viewProfile: 'Bekijk profiel',
  },
  en: {
    title: 'Find a running therapist',
    lead: 'The register holds running therapists who took the three-day course and have shown what they can do.',
    description:
      'Find a registered running therapist near you: by place or postal code, alone or in a group, with complaints, on the way back to work or before complaints begin.',
    form: 'Search running therapists',
    place: 'Place or postal code',
    placeHint: 'For example Amersfoort or 3811',
    radius: 'How far',
    whole: 'The whole country',
    km: (km) => `Up to ${km} km`,
    search: 'Search',
    more: 'More wishes',
    any: 'Does not matter',
    labels: {
      field: 'What for',
      guidance: 'How',
      profession: 'Base profession',
      language: 'Language',
      terrain: 'Surroundings',
    },
    accessible: 'No steps or stairs',
    reimbursed: 'Sometimes paid by a supplementary insurance',
    underTreatment: 'Also beside a treatment that is under way',
    ownButton: 'Use my location',
    ownNote: 'Your browser asks first. We round it to about a kilometre and keep nothing.',
    ownFilled: 'Your location is filled in, rounded to about a kilometre. Now choose Search.',
    ownFailed: 'Your location was not found. Type a place or postal code.',
    ownPlace: 'your location',
    found: (count, more) =>
      more
        ? `More than ${count} running therapists`
        : count === 1
          ? '1 running therapist'
          : `${count} running therapists`,
    around: (radius, place) =>
      radius === undefined ? `in the whole country, from ${place}` : `within ${radius} km of ${place}`,
    active: 'Your wishes',
    remove: (what) => `Remove: ${what}`,
    clear: 'Remove all wishes',
    rough: (code) => `Of postal code ${code} we only know the region, so distances are approximate.`,
    choice: (text) => `Which ${text} do you mean?`,
    unknownPlace: (text) => `We know no place called ${text}`,
    unknownCode: (text) => `We do not know postal code ${text}`,
    didYouMean: 'Do you mean one of these places?',
    wayOn: 'See whether there is a typing error in it, or search in another way:',
    showAll: 'Show all running therapists',
    byProvince: 'Or begin in a province',
    none: 'Nobody was found here yet',
    noneBody: 'Make the circle larger, or remove a wish.',
    wider: (radius, count, more) =>
      `${radius === undefined ? 'In the whole country' : `Within ${radius} km`}: ${more ? `more than ${count}` : count} found`,
    away: (km, coarse) => (coarse ? `about ${km} km away` : `${km} km away`),
    confirmed: (day) => `Details confirmed on ${day}`,
    list: 'Running therapists found',
    map: (count) => `Map with ${count === 1 ? 'one place' : `${count} places`}, numbered as the list`,
    mapNote: 'The numbers are those of the list.',
    mapCoarse: 'A circle is a practice at home: its address is not shown.',
    toMap: 'See on a map with streets',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    many: 'Search more exactly to see the others too: choose a smaller circle or a wish.',
    noProtection:
      'Running therapist is not a protected title: anyone may offer running therapy. This register only holds those who took the course and meet the competence profile.',
    forTherapists: 'Are you a running therapist? Apply to the register',
    viewProfile: 'See profile',
  },
};
