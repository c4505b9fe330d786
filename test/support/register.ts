import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import sharp from 'sharp';
import { day } from '../../src/kernel/calendar-day.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Mail } from '../../src/platform/mail/index.ts';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { drainOutbox } from '../../src/platform/outbox/index.ts';
import type { CertificateSeen } from '../../src/register/domain/entry.ts';
import { firstProfile } from '../../src/register/domain/first-profile.ts';
import { createRegister } from '../../src/register/index.ts';
import { publishDraft, saveDraft } from '../../src/register/store/competence-profiles.ts';
import { saveSettings, settingsShape } from '../../src/register/store/settings.ts';
import { testDatabase } from './database.ts';
import { plantOrganisation } from './world.ts';

export const goodNumber = 'RT26-7F3KH-9QXM4-2VCPB';

/** Certificates that learning would know, by number. */
export const certificate = (over: Partial<CertificateSeen> = {}): CertificateSeen => ({
  id: '00000000-0000-7000-8000-000000000001',
  number: goodNumber,
  course: 'three-day',
  holder: 'Testpersoon Anna de Wit',
  email: 'anna@example.com',
  withdrawn: false,
  lang: 'nl',
  earnedOn: day({ year: 2026, month: 6, day: 1 }),
  ...over,
});

export type Visitor = { id: string; email: string };
export const anna: Visitor = { id: 'p-anna', email: 'anna@example.com' };
export const bas: Visitor = { id: 'p-bas', email: 'bas@example.com' };
export const keeper = {
  id: 'k1',
  name: 'Testpersoon Registerhouder',
  email: 'registrar@example.com',
  roles: ['registrar'],
};
export const second = {
  id: 'k2',
  name: 'Testpersoon Tweede',
  email: 'tweede@example.com',
  roles: ['registrar'],
};

/** The register's own and keeper's pages as a test visits them: who is signed in can be changed at any time. */
export const registerHouse = (
  db: Database,
  clock: Clock,
  certificates: CertificateSeen[] = [certificate()],
) => {
  const now = { person: anna, staff: keeper };
  const mails: Mail[] = [];
  const known = new Map(certificates.map((one) => [one.number, one]));
  const register = createRegister({
    db,
    clock,
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    mailer: { send: async (mail) => void mails.push(mail) },
    officeMail: 'kantoor@example.com',
    visitorOf: () => 'here',
    findCertificate: async (_, number) => known.get(number.trim().toUpperCase()),
  });
  const own = { personOf: () => now.person, csrf: () => 'secret' };
  const app = new Hono()
    .route('/', register.ownRoutes('nl', own))
    .route('/en', register.ownRoutes('en', own))
    .route('/', register.keeperRoutes({ staffOf: () => now.staff, csrf: () => 'secret' }))
    .route('/', register.publicRoutes('nl'));
  return {
    now,
    mails,
    register,
    certificates: known,
    get: async (path: string) => {
      const answer = await app.request(path);
      return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
    },
    post: async (path: string, fields: Record<string, string | File> = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      const answer = await app.request(path, { method: 'POST', body });
      return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
    },
    raw: (path: string, init?: RequestInit) => app.request(path, init),
    /** Sends every mail that is due and handles every event. */
    drain: () => drainOutbox(db, register.handlers()),
    /** The subjects of what was sent to somebody. */
    mailTo: (to: string) => mails.filter((mail) => mail.to === to).map(({ subject }) => subject),
  };
};
export type RegisterHouse = ReturnType<typeof registerHouse>;

/** A clock that stands still until a test moves it to another day. */
export const movableClock = (): Clock & { todayIs: (day: string) => void } => {
  let at = new Date(0);
  return { now: () => at, todayIs: (day) => void (at = new Date(`${day}T09:00:00Z`)) };
};

export const registerDatabase = async (): Promise<Database> => {
  const db = await testDatabase();
  await plantOrganisation(db);
  return db;
};

/** An empty register with a published competence profile; gives the ids of its points. */
export const freshRegister = async (
  db: Database,
  clock: Clock,
): Promise<{ house: RegisterHouse; points: string[] }> => {
  await emptyRegister(db);
  return { house: registerHouse(db, clock), points: await plantProfile(db) };
};

/** Settles how the register works since long ago; what is not named is as it would be. */
export const settle = (db: Database, over: object): Promise<void> =>
  saveSettings(db, {
    validFrom: day({ year: 2020, month: 1, day: 1 }),
    settings: settingsShape.parse(over),
    by: 'test',
  });

/** The harmless text that every scanner takes for a virus; in parts, so that none takes this file for one. */
export const virus = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR',
  'STANDARD',
  'ANTIVIRUS',
  'TEST',
  'FILE!$H+H*',
].join('-');

export const uploadOf = (bytes: Uint8Array | string, name: string): File =>
  new File([bytes as BlobPart], name);

/** A photo that tells where it was taken, and by whom. */
export const located = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#245' } })
    .withExif({ IFD0: { Artist: 'Testpersoon Geheim' }, IFD3: { GPSLatitude: '51/1 46/1 0/1' } })
    .jpeg()
    .toBuffer();

/** The first competence profile, published. */
export const plantProfile = async (db: Database): Promise<string[]> => {
  await saveDraft(db, { version: 1, points: firstProfile.slice(0, 2), note: '', by: 'test' });
  await publishDraft(db, 1);
  return firstProfile.slice(0, 2).map(({ id }) => id);
};

/** Takes everything of the register away. */
const emptyRegister = async (db: Database): Promise<void> => {
  for (const table of [
    'point_decision',
    'point_claim',
    'appeal_decision',
    'standing_event',
    'application_step',
  ])
    await db.execute(sql.raw(`alter table register.${table} disable trigger user`));
  await db.execute(sql`truncate register.settings, register.competence_profile, register.invitation, register.therapist,
    register.old_slug, register.practice, register.standing_event, register.application, register.application_step,
    register.application_file, register.judgement, register.point_claim, register.point_decision, register.appeal,
    register.appeal_decision, platform.outbox cascade`);
  for (const table of [
    'point_decision',
    'point_claim',
    'appeal_decision',
    'standing_event',
    'application_step',
  ])
    await db.execute(sql.raw(`alter table register.${table} enable trigger user`));
};

export const evidence = 'Ik begeleid sinds 2020 mensen in wandeltempo, zonder klok en zonder wedstrijd.';

export const about = {
  naam: 'Testpersoon Anna de Wit',
  certificaat: goodNumber,
  beroep: 'physiotherapist',
  register: 'BIG',
  registernummer: '12345678904',
};

/** Anna sends an application in; gives its id. */
export const apply = async (house: RegisterHouse, db: Database, points: string[]): Promise<string> => {
  await house.post('/mijn/register/aanmelden', about);
  for (const point of points)
    await house.post(`/mijn/register/aanmelden/punten/${point}`, { tekst: evidence });
  const sent = await house.post('/mijn/register/aanmelden/controleren', { verklaring: 'ja' });
  if (sent.status !== 303) throw new Error(`not sent in: ${sent.status}`);
  const [row] = await rows<{ id: string }>(
    db,
    sql`select id from register.application where closed_at is null`,
  );
  return row!.id;
};

/** Every point is met, and the application is admitted. */
export const admitAll = async (house: RegisterHouse, id: string, points: string[]) => {
  for (const point of points)
    await house.post(`/register-beheer/aanvragen/${id}/punten/${point}`, { [`oordeel-${point}`]: 'met' });
  return house.post(`/register-beheer/aanvragen/${id}/toelaten`);
};
