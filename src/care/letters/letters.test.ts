import { sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { plantConsent, withdrawConsent } from '../../../test/support/care-letters.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantOrganisation } from '../../../test/support/world.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { items } from '../domain/consent.ts';
import { findLetters, type Letter } from '../store/letters.ts';
import { asActor } from '../store/scope.ts';

let db: Database;
let now = new Date('2027-03-01T10:00:00Z');
const clock = { now: () => now };
let therapist: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;

beforeAll(async () => {
  await plantOrganisation((db = await testDatabase()));
  therapist = await plantPractice(db);
  house = careHouse(db, clock, therapist.visitor);
});

const gpItems = ['progress-letter', 'closing-letter', 'attendance', 'programme-summary'] as const;

type World = { clientId: string; recipientId: string; kees: { id: string; email: string }; path: string };

const aWorld = async (
  given: { withPages?: boolean; items?: readonly (typeof items)[number][]; bornOn?: string } = {},
): Promise<World> => {
  const kees = { id: newId(), email: `kees.${newId()}@example.com` };
  const clientId = await plantClient(db, therapist.actor, {
    ...(given.withPages === false ? { email: kees.email } : { visitor: kees }),
    ...(given.bornOn ? { bornOn: given.bornOn } : {}),
  });
  const recipientId = await plantConsent(db, therapist.actor, {
    ...{ clientId, kind: 'general-practitioner', now },
    items: given.items ?? gpItems,
  });
  return { clientId, recipientId, kees, path: `/praktijk/clienten/${clientId}/brieven` };
};

const lettersOf = async (clientId: string): Promise<Letter[]> => {
  const access = { act: 'read', object: 'letters', clientId, point: 'test', at: now } as const;
  return (await asActor(db, therapist.actor, access, findLetters)) ?? [];
};

const asTherapist = () => (house.now.visitor = therapist.visitor);

/** A letter to the GP, as far as being put before the client. */
const offered = async (world: World, kind = 'progress') => {
  asTherapist();
  const begun = await house.post(world.path, { id: newId(), brief: `${world.recipientId}:${kind}` });
  expect(begun.status).toBe(303);
  const path = begun.to!.split('?')[0]!;
  expect((await house.post(`${path}/voorleggen`)).status).toBe(303);
  return { path, own: `/loper/brieven/${path.split('/').at(-1)!}`, id: path.split('/').at(-1)! };
};

const linkIn = (): string => /http:\/\/localhost(\/zorg\/brief\/[\w-]+)/.exec(house.mails.at(-1)!.text)![1]!;

const sent = async (world: World, kind = 'progress') => {
  const letter = await offered(world, kind);
  house.now.visitor = world.kees;
  await house.drain();
  const released = await house.post(`${letter.own}/vrijgeven`, { akkoord: 'ja', versie: '1' });
  expect(released.to).toBe(`${letter.own}?melding=vrijgegeven`);
  house.mails.length = 0;
  await house.drain();
  const mail = house.mails.find(({ to }) => to === 'general-practitioner@example.com')!;
  return { ...letter, mail, link: /http:\/\/localhost(\/zorg\/brief\/[\w-]+)/.exec(mail.text)![1]! };
};

describe('S39: from the first text to the recipient', () => {
  test('a letter is made from data, read and released by the client, opened by its link, and gone after withdrawal', async () => {
    const world = await aWorld();
    const letter = await sent(world);
    house.now.visitor = { id: newId(), email: 'niemand@example.com' };
    const opened = await house.get(letter.link);
    expect(opened.status).toBe(200);
    expect(opened.html).toMatch(/<h1>Een brief voor u<\/h1><p class="lead">.*<h2>Voortgangsbrief<\/h2>/s);
    expect(opened.html).toContain('Sinds 1 januari 2020 volgt Testpersoon Kees Loper');
    expect(opened.html).toContain('geen diagnose en geen advies over medicatie');
    const pdf = await house.raw(`${letter.link}/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const [found] = await lettersOf(world.clientId);
    const bytes = new Uint8Array(await pdf.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(found!.documentHash);
    expect(found!.events.map(({ kind }) => kind)).toEqual(['offered', 'released', 'sent', 'opened']);
    house.now.visitor = world.kees;
    expect((await house.get(letter.own)).html).toContain('Geopend op 1 maart 2027');
    expect((await house.get(`/en${letter.own}`)).html).toContain('Opened on 1 March 2027');
    await withdrawConsent(db, therapist.actor, {
      ...{ clientId: world.clientId, kind: 'general-practitioner', now },
    });
    expect((await house.get(letter.link)).status).toBe(404);
    expect((await house.get(`${letter.link}/pdf`)).status).toBe(404);
  });

  test('what the client sees is what is sent: the same bytes', async () => {
    const world = await aWorld();
    const letter = await offered(world);
    house.now.visitor = world.kees;
    const before = Buffer.from(await (await house.raw(`${letter.own}/pdf`)).arrayBuffer());
    await house.post(`${letter.own}/vrijgeven`, { akkoord: 'ja', versie: '1' });
    now = new Date('2027-03-05T10:00:00Z');
    const after = Buffer.from(await (await house.raw(`${letter.own}/pdf`)).arrayBuffer());
    now = new Date('2027-03-01T10:00:00Z');
    expect(before.length).toBeGreaterThan(5000);
    expect(after.equals(before)).toBe(true);
  });

  test('mails say nothing of whom or what, and name nobody', async () => {
    const world = await aWorld();
    house.mails.length = 0;
    const letter = await sent(world);
    const all = [...house.mails, letter.mail];
    expect(all.length).toBeGreaterThan(1);
    for (const { subject, text } of all)
      expect(`${subject} ${text}`).not.toMatch(/Kees|Loper|Heidepad|voortgang|progress|de Wit/i);
  });

  test('a part that was not agreed is not offered, nor kept when it is sent all the same', async () => {
    const world = await aWorld({ items: ['progress-letter', 'attendance'] });
    asTherapist();
    const begun = await house.post(world.path, { id: newId(), brief: `${world.recipientId}:progress` });
    const path = begun.to!.split('?')[0]!;
    const page = await house.get(path);
    expect(page.html).toContain('name="attendance"');
    for (const part of ['scores', 'goals', 'programme', 'function', 'question'])
      expect(page.html).not.toContain(`name="${part}"`);
    await house.post(`${path}/bewaren`, { opening: 'Beste dokter', scores: 'PHQ-9: 20', goals: 'Doel' });
    const [letter] = await lettersOf(world.clientId);
    expect(letter!.parts).toEqual([{ part: 'opening', text: 'Beste dokter' }]);
    const other = await house.post(world.path, { id: newId(), brief: `${world.recipientId}:closing` });
    expect(other.status).toBe(422);
  });

  test('consent taken back before the release stops it, and nothing was sent', async () => {
    const world = await aWorld();
    const letter = await offered(world);
    await withdrawConsent(db, therapist.actor, {
      ...{ clientId: world.clientId, kind: 'general-practitioner', now },
    });
    house.now.visitor = world.kees;
    const refused = await house.post(`${letter.own}/vrijgeven`, { akkoord: 'ja', versie: '1' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Je toestemming voor deze ontvanger is veranderd');
    expect((await lettersOf(world.clientId))[0]!.state).toBe('offered');
  });

  test('a link holds sixty days, ends when it is stopped, and a new one takes its place', async () => {
    const world = await aWorld();
    const letter = await sent(world);
    now = new Date('2027-04-30T09:00:00Z');
    expect((await house.get(letter.link)).status).toBe(200);
    now = new Date('2027-04-30T10:00:01Z');
    expect((await house.get(letter.link)).status).toBe(404);
    now = new Date('2027-03-02T10:00:00Z');
    asTherapist();
    expect((await house.post(`${letter.path}/link-intrekken`)).status).toBe(303);
    expect((await house.get(letter.link)).status).toBe(404);
    expect((await house.post(`${letter.path}/versturen`)).status).toBe(303);
    await house.drain();
    expect((await house.get(letter.link)).status).toBe(404);
    expect(linkIn()).not.toBe(letter.link);
    expect((await house.get(linkIn())).status).toBe(200);
    now = new Date('2027-03-01T10:00:00Z');
  });

  test('a download and an opening stand in the log under the link, with the consent', async () => {
    const world = await aWorld();
    const letter = await sent(world);
    await house.get(`${letter.link}/pdf`);
    const lines = await rows<{ act: string; user_kind: string; role: string; consent: string }>(
      db,
      sql`select act, user_kind, role, consent from care.access_log
          where client_id = ${world.clientId} and object = 'letter' and user_kind = 'link'`,
    );
    expect(lines).toEqual([{ act: 'export', user_kind: 'link', role: 'letter', consent: 'cure 1' }]);
  });
});

describe('the client decides', () => {
  test('without a tick nothing goes; sent back it is changed and offered anew, and an old copy releases nothing', async () => {
    const world = await aWorld();
    const letter = await offered(world);
    house.now.visitor = world.kees;
    const unticked = await house.post(`${letter.own}/vrijgeven`, { versie: '1' });
    expect(unticked.status).toBe(422);
    expect(unticked.html).toContain('Zet een vinkje als de brief zo weg mag.');
    expect((await house.post(`${letter.own}/terugsturen`, { woorden: ' ' })).status).toBe(422);
    const long = await house.post(`${letter.own}/terugsturen`, { woorden: 'x'.repeat(601) });
    expect(long.html).toContain('x'.repeat(601));
    expect((await house.post(`${letter.own}/terugsturen`, { woorden: 'Noem mijn werk niet.' })).status).toBe(
      303,
    );
    asTherapist();
    expect((await house.get(letter.path)).html).toContain('Noem mijn werk niet.');
    await house.post(`${letter.path}/bewaren`, { opening: 'Een andere tekst.' });
    await house.post(`${letter.path}/voorleggen`);
    house.now.visitor = world.kees;
    const old = await house.post(`${letter.own}/vrijgeven`, { akkoord: 'ja', versie: '1' });
    expect(old.status).toBe(422);
    expect(old.html).toContain('De brief is intussen veranderd.');
    expect((await house.post(`${letter.own}/vrijgeven`, { akkoord: 'ja', versie: '2' })).status).toBe(303);
  });

  test('a double release is one: one paper, one link, one mail', async () => {
    const world = await aWorld();
    const letter = await offered(world);
    await house.drain();
    house.now.visitor = world.kees;
    const answers = await Promise.all(
      [1, 2, 3].map(() => house.post(`${letter.own}/vrijgeven`, { akkoord: 'ja', versie: '1' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
    house.mails.length = 0;
    await house.drain();
    expect(house.mails.filter(({ to }) => to === 'general-practitioner@example.com')).toHaveLength(1);
    const papers = await rows(db, sql`select 1 from care.document where client_id = ${world.clientId}`);
    expect(papers).toHaveLength(1);
  });

  test('what was released never changes: not by the form, and not in the tables', async () => {
    const world = await aWorld();
    const letter = await sent(world);
    asTherapist();
    expect((await house.post(`${letter.path}/bewaren`, { opening: 'Anders' })).status).toBe(422);
    expect((await house.post(`${letter.path}/verversen`)).status).toBe(422);
    await expect(
      db.execute(sql`update care.letter set parts = '[]' where id = ${letter.id}`),
    ).rejects.toThrow();
    const corrected = await house.post(`${letter.path}/corrigeren`, { id: newId() });
    expect(corrected.status).toBe(303);
    expect((await house.post(`${corrected.to!.split('?')[0]!}/voorleggen`)).status).toBe(303);
    expect((await house.get(corrected.to!.split('?')[0]!)).html).toContain('de brief van 1 maart 2027');
  });

  test('the client can withdraw a letter that was sent', async () => {
    const world = await aWorld();
    const letter = await sent(world);
    house.now.visitor = world.kees;
    expect((await house.post(`${letter.own}/intrekken`)).status).toBe(303);
    expect((await house.get(letter.link)).status).toBe(404);
    expect((await house.post(`${letter.own}/intrekken`)).status).toBe(422);
  });

  test('who has no pages releases on paper: the therapist records how and on which day', async () => {
    const world = await aWorld({ withPages: false });
    const letter = await offered(world);
    const missing = await house.post(`${letter.path}/vrijgeven`, { versie: '1', dag: '2027-03-01' });
    expect(missing.html).toContain('Kies hoe de cliënt de brief vrijgaf.');
    const later = await house.post(`${letter.path}/vrijgeven`, {
      versie: '1',
      hoe: 'paper',
      dag: '2027-03-02',
    });
    expect(later.status).toBe(422);
    const done = await house.post(`${letter.path}/vrijgeven`, {
      versie: '1',
      hoe: 'paper',
      dag: '2027-03-01',
    });
    expect(done.to).toContain('melding=vrijgegeven');
    expect((await house.get(letter.path)).html).toContain('op papier getekend');
  });

  test('a therapist releases nothing for a client with pages of their own; under sixteen a parent signs', async () => {
    const world = await aWorld();
    const letter = await offered(world);
    const tried = await house.post(`${letter.path}/vrijgeven`, {
      versie: '1',
      hoe: 'paper',
      dag: '2027-03-01',
    });
    expect(tried.status).toBe(422);
    const young = await aWorld({ bornOn: '2013-05-06' });
    const theirs = await offered(young);
    house.now.visitor = young.kees;
    expect((await house.get(theirs.own)).html).toContain('Je bent jonger dan 16');
    expect((await house.post(`${theirs.own}/vrijgeven`, { akkoord: 'ja', versie: '1' })).status).toBe(422);
    asTherapist();
    const signed = { versie: '1', hoe: 'paper', dag: '2027-03-01' };
    expect((await house.post(`${theirs.path}/vrijgeven`, signed)).status).toBe(303);
  });
});

test('an employer gets attendance only, whatever is tried', async () => {
  const clientId = await plantClient(db, therapist.actor, {
    ...{ field: 'reintegration', email: 'werk@example.com', name: 'Testpersoon Roos Terug' },
  });
  const employer = await plantConsent(db, therapist.actor, {
    ...{ clientId, kind: 'employer', lane: 'reintegration', now },
    // Everything was ticked: the lane still gives no more than presence.
    items,
  });
  const path = `/praktijk/clienten/${clientId}/brieven`;
  asTherapist();
  for (const kind of ['start', 'progress', 'closing', 'gp-question'])
    expect((await house.post(path, { id: newId(), brief: `${employer}:${kind}` })).status).toBe(422);
  const begun = await house.post(path, { id: newId(), brief: `${employer}:attendance` });
  const letter = begun.to!.split('?')[0]!;
  const page = await house.get(letter);
  expect(page.html).not.toContain('<textarea');
  expect((await house.post(`${letter}/bewaren`, { attendance: 'Burn-out', extra: 'Depressie' })).status).toBe(
    422,
  );
  await house.post(`${letter}/voorleggen`);
  const released = { versie: '1', hoe: 'paper', dag: '2027-03-01', opening: 'Depressie', extra: 'Burn-out' };
  expect((await house.post(`${letter}/vrijgeven`, released)).status).toBe(303);
  house.mails.length = 0;
  await house.drain();
  const opened = await house.get(linkIn());
  expect(opened.html).toContain('Verklaring van aanwezigheid');
  expect(opened.html).not.toMatch(/Depressie|Burn-out|1984|runningtherapie bij/i);
  const [kept] = await lettersOf(clientId);
  expect(kept!.parts.map(({ part }) => part)).toEqual(['attendance']);
});

describe('who may not, finds nothing', () => {
  test('a colleague, a planner, another client and another practice', async () => {
    const world = await aWorld();
    const letter = await sent(world);
    const colleague = await plantMember(db, therapist.practiceId, {
      name: 'Collega Bo',
      roles: ['therapist'],
    });
    const planner = await plantMember(db, therapist.practiceId, { name: 'Planner Piet', roles: ['planner'] });
    const elsewhere = await plantPractice(db, { name: 'Praktijk Duin (voorbeeld)' });
    for (const { visitor } of [colleague, planner, elsewhere]) {
      house.now.visitor = visitor;
      for (const path of [world.path, letter.path, `${letter.path}/pdf`])
        expect((await house.get(path)).status).toBe(404);
      for (const act of ['voorleggen', 'intrekken', 'versturen', 'bewaren', 'vrijgeven', 'corrigeren'])
        expect((await house.post(`${letter.path}/${act}`, { id: newId() })).status, act).toBe(404);
    }
    const other = await aWorld();
    house.now.visitor = other.kees;
    for (const path of [letter.own, `${letter.own}/pdf`]) expect((await house.get(path)).status).toBe(404);
    for (const act of ['vrijgeven', 'terugsturen', 'intrekken'])
      expect((await house.post(`${letter.own}/${act}`, { akkoord: 'ja', versie: '1' })).status).toBe(404);
  });

  test('a client sees no draft, and a letter of one file is not found under another', async () => {
    const world = await aWorld();
    asTherapist();
    const begun = await house.post(world.path, { id: newId(), brief: `${world.recipientId}:progress` });
    const id = begun.to!.split('?')[0]!.split('/').at(-1)!;
    house.now.visitor = world.kees;
    expect((await house.get(`/loper/brieven/${id}`)).status).toBe(404);
    expect((await house.get('/loper/brieven')).html).toContain('Er zijn nog geen brieven');
    const other = await aWorld();
    asTherapist();
    expect((await house.get(`${other.path}/${id}`)).status).toBe(404);
  });

  test('whatever is typed in an address or a form is no fault of ours', async () => {
    const world = await aWorld();
    const letter = await offered(world);
    const odd = ['0', 'x', '%00', "'; drop", newId(), '..%2f', '💥'];
    for (const one of odd) {
      asTherapist();
      const value = encodeURIComponent(one);
      for (const path of [`${world.path}/${value}`, `${world.path}/${value}/pdf`, `/zorg/brief/${value}`])
        expect((await house.get(path)).status, path).toBe(404);
      for (const fields of [
        { brief: one, id: one },
        { brief: `${world.recipientId}:${one}`, id: newId() },
      ])
        expect((await house.post(world.path, fields)).status).toBe(422);
      expect((await house.post(`${letter.path}/${value}`)).status).toBe(404);
      expect((await house.post(`${letter.path}/vrijgeven`, { versie: one, hoe: one, dag: one })).status).toBe(
        422,
      );
      expect((await house.post(`${letter.path}/corrigeren`, { id: one })).status).toBeLessThan(500);
      house.now.visitor = world.kees;
      expect((await house.get(`/loper/brieven/${value}`)).status).toBe(404);
      expect((await house.post(`${letter.own}/vrijgeven`, { versie: one, akkoord: one })).status).toBe(422);
    }
  });

  test('a text that is too long or holds a national number stays on the page, beside its field', async () => {
    const world = await aWorld();
    asTherapist();
    const begun = await house.post(world.path, { id: newId(), brief: `${world.recipientId}:progress` });
    const path = begun.to!.split('?')[0]!;
    const long = await house.post(`${path}/bewaren`, { opening: 'y'.repeat(1201) });
    expect(long.status).toBe(422);
    expect(long.html).toContain('y'.repeat(1201));
    expect(long.html).toContain('Dit deel is te lang.');
    const number = await house.post(`${path}/bewaren`, { opening: 'Nummer 111222333' });
    expect(number.html).toContain('Dit lijkt een burgerservicenummer.');
  });
});
