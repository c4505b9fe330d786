import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { plantOverrule } from '../../src/care/client-story/plant-in-tests.ts';
import type { MemberActor } from '../../src/care/domain/actor.ts';
import { plantLetter } from '../../src/care/demo/papers.ts';
import { createCare, plantDemoCare } from '../../src/care/index.ts';
import { plainAnswers } from '../../src/care/intake/answers-in-tests.ts';
import { inviteTo } from '../../src/care/papers/measure-invitation.ts';
import { keyOfLink, makeLink } from '../../src/care/store/links.ts';
import { plannedFor } from '../../src/care/store/programmes.ts';
import { ownCheckInId } from '../../src/care/store/questionnaires.ts';
import { beginRequest, saveLetter } from '../../src/care/store/requests.ts';
import { asActor, inPractice } from '../../src/care/store/scope.ts';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { careHouse, plantClient, type CareVisitor } from '../support/care.ts';

/** The day on which the proofs look at care. */
export const now = new Date('2027-03-01T10:00:00Z');
export const clock = { now: () => now };

const secretKey = 'a secret for tests';

/** A route of care as it was registered: every later one is in the proofs by itself. */
export type CareRoute = { method: string; path: string; side: 'practice' | 'runner' | 'public' };

/** Every route of `createCare`, each once; not the guards in front of them. */
export const careRoutes = (db: Database): CareRoute[] => {
  const care = createCare({
    ...{ db, clock, secretKey, visitorOf: () => 'here' },
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

/** Every kind of link that care makes. That it is every one is proved by the world: it has one of each, and no other. */
export const linkKinds = ['agenda', 'letter', 'questionnaire', 'refer', 'request', 'shared'] as const;

/** What a pattern's parameter stands for in the world, and in whose file it is. */
export type Place = { value: string; clientId?: string | undefined };

/** By the word in front of a parameter: which rows it may name. The first are tried first. */
const standsFor: Record<string, string> = {
  agenda: `select id as value, null as client_id from care.session order by day desc`,
  veld: `select id as value, null as client_id from care.session order by day = '2027-03-01' desc, day desc`,
  groepen: `select id as value, null as client_id from care.running_group`,
  team: `select id as value, null as client_id from care.member`,
  signalen: `select id as value, client_id from care.signal`,
  links: `select id as value, null as client_id from care.referrer_link`,
  aanvragen: `select id as value, client_id from care.request where sent_at is not null order by client_id nulls first`,
  brieven: `select id as value, client_id from care.letter`,
  toestemming: `select id as value, client_id from care.recipient`,
  // What waits for an answer first, and then what was answered last.
  form: `select form.id as value, form.client_id from care.measure_form form
    left join care.measurement on measurement.form_id = form.id order by answered_at desc nulls first`,
};

/** Words that an address may hold instead of an id, by the name of the parameter. */
const wordsFor: Record<string, readonly string[]> = {
  page: ['1', 'doelen'],
  step: ['client', 'verwijzer', 'vraag'],
  kind: ['pdf', 'fhir'],
};

/** Which kind of link a public address takes, by the word in front of its key. */
const linkOf: Record<string, (typeof linkKinds)[number]> = {
  ...{ agenda: 'agenda', gedeeld: 'shared', vragenlijst: 'questionnaire', brief: 'letter' },
  ...{ verwijzen: 'refer', aanvraag: 'request' },
};

/** A request in which nothing is missing, as a referrer would type it. */
const completeRequest = {
  ...{
    wie: 'general-practitioner',
    naam: 'Testpersoon dokter Vos',
    organisatie: 'Huisartsen De Es (voorbeeld)',
  },
  ...{ functie: 'huisarts', email: 'vos@example.org', telefoon: '030 123 45 67' },
  ...{ clientnaam: 'Testpersoon Koos Komend', geboren: '1984-05-06', clientemail: 'koos@example.com' },
  ...{ 'akkoord-client': 'ja', gebied: 'cure', 'wens-less-stress': 'ja', vraag: 'Graag rustig opbouwen.' },
};

/**
 * The practice of the demo world, which has clients at every place of their road, and beside it what that world leaves out:
 * a paper, what a client asked to have corrected, a programme that was overruled, somebody who agreed to be counted, and a
 * live link of every kind.
 */
export const plantWorld = async (db: Database) => {
  const people = new Map<string, string>();
  const personIdOf = (email: string) => {
    const id = people.get(email) ?? newId();
    people.set(email, id);
    return Promise.resolve(id);
  };
  await plantDemoCare({ db, clock, secretKey, personIdOf });
  const visitorOf = (email: string): CareVisitor => ({ id: people.get(email)!, email });
  const [therapist, visitor] = [visitorOf('anna.de.wit@example.com'), visitorOf('loper@example.com')];
  const [member] = await rows<{ practiceId: string; memberId: string; name: string }>(
    db,
    sql`select practice_id as "practiceId", id as "memberId", name from care.member where email = ${therapist.email}`,
  );
  const actor: MemberActor = { kind: 'member', ...member!, roles: ['owner', 'therapist'] };
  const [own] = await rows<{ id: string }>(
    db,
    sql`select id from care.client where person_id = ${visitor.id}`,
  );
  const clientId = own!.id;
  // Somebody whose intake was typed and not recorded.
  const newcomer = { name: 'Testpersoon Nina Nieuw', email: 'nieuw@example.com' };
  const newcomerId = await plantClient(db, actor, newcomer);
  const house = careHouse(db, clock, visitor, { plannedFor });
  await house.post('/loper/dossier/correctie', { wat: 'Mijn geboortedag', waarom: 'Die klopt niet.' });
  await house.post('/loper/dossier/correctie/verklaring', { verklaring: 'Ik zie dat anders.' });
  await house.post('/loper/dossier/wissen', { waarom: 'Ik ben klaar.' });
  await house.post('/loper/bewijs/geven');
  house.now.visitor = therapist;
  await house.post('/praktijk/agenda/koppelen');
  for (const [page, answers] of Object.entries(plainAnswers))
    await house.post(`/praktijk/clienten/${newcomerId}/intake/${page}`, answers);
  const asked = { vragenlijst: ownCheckInId, hoe: 'mail' };
  await house.post(`/praktijk/clienten/${clientId}/metingen/vragen`, asked);
  await plantOverrule({ db, by: actor, clientId, now }, 2, 'De vorige weken gingen goed.');
  const access = { act: 'create', object: 'file', point: 'test', at: now } as const;
  await asActor(db, actor, { ...access, clientId }, async (tx) => {
    await tx.execute(sql`insert into care.document (id, client_id, name, media_type, bytes, made_at)
      values (${newId()}, ${clientId}, 'brief.pdf', 'application/pdf', '\\x25504446', ${now.toISOString()})`);
    const measurings = await rows<{ id: string }>(
      tx,
      sql`select distinct measuring_id as id from care.measure_form form
          where not exists (select from care.measurement where form_id = form.id)
             or form.id = (select form_id from care.measurement order by answered_at desc limit 1)`,
    );
    for (const { id: measuringId } of measurings)
      await inviteTo(tx, { clientId, measuringId, what: 'invited', secretKey, now });
    return true;
  });
  // The letter that waited for her goes out by her own hand, and another one waits.
  const [letter] = await rows<{ id: string; to: string; revision: number }>(
    db,
    sql`select id, recipient_id as "to", revision from care.letter where client_id = ${clientId}`,
  );
  house.now.visitor = visitor;
  const released = { versie: String(letter!.revision), akkoord: 'ja' };
  await house.post(`/loper/brieven/${letter!.id}/vrijgeven`, released);
  house.now.visitor = therapist;
  await plantLetter(db, actor, {
    ...{ clientId, recipientId: letter!.to, kind: 'progress', at: now, released: false, secretKey },
  });
  await inPractice(db, actor, access, async (tx) => {
    const [id, expiresAt] = [newId(), new Date('2028-01-01')];
    const link = await makeLink(tx, { kind: 'request', about: id, expiresAt, now, secretKey });
    const made = { id, linkId: link.id, referrerLinkId: undefined, lang: 'nl', now } as const;
    await beginRequest(tx, { ...made, answers: completeRequest });
    const [sent] = await rows<{ id: string }>(
      tx,
      sql`select id from care.request where sent_at is not null and client_id is null`,
    );
    const bytes = new TextEncoder().encode('%PDF-1.4');
    await saveLetter(tx, sent!.id, { name: 'verwijzing.pdf', mediaType: 'application/pdf', bytes });
    return true;
  });

  const clients = await rows<{ id: string; name: string; mine: boolean }>(
    db,
    sql`select id, name, exists (select from care.relation where relation.client_id = client.id
          and member_id = ${actor.memberId} and until_at is null) as mine
        from care.client order by id <> ${clientId}, started_at`,
  );
  const links = (
    await rows<{ id: string; kind: string; client_id: string | null }>(
      db,
      sql`select id, kind, client_id from care.link where revoked_at is null and expires_at > ${now.toISOString()}`,
    )
  ).map((link) => ({ kind: link.kind, clientId: link.client_id, key: keyOfLink(secretKey, link.id) }));
  const cookies = await provenBirthdays(
    db,
    house,
    links.filter(({ kind }) => kind === 'questionnaire'),
  );
  const raw = async (path: string) => {
    const answer = await house.raw(path, { headers: { cookie: cookies } });
    return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
  };
  return {
    house,
    actor,
    therapist,
    clients,
    clientId,
    visitor,
    links,
    get: raw,
    placesOf: placesIn(db, clients, links),
  };
};

export type World = Awaited<ReturnType<typeof plantWorld>>;

/** What a browser keeps once the day of birth was told that a link to a questionnaire asks for. */
const provenBirthdays = async (
  db: Database,
  house: ReturnType<typeof careHouse>,
  links: readonly { clientId: string | null; key: string }[],
): Promise<string> => {
  const kept: string[] = [];
  for (const { clientId, key } of links) {
    const [born] = await rows<{ on: string }>(
      db,
      sql`select born_on::text as on from care.client where id = ${clientId}`,
    );
    const body = new FormData();
    body.append('geboren', born!.on);
    const answer = await house.raw(`/zorg/vragenlijst/${key}`, { method: 'POST', body });
    kept.push(...answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!));
  }
  return kept.join('; ');
};

/** What may stand in the place of a parameter, by its name and the word in front of it. */
const placesIn =
  (
    db: Database,
    clients: readonly { id: string; mine: boolean }[],
    links: readonly { kind: string; clientId: string | null; key: string }[],
  ) =>
  async (parameter: string, before: string): Promise<Place[]> => {
    if (parameter === 'key')
      return links
        .filter(({ kind }) => kind === linkOf[before])
        .map(({ key, clientId }) => ({ value: key, clientId: clientId ?? undefined }));
    const words = wordsFor[parameter];
    if (words) return words.map((value) => ({ value }));
    if (before === 'clienten')
      return clients.filter(({ mine }) => mine).map(({ id }) => ({ value: id, clientId: id }));
    if (before === 'vragenlijsten' && parameter === 'id') return [{ value: ownCheckInId }];
    const query = standsFor[parameter] ?? standsFor[before];
    if (!query) return [];
    const found = await rows<{ value: string; client_id: string | null }>(db, sql.raw(query));
    return found.map(({ value, client_id }) => ({ value, clientId: client_id ?? undefined }));
  };
