import type { LineProblem } from '../../domain/certificate-archive.ts';
import type { CertificateKind } from '../../domain/certificate.ts';
import { mostLines, type ReadRefusal } from './read.ts';

/** What is the matter with a line, and what to do about it. */
export const lineProblems: Record<LineProblem, string> = {
  'name-missing': 'Naam ontbreekt',
  'name-too-long': 'Naam is te lang',
  'date-missing': 'Datum ontbreekt',
  'date-impossible': 'Datum bestaat niet',
  'days-out-of-order': 'Laatste dag of uitgifte ligt voor de eerste dag',
  'date-out-of-range': 'Datum ligt voor 2003 of in de toekomst',
  'email-impossible': 'E-mailadres kan niet kloppen',
  'text-too-long': 'Plaats, cursus of nummer is te lang',
  double: 'Dubbel: deze persoon met deze eerste dag is er al',
  'number-in-use': 'Nummer is al van een ander certificaat',
};

export const readRefusals: Record<ReadRefusal, string> = {
  empty: 'Het bestand is leeg. Kies een bestand met een regel per certificaat.',
  'not-text': 'Dit is geen CSV-bestand. Sla het rekenblad op als CSV en kies dat bestand.',
  'headings-missing':
    'In de eerste regel staan geen kolommen "naam" en "eerste dag". Zet die namen boven de kolommen.',
  'too-many-lines': `Het bestand heeft meer dan ${mostLines} regels. Deel het op.`,
  'not-a-table':
    'Wij kunnen het bestand niet lezen. Staat er ergens een losse aanhalingsteken? Sla het opnieuw op als CSV.',
};

export const fileMissing = 'Kies een CSV-bestand.';

export const kindWords: Record<CertificateKind, string> = {
  course: 'Driedaagse cursus',
  'return-day': 'Terugkomdag',
  imported: 'Uit het archief',
};
