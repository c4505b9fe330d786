import { isDeepStrictEqual } from 'node:util';
import { compactVerify, decodeProtectedHeader, errors, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { issuerId, type BadgePayload } from './credential.ts';
import { algorithm, keyAddress } from './keys.ts';
import type { BadgeRefusal } from './refusals.ts';
import { isSet } from './status-list.ts';

/** A badge that holds, as far as a page needs it. */
export type VerifiedBadge = {
  number: string;
  name: string;
  validFrom: string;
  identityHash: string;
  salt: string;
};

/** What checking needs to know; each may come from our own tables or from the web. */
export type Trust = {
  baseUrl: string;
  /** Every key that ever signed, by its id. */
  keys: readonly JWK[];
  /** What we issued under an address, to tell a changed badge from one that is signed by somebody else. */
  issued: (id: string) => Promise<BadgePayload | undefined>;
  /** The list of withdrawn badges at an address. */
  statusList: (address: string) => Promise<string | undefined>;
  now: Date;
};

const shape = z.object({
  id: z.string(),
  type: z.array(z.string()).refine((types) => types.includes('OpenBadgeCredential')),
  name: z.string(),
  issuer: z.object({ id: z.string() }),
  validFrom: z.string(),
  validUntil: z.string().optional(),
  credentialSubject: z.object({
    id: z.string(),
    identifier: z.array(z.object({ identityHash: z.string(), salt: z.string() })).min(1),
  }),
  credentialStatus: z.object({
    statusListIndex: z.string().regex(/^\d{1,9}$/),
    statusListCredential: z.string(),
  }),
  iss: z.string(),
  jti: z.string(),
  sub: z.string(),
  nbf: z.number(),
  exp: z.number().optional(),
});
type Claims = z.infer<typeof shape>;

const longestBadge = 20_000;

/** What a badge says, before anything of it is believed. */
const readUnchecked = (jwt: string): { kid: string; payload: unknown; claims: Claims } | undefined => {
  try {
    const header = decodeProtectedHeader(jwt);
    const payload: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const claims = shape.safeParse(payload);
    if (!claims.success) return undefined;
    return { kid: header.alg === algorithm ? (header.kid ?? '') : '', payload, claims: claims.data };
  } catch {
    return undefined;
  }
};

/**
 * Checks a badge of ours (Open Badges 3.0 § 8.2.4): issuer, signature by a key of ours with RS256 and nothing else,
 * claims that agree with the credential, time, and the list of withdrawn badges. Takes the compact JWS.
 */
export const verifyBadge = async (
  typed: string,
  trust: Trust,
): Promise<Result<VerifiedBadge, BadgeRefusal>> => {
  const jwt = typed.trim();
  const read = jwt.length <= longestBadge ? readUnchecked(jwt) : undefined;
  if (!read) return refused('not-a-badge');
  if (read.claims.issuer.id !== issuerId(trust.baseUrl)) return refused('unknown-issuer');

  const key = trust.keys.find(({ kid }) => kid && keyAddress(trust.baseUrl, kid) === read.kid);
  const signed = key !== undefined && (await isSigned(jwt, key));
  if (!signed) {
    const issued = await trust.issued(read.claims.id);
    return refused(isDeepStrictEqual(read.payload, issued) ? 'bad-signature' : 'tampered');
  }
  if (!claimsAgree(read.claims)) return refused('tampered');

  const now = trust.now.getTime();
  if (read.claims.nbf * 1000 > now) return refused('not-yet-valid');
  if (read.claims.exp !== undefined && read.claims.exp * 1000 <= now) return refused('expired');

  const status = read.claims.credentialStatus;
  const list = await trust.statusList(status.statusListCredential);
  if (list === undefined || isSet(list, Number(status.statusListIndex)) !== false)
    return refused('withdrawn');
  const [identity] = read.claims.credentialSubject.identifier;
  return accepted({
    number: read.claims.id.split('/').at(-1) ?? '',
    name: read.claims.name,
    validFrom: read.claims.validFrom,
    identityHash: identity?.identityHash ?? '',
    salt: identity?.salt ?? '',
  });
};

/** Whether the signature fits the very bytes of the badge; times are judged apart, so that each refusal has its name. */
const isSigned = async (jwt: string, key: JWK): Promise<boolean> => {
  try {
    await compactVerify(jwt, await importJWK(key, algorithm), { algorithms: [algorithm] });
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
};

const atSecond = (moment: string): number => Date.parse(moment) / 1000;

const claimsAgree = (claims: Claims): boolean =>
  claims.iss === claims.issuer.id &&
  claims.jti === claims.id &&
  claims.sub === claims.credentialSubject.id &&
  claims.nbf === atSecond(claims.validFrom) &&
  (claims.exp === undefined) === (claims.validUntil === undefined) &&
  (claims.validUntil === undefined || claims.exp === atSecond(claims.validUntil));
