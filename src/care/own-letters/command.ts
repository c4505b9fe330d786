import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { ClientActor } from '../domain/actor.ts';
import { decideStep, letterLimits, type ReleaseRefusal } from '../domain/letter.ts';
import { releaseLetter } from '../papers/letter/release.ts';
import { letterLink } from '../papers/letter/send.ts';
import { addLetterEvent, lockLetter, type Letter } from '../store/letters.ts';
import { revokeLinks } from '../store/links.ts';
import { asActor, type CareTx } from '../store/scope.ts';

export type OwnDeps = { db: Database; clock: Clock; secretKey: string };
export type OwnRefusal = ReleaseRefusal | 'words-missing' | 'words-too-long' | 'not-now';

const answered = (tx: CareTx, letter: Pick<Letter, 'id' | 'clientId'>, about: string) =>
  addToOutbox(tx, {
    topic: 'mail.care-letter-answered',
    key: `mail.care-letter-answered:${letter.id}:${about}`,
    payload: { practiceId: tx.actor.practiceId, clientId: letter.clientId, letterId: letter.id },
    about: letter.id,
  });

/** Releases a letter with a tick; it is frozen and sent in the same moment, once. */
export const release = (
  { db, clock, secretKey }: OwnDeps,
  actor: ClientActor,
  given: { letterId: string; seen: number; ticked: boolean },
): Promise<Result<'released', OwnRefusal> | undefined> => {
  const now = clock.now();
  const point = 'POST /loper/brieven/:letter/vrijgeven';
  const { letterId, seen, ticked } = given;
  return asActor(db, actor, { act: 'send', object: 'letter', point, at: now }, async (tx) => {
    const done = await releaseLetter(tx, { letterId, seen, now, secretKey, said: { by: 'client', ticked } });
    if (done?.ok) await answered(tx, { id: letterId, clientId: actor.clientId }, 'released');
    return done;
  });
};

/** Sends a letter back with what should change. */
export const sendBack = (
  { db, clock }: OwnDeps,
  actor: ClientActor,
  given: { letterId: string; words: string },
): Promise<Result<'sent-back', OwnRefusal> | undefined> => {
  const now = clock.now();
  const point = 'POST /loper/brieven/:letter/terugsturen';
  return asActor(db, actor, { act: 'change', object: 'letter', point, at: now }, async (tx) => {
    const letter = await lockLetter(tx, given.letterId);
    if (!letter || letter.state === 'draft') return undefined;
    if (!decideStep(letter.state, 'sent-back').ok) return refused('not-now');
    const words = given.words.trim();
    if (words === '') return refused('words-missing');
    if (words.length > letterLimits.sentBack) return refused('words-too-long');
    const { id: letterId, clientId } = letter;
    await addLetterEvent(tx, { clientId, letterId, kind: 'sent-back', words, now });
    await answered(tx, letter, `back-${letter.events.length}`);
    return accepted('sent-back');
  });
};

/** Withdraws a letter that was released: its link opens nothing from then on. */
export const withdraw = (
  { db, clock }: OwnDeps,
  actor: ClientActor,
  letterId: string,
): Promise<Result<'withdrawn', OwnRefusal> | undefined> => {
  const now = clock.now();
  const point = 'POST /loper/brieven/:letter/intrekken';
  return asActor(db, actor, { act: 'change', object: 'letter', point, at: now }, async (tx) => {
    const letter = await lockLetter(tx, letterId);
    if (!letter || letter.state === 'draft') return undefined;
    if (!letter.documentId || !decideStep(letter.state, 'withdrawn').ok) return refused('not-now');
    const { clientId } = letter;
    await addLetterEvent(tx, { clientId, letterId, kind: 'withdrawn', now });
    await revokeLinks(tx, { kind: letterLink, clientId, about: letterId, now });
    return accepted('withdrawn');
  });
};
