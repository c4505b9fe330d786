import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { inspectUpload, type UploadProblem } from '../../platform/files/index.ts';
import { personActor } from '../../platform/identity/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { mayFollow } from '../domain/application.ts';
import {
  aboutProblems,
  editablePoints,
  evidenceProblem,
  mostFiles,
  type AboutFields,
} from '../domain/application-form.ts';
import { entryPoint } from '../domain/competence-profile.ts';
import type { EntryRefusal } from '../domain/entry.ts';
import {
  addApplicationFile,
  beginApplication,
  deleteApplication,
  findOpenApplication,
  isAppliedWith,
  lockApplication,
  lockCertificate,
  recordStep,
  removeApplicationFile,
  saveAnswers,
  type Application,
} from '../store/applications.ts';
import { currentProfile, loadProfile } from '../store/competence-profiles.ts';
import { saveFile } from '../store/files.ts';
import { checkEntry, type Entering } from '../store/entry.ts';
import { findStanding } from '../store/standings.ts';
import { findOwnTherapist, findTherapistByCertificate } from '../store/therapists.ts';

export type Applying = Entering;

export type Person = { id: string; email: string };

export type AboutRefusal =
  EntryRefusal | 'certificate-in-use' | 'already-registered' | 'not-now' | 'no-profile';

/** Whether somebody else applied with this certificate, or is in the register by it. */
const isCertificateTaken = async (tx: Tx, number: string, person: Person): Promise<boolean> => {
  if (await isAppliedWith(tx, number, person.id)) return true;
  const holder = await findTherapistByCertificate(tx, number);
  return holder !== undefined && holder.id !== (await findOwnTherapist(tx, person))?.id;
};

const isRegistered = async (db: Database | Tx, clock: Clock, person: Person): Promise<boolean> => {
  const therapist = await findOwnTherapist(db, person);
  if (!therapist) return false;
  const { state } = await findStanding(db, therapist.id, today(clock));
  return state === 'registered' || state === 'suspended';
};

/**
 * Keeps what somebody says about themselves; the first time this begins the application, under the latest version of
 * the competence profile. Refuses what the certificate does not open (`EntryRefusal`), `already-registered`, `not-now`
 * once it was sent in, and `no-profile` while the registrar published none.
 */
export const saveAbout = async (
  deps: Applying,
  given: { person: Person; lang: Lang; about: AboutFields },
): Promise<Result<string, AboutRefusal>> => {
  const { person, about } = given;
  const entry = await checkEntry(deps, person, about);
  if (!entry.ok) return entry;
  return inTransaction(deps.db, async (tx) => {
    if (await isRegistered(tx, deps.clock, person)) return refused('already-registered');
    const { number } = entry.value;
    if (await isCertificateTaken(tx, number, person)) return refused('certificate-in-use');
    const profile = await currentProfile(tx);
    if (!profile) return refused('no-profile');
    await beginApplication(tx, {
      id: newId(),
      personId: person.id,
      email: person.email,
      lang: given.lang,
      profileVersion: profile.version,
      answers: {},
    });
    const open = await findOpenApplication(tx, person.id);
    const application = open && (await lockApplication(tx, open.id));
    if (application?.standing.state !== 'draft') return refused('not-now');
    await saveAnswers(tx, application.id, { ...application.answers, ...about, certificateNumber: number });
    return accepted(application.id);
  });
};

/** The open application of a person under its lock; nobody else's is ever reached. */
const lockOwn = async (tx: Tx, person: Person): Promise<Application | undefined> => {
  const open = await findOpenApplication(tx, person.id);
  return open && lockApplication(tx, open.id);
};

/** The points of an application's profile that its person may change now. */
const openPoints = async (tx: Tx, application: Application): Promise<string[]> => {
  const { points } = await loadProfile(tx, application.profileVersion);
  return editablePoints(application.standing, application.judgements, [
    ...points.map(({ id }) => id),
    ...(application.standing.state === 'more-asked' ? [entryPoint] : []),
  ]);
};

/** Keeps what was written about one point, also when it is not enough yet. Gives false for a point that is closed. */
export const savePoint = (
  deps: Applying,
  given: { person: Person; point: string; text: string },
): Promise<boolean> =>
  inTransaction(deps.db, async (tx) => {
    const application = await lockOwn(tx, given.person);
    if (!application || !(await openPoints(tx, application)).includes(given.point)) return false;
    const points = { ...application.answers.points, [given.point]: given.text };
    await saveAnswers(tx, application.id, { ...application.answers, points });
    return true;
  });

export type FileRefusal = UploadProblem | 'too-many' | 'not-now';

const largest = 10 * 1024 * 1024;

/** Adds a file to a point, after looking at what it is. */
export const addFile = async (
  deps: Applying,
  given: { person: Person; point: string; file: File },
): Promise<Result<string, FileRefusal>> => {
  if (given.file.size > largest) return refused('too-large');
  const looked = await inspectUpload(new Uint8Array(await given.file.arrayBuffer()), given.file.name);
  if (!looked.ok) return looked;
  return inTransaction(deps.db, async (tx) => {
    const application = await lockOwn(tx, given.person);
    if (!application || !(await openPoints(tx, application)).includes(given.point)) return refused('not-now');
    if (application.files.filter(({ point }) => point === given.point).length >= mostFiles)
      return refused('too-many');
    const fileId = await saveFile(tx, looked.value);
    await addApplicationFile(tx, { applicationId: application.id, point: given.point, fileId });
    return accepted(fileId);
  });
};

/** Takes a file away from a point that is open; gives whether there was one. */
export const removeFile = (deps: Applying, given: { person: Person; fileId: string }): Promise<boolean> =>
  inTransaction(deps.db, async (tx) => {
    const application = await lockOwn(tx, given.person);
    const file = application?.files.find(({ id }) => id === given.fileId);
    if (!application || !file || !(await openPoints(tx, application)).includes(file.point)) return false;
    return removeApplicationFile(tx, { applicationId: application.id, fileId: file.id });
  });

export type SubmitRefusal = EntryRefusal | 'certificate-in-use' | 'not-now' | 'not-whole' | 'not-declared';

/** The points that still need words before an application can be sent in. */
export const unfinished = (
  application: Pick<Application, 'answers' | 'standing' | 'judgements'>,
  points: readonly string[],
): string[] =>
  editablePoints(application.standing, application.judgements, points).filter(
    (point) => evidenceProblem(application.answers.points?.[point] ?? '') !== undefined,
  );

/** What was filled in about the person, as the form knows it. */
export const aboutOf = ({ answers }: Pick<Application, 'answers'>): AboutFields => ({
  name: answers.name ?? '',
  certificateNumber: answers.certificateNumber ?? '',
  baseProfession: answers.baseProfession ?? '',
  baseProfessionWords: answers.baseProfessionWords ?? '',
  professionRegister: answers.professionRegister ?? '',
  professionNumber: answers.professionNumber ?? '',
});

/** Sends an application in, or the answer to what more was asked, and tells the registrar and the person by mail. */
export const submitApplication = (
  deps: Applying,
  given: { person: Person; declared: boolean },
): Promise<Result<string, SubmitRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const application = await lockOwn(tx, given.person);
    const kind = application?.standing.state === 'draft' ? 'submitted' : 'answered';
    if (!application || !mayFollow(application.standing.state, kind)) return refused('not-now');
    const { points } = await loadProfile(tx, application.profileVersion);
    const about = aboutOf(application);
    const open = unfinished(
      application,
      points.map(({ id }) => id),
    );
    if (Object.keys(aboutProblems(about)).length > 0 || open.length > 0) return refused('not-whole');
    if (!given.declared) return refused('not-declared');
    if (kind === 'submitted') {
      const entry = await checkEntry({ ...deps, db: tx }, given.person, about);
      if (!entry.ok) return entry;
      // A draft holds nothing: the number is taken by who sends in first, under a lock of its own.
      await lockCertificate(tx, entry.value.number);
      if (await isCertificateTaken(tx, entry.value.number, given.person))
        return refused('certificate-in-use');
    }
    const by = personActor(given.person);
    await recordStep(tx, { applicationId: application.id, kind, reason: '', by, at: deps.clock.now() });
    await recordAudit(tx, { actor: by, act: `application-${kind}`, object: `application:${application.id}` });
    const round = application.steps.length;
    await addToOutbox(tx, {
      topic: 'mail.register-application-received',
      key: `register-application-received:${application.id}:${round}`,
      payload: { applicationId: application.id, kind },
      about: application.id,
    });
    await addToOutbox(tx, {
      topic: 'mail.register-keeper-application',
      key: `register-keeper-application:${application.id}:${round}`,
      payload: { applicationId: application.id, kind },
      about: application.id,
    });
    return accepted(application.id);
  });

/** Ends an application; a draft goes altogether, one that was sent in stays as withdrawn. Gives whether there was one. */
export const withdrawApplication = (deps: Applying, person: Person): Promise<boolean> =>
  inTransaction(deps.db, async (tx) => {
    const application = await lockOwn(tx, person);
    if (!application || !mayFollow(application.standing.state, 'withdrawn')) return false;
    if (application.standing.state === 'draft') {
      await deleteApplication(tx, application.id);
      return true;
    }
    const by = personActor(person);
    await recordStep(tx, {
      applicationId: application.id,
      kind: 'withdrawn',
      reason: '',
      by,
      at: deps.clock.now(),
    });
    await recordAudit(tx, {
      actor: by,
      act: 'application-withdrawn',
      object: `application:${application.id}`,
    });
    return true;
  });
