import { Hono } from 'hono';
import { decimal } from '../../kernel/money.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import type { EnrolmentAnswer } from './answers.ts';
import { enrolmentCursor, fillPage, readEnrolmentCursor } from './cursor.ts';
import type { OfficeEnv } from './office.ts';
import { problemAnswer } from './problem.ts';
import { findCoded, listCoded, type CodedEnrolment } from './query.ts';
import { enrolmentsQuery, noQuery, readQuery, strangeCursor } from './requests.ts';

/**
 * What the office's own programs may know of an enrolment. Named one by one, so that nothing slips in: never the key
 * of the personal link, and neither diet, access needs nor evidence, which only the course days need.
 */
const enrolmentForOffice = ({ enrolment: e, edition }: CodedEnrolment): EnrolmentAnswer => ({
  id: e.id,
  edition,
  state: e.standing.state,
  endedBecause: e.standing.state === 'cancelled' ? e.standing.kind : null,
  submittedAt: e.submittedAt.toISOString(),
  confirmedAt: e.confirmedAt?.toISOString() ?? null,
  seat: e.standing.state === 'confirmed' ? e.standing.seat : null,
  name: e.name,
  email: e.email,
  phone: e.phone,
  lang: e.lang,
  profession: e.profession,
  register: e.register ?? null,
  registerNumber: e.registerNumber ?? null,
  buyer: {
    kind: e.buyer.kind,
    company: e.buyer.kind === 'business' ? e.buyer.company : null,
    reference: e.buyer.kind === 'business' ? (e.buyer.reference ?? null) : null,
  },
  paymentRoute: e.paymentRoute.kind,
  price: { amount: decimal(e.price), currency: 'EUR' },
  invoiceNumber: e.invoiceNumber ?? null,
  transferPreference: e.transferPreference ?? null,
});

/** Enrolments, for the office. */
export const enrolmentRoutes = ({ db }: { db: Database }): Hono<OfficeEnv> => {
  const routes = new Hono<OfficeEnv>();
  routes.get('/', async (c) => {
    const query = readQuery(c, enrolmentsQuery);
    if (!query.ok) return query.answer;
    const { edition, state, limit, cursor } = query.value;
    const start = cursor === undefined ? undefined : readEnrolmentCursor(cursor);
    if (cursor !== undefined && start === undefined) return strangeCursor(c);
    const page = await fillPage<CodedEnrolment>(
      limit,
      (after, most) => listCoded(db, edition, after?.enrolment.id ?? start, most),
      (coded) => !state || coded.enrolment.standing.state === state,
    );
    return c.json({
      enrolments: page.items.map(enrolmentForOffice),
      nextCursor: page.last ? enrolmentCursor(page.last.enrolment.id) : null,
    });
  });
  routes.get('/:id', async (c) => {
    const query = readQuery(c, noQuery);
    if (!query.ok) return query.answer;
    const id = c.req.param('id');
    const found = isId(id) ? await findCoded(db, id) : undefined;
    return found
      ? c.json(enrolmentForOffice(found))
      : problemAnswer(c, 'not-found', { detail: 'There is no enrolment with this id.' });
  });
  return routes;
};
