import { sql } from 'drizzle-orm';
import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { databaseNow, rows, type Database, type Tx } from '../../platform/db/index.ts';
import { findParticipation, loadEdition } from '../../training/index.ts';
import {
  isLate,
  standingOf,
  termOf,
  type AssignmentStanding,
  type VerdictKind,
} from '../domain/assignment.ts';
import { findEditionTerm } from './assignment-terms.ts';

/** How far somebody is, for their dossier and for the rule of the certificate. */
export type AssignmentState = {
  state: AssignmentStanding['state'];
  dueOn?: CalendarDay;
  late?: boolean;
};

type Stored = {
  id: string;
  begun: boolean;
  last: number | null;
  first_at: string | Date | null;
  kind: VerdictKind | null;
  extended_to: CalendarDay | null;
};

const findFacts = (db: Database | Tx, ids: string[]): Promise<Stored[]> =>
  rows<Stored>(
    db,
    sql`select asked.id::text as id, version.last, version.first_at, verdict.kind, extension.due_on::text as extended_to,
          (coalesce(trim(assignment.text), '') <> ''
            or exists (select 1 from learning.assignment_file where enrolment_id = asked.id)) as begun
        from unnest(${sql.param(ids)}::uuid[]) as asked(id)
        left join learning.assignment on assignment.enrolment_id = asked.id
        left join lateral (select max(number) as last, min(handed_in_at) as first_at
          from learning.assignment_version where enrolment_id = asked.id) version on true
        left join lateral (select kind from learning.assignment_verdict given
          where given.enrolment_id = asked.id and given.version = version.last
          order by given_at desc, id desc limit 1) verdict on true
        left join lateral (select due_on from learning.assignment_extension
          where enrolment_id = asked.id order by given_at desc, id desc limit 1) extension on true`,
  );

const standing = ({ begun, last, first_at, kind }: Stored): AssignmentStanding => {
  const at = new Date(first_at ?? 0);
  return standingOf({
    begun,
    versions: last === null ? [] : [{ number: last, handedInAt: at }],
    verdicts:
      last === null || kind === null ? [] : [{ id: '', version: last, kind, words: '', byName: '', at }],
  });
};

/**
 * The state of each of these enrolments; one that is not there any more has no entry. `late`: handed in after the
 * term, or not handed in while the term is over (by the clock of the database, or on `today` when that is given).
 */
export const assignmentStates = async (
  db: Database | Tx,
  enrolmentIds: string[],
  today?: CalendarDay,
): Promise<Map<string, AssignmentState>> => {
  const states = new Map<string, AssignmentState>();
  if (enrolmentIds.length === 0) return states;
  const now = today ?? dutchDay(await databaseNow(db));
  const terms = new Map<string, CalendarDay>();
  for (const facts of await findFacts(db, enrolmentIds)) {
    const participation = await findParticipation(db, facts.id);
    if (!participation) continue;
    const { editionId } = participation;
    const term = terms.get(editionId) ?? (await findEditionTerm(db, await loadEdition(db, editionId)));
    terms.set(editionId, term);
    const dueOn = termOf(term, facts.extended_to ?? undefined);
    const firstHandedInAt = facts.first_at === null ? undefined : new Date(facts.first_at);
    const late = isLate(dueOn, { firstHandedInAt, today: now });
    states.set(facts.id, { state: standing(facts).state, dueOn, late });
  }
  return states;
};
