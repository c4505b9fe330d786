import type { Lang, Texts } from '../../../kernel/lang.ts';
import type { Column, Table } from '../../../platform/tables/index.ts';
import type { FhirResource, Reference } from '../../domain/fhir-bundle.ts';
import type { CareTx } from '../../store/scope.ts';

/** For whom, of which file and when a copy is made. */
export type ExportAbout = Readonly<{
  clientId: string;
  lang: Lang;
  at: Date;
  /** The client and the practice, which are in every bundle. */
  patient: Reference;
  practice: Reference;
}>;

/** What one area has of a client: rows for a reader, and the same as FHIR. */
export type PartContent = Readonly<{ rows: Table['rows']; resources: readonly FhirResource[] }>;

/**
 * One part of a file that a client takes along. An area adds its own to `exportParts`, made from its store: everything it
 * keeps of the present client, in a transaction that is narrowed to that one.
 */
export type ExportPart = Readonly<{
  /** In the address and the name of its file: small letters and dashes. */
  name: string;
  title: Texts<string>;
  columns: readonly (Omit<Column, 'header'> & { header: Texts<string> })[];
  find: (tx: CareTx, about: ExportAbout) => Promise<PartContent>;
}>;

/** A text column. */
export const column = (key: string, nl: string, en: string, kind: Column['kind'] = 'text') => ({
  key,
  header: { nl, en },
  kind,
});

/** A part as a table in one language. */
export const tableOf = (part: ExportPart, rows: Table['rows'], lang: Lang): Table => ({
  name: part.title[lang],
  columns: part.columns.map(({ key, header, kind }) => ({ key, header: header[lang], kind })),
  rows,
});
