import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantOrganisation } from '../../../test/support/world.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findMemberships } from '../store/members.ts';
import { findPlaces } from '../store/places.ts';
import { loadPractice } from '../store/practices.ts';
import { inPractice, type CareTx } from '../store/scope.ts';
import { findWholeTeam } from '../store/team.ts';

let db: Database;
let owner: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
const clock = fixedClock('2027-03-01T08:00:00Z');
const settings = '/praktijk/instellingen';
const complaints = { klachtenfunctionaris: 'Voorbeeld, 030', geschilleninstantie: 'Voorbeeldinstantie' };
const profile = {
  ...{ naam: 'Praktijk Heidepad', grondslag: 'statutory', termijn: '', reden: '' },
  ...complaints,
};

beforeEach(async () => {
  if (!db) await plantOrganisation((db = await testDatabase()));
  owner = await plantPractice(db);
  house = careHouse(db, clock, owner.visitor);
});

const inside = <T>(work: (tx: CareTx) => Promise<T>) =>
  inPractice(db, owner.actor, { act: 'read', object: 'test', point: 'test', at: clock.now() }, work);
const log = () =>
  inside((tx) =>
    rows<{ act: string; object: string }>(tx, sql`select act, object from care.access_log order by seq`),
  );

test('another basis asks for a reason, which is kept, and the log has the change of a rule', async () => {
  const changed = { ...profile, grondslag: 'consent', termijn: '5' };
  expect((await house.post(settings, changed)).html).toContain('Schrijf in minstens 10 tekens');
  expect((await inside(loadPractice)).basis).toBe('statutory');
  expect((await house.post(settings, { ...changed, reden: 'Ik ben geen zorgverlener meer' })).status).toBe(
    303,
  );
  expect(await inside(loadPractice)).toMatchObject({ basis: 'consent', details: { yearsAfterEnd: 5 } });
  expect(await log()).toContainEqual({ act: 'rule-change', object: 'retention' });
  expect((await house.get(settings)).html).toContain('Ik ben geen zorgverlener meer');
});

test('a statutory care provider names a complaints officer and a disputes body; by consent neither is asked', async () => {
  const none = { ...profile, klachtenfunctionaris: '', geschilleninstantie: ' ' };
  const refused = await house.post(settings, none);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('moet er een hebben (Wkkgz)');
  expect(refused.html).toContain('erkende zijn aangesloten (Wkkgz)');
  const byConsent = { ...none, grondslag: 'consent', reden: 'Ik ben geen zorgverlener meer' };
  expect((await house.post(settings, byConsent)).status).toBe(303);
});

test('an own term under the law changes nothing of how long files are kept, and asks for no reason', async () => {
  expect((await house.post(settings, { ...profile, termijn: '4' })).status).toBe(303);
  expect(await log()).not.toContainEqual({ act: 'rule-change', object: 'retention' });
});

test('prices are whole cents and may stay empty; a wrong one keeps the others as they were typed', async () => {
  const wrong = await house.post(`${settings}/tarieven`, {
    'prijs-intake': '85,50',
    'prijs-group': 'gratis',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="85,50"');
  expect(
    (await house.post(`${settings}/tarieven`, { 'prijs-intake': '85,50', 'prijs-group': '' })).status,
  ).toBe(303);
  expect((await inside(loadPractice)).details.prices).toEqual({ intake: 8550 });
  await house.post(settings, profile);
  expect((await inside(loadPractice)).details.prices).toEqual({ intake: 8550 });
});

test('a place is made, changed and taken out of the list; one of another practice is not found', async () => {
  const place = { naam: 'Heide', adres: 'Testweg 1', ondergrond: 'heath', parkeren: '' };
  expect((await house.post(`${settings}/plaatsen`, { ...place, ondergrond: 'moon' })).status).toBe(422);
  await house.post(`${settings}/plaatsen`, place);
  const [made] = await inside(findPlaces);
  await house.post(`${settings}/plaatsen`, { ...place, plaats: made!.id, naam: 'Grote heide' });
  expect(await inside(findPlaces)).toMatchObject([{ id: made!.id, name: 'Grote heide' }]);
  const stranger = await plantPractice(db);
  house.now.visitor = stranger.visitor;
  expect((await house.post(`${settings}/plaatsen/${made!.id}/sluiten`)).status).toBe(404);
  house.now.visitor = owner.visitor;
  expect((await house.post(`${settings}/plaatsen/${made!.id}/sluiten`)).status).toBe(303);
  expect(await inside(findPlaces)).toEqual([]);
});

test('somebody is invited by a mail without names, joins with that address, and comes in', async () => {
  const bea = { id: newId(), email: `bea.${newId()}@example.com` };
  const invitation = { naam: 'Testpersoon Bea', email: bea.email.toUpperCase(), 'rol-therapist': 'ja' };
  await house.post(`${settings}/team`, invitation);
  expect((await house.post(`${settings}/team`, invitation)).html).toContain('al uitgenodigd');
  await house.drain();
  expect(house.mails.map(({ to }) => to)).toEqual([bea.email]);
  expect(JSON.stringify(house.mails)).not.toMatch(/Heidepad|Testpersoon/);

  house.now.visitor = { ...bea, email: 'other@example.com' };
  expect((await house.get('/praktijk/uitnodiging')).html).toContain('Er wacht geen uitnodiging');
  const memberId = (await inside(findWholeTeam)).find(({ joined }) => !joined)!.id;
  expect((await house.post(`/praktijk/uitnodiging/${memberId}`, { antwoord: 'ja' })).to).toContain(
    'melding=weg',
  );
  house.now.visitor = bea;
  expect((await house.get('/praktijk/uitnodiging')).html).toContain('Heidepad');
  expect((await house.post(`/praktijk/uitnodiging/${memberId}`, { antwoord: 'ja' })).to).toContain(
    'aangenomen',
  );
  expect(await findMemberships(db, bea.id)).toMatchObject([{ actor: { memberId, roles: ['therapist'] } }]);
  expect((await house.get('/praktijk/clienten')).status).toBe(200);
});

test('an invitation that is refused or taken back brings nobody in', async () => {
  const bea = { id: newId(), email: `bea.${newId()}@example.com` };
  await house.post(`${settings}/team`, { naam: 'Bea', email: bea.email, 'rol-planner': 'ja' });
  const memberId = (await inside(findWholeTeam)).find(({ joined }) => !joined)!.id;
  expect((await house.post(`${settings}/team/${memberId}/beeindigen`)).status).toBe(303);
  house.now.visitor = bea;
  expect((await house.post(`/praktijk/uitnodiging/${memberId}`, { antwoord: 'ja' })).to).toContain(
    'melding=weg',
  );
  expect(await findMemberships(db, bea.id)).toEqual([]);
});

test('the last owner stays, and of two owners who leave at the same time one stays', async () => {
  const alone = await house.post(`${settings}/team/${owner.actor.memberId}/beeindigen`);
  expect(alone.status).toBe(422);
  expect(alone.html).toContain('enige eigenaar');
  const other = await plantMember(db, owner.practiceId, { name: 'Testpersoon Oda', roles: ['owner'] });
  await Promise.all(
    [owner.actor, other.actor].map(({ memberId }) => house.post(`${settings}/team/${memberId}/beeindigen`)),
  );
  expect((await inside(findWholeTeam)).filter(({ roles }) => roles.includes('owner'))).toHaveLength(1);
});

test('who leaves has no access from that moment, and every client has a new responsible therapist', async () => {
  const leaver = await plantMember(db, owner.practiceId, { name: 'Testpersoon Lot', roles: ['therapist'] });
  const clientId = await plantClient(db, leaver.actor, { name: 'Testpersoon Wim Wandelaar' });
  const end = `${settings}/team/${leaver.actor.memberId}/beeindigen`;
  const refusal = await house.post(end);
  expect(refusal.status).toBe(422);
  expect(refusal.html).toContain('Testpersoon Wim Wandelaar');

  const file = `/praktijk/clienten/${clientId}/gegevens`;
  house.now.visitor = leaver.visitor;
  expect((await house.get(file)).status).toBe(200);
  house.now.visitor = owner.visitor;
  expect((await house.get(file)).status).toBe(404);
  expect((await house.post(end, { overname: owner.actor.memberId })).status).toBe(303);
  expect((await house.get(file)).status).toBe(200);
  house.now.visitor = leaver.visitor;
  expect((await house.get(file)).to).toBe('/praktijk/openen');
  expect(await log()).toContainEqual({ act: 'change', object: 'guides' });
});

test('who is a therapist no more keeps no client, also none they guide beside somebody else', async () => {
  const bea = await plantMember(db, owner.practiceId, { name: 'Testpersoon Bea', roles: ['therapist'] });
  const clientId = await plantClient(db, owner.actor);
  const guides = `/praktijk/clienten/${clientId}/begeleiders`;
  await house.post(guides, { doe: 'toevoegen', collega: bea.actor.memberId });
  house.now.visitor = bea.visitor;
  expect((await house.get(`/praktijk/clienten/${clientId}/gegevens`)).status).toBe(200);
  house.now.visitor = owner.visitor;
  const roles = `${settings}/team/${bea.actor.memberId}/rollen`;
  expect((await house.post(roles, {})).status).toBe(422);
  expect((await house.post(roles, { 'rol-planner': 'ja' })).status).toBe(303);
  house.now.visitor = bea.visitor;
  expect((await house.get(`/praktijk/clienten/${clientId}/gegevens`)).status).toBe(404);
});

test('the number of clients somebody guides leads to exactly those', async () => {
  const bea = await plantMember(db, owner.practiceId, { name: 'Bea', roles: ['therapist'] });
  for (let n = 0; n < 3; n++) await plantClient(db, bea.actor, { name: `Testpersoon Bij Bea ${n}` });
  await plantClient(db, owner.actor, { name: 'Testpersoon Bij Anna' });
  const href = `${settings}/begeleiding?wie=${bea.actor.memberId}`;
  expect((await house.get(`${settings}/team`)).html).toContain(`<a href="${href}">3</a>`);
  const { html } = await house.get(href);
  expect(html.match(/<th scope="row">/g)).toHaveLength(3);
  expect(html).not.toContain('Bij Anna');
});

test('only an owner finds the settings', async () => {
  const bea = await plantMember(db, owner.practiceId, { name: 'Bea', roles: ['therapist', 'planner'] });
  for (const path of [
    '',
    '/team',
    `/team/${owner.actor.memberId}`,
    '/plaatsen',
    '/tarieven',
    '/begeleiding',
  ]) {
    house.now.visitor = owner.visitor;
    expect((await house.get(`${settings}${path}`)).status, path).toBe(200);
    house.now.visitor = bea.visitor;
    expect((await house.get(`${settings}${path}`)).status, path).toBe(404);
  }
  for (const path of ['', '/team', '/plaatsen', '/tarieven', `/team/${owner.actor.memberId}/beeindigen`])
    expect((await house.post(`${settings}${path}`, profile)).status, path).toBe(404);
});
