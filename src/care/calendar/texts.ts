import type { WhyCalledOff } from '../domain/why-called-off.ts';
import type { TimesRefusal } from '../domain/session.ts';

/** Practice pages are in Dutch. */
export const whyTexts: Record<WhyCalledOff, string> = {
  storm: 'Storm of onweer',
  heat: 'Hitte',
  ice: 'Gladheid',
  smog: 'Slechte lucht (smog)',
  planning: 'Andere planning',
};

/** What is wrong with a time, and the field it belongs to. */
export const timesErrors: Record<TimesRefusal, { field: string; text: string }> = {
  'day-is-past': { field: 'dag', text: 'Kies vandaag of een dag daarna.' },
  'day-too-far': { field: 'dag', text: 'Kies een dag binnen 400 dagen.' },
  'time-too-early': { field: 'begin', text: 'Begin om 05.00 uur of later.' },
  'time-too-late': { field: 'einde', text: 'Eindig om 23.00 uur of eerder.' },
  'ends-before-it-begins': { field: 'einde', text: 'Kies een eindtijd na de begintijd.' },
  'too-long': { field: 'einde', text: 'Een sessie duurt ten hoogste vier uur.' },
};

/** What the page says after something was done. */
export const messages = {
  gepland: 'Gepland. De deelnemers krijgen een bericht met een agendabestand.',
  gewijzigd: 'Gewijzigd. De deelnemers krijgen een bericht met het nieuwe agendabestand.',
  afgelast:
    'Afgelast. Na tien minuten krijgen de deelnemers bericht, met de eerstvolgende afspraak. Tot dan kunt u dit terugdraaien.',
  'gaat-door': 'De sessie gaat door. Niemand heeft bericht gekregen dat zij was afgelast.',
  'te-laat': 'Terugdraaien kan niet meer: de berichten zijn weg. Plan een nieuwe sessie.',
  'niets-af-te-gelasten': 'Er is op deze dag geen sessie van u die nog kan worden afgelast.',
  'is-voorbij': 'Deze sessie is al voorbij of afgelast.',
  ingetrokken: 'De koppeling is ingetrokken. Agenda’s die haar gebruiken, krijgen niets meer.',
} as const;

/** The words for a code in the address; undefined for another. */
export const messageOf = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(messages, code) ? messages[code as keyof typeof messages] : undefined;

const clock = (time: string): string => time.replace(':', '.');
/** "19.00 – 20.00 uur". */
export const hours = (at: { begins: string; ends: string }): string =>
  `${clock(at.begins)} – ${clock(at.ends)} uur`;
