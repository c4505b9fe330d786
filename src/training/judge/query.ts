import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import type { Decision } from '../domain/enrolment.ts';
import type { Edition } from '../domain/edition.ts';
import { editionColumns, toEdition } from '../store/editions.ts';
import { enrolmentFacts, findEnrolment, toEnrolment, type EnrolmentInFull } from '../store/enrolments.ts';

/** An enrolment that somebody must judge, with what is asked and until when its seat is kept. */
export type Waiting = {
  enrolment: EnrolmentInFull;
  edition: Edition;
  subject: Decision['subject'];
  heldUntil: Date | undefined;
};

/** What an enrolment waits for; undefined when there is nothing to judge. */
export const waitingFor = (
  enrolment: EnrolmentInFull,
): Pick<Waiting, 'subject' | 'heldUntil'> | undefined => {
  const { standing } = enrolment;
  if (standing.state === 'entry-in-review') return { subject: 'entry', heldUntil: standing.heldUntil };
  if (standing.state === 'payment-route-in-review')
    return { subject: 'payment-route', heldUntil: standing.heldUntil };
  return undefined;
};

/** Everybody who waits for a judgement (S21, S22), oldest first. */
export const findWaiting = async (db: Database): Promise<Waiting[]> => {
  const candidates = await rows(
    db,
    enrolmentFacts(sql`where cancellation.enrolment_id is null and confirmation.enrolment_id is null
      and ((enrolment.entry->>'kind' = 'otherwise' and not exists (
              select 1 from training.decision where enrolment_id = enrolment.id and subject = 'entry'))
        or (enrolment.payment_route->>'kind' = 'transfer' and not exists (
              select 1 from training.decision where enrolment_id = enrolment.id and subject = 'payment-route')))
      order by enrolment.submitted_at, enrolment.id`),
  );
  const found = candidates.map(toEnrolment);
  const editions = await findEditions(db, [...new Set(found.map((enrolment) => enrolment.editionId))]);
  return found.flatMap((enrolment) => {
    const asked = waitingFor(enrolment);
    const edition = editions.get(enrolment.editionId);
    return asked && edition ? [{ enrolment, edition, ...asked }] : [];
  });
};

const findEditions = async (db: Database, ids: string[]): Promise<Map<string, Edition>> => {
  if (ids.length === 0) return new Map();
  const found = await rows(
    db,
    sql`select ${editionColumns} from training.edition edition where id in ${ids}`,
  );
  return new Map(found.map(toEdition).map((edition) => [edition.id, edition]));
};

/** An enrolment by an id that came in an address; what is no id is nobody's. */
export const findAsked = async (db: Database | Tx, id: string): Promise<EnrolmentInFull | undefined> =>
  isId(id) ? findEnrolment(db, id) : undefined;

/** What was sent along as evidence (S21). */
export type Evidence = { name: string; mediaType: string; bytes: Uint8Array };

export const findEvidence = async (db: Database | Tx, enrolmentId: string): Promise<Evidence | undefined> => {
  if (!isId(enrolmentId)) return undefined;
  const [row] = await rows<{ name: string; media_type: string; bytes: Uint8Array }>(
    db,
    sql`select file.name, file.media_type, file.bytes from training.enrolment
        join platform.file on file.id = enrolment.evidence_id where enrolment.id = ${enrolmentId}`,
  );
  return row && { name: row.name, mediaType: row.media_type, bytes: row.bytes };
};
