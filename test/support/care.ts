import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Clock } from '../../src/kernel/clock.ts';
import type { MemberActor, Role } from '../../src/care/domain/actor.ts';
import type { Field } from '../../src/care/domain/field.ts';
import { createCare, type CareDeps } from '../../src/care/index.ts';
import { inPractice } from '../../src/care/store/scope.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import type { Mail } from '../../src/platform/mail/index.ts';
import { drainOutbox } from '../../src/platform/outbox/index.ts';

/** Somebody who is signed in, as the guard in front of care's pages would say. */
export type CareVisitor = { id: string; email: string };

/** A member of a practice with the visitor who they are. */
export type PlantedMember = { actor: MemberActor; visitor: CareVisitor };

const beginning = new Date('2020-01-01T08:00:00Z');

const plant = (db: Database, actor: MemberActor, work: Parameters<typeof inPractice<true>>[3]) =>
  inPractice(db, actor, { act: 'create', object: 'planted', point: 'test', at: beginning }, work);

/** Somebody who works in a practice that is there. */
export const plantMember = async (
  db: Database,
  practiceId: string,
  given: { name: string; roles: Role[] },
): Promise<PlantedMember> => {
  const visitor = { id: newId(), email: `${given.name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.com` };
  const actor: MemberActor = { kind: 'member', practiceId, memberId: newId(), ...given };
  await plant(db, actor, async (tx) => {
    await tx.execute(sql`insert into care.member (id, person_id, email, name, profession, roles, invited_at, joined_at)
      values (${actor.memberId}, ${visitor.id}, ${visitor.email}, ${given.name}, 'physiotherapist',
              ${`{${given.roles.join(',')}}`}::text[], ${beginning.toISOString()}, ${beginning.toISOString()})`);
    return true;
  });
  return { actor, visitor };
};

/** A practice of one therapist, who is also its owner. */
export const plantPractice = async (
  db: Database,
  given: { name?: string; basis?: 'statutory' | 'consent'; therapist?: string } = {},
): Promise<PlantedMember & { practiceId: string }> => {
  const practiceId = newId();
  const name = given.therapist ?? 'Testpersoon Anna de Wit';
  const founder: MemberActor = { kind: 'member', practiceId, memberId: newId(), name, roles: ['owner'] };
  await plant(db, founder, async (tx) => {
    await tx.execute(sql`insert into care.practice (name, basis, opened_at)
      values (${given.name ?? 'Praktijk Heidepad (voorbeeld)'}, ${given.basis ?? 'statutory'}, ${beginning.toISOString()})`);
    return true;
  });
  return { practiceId, ...(await plantMember(db, practiceId, { name, roles: ['owner', 'therapist'] })) };
};

/** A client of a practice, guided by `by`, who has not taken their file into use unless `visitor` is given. */
export const plantClient = async (
  db: Database,
  by: MemberActor,
  given: {
    name?: string;
    field?: Field;
    email?: string;
    bornOn?: string;
    visitor?: CareVisitor;
    startedAt?: Date;
  } = {},
): Promise<string> => {
  const id = newId();
  const at = (given.startedAt ?? beginning).toISOString();
  await plant(db, by, async (tx) => {
    await tx.execute(sql`insert into care.client (id, name, born_on, email, field, person_id, claimed_at, started_at)
      values (${id}, ${given.name ?? 'Testpersoon Kees Loper'}, ${given.bornOn ?? '1984-05-06'},
              ${given.email ?? given.visitor?.email ?? 'kees.loper@example.com'}, ${given.field ?? 'cure'},
              ${given.visitor?.id ?? null}, ${given.visitor ? at : null}, ${at})`);
    await tx.execute(sql`insert into care.relation (id, client_id, member_id, responsible, from_at)
      values (${newId()}, ${id}, ${by.memberId}, true, ${at})`);
    return true;
  });
  return id;
};

/** Care's pages as a test visits them; `now.visitor` is who is signed in, and may change at any time. */
export const careHouse = (db: Database, clock: Clock, visitor: CareVisitor, over: Partial<CareDeps> = {}) => {
  const now = { visitor };
  const mails: Mail[] = [];
  const care = createCare({
    ...{ db, clock },
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    mailer: { send: async (mail) => void mails.push(mail) },
    visitorOf: () => 'here',
    secretKey: 'a secret for tests',
    ...over,
  });
  const own = { personOf: () => now.visitor, csrf: () => 'secret' };
  const app = new Hono()
    .route('/', care.practiceRoutes(own))
    .route('/', care.runnerRoutes('nl', own))
    .route('/en', care.runnerRoutes('en', own))
    .route('/', care.publicRoutes('nl'))
    .route('/en', care.publicRoutes('en'));
  const told = async (answer: Response) => ({
    status: answer.status,
    to: answer.headers.get('location'),
    html: await answer.text(),
  });
  return {
    now,
    mails,
    care,
    app,
    get: async (path: string) => told(await app.request(path)),
    post: async (path: string, fields: Record<string, string | File> = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return told(await app.request(path, { method: 'POST', body }));
    },
    raw: (path: string, init?: RequestInit) => app.request(path, init),
    /** Sends every mail that is due and handles every event. */
    drain: () => drainOutbox(db, care.handlers()),
  };
};
