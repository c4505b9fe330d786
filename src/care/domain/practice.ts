import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Role } from './actor.ts';
import { decideBasis, type RetentionBasis } from './retention.ts';

/** Why a practice may keep health data: the Dutch law on medical treatment (WGBO), or the client's explicit consent. */
export const bases = ['statutory', 'consent'] as const;
export type Basis = (typeof bases)[number];

/** Whether a text names a basis. */
export const isBasis = (text: string): text is Basis => bases.some((basis) => basis === text);

/** What a practice may ask money for; each may stay without a price. */
export const priceKinds = ['intake', 'individual', 'group'] as const;
export type PriceKind = (typeof priceKinds)[number];

/** What a practice settled about itself. */
export type PracticeDetails = Readonly<{
  /** The free complaints officer, and the recognised disputes body (Wkkgz). */
  complaintsOfficer: string;
  disputesBody: string;
  /** Whole years that a file is kept after the end, where consent is the basis; two when none was chosen. */
  yearsAfterEnd: number | undefined;
  invoice: Readonly<{ address: string; email: string; phone: string }>;
  /** Whole cents, VAT included. */
  prices: Readonly<Partial<Record<PriceKind, number>>>;
}>;

export type Practice = Readonly<{ id: string; name: string; basis: Basis; details: PracticeDetails }>;

export const emptyDetails: PracticeDetails = {
  complaintsOfficer: '',
  disputesBody: '',
  yearsAfterEnd: undefined,
  invoice: { address: '', email: '', phone: '' },
  prices: {},
};

/** How long a practice keeps its files, from its basis and its own term. */
export const retentionOf = (practice: {
  basis: Basis;
  yearsAfterEnd: number | undefined;
}): Result<RetentionBasis, 'term-out-of-bounds'> =>
  decideBasis({
    statutoryCareProvider: practice.basis === 'statutory',
    yearsAfterEnd: practice.yearsAfterEnd,
  });

/** The highest price anybody may set, in cents: more is a slip of the pen. */
const highestPrice = 1_000_000;

/** Reads an amount in euro as it is typed ("45", "45,50", "€ 1.195,00") as whole cents. */
export const readPrice = (typed: string): Result<number, 'no-amount' | 'too-high'> => {
  const text = typed.replace(/[€\s\u00a0]/g, '').replace(/,-$/, '');
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text);
  if (!parts) return refused('no-amount');
  const amount = Number((parts[1] ?? '').replaceAll('.', '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return amount <= highestPrice ? accepted(amount) : refused('too-high');
};

/** Where a practice runs. */
export const terrains = ['forest', 'heath', 'dune', 'beach', 'park', 'polder', 'town'] as const;
export type Terrain = (typeof terrains)[number];

/** Whether a text names a terrain. */
export const isTerrain = (text: string): text is Terrain => terrains.some((terrain) => terrain === text);

/** Somebody of a team, as the rules see them. */
export type TeamMember = Readonly<{
  id: string;
  roles: readonly Role[];
  /** Invited only, until they joined. */
  joined: boolean;
  /** The clients they are responsible for now. */
  responsibleFor: readonly string[];
}>;

export type TeamRefusal =
  'last-owner' | 'no-role' | 'clients-not-handed-over' | 'heir-no-therapist' | 'not-there';

/** Who takes over which client: client to member. */
export type Handover = ReadonlyMap<string, string>;

const owners = (team: readonly TeamMember[]): TeamMember[] =>
  team.filter(({ joined, roles }) => joined && roles.includes('owner'));

/** Whether everybody somebody is responsible for goes to a therapist of the team who is not them. */
const decideHandover = (
  team: readonly TeamMember[],
  leaver: TeamMember,
  handover: Handover,
): Result<Handover, TeamRefusal> => {
  const therapists = team.filter(
    ({ id, joined, roles }) => joined && id !== leaver.id && roles.includes('therapist'),
  );
  const kept = new Map<string, string>();
  for (const client of leaver.responsibleFor) {
    const heir = handover.get(client);
    if (heir === undefined) return refused('clients-not-handed-over');
    if (!therapists.some(({ id }) => id === heir)) return refused('heir-no-therapist');
    kept.set(client, heir);
  }
  return accepted(kept);
};

/**
 * Whether somebody's membership may end: a practice keeps an owner, and no client is left without a responsible
 * therapist. Gives who takes over whom.
 */
export const decideLeaving = (
  team: readonly TeamMember[],
  memberId: string,
  handover: Handover,
): Result<Handover, TeamRefusal> => {
  const leaver = team.find(({ id }) => id === memberId);
  if (!leaver) return refused('not-there');
  if (owners(team).every(({ id }) => id === memberId) && leaver.joined && leaver.roles.includes('owner'))
    return refused('last-owner');
  return decideHandover(team, leaver, handover);
};

/** Whether somebody's roles may change: the same two bounds, and everybody has at least one role. */
export const decideRoles = (
  team: readonly TeamMember[],
  memberId: string,
  wanted: readonly Role[],
): Result<readonly Role[], TeamRefusal> => {
  const member = team.find(({ id }) => id === memberId);
  if (!member) return refused('not-there');
  if (wanted.length === 0) return refused('no-role');
  if (
    !wanted.includes('owner') &&
    owners(team).every(({ id }) => id === memberId) &&
    member.roles.includes('owner') &&
    member.joined
  )
    return refused('last-owner');
  if (!wanted.includes('therapist') && member.responsibleFor.length > 0)
    return refused('clients-not-handed-over');
  return accepted(wanted);
};
