import { sql, type SQL } from 'drizzle-orm';
import type { Lang } from '../../kernel/lang.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { ClientAnswer } from '../domain/case-study.ts';

/** A client's own page, and the last thing they said there. */
export type Invitation = {
  id: string;
  key: string;
  enrolmentId: string;
  open: boolean;
  last: { answer: ClientAnswer; called: string | undefined; textVersion: string; at: Date } | undefined;
};

type Stored = {
  id: string;
  key: string;
  enrolmentId: string;
  open: boolean;
  answer: ClientAnswer | null;
  called: string | null;
  text_version: string | null;
  given_at: string | Date | null;
};

const find = async (db: Database | Tx, where: SQL): Promise<Invitation[]> => {
  const found = await rows<Stored>(
    db,
    sql`select invitation.id, invitation.key, invitation.enrolment_id as "enrolmentId",
          invitation.closed_at is null as open, said.answer, said.called, said.text_version, said.given_at
        from learning.case_invitation invitation
        left join lateral (select answer, called, text_version, given_at from learning.client_answer
          where invitation_id = invitation.id order by given_at desc, id desc limit 1) said on true
        where ${where}`,
  );
  return found.map(({ answer, called, text_version, given_at, ...invitation }) => ({
    ...invitation,
    last:
      answer && text_version && given_at
        ? { answer, called: called ?? undefined, textVersion: text_version, at: new Date(given_at) }
        : undefined,
  }));
};

/** The invitation behind a link; undefined for a key that is none, or is not there any more. */
export const findInvitation = async (db: Database | Tx, key: string): Promise<Invitation | undefined> =>
  /^[\w-]{27}$/.test(key) ? (await find(db, sql`invitation.key = ${key}`))[0] : undefined;

/** The open invitation of a case. */
export const findOpenInvitation = async (
  db: Database | Tx,
  enrolmentId: string,
): Promise<Invitation | undefined> =>
  (await find(db, sql`invitation.enrolment_id = ${enrolmentId} and invitation.closed_at is null`))[0];

export const findOpenInvitations = async (
  db: Database | Tx,
  editionId: string,
): Promise<Map<string, Invitation>> => {
  const found = await find(
    db,
    sql`invitation.closed_at is null and invitation.enrolment_id in (
          select enrolment_id from learning.case_study where edition_id = ${editionId})`,
  );
  return new Map(found.map((invitation) => [invitation.enrolmentId, invitation]));
};

export const saveInvitation = async (
  tx: Tx,
  made: { id: string; key: string; enrolmentId: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`insert into learning.case_invitation (id, key, enrolment_id, made_at)
    values (${made.id}, ${made.key}, ${made.enrolmentId}, ${made.at.toISOString()}) on conflict do nothing`);
};

export const closeInvitation = async (tx: Tx, enrolmentId: string, at: Date): Promise<void> => {
  await tx.execute(sql`update learning.case_invitation set closed_at = ${at.toISOString()}
    where enrolment_id = ${enrolmentId} and closed_at is null`);
};

export const lockInvitation = async (tx: Tx, id: string): Promise<void> => {
  await tx.execute(sql`select 1 from learning.case_invitation where id = ${id} for update`);
};

/** Writes down what a client said. Taking a yes back also takes the name away that stood with it. */
export const saveClientAnswer = async (
  tx: Tx,
  said: {
    id: string;
    invitationId: string;
    answer: ClientAnswer;
    called: string | undefined;
    textVersion: string;
    lang: Lang;
    at: Date;
  },
): Promise<void> => {
  if (said.answer !== 'yes')
    await tx.execute(
      sql`delete from learning.client_answer where invitation_id = ${said.invitationId} and answer = 'yes'`,
    );
  await tx.execute(sql`insert into learning.client_answer (id, invitation_id, answer, called, text_version, lang, given_at)
    values (${said.id}, ${said.invitationId}, ${said.answer}, ${said.called ?? null}, ${said.textVersion}, ${said.lang},
      ${said.at.toISOString()})`);
};

/** Removes the links and answers of an edition; how many were invited and came stays. Gives how many links went. */
export const forgetInvitations = async (tx: Tx, editionId: string, at: Date): Promise<number> => {
  const found = await find(
    tx,
    sql`invitation.enrolment_id in (select enrolment_id from learning.case_study where edition_id = ${editionId})`,
  );
  const open = found.filter((invitation) => invitation.open);
  const coming = open.filter(({ last }) => last?.answer === 'yes').length;
  await tx.execute(sql`insert into learning.client_count (edition_id, invited, coming, forgotten_at)
    values (${editionId}, ${open.length}, ${coming}, ${at.toISOString()})
    on conflict (edition_id) do update set invited = learning.client_count.invited + excluded.invited,
      coming = learning.client_count.coming + excluded.coming, forgotten_at = excluded.forgotten_at`);
  await tx.execute(sql`delete from learning.case_invitation where enrolment_id in (
    select enrolment_id from learning.case_study where edition_id = ${editionId})`);
  return found.length;
};

/** How many clients came to an edition's return day, once the answers themselves are gone. */
export const findClientCount = async (
  db: Database,
  editionId: string,
): Promise<{ invited: number; coming: number } | undefined> =>
  (
    await rows<{ invited: number; coming: number }>(
      db,
      sql`select invited, coming from learning.client_count where edition_id = ${editionId}`,
    )
  )[0];
