import { beforeAll, expect, test } from 'vitest';
import { careHouse, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { fixedClock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { choiceCookie } from '../domain/practice-pages.ts';
import { findMemberships } from '../store/members.ts';

let db: Database;
const clock = fixedClock('2027-03-01T08:00:00Z');
const person = (name: string) => ({ id: newId(), email: `${name}@example.com` });
const registered = {
  registrationOf: async () => ({ name: 'Testpersoon Rik', baseProfession: 'psychologist' }),
};
const filled = { naam: 'Praktijk Duinpad (voorbeeld)', grondslag: 'consent', termijn: '3' };

beforeAll(async () => {
  db = await testDatabase();
});

test('S35: who is not in the register opens no practice, and reads how one gets there', async () => {
  const rik = person('not.registered');
  const house = careHouse(db, clock, rik);
  const { status, html } = await house.get('/praktijk/openen');
  expect(status).toBe(200);
  expect(html).toContain('/runningtherapeuten');
  expect(html).toContain('/cursussen');
  for (const path of ['/praktijk/openen', '/praktijk/openen/bevestigen'])
    expect((await house.post(path, filled)).status).toBe(422);
  expect(await findMemberships(db, rik.id)).toEqual([]);
});

test('S35: a registered therapist opens a practice after seeing what follows from its basis', async () => {
  const rik = person('rik');
  const house = careHouse(db, clock, rik, registered);
  const seen = await house.post('/praktijk/openen', filled);
  expect(seen.html).toContain('3 jaar na het einde');
  expect(await findMemberships(db, rik.id)).toEqual([]);
  expect((await house.post('/praktijk/openen/bevestigen', filled)).to).toContain('/praktijk/instellingen');
  const [own, ...more] = await findMemberships(db, rik.id);
  expect(more).toEqual([]);
  expect(own).toMatchObject({ practice: filled.naam, actor: { roles: ['owner', 'therapist'] } });
  expect((await house.get('/praktijk/instellingen?melding=geopend')).html).toContain('Uw praktijk is open');
});

test('the same form sent twice opens one practice, and somebody else’s practice of that name is another', async () => {
  const [rik, ria] = [person('twice'), person('another')];
  const house = careHouse(db, clock, rik, registered);
  await Promise.all([1, 2, 3].map(() => house.post('/praktijk/openen/bevestigen', filled)));
  house.now.visitor = ria;
  await house.post('/praktijk/openen/bevestigen', filled);
  const [his, hers] = [await findMemberships(db, rik.id), await findMemberships(db, ria.id)];
  expect([his.length, hers.length]).toEqual([1, 1]);
  expect(his[0]!.actor.practiceId).not.toBe(hers[0]!.actor.practiceId);
});

test('what is missing is said beside its field, and what was typed stays', async () => {
  const house = careHouse(db, clock, person('typist'), registered);
  const { status, html } = await house.post('/praktijk/openen', {
    ...filled,
    naam: 'Praktijk 123456782',
    grondslag: 'geen',
  });
  expect(status).toBe(422);
  expect(html).toContain('burgerservicenummer');
  expect(html).toContain('value="Praktijk 123456782"');
  expect((await house.post('/praktijk/openen', { ...filled, termijn: '21' })).status).toBe(422);
  expect(
    (await house.post('/praktijk/openen', { ...filled, grondslag: 'statutory', termijn: '99' })).status,
  ).toBe(200);
});

test('who works in two practices chooses one by a cookie of their own, and never a stranger’s', async () => {
  const [rik, stranger] = [person('chooser'), await plantPractice(db)];
  const house = careHouse(db, clock, rik, registered);
  for (const naam of ['Praktijk A (voorbeeld)', 'Praktijk B (voorbeeld)'])
    await house.post('/praktijk/openen/bevestigen', { ...filled, naam });
  const [a, b] = await findMemberships(db, rik.id);
  const choose = async (practiceId: string) => {
    const body = new FormData();
    body.append('praktijk', practiceId);
    return house.raw('/praktijk/kiezen', { method: 'POST', body });
  };
  const cookie = (await choose(b!.actor.practiceId)).headers.get('set-cookie')!;
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect((await choose(stranger.practiceId)).headers.get('set-cookie')).toBeNull();
  const settings = async (practiceId: string) =>
    (
      await house.raw('/praktijk/instellingen', { headers: { cookie: `${choiceCookie}=${practiceId}` } })
    ).text();
  expect(await settings(b!.actor.practiceId)).toContain('<h1>Praktijk B (voorbeeld)</h1>');
  expect(await settings(stranger.practiceId)).toContain(`<h1>${a!.practice}</h1>`);
  expect((await house.get('/praktijk/kiezen')).html).not.toContain(stranger.practiceId);
});

test('behind https the choice travels by https only', async () => {
  const site = { baseUrl: 'https://example.com', cssHref: '/a.css', officeCssHref: '/b.css', demo: true };
  const house = careHouse(db, clock, person('secure'), { ...registered, site });
  const body = new FormData();
  for (const [name, value] of Object.entries(filled)) body.append(name, value);
  const answer = await house.raw('/praktijk/openen/bevestigen', { method: 'POST', body });
  expect(answer.headers.get('set-cookie')).toMatch(/Secure/);
});
