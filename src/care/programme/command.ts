import { today, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { FieldErrors } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { decideOverrule } from '../domain/programme/decide-overrule.ts';
import type { ProgrammeSettings } from '../domain/programme/settings.ts';
import {
  decideSettings,
  decideStart,
  hasBegun,
  proposeSettings,
  proposeStartDay,
} from '../domain/programme-settings.ts';
import { lockClient, findClient, type Client } from '../store/clients.ts';
import { findIntake, type PresentIntake } from '../store/intakes.ts';
import {
  findProgramme,
  saveOverrule,
  saveSettings,
  withdrawOverrule,
  type KeptProgramme,
} from '../store/programmes.ts';
import { practiceName } from '../store/requests.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { readOverrule } from './overrule-form.ts';
import { readSettings, type Typed } from './settings-form.ts';
import { overruleRefusals, settingsRefusals } from './texts.ts';

export type ProgrammeStores = { db: Database; clock: Clock };

/** A client with what the programme is made from, and their programme when it was begun. */
export type Found = {
  client: Client;
  today: CalendarDay;
  intake: PresentIntake | undefined;
  kept: KeptProgramme | undefined;
  /** The name of the practice, where it is printed. */
  practice?: string;
};

const find = async (tx: CareTx, client: Client | undefined, on: CalendarDay): Promise<Found | undefined> =>
  client && {
    ...{ client, today: on },
    intake: await findIntake(tx, on),
    kept: await findProgramme(tx, on),
  };

type At = { clientId: string; point: string };

/** Opens a client's programme; undefined for who does not guide them. */
export const openProgramme = (
  { db, clock }: ProgrammeStores,
  member: MemberActor,
  { clientId, point }: At,
  act: 'read' | 'print' = 'read',
): Promise<Found | undefined> =>
  asActor(db, member, { act, object: 'programme', clientId, point, at: clock.now() }, async (tx) => {
    const found = await find(tx, await findClient(tx, clientId), today(clock));
    return found && act === 'print' ? { ...found, practice: await practiceName(tx) } : found;
  });

/** What came of a deed: done, or what is wrong with what was typed. */
export type Outcome = { done: 'done' | 'was-before' } | { found: Found; errors: FieldErrors };

type Deed = (
  tx: CareTx,
  found: Found,
  by: { clientId: string; memberId: string; now: Date },
) => Promise<Outcome>;

const change = (
  { db, clock }: ProgrammeStores,
  member: MemberActor,
  { clientId, point }: At,
  deed: Deed,
): Promise<Outcome | undefined> => {
  const now = clock.now();
  return asActor(db, member, { act: 'change', object: 'programme', clientId, point, at: now }, async (tx) => {
    const found = await find(tx, await lockClient(tx, clientId), today(clock));
    return found && deed(tx, found, { clientId, memberId: member.memberId, now });
  });
};

/** The settings to begin with: proposed from the intake. */
export const proposed = ({ client, intake, today: on }: Found): ProgrammeSettings | undefined =>
  intake && proposeSettings(intake.programme, { field: client.field, startDay: proposeStartDay(on) });

/** Begins a programme with the settings of the form, or changes them along the way, with the reason. */
export const settle = (stores: ProgrammeStores, member: MemberActor, at: At, typed: Typed) =>
  change(stores, member, at, async (tx, found, by): Promise<Outcome> => {
    const { kept } = found;
    const base = kept?.facts.settings ?? proposed(found);
    if (!base) return { found, errors: {} };
    const read = readSettings(typed, base, kept !== undefined && hasBegun(kept.facts));
    if (!read.ok) return { found, errors: read.errors };
    if (!kept) {
      const start = decideStart(read.settings, found.today);
      if (!start.ok) return { found, errors: settingsRefusals[start.reason] };
      const first = await saveSettings(tx, by, { after: 0, settings: start.value, reason: '' });
      return { done: first ? 'done' : 'was-before' };
    }
    // The page was shown with a version; who was overtaken sees what it is now.
    const version = kept.versions.at(-1)!.version;
    if (typed['versie'] !== String(version)) return { done: 'was-before' };
    const next = decideSettings(kept.facts, read.settings, typed['waarom'] ?? '');
    if (!next.ok) return { found, errors: settingsRefusals[next.reason] };
    await saveSettings(tx, by, { after: version, ...next.value });
    if (next.value.keepStep) await saveOverrule(tx, by, { id: newId(), overrule: next.value.keepStep });
    return { done: 'done' };
  });

/** Keeps a decision of the therapist that differs from the plan, within the bounds that always hold. */
export const overrule = (
  stores: ProgrammeStores,
  member: MemberActor,
  at: At,
  given: { id: string; typed: Typed },
) =>
  change(stores, member, at, async (tx, found, by): Promise<Outcome> => {
    const { kept } = found;
    if (!kept) return { found, errors: {} };
    if (kept.overrules.some(({ id }) => id === given.id)) return { done: 'done' };
    const read = readOverrule(given.typed, kept.facts.settings);
    if (!read.ok) return { found, errors: read.errors };
    const decided = decideOverrule(kept.facts, read.request);
    if (!decided.ok) return { found, errors: overruleRefusals[decided.reason] };
    await saveOverrule(tx, by, { id: given.id, overrule: decided.value });
    return { done: 'done' };
  });

/** Takes a decision of today back. Gives false when it is not of today, or was taken back already. */
export const withdraw = async (
  stores: ProgrammeStores,
  member: MemberActor,
  at: At,
  id: string,
): Promise<boolean | undefined> => {
  const outcome = await change(stores, member, at, async (tx, found, by) => ({
    done: (await withdrawOverrule(tx, by, { id, today: found.today }))
      ? ('done' as const)
      : ('was-before' as const),
  }));
  return outcome && 'done' in outcome && outcome.done === 'done';
};
