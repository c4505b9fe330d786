import { Hono, type Context } from 'hono';
import { parseDay } from '../../kernel/calendar-day.ts';
import { createCounter } from '../../platform/limits/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors } from '../../ui/index.ts';
import { hasRole } from '../domain/actor.ts';
import { filePath } from '../domain/practice-pages.ts';
import { findEmergencies } from '../store/emergencies.ts';
import { inPractice, recordAccessToEach } from '../store/scope.ts';
import { breakGlass, findInEmergency } from './command.ts';
import { frameOf, type ClientsDeps } from './deps.ts';
import { EmergenciesPage, emergencyPath, EmergencyPage, type TypedEmergency } from './emergency-page.tsx';
import { therapistsOnly } from './list-route.tsx';
import { emergencyWords as words } from './texts.ts';

/** The least a reason says, in letters. */
const shortestReason = 10;

const readTyped = (fields: Record<string, string>): TypedEmergency => ({
  naam: (fields['naam'] ?? '').trim().slice(0, 200),
  geboortedag: (fields['geboortedag'] ?? '').trim().slice(0, 20),
  reden: (fields['reden'] ?? '').trim().slice(0, 500),
});

/** Breaking the glass: a colleague's file, found by whole name and day of birth only, with a reason and in sight. */
export const emergencyRoutes = (deps: ClientsDeps): Hono => {
  const { db, clock, memberOf } = deps;
  const searches = createCounter({ most: 10, seconds: 3600 });

  const page = (
    c: Context,
    typed: TypedEmergency,
    over: { step?: 'open'; nobody?: boolean; errors?: FieldErrors; status?: 422 | 429 } = {},
  ) =>
    personalPage(
      c,
      renderPage(
        <EmergencyPage
          {...frameOf(deps, c, over.errors)}
          typed={typed}
          step={over.step ?? 'search'}
          nobody={over.nobody ?? false}
        />,
      ),
      over.status ?? (over.errors ? 422 : 200),
    );

  /** Finds who was asked for, or answers why not. Each search counts, also one that finds nobody. */
  const search = async (
    c: Context,
    typed: TypedEmergency,
  ): Promise<{ id: string; mine: boolean } | { answer: Response }> => {
    const bornOn = parseDay(typed.geboortedag);
    const errors: FieldErrors = {};
    if (typed.naam === '') errors['naam'] = words.noName;
    if (!bornOn) errors['geboortedag'] = words.noDay;
    if (!bornOn || Object.keys(errors).length > 0) return { answer: page(c, typed, { errors }) };
    const { memberId } = memberOf(c);
    if (!(await searches.spend(memberId)).ok)
      return { answer: page(c, typed, { errors: { form: words.tooMany }, status: 429 }) };
    const found = await findInEmergency(deps, memberOf(c), { name: typed.naam, bornOn });
    return found ?? { answer: page(c, typed, { nobody: true }) };
  };

  const app = new Hono();
  app.use(`${emergencyPath}/*`, therapistsOnly(memberOf));
  return app
    .get(emergencyPath, (c) => page(c, readTyped({})))
    .post(emergencyPath, async (c) => {
      const typed = readTyped((await readForm(c)).fields);
      const found = await search(c, typed);
      if ('answer' in found) return found.answer;
      return found.mine ? c.redirect(filePath(found.id), 303) : page(c, typed, { step: 'open' });
    })
    .post(`${emergencyPath}/openen`, async (c) => {
      const typed = readTyped((await readForm(c)).fields);
      const found = await search(c, typed);
      if ('answer' in found) return found.answer;
      if (typed.reden.length < shortestReason)
        return page(c, typed, { step: 'open', errors: { reden: words.noReason } });
      if (!found.mine) await breakGlass(deps, memberOf(c), { clientId: found.id, reason: typed.reden });
      return c.redirect(filePath(found.id), 303);
    })
    .get('/praktijk/clienten/noodinzage', async (c) => {
      const member = memberOf(c);
      const owner = hasRole(member, 'owner');
      if (!owner && !hasRole(member, 'therapist')) return c.notFound();
      const access = {
        act: 'read',
        object: 'emergency',
        point: 'GET /praktijk/clienten/noodinzage',
        at: clock.now(),
      } as const;
      const emergencies = await inPractice(db, member, access, async (tx) => {
        const found = await findEmergencies(tx, { memberId: member.memberId, owner });
        // The reasons tell of clients: each of them has it in their own log that this list was read.
        const seen = found.map(({ clientId }) => clientId);
        await recordAccessToEach(tx, access, seen);
        return found;
      });
      const props = { emergencies, now: clock.now() };
      return personalPage(c, renderPage(<EmergenciesPage {...frameOf(deps, c)} {...props} />));
    });
};
