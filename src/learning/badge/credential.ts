import { createHash } from 'node:crypto';
import type { Lang } from '../../kernel/lang.ts';
import { certificateWords, courseName } from '../papers/certificate-words.ts';
import type { Certificate } from '../store/certificates.ts';
import { achievementNames, achievementTexts, type AchievementName } from './texts.ts';

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

const schema = {
  id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
  type: '1EdTechJsonSchemaValidator2019',
};

export const issuerId = (baseUrl: string): string => `${baseUrl}/badges/issuer`;

export const statusListAddress = (baseUrl: string, list: number): string =>
  `${baseUrl}/badges/status/${list}`;

const achievementId = (baseUrl: string, name: AchievementName): string =>
  `${baseUrl}/badges/achievements/${name}`;

/** Who issues, as Open Badges 3.0 names a profile. */
export const issuerProfile = (baseUrl: string, issuer: { name: string; email?: string | undefined }) => ({
  id: issuerId(baseUrl),
  type: ['Profile'],
  name: issuer.name,
  url: baseUrl,
  ...(issuer.email ? { email: issuer.email } : {}),
});

/** What was achieved: the same for everybody of one course. */
export const achievement = (baseUrl: string, name: AchievementName, lang: Lang) => ({
  id: achievementId(baseUrl, name),
  type: ['Achievement'],
  achievementType: 'CertificateOfCompletion',
  inLanguage: lang,
  name: certificateWords[lang].courses[name],
  description: achievementTexts[lang][name].description,
  criteria: { narrative: achievementTexts[lang][name].criteria },
});

/**
 * Who it is about, without saying so: the e-mail address in small letters, hashed with a salt that no other badge has.
 * Whoever knows the address can check that the badge is theirs; the badge does not give it away.
 */
export const recipient = (email: string, salt: string) => ({
  type: 'IdentityObject',
  hashed: true,
  identityHash: `sha256$${createHash('sha256').update(`${email.trim().toLowerCase()}${salt}`).digest('hex')}`,
  identityType: 'emailAddress',
  salt,
});

const saltOf = (certificateId: string): string =>
  createHash('sha256').update(`badge salt ${certificateId}`).digest('hex').slice(0, 32);

/** Whole seconds: `nbf` counts them, and must equal `validFrom` (Open Badges 3.0 § 8.2.4). */
const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
const moment = (at: number): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z');

/** A certificate that goes with a badge: one of our own courses, whose holder has an address. */
export type BadgedCertificate = Certificate & {
  email: string;
  badgePlace: NonNullable<Certificate['badgePlace']>;
};

export const hasBadge = (certificate: Certificate): certificate is BadgedCertificate =>
  certificate.badgePlace !== undefined &&
  certificate.email !== undefined &&
  (achievementNames as readonly string[]).includes(certificate.content.course);

/** A badge before it is signed: the credential itself, with the claims of its JWT. */
export type BadgePayload = ReturnType<typeof badgePayload>;

/**
 * The Open Badge of a certificate (Open Badges 3.0, Verifiable Credentials 2.0). The same certificate always gives the
 * same payload. `validUntil` is for badges that end; ours do not.
 */
export const badgePayload = (certificate: BadgedCertificate, baseUrl: string, validUntil?: Date) => {
  const { content, lang, badgePlace } = certificate;
  const id = `${baseUrl}/certificaten/${certificate.number}`;
  const subject = `urn:uuid:${certificate.id}`;
  const from = seconds(certificate.issuedAt);
  const until = validUntil && seconds(validUntil);
  const list = statusListAddress(baseUrl, badgePlace.list);
  const [first, last] = [content.days[0], content.days.at(-1)];
  return {
    '@context': contexts,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: courseName(content, lang),
    issuer: issuerProfile(baseUrl, content.issuer),
    validFrom: moment(from),
    ...(until ? { validUntil: moment(until) } : {}),
    awardedDate: `${certificate.issuedOn}T00:00:00Z`,
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      identifier: [recipient(certificate.email, saltOf(certificate.id))],
      ...(first && last
        ? { activityStartDate: `${first}T00:00:00Z`, activityEndDate: `${last}T00:00:00Z` }
        : {}),
      achievement: achievement(baseUrl, content.course as AchievementName, lang),
    },
    credentialStatus: {
      id: `${list}#${badgePlace.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(badgePlace.index),
      statusListCredential: list,
    },
    credentialSchema: [schema],
    iss: issuerId(baseUrl),
    jti: id,
    sub: subject,
    nbf: from,
    ...(until ? { exp: until } : {}),
  };
};

/** How long a reader may keep a list before asking again, in milliseconds. */
const listKeptMs = 60_000;

/** A list holds from a little before now, for readers whose clock is behind. */
const behindSeconds = 300;

/** The list in which every badge has its bit, as a credential of its own (W3C Bitstring Status List 1.0 § 2.2). */
export const statusListPayload = (baseUrl: string, list: number, encodedList: string, now: Date) => {
  const id = statusListAddress(baseUrl, list);
  const from = seconds(now) - behindSeconds;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerId(baseUrl),
    validFrom: moment(from),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList,
      ttl: listKeptMs,
    },
    iss: issuerId(baseUrl),
    jti: id,
    nbf: from,
  };
};
