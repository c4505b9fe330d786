import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { MailFailure, renderMail, type Mailer } from '../../platform/mail/index.ts';
import type { ClaimedEntry, Handled, OutboxHandlers } from '../../platform/outbox/index.ts';
import { sessionDeeds, type SessionDeed } from '../domain/session-news.ts';
import { asActor } from '../store/scope.ts';
import { findAddress, findAnswerTo } from '../store/session-letters.ts';
import { newsTopic } from '../store/session-news.ts';
import { findComingSessions, findOwnSessions, findSessionsById } from '../store/sessions.ts';
import { sessionLetter, stillTrue } from './letter.ts';

type LetterDeps = { db: Database; clock: Clock; mailer: Mailer };
type Payload = { practiceId: string; clientId: string; deed: SessionDeed; sessionIds: string[] };

const readPayload = (payload: Record<string, unknown>): Payload | undefined => {
  const { practiceId, clientId, deed, sessionIds } = payload as Partial<Payload>;
  return practiceId && clientId && deed && sessionDeeds.includes(deed) && Array.isArray(sessionIds)
    ? { practiceId, clientId, deed, sessionIds }
    : undefined;
};

/** The letter as the facts are now, or why there is none. */
const write = async ({ db, clock }: LetterDeps, { practiceId, clientId, deed, sessionIds }: Payload) => {
  const now = clock.now();
  const access = {
    act: 'send',
    object: 'appointment',
    clientId,
    point: `mail ${newsTopic}`,
    at: now,
  } as const;
  return asActor(db, { kind: 'system', practiceId }, access, async (tx) => {
    const address = await findAddress(tx);
    if (!address) return undefined;
    const own = new Set((await findOwnSessions(tx)).map(({ id }) => id));
    const sessions = stillTrue(deed, await findSessionsById(tx, sessionIds), own, now);
    const leads = sessions[0]?.therapists[0];
    if (!leads) return undefined;
    const organizer = (await findAnswerTo(tx, leads.id)) ?? {
      name: leads.name,
      email: 'geen-antwoord@duurloop.invalid',
    };
    const coming = await findComingSessions(tx, now);
    return {
      ...address,
      organizer,
      ...sessionLetter({ ...{ deed, sessions, coming, organizer, now }, lang: address.lang }),
    };
  });
};

const send = async (deps: LetterDeps, entry: ClaimedEntry): Promise<Handled> => {
  const payload = readPayload(entry.payload);
  if (!payload) return { result: 'give-up', problem: 'unreadable' };
  const letter = await write(deps, payload);
  if (!letter) return { result: 'done', note: { unsent: 'nothing-to-tell' } };
  const { email, lang, subject, blocks, attachments, organizer } = letter;
  try {
    await deps.mailer.send({
      ...{
        to: email,
        subject,
        attachments,
        ...renderMail({ lang, subject, blocks, footer: organizer.name }),
      },
      headers: { 'Reply-To': organizer.email },
      messageId: `${entry.id}@duurloop`,
    });
    return { result: 'done' };
  } catch (failure) {
    if (!(failure instanceof MailFailure)) throw failure;
    return { result: failure.problem === 'refused-address' ? 'give-up' : 'again', problem: failure.problem };
  }
};

/** Letters to clients about their sessions, each with its calendar file. */
export const sessionLetterHandlers = (deps: LetterDeps): OutboxHandlers => ({
  [newsTopic]: (entry) => send(deps, entry),
});
