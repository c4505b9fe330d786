import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  careHouse,
  plantClient,
  plantMember,
  plantPractice,
  type PlantedMember,
} from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { markupFaults } from '../../../test/support/page-health.ts';
import { plantOrganisation } from '../../../test/support/world.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { insertMeasurement } from '../store/measurements.ts';
import { findMeasurings, makeMeasuring } from '../store/measurings.ts';
import { ownCheckInId } from '../store/questionnaires.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { findSignalsOf } from '../store/signals.ts';
import { findInstrument } from '../domain/instruments/instruments.ts';
import { scoreInstrument } from '../domain/instruments/score.ts';
import { parseDay } from '../../kernel/calendar-day.ts';

let db: Database;
let anna: PlantedMember & { practiceId: string };
const time = new Date('2027-03-01T10:00:00Z');
const clock = { now: () => time };
beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  anna = await plantPractice(db);
});

const inFile = async <T>(clientId: string, work: (tx: CareTx) => Promise<T>): Promise<T> =>
  (await asActor(
    db,
    anna.actor,
    { act: 'change', object: 'measurement', clientId, point: 'test', at: time },
    work,
  ))!;
const there = () => careHouse(db, clock, anna.visitor);

/** Answers to an instrument on a day, as they would have been kept. */
const answered = (clientId: string, code: string, on: string, numbers: ReadonlyMap<number, number>) =>
  inFile(clientId, async (tx) => {
    const day = parseDay(on)!;
    const now = new Date(`${on}T10:00:00Z`);
    const measuringId = (await makeMeasuring(tx, {
      ...{
        clientId,
        moment: 'extra',
        number: 0,
        dueOn: day,
        closesOn: day,
        questionnaires: [ownCheckInId],
        now,
      },
    }))!;
    const formId = (await findMeasurings(tx)).find(({ id }) => id === measuringId)!.forms[0]!.id;
    const outcome = scoreInstrument(findInstrument(code)!, numbers);
    await insertMeasurement(tx, {
      ...{ clientId, formId, questionnaireId: ownCheckInId, instrument: code, response: {} },
      ...{ numbers, outcome, answeredBy: 'client', at: now },
    });
  });
const each = (count: number, value: number) =>
  new Map(Array.from({ length: count }, (_, at) => [at + 1, value]));

describe('the tab with measurements', () => {
  test('S14: a score has its band by the published limits, its change with the figure, and the label [gk]', async () => {
    const clientId = await plantClient(db, anna.actor);
    await answered(clientId, 'phq-9', '2027-01-01', each(9, 2));
    await answered(clientId, 'phq-9', '2027-02-01', each(9, 1));
    const page = await there().get(`/praktijk/clienten/${clientId}/metingen`);
    expect(page.html).toContain('9 (van 0 tot 27): licht volgens de gepubliceerde grenzen');
    expect(page.html).toContain(
      '−9 sinds de eerste meting (lager is beter): betrouwbaar verbeterd (maat: 6 punten',
    );
    expect(page.html).toContain('nog te bevestigen door een professional');
    expect(page.html).toContain('Het is geen diagnose');
    // 18 ± 6/√2.
    expect(page.html).toContain('13,8 tot 22,2');
    expect(await markupFaults(page.html)).toEqual([]);
  });

  test('S5: stress stands first, and own questions say that nobody examined them', async () => {
    const clientId = await plantClient(db, anna.actor);
    await answered(clientId, 'gad-7', '2027-01-01', each(7, 1));
    await answered(clientId, 'own-check-in', '2027-01-02', each(5, 4));
    await answered(clientId, 'own-check-in', '2027-01-30', each(5, 6));
    await answered(clientId, 'dass-21', '2027-01-03', each(21, 1));
    const { html } = await there().get(`/praktijk/clienten/${clientId}/metingen`);
    const titles = [...html.matchAll(/<figcaption><strong>([^<]*)/g)].map(([, title]) => title);
    expect(titles.slice(0, 4)).toEqual(['Stress', 'Somberheid', 'Angst', 'Stress']);
    expect(html).toContain('niet wetenschappelijk onderzocht');
    // That there are no limits and no figure of change stands above the cards, once; each says which way is better.
    expect(html.match(/zonder grenzen en zonder maat voor verschil/g)).toHaveLength(1);
    expect(html).not.toMatch(/gepubliceerde maat|Geen gepubliceerde grenzen/);
    expect(html).toContain('+2 sinds de eerste meting (lager is beter)');
    expect(html).toContain('+2 sinds de eerste meting (hoger is beter)');
  });

  test('a form that could not be scored says which questions are missing', async () => {
    const clientId = await plantClient(db, anna.actor);
    await answered(
      clientId,
      'phq-9',
      '2027-01-01',
      new Map([...each(9, 1)].filter(([item]) => item !== 4 && item !== 7)),
    );
    const { html } = await there().get(`/praktijk/clienten/${clientId}/metingen`);
    expect(html).toContain('geen score: vragen 4, 7 zonder antwoord');
  });

  test('a therapist makes a plan, changes it, pauses it; what was typed stands there still', async () => {
    const clientId = await plantClient(db, anna.actor);
    const path = `/praktijk/clienten/${clientId}/metingen`;
    expect((await there().get(path)).html).toContain('Nog geen meetplan');
    const wrong = await there().post(`${path}/plan`, { start: '2027-02-30', einde: 'gisteren' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('2027-02-30');
    const right = { start: '2027-03-01', einde: '2027-06-21', [`lijst-${ownCheckInId}`]: 'ja' };
    expect((await there().post(`${path}/plan`, right)).to).toBe(`${path}?melding=plan`);
    const page = await there().get(path);
    for (const words of ['Bij de start', 'Na 4 weken', 'Bij het einde', 'Zes maanden erna'])
      expect(page.html).toContain(words);
    await there().post(`${path}/pauze`, { pauze: 'ja' });
    expect((await there().get(path)).html).toContain('gepauzeerd');
  });

  test('filled in together on the spot: kept, scored, and S4 looks along', async () => {
    const clientId = await plantClient(db, anna.actor);
    const path = `/praktijk/clienten/${clientId}/metingen`;
    const begun = await there().post(`${path}/vragen`, { vragenlijst: ownCheckInId, hoe: 'samen' });
    expect(begun.to).toMatch(/\/samen\/[0-9a-f-]{36}\/1$/);
    const page = await there().get(begun.to!);
    // The client reads along: no menu, no signal that waits, and one way out for the therapist.
    expect(page.html).not.toMatch(/office-menu|Menu van de praktijk|desk-alert|aria-label="Dossier"/);
    expect(page.html).toContain(`href="${path}"`);
    expect(await markupFaults(page.html)).toEqual([]);
    const asked = /name="_asked" value="([^"]*)"/.exec(page.html)![1]!;
    const fields = Object.fromEntries(asked.split(' ').map((name) => [name, '7']));
    const kept = await there().post(begun.to!, { _asked: asked, ...fields });
    expect(kept.to).toMatch(/\/controleren$/);
    expect((await there().get(kept.to!)).html).not.toContain('Niemand leest je antwoorden');
    const done = await there().get((await there().post(kept.to!)).to!);
    expect(done.html).toContain('De antwoorden zijn bewaard');
    expect(done.html).toContain('Terug naar de metingen');
    expect(done.html).not.toContain('Dank je wel');
    expect(await markupFaults(done.html)).toEqual([]);
    expect((await there().get(path)).html).toContain('samen ingevuld');
    expect(await inFile(clientId, findSignalsOf)).toEqual([]);
  });

  test('a link is sent at once when there is an address', async () => {
    const clientId = await plantClient(db, anna.actor, { email: `nu.${newId()}@example.com` });
    const path = `/praktijk/clienten/${clientId}/metingen`;
    const house = there();
    const sent = await house.post(`${path}/vragen`, { vragenlijst: ownCheckInId, hoe: 'mail' });
    expect(sent.to).toBe(`${path}?melding=gestuurd`);
    await house.drain();
    expect(house.mails.some(({ text }) => text.includes('/zorg/vragenlijst/'))).toBe(true);
    await inFile(clientId, (tx) => tx.execute(sql`update care.client set email = null`));
    expect((await there().post(`${path}/vragen`, { vragenlijst: ownCheckInId, hoe: 'mail' })).to).toContain(
      'geen-adres',
    );
  });

  test('no one else’s file, no strange address, no strange field breaks it', async () => {
    const clientId = await plantClient(db, anna.actor);
    const stranger = await plantPractice(db, { name: 'Andere praktijk (voorbeeld)' });
    const pim = await plantMember(db, anna.practiceId, { name: 'Testpersoon Pim', roles: ['planner'] });
    for (const visitor of [stranger.visitor, pim.visitor]) {
      const house = careHouse(db, clock, visitor);
      const path = `/praktijk/clienten/${clientId}/metingen`;
      for (const page of ['', '/plan', `/samen/${newId()}/1`])
        expect((await house.get(path + page)).status).toBe(404);
      for (const page of [
        '/plan',
        '/pauze',
        '/vragen',
        `/samen/${newId()}/1`,
        `/samen/${newId()}/controleren`,
      ])
        expect((await house.post(path + page, { vragenlijst: ownCheckInId })).status).toBe(404);
    }
    for (const id of ['x', '%00', newId(), '1'])
      expect((await there().get(`/praktijk/clienten/${id}/metingen`)).status).toBe(404);
    const path = `/praktijk/clienten/${clientId}/metingen`;
    expect((await there().post(`${path}/vragen`, { vragenlijst: "'; drop" })).status).toBe(404);
    expect((await there().get(`${path}/samen/x/1`)).status).toBe(404);
    expect((await there().post(`${path}/plan`, {})).status).toBe(422);
  });
});
