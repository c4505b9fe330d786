import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rows } from '../../platform/db/index.ts';
import {
  emptyDetails,
  isBasis,
  priceKinds,
  type Basis,
  type Practice,
  type PracticeDetails,
} from '../domain/practice.ts';
import type { CareTx } from './scope.ts';

/**
 * The id of the practice that a person opens under a name. The same form sent twice names the same practice, so that it
 * is opened once; nobody can make it name a practice of somebody else. A UUID of version 8 (RFC 9562).
 */
export const practiceIdOf = (personId: string, name: string): string => {
  const hex = createHash('sha256').update(`${personId}\n${name.trim().toLowerCase()}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Opens the practice of the transaction; false when it was open already. */
export const openPractice = async (
  tx: CareTx,
  given: { name: string; basis: Basis; details: PracticeDetails; at: Date },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`insert into care.practice (name, basis, profile, opened_at)
          values (${given.name}, ${given.basis}, ${JSON.stringify(given.details)}::jsonb, ${given.at.toISOString()})
          on conflict do nothing returning practice_id`,
    )
  ).length > 0;

type Kept = { [Key in keyof PracticeDetails]?: PracticeDetails[Key] | null };

/** What was kept, with what was added to the product since left empty. */
const toDetails = (kept: Kept): PracticeDetails => ({
  complaintsOfficer: kept.complaintsOfficer ?? '',
  disputesBody: kept.disputesBody ?? '',
  yearsAfterEnd: kept.yearsAfterEnd ?? undefined,
  invoice: { ...emptyDetails.invoice, ...kept.invoice },
  prices: Object.fromEntries(
    priceKinds.flatMap((kind) =>
      kept.prices?.[kind] === undefined ? [] : [[kind, kept.prices[kind]] as const],
    ),
  ),
});

type Row = { practice_id: string; name: string; basis: string; profile: Kept };

/** The practice of the transaction, as its owner settled it. */
export const loadPractice = async (tx: CareTx): Promise<Practice> => {
  const [row] = await rows<Row>(tx, sql`select practice_id, name, basis, profile from care.practice`);
  if (!row) throw new Error('no practice in this transaction');
  return {
    id: row.practice_id,
    name: row.name,
    basis: isBasis(row.basis) ? row.basis : 'consent',
    details: toDetails(row.profile),
  };
};

/** Keeps everybody else from changing the practice or its team until the end of the transaction. */
export const lockPractice = async (tx: CareTx): Promise<Practice> => {
  await rows(tx, sql`select practice_id from care.practice for update`);
  return loadPractice(tx);
};

export const savePractice = async (tx: CareTx, practice: Omit<Practice, 'id'>): Promise<void> => {
  await tx.execute(sql`update care.practice set name = ${practice.name}, basis = ${practice.basis},
    profile = ${JSON.stringify(practice.details)}::jsonb`);
};

/** A rule that was changed: why, and by whom. */
export type RuleChange = {
  id: string;
  rule: string;
  before: string;
  after: string;
  reason: string;
  by: string;
  at: Date;
};

export const recordRuleChange = async (
  tx: CareTx,
  change: Omit<RuleChange, 'by'> & { memberId: string },
): Promise<void> => {
  await tx.execute(sql`insert into care.rule_change (id, rule, before, after, reason, member_id, at)
    values (${change.id}, ${change.rule}, ${change.before}, ${change.after}, ${change.reason}, ${change.memberId},
            ${change.at.toISOString()})`);
};

/** The rules that were changed, the last first. */
export const findRuleChanges = async (tx: CareTx): Promise<RuleChange[]> =>
  (
    await rows<Omit<RuleChange, 'at'> & { at: string }>(
      tx,
      sql`select rule_change.id, rule, before, after, reason, member.name as by, at
          from care.rule_change join care.member on member.id = rule_change.member_id
          order by at desc, rule_change.id desc limit 50`,
    )
  ).map((row) => ({ ...row, at: new Date(row.at) }));
