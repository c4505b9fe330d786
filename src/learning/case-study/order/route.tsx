import { Hono, type Context } from 'hono';
import { recordAudit } from '../../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../../platform/db/index.ts';
import { actorOf } from '../../../platform/identity/index.ts';
import { personalPage, readForm } from '../../../platform/web/index.ts';
import { findEdition, type Edition } from '../../../training/index.ts';
import { renderPage, type Site } from '../../../ui/index.ts';
import { findBroughtCases, lockCasesOf, savePosition } from '../../store/cases.ts';
import { findClientCount, findOpenInvitations } from '../../store/invitations.ts';
import { participantsOfRoom } from '../../store/rooms.ts';
import { OrderPage, PrintPage, type Brought, type OrderProps } from './page.tsx';

export type OrderDeps = {
  db: Database;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

const base = '/beheer/edities/:code/casussen';

/** Teachers see the cases of a return day and put them in order (S26). */
export const orderRoutes = (deps: OrderDeps): Hono => {
  const { db, site } = deps;

  const propsOf = async (c: Context, edition: Edition): Promise<OrderProps> => ({
    ...{ site, edition, user: deps.staffOf(c).name, roles: deps.staffOf(c).roles, csrf: deps.csrf(c) },
    cases: await findCases(db, edition),
    count: await findClientCount(db, edition.id),
    moved: c.req.query('melding') === 'volgorde',
  });

  return new Hono()
    .get(base, async (c) => {
      const edition = await findEdition(db, c.req.param('code'));
      if (!edition) return c.notFound();
      return personalPage(c, renderPage(<OrderPage {...await propsOf(c, edition)} />));
    })
    .get(`${base}/afdrukken`, async (c) => {
      const edition = await findEdition(db, c.req.param('code'));
      if (!edition) return c.notFound();
      return personalPage(c, renderPage(<PrintPage {...await propsOf(c, edition)} />));
    })
    .post(`${base}/volgorde`, async (c) => {
      const edition = await findEdition(db, c.req.param('code'));
      if (!edition) return c.notFound();
      const { fields } = await readForm(c);
      const step = fields['naar'] === 'eerder' ? -1 : fields['naar'] === 'later' ? 1 : 0;
      const by = actorOf(deps.staffOf(c));
      const moved = await move(db, { edition, enrolmentId: fields['casus'] ?? '', step, by });
      return c.redirect(`/beheer/edities/${edition.code}/casussen${moved ? '?melding=volgorde' : ''}`, 303);
    });
};

/** The cases of who still takes part, with what their client says. */
const findCases = async (db: Database, edition: Edition): Promise<Brought[]> => {
  const participants = new Map((await participantsOfRoom(db, edition)).map((one) => [one.enrolmentId, one]));
  const invitations = await findOpenInvitations(db, edition.id);
  return (await findBroughtCases(db, edition.id)).flatMap((study) => {
    const participation = participants.get(study.enrolmentId);
    const client = invitations.get(study.enrolmentId)?.last?.answer;
    return participation ? [{ study, participation, client }] : [];
  });
};

/** Changes places with the case before or after it, with the whole order locked. */
const move = (
  db: Database,
  { edition, enrolmentId, step, by }: { edition: Edition; enrolmentId: string; step: number; by: string },
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    await lockCasesOf(tx, edition.id);
    const order = (await findBroughtCases(tx, edition.id)).map((study) => study.enrolmentId);
    const from = order.indexOf(enrolmentId);
    const other = order[from + step];
    if (from < 0 || step === 0 || other === undefined) return false;
    order[from] = other;
    order[from + step] = enrolmentId;
    for (const [position, id] of order.entries()) await savePosition(tx, id, position + 1);
    await recordAudit(tx, {
      actor: by,
      act: 'case-moved',
      object: edition.id,
      detail: { case: enrolmentId },
    });
    return true;
  });
