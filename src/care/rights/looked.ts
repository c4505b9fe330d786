import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { formatInstant } from '../../kernel/format.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Table } from '../../platform/tables/index.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { deedInWords, placeInWords, roleInWords, type Reader } from '../domain/access-words.ts';
import type { AccessLine } from '../store/access-log.ts';
import { texts } from './texts.ts';

/** Lines on one page, and the most that one file of them holds. */
export const pageLength = 50;
export const fileLength = 20_000;

/** Which part of the log somebody asked to see. */
export type Asked = {
  from?: CalendarDay | undefined;
  until?: CalendarDay | undefined;
  before?: number | undefined;
  others: boolean;
};

export type ReadAsked = { asked: Asked; typed: { van: string; tot: string }; errors: FieldErrors };

/** Reads the filter from an address. A day that is none is said beside its field, and then not used. */
export const readAsked = (query: Record<string, string>, lang: Lang): ReadAsked => {
  const t = texts[lang].looked;
  const typed = { van: (query.van ?? '').slice(0, 20), tot: (query.tot ?? '').slice(0, 20) };
  const errors: FieldErrors = {};
  const dayOf = (name: 'van' | 'tot'): CalendarDay | undefined => {
    const found = parseDay(typed[name]);
    if (!found && typed[name] !== '') errors[name] = t.badDay;
    return found;
  };
  const [from, until] = [dayOf('van'), dayOf('tot')];
  if (from && until && until < from) errors.tot = t.wrongOrder;
  const before = /^[1-9]\d{0,14}$/.test(query.voor ?? '') ? Number(query.voor) : undefined;
  return { asked: { from, until, before, others: query.eigen !== 'ja' }, typed, errors };
};

/** The same filter as an address. */
export const askedAddress = (path: string, { from, until, others }: Asked, before?: number): string => {
  const query = new URLSearchParams({
    ...(from ? { van: from } : {}),
    ...(until ? { tot: until } : {}),
    ...(others ? {} : { eigen: 'ja' }),
    ...(before === undefined ? {} : { voor: String(before) }),
  }).toString();
  return query ? `${path}?${query}` : path;
};

/** A line of the log as somebody reads it. */
export type ToldLine = {
  seq: number;
  when: string;
  who: string;
  role: string;
  what: string;
  where: string;
  emergency: string | undefined;
};

const whoDid = (line: AccessLine, lang: Lang, reader: Reader): { who: string; role: string } => {
  const t = texts[lang].looked;
  switch (line.userKind) {
    case 'member':
      return { who: line.name ?? t.formerMember, role: roleInWords(line.role, lang) };
    case 'client':
      return reader === 'client' ? { who: t.you, role: '' } : { who: roleInWords('client', lang), role: '' };
    case 'link':
      return { who: t.byLink, role: roleInWords(line.role, lang) };
    case 'system':
      return { who: t.system, role: '' };
  }
};

/** Puts a line in words. */
export const tell = (line: AccessLine, lang: Lang, reader: Reader): ToldLine => ({
  seq: line.seq,
  when: formatInstant(line.at, lang),
  ...whoDid(line, lang, reader),
  what: deedInWords(line, lang, reader),
  where: placeInWords(line.point, lang, reader),
  emergency: line.emergency && texts[lang].looked.emergency(line.emergency.reason),
});

/** The lines as a table to download: what the page tells, and what the log says word for word. */
export const logTable = (lines: readonly AccessLine[], lang: Lang, reader: Reader): Table => {
  const t = texts[lang].csv;
  const column = (key: keyof typeof t) => ({ key, header: t[key], kind: 'text' as const });
  return {
    name: texts[lang].pages.looked.name,
    columns: (
      ['when', 'who', 'role', 'what', 'where', 'outcome', 'emergency', 'responsible', 'point'] as const
    ).map(column),
    rows: lines.map((line) => {
      const { when: _when, seq: _seq, ...told } = tell(line, lang, reader);
      return {
        ...told,
        when: line.at.toISOString(),
        outcome: line.outcome,
        responsible: line.responsible,
        point: line.point,
      };
    }),
  };
};
