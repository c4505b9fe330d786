import { createHash, createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import jsonwebtoken from 'jsonwebtoken';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { courseDays, type Edition } from '../../training/index.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { findCertificateByNumber, type Certificate } from '../store/certificates.ts';
import { saveCertificate, saveWithdrawal } from '../store/issuing.ts';
import { badgePayload, hasBadge } from './credential.ts';
import {
  badgeMachineRoutes,
  badgeOwnRoutes,
  badgePublicRoutes,
  rotateBadgeKey,
  type BadgeRouteDeps,
} from './index.ts';
import { checkBadge, issueBadge } from './issue.ts';
import { sign } from './keys.ts';
import { findAllKeys } from './query.ts';
import { seal, unseal } from './seal.ts';
import { encodeStatusList, isSet } from './status-list.ts';

let db: Database;
let edition: Edition;
let deps: BadgeRouteDeps;
let app: Hono;
let certificate: Certificate;
let own: string;
const baseUrl = 'https://duurloop.example.org';

/** A certificate with a badge, of somebody who exists nowhere; its moment lies before the clock of the tests. */
const issued = async (): Promise<{ certificate: Certificate; enrolmentId: string; email: string }> => {
  const enrolmentId = await plantEnrolment(db, edition, 'paid');
  const email = `anna.${enrolmentId.slice(-6)}@example.com`;
  const { number } = await inTransaction(db, (tx) =>
    saveCertificate(tx, {
      kind: 'course',
      enrolmentId,
      replaces: undefined,
      holderName: 'Testpersoon Anna de Wit',
      email,
      lang: 'nl',
      firstDay: edition.firstDay,
      issuedOn: edition.returnDay,
      content: {
        course: 'three-day',
        editionCode: edition.code,
        days: [...courseDays(edition)],
        place: edition.place,
        hours: 22.5,
        disciplines: ['psychiatry', 'breathing'],
        issuer: { name: 'Instituut Duurloop (voorbeeld)', city: 'Voorbeeldstad' },
      },
      by: 'staff:k1',
    }),
  );
  return { certificate: (await findCertificateByNumber(db, number))!, enrolmentId, email };
};

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  edition = await plantEdition(db);
  deps = {
    db,
    clock: fixedClock('2099-06-24T09:00:00Z'),
    baseUrl,
    secretKey: 'a-secret-of-at-least-thirty-two-signs',
    site: { baseUrl, cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    visitorOf: () => 'test',
  };
  const made = await issued();
  certificate = made.certificate;
  own = made.email;
  app = new Hono()
    .route('/', badgeMachineRoutes(deps))
    .route('/', badgeOwnRoutes(deps, { personOf: () => ({ email: own }) }))
    .route('/', badgePublicRoutes(deps, 'nl'))
    .route('/en', badgePublicRoutes(deps, 'en'));
});

const fetchText = async (path: string, accept = '*/*') =>
  (await app.request(path.replace(baseUrl, ''), { headers: { accept } })).text();

const ownBadge = () => fetchText(`/mijn/${edition.code}/certificaat/badge.jwt`);

/** The key that the header of a badge points to, as another library reads it. */
const keyOf = async (jwt: string) => {
  const kid = jsonwebtoken.decode(jwt, { complete: true })!.header.kid!;
  return createPublicKey({ key: JSON.parse(await fetchText(kid)) as JsonWebKey, format: 'jwk' });
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const payloadOf = (jwt: string) => jsonwebtoken.decode(jwt) as Record<string, unknown>;
const withPayload = (jwt: string, payload: unknown): string => {
  const [header, , signature] = jwt.split('.');
  return [header, part(payload), signature].join('.');
};
const reasonOf = async (jwt: string) => {
  const checked = await checkBadge(deps, jwt);
  return checked.ok ? 'ok' : checked.reason;
};

test('S28: another library verifies the badge with the key that its header points to', async () => {
  const jwt = await ownBadge();
  const verified = jsonwebtoken.verify(jwt, await keyOf(jwt), { algorithms: ['RS256'], complete: true });
  expect(verified.header).toMatchObject({ alg: 'RS256', typ: 'JWT' });
  const payload = verified.payload as unknown as ReturnType<typeof badgePayload> & { vc?: unknown };
  expect(payload.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential']);
  expect(payload['@context'][0]).toBe('https://www.w3.org/ns/credentials/v2');
  // Open Badges 3.0 § 8.2.2: the payload is the credential itself, and the claims repeat its properties.
  expect(payload.vc).toBe(undefined);
  expect([payload.iss, payload.jti, payload.sub]).toEqual([
    payload.issuer.id,
    payload.id,
    payload.credentialSubject.id,
  ]);
  expect(new Date(payload.nbf * 1000).toISOString()).toBe(payload.validFrom.replace('Z', '.000Z'));
  const keys = JSON.parse(await fetchText('/.well-known/jwks.json')) as { keys: Record<string, string>[] };
  expect(keys.keys).toHaveLength(1);
  expect(Object.keys(keys.keys[0]!).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});

test('the badge names nobody: the address is hashed with a salt of its own', async () => {
  const jwt = await ownBadge();
  const text = JSON.stringify(payloadOf(jwt));
  expect(text).not.toContain('Anna');
  expect(text).not.toContain('@example.com');
  const { identifier } = (payloadOf(jwt) as ReturnType<typeof badgePayload>).credentialSubject;
  const { identityHash, salt } = identifier[0]!;
  expect(identityHash).toBe(
    `sha256$${createHash('sha256')
      .update(own + salt)
      .digest('hex')}`,
  );
  const other = await issued();
  expect(
    hasBadge(other.certificate) &&
      badgePayload(other.certificate, baseUrl).credentialSubject.identifier[0]!.salt,
  ).not.toBe(salt);
});

test('what the badge points to is there: issuer, achievement and list', async () => {
  const payload = payloadOf(await ownBadge()) as ReturnType<typeof badgePayload>;
  expect(JSON.parse(await fetchText(payload.issuer.id))).toMatchObject({
    id: payload.iss,
    type: ['Profile'],
  });
  const { achievement } = payload.credentialSubject;
  expect(JSON.parse(await fetchText(achievement.id))).toEqual(achievement);
  expect(await fetchText('/badges/issuer', 'text/html,*/*')).toContain('Wie onze badges uitgeeft');
  for (const unknown of [
    '/badges/achievements/x',
    '/badges/keys/x',
    '/badges/status/2',
    '/badges/status/0',
    '/badges/status/x',
  ])
    expect((await app.request(unknown)).status).toBe(404);
  expect(JSON.parse(await fetchText(`/mijn/${edition.code}/certificaat/badge.json`))).toEqual(payload);
});

test('a badge that holds is accepted', async () => {
  expect(await checkBadge(deps, ` ${await ownBadge()}\n`)).toMatchObject({
    ok: true,
    value: { number: certificate.number },
  });
});

test('S28: a badge of which anything was changed is refused as tampered', async () => {
  const jwt = await ownBadge();
  const payload = payloadOf(jwt) as ReturnType<typeof badgePayload>;
  const { achievement } = payload.credentialSubject;
  const changed = [
    { ...payload, name: 'Hoogleraar runningtherapie' },
    {
      ...payload,
      credentialSubject: { ...payload.credentialSubject, achievement: { ...achievement, name: 'x' } },
    },
    { ...payload, credentialStatus: { ...payload.credentialStatus, statusListIndex: '1' } },
    { ...payload, nbf: payload.nbf + 1 },
  ];
  for (const other of changed) expect(await reasonOf(withPayload(jwt, other))).toBe('tampered');
  // Signed by us, but claims that contradict the credential.
  expect(await reasonOf(await sign(deps, { ...payload, sub: 'urn:uuid:x' }, 'JWT'))).toBe('tampered');
});

test('a badge with our words and a signature of somebody else is refused for its signature', async () => {
  const jwt = await ownBadge();
  const payload = payloadOf(jwt);
  const header = jsonwebtoken.decode(jwt, { complete: true })!.header;
  const thief = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const forged = jsonwebtoken.sign(payload, thief, {
    algorithm: 'RS256',
    keyid: header.kid!,
    noTimestamp: true,
  });
  expect(await reasonOf(forged)).toBe('bad-signature');
  const otherKey = jsonwebtoken.sign(payload, thief, {
    algorithm: 'RS256',
    keyid: `${baseUrl}/badges/keys/x`,
    noTimestamp: true,
  });
  expect(await reasonOf(otherKey)).toBe('bad-signature');
  // The two oldest tricks: no algorithm at all, and the public key as a shared secret.
  expect(await reasonOf(`${part({ ...header, alg: 'none' })}.${part(payload)}.`)).toBe('bad-signature');
  const pem = (await keyOf(jwt)).export({ type: 'spki', format: 'pem' }) as string;
  const body = `${part({ ...header, alg: 'HS256' })}.${part(payload)}`;
  expect(await reasonOf(`${body}.${createHmac('sha256', pem).update(body).digest('base64url')}`)).toBe(
    'bad-signature',
  );
});

test('a badge of another issuer is refused as unknown, also when it is signed well', async () => {
  const payload = payloadOf(await ownBadge()) as ReturnType<typeof badgePayload>;
  const id = 'https://elders.example.org/badges/issuer';
  const foreign = await sign(deps, { ...payload, issuer: { ...payload.issuer, id }, iss: id }, 'JWT');
  expect(await reasonOf(foreign)).toBe('unknown-issuer');
});

test('a badge that ended, and one that has still to begin, are refused for that', async () => {
  if (!hasBadge(certificate)) throw new Error('the certificate should have a badge');
  const ended = badgePayload(certificate, baseUrl, new Date('2099-06-24T09:00:00Z'));
  expect(await reasonOf(await sign(deps, ended, 'JWT'))).toBe('expired');
  const ends = badgePayload(certificate, baseUrl, new Date('2099-06-24T09:00:01Z'));
  expect(await reasonOf(await sign(deps, ends, 'JWT'))).toBe('ok');
  const early = badgePayload({ ...certificate, issuedAt: new Date('2100-01-01T00:00:00Z') }, baseUrl);
  expect(await reasonOf(await sign(deps, early, 'JWT'))).toBe('not-yet-valid');
});

test('a withdrawn badge is refused at once, and the published list says so to anybody who reads it by the standard', async () => {
  const { certificate: gone } = await issued();
  const jwt = (await issueBadge(deps, gone))!.jwt;
  expect(await reasonOf(jwt)).toBe('ok');
  const bitOf = async () => {
    const { credentialStatus } = payloadOf(jwt) as ReturnType<typeof badgePayload>;
    const list = await fetchText(credentialStatus.statusListCredential);
    const credential = jsonwebtoken.verify(list, await keyOf(list), {
      algorithms: ['RS256'],
      clockTimestamp: deps.clock.now().getTime() / 1000,
    }) as {
      type: string[];
      id: string;
      credentialSubject: { statusPurpose: string; encodedList: string };
    };
    expect(credential.type).toContain('BitstringStatusListCredential');
    expect(credential.id).toBe(credentialStatus.statusListCredential);
    // W3C Bitstring Status List 1.0 § 3.4, read here without our own code.
    const bytes = gunzipSync(
      Buffer.from(credential.credentialSubject.encodedList.replace(/^u/, ''), 'base64url'),
    );
    expect(bytes.length).toBeGreaterThanOrEqual(16 * 1024);
    const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return [bits[Number(credentialStatus.statusListIndex)], bits.replaceAll('0', '').length];
  };
  expect(await bitOf()).toEqual(['0', 0]);
  const at = new Date('2027-07-01T09:00:00Z');
  await inTransaction(db, (tx) =>
    saveWithdrawal(tx, { certificateId: gone.id, reason: 'Vergissing', by: 'staff:k1', at }),
  );
  expect(await bitOf()).toEqual(['1', 1]);
  expect(await reasonOf(jwt)).toBe('withdrawn');
});

test('a list is at least 131,072 entries, and its bits run from left to right', () => {
  const list = encodeStatusList([0, 9, 131_071]);
  expect([0, 1, 8, 9, 10, 131_070, 131_071].map((index) => isSet(list, index))).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
    true,
  ]);
  expect(isSet(list, 131_072)).toBe(undefined);
  expect(isSet('z1', 0)).toBe(undefined);
  expect(isSet('uAAAA', 0)).toBe(undefined);
});

test('what is no badge is refused kindly, whatever it is', async () => {
  for (const wrong of [
    'x',
    'a.b.c',
    `${part({ alg: 'RS256' })}.${part({ id: 1 })}.x`,
    'é'.repeat(30_000),
    '{}',
    '\u0000',
  ])
    expect(await reasonOf(wrong)).toBe('not-a-badge');
});

test('a new key signs from now on; badges of before stay good, and the old private half is forgotten', async () => {
  const before = await ownBadge();
  const kid = await rotateBadgeKey(deps, 'operator');
  const after = await ownBadge();
  expect(jsonwebtoken.decode(after, { complete: true })!.header.kid).toBe(`${baseUrl}/badges/keys/${kid}`);
  expect([await reasonOf(before), await reasonOf(after)]).toEqual(['ok', 'ok']);
  jsonwebtoken.verify(before, await keyOf(before), { algorithms: ['RS256'] });
  expect((await findAllKeys(db)).map((key) => key.privateSealed === undefined)).toEqual([false, true]);
});

test('the private key lies sealed in the database, and another SECRET_KEY makes a fresh one', async () => {
  const stored = (await findAllKeys(db))[0]!;
  expect(stored.privateSealed).not.toContain('PRIVATE');
  expect(unseal(stored.privateSealed!, stored.kid, 'another-secret')).toBe(undefined);
  expect(unseal(stored.privateSealed!, 'another-row', deps.secretKey)).toBe(undefined);
  expect(unseal(seal('geheim', 'x', 'y'), 'x', 'y')).toBe('geheim');
  expect(unseal('AAAA', 'x', 'y')).toBe(undefined);
  const moved = { ...deps, secretKey: 'another-secret-of-thirty-two-signs-or-so' };
  const jwt = (await issueBadge(moved, certificate))!.jwt;
  expect(await reasonOf(jwt)).toBe('ok');
});

const post = async (fields: Record<string, string>, path = '/certificaten/controleren') => {
  const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, html: await answer.text() };
};

test('anybody can have a badge checked on a page, and hears in words what is the matter', async () => {
  const badge = await ownBadge();
  expect(await post({ badge })).toMatchObject({ status: 200 });
  expect((await post({ badge })).html).toContain('Deze badge is echt en geldt');
  expect((await post({ badge, email: own.toUpperCase() })).html).toContain('hoort bij dit e-mailadres');
  expect((await post({ badge, email: 'x@example.com' })).html).toContain('een ander e-mailadres');
  expect((await post({ badge: `${badge}x` })).html).toContain('handtekening is niet van ons');
  expect((await post({ badge: 'x' }, '/en/certificaten/controleren')).html).toContain('This is not a badge');
  const empty = await post({ badge: ' ' });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('href="#field-badge"');
});

test('checking has a bound, because a signature is dear to check', async () => {
  let last = { status: 0, html: '' };
  for (let i = 0; i < 70; i++) last = await post({ badge: 'x' });
  expect(last.status).toBe(429);
});

test('somebody else has no badge here, and neither has a stranger to the edition', async () => {
  const mine = own;
  own = 'stranger@example.com';
  expect((await app.request(`/mijn/${edition.code}/certificaat/badge.jwt`)).status).toBe(404);
  expect((await app.request('/mijn/RT01012001/certificaat/badge.json')).status).toBe(404);
  own = mine;
});
