import { beforeAll, beforeEach, expect, test } from 'vitest';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { pdf } from '../../platform/files/sample-files.ts';
import { sql } from 'drizzle-orm';
import { findRecipients, sharedItems } from '../store/consents.ts';
import { asActor, inPractice } from '../store/scope.ts';

let db: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
const time = { at: new Date('2027-03-01T09:00:00Z') };
const clock = { now: () => time.at };

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  time.at = new Date('2027-03-01T09:00:00Z');
  practice = await plantPractice(db);
  house = careHouse(db, clock, practice.visitor);
});

const gp = {
  wie: 'general-practitioner',
  naam: 'Testpersoon dokter Van Veen',
  organisatie: 'Huisartsen De Linde (voorbeeld)',
  functie: 'huisarts',
  email: 'van.veen@example.org',
  telefoon: '030 123 45 67',
};
const kees = {
  clientnaam: 'Testpersoon Kees Loper',
  geboren: '1984-05-06',
  clientemail: 'Kees.Loper@example.com',
  clienttelefoon: '',
  'akkoord-client': 'ja',
};
const cure = { gebied: 'cure', 'wens-less-stress': 'ja', vraag: 'Graag rustig opbouwen.' };

/** The key in the last part of an address, or before a page of it. */
const keyIn = (to: string | null): string =>
  /\/zorg\/(?:aanvraag|verwijzen)\/([\w-]{27})/.exec(to ?? '')![1]!;

const makeLink = async (fields: Record<string, string> = {}) => {
  const made = await house.post('/praktijk/aanvragen/links', { naam: 'Testlink', dagen: '90', ...fields });
  const page = (await house.get(made.to!)).html;
  return { path: made.to!.replace(/\?.*/, ''), key: keyIn(/href="(http:[^"]+)"/.exec(page)![1]!) };
};

const sendRequest = async (
  change: { who?: object; client?: object; question?: Record<string, string | File>; key?: string } = {},
) => {
  const linkKey = change.key ?? (await makeLink()).key;
  const begun = await house.post(`/zorg/verwijzen/${linkKey}`, { ...gp, ...change.who });
  const key = keyIn(begun.to);
  await house.post(`/zorg/aanvraag/${key}/client`, { ...kees, ...change.client });
  const asked = await house.post(`/zorg/aanvraag/${key}/vraag`, change.question ?? cure);
  const sent = await house.post(`/zorg/aanvraag/${key}/controleren`);
  return { key, asked, sent };
};

const idOfFirst = async (stand = ''): Promise<string> => {
  const { html } = await house.get(`/praktijk/aanvragen${stand}`);
  return /\/praktijk\/aanvragen\/([0-9a-f-]{36})"/.exec(html)![1]!;
};

const read = { act: 'read', object: 'test', point: 'test', at: time.at } as const;

test('S9, S10: a general practitioner refers without an account, and follows the request by their own link', async () => {
  const link = await makeLink({ soort: 'general-practitioner' });
  expect((await house.get(`/zorg/verwijzen/${link.key}`)).html).toContain('Praktijk Heidepad');
  const { key, sent } = await sendRequest({ key: link.key });
  expect(sent).toMatchObject({ status: 303, to: `/zorg/aanvraag/${key}?melding=verstuurd` });
  const confirmation = await house.get(sent.to!);
  expect(confirmation.html).toContain('Uw aanvraag is verstuurd');
  expect(confirmation.html).not.toContain('Kees');
  await house.drain();
  const receipt = house.mails.find((mail) => mail.to === 'van.veen@example.org')!;
  expect(receipt.text).toContain(`/zorg/aanvraag/${key}`);
  for (const mail of house.mails) {
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Kees|Heidepad|klacht|cure|curatie|stress/i);
  }
  expect(house.mails.map((mail) => mail.to).sort()).toEqual(
    [practice.visitor.email, 'van.veen@example.org'].sort(),
  );
  expect((await house.get(`/en/zorg/aanvraag/${key}`)).html).toContain('Your request');
});

test('a link for one kind of referrer says as whom they ask, with examples that fit; an employer keeps health out', async () => {
  const first = async (soort?: string, lang = '') => {
    const { key } = await makeLink(soort ? { soort } : {});
    return (await house.get(`${lang}/zorg/verwijzen/${key}`)).html;
  };
  const doctor = await first('occupational-physician');
  expect(doctor).toContain('U verwijst als: bedrijfsarts');
  expect(doctor).not.toMatch(/leidinggevende|huisarts|over gezondheid of klachten/i);
  expect(await first('occupational-physician', '/en')).toContain(
    'You are referring as: occupational physician',
  );
  expect(await first('general-practitioner')).not.toMatch(/leidinggevende|over gezondheid of klachten/);
  const employer = await first('employer');
  expect(employer).toContain('U verwijst als: werkgever');
  expect(employer).toContain('Bijvoorbeeld: leidinggevende');
  expect(employer).toContain('Vul niets in over gezondheid of klachten.');
  expect(await first()).toContain('Vul niets in over gezondheid of klachten.');
});

test('before sending all of it stands once more, also what stayed empty, with a way back and a way to each part', async () => {
  const { key: linkKey } = await makeLink();
  const key = keyIn((await house.post(`/zorg/verwijzen/${linkKey}`, gp)).to);
  expect((await house.get(`/zorg/aanvraag/${key}/client`)).html).toContain(
    'E-mailadres of telefoonnummer (minstens één)',
  );
  await house.post(`/zorg/aanvraag/${key}/client`, kees);
  const { to } = await house.post(`/zorg/aanvraag/${key}/vraag`, cure);
  const { html } = await house.get(to!);
  expect(html).toContain('<dd>6 mei 1984</dd>');
  expect(html).toMatch(/Telefoonnummer van de cliënt<\/dt><dd>Niet ingevuld</);
  expect(html).toMatch(/<dt>Akkoord<\/dt><dd>De cliënt weet van deze aanvraag/);
  expect(html).toContain('Wijzigen<span class="hidden">: voor wie</span>');
  expect(html).toMatch(new RegExp(`/zorg/aanvraag/${key}/vraag">Terug<`));
  const english = (await house.get(`/en${to!}`)).html;
  expect(english).toContain('<dd>6 May 1984</dd>');
});

test('S10: accepted, it is a client guided by who accepted, with the letter in the file, and nothing shared yet', async () => {
  const brief = new File([pdf()], 'verwijzing.pdf', { type: 'application/pdf' });
  const { key, asked } = await sendRequest({ question: { ...cure, brief } });
  expect(asked.to).toContain('/controleren');
  const id = await idOfFirst();
  const page = await house.get(`/praktijk/aanvragen/${id}`);
  expect(page.html).toContain('verwijzing.pdf');
  expect((await house.get(`/praktijk/aanvragen/${id}/brief`)).status).toBe(200);
  const taken = await house.post(`/praktijk/aanvragen/${id}/aannemen`);
  const clientId = taken.to!.split('/').at(-1)!;
  await asActor(db, practice.actor, { ...read, clientId }, async (tx) => {
    expect(await rows(tx, sql`select name, media_type from care.document`)).toEqual([
      { name: 'verwijzing.pdf', media_type: 'application/pdf' },
    ]);
    expect(await rows(tx, sql`select name, field, email from care.client`)).toEqual([
      { name: 'Testpersoon Kees Loper', field: 'cure', email: 'kees.loper@example.com' },
    ]);
    const [recipient] = await findRecipients(tx, clientId);
    expect(recipient).toMatchObject({ kind: 'general-practitioner', email: 'van.veen@example.org' });
    expect(await sharedItems(tx, recipient!.id, clock.now())).toBeUndefined();
  });
  expect((await house.get(`/praktijk/aanvragen/${id}/brief`)).status).toBe(404);
  expect((await house.get(`/zorg/aanvraag/${key}`)).html).toContain('Aangenomen');
  expect((await house.post(`/praktijk/aanvragen/${id}/aannemen`)).to).toContain('melding=eerder');
  expect((await house.post(`/praktijk/aanvragen/${id}/afwijzen`, { reden: 'no-room' })).to).toContain(
    'melding=eerder',
  );
  // Who does not guide this client reads the request no more.
  const colleague = await plantMember(db, practice.practiceId, {
    name: 'Testpersoon Bo',
    roles: ['therapist'],
  });
  house.now.visitor = colleague.visitor;
  expect((await house.get(`/praktijk/aanvragen/${id}`)).status).toBe(404);
});

test('S11: an employer finds no field for health, and what they smuggle in is not kept', async () => {
  const brief = new File([pdf()], 'ziek.pdf', { type: 'application/pdf' });
  const link = await makeLink({ soort: 'employer' });
  const begun = await house.post(`/zorg/verwijzen/${link.key}`, { ...gp, wie: 'general-practitioner' });
  const key = keyIn(begun.to);
  await house.post(`/zorg/aanvraag/${key}/client`, kees);
  const asking = await house.get(`/zorg/aanvraag/${key}/vraag`);
  expect(asking.html).toContain('Geen informatie over gezondheid');
  expect(asking.html).not.toMatch(/name="vraag"|name="brief"|wens-less-stress/);
  const reintegration = {
    gebied: 'reintegration',
    'ziek-sinds': '2027-02-01',
    'wens-rhythm': 'ja',
    uren: '3,5',
  };
  const kept = await house.post(`/zorg/aanvraag/${key}/vraag`, {
    ...{ ...reintegration, vraag: 'Hij is overspannen', 'wens-less-stress': 'ja', brief },
  });
  expect(kept.to).toContain('/controleren');
  expect((await house.get(kept.to!)).html).not.toMatch(/overspannen|ziek\.pdf|spanning en stress/);
  expect((await house.post(`/zorg/aanvraag/${key}/controleren`)).status).toBe(303);
  const found = await inPractice(db, practice.actor, read, (tx) =>
    rows(
      tx,
      sql`select asked::text || answers::text as text from care.request
      union all select name from care.request_document`,
    ),
  );
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found)).not.toMatch(/overspannen|less-stress/);
});

test('S11: who turns out to be an employer leaves no word and no letter behind', async () => {
  const brief = new File([pdf()], 'ziek.pdf', { type: 'application/pdf' });
  const link = await makeLink();
  const key = keyIn((await house.post(`/zorg/verwijzen/${link.key}`, gp)).to);
  await house.post(`/zorg/aanvraag/${key}/client`, kees);
  await house.post(`/zorg/aanvraag/${key}/vraag`, { ...cure, brief });
  const kept = () =>
    inPractice(db, practice.actor, read, (tx) =>
      rows(
        tx,
        sql`select answers::text as text from care.request union all select name from care.request_document`,
      ),
    );
  expect(JSON.stringify(await kept())).toMatch(/rustig opbouwen.*ziek\.pdf/s);
  expect((await house.post(`/zorg/aanvraag/${key}/verwijzer`, { ...gp, wie: 'employer' })).to).toContain(
    '/vraag',
  );
  expect(JSON.stringify(await kept())).not.toMatch(/rustig opbouwen|ziek\.pdf/);
});

test('S11: reintegration brings its time line, to be confirmed, with marks that can be taken back', async () => {
  await sendRequest({
    who: { wie: 'occupational-physician' },
    question: { gebied: 'reintegration', 'ziek-sinds': '2027-02-01', 'wens-build-up-work': 'ja' },
  });
  const taken = await house.post(`/praktijk/aanvragen/${await idOfFirst()}/aannemen`);
  const path = `${taken.to!}/re-integratie`;
  const page = await house.get(path);
  expect(page.html).toContain('nog te bevestigen door een professional');
  expect(page.html).toContain('Hierna: probleemanalyse, week 6');
  // Six weeks after 1 February 2027.
  expect(page.html).toContain('maandag 15 maart 2027');
  expect((await house.post(`${path}/6/klaar`)).status).toBe(303);
  expect((await house.get(path)).html).toContain('op maandag 1 maart 2027, genoteerd door');
  expect((await house.get(path)).html).toContain('Hierna: plan van aanpak, week 8');
  expect((await house.post(`${path}/6/terug`)).status).toBe(303);
  expect((await house.get(path)).html).toContain('Hierna: probleemanalyse');
  for (const week of ['7', 'x', '0', '999999999999', '-6'])
    expect((await house.post(`${path}/${week}/klaar`)).status).toBe(404);
  expect((await house.post(path, { 'ziek-sinds': '2027-03-02' })).status).toBe(422);
  expect((await house.post(path, { 'ziek-sinds': 'gisteren' })).status).toBe(422);
  expect((await house.post(path, { 'ziek-sinds': '2027-01-04' })).status).toBe(303);
  const cured = await plantClient(db, practice.actor, { field: 'cure' });
  expect((await house.get(`/praktijk/clienten/${cured}/re-integratie`)).status).toBe(404);
});

test('care.md 5: under sixteen the parents agree as well, under twelve they alone', async () => {
  const link = await makeLink();
  const key = keyIn((await house.post(`/zorg/verwijzen/${link.key}`, gp)).to);
  const send = (born: string, who: Record<string, string>) =>
    house.post(`/zorg/aanvraag/${key}/client`, { ...kees, geboren: born, 'akkoord-client': '', ...who });
  const [child, parents] = [{ 'akkoord-client': 'ja' }, { 'akkoord-ouders': 'ja' }];
  expect((await send('2013-05-06', child)).status).toBe(422);
  expect((await send('2013-05-06', parents)).status).toBe(422);
  expect((await send('2013-05-06', { ...child, ...parents })).status).toBe(303);
  expect((await send('2018-05-06', child)).status).toBe(422);
  expect((await send('2018-05-06', parents)).status).toBe(303);
  expect((await send('1984-05-06', {})).status).toBe(422);
});

test('what was typed stays, also when it is wrong, and nothing typed is a fault', async () => {
  const link = await makeLink();
  const wrong = await house.post(`/zorg/verwijzen/${link.key}`, {
    ...gp,
    email: 'geen adres',
    telefoon: '1',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('geen adres');
  const key = keyIn((await house.post(`/zorg/verwijzen/${link.key}`, gp)).to);
  const long = 'x'.repeat(30_000);
  const odd = [
    {},
    { ...kees, clientnaam: long },
    { ...kees, geboren: '2027-02-30' },
    { ...kees, geboren: '1800-01-01' },
    { ...kees, clientnaam: "'; drop table care.client; --", geboren: '9999-12-31' },
    { ...kees, clientnaam: 'Kees 111222333' },
  ];
  for (const fields of odd)
    expect((await house.post(`/zorg/aanvraag/${key}/client`, fields)).status).toBe(422);
  expect((await house.get(`/zorg/aanvraag/${key}/client`)).html).toContain('Kees 111222333');
  for (const fields of [
    {},
    { ...cure, gebied: 'reintegration' },
    { ...cure, vraag: long },
    { ...cure, uren: '99' },
  ])
    expect((await house.post(`/zorg/aanvraag/${key}/vraag`, fields)).status).toBe(422);
  const bad = new File(['<script>'], 'brief.pdf');
  expect((await house.post(`/zorg/aanvraag/${key}/vraag`, { ...cure, brief: bad })).status).toBe(422);
  // Not complete: sending leads back to what is missing, and nothing came in.
  expect((await house.post(`/zorg/aanvraag/${key}/controleren`)).to).toBe(`/zorg/aanvraag/${key}/client`);
  expect((await house.get('/praktijk/aanvragen')).html).toContain('Geen nieuwe aanvragen');
});

test('a request is sent once, and stays as it was sent', async () => {
  const { key } = await sendRequest();
  expect((await house.post(`/zorg/aanvraag/${key}/controleren`)).status).toBe(303);
  expect(
    (await house.post(`/zorg/aanvraag/${key}/client`, { ...kees, clientnaam: 'Iemand anders' })).to,
  ).toBe(`/zorg/aanvraag/${key}`);
  const list = (await house.get('/praktijk/aanvragen')).html;
  expect(list).toContain('Nieuw (1)');
  expect(list).not.toContain('Iemand anders');
});

test('a link that was revoked, expired or never there opens nothing, and sends nothing', async () => {
  const link = await makeLink({ dagen: '30' });
  const key = keyIn((await house.post(`/zorg/verwijzen/${link.key}`, gp)).to);
  await house.post(`/zorg/aanvraag/${key}/client`, kees);
  await house.post(`/zorg/aanvraag/${key}/vraag`, cure);
  await house.post(`${link.path}/intrekken`);
  expect((await house.get(`/zorg/verwijzen/${link.key}`)).status).toBe(404);
  expect((await house.post(`/zorg/verwijzen/${link.key}`, gp)).status).toBe(404);
  expect((await house.post(`/zorg/aanvraag/${key}/controleren`)).status).toBe(404);
  const other = await makeLink({ dagen: '30' });
  time.at = new Date('2027-03-31T09:00:00Z');
  expect((await house.get(`/zorg/verwijzen/${other.key}`)).status).toBe(404);
  for (const odd of [newKey(), 'x', '%00', `${other.key}x`])
    for (const path of [`/zorg/verwijzen/${odd}`, `/zorg/aanvraag/${odd}`, `/zorg/aanvraag/${odd}/vraag`])
      expect((await house.get(path)).status).toBe(404);
});

test('declined with a reason and words; an employer does not read that other help fits better', async () => {
  const reintegration = { gebied: 'reintegration', 'ziek-sinds': '2027-02-01', 'wens-rhythm': 'ja' };
  const { key } = await sendRequest({ who: { wie: 'employer' }, question: reintegration });
  const id = await idOfFirst();
  expect((await house.post(`/praktijk/aanvragen/${id}/afwijzen`, {})).status).toBe(422);
  expect((await house.post(`/praktijk/aanvragen/${id}/afwijzen`, { reden: 'toString' })).status).toBe(422);
  const said = { reden: 'other-help', bericht: 'Dank voor uw aanvraag.' };
  expect((await house.post(`/praktijk/aanvragen/${id}/afwijzen`, said)).status).toBe(303);
  const status = (await house.get(`/zorg/aanvraag/${key}`)).html;
  expect(status).toContain('Niet aangenomen');
  expect(status).toContain('Dank voor uw aanvraag.');
  expect(status).not.toContain('Andere hulp past');
  expect(await idOfFirst('?stand=afgewezen')).toBe(id);
  // Three months later nobody needs it any more; what was begun and not sent goes after two days.
  time.at = new Date('2027-05-29T09:00:00Z');
  await house.care
    .jobs()
    .find(({ name }) => name === 'care.forget-requests')!
    .run();
  expect((await house.get(`/praktijk/aanvragen/${id}`)).status).toBe(200);
  time.at = new Date('2027-05-31T09:00:00Z');
  await house.care
    .jobs()
    .find(({ name }) => name === 'care.forget-requests')!
    .run();
  expect((await house.get(`/praktijk/aanvragen/${id}`)).status).toBe(404);
});

test('who may be the same person is shown, and a planner or another practice sees no request', async () => {
  await plantClient(db, practice.actor);
  await sendRequest();
  await sendRequest();
  const id = await idOfFirst();
  const page = (await house.get(`/praktijk/aanvragen/${id}`)).html;
  expect(page).toContain('Misschien kent u deze persoon al');
  expect(page).toContain('Een andere aanvraag');
  const planner = await plantMember(db, practice.practiceId, {
    name: 'Testpersoon Plan',
    roles: ['planner'],
  });
  const stranger = await plantPractice(db, { therapist: 'Testpersoon Vreemd' });
  const paths = ['', `/${id}/aannemen`, `/${id}/afwijzen`, '/links'];
  for (const visitor of [planner.visitor, stranger.visitor]) {
    house.now.visitor = visitor;
    expect((await house.get(`/praktijk/aanvragen/${id}`)).status).toBe(404);
    expect((await house.post(`/praktijk/aanvragen/${id}/aannemen`)).status).toBe(404);
    expect((await house.post(`/praktijk/aanvragen/${id}/afwijzen`, { reden: 'no-room' })).status).toBe(404);
    expect((await house.get('/praktijk/aanvragen')).html).not.toContain('Kees');
  }
  house.now.visitor = planner.visitor;
  for (const path of paths.filter((one) => !one.includes(id)))
    expect((await house.get(`/praktijk/aanvragen${path}`)).status).toBe(404);
  house.now.visitor = practice.visitor;
  for (const odd of ['x', newId(), '../..', '%00'])
    expect((await house.get(`/praktijk/aanvragen/${odd}`)).status).toBe(404);
  const owner = await plantMember(db, practice.practiceId, { name: 'Testpersoon Baas', roles: ['owner'] });
  house.now.visitor = owner.visitor;
  expect((await house.get(`/praktijk/aanvragen/${id}`)).html).toContain('Aannemen doet een therapeut');
  expect((await house.post(`/praktijk/aanvragen/${id}/aannemen`)).status).toBe(404);
});
