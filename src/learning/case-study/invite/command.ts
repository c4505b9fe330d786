import { today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { refused, type Result } from '../../../kernel/result.ts';
import { inTransaction, type Database } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { loadEdition } from '../../../training/index.ts';
import {
  consentVersion,
  decideClientAnswer,
  mustForget,
  type AnswerRefusal,
  type ClientAnswer,
} from '../../domain/case-study.ts';
import { findCase, findEditionsWithConsent } from '../../store/cases.ts';
import {
  findInvitation,
  forgetInvitations,
  lockInvitation,
  saveClientAnswer,
} from '../../store/invitations.ts';

type Deps = { db: Database; clock: Clock };

/** Writes down what a client says, under the lock of their invitation; the key in their link is the proof. */
export const answerInvitation = (
  { db, clock }: Deps,
  said: { key: string; answer: ClientAnswer; called: string; lang: Lang },
): Promise<Result<{ answer: ClientAnswer }, AnswerRefusal | 'not-found'>> =>
  inTransaction(db, async (tx) => {
    const asked = await findInvitation(tx, said.key);
    if (!asked) return refused('not-found');
    await lockInvitation(tx, asked.id);
    const invitation = await findInvitation(tx, said.key);
    const study = await findCase(tx, asked.enrolmentId);
    if (!invitation || !study) return refused('not-found');
    const edition = await loadEdition(tx, study.editionId);
    const decided = decideClientAnswer(said, {
      last: invitation.last?.answer,
      open: invitation.open && edition.standing.state !== 'cancelled',
      returnDay: edition.returnDay,
      today: today(clock),
    });
    if (!decided.ok) return decided;
    const kept = { id: newId(), invitationId: invitation.id, textVersion: consentVersion, at: clock.now() };
    await saveClientAnswer(tx, { ...kept, ...decided.value, lang: said.lang });
    return decided;
  });

/** Removes what clients said about return days of more than 30 days ago; a count stays. Gives how many links went. */
export const forgetClients = async ({ db, clock }: Deps): Promise<{ forgotten: number }> => {
  let forgotten = 0;
  for (const editionId of await findEditionsWithConsent(db)) {
    const { returnDay } = await loadEdition(db, editionId);
    if (mustForget(returnDay, today(clock)))
      forgotten += await inTransaction(db, (tx) => forgetInvitations(tx, editionId, clock.now()));
  }
  return { forgotten };
};
