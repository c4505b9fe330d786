import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { careHouse, plantMember, plantPractice, type PlantedMember } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { markupFaults } from '../../../test/support/page-health.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { ownCheckInId } from '../store/questionnaires.ts';
import { fileAlong, fileFrom } from './along.ts';
import { largestFile, readFile } from './read-file.ts';

let db: Database;
let anna: PlantedMember & { practiceId: string };
let stranger: PlantedMember & { practiceId: string };
const clock = { now: () => new Date('2027-03-01T10:00:00Z') };
beforeAll(async () => {
  db = await testDatabase();
  anna = await plantPractice(db);
  stranger = await plantPractice(db, { name: 'Andere praktijk (voorbeeld)' });
});

const question = (at: number, max = 3) => ({
  ...{ linkId: `q${at}`, type: 'choice', text: `Voorbeeldvraag ${at}` },
  answerOption: Array.from({ length: max + 1 }, (_, points) => ({
    valueCoding: { code: String(points), display: `Antwoord ${points}` },
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: points }],
  })),
});
const seven = (over: object = {}) => ({
  ...{ resourceType: 'Questionnaire', status: 'active', version: '1', title: 'Zeven vragen (voorbeeld)' },
  ...{ url: `https://voorbeeld.test/${newId()}`, item: [1, 2, 3, 4, 5, 6, 7].map((at) => question(at)) },
  ...over,
});
const asFile = (json: unknown): File =>
  new File([JSON.stringify(json)], 'vragen.json', { type: 'application/json' });
const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/name="(bestand-\d+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
const inOrder = Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((at) => [`item-${at + 1}`, String(at)]));
const there = () => careHouse(db, clock, anna.visitor);

const load = async (json: unknown, over: Record<string, string> = {}) => {
  const house = there();
  const shown = await house.post('/praktijk/vragenlijsten/nieuw', {
    ...{ bestand: asFile(json), mag: 'ja', instrument: 'gad-7' },
  });
  const fields = {
    ...hidden(shown.html),
    mag: 'ja',
    instrument: 'gad-7',
    nagekeken: 'ja',
    ...inOrder,
    ...over,
  };
  return { shown, loaded: await house.post('/praktijk/vragenlijsten/nieuw/bevestigen', fields) };
};

describe('loading a questionnaire', () => {
  test('S14: a file is looked at, its mapping confirmed by a person, and then it is in use', async () => {
    const { shown, loaded } = await load(seven());
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('Voorbeeldvraag 7');
    expect(await markupFaults(shown.html)).toEqual([]);
    expect(loaded.to).toMatch(/melding=geladen$/);
    const page = await there().get(loaded.to!);
    expect(page.html).toContain('GAD-7');
    expect((await there().get('/praktijk/vragenlijsten')).html).toContain('Zeven vragen (voorbeeld)');
  });

  test('nothing is loaded without the tick that the practice may use it, or without looking at the mapping', async () => {
    const bare = await there().post('/praktijk/vragenlijsten/nieuw', { bestand: asFile(seven()) });
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('Zonder toestemming van de maker');
    const { loaded } = await load(seven(), { nagekeken: '' });
    expect(loaded.status).toBe(422);
    expect((await load(seven(), { mag: '' })).loaded.status).toBe(422);
  });

  test('a mapping that names a question twice, leaves an item out or reaches beyond the list is refused', async () => {
    for (const wrong of [{ 'item-2': '0' }, { 'item-7': '' }, { 'item-7': '99' }, { 'item-1': '-1' }])
      expect((await load(seven(), wrong)).loaded.status).toBe(422);
  });

  test('S14: a question that gives points which its item does not have is refused', async () => {
    const { loaded } = await load(
      seven({ item: [1, 2, 3, 4, 5, 6, 7].map((at) => question(at, at === 4 ? 6 : 3)) }),
    );
    expect(loaded.status).toBe(422);
    expect(loaded.html).toContain('Deze vraag geeft punten die dit item niet heeft');
  });

  test('S4: a question that may be answered more than once is no item: its answer would be lost to the guard', async () => {
    const { loaded } = await load(
      seven({ item: [1, 2, 3, 4, 5, 6, 7].map((at) => ({ ...question(at), repeats: at === 7 })) }),
    );
    expect(loaded.status).toBe(422);
  });

  test('what is wrong stands in words with its place in the file', async () => {
    const wrong = await there().post('/praktijk/vragenlijsten/nieuw', {
      ...{ bestand: asFile(seven({ item: [{ type: 'vreemd', text: 'x' }] })), mag: 'ja' },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('item[0].linkId');
    expect(wrong.html).toContain('dit soort vraag kent FHIR niet');
  });

  test('the same version is loaded once, and again after it went out of use', async () => {
    const json = seven();
    const { loaded } = await load(json);
    expect((await load(json)).loaded.html).toContain('al in gebruik');
    const id = /lijsten\/([^?]+)/.exec(loaded.to!)![1]!;
    expect((await there().post(`/praktijk/vragenlijsten/${id}/uit`)).status).toBe(303);
    expect((await there().post(`/praktijk/vragenlijsten/${id}/uit`)).status).toBe(404);
    expect((await load(json)).loaded.status).toBe(303);
  });

  test('our own check-in is always there, cannot be taken out of use, and says that nobody examined it', async () => {
    const page = await there().get(`/praktijk/vragenlijsten/${ownCheckInId}`);
    expect(page.html).toContain('niet wetenschappelijk onderzocht');
    expect((await there().post(`/praktijk/vragenlijsten/${ownCheckInId}/uit`)).status).toBe(404);
  });

  test('another practice does not see it, and a planner sees no questionnaires at all', async () => {
    const { loaded } = await load(seven());
    const path = loaded.to!.split('?')[0]!;
    const other = careHouse(db, clock, stranger.visitor);
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${path}/uit`)).status).toBe(404);
    const pim = await plantMember(db, anna.practiceId, { name: 'Testpersoon Pim', roles: ['planner'] });
    for (const page of [path, '/praktijk/vragenlijsten', '/praktijk/vragenlijsten/nieuw'])
      expect((await careHouse(db, clock, pim.visitor).get(page)).status).toBe(404);
  });
});

describe('any file gives an answer', () => {
  const folder = fileURLToPath(new URL('../../../../shared/data/questionnaires/', import.meta.url));
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('-q.json')) : [];

  test('every questionnaire of the data folder is loaded, or refused in words', async () => {
    const house = there();
    for (const name of files) {
      const bestand = new File([readFileSync(folder + name)], name);
      const shown = await house.post('/praktijk/vragenlijsten/nieuw', { bestand, mag: 'ja' });
      expect([200, 422], name).toContain(shown.status);
      if (shown.status !== 200) continue;
      const fields = { ...hidden(shown.html), mag: 'ja' };
      const loaded = await house.post('/praktijk/vragenlijsten/nieuw/bevestigen', fields);
      expect([303, 422], name).toContain(loaded.status);
      if (loaded.status === 303) expect((await house.get(loaded.to!)).status, name).toBe(200);
    }
  });

  test('broken, huge, deep and strange files are refused and never break', async () => {
    const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const nested = (depth: number): string =>
      `{"resourceType":"Questionnaire","status":"active","item":[${'{"linkId":"a","type":"group","item":['.repeat(depth)}${']}'.repeat(depth)}]}`;
    const texts = [
      ...['', ' ', '{', 'null', '[]', '"x"', '1e999', '{"resourceType":"Questionnaire"}', '{"__proto__":1}'],
      ...[deep(100_000), nested(6000), JSON.stringify(seven({ url: `https://a.test/${'x'.repeat(500)}` }))],
      ...[JSON.stringify(seven({ title: 'a\u0000b' })), JSON.stringify(seven({ title: '\ud800' }))],
      JSON.stringify(seven({ item: [{ linkId: 'a\u0000', type: 'string' }] })),
      JSON.stringify(seven({ version: 'v'.repeat(101) })),
      'x'.repeat(largestFile + 1),
    ];
    const house = there();
    for (const text of texts) {
      const answer = await house.post('/praktijk/vragenlijsten/nieuw', {
        bestand: new File([text], 'a'),
        mag: 'ja',
      });
      expect(answer.status, text.slice(0, 60)).toBe(422);
    }
    const bytes = new File([new Uint8Array([0xff, 0xfe, 0x00])], 'a');
    expect((await house.post('/praktijk/vragenlijsten/nieuw', { bestand: bytes, mag: 'ja' })).status).toBe(
      422,
    );
    for (const fields of [{}, { 'bestand-0': '!!!' }, { 'bestand-0': 'e30' }, { 'bestand-5': 'e30' }])
      expect(
        (await house.post('/praktijk/vragenlijsten/nieuw/bevestigen', { ...fields, mag: 'ja' })).status,
      ).toBe(422);
    for (const strange of ['x', '%00', newId()])
      expect((await house.get(`/praktijk/vragenlijsten/${strange}`)).status).toBe(404);
  });

  test('a questionnaire with every value replaced in turn by something strange is read or refused', () => {
    const base = seven({ item: [question(1)] });
    const strange = [null, true, -1, 1e400, '', [], {}, [[]], { url: 1 }, '\ud800', 'x'.repeat(3000)];
    let tried = 0;
    const mutate = (json: unknown, put: (value: unknown) => unknown): void => {
      for (const value of strange) {
        tried += 1;
        const text = JSON.stringify(put(value));
        expect(() => readFile(new TextEncoder().encode(text))).not.toThrow();
      }
      if (Array.isArray(json)) json.forEach((one, at) => mutate(one, (value) => put(json.with(at, value))));
      else if (typeof json === 'object' && json !== null)
        for (const [key, one] of Object.entries(json)) mutate(one, (value) => put({ ...json, [key]: value }));
    };
    mutate(base, (value) => value);
    expect(tried).toBeGreaterThan(300);
  });

  test('a file goes along in a form in pieces and comes back as it was', () => {
    const text = JSON.stringify({ a: 'é€𝄞'.repeat(20_000) });
    const fields = Object.fromEntries(fileAlong(text).map(({ name, value }) => [name, value]));
    expect(Object.keys(fields).length).toBeGreaterThan(1);
    expect(new TextDecoder().decode(fileFrom(fields))).toBe(text);
  });
});
