import type { Clock } from '../../kernel/clock.ts';
import { refused, type Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { MemberActor, Role } from '../domain/actor.ts';
import {
  decideLeaving,
  decideRoles,
  type Basis,
  type Handover,
  type PracticeDetails,
  type TeamRefusal,
} from '../domain/practice.ts';
import { handOverSessions } from '../store/leaving.ts';
import { closePlace, savePlace, type Place } from '../store/places.ts';
import { lockPractice, recordRuleChange, savePractice } from '../store/practices.ts';
import { handOver } from '../store/relations.ts';
import { inPractice, recordAccess, type CareTx } from '../store/scope.ts';
import { changeRoles, endMembership, findWholeTeam, inviteMember } from '../store/team.ts';
import { changesRetention, type Profile } from './form.ts';

type Deps = { db: Database; clock: Clock };

/** How a basis with its term is written in the history of rules. */
const written = (basis: Basis, years: number | undefined): string =>
  basis === 'statutory' ? 'statutory' : `consent:${years ?? 'default'}`;

/** Changes the profile; a changed basis or term also adds to the history of rules, with its reason. */
export const changeProfile = (
  { db, clock }: Deps,
  actor: MemberActor,
  profile: Profile,
): Promise<boolean> => {
  const at = clock.now();
  const point = 'POST /praktijk/instellingen';
  return inPractice(db, actor, { act: 'change', object: 'practice', point, at }, async (tx) => {
    const before = await lockPractice(tx);
    const after = { basis: profile.basis, yearsAfterEnd: profile.details.yearsAfterEnd };
    if (changesRetention({ basis: before.basis, ...before.details }, after)) {
      await recordRuleChange(tx, {
        id: newId(),
        rule: 'retention',
        before: written(before.basis, before.details.yearsAfterEnd),
        after: written(after.basis, after.yearsAfterEnd),
        reason: profile.reason,
        memberId: actor.memberId,
        at,
      });
      await recordAccess(tx, { act: 'rule-change', object: 'retention', point, at });
    }
    await savePractice(tx, {
      name: profile.name,
      basis: profile.basis,
      details: { ...before.details, ...profile.details },
    });
    return true;
  });
};

export const changePrices = (
  { db, clock }: Deps,
  actor: MemberActor,
  prices: PracticeDetails['prices'],
): Promise<boolean> =>
  inPractice(
    db,
    actor,
    { act: 'change', object: 'prices', point: 'POST /praktijk/instellingen/tarieven', at: clock.now() },
    async (tx) => {
      const { id: _, details, ...practice } = await lockPractice(tx);
      await savePractice(tx, { ...practice, details: { ...details, prices } });
      return true;
    },
  );

/** Invites somebody to the team, with a mail; false when they are in it or were invited already. */
export const inviteTo = (
  { db, clock }: Deps,
  actor: MemberActor,
  given: { name: string; email: string; roles: Role[] },
): Promise<boolean> => {
  const at = clock.now();
  const point = 'POST /praktijk/instellingen/team';
  return inPractice(db, actor, { act: 'create', object: 'membership', point, at }, async (tx) => {
    const id = newId();
    if (!(await inviteMember(tx, { id, ...given, at }))) return false;
    await addToOutbox(tx, {
      topic: 'mail.care-invitation',
      key: `mail.care-invitation:${id}`,
      payload: { practiceId: actor.practiceId, memberId: id },
    });
    return true;
  });
};

/** Decides over the team under the lock of the practice: two owners who leave together are one after the other. */
const underLock = <T>(tx: CareTx, decide: (team: Awaited<ReturnType<typeof findWholeTeam>>) => Promise<T>) =>
  lockPractice(tx)
    .then(() => findWholeTeam(tx))
    .then(decide);

/** Changes what somebody may do; undefined when they are not of this practice. */
export const setRoles = (
  { db, clock }: Deps,
  actor: MemberActor,
  given: { memberId: string; roles: Role[] },
): Promise<Result<readonly Role[], TeamRefusal>> => {
  const point = 'POST /praktijk/instellingen/team/:id/rollen';
  const access = { act: 'rule-change', object: 'membership', point, at: clock.now() } as const;
  return inPractice(db, actor, access, (tx) =>
    underLock(tx, async (team) => {
      const decided = decideRoles(team, given.memberId, given.roles);
      if (decided.ok) await changeRoles(tx, { ...given, at: access.at });
      return decided;
    }),
  );
};

/**
 * Ends a membership at once, and gives every client they were responsible for to who was named. Each handing over is a
 * line of its own in the log, in sight of the client.
 */
export const endMember = (
  { db, clock }: Deps,
  actor: MemberActor,
  given: { memberId: string; handover: Handover },
): Promise<Result<Handover, TeamRefusal>> => {
  const at = clock.now();
  const point = 'POST /praktijk/instellingen/team/:id/beeindigen';
  return inPractice(db, actor, { act: 'delete', object: 'membership', point, at }, (tx) =>
    underLock(tx, async (team) => {
      const decided = decideLeaving(team, given.memberId, given.handover);
      if (!decided.ok) return refused(decided.reason);
      for (const [clientId, to] of decided.value) {
        await handOver(tx, { clientId, from: given.memberId, to, at });
        await recordAccess(tx, { act: 'change', object: 'guides', clientId, point, at });
      }
      await handOverSessions(tx, given.memberId, at);
      await endMembership(tx, given.memberId, at);
      return decided;
    }),
  );
};

/** Makes or changes a place; undefined when it is not there any more. */
export const keepPlace = ({ db, clock }: Deps, actor: MemberActor, place: Place): Promise<true | undefined> =>
  inPractice(
    db,
    actor,
    { act: 'change', object: 'place', point: 'POST /praktijk/instellingen/plaatsen', at: clock.now() },
    async (tx) => ((await savePlace(tx, place)) ? true : undefined),
  );

export const dropPlace = ({ db, clock }: Deps, actor: MemberActor, id: string): Promise<true | undefined> => {
  const at = clock.now();
  const point = 'POST /praktijk/instellingen/plaatsen/:id/sluiten';
  return inPractice(db, actor, { act: 'delete', object: 'place', point, at }, async (tx) =>
    (await closePlace(tx, id, at)) ? true : undefined,
  );
};
