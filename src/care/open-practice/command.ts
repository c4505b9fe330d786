import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { emptyDetails } from '../domain/practice.ts';
import { openPractice, practiceIdOf } from '../store/practices.ts';
import { inPractice } from '../store/scope.ts';
import { endMembership, findInvitations, foundTeam, joinTeam } from '../store/team.ts';
import type { NewPractice } from './form.ts';

type Person = { id: string; email: string };

/** What is known of a registered therapist who opens a practice. */
export type Registered = { name: string; baseProfession: string };

/** Opens a practice with this person as its owner and first therapist, once; gives its id, also when it was open. */
export const openFor = async (
  { db, clock }: { db: Database; clock: Clock },
  given: { person: Person; registration: Registered; practice: NewPractice },
): Promise<string> => {
  const { person, registration, practice } = given;
  const at = clock.now();
  const roles = ['owner', 'therapist'] as const;
  const practiceId = practiceIdOf(person.id, practice.name);
  const actor: MemberActor = {
    kind: 'member',
    practiceId,
    memberId: newId(),
    name: registration.name,
    roles,
  };
  await inPractice(
    db,
    actor,
    { act: 'create', object: 'practice', point: 'POST /praktijk/openen/bevestigen', at },
    async (tx) => {
      const details = { ...emptyDetails, yearsAfterEnd: practice.yearsAfterEnd };
      if (!(await openPractice(tx, { name: practice.name, basis: practice.basis, details, at })))
        return undefined;
      await foundTeam(tx, {
        id: actor.memberId,
        personId: person.id,
        name: registration.name,
        email: person.email,
        profession: registration.baseProfession,
        roles,
        at,
      });
      return true;
    },
  );
  return practiceId;
};

/** Takes or refuses an invitation to this person's address; false when it is gone. */
export const answerInvitation = async (
  { db, clock }: { db: Database; clock: Clock },
  given: { person: Person; memberId: string; profession: string; take: boolean },
): Promise<{ practiceId: string } | undefined> => {
  const { person, memberId } = given;
  const invitation = (await findInvitations(db, person.email)).find((one) => one.memberId === memberId);
  if (!invitation) return undefined;
  const { practiceId, name, roles } = invitation;
  const at = clock.now();
  const answered = await inPractice(
    db,
    { kind: 'member', practiceId, memberId, name, roles },
    { act: 'change', object: 'membership', point: 'POST /praktijk/uitnodiging/:id', at },
    async (tx) => {
      if (!given.take) {
        await endMembership(tx, memberId, at);
        return true;
      }
      const { profession } = given;
      return (
        (await joinTeam(tx, { memberId, personId: person.id, email: person.email, profession, at })) ||
        undefined
      );
    },
  );
  return answered && { practiceId };
};
