import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { parseEmail } from '../../kernel/email.ts';
import type { Lang } from '../../kernel/lang.ts';
import { isField, type Field } from './field.ts';
import { looksLikeNationalNumber } from './national-number.ts';
import { ageOn, whoConsents } from './retention.ts';

/** Who decides for, or with, a client under sixteen. */
export type Representative = Readonly<{ name: string; relation: string; email: string | undefined }>;

/** What a practice knows of a client outside the file: who they are and how to reach them. */
export type ClientData = Readonly<{
  name: string;
  bornOn: CalendarDay;
  email: string | undefined;
  phone: string;
  lang: Lang;
  field: Field;
  representatives: readonly Representative[];
}>;

/** The fields of the form, as they were typed. */
export const clientFields = [
  'naam',
  'geboortedag',
  'email',
  'telefoon',
  'taal',
  'veld',
  'vertegenwoordiger',
  'relatie',
  'vertegenwoordiger-email',
  'vertegenwoordiger-2',
  'relatie-2',
  'vertegenwoordiger-2-email',
] as const;
export type ClientField = (typeof clientFields)[number];
export type TypedClient = Readonly<Partial<Record<ClientField, string>>>;

export type ClientProblem =
  | 'name-missing'
  | 'too-long'
  | 'day-missing'
  | 'day-unknown'
  | 'day-impossible'
  | 'email-wrong'
  | 'phone-wrong'
  | 'lang-missing'
  | 'field-missing'
  | 'only-by-request'
  | 'representative-missing'
  | 'relation-missing'
  | 'decides-alone'
  | 'national-number';

export type ClientProblems = Partial<Record<ClientField, ClientProblem>>;

/** Letters a field may hold. */
export const longest = { name: 120, phone: 30, relation: 60 } as const;

/** The oldest anybody can be, in years: further back is a slip of the pen. */
const oldest = 120;

const day = (typed: string, today: CalendarDay): CalendarDay | ClientProblem => {
  if (typed === '') return 'day-missing';
  const found = parseDay(typed);
  if (!found) return 'day-unknown';
  return found > today || ageOn(found, today) > oldest ? 'day-impossible' : found;
};

const isDay = (read: CalendarDay | ClientProblem): read is CalendarDay => /^\d/.test(read);

/**
 * Reads what was typed about a client. A national number is refused in every field (care.md 5). Under sixteen somebody
 * represents the client; from sixteen they decide themselves, and nobody is kept beside them (care.md 5).
 */
export const readClient = (
  typed: TypedClient,
  today: CalendarDay,
): { client: ClientData } | { problems: ClientProblems } => {
  const text = (name: ClientField) => (typed[name] ?? '').trim().replace(/\s+/g, ' ');
  const problems: ClientProblems = {};
  const address = (name: ClientField): string | undefined => {
    if (text(name) === '') return undefined;
    const found = parseEmail(text(name))?.toLowerCase();
    if (!found) problems[name] = 'email-wrong';
    return found;
  };

  if (text('naam') === '') problems.naam = 'name-missing';
  else if (text('naam').length > longest.name) problems.naam = 'too-long';
  const bornOn = day(text('geboortedag'), today);
  if (!isDay(bornOn)) problems.geboortedag = bornOn;
  const email = address('email');
  if (text('telefoon') !== '' && !/^[+\d][\d\s().-]{5,29}$/.test(text('telefoon')))
    problems.telefoon = 'phone-wrong';
  const lang = text('taal');
  if (lang !== 'nl' && lang !== 'en') problems.taal = 'lang-missing';
  const field = text('veld');
  if (!isField(field)) problems.veld = 'field-missing';

  const representatives: Representative[] = [];
  const young = isDay(bornOn) && whoConsents(bornOn, today) !== 'self';
  for (const [who, relation, mail] of [
    ['vertegenwoordiger', 'relatie', 'vertegenwoordiger-email'],
    ['vertegenwoordiger-2', 'relatie-2', 'vertegenwoordiger-2-email'],
  ] as const) {
    const filled = [who, relation, mail].some((name) => text(name) !== '');
    if (isDay(bornOn) && !young && filled) problems[who] = 'decides-alone';
    if (!young || (!filled && who !== 'vertegenwoordiger')) continue;
    const reached = address(mail);
    if (text(who) === '') problems[who] = 'representative-missing';
    else if (text(who).length > longest.name) problems[who] = 'too-long';
    if (text(relation) === '') problems[relation] = 'relation-missing';
    else if (text(relation).length > longest.relation) problems[relation] = 'too-long';
    representatives.push({ name: text(who), relation: text(relation), email: reached });
  }
  for (const name of clientFields)
    if (name !== 'geboortedag' && looksLikeNationalNumber(text(name))) problems[name] = 'national-number';

  if (Object.keys(problems).length > 0 || !isDay(bornOn) || !isField(field)) return { problems };
  return {
    client: {
      name: text('naam'),
      bornOn,
      email,
      phone: text('telefoon'),
      lang: lang === 'en' ? 'en' : 'nl',
      field,
      representatives,
    },
  };
};

/**
 * Reads a new client. In reintegration nobody begins without a request of the company doctor or the employer (S11), so
 * that there the way leads through the requests; cure and prevention need no referral (S10, S12).
 */
export const readNewClient = (typed: TypedClient, today: CalendarDay): ReturnType<typeof readClient> => {
  const read = readClient(typed, today);
  return (typed.veld ?? '').trim() === 'reintegration'
    ? { problems: { ...('problems' in read ? read.problems : {}), veld: 'only-by-request' } }
    : read;
};

/**
 * Reads changed data of a client. Into reintegration the way leads through a request (S11); who is there already may
 * stay in it, or leave it.
 */
export const readChangedClient = (
  typed: TypedClient,
  before: ClientData,
  today: CalendarDay,
): ReturnType<typeof readClient> =>
  before.field === 'reintegration' ? readClient(typed, today) : readNewClient(typed, today);

/** Why guidance ended. Goals reached comes first: it is what it is for (S2). */
export const endReasons = [
  'runs-alone',
  'client-stops',
  'referred-on',
  'health',
  'no-contact',
  'moved',
  'entered-twice',
  'other',
] as const;
export type EndReason = (typeof endReasons)[number];

/** Whether a text names a reason for the end. */
export const isEndReason = (text: string): text is EndReason => endReasons.some((reason) => reason === text);
