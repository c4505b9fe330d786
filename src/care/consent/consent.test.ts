import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { items } from '../domain/consent.ts';
import type { Field } from '../domain/field.ts';
import { findRecipients, saveConsent } from '../store/consents.ts';
import { revokeLinks } from '../store/links.ts';
import { asActor, inPractice } from '../store/scope.ts';
import { saveSession } from '../store/sessions.ts';

let db: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
const kees = { id: newId(), email: 'kees.loper@example.com' };
const time = { at: new Date('2027-03-01T09:00:00Z') };
const clock = { now: () => time.at };

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  time.at = new Date('2027-03-01T09:00:00Z');
  kees.id = newId();
  practice = await plantPractice(db);
  house = careHouse(db, clock, practice.visitor);
});

const read = () => ({ act: 'read', object: 'test', point: 'test', at: time.at }) as const;

const on = (day: string) => ({ day: parseDay(day)!, begins: '10:00', ends: '11:00' });

/** A client with one recipient and a held and a coming session. */
const plant = async (given: { kind?: string; field?: Field; bornOn?: string } = {}) => {
  const clientId = await plantClient(db, practice.actor, {
    ...{ field: given.field ?? 'reintegration', visitor: { ...kees } },
    ...(given.bornOn ? { bornOn: given.bornOn } : {}),
  });
  const path = `/praktijk/clienten/${clientId}/toestemming`;
  const who = {
    naam: 'Testpersoon Ontvanger',
    organisatie: 'Bedrijf (voorbeeld)',
    email: 'ontvanger@example.org',
  };
  expect((await house.post(path, { wie: given.kind ?? 'employer', ...who })).status).toBe(303);
  await asActor(db, practice.actor, { ...read(), clientId }, async (tx) => {
    const common = { place: 'Bos (geheime plek)', therapistIds: [], clientIds: [clientId], now: clock.now() };
    const held = await saveSession(tx, { ...common, ...on('2027-02-22') });
    await saveSession(tx, { ...common, ...on('2027-03-08') });
    await tx.execute(sql`insert into care.run
        (id, run_id, version, client_id, session_id, day, state, company, absence, note, recorded_kind, recorded_at)
      values (${newId()}, ${newId()}, 1, ${clientId}, ${held}, '2027-02-22', 'missed', 'guided', 'without-notice',
              'te moe', 'member', now())`);
    return true;
  });
  const [recipient] = (await asActor(db, practice.actor, { ...read(), clientId }, (tx) =>
    findRecipients(tx, clientId),
  ))!;
  return { clientId, path, recipientId: recipient!.id };
};

const asClient = () => void (house.now.visitor = kees);
const asTherapist = () => void (house.now.visitor = practice.visitor);
const own = '/loper/toestemming';

const give = (recipientId: string, chosen: readonly string[]) => {
  asClient();
  return house.post(
    `${own}/${recipientId}/geven`,
    Object.fromEntries(chosen.map((item) => [`${item}-${recipientId}`, 'ja'])),
  );
};

/** The address in the last mail to the recipient. */
const sharedPath = async (): Promise<string> => {
  await house.drain();
  const mail = house.mails.filter(({ to }) => to === 'ontvanger@example.org').at(-1)!;
  expect(`${mail.subject} ${mail.text}`).not.toMatch(/Kees|Heidepad|aanwezig|re-integratie/i);
  return /http:\/\/localhost(\/zorg\/gedeeld\/[\w-]{27})/.exec(mail.text)![1]!;
};

test('S11: an employer receives attendance and schedule, after consent, and after a withdrawal nothing at once', async () => {
  const { recipientId } = await plant();
  asClient();
  expect((await house.get(own)).html).toContain('Nog geen toestemming');
  expect((await give(recipientId, ['attendance', 'schedule'])).to).toBe(`${own}?melding=gegeven`);
  const path = await sharedPath();
  const shown = await house.get(path);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain('maandag 22 februari 2027: afwezig');
  expect(shown.html).toContain('maandag 8 maart 2027, 10.00 uur');
  // Neither why, nor where, nor how.
  expect(shown.html).not.toMatch(/te moe|zonder|geheime plek|doelen|Uitslagen/);
  expect((await house.get(`/en${path}`)).html).toContain('absent');
  expect((await house.post(`${own}/${recipientId}/intrekken`)).status).toBe(303);
  const gone = await house.get(path);
  expect(gone.status).toBe(404);
  expect(gone.html).toContain('Niet (meer) gedeeld');
  expect(gone.html).not.toContain('Kees');
  // Given anew, the same link shows again, and only what is agreed now.
  await give(recipientId, ['schedule']);
  const again = await house.get(path);
  expect(again.status).toBe(200);
  expect(again.html).not.toContain('afwezig');
});

test('S11: whatever an employer is granted, more than attendance and schedule is refused', async () => {
  const { recipientId, path } = await plant();
  for (const item of items.filter((one) => one !== 'attendance' && one !== 'schedule')) {
    expect((await give(recipientId, ['attendance', item])).status).toBe(422);
    asTherapist();
    const paper = { [`dag-${recipientId}`]: '2027-02-01', [`getekend-${recipientId}`]: 'ja' };
    const onPaper = await house.post(`${path}/${recipientId}/papier`, {
      ...paper,
      [`${item}-${recipientId}`]: 'ja',
    });
    expect(onPaper.status).toBe(422);
  }
  asClient();
  expect((await house.get(own)).html).toContain('Nog geen toestemming');
  expect((await give(recipientId, [])).status).toBe(422);
});

test('S39: a clinician reads what was agreed in the words of a letter, and nothing that was not', async () => {
  const { recipientId } = await plant({ kind: 'treating-clinician', field: 'cure' });
  await give(recipientId, ['programme-summary', 'start-letter']);
  const { html } = await house.get(await sharedPath());
  expect(html).toContain('Het programma wisselt wandelen en rustig lopen af');
  expect(html).toContain('Een brief krijgt u apart');
  expect(html).not.toMatch(/achtereen|Over wat .* nu aan bewegen kan|Vragenlijsten|aanwezig bij/);
});

test('every view of what is shared is in the log, with the consent it rests on', async () => {
  const { recipientId, clientId } = await plant();
  await give(recipientId, ['attendance']);
  const path = await sharedPath();
  await house.get(path);
  const log = await inPractice(db, practice.actor, read(), (tx) =>
    rows(
      tx,
      sql`select object, user_kind, role, consent, client_id::text as client from care.access_log
                 where consent is not null order by seq`,
    ),
  );
  expect(log).toEqual([
    { object: 'shared', user_kind: 'link', role: 'shared', consent: 'reintegration 2', client: clientId },
  ]);
});

test('a therapist records consent from paper with its day, and withdraws on request', async () => {
  const { recipientId, path } = await plant();
  const paper = (over: Record<string, string> = {}) =>
    house.post(`${path}/${recipientId}/papier`, {
      ...{ [`attendance-${recipientId}`]: 'ja', [`dag-${recipientId}`]: '2027-02-26' },
      ...{ [`getekend-${recipientId}`]: 'ja', ...over },
    });
  for (const over of [
    { [`dag-${recipientId}`]: '2027-03-02' },
    { [`dag-${recipientId}`]: '' },
    { [`getekend-${recipientId}`]: '' },
  ])
    expect((await paper(over)).status).toBe(422);
  expect((await paper()).to).toBe(`${path}?melding=gegeven`);
  const page = (await house.get(path)).html;
  expect(page).toContain('getekend op vrijdag 26 februari 2027');
  expect((await house.get(`${path}/${recipientId}`)).html).toContain('precies zo');
  const shared = await sharedPath();
  expect((await house.get(shared)).status).toBe(200);
  expect((await house.post(`${path}/${recipientId}/intrekken`)).status).toBe(303);
  expect((await house.get(shared)).status).toBe(404);
  asClient();
  expect((await house.get(own)).html).toContain('door je therapeut, op jouw verzoek');
});

test('care.md 5: under sixteen consent is on paper, with the parents; withdrawing is free', async () => {
  const { recipientId, path } = await plant({
    kind: 'general-practitioner',
    field: 'cure',
    bornOn: '2013-05-06',
  });
  expect((await give(recipientId, ['attendance'])).status).toBe(422);
  expect((await house.get(own)).html).toContain('geven jij en je ouders of verzorgers samen toestemming');
  asTherapist();
  expect((await house.get(path)).html).toContain('De cliënt en de ouders of verzorgers hebben getekend');
  const signed = { [`dag-${recipientId}`]: '2027-02-26', [`getekend-${recipientId}`]: 'ja' };
  expect(
    (await house.post(`${path}/${recipientId}/papier`, { ...signed, [`attendance-${recipientId}`]: 'ja' }))
      .status,
  ).toBe(303);
  const shared = await sharedPath();
  expect((await house.get(shared)).status).toBe(200);
  asClient();
  expect((await house.post(`${own}/${recipientId}/intrekken`)).status).toBe(303);
  expect((await house.get(shared)).status).toBe(404);
});

test('the preview is what the recipient sees: first an example, then exactly that', async () => {
  const { recipientId } = await plant();
  asClient();
  const example = (await house.get(`${own}/${recipientId}`)).html;
  expect(example).toContain('Voorbeeld: zo zou het eruitzien');
  await give(recipientId, ['schedule']);
  const exact = (await house.get(`${own}/${recipientId}`)).html;
  expect(exact).toContain('Dit ziet de ontvanger nu, precies zo.');
  expect(exact).not.toContain('afwezig');
  const english = (await house.get(`/en${own}/${recipientId}`)).html;
  expect(english).toContain('exactly so');
  expect(english).toMatch(/reads it in Dutch.*<div class="stack" lang="nl">.*Afspraken/s);
});

test('a letter is told of to the recipient as theirs, and to the client as somebody else’s', async () => {
  const { recipientId } = await plant({ kind: 'treating-clinician', field: 'cure' });
  await give(recipientId, ['start-letter']);
  asClient();
  expect((await house.get(`${own}/${recipientId}`)).html).toContain('De ontvanger krijgt de brief apart');
  const path = await sharedPath();
  expect((await house.get(path)).html).toContain('Een brief krijgt u apart');
  expect((await house.get(`/en${path}`)).html).toContain('The letter is sent separately');
});

test('consent names what it is for, and one that was given keeps the text it was given under', async () => {
  const { recipientId, clientId } = await plant({ kind: 'employer' });
  asClient();
  expect((await house.get(own)).html).toContain('zodat mijn werkgever weet wanneer ik afspraken heb');
  await give(recipientId, ['attendance']);
  await asActor(db, practice.actor, { ...read(), clientId }, async (tx) => {
    const to = (await findRecipients(tx, clientId))[0]!;
    await saveConsent(
      tx,
      to,
      {
        ...{ kind: 'given', lane: 'reintegration', recipient: 'employer', items: ['schedule'] },
        ...{ version: 1, by: 'self', at: new Date(time.at.getTime() - 86_400_000) },
      },
      { how: 'client' },
    );
    return true;
  });
  const { html } = await house.get(own);
  expect(html).toMatch(/Tekst 1:.*zolang mijn begeleiding duurt en voor dit doel.*Tekst 2:/s);
});

test('a shared link that expired, was revoked or never was shows nothing', async () => {
  const { recipientId, clientId } = await plant();
  await give(recipientId, ['attendance']);
  const path = await sharedPath();
  for (const odd of [`/zorg/gedeeld/${newKey()}`, '/zorg/gedeeld/x', '/zorg/gedeeld/%00', path.toUpperCase()])
    expect((await house.get(odd)).status).toBe(404);
  time.at = new Date('2028-02-28T09:00:00Z');
  expect((await house.get(path)).status).toBe(200);
  time.at = new Date('2028-03-01T09:00:00Z');
  expect((await house.get(path)).status).toBe(404);
  time.at = new Date('2027-03-02T09:00:00Z');
  expect((await house.get(path)).status).toBe(200);
  await asActor(db, practice.actor, { ...read(), clientId }, (tx) =>
    revokeLinks(tx, { kind: 'shared', clientId, now: clock.now() }),
  );
  expect((await house.get(path)).status).toBe(404);
});

test('nobody else gives, withdraws or reads a consent, and nothing typed is a fault', async () => {
  const { recipientId, path, clientId } = await plant();
  const colleague = await plantMember(db, practice.practiceId, {
    name: 'Testpersoon Bo',
    roles: ['therapist'],
  });
  const stranger = await plantPractice(db, { therapist: 'Testpersoon Vreemd' });
  for (const visitor of [colleague.visitor, stranger.visitor]) {
    house.now.visitor = visitor;
    expect((await house.get(path)).status).toBe(404);
    expect((await house.post(path, { wie: 'employer', naam: 'X', email: 'x@example.com' })).status).toBe(404);
    expect((await house.post(`${path}/${recipientId}/intrekken`)).status).toBe(404);
  }
  const other = { id: newId(), email: 'ander@example.com' };
  await plantClient(db, practice.actor, { name: 'Testpersoon Ander', visitor: other });
  house.now.visitor = other;
  expect((await house.get(`${own}/${recipientId}`)).status).toBe(404);
  expect(
    (await house.post(`${own}/${recipientId}/geven`, { [`attendance-${recipientId}`]: 'ja' })).status,
  ).toBe(404);
  expect((await house.post(`${own}/${recipientId}/intrekken`)).status).toBe(404);
  for (const odd of ['x', newId(), '%00']) {
    expect((await house.get(`${own}/${odd}`)).status).toBe(404);
    expect((await house.post(`${own}/${odd}/geven`)).status).toBe(404);
  }
  asTherapist();
  for (const fields of [
    {},
    { wie: 'client', naam: 'x', email: 'x' },
    { wie: 'employer', naam: 'x'.repeat(300), email: 'x@example.com' },
  ])
    expect((await house.post(path, fields)).status).toBe(422);
  expect((await house.get(`/praktijk/clienten/${newId()}/toestemming`)).status).toBe(404);
  expect((await house.get(`/praktijk/clienten/x/toestemming`)).status).toBe(404);
  expect((await house.get(`/praktijk/clienten/${clientId}/toestemming/${newId()}`)).status).toBe(404);
});
