import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { createCare } from '../../src/care/index.ts';
import { asActor } from '../../src/care/store/scope.ts';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { plantConsent } from '../support/care-letters.ts';
import { careHouse, plantClient, plantPractice, type CareVisitor } from '../support/care.ts';

/** The day on which the proofs look at care. */
export const now = new Date('2027-03-01T10:00:00Z');
export const clock = { now: () => now };

/** A route of care as it was registered: every later one is in the proofs by itself. */
export type CareRoute = { method: string; path: string; side: 'practice' | 'runner' | 'public' };

/** Every route of `createCare`, each once; not the guards in front of them. */
export const careRoutes = (db: Database): CareRoute[] => {
  const care = createCare({
    ...{ db, clock, secretKey: 'a secret for tests', visitorOf: () => 'here' },
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    mailer: { send: () => Promise.resolve() },
  });
  const own = { personOf: () => ({ id: newId(), email: 'x@example.com' }), csrf: () => 'x' };
  const sides: [CareRoute['side'], Hono][] = [
    ['practice', care.practiceRoutes(own)],
    ['runner', care.runnerRoutes('nl', own)],
    ['runner', new Hono().route('/en', care.runnerRoutes('en', own))],
    ['public', care.publicRoutes('nl')],
    ['public', new Hono().route('/en', care.publicRoutes('en'))],
  ];
  const all = sides.flatMap(([side, app]) =>
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => ({ method, path, side })),
  );
  return [...new Map(all.map((one) => [`${one.method} ${one.path}`, one])).values()];
};

/** A practice with a client who has something of everything that the foundation knows. Later areas add theirs below. */
export const plantWorld = async (db: Database) => {
  const therapist = await plantPractice(db, { name: 'Praktijk Heidepad (voorbeeld)' });
  const visitor: CareVisitor = { id: newId(), email: 'kees@example.com' };
  const { actor } = therapist;
  const clientId = await plantClient(db, actor, { visitor });
  // Some pages are there only for who comes to go back to work.
  const atWork = await plantClient(db, actor, { field: 'reintegration', email: 'werk@example.com' });
  const house = careHouse(db, clock, therapist.visitor);
  const access = { act: 'create', object: 'document', clientId, point: 'test', at: now } as const;
  await asActor(db, actor, access, async (tx) => {
    await tx.execute(sql`insert into care.document (id, client_id, name, media_type, bytes, made_at)
      values (${newId()}, ${clientId}, 'brief.pdf', 'application/pdf', '\\x25504446', ${now.toISOString()})`);
    return true;
  });
  house.now.visitor = visitor;
  await house.post('/loper/dossier/correctie', { wat: 'Mijn geboortedag', waarom: 'Die klopt niet.' });
  await house.post('/loper/dossier/correctie/verklaring', { verklaring: 'Ik zie dat anders.' });
  await house.post('/loper/dossier/wissen', { waarom: 'Ik ben klaar.' });
  house.now.visitor = therapist.visitor;
  // A letter that waits for its client.
  const recipientId = await plantConsent(db, actor, {
    ...{ clientId, kind: 'general-practitioner', items: ['progress-letter', 'attendance'], now },
  });
  const letterId = newId();
  await house.post(`/praktijk/clienten/${clientId}/brieven`, {
    id: letterId,
    brief: `${recipientId}:progress`,
  });
  await house.post(`/praktijk/clienten/${clientId}/brieven/${letterId}/voorleggen`);
  return { house, therapist, clientId, clientIds: [clientId, atWork], visitor };
};

/** Every id in the world, so that an address can be filled in with those that belong there. */
export const idsOf = async (db: Database): Promise<string[]> => {
  const tables = await rows<{ name: string }>(
    db,
    sql`select distinct table_name as name from information_schema.columns
        where table_schema = 'care' and column_name = 'id' and data_type = 'uuid'`,
  );
  const ids = new Set<string>();
  for (const { name } of tables) {
    const found = await rows<{ id: string }>(db, sql`select id from care.${sql.raw(`"${name}"`)} limit 50`);
    for (const { id } of found) ids.add(id);
  }
  return [...ids];
};
