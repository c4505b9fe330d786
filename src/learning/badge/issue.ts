import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { loadOrganisation } from '../../training/index.ts';
import { findCertificateByNumber, type Certificate } from '../store/certificates.ts';
import { findWithdrawnPlaces } from '../store/issuing.ts';
import { badgePayload, hasBadge, issuerProfile, statusListAddress, statusListPayload } from './credential.ts';
import { publicKeys, sign } from './keys.ts';
import type { BadgeRefusal } from './refusals.ts';
import { encodeStatusList } from './status-list.ts';
import { verifyBadge, type VerifiedBadge } from './verify.ts';

export type BadgeDeps = { db: Database; clock: Clock; baseUrl: string; secretKey: string };

/** The badge of a certificate, signed, and the same as readable JSON; undefined for one without a badge. */
export const issueBadge = async (
  deps: BadgeDeps,
  certificate: Certificate,
): Promise<{ jwt: string; json: object } | undefined> => {
  if (!hasBadge(certificate)) return undefined;
  const payload = badgePayload(certificate, deps.baseUrl);
  return { jwt: await sign(deps, payload, 'JWT'), json: payload };
};

/** The signed list of withdrawn badges, as it is at this moment; undefined when there is no such list. */
export const issueStatusList = async (deps: BadgeDeps, list: number): Promise<string | undefined> => {
  const withdrawn = await findWithdrawnPlaces(deps.db, list);
  if (!withdrawn) return undefined;
  const payload = statusListPayload(deps.baseUrl, list, encodeStatusList(withdrawn), deps.clock.now());
  return sign(deps, payload, 'vc+jwt');
};

/** The institute as the issuer of badges. */
export const loadIssuer = async ({ db, clock, baseUrl }: BadgeDeps) => {
  const { name, email } = await loadOrganisation(db, today(clock));
  return issuerProfile(baseUrl, { name, email });
};

/** Checks a badge against our own keys, certificates and lists. */
export const checkBadge = async (
  deps: BadgeDeps,
  jwt: string,
): Promise<Result<VerifiedBadge, BadgeRefusal>> => {
  const { db, clock, baseUrl } = deps;
  return verifyBadge(jwt, {
    baseUrl,
    keys: await publicKeys(db),
    issued: async (id) => {
      const certificate = await findCertificateByNumber(db, id.split('/').at(-1) ?? '');
      return certificate && hasBadge(certificate) ? badgePayload(certificate, baseUrl) : undefined;
    },
    statusList: async (address) => {
      const list = Number(/\/(\d{1,6})$/.exec(address)?.[1]);
      if (!Number.isInteger(list) || address !== statusListAddress(baseUrl, list)) return undefined;
      const withdrawn = await findWithdrawnPlaces(db, list);
      return withdrawn && encodeStatusList(withdrawn);
    },
    now: clock.now(),
  });
};
