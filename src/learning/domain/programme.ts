import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Texts } from '../../kernel/lang.ts';
import type { Discipline } from './certificate.ts';
import type { CourseDays } from './course-clock.ts';

/** The days of the course: two introductory days and the return day (S25). */
export const programmeDays = ['day-1', 'day-2', 'return-day'] as const;
export type ProgrammeDay = (typeof programmeDays)[number];

export const isProgrammeDay = (value: string): value is ProgrammeDay =>
  (programmeDays as readonly string[]).includes(value);

/** When a day of the programme falls in an edition. */
export const dateOf = (day: ProgrammeDay, days: CourseDays): CalendarDay =>
  day === 'day-1' ? days.firstDay : day === 'day-2' ? days.secondDay : days.returnDay;

/** Something to read, look at or open. Dutch stands in for English where that is empty. */
export type Material = {
  id: string;
  kind: MaterialKind;
  /** Before the course begins, or on the day it belongs to. */
  meantFor: MaterialUse;
  title: Texts<string>;
  /** Of a link or a video: somewhere else, opened by the reader and never shown within our pages. */
  address: string | undefined;
  /** Set by a teacher; otherwise it follows from what it is meant for. */
  opensOn: CalendarDay | undefined;
  /** Whether reading it is part of the certificate. */
  compulsory: boolean;
};

export const materialKinds = ['file', 'link', 'video'] as const;
export type MaterialKind = (typeof materialKinds)[number];
export const materialUses = ['preparation', 'day'] as const;
export type MaterialUse = (typeof materialUses)[number];

/** A part of a day, in the order of the day (S29). */
export type ProgrammePart = {
  id: string;
  day: ProgrammeDay;
  /** `09:30`, both. */
  startsAt: string;
  endsAt: string;
  title: Texts<string>;
  /** None for an arrival, a lunch or a run together. */
  discipline: Discipline | undefined;
  /** What its discipline asks, one a line (S29). */
  questions: Texts<string>;
  preparation: Texts<string>;
  teacher: string;
  materials: Material[];
};

/** Days before the course on which preparation opens, unless a teacher says otherwise. */
export const preparationDays = 14;

/** The day from which a material may be seen in an edition. */
export const opensOn = (
  material: Pick<Material, 'meantFor' | 'opensOn'>,
  day: ProgrammeDay,
  days: CourseDays,
): CalendarDay =>
  material.opensOn ??
  (material.meantFor === 'preparation' ? addDays(days.firstDay, -preparationDays) : dateOf(day, days));

export const isOpen = (
  material: Pick<Material, 'meantFor' | 'opensOn'>,
  day: ProgrammeDay,
  days: CourseDays,
  today: CalendarDay,
): boolean => opensOn(material, day, days) <= today;

/** A text in a language; where there is no English yet, the Dutch one. */
export const inLang = (text: Texts<string>, lang: 'nl' | 'en'): string => text[lang] || text.nl;

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Parts that begin before the one above them ends: what a teacher looks at again after moving one. */
export const overlapping = (parts: readonly Pick<ProgrammePart, 'id' | 'startsAt' | 'endsAt'>[]): string[] =>
  parts.filter((part, at) => part.startsAt < (parts[at - 1]?.endsAt ?? '')).map(({ id }) => id);
