import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { forProgramme, type Intake, type IntakeForProgramme } from '../domain/intake.ts';
import type { Referrer, Request } from '../domain/request.ts';
import { screeningState, type ScreeningState } from '../domain/screening-state.ts';
import type { CareTx } from './scope.ts';
import { findScreening, findScreenings, type KeptScreening } from './screenings.ts';

/** What was typed on a page of the intake, by field; a field with several answers has them separated by spaces. */
export type PageAnswers = Readonly<Record<string, string>>;

/** A page of the intake as it was saved last. */
export type KeptPage = { answers: PageAnswers; revision: number; savedAt: Date; savedBy: string };

/** The pages of the present client's intake that were saved, by name. */
export const findIntakePages = async (tx: CareTx): Promise<Map<string, KeptPage>> => {
  const found = await rows<{
    page: string;
    answers: PageAnswers;
    revision: number;
    saved_at: string;
    saved_by: string;
  }>(
    tx,
    sql`select page, answers, revision, saved_at, member.name as saved_by
        from care.intake_page join care.member on member.id = intake_page.member_id
        where intake_page.client_id = (select care.client())`,
  );
  return new Map(
    found.map(({ page, answers, revision, saved_at, saved_by }) => [
      page,
      { answers, revision, savedAt: new Date(saved_at), savedBy: saved_by },
    ]),
  );
};

/**
 * Keeps what was typed on a page, right or wrong; gives its new revision. The last write counts: a revision that is more
 * than one above the one the page was shown with tells that somebody else wrote in between.
 */
export const saveIntakePage = async (
  tx: CareTx,
  clientId: string,
  given: { page: string; answers: PageAnswers; now: Date; memberId: string },
): Promise<number> => {
  const [saved] = await rows<{ revision: number }>(
    tx,
    sql`insert into care.intake_page (client_id, page, answers, saved_at, member_id)
        values (${clientId}, ${given.page}, ${JSON.stringify(given.answers)}::jsonb, ${given.now.toISOString()},
                ${given.memberId})
        on conflict (practice_id, client_id, page) do update
          set answers = excluded.answers, saved_at = excluded.saved_at, member_id = excluded.member_id,
              revision = intake_page.revision + 1
        returning revision`,
  );
  return saved!.revision;
};

/** The intake that counts, with where its screening stands. */
export type PresentIntake = {
  intake: Intake;
  screening: KeptScreening;
  state: ScreeningState;
  /** What the programme engine takes from it. */
  programme: IntakeForProgramme;
};

/** The intake of the present client as it was recorded last; undefined while none was. */
export const findIntake = async (tx: CareTx, today: CalendarDay): Promise<PresentIntake | undefined> => {
  const screening = await findScreening(tx);
  if (!screening) return undefined;
  const state = screeningState(screening, { today, answer: screening.answer });
  const { intake } = screening;
  return { intake, screening, state, programme: forProgramme(intake, state) };
};

/** Everything of the present client's intakes, for who takes their file along: the recorded ones, and what was typed. */
export const findIntakeForExport = async (
  tx: CareTx,
): Promise<{ screenings: KeptScreening[]; typed: { page: string; kept: KeptPage }[] }> => ({
  screenings: await findScreenings(tx),
  typed: [...(await findIntakePages(tx))].map(([page, kept]) => ({ page, kept })),
});

/** The request that the present client came by, as far as the intake needs it. */
export type Referral = Pick<Request, 'wishes' | 'question'> & {
  kind: Referrer;
  name: string;
  organisation: string;
  sentAt: Date;
};

/** The request that the present client came by; undefined for who came by themselves. */
export const findReferral = async (tx: CareTx): Promise<Referral | undefined> => {
  const [row] = await rows<{ asked: Request; sent_at: string }>(
    tx,
    sql`select asked, sent_at from care.request
        where client_id = (select care.client()) and sent_at is not null order by sent_at desc, id limit 1`,
  );
  if (!row) return undefined;
  const { referrer, wishes, question } = row.asked;
  const { kind, name, organisation } = referrer;
  return { kind, name, organisation, wishes, question, sentAt: new Date(row.sent_at) };
};

/** The professions of who guides the present client now; empty texts where none is known. */
export const findGuideProfessions = async (tx: CareTx): Promise<string[]> => {
  const found = await rows<{ profession: string }>(
    tx,
    sql`select member.profession from care.relation join care.member on member.id = relation.member_id
        where relation.client_id = (select care.client()) and relation.until_at is null order by member.id`,
  );
  return found.map(({ profession }) => profession);
};
