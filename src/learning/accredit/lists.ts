import type { Table } from '../../platform/tables/index.ts';
import type { HandoffLine } from '../domain/points.ts';
import { kindWords, meetingNames } from './texts.ts';

/** Records for a register as a table: a row a person and meeting. Numbers are text, so that no zero is lost. */
export const linesTable = (name: string, lines: readonly HandoffLine[]): Table => ({
  name,
  columns: [
    { key: 'kind', header: 'Soort', kind: 'text' },
    { key: 'register', header: 'Register', kind: 'text' },
    { key: 'accreditationNumber', header: 'Accreditatienummer', kind: 'text' },
    { key: 'peOnlineCode', header: 'PE-onlinecode', kind: 'text' },
    { key: 'registrationNumber', header: 'Registratienummer', kind: 'text' },
    { key: 'name', header: 'Naam', kind: 'text' },
    { key: 'meeting', header: 'Bijeenkomst', kind: 'text' },
    { key: 'day', header: 'Dag', kind: 'day' },
    { key: 'points', header: 'Punten', kind: 'number' },
    { key: 'attendedAt', header: 'Vastgelegd', kind: 'text' },
    { key: 'recordedBy', header: 'Door', kind: 'text' },
    { key: 'evaluation', header: 'Evaluatie ingevuld', kind: 'text' },
  ],
  rows: lines.map(({ kind, record }) => ({
    ...record,
    kind: kindWords[kind],
    meeting: meetingNames.nl[record.meeting],
    evaluation: record.evaluationDone ? 'ja' : 'nee',
    evaluationDone: undefined,
  })),
});

/** The numbers of one meeting, one a line, to paste in PE-online: only what is new. */
export const numbersToPaste = (lines: readonly HandoffLine[], meeting: string): string[] =>
  lines.flatMap(({ kind, record }) =>
    kind === 'new' && record.meeting === meeting ? [record.registrationNumber] : [],
  );
