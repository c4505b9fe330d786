import { dutchDay, parseDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { Act } from '../domain/access.ts';
import type { MemberActor } from '../domain/actor.ts';
import {
  decideStep,
  holdsWords,
  letterProblems,
  mayEdit,
  partsFor,
  releaseWays,
  tidyParts,
  type LetterKind,
  type LetterPart,
  type LetterProblems,
  type LetterStep,
  type PartName,
  type ReleaseRefusal,
} from '../domain/letter.ts';
import { headOf } from '../papers/letter/content.ts';
import { draftLetter } from '../papers/letter/draft.ts';
import { releaseLetter } from '../papers/letter/release.ts';
import { consentFor, letterLink, sendLetter } from '../papers/letter/send.ts';
import { findClient } from '../store/clients.ts';
import { sharedItems } from '../store/consents.ts';
import {
  addLetterEvent,
  beginLetter,
  loadLetter,
  lockLetter,
  saveLetterHead,
  saveLetterParts,
  type Letter,
} from '../store/letters.ts';
import { revokeLinks } from '../store/links.ts';
import { guidesNow } from '../store/relations.ts';
import { practiceName } from '../store/requests.ts';
import { asActor, type CareTx } from '../store/scope.ts';

export type CommandDeps = { db: Database; clock: Clock; secretKey: string };

export type FollowRefusal = 'not-now' | 'not-agreed' | 'nothing-in-it' | 'not-there' | ReleaseRefusal;

/** The parts that may go to a recipient now in a letter of this kind; none where nothing was agreed. */
export const allowedParts = async (
  tx: CareTx,
  recipientId: string,
  kind: LetterKind,
  now: Date,
): Promise<PartName[]> => {
  const sharing = await sharedItems(tx, recipientId, now);
  if (!sharing) return [];
  return partsFor(kind, { recipient: sharing.to.kind, lane: sharing.lane, items: sharing.items });
};

/** The parts of a letter, written from the data of now. */
const writeParts = async (
  tx: CareTx,
  letter: { clientId: string; recipientId: string; kind: LetterKind },
  now: Date,
): Promise<{ parts: LetterPart[]; lane: Letter['lane'] } | undefined> => {
  const client = await findClient(tx, letter.clientId);
  const sharing = await sharedItems(tx, letter.recipientId, now);
  const allowed = await allowedParts(tx, letter.recipientId, letter.kind, now);
  if (!client || !sharing || sharing.to.clientId !== client.id || allowed.length === 0) return undefined;
  const about = { kind: letter.kind, client, to: sharing.to, practice: await practiceName(tx), now };
  return { parts: await draftLetter(tx, allowed, about), lane: sharing.lane };
};

/** Begins a letter from the data; with `corrects` from the words of a letter that went before, as far as still agreed. */
export const startLetter = (
  { db, clock }: CommandDeps,
  member: MemberActor,
  given: {
    id: string;
    clientId: string;
    recipientId: string;
    kind: LetterKind;
    corrects?: Letter | undefined;
    point: string;
  },
): Promise<Result<string, FollowRefusal> | undefined> => {
  const now = clock.now();
  const { clientId, recipientId, kind, corrects, point } = given;
  const access = { act: 'create', object: 'letter', clientId, point, at: now } as const;
  return asActor(db, member, access, async (tx) => {
    if (!(await guidesNow(tx, member.memberId, clientId))) return undefined;
    const written = await writeParts(tx, { clientId, recipientId, kind }, now);
    if (!written) return refused('not-agreed');
    const { lane } = written;
    const parts =
      corrects && holdsWords(kind)
        ? corrects.parts.filter(
            ({ part }) => written.parts.some((now) => now.part === part) || part === 'extra',
          )
        : written.parts;
    const letter = { id: given.id, clientId, recipientId, kind, lane, parts, memberId: member.memberId, now };
    return accepted(await beginLetter(tx, { ...letter, corrects: corrects?.id }));
  });
};

type On = { clientId: string; letterId: string; point: string };

const onLetter = <T>(
  { db, clock }: CommandDeps,
  member: MemberActor,
  on: On & { act: Act },
  work: (tx: CareTx, letter: Letter, now: Date) => Promise<T | undefined>,
): Promise<T | undefined> => {
  const now = clock.now();
  const { act, clientId, point } = on;
  return asActor(db, member, { act, object: 'letter', clientId, point, at: now }, async (tx) => {
    if (!(await guidesNow(tx, member.memberId, clientId))) return undefined;
    const letter = await lockLetter(tx, on.letterId);
    return letter && work(tx, letter, now);
  });
};

export type Typed = Readonly<Record<string, string>>;
export type Saved = { saved: true } | { problems: LetterProblems } | { refusal: FollowRefusal };

/** What was typed, part by part: only parts that may be there, each with the rows that its data gave it. */
export const readParts = (letter: Letter, allowed: readonly PartName[], typed: Typed): LetterPart[] =>
  allowed.map((part) => {
    const before = letter.parts.find((one) => one.part === part);
    const rows = typed['zonder-uitslagen'] === 'ja' ? undefined : before?.rows;
    return { part, text: typed[part] ?? '', ...(rows ? { rows } : {}) };
  });

/** Keeps the words of a draft. A statement of attendance holds none. */
export const saveWords = (
  deps: CommandDeps,
  member: MemberActor,
  on: On,
  typed: Typed,
): Promise<Saved | undefined> =>
  onLetter(deps, member, { ...on, act: 'change' }, async (tx, letter, now): Promise<Saved> => {
    if (!mayEdit(letter.state) || !holdsWords(letter.kind)) return { refusal: 'not-now' };
    const allowed = await allowedParts(tx, letter.to.id, letter.kind, now);
    if (allowed.length === 0) return { refusal: 'not-agreed' };
    const parts = tidyParts(readParts(letter, allowed, typed));
    const problems = letterProblems(parts);
    if (Object.keys(problems).length > 0) return { problems };
    await saveLetterParts(tx, letter.id, parts);
    return { saved: true };
  });

const note = async (
  tx: CareTx,
  letter: Letter,
  kind: LetterStep,
  now: Date,
): Promise<Result<LetterStep, 'not-now'>> => {
  const decided = decideStep(letter.state, kind);
  if (!decided.ok) return decided;
  await addLetterEvent(tx, { clientId: letter.clientId, letterId: letter.id, kind, now });
  return accepted(kind);
};

type Followed = Promise<Result<unknown, FollowRefusal> | undefined>;

/** Makes the letter again from the data of now. */
export const renewWords = (deps: CommandDeps, member: MemberActor, on: On): Followed =>
  onLetter(deps, member, { ...on, act: 'change' }, async (tx, letter, now) => {
    if (!mayEdit(letter.state)) return refused('not-now');
    const { clientId, kind } = letter;
    const written = await writeParts(tx, { clientId, kind, recipientId: letter.to.id }, now);
    if (!written) return refused('not-agreed');
    await saveLetterParts(tx, letter.id, written.parts);
    return accepted('renewed');
  });

/** Puts a letter before the client: its head is fixed with the day, and nothing changes until they said something. */
export const offerLetter = (deps: CommandDeps, member: MemberActor, on: On): Followed =>
  onLetter(deps, member, { ...on, act: 'change' }, async (tx, letter, now) => {
    if (!mayEdit(letter.state)) return refused('not-now');
    if (letter.parts.length === 0) return refused('nothing-in-it');
    if ((await consentFor(tx, letter, now)) === undefined) return refused('not-agreed');
    const head = await headOf(tx, letter, { memberId: member.memberId, on: dutchDay(now) });
    if (!head) return undefined;
    await saveLetterHead(tx, letter.id, head);
    const offered = await note(tx, letter, 'offered', now);
    const client = await findClient(tx, letter.clientId);
    if (client?.claim.claimedAt)
      await addToOutbox(tx, {
        topic: 'mail.care-letter-offered',
        key: `mail.care-letter-offered:${letter.id}:${letter.events.length}`,
        payload: { practiceId: member.practiceId, clientId: letter.clientId, letterId: letter.id },
        about: letter.id,
      });
    return offered;
  });

export const recallLetter = (deps: CommandDeps, member: MemberActor, on: On): Followed =>
  onLetter(deps, member, { ...on, act: 'change' }, (tx, letter, now) => note(tx, letter, 'recalled', now));

/** Records that a client without pages of their own released the letter, on which day and how. */
export const recordRelease = (deps: CommandDeps, member: MemberActor, on: On, typed: Typed): Followed =>
  onLetter(deps, member, { ...on, act: 'send' }, (tx, letter, now) =>
    releaseLetter(tx, {
      ...{ letterId: letter.id, seen: Number(typed['versie']), now, secretKey: deps.secretKey },
      said: {
        by: 'therapist',
        how: releaseWays.find((way) => way === typed['hoe']),
        signedOn: parseDay(typed['dag'] ?? ''),
      },
    }),
  );

export const sendAgain = (deps: CommandDeps, member: MemberActor, on: On): Followed =>
  onLetter(deps, member, { ...on, act: 'send' }, (tx, letter, now) =>
    sendLetter(tx, letter, { now, secretKey: deps.secretKey }),
  );

const endLinks = (tx: CareTx, { id, clientId }: Letter, now: Date) =>
  revokeLinks(tx, { kind: letterLink, clientId, about: id, now });

export const endLetterLink = (deps: CommandDeps, member: MemberActor, on: On): Followed =>
  onLetter(deps, member, { ...on, act: 'change' }, async (tx, letter, now) => {
    const done = await note(tx, letter, 'link-ended', now);
    if (done.ok) await endLinks(tx, letter, now);
    return done;
  });

export const withdrawLetter = (deps: CommandDeps, member: MemberActor, on: On): Followed =>
  onLetter(deps, member, { ...on, act: 'change' }, async (tx, letter, now) => {
    const done = await note(tx, letter, 'withdrawn', now);
    if (done.ok) await endLinks(tx, letter, now);
    return done;
  });

/** A new draft in the place of a letter that is frozen; gives its id. */
export const correctLetter = async (
  deps: CommandDeps,
  member: MemberActor,
  on: On & { id: string },
): Promise<Result<string, FollowRefusal> | undefined> => {
  const { clientId, point, id } = on;
  const access = { act: 'read', object: 'letter', clientId, point, at: deps.clock.now() } as const;
  const before = await asActor(deps.db, member, access, (tx) => loadLetter(tx, on.letterId));
  if (!before) return undefined;
  if (!before.documentId) return refused('not-now');
  const { kind, to } = before;
  return startLetter(deps, member, { id, clientId, point, kind, recipientId: to.id, corrects: before });
};
