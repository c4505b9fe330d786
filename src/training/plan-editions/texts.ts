import type { PlanRefusal } from '../domain/edition.ts';

/** Why a plan, or an act on an edition, is refused. */
export type EditionRefusal =
  | PlanRefusal
  | 'minimum-out-of-bounds'
  | 'first-day-past'
  | 'codes-used-up'
  | 'capacity-below-taken'
  | 'changed-meanwhile'
  | 'edition-cancelled'
  | 'not-a-draft'
  | 'not-open'
  | 'not-closed'
  | 'reason-missing'
  | 'code-not-typed';

/** The words of the pages about editions. The office works in Dutch. */
export const planTexts = {
  title: 'Edities',
  views: { upcoming: 'Komend', drafts: 'Concepten', past: 'Voorbij en geannuleerd' },
  viewsLabel: 'Weergaven',
  newEdition: 'Nieuwe editie',
  caption: {
    upcoming: 'Gepubliceerde edities die nog komen of lopen',
    drafts: 'Edities die nog niemand ziet',
    past: 'Edities die voorbij of geannuleerd zijn',
  },
  empty: {
    upcoming: {
      title: 'Er komt nog geen editie aan',
      text: 'Maak een editie, kijk haar na en publiceer haar. Daarna staat zij op de site.',
    },
    drafts: { title: 'Er zijn geen concepten', text: 'Een nieuwe editie begint als concept.' },
    past: {
      title: 'Nog niets voorbij',
      text: 'Edities komen hier te staan na hun terugkomdag, of als ze geannuleerd zijn.',
    },
  },
  columns: {
    code: 'Code',
    place: 'Plaats',
    days: 'Dagen',
    taken: 'Bezet',
    waiting: 'Wacht op betaling',
    review: 'Te beoordelen',
    minimum: 'Minimum',
    state: 'Staat',
  },
  minimum: {
    reached: (minimum: number) => `${minimum} gehaald`,
    'not-yet': (minimum: number, short: number) => `nog ${short} tot ${minimum}`,
    warn: (minimum: number, short: number) => `let op: nog ${short} tot ${minimum}`,
  },
  warnTitle: 'Te weinig deelnemers',
  warnText: (code: string, short: number, minimum: number, firstDay: string) =>
    `${code} begint op ${firstDay} en heeft nog ${short} ${short === 1 ? 'deelnemer' : 'deelnemers'} nodig voor het minimum van ${minimum}.`,
  states: { draft: 'Concept', open: 'Open', closed: 'Gesloten', cancelled: 'Geannuleerd', past: 'Voorbij' },
  days: (first: string, second: string, back: string) => `${first} en ${second}, terugkomdag ${back}`,
  of: (taken: number, capacity: number) => `${taken}\u00a0van\u00a0${capacity}`,
  audience: {
    nl: 'Professionals in zorg, welzijn en sport die mensen met psychische klachten willen begeleiden',
    en: 'Professionals in care, welfare and sport who want to guide people with mental complaints',
  },
  form: {
    newTitle: 'Nieuwe editie',
    newLead: 'De editie begint als concept. Niemand ziet haar tot u haar publiceert.',
    template: 'Begin met',
    templateStandard: 'De gewone driedaagse cursus',
    templateCopy: (code: string, place: string) => `Kopie van ${code} (${place})`,
    useTemplate: 'Neem over',
    place: 'Plaats',
    placeHint: 'Bijvoorbeeld Dalfsen.',
    venueName: 'Naam van de locatie',
    venueHint: 'Nog niet bekend? Laat leeg. De site zegt dan dat het adres volgt.',
    venueAddress: 'Adres van de locatie',
    firstDay: 'Eerste dag',
    firstDayHint: 'De code komt van deze dag.',
    codeStays: (code: string) => `De code ${code} blijft, ook als de dag verandert.`,
    secondDay: 'Tweede dag',
    secondDayHint: (days: number) =>
      days === 1 ? 'Leeg: de dag erna.' : `Leeg: ${days} dagen na de eerste.`,
    returnDay: 'Terugkomdag',
    returnDayHint: (weeks: number) => `Leeg: ongeveer ${weeks} weken na de eerste dag.`,
    startsAt: 'Begint om',
    endsAt: 'Eindigt om',
    price: 'Prijs per persoon, in euro',
    minimum: 'Minimum aantal deelnemers',
    capacity: 'Plaatsen',
    capacityHint: 'Van 12 tot en met 24.',
    warnOn: 'Waarschuw op',
    warnOnHint: (days: number) => `Leeg: ${days} dagen voor de eerste dag.`,
    warnOnPlain: 'Op deze dag waarschuwen we als het minimum niet gehaald is.',
    audienceNl: 'Doelgroep, in het Nederlands',
    audienceEn: 'Doelgroep, in het Engels',
    picture: 'Tekening op de site',
    pictures: { forest: 'Bos', heath: 'Hei', dune: 'Duin', lake: 'Meer', morning: 'Ochtend' },
    where: 'Waar',
    when: 'Wanneer',
    group: 'Groep en prijs',
    site: 'Op de site',
    create: 'Maak concept',
    change: 'Bewaar wijzigingen',
    changeTitle: 'Wijzigen',
    tells: 'Verandert een dag, een tijd of de plek? Dan krijgt iedereen met een plaats daarover bericht.',
    fields: 'Gegevens',
    nobodyTold: 'Dit is een concept: niemand krijgt bericht.',
  },
  errors: {
    place: 'Vul de plaats in.',
    venueName: 'Vul bij het adres ook de naam van de locatie in.',
    day: 'Kies een bestaande dag.',
    time: 'Vul een tijd in, zoals 09:30.',
    price: 'Vul een bedrag in, zoals 1195,00.',
    count: 'Vul een heel getal in.',
    audience: 'Vul de doelgroep in.',
    picture: 'Kies een tekening.',
    tooLong: (most: number) => `Gebruik hooguit ${most} tekens.`,
  },
  refusals: {
    'days-out-of-order': { field: 'secondDay', text: 'Zet de drie dagen in volgorde, ieder na de vorige.' },
    'return-day-too-soon': {
      field: 'returnDay',
      text: 'Laat minstens 60 dagen tussen de tweede dag en de terugkomdag.',
    },
    'capacity-out-of-bounds': { field: 'capacity', text: 'Kies 12 tot en met 24 plaatsen.' },
    'price-out-of-bounds': { field: 'price', text: 'Kies een prijs van € 0,01 tot en met € 50.000.' },
    'times-out-of-order': { field: 'endsAt', text: 'De dag moet later eindigen dan zij begint.' },
    'warning-too-late': { field: 'warnOn', text: 'Kies een dag voor de eerste cursusdag.' },
    'minimum-out-of-bounds': {
      field: 'minimum',
      text: 'Kies een minimum van 1 tot en met het aantal plaatsen.',
    },
    'first-day-past': { field: 'firstDay', text: 'Deze dag is al geweest. Kies een dag die nog komt.' },
    'codes-used-up': {
      field: 'firstDay',
      text: 'Op deze dag zijn alle codes al gebruikt. Kies een andere dag.',
    },
    'capacity-below-taken': {
      field: 'capacity',
      text: 'Er zijn al meer plaatsen bezet. Kies er minstens zoveel als er bezet zijn.',
    },
    'changed-meanwhile': {
      field: 'form',
      text: 'Een collega heeft deze editie intussen gewijzigd. Hieronder staat wat er nu geldt. Wat u typte, staat er nog. Bewaart u nogmaals, dan geldt wat u typte.',
    },
    'edition-cancelled': { field: 'form', text: 'Deze editie is geannuleerd en kan niet meer veranderen.' },
    'not-a-draft': { field: 'form', text: 'Deze editie is geen concept meer.' },
    'not-open': { field: 'form', text: 'Deze editie staat niet open.' },
    'not-closed': { field: 'form', text: 'Deze editie is niet gesloten.' },
    'reason-missing': { field: 'reason', text: 'Vul de reden in. Iedereen krijgt die te lezen.' },
    'code-not-typed': { field: 'typedCode', text: 'Typ de code precies zoals zij hierboven staat.' },
  } satisfies Record<EditionRefusal, { field: string; text: string }>,
  done: {
    gemaakt: 'Het concept is gemaakt. Kijk het na en publiceer het.',
    gewijzigd: 'De wijzigingen zijn bewaard.',
    hetzelfde: 'Er was niets veranderd.',
    gepubliceerd: 'De editie staat op de site.',
    gesloten: 'De inschrijving is gesloten. Wie een plaats heeft, houdt die.',
    heropend: 'De inschrijving is weer open.',
    geannuleerd: 'De editie is geannuleerd. Iedereen krijgt bericht.',
  },
  now: 'Wat er nu geldt',
  participants: 'Deelnemers',
  tabs: 'Over deze editie',
  returnDay: 'Oud-cursisten op de terugkomdag',
  onSite: 'Bekijk op de site',
  publish: 'Publiceer',
  publishText: 'Na het publiceren staat de editie op de site en kunnen mensen zich inschrijven.',
  close: 'Sluit de inschrijving',
  reopen: 'Open de inschrijving weer',
  cancelLink: 'Annuleer deze editie',
  times: 'Tijden',
  hours: (from: string, to: string) => `${from.replace(':', '.')} – ${to}`,
  price: 'Prijs',
  confirmed: 'Bevestigd',
  venueFollows: 'Het adres volgt.',
  warnsOn: (day: string) => `waarschuwing op ${day}`,
  log: 'Wat er gebeurde',
  logColumns: { at: 'Wanneer', who: 'Wie', what: 'Wat' },
  /** Accounts are kept by their id; the reader knows only themselves by it. */
  actor: (actor: string, self: string, name: string) =>
    actor === self ? name : actor === 'system' ? 'Het systeem' : 'Een collega',
  cancel: {
    title: (code: string) => `${code} annuleren`,
    what: 'Dit gebeurt er',
    confirmed: (n: number) =>
      n === 1
        ? 'De ene bevestigde deelnemer verliest zijn plaats.'
        : `${n} bevestigde deelnemers verliezen hun plaats.`,
    waiting: (n: number) =>
      `${n} ${n === 1 ? 'inschrijving die op betaling wacht, vervalt' : 'inschrijvingen die op betaling wachten, vervallen'}.`,
    review: (n: number) =>
      `${n} ${n === 1 ? 'aanvraag die nog beoordeeld wordt, vervalt' : 'aanvragen die nog beoordeeld worden, vervallen'}.`,
    mailed: (n: number) =>
      n === 0
        ? 'Er is niemand ingeschreven: niemand krijgt bericht.'
        : `${n} ${n === 1 ? 'mens krijgt' : 'mensen krijgen'} daarover een mail, met de reden.`,
    ideal: (amount: string) => `${amount} dat met iDEAL betaald is, gaat vanzelf terug.`,
    transfer: (amount: string) => `${amount} dat per bank is overgemaakt, moet u zelf terugstorten.`,
    final: 'Dit kan niet ongedaan worden gemaakt.',
    reason: 'Reden',
    reasonHint: 'Iedereen leest deze in de mail.',
    typed: (code: string) => `Typ ${code} om te bevestigen`,
    button: 'Annuleer de editie en bericht iedereen',
    back: 'Nee, terug',
  },
};

const acts: Record<string, string> = {
  'edition-created': 'Concept gemaakt',
  'edition-changed': 'Gewijzigd',
  'edition-published': 'Gepubliceerd',
  'edition-closed': 'Inschrijving gesloten',
  'edition-reopened': 'Inschrijving weer open',
  'edition-cancelled': 'Geannuleerd',
};

const parts: Record<string, string> = {
  place: 'plaats',
  venue: 'locatie',
  days: 'dagen',
  times: 'tijden',
  price: 'prijs',
  minimum: 'minimum',
  capacity: 'plaatsen',
  warning: 'waarschuwing',
  audience: 'doelgroep',
  picture: 'tekening',
};

/** An audit line of an edition as a sentence; an act without words of its own keeps its name. */
export const auditWords = ({ act, detail }: { act: string; detail: Record<string, unknown> }): string => {
  const words = acts[act] ?? act;
  const changed = detail['changed'];
  if (Array.isArray(changed))
    return `${words}: ${changed.map((name) => parts[String(name)] ?? String(name)).join(', ')}`;
  return typeof detail['reason'] === 'string' ? `${words}: ${detail['reason']}` : words;
};
