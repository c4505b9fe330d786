import { dutchDay, parseDay, today, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { inspectUpload, type UploadProblem } from '../../platform/files/index.ts';
import { personActor } from '../../platform/identity/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { contestableKind, decideLodge, type Contestable, type LodgeRefusal } from '../domain/appeal.ts';
import { findAppealOfApplication, findAppealsOf, recordAppeal } from '../store/appeals.ts';
import { findApplication } from '../store/applications.ts';
import { saveFile } from '../store/files.ts';
import { recordClaim, type ClaimKind } from '../store/points.ts';
import { changeStanding, type ChangeRefusal } from '../store/renewals.ts';
import { loadSettings } from '../store/settings.ts';
import { findHistory } from '../store/standings.ts';
import { findOwnTherapist } from '../store/therapists.ts';

export type RenewWork = { db: Database; clock: Clock };
export type Person = { id: string; email: string };

export type TypedClaim = { title: string; day: string; points: string };
export type ClaimProblem = 'title' | 'title-long' | 'day' | 'day-future' | 'day-old' | 'points' | 'file';

const oldest = '2003-01-01';

/** What is wrong with a claim as it was typed. */
export const claimProblems = (
  typed: TypedClaim,
  hasFile: boolean,
  now: CalendarDay,
): {
  problems: Partial<Record<'titel' | 'datum' | 'punten' | 'bewijs', ClaimProblem>>;
  earnedOn?: CalendarDay;
} => {
  const problems: Partial<Record<'titel' | 'datum' | 'punten' | 'bewijs', ClaimProblem>> = {};
  if (typed.title === '') problems.titel = 'title';
  else if (typed.title.length > 160) problems.titel = 'title-long';
  const earnedOn = parseDay(typed.day);
  if (!earnedOn) problems.datum = 'day';
  else if (earnedOn > now) problems.datum = 'day-future';
  else if (earnedOn < oldest) problems.datum = 'day-old';
  const points = Number(typed.points);
  if (!/^\d{1,3}$/.test(typed.points) || points < 1 || points > 100) problems.punten = 'points';
  if (!hasFile) problems.bewijs = 'file';
  return { problems, ...(earnedOn ? { earnedOn } : {}) };
};

const largest = 10 * 1024 * 1024;

/** Adds a claim for further training, with its proof; the registrar judges it. Gives the id of the claim. */
export const claimPoints = async (
  deps: RenewWork,
  given: { person: Person; title: string; earnedOn: CalendarDay; points: number; proof: File },
): Promise<Result<string, UploadProblem | 'not-registered'>> => {
  if (given.proof.size > largest) return refused('too-large');
  const looked = await inspectUpload(new Uint8Array(await given.proof.arrayBuffer()), given.proof.name);
  if (!looked.ok) return looked;
  return inTransaction(deps.db, async (tx) => {
    const therapist = await findOwnTherapist(tx, given.person);
    if (!therapist) return refused('not-registered');
    const fileId = await saveFile(tx, looked.value);
    const id = newId();
    const by = personActor(given.person);
    const kind: ClaimKind = 'training';
    const { title, earnedOn, points } = given;
    await recordClaim(tx, { id, therapistId: therapist.id, kind, title, earnedOn, points, fileId, by });
    await recordAudit(tx, { actor: by, act: 'points-claimed', object: `therapist:${therapist.id}` });
    return accepted(id);
  });
};

/** A therapist leaves the register; from then on nobody finds them there. */
export const resign = (
  deps: RenewWork,
  person: Person,
  reason: string,
): Promise<Result<number, ChangeRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const therapist = await findOwnTherapist(tx, person);
    if (!therapist) return refused('not-found');
    return changeStanding(tx, deps, {
      therapistId: therapist.id,
      request: { kind: 'resigned', fromDay: today(deps.clock) },
      reason: reason.slice(0, 1000),
      by: personActor(person),
      mail: 'register-resigned',
    });
  });

/** A decision somebody may object to, reached from who they are. */
export type Contested = {
  /** The last part of the address: `aanmelding-<id>` or `besluit-<number>`. */
  key: string;
  against: Contestable;
  decidedOn: CalendarDay;
  contestedBy: string;
  applicationId: string | undefined;
  therapistId: string | undefined;
  eventId: number | undefined;
  lodged: boolean;
};

/** The decision that an address names, when it is about this person; otherwise nothing. */
export const findContested = async (
  db: Database | Tx,
  person: Person,
  key: string,
): Promise<Contested | undefined> => {
  const [, applicationId] = /^aanmelding-([0-9a-f-]{36})$/.exec(key) ?? [];
  if (applicationId) {
    const application = await findApplication(db, applicationId);
    if (application?.personId !== person.id || application.standing.state !== 'refused') return undefined;
    return {
      key,
      against: 'refusal',
      decidedOn: dutchDay(application.standing.since),
      contestedBy: application.standing.by,
      applicationId,
      therapistId: undefined,
      eventId: undefined,
      lodged: (await findAppealOfApplication(db, applicationId)) !== undefined,
    };
  }
  const [, number] = /^besluit-(\d{1,15})$/.exec(key) ?? [];
  const therapist = number && (await findOwnTherapist(db, person));
  if (!therapist) return undefined;
  const line = (await findHistory(db, therapist.id)).find(({ id }) => id === Number(number));
  const against = line && contestableKind(line.kind);
  if (!line || !against) return undefined;
  return {
    key,
    against,
    decidedOn: dutchDay(line.recordedAt),
    contestedBy: line.by,
    applicationId: undefined,
    therapistId: therapist.id,
    eventId: line.id,
    lodged: (await findAppealsOf(db, therapist.id)).some(({ eventId }) => eventId === line.id),
  };
};

/** Keeps an objection and lets both sides know. Refuses `not-found`, and what `decideLodge` refuses. */
export const lodgeAppeal = (
  deps: RenewWork,
  given: { person: Person; lang: Lang; key: string; grounds: string },
): Promise<Result<string, LodgeRefusal | 'not-found'>> =>
  inTransaction(deps.db, async (tx) => {
    const contested = await findContested(tx, given.person, given.key);
    if (!contested) return refused('not-found');
    const now = today(deps.clock);
    const { appealWeeks } = await loadSettings(tx, now);
    const { decidedOn, lodged } = contested;
    const decided = decideLodge({
      decidedOn,
      today: now,
      weeks: appealWeeks,
      lodged,
      grounds: given.grounds,
    });
    if (!decided.ok) return decided;
    const id = newId();
    const { email } = given.person;
    const kept = await recordAppeal(tx, {
      ...contested,
      id,
      email,
      lang: given.lang,
      grounds: decided.value,
    });
    if (!kept) return refused('already-lodged');
    await recordAudit(tx, { actor: personActor(given.person), act: 'appeal-lodged', object: `appeal:${id}` });
    for (const mail of ['register-appeal-received', 'register-keeper-appeal'])
      await addToOutbox(tx, {
        topic: `mail.${mail}`,
        key: `${mail}:${id}`,
        payload: { appealId: id },
        about: id,
      });
    return accepted(id);
  });
