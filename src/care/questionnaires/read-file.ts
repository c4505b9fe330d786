import { createHash } from 'node:crypto';
import { instruments } from '../domain/instruments/instruments.ts';
import { checkMapping, type Mapping } from '../domain/instruments/mapping.ts';
import { numberedQuestions, questionsOutOfRange } from '../domain/instruments/questionnaire-numbers.ts';
import { ownCheckInScoring } from '../domain/instruments/own-check-in.ts';
import type { Definition } from '../domain/instruments/definition.ts';
import {
  readQuestionnaire,
  remarksOn,
  type Item,
  type Problem,
  type Questionnaire,
  type Remark,
} from '../domain/questionnaire/index.ts';
import type { FileError, mappingErrors } from './texts.ts';

/** The largest file, in bytes: several times the longest instrument of care.md 3. */
export const largestFile = 256 * 1024;

/** A file that can be used, with what is worth a look. */
export type GoodFile = {
  text: string;
  questionnaire: Questionnaire;
  canonical: string;
  version: string;
  title: string;
  remarks: readonly Remark[];
};

export type ReadFile =
  | { ok: true; value: GoodFile }
  | { ok: false; reason: FileError; problems: readonly Problem[]; remarks: readonly Remark[] };

const refuse = (
  reason: FileError,
  problems: readonly Problem[] = [],
  remarks: readonly Remark[] = [],
): ReadFile => ({ ok: false, reason, problems, remarks });

const parse = (text: string): { json: unknown } | undefined => {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

const read = (json: unknown): ReturnType<typeof readQuestionnaire> => {
  try {
    return readQuestionnaire(json);
  } catch (failure) {
    // Nested so deep that the stack does not hold it: nothing a person made.
    if (!(failure instanceof RangeError)) throw failure;
    return { ok: false, problems: [{ path: '', reason: 'too-deep' }] };
  }
};

/** Judges the bytes of a file that somebody chose. Any bytes give an answer. */
export const readFile = (bytes: Uint8Array): ReadFile => {
  if (bytes.length === 0) return refuse('none');
  if (bytes.length > largestFile) return refuse('too-large');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('not-text');
  }
  const parsed = parse(text);
  if (!parsed) return refuse('not-json');
  const reading = read(parsed.json);
  if (!reading.ok) return refuse('problems', reading.problems.slice(0, 100));
  const questionnaire = reading.value;
  // Half a sign or a NUL cannot be kept with the answers.
  if (/\\u(0000|d[89a-f])/.test(JSON.stringify(questionnaire))) return refuse('strange-signs');
  const remarks = remarksOn(questionnaire);
  if (remarks.some(({ blocks }) => blocks)) return refuse('problems', [], remarks);
  const canonical =
    questionnaire.url ?? `urn:duurloop:bestand:${createHash('sha256').update(text).digest('hex')}`;
  const version = questionnaire.version ?? '1';
  if (canonical.length > 400 || version.length > 100) return refuse('address-too-long');
  const title = (questionnaire.title ?? 'Vragenlijst zonder titel').slice(0, 200).toWellFormed();
  return { ok: true, value: { text, questionnaire, canonical, version, title, remarks } };
};

const withoutRows = (item: Item): Item[] => (item.repeats ? [] : [item, ...item.items.flatMap(withoutRows)]);

/** The questions that may be an item of an instrument: answered with a number, and once. */
export const scorableQuestions = (questionnaire: Questionnaire): readonly Item[] => {
  const numbered = new Set(numberedQuestions(questionnaire));
  return questionnaire.items.flatMap(withoutRows).filter(({ linkId }) => numbered.has(linkId));
};

/** The instruments that a file may be scored as; our own check-in has its own questions. */
export const loadableInstruments: readonly Definition[] = instruments.filter(
  ({ code }) => code !== ownCheckInScoring.code && code !== 'session-effort',
);

export type MappingFault = { reason: keyof typeof mappingErrors; linkIds: readonly string[] };

/** What is wrong with a mapping that somebody confirmed; undefined when nothing is. */
export const faultOf = (
  questionnaire: Questionnaire,
  mapping: Mapping,
  definition: Definition,
): MappingFault | undefined => {
  const linkIds = scorableQuestions(questionnaire).map(({ linkId }) => linkId);
  const checked = checkMapping(mapping, linkIds, definition);
  if (!checked.ok) return { reason: checked.reason, linkIds: [] };
  const outside = questionsOutOfRange(questionnaire, mapping, definition);
  return outside.length > 0 ? { reason: 'out-of-range', linkIds: outside } : undefined;
};
