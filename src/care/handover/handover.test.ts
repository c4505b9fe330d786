import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  careHouse,
  plantClient,
  plantMember,
  plantPractice,
  type PlantedMember,
} from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantOrganisation } from '../../../test/support/world.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { observedSignal } from '../domain/signals/reasons.ts';
import { asActor, inPractice } from '../store/scope.ts';
import { raiseSignals } from '../store/signals.ts';
import { signalsJob } from './job.ts';

let db: Database;
let anna: PlantedMember & { practiceId: string };
let bas: PlantedMember;
let pim: PlantedMember;
let stranger: PlantedMember & { practiceId: string };
let time = new Date('2027-03-01T10:00:00Z');
const clock = { now: () => time };

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
});
beforeEach(async () => {
  time = new Date('2027-03-01T10:00:00Z');
  anna = await plantPractice(db, { therapist: `Testpersoon Anna ${newId()}` });
  bas = await plantMember(db, anna.practiceId, { name: `Testpersoon Bas ${newId()}`, roles: ['therapist'] });
  pim = await plantMember(db, anna.practiceId, { name: `Testpersoon Pim ${newId()}`, roles: ['planner'] });
  stranger = await plantPractice(db, { name: 'Andere praktijk (voorbeeld)' });
});

const raised = async (by: PlantedMember) => {
  const clientId = await plantClient(db, by.actor, { name: 'Testpersoon Kees Loper' });
  const access = { act: 'create', object: 'signal', clientId, point: 'test', at: time } as const;
  const ids = await asActor(db, { kind: 'system', practiceId: by.actor.practiceId }, access, (tx) =>
    raiseSignals(tx, { clientId, reasons: [observedSignal('mania')], now: time }),
  );
  return { clientId, id: ids![0]! };
};
const guide = (clientId: string, member: PlantedMember) =>
  inPractice(db, anna.actor, { act: 'change', object: 'relation', point: 'test', at: time }, (tx) =>
    tx.execute(sql`insert into care.relation (id, client_id, member_id, responsible, from_at)
        values (${newId()}, ${clientId}, ${member.actor.memberId}, false, ${time.toISOString()})`),
  );
const called = { 'stap-called-gp': 'ja', afspraak: 'De huisarts belt vandaag' };

describe('the page of a signal', () => {
  test('S4: it shows the route, refuses “nothing done”, and is held until something was', async () => {
    const { id } = await raised(anna);
    const there = careHouse(db, clock, anna.visitor);
    const page = await there.get(`/praktijk/signalen/${id}`);
    for (const words of [
      'href="tel:112"',
      'huisartsenpost',
      'nog te bevestigen door een professional',
      'Dit signaal wacht',
    ])
      expect(page.html).toContain(words);
    const nothing = await there.post(`/praktijk/signalen/${id}`, { afspraak: 'Gesproken' });
    expect(nothing.status).toBe(422);
    expect(nothing.html).toContain('Kies wat u hebt gedaan');
    expect(nothing.html).toContain('Gesproken');
    expect((await there.post(`/praktijk/signalen/${id}`, called)).to).toContain('melding=opgepakt');
    const after = await there.get(`/praktijk/signalen/${id}`);
    expect(after.html).not.toContain('Dit signaal wacht');
    expect(after.html).toContain('De huisarts belt vandaag');
    expect((await there.post(`/praktijk/signalen/${id}/sluiten`)).to).toContain('melding=gesloten');
  });

  test('a held signal is not closed', async () => {
    const { id } = await raised(anna);
    const there = careHouse(db, clock, anna.visitor);
    expect((await there.post(`/praktijk/signalen/${id}/sluiten`)).to).toBe(`/praktijk/signalen/${id}`);
    expect((await there.get('/praktijk/signalen')).html).toContain('Eén signaal wacht');
  });

  test('the clinician is informed with the client’s agreement only, and a note has 280 characters at most', async () => {
    const { id } = await raised(anna);
    const there = careHouse(db, clock, anna.visitor);
    const informed = { 'stap-informed-clinician': 'ja' };
    expect((await there.post(`/praktijk/signalen/${id}`, informed)).status).toBe(422);
    const long = await there.post(`/praktijk/signalen/${id}`, { ...called, afspraak: 'a'.repeat(281) });
    expect(long.status).toBe(422);
    expect(long.html).toContain('Houd het bij 280 tekens');
    const agreed = await there.post(`/praktijk/signalen/${id}`, { ...informed, akkoord: 'ja' });
    expect(agreed.status).toBe(303);
  });

  test('S4: two therapists acknowledge at once: one wins, the other sees what was done', async () => {
    const { id, clientId } = await raised(anna);
    await guide(clientId, bas);
    const [annas, bases] = [careHouse(db, clock, anna.visitor), careHouse(db, clock, bas.visitor)];
    const answers = await Promise.all([
      annas.post(`/praktijk/signalen/${id}`, called),
      bases.post(`/praktijk/signalen/${id}`, { 'stap-called-113': 'ja' }),
    ]);
    expect(answers.map(({ to }) => /melding=(.*)/.exec(to ?? '')?.[1]).sort()).toEqual([
      'al-opgepakt',
      'opgepakt',
    ]);
  });

  test('a colleague who does not guide, a planner and another practice find nothing, and nothing breaks', async () => {
    const { id, clientId } = await raised(anna);
    for (const visitor of [bas.visitor, pim.visitor, stranger.visitor]) {
      const there = careHouse(db, clock, visitor);
      expect((await there.get(`/praktijk/signalen/${id}`)).status).toBe(404);
      expect((await there.post(`/praktijk/signalen/${id}`, called)).status).toBe(404);
      expect((await there.post(`/praktijk/signalen/${id}/sluiten`)).status).toBe(404);
      expect((await there.get(`/praktijk/clienten/${clientId}/signaal`)).status).toBe(404);
      expect((await there.post(`/praktijk/clienten/${clientId}/signaal`, { gezien: 'mania' })).status).toBe(
        404,
      );
    }
    expect((await careHouse(db, clock, pim.visitor).get('/praktijk/signalen')).status).toBe(404);
    const there = careHouse(db, clock, anna.visitor);
    for (const strange of ['x', '%00', newId(), '1e9'])
      expect((await there.get(`/praktijk/signalen/${strange}`)).status).toBe(404);
  });
});

test('what a therapist saw is raised by hand, with the label that it is to be confirmed', async () => {
  const clientId = await plantClient(db, anna.actor);
  const there = careHouse(db, clock, anna.visitor);
  const path = `/praktijk/clienten/${clientId}/signaal`;
  expect((await there.get(path)).html).toContain('nog te bevestigen door een professional');
  expect((await there.post(path, { gezien: 'boos' })).status).toBe(422);
  const raisedAt = await there.post(path, { gezien: 'psychosis' });
  expect(raisedAt.to).toMatch(/^\/praktijk\/signalen\/[0-9a-f-]{36}\?melding=gemeld$/);
  expect((await there.get('/praktijk/signalen')).html).toContain('Tekenen van een psychose');
  expect((await there.get(path)).html).toContain('wacht');
});

test('S4: a client who speaks of suicide or self-harm: first on the list, and the route names 113', async () => {
  const clientId = await plantClient(db, anna.actor);
  const there = careHouse(db, clock, anna.visitor);
  const path = `/praktijk/clienten/${clientId}/signaal`;
  const first = /name="gezien" value="([^"]+)"/.exec((await there.get(path)).html)?.[1];
  expect(first).toBe('thoughts-of-suicide');
  const { to } = await there.post(path, { gezien: first! });
  const page = await there.get(to!);
  for (const words of [
    'Gedachten aan zelfdoding of zelfbeschadiging',
    'href="tel:112"',
    'href="tel:113"',
    'href="tel:08000113"',
    'huisarts',
    'Gezien door',
  ])
    expect(page.html).toContain(words);
  expect(page.html).not.toContain('nog te bevestigen door een professional');
});

describe('mails', () => {
  test('S4: who answers for the client is mailed at once, and the mail holds no content', async () => {
    const { id } = await raised(bas);
    const there = careHouse(db, clock, anna.visitor);
    await there.drain();
    const mails = there.mails.filter(({ to }) => to === bas.visitor.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['Er is iets dat uw aandacht vraagt']);
    for (const word of ['Kees', 'manie', 'PHQ', id]) expect(mails[0]!.text).not.toContain(word);
  });

  test('S4: a signal that waits is mailed of the next morning, and the owner hears of it after a day; once each', async () => {
    const { id } = await raised(bas);
    const there = careHouse(db, clock, bas.visitor);
    const night = async (at: string) => {
      time = new Date(at);
      await signalsJob({ db, clock }).run();
      await there.drain();
      return there.mails.splice(0).map(({ to, subject }) => [to, subject]);
    };
    await there.drain();
    there.mails.splice(0);
    const own = (mails: string[][]) =>
      mails.filter(([to]) => to === bas.visitor.email || to === anna.visitor.email);
    expect(own(await night('2027-03-01T16:00:00Z'))).toEqual([]);
    expect(own(await night('2027-03-02T05:00:00Z'))).toEqual([]);
    expect(own(await night('2027-03-02T07:00:00Z'))).toEqual([
      [bas.visitor.email, 'Er is nog iets dat uw aandacht vraagt'],
    ]);
    expect(own(await night('2027-03-02T11:00:00Z'))).toEqual([
      [anna.visitor.email, 'Er wacht iets in uw praktijk'],
    ]);
    expect(own(await night('2027-03-03T11:00:00Z'))).toEqual([]);
    // The owner does not guide this client: sees with whom it waits, and no client.
    const owner = await careHouse(db, clock, anna.visitor).get('/praktijk/signalen');
    expect(owner.html).toContain('1 signaal');
    expect(owner.html).not.toContain('Kees');
    await there.post(`/praktijk/signalen/${id}`, called);
  });

  test('nothing is mailed any more of what was acknowledged', async () => {
    const { id } = await raised(bas);
    const there = careHouse(db, clock, bas.visitor);
    await there.post(`/praktijk/signalen/${id}`, called);
    await there.drain();
    expect(there.mails.filter(({ to }) => to === bas.visitor.email)).toEqual([]);
  });
});
