import { Hono, type Context } from 'hono';
import { today } from '../../../kernel/calendar-day.ts';
import { refused } from '../../../kernel/result.ts';
import { actorOf } from '../../../platform/identity/index.ts';
import { personalPage, readForm } from '../../../platform/web/index.ts';
import { renderPage, type FieldErrors } from '../../../ui/index.ts';
import { loadEdition } from '../../store/editions.ts';
import { findEnrolment } from '../../store/enrolments.ts';
import { countSeats } from '../../store/seats.ts';
import { frameOf, moneyPath, type MoneyDeps } from '../office.ts';
import { deskRefusals } from '../texts.ts';
import { giveBack, seatElsewhere, seatHere, type DeskRefusal } from './command.ts';
import { DeskPage } from './page.tsx';
import { findDeskLine, findOpenEditions, type DeskLine, type DeskOutcome } from './query.ts';
import { canMove, canSeat, entryUnjudged } from './ways.ts';

const path = `${moneyPath}/zonder-plaats/:line{[0-9]+}`;

/** The desk for money without a seat: one page a line, three buttons. */
export const deskRoutes = (deps: MoneyDeps): Hono => {
  const onePage = async (c: Context, line: DeskLine, errors?: FieldErrors, chosen?: string) => {
    const facts = { ...frameOf(deps, c), line, ...(await waysOf(deps, line)), errors, chosen };
    return personalPage(c, renderPage(<DeskPage {...facts} />), errors ? 422 : 200);
  };
  const act = (
    work: (request: { ledgerId: number; code: string; by: string }) => ReturnType<typeof seatHere>,
  ) => {
    return async (c: Context) => {
      const ledgerId = lineOf(c);
      const code = (await readForm(c)).fields['editie'] ?? '';
      const done =
        ledgerId === undefined
          ? refused('not-found' as const)
          : await work({ ledgerId, code, by: actorOf(deps.staffOf(c)) });
      return done.ok ? after(c, done.value) : refuse(c, done.reason, code);
    };
  };
  const after = (c: Context, outcome: DeskOutcome | 'already-resolved') =>
    c.redirect(`${moneyPath}?melding=${outcome}`, 303);
  const refuse = async (c: Context, reason: DeskRefusal, chosen: string) => {
    const line = await findDeskLine(deps.db, lineOf(c) ?? 0);
    if (reason === 'not-found' || !line) return c.notFound();
    if (reason === 'already-resolved') return after(c, reason);
    const field = reason === 'no-such-edition' || reason === 'edition-full' ? 'editie' : 'form';
    return onePage(c, line, { [field]: deskRefusals[reason] }, chosen);
  };

  return new Hono()
    .get(path, async (c) => {
      const ledgerId = lineOf(c);
      const line = ledgerId === undefined ? undefined : await findDeskLine(deps.db, ledgerId);
      return line ? onePage(c, line) : c.notFound();
    })
    .post(
      `${path}/plaats`,
      act((request) => seatHere(deps, request)),
    )
    .post(
      `${path}/andere-editie`,
      act((request) => seatElsewhere(deps, request)),
    )
    .post(
      `${path}/terugbetalen`,
      act((request) => giveBack(deps, request)),
    );
};

/** The number of a line in an address; a number too long to be one is nobody's. */
const lineOf = (c: Context): number | undefined => {
  const text = c.req.param('line') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
};

/** What can be done about a line, for its page; decided again, under lock, when a button is pressed. */
const waysOf = async ({ db, clock }: MoneyDeps, line: DeskLine) => {
  const unknown = refused('unknown-enrolment' as const);
  const enrolment = line.person && (await findEnrolment(db, line.person.enrolmentId));
  if (!enrolment)
    return { here: unknown, elsewhere: unknown, seats: undefined, approvesEntry: false, editions: [] };
  const edition = await loadEdition(db, enrolment.editionId);
  const facts = { enrolment, edition, refundAsked: line.refundAsked };
  const elsewhere = canMove(facts);
  return {
    here: canSeat(facts),
    elsewhere,
    seats: await countSeats(db, edition.id),
    approvesEntry: entryUnjudged(enrolment),
    editions: elsewhere.ok ? await findOpenEditions(db, { editionId: edition.id, today: today(clock) }) : [],
  };
};
