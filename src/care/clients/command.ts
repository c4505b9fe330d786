import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import {
  readChangedClient,
  type ClientData,
  type ClientProblems,
  type EndReason,
  type TypedClient,
} from '../domain/client.ts';
import { decideGuides, type GuideAct, type GuideChange, type GuideRefusal } from '../domain/guides.ts';
import { namesAlike, sameName } from '../domain/same-person.ts';
import { makeClaim } from '../store/claims.ts';
import {
  endClient,
  findClientsBornOn,
  insertClient,
  lockClient,
  reopenClient,
  saveClient,
  type Client,
} from '../store/clients.ts';
import { findEmergencyReaders, isOpenByEmergency, recordEmergency } from '../store/emergencies.ts';
import { revokeLinks } from '../store/links.ts';
import { beginRelation, findGuides, guidesNow, saveGuideChange } from '../store/relations.ts';
import { asActor, inPractice, recordAccess } from '../store/scope.ts';
import { findWholeTeam } from '../store/team.ts';
import type { Like } from './data-page.tsx';
import { emergencyHours } from './emergency-page.tsx';

type Deps = { db: Database; clock: Clock };

/** Everybody in the practice who may be the same person: the same day of birth, and a name that is like it. */
export const findLikes = (
  { db, clock }: Deps,
  actor: MemberActor,
  client: { name: string; bornOn: CalendarDay },
): Promise<Like[]> =>
  inPractice(
    db,
    actor,
    { act: 'search', object: 'duplicate', point: 'POST /praktijk/clienten/nieuw', at: clock.now() },
    async (tx) =>
      (await findClientsBornOn(tx, client.bornOn, actor.memberId)).filter(({ name }) =>
        namesAlike(name, client.name),
      ),
  );

/** Takes a client on, with this therapist as the responsible one. The same form sent twice is one client. */
export const takeOn = (
  { db, clock }: Deps,
  actor: MemberActor,
  given: { id: string; client: ClientData },
): Promise<boolean> => {
  const at = clock.now();
  const clientId = given.id;
  const point = 'POST /praktijk/clienten/nieuw';
  return inPractice(db, actor, { act: 'create', object: 'client', clientId, point, at }, async (tx) => {
    if (!(await insertClient(tx, { ...given.client, id: clientId, startedAt: at }))) return false;
    await beginRelation(tx, { clientId, memberId: actor.memberId, responsible: true, at });
    return true;
  });
};

/** Changes what is known of a client; undefined for who does not guide them, also in an emergency. */
export const changeData = (
  { db, clock }: Deps,
  actor: MemberActor,
  given: { clientId: string; typed: TypedClient; today: CalendarDay },
): Promise<{ client: Client; problems: ClientProblems } | { saved: true } | undefined> => {
  const { clientId } = given;
  const point = 'POST /praktijk/clienten/:id/gegevens';
  const access = { act: 'change', object: 'client', clientId, point, at: clock.now() } as const;
  return asActor(db, actor, access, async (tx) => {
    const client = await lockClient(tx, clientId);
    if (!client || !(await guidesNow(tx, actor.memberId, clientId))) return undefined;
    const read = readChangedClient(given.typed, client, given.today);
    if ('problems' in read) return { client, problems: read.problems };
    await saveClient(tx, clientId, read.client);
    return { saved: true } as const;
  });
};

/**
 * Ends the guidance, or begins it again without a reason; undefined for who does not guide this client. What was shared
 * by standing links ends with it: the client agreed to that for as long as the guidance lasts.
 */
export const setEnd = (
  { db, clock }: Deps,
  actor: MemberActor,
  given: { clientId: string; end: EndReason | undefined },
): Promise<true | undefined> => {
  const { clientId, end } = given;
  const at = clock.now();
  const point = `POST /praktijk/clienten/:id/${end ? 'beeindigen' : 'heropenen'}`;
  return asActor(db, actor, { act: 'change', object: 'guidance', clientId, point, at }, async (tx) => {
    if (!(await lockClient(tx, clientId)) || !(await guidesNow(tx, actor.memberId, clientId)))
      return undefined;
    if (end) {
      await endClient(tx, clientId, end, at);
      await revokeLinks(tx, { kind: 'shared', clientId, now: at });
    } else await reopenClient(tx, clientId);
    return true as const;
  });
};

/** Changes who guides a client; undefined for who is neither a guide nor an owner. */
export const changeGuides = (
  { db, clock }: Deps,
  actor: MemberActor,
  given: { clientId: string; wanted: GuideAct },
): Promise<Result<GuideChange, GuideRefusal> | undefined> => {
  const { clientId, wanted } = given;
  const at = clock.now();
  const point = 'POST /praktijk/clienten/:id/begeleiders';
  return inPractice(db, actor, { act: 'change', object: 'guides', clientId, point, at }, async (tx) => {
    if (!(await lockClient(tx, clientId))) return undefined;
    if (!hasRole(actor, 'owner') && !(await guidesNow(tx, actor.memberId, clientId))) return undefined;
    const therapists = (await findWholeTeam(tx)).filter(
      ({ joined, roles }) => joined && roles.includes('therapist'),
    );
    const decided = decideGuides(
      await findGuides(tx, clientId),
      therapists.map(({ id }) => id),
      wanted,
    );
    if (decided.ok) await saveGuideChange(tx, clientId, decided.value, at);
    return decided;
  });
};

/** Makes the code for a client's own pages; undefined for who does not guide them, and where it is of no use. */
export const makeCode = (
  { db, clock }: Deps,
  actor: MemberActor,
  clientId: string,
): Promise<{ client: Client; code: string; until: Date } | undefined> => {
  const at = clock.now();
  const point = 'POST /praktijk/clienten/:id/code';
  return asActor(db, actor, { act: 'create', object: 'claim', clientId, point, at }, async (tx) => {
    const client = await lockClient(tx, clientId);
    if (!client?.email || client.claim.claimedAt || !(await guidesNow(tx, actor.memberId, clientId)))
      return undefined;
    return { client, ...(await makeClaim(tx, clientId, at)) };
  });
};

/**
 * Looks for a colleague's client by the whole name and the day of birth, and by nothing less. Who was found is in the
 * log of that client.
 */
export const findInEmergency = (
  { db, clock }: Deps,
  actor: MemberActor,
  asked: { name: string; bornOn: CalendarDay },
): Promise<{ id: string; mine: boolean } | undefined> => {
  const access = { object: 'emergency', point: 'POST /praktijk/clienten/zoeken-in-nood', at: clock.now() };
  return inPractice(db, actor, { ...access, act: 'search' }, async (tx) => {
    const found = (await findClientsBornOn(tx, asked.bornOn, actor.memberId)).find(({ name }) =>
      sameName(name, asked.name),
    );
    if (found) await recordAccess(tx, { ...access, act: 'search', clientId: found.id });
    return found;
  });
};

const hourMs = 3_600_000;

/** Opens a colleague's file for some hours, and tells who is responsible and the owners. Once while it stands open. */
export const breakGlass = (
  { db, clock }: Deps,
  actor: MemberActor,
  given: { clientId: string; reason: string },
): Promise<boolean> => {
  const at = clock.now();
  const { clientId, reason } = given;
  const { memberId, practiceId } = actor;
  const access = {
    act: 'break-glass',
    object: 'file',
    clientId,
    point: 'POST /praktijk/clienten/zoeken-in-nood/openen',
    at,
  } as const;
  return inPractice(db, actor, access, async (tx) => {
    await lockClient(tx, clientId);
    if (await isOpenByEmergency(tx, { clientId, memberId, at })) return false;
    const id = newId();
    const untilAt = new Date(at.getTime() + emergencyHours * hourMs);
    await recordEmergency(tx, { id, clientId, memberId, reason, fromAt: at, untilAt });
    for (const reader of await findEmergencyReaders(tx, { clientId, memberId }))
      await addToOutbox(tx, {
        topic: 'mail.care-emergency',
        key: `mail.care-emergency:${id}:${reader}`,
        payload: { practiceId, memberId: reader },
      });
    return true;
  });
};
