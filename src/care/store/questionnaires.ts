import { sql } from 'drizzle-orm';
import type { Lang } from '../../kernel/lang.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Mapping } from '../domain/instruments/mapping.ts';
import { ownCheckIn, ownCheckInMapping, ownCheckInScoring } from '../domain/instruments/own-check-in.ts';
import { readQuestionnaire, type Questionnaire } from '../domain/questionnaire/index.ts';
import type { CareTx } from './scope.ts';

/** Our own check-in is in every practice, without a row: this is its id. */
export const ownCheckInId = '00000000-0000-4000-8000-00000000c4ec';

/** A questionnaire as a list shows it. */
export type ListedQuestionnaire = {
  id: string;
  canonical: string;
  version: string;
  title: string;
  /** The code of the instrument it is scored as; undefined where its answers are kept without a score. */
  instrument: string | undefined;
  loadedAt: Date | undefined;
  loadedBy: string | undefined;
  retiredAt: Date | undefined;
};

/** A questionnaire to fill in, with which question is which item of its instrument. */
export type KeptQuestionnaire = ListedQuestionnaire & { questionnaire: Questionnaire; mapping: Mapping };

type Row = {
  id: string;
  canonical: string;
  version: string;
  title: string;
  instrument: string | null;
  loaded_at: string;
  loaded_by: string;
  retired_at: string | null;
};

const listColumns = sql`questionnaire.id, canonical, version, title, instrument, loaded_at, member.name as loaded_by,
  retired_at`;

const toListed = (row: Row): ListedQuestionnaire => ({
  ...{ id: row.id, canonical: row.canonical, version: row.version, title: row.title },
  instrument: row.instrument ?? undefined,
  loadedAt: new Date(row.loaded_at),
  loadedBy: row.loaded_by,
  retiredAt: row.retired_at === null ? undefined : new Date(row.retired_at),
});

const listedOwn = (lang: Lang): ListedQuestionnaire => {
  const { url, version, title } = ownCheckIn(lang);
  return {
    ...{ id: ownCheckInId, canonical: url, version, title, instrument: ownCheckInScoring.code },
    ...{ loadedAt: undefined, loadedBy: undefined, retiredAt: undefined },
  };
};

/** Reads a file that was read before: it was judged when it was loaded. */
const readKept = (file: unknown): Questionnaire => {
  const read = readQuestionnaire(file);
  if (!read.ok) throw new Error('a kept questionnaire cannot be read any more');
  return read.value;
};

/** Our own check-in in one language: it needs no loading. */
export const ownKept = (lang: Lang): KeptQuestionnaire => ({
  ...listedOwn(lang),
  questionnaire: readKept(ownCheckIn(lang)),
  mapping: ownCheckInMapping,
});

/** All questionnaires of the practice: our own first, those in use before those retired, by title. */
export const findQuestionnaires = async (tx: CareTx): Promise<ListedQuestionnaire[]> => {
  const found = await rows<Row>(
    tx,
    sql`select ${listColumns} from care.questionnaire join care.member on member.id = questionnaire.loaded_by
        order by retired_at is not null, lower(title), loaded_at, questionnaire.id`,
  );
  return [listedOwn('nl'), ...found.map(toListed)];
};

/** One questionnaire with its questions; our own in the language asked for, any other as its file has it. */
export const loadQuestionnaire = async (
  tx: CareTx,
  id: string,
  lang: Lang = 'nl',
): Promise<KeptQuestionnaire | undefined> => {
  if (id === ownCheckInId) return ownKept(lang);
  const [row] = await rows<Row & { file: string; mapping: Mapping }>(
    tx,
    sql`select ${listColumns}, file, mapping
        from care.questionnaire join care.member on member.id = questionnaire.loaded_by
        where questionnaire.id = ${id}`,
  );
  return (
    row && {
      ...toListed(row),
      questionnaire: readKept(JSON.parse(row.file) as unknown),
      mapping: row.mapping,
    }
  );
};

/** The titles of questionnaires by id, also of those that were retired. */
export const findTitles = async (tx: CareTx, lang: Lang = 'nl'): Promise<Map<string, string>> => {
  const found = await rows<{ id: string; title: string }>(tx, sql`select id, title from care.questionnaire`);
  return new Map([
    [ownCheckInId, ownCheckIn(lang).title],
    ...found.map(({ id, title }) => [id, title] as const),
  ]);
};

type NewQuestionnaire = {
  canonical: string;
  version: string;
  title: string;
  /** The file as it was loaded. */
  file: string;
  instrument: string | undefined;
  mapping: Mapping;
  memberId: string;
  now: Date;
};

/** Keeps a questionnaire; undefined when the same version of it is in use already. */
export const insertQuestionnaire = async (
  tx: CareTx,
  given: NewQuestionnaire,
): Promise<string | undefined> => {
  const [made] = await rows<{ id: string }>(
    tx,
    sql`insert into care.questionnaire
          (id, canonical, version, title, file, instrument, mapping, loaded_by, loaded_at)
        values (${newId()}, ${given.canonical}, ${given.version}, ${given.title}, ${given.file},
                ${given.instrument ?? null}, ${JSON.stringify(given.mapping)}::jsonb, ${given.memberId},
                ${given.now.toISOString()})
        on conflict (practice_id, canonical, version) where retired_at is null do nothing returning id`,
  );
  return made?.id;
};

/** Takes a questionnaire out of use: no new client is asked with it, and what was answered stays. Says whether it did. */
export const retireQuestionnaire = async (tx: CareTx, id: string, now: Date): Promise<boolean> => {
  const done = await rows(
    tx,
    sql`update care.questionnaire set retired_at = ${now.toISOString()}
        where id = ${id} and retired_at is null returning id`,
  );
  return done.length > 0;
};
