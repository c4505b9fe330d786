import { parseDay } from '../../../kernel/calendar-day.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import { disciplines } from '../../domain/certificate.ts';
import {
  isProgrammeDay,
  materialKinds,
  materialUses,
  type Material,
  type ProgrammeDay,
  type ProgrammePart,
} from '../../domain/programme.ts';
import type { MaterialContent, PartContent } from '../../store/programme.ts';
import { editTexts } from './texts.ts';

/** What was typed, by the name of its field, to show again. */
export type Typed = Record<string, string>;

export type Read<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

const words = editTexts.errors;
const longestTitle = 120;
const longestText = 4000;

/** Takes "9:30", "09.30" and "09:30". */
const readTime = (text: string): string | undefined => {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
};

const tooLong = (typed: Typed, errors: FieldErrors, limits: Record<string, number>): void => {
  for (const [name, most] of Object.entries(limits))
    if ((typed[name] ?? '').length > most) errors[name] = words.tooLong(most);
};

/** A part of a day from its form, or what is still to be mended. */
export const readPart = (typed: Typed): Read<PartContent & { day: ProgrammeDay }> => {
  const field = (name: string) => (typed[name] ?? '').trim();
  const errors: FieldErrors = {};
  const day = field('dag');
  const [startsAt, endsAt] = [readTime(field('begin')), readTime(field('einde'))];
  if (!isProgrammeDay(day)) errors['dag'] = words.day;
  if (startsAt === undefined) errors['begin'] = words.time;
  if (endsAt === undefined) errors['einde'] = words.time;
  else if (startsAt !== undefined && endsAt <= startsAt) errors['einde'] = words.order;
  if (field('titel-nl') === '') errors['titel-nl'] = words.title;
  tooLong(typed, errors, {
    'titel-nl': longestTitle,
    'titel-en': longestTitle,
    docent: longestTitle,
    'vragen-nl': longestText,
    'vragen-en': longestText,
    'voorbereiding-nl': longestText,
    'voorbereiding-en': longestText,
  });
  if (Object.keys(errors).length > 0 || !isProgrammeDay(day) || !startsAt || !endsAt)
    return { ok: false, errors };
  return {
    ok: true,
    value: {
      day,
      startsAt,
      endsAt,
      title: { nl: field('titel-nl'), en: field('titel-en') },
      discipline: disciplines.find((one) => one === field('vak')),
      teacher: field('docent'),
      questions: { nl: field('vragen-nl'), en: field('vragen-en') },
      preparation: { nl: field('voorbereiding-nl'), en: field('voorbereiding-en') },
    },
  };
};

/** A part as its form shows it. */
export const typedPart = (part: ProgrammePart): Typed => ({
  dag: part.day,
  begin: part.startsAt,
  einde: part.endsAt,
  'titel-nl': part.title.nl,
  'titel-en': part.title.en,
  vak: part.discipline ?? '',
  docent: part.teacher,
  'vragen-nl': part.questions.nl,
  'vragen-en': part.questions.en,
  'voorbereiding-nl': part.preparation.nl,
  'voorbereiding-en': part.preparation.en,
});

const isWebAddress = (text: string): boolean =>
  text.length <= 1000 && URL.canParse(text) && /^https:\/\/[^/\s]+\.[^/\s]/.test(text);

/** A material from its form, without its file. `kept` is what is changed: its kind stays. */
export const readMaterial = (
  typed: Typed,
  given: { kept: Material | undefined; withFile: boolean },
): Read<Omit<MaterialContent, 'fileId'>> => {
  const field = (name: string) => (typed[name] ?? '').trim();
  const errors: FieldErrors = {};
  const kind = given.kept?.kind ?? materialKinds.find((one) => one === field('soort'));
  const meantFor = materialUses.find((one) => one === field('bedoeld'));
  const opensOn = field('open') === '' ? undefined : parseDay(field('open'));
  if (field('titel-nl') === '') errors['titel-nl'] = words.title;
  if (!kind) errors['soort'] = words.kind;
  if (!meantFor) errors['bedoeld'] = words.use;
  if (kind === 'file' && !given.kept && !given.withFile) errors['bestand'] = words.file;
  if (kind && kind !== 'file' && !isWebAddress(field('adres'))) errors['adres'] = words.address;
  if (field('open') !== '' && opensOn === undefined) errors['open'] = words.date;
  tooLong(typed, errors, { 'titel-nl': longestTitle, 'titel-en': longestTitle });
  if (Object.keys(errors).length > 0 || !kind || !meantFor) return { ok: false, errors };
  return {
    ok: true,
    value: {
      kind,
      meantFor,
      title: { nl: field('titel-nl'), en: field('titel-en') },
      address: kind === 'file' ? undefined : field('adres'),
      opensOn,
      compulsory: field('verplicht') === 'ja',
    },
  };
};

export const typedMaterial = (material: Material): Typed => ({
  soort: material.kind,
  bedoeld: material.meantFor,
  'titel-nl': material.title.nl,
  'titel-en': material.title.en,
  adres: material.address ?? '',
  open: material.opensOn ?? '',
  verplicht: material.compulsory ? 'ja' : '',
});
