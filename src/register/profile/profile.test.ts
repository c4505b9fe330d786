import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  about,
  anna,
  freshRegister,
  located,
  movableClock,
  registerDatabase,
  uploadOf,
  virus,
  type RegisterHouse,
} from '../../../test/support/register.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { plantTherapist } from '../store/plant.ts';
import { findTherapist } from '../store/therapists.ts';

let db: Database;
let house: RegisterHouse;
const clock = movableClock();

beforeAll(async () => {
  db = await registerDatabase();
});
beforeEach(async () => {
  clock.todayIs('2026-11-22');
  ({ house } = await freshRegister(db, clock));
});

test('a new address of the page is asked for; the old one keeps leading there', async () => {
  const id = await plantTherapist({ db, clock }, { name: 'Testpersoon Anna', email: anna.email });
  await house.post('/mijn/register/profiel/gegevens', {
    naam: 'Testpersoon Anna Jansen',
    email: 'a@example.com',
    'taal-nl': 'ja',
  });
  expect((await findTherapist(db, id))!.slug).toBe('testpersoon-anna');
  await house.post('/mijn/register/profiel/adres');
  expect((await findTherapist(db, id))!.slug).toBe('testpersoon-anna-jansen');
  const other = await plantTherapist({ db, clock }, { name: 'Testpersoon Anna', email: 'x@example.com' });
  expect((await findTherapist(db, other))!.slug).toBe('testpersoon-anna-2');
});

test('uploads: a photo loses its place and camera and becomes square; what is no picture is refused', async () => {
  const id = await plantTherapist({ db, clock }, { name: 'Testpersoon Anna', email: anna.email });
  const send = (file: File) => house.post('/mijn/register/profiel/foto', { foto: file });
  expect((await send(uploadOf(await located(), '../../etc/ik.jpg'))).status).toBe(303);
  const photo = await house.raw('/mijn/register/profiel/foto');
  const kept = Buffer.from(await photo.arrayBuffer());
  const { width, height, exif, format } = await sharp(kept).metadata();
  expect([width, height, exif, format, kept.includes('Geheim')]).toEqual([
    640,
    640,
    undefined,
    'jpeg',
    false,
  ]);
  for (const [bytes, name] of [
    ['%PDF-1.7 x', 'ik.jpg'],
    [virus, 'ik.jpg'],
    ['', 'ik.jpg'],
    [new Uint8Array(11 * 1024 * 1024), 'groot.jpg'],
    ['<svg/>', 'a.svg'],
  ] as const)
    expect((await send(uploadOf(bytes as string, name))).status).toBe(422);
  const first = (await findTherapist(db, id))!.photoId;
  await send(uploadOf(await located(), 'b.jpg'));
  expect(await rows(db, sql`select 1 from platform.file where id = ${first!}`)).toEqual([]);
  await house.post('/mijn/register/aanmelden', about);
});

test('a practice is put on the map by its place; an unknown place gets a clear message', async () => {
  const id = await plantTherapist({ db, clock }, { name: 'Testpersoon Anna', email: anna.email });
  const answer = await house.post('/mijn/register/profiel/praktijken/nieuw', {
    praktijknaam: 'Bos',
    plaats: 'Nergenshuizen-X',
    straat: 'Straat 1',
  });
  expect([
    answer.status,
    answer.html.includes('Deze plaats kennen we niet'),
    answer.html.includes('Straat 1'),
  ]).toEqual([422, true, true]);
  expect((await house.post('/mijn/register/profiel/praktijken/nieuw', { plaats: '' })).html).toContain(
    '#field-praktijknaam',
  );
  expect((await findTherapist(db, id))!.practices).toEqual([]);
});
