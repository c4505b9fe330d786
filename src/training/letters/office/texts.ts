import type { DeskReason } from '../../domain/settlement.ts';

/** Mails to the course office, which works in Dutch. */
export const texts = {
  exception: {
    subject: 'Er staat een aanvraag klaar om te beoordelen',
    title: 'Een aanvraag om te beoordelen',
    entry: 'Iemand vraagt toelating zonder hbo-diploma.',
    paymentRoute: 'Iemand vraagt om op een andere manier te betalen.',
    held: (moment: string) => `De plaats wordt vastgehouden tot ${moment}.`,
    noSeat: 'Er wordt op dit moment geen plaats vastgehouden.',
    course: 'Editie',
    asked: 'Gevraagd',
    button: 'Naar Te beoordelen',
  },
  desk: {
    subject: 'Er is betaald zonder plaats',
    title: 'Geld dat op u wacht',
    lead: 'Er is geld binnen dat niet vanzelf een plaats kon krijgen. Kies wat ermee gebeurt: een plaats, een andere editie of terugbetalen.',
    amount: 'Bedrag',
    why: 'Waarom',
    button: 'Naar Geld',
  },
  minimum: {
    subject: (code: string) => `Te weinig deelnemers voor ${code}`,
    title: 'Te weinig deelnemers',
    lead: 'De dag waarop u gewaarschuwd wilde worden, is gekomen. Er zijn nog niet genoeg plaatsen bezet.',
    course: 'Editie',
    firstDay: 'Eerste dag',
    taken: 'Bezette plaatsen',
    needed: 'Minimum',
    next: 'Bezet is ook een plaats die wordt vastgehouden tot iemand betaalt. Beslis of de editie doorgaat. Als u haar annuleert, krijgt iedereen bericht en geld terug.',
    button: 'Naar de editie',
  },
} as const;

/** Why money stands on the desk, for the office. */
export const deskReasons: Record<DeskReason, string> = {
  'no-seat-left': 'Er is geen plaats meer vrij.',
  'already-paid': 'Er was al betaald.',
  'enrolment-cancelled': 'De inschrijving was al beëindigd.',
  'entry-not-judged': 'De toelating is nog niet met ja beoordeeld.',
  'edition-cancelled': 'De editie gaat niet door.',
  'wrong-amount': 'Het bedrag is niet gelijk aan de prijs.',
  'unknown-enrolment': 'Onbekend bij welke inschrijving het hoort.',
};
