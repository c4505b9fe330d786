import { addDays, today, type CalendarDay } from '../../kernel/calendar-day.ts';
import { refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import {
  decideAct,
  decideJudgement,
  type Act,
  type ActRefusal,
  type StepKind,
  type Verdict,
} from '../domain/application.ts';
import { latestJudgements } from '../domain/application-form.ts';
import { entryPoint } from '../domain/competence-profile.ts';
import { lockApplication, recordJudgement, recordStep, type Application } from '../store/applications.ts';
import { loadProfile } from '../store/competence-profiles.ts';
import { checkEntry, type Entering } from '../store/entry.ts';
import { loadSettings } from '../store/settings.ts';
import { admit, type AdmitRefusal } from './admit.ts';

export type Registrar = { id: string; email: string };

const isApplicant = (registrar: Registrar, application: Application): boolean =>
  registrar.email.toLowerCase() === application.email.toLowerCase();

/** The ids of everything that must be judged: the points of the profile, and the entry where that is asked (S27). */
export const pointsToJudge = async (
  deps: Omit<Entering, 'db'> & { db: Database | Tx },
  application: Application,
): Promise<string[]> => {
  const { points } = await loadProfile(deps.db, application.profileVersion);
  const { name = '', certificateNumber = '' } = application.answers;
  const entry = await checkEntry(deps, application, { name, certificateNumber });
  const judgeEntry = !entry.ok || entry.value.judge;
  return [...points.map(({ id }) => id), ...(judgeEntry ? [entryPoint] : [])];
};

export type JudgePointRefusal = 'not-found' | 'not-now' | 'own-application' | 'reason-missing';

/** Keeps what a registrar finds of one point, under the lock of the application. */
export const judgePoint = async (
  deps: Entering,
  given: { applicationId: string; point: string; verdict: Verdict; reason: string; registrar: Registrar },
): Promise<Result<Verdict, JudgePointRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const application = await lockApplication(tx, given.applicationId);
    if (!application) return refused('not-found');
    const points = await pointsToJudge({ ...deps, db: tx }, application);
    if (!points.includes(given.point)) return refused('not-found');
    const decided = decideJudgement({
      standing: application.standing,
      verdict: given.verdict,
      reason: given.reason,
      isApplicant: isApplicant(given.registrar, application),
    });
    if (!decided.ok) return decided;
    const by = actorOf(given.registrar);
    await recordJudgement(tx, {
      applicationId: application.id,
      point: given.point,
      verdict: given.verdict,
      reason: given.reason.trim(),
      by,
      at: deps.clock.now(),
    });
    await recordAudit(tx, {
      actor: by,
      act: 'point-judged',
      object: `application:${application.id}`,
      detail: { point: given.point, verdict: given.verdict },
    });
    return decided;
  });

export type ActOnRefusal = ActRefusal | AdmitRefusal | 'not-found' | 'deadline-past';

/**
 * Does something with an application as a whole, under its lock: of two registrars at once only the first decides, and
 * the other hears `not-now`. Admitting makes or reopens the registration in the same transaction.
 */
export const actOnApplication = async (
  deps: Entering,
  given: {
    applicationId: string;
    act: Act;
    reason: string;
    deadline?: CalendarDay | undefined;
    registrar: Registrar;
  },
): Promise<Result<StepKind, ActOnRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const application = await lockApplication(tx, given.applicationId);
    if (!application) return refused('not-found');
    const now = today(deps.clock);
    const settings = await loadSettings(tx, now);
    const latest = latestJudgements(application.judgements);
    const points = await pointsToJudge({ ...deps, db: tx }, application);
    const by = actorOf(given.registrar);
    const decided = decideAct({
      standing: application.standing,
      act: given.act,
      reason: given.reason,
      by,
      isApplicant: isApplicant(given.registrar, application),
      fourEyes: settings.fourEyes,
      judged: points.map((point) => latest.get(point)),
    });
    if (!decided.ok) return decided;
    const deadline =
      decided.value === 'more-asked' ? (given.deadline ?? addDays(now, settings.answerDays)) : undefined;
    if (deadline !== undefined && deadline <= now) return refused('deadline-past');
    if (decided.value === 'admitted') {
      const admitted = await admit(tx, { application, settings, by, on: now });
      if (!admitted.ok) return admitted;
    }
    const reason = given.reason.trim();
    await recordStep(tx, {
      applicationId: application.id,
      kind: decided.value,
      reason,
      deadline,
      by,
      at: deps.clock.now(),
    });
    await recordAudit(tx, {
      actor: by,
      act: `application-${decided.value}`,
      object: `application:${application.id}`,
    });
    await tell(tx, application, decided.value);
    return decided;
  });

const told: Partial<Record<StepKind, string>> = {
  'more-asked': 'register-more-asked',
  admitted: 'register-admitted',
  refused: 'register-refused',
};

const tell = async (tx: Tx, application: Application, kind: StepKind): Promise<void> => {
  const mail = told[kind];
  if (!mail) return;
  await addToOutbox(tx, {
    topic: `mail.${mail}`,
    key: `${mail}:${application.id}:${application.steps.length}`,
    payload: { applicationId: application.id },
    about: application.id,
  });
};
