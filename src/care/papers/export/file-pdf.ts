import { formatInstant } from '../../../kernel/format.ts';
import { formatDay, formatNumber } from '../../../kernel/format.ts';
import { parseDay } from '../../../kernel/calendar-day.ts';
import type { Lang, Texts } from '../../../kernel/lang.ts';
import { pdfDocument } from '../../../platform/pdf/index.ts';
import type { Column, Table } from '../../../platform/tables/index.ts';
import { tableOf, type WholeFile } from './index.ts';

const texts: Texts<{
  title: string;
  lead: (practice: string, at: string) => string;
  empty: string;
  care: string;
}> = {
  nl: {
    title: 'Dossier',
    lead: (practice, at) => `Alles wat ${practice} van je bewaart, opgehaald op ${at}.`,
    empty: 'Hier staat niets.',
    care: 'In dit document staat informatie over gezondheid. Bewaar het veilig.',
  },
  en: {
    title: 'File',
    lead: (practice, at) => `All that ${practice} keeps about you, taken on ${at}.`,
    empty: 'There is nothing here.',
    care: 'This document holds information about health. Keep it safe.',
  },
};

const written = (kind: Column['kind'], value: string | number | undefined, lang: Lang): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return formatNumber(value, lang);
  const day = kind === 'day' ? parseDay(value) : undefined;
  return day ? formatDay(day, lang) : value;
};

/** Columns that fit beside each other on a page; with more, a row is told as a list of facts. */
const mostColumns = 6;

/** Rows of the table without the columns that say nothing at all. */
const told = (table: Table, lang: Lang) => {
  const columns = table.columns.filter(({ key }) =>
    table.rows.some((row) => row[key] !== undefined && row[key] !== ''),
  );
  return {
    columns,
    rows: table.rows.map((row) => columns.map(({ key, kind }) => written(kind, row[key], lang))),
  };
};

/** A whole file as a tagged PDF: a heading for each part, its rows as a table or, when they are wide, as facts. */
export const filePdf = (file: WholeFile, given: { lang: Lang; at: Date }): Promise<Uint8Array> => {
  const { lang, at } = given;
  const t = texts[lang];
  const pdf = pdfDocument({
    title: `${t.title} ${file.client.name}`,
    lang,
    author: file.practice.name,
    madeAt: at,
    footer: file.practice.name,
  })
    .heading(1, `${t.title}: ${file.client.name}`)
    .paragraph(t.lead(file.practice.name, formatInstant(at, lang)))
    .paragraph(t.care, 'soft');
  for (const { part, rows } of file.parts) {
    const title = part.title[lang];
    pdf.heading(2, title);
    if (rows.length === 0) {
      pdf.paragraph(t.empty, 'soft');
      continue;
    }
    const table = told(tableOf(part, rows, lang), lang);
    if (table.columns.length <= mostColumns && rows.length > 1)
      pdf.table({
        caption: title,
        columns: table.columns.map(({ header }) => ({ header })),
        rows: table.rows,
      });
    else
      for (const row of table.rows)
        pdf.facts(
          table.columns.flatMap(({ header }, index) =>
            row[index] ? [{ term: header, detail: row[index] }] : [],
          ),
        );
  }
  return pdf.close();
};
