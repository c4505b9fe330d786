import { Hono, type Context } from 'hono';
import { dutchDay } from '../../kernel/calendar-day.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import type { Typed } from './card.tsx';
import { FieldPage } from './field-page.tsx';
import { findField, tellPart, type FieldDeps } from './field-session.ts';
import { readPart } from './form.ts';
import { partErrors } from './texts.ts';

export type FieldSessionDeps = FieldDeps & {
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const path = '/praktijk/veld/:id';

const errors = {
  ...partErrors,
  'not-yet': 'Inchecken kan op de dag zelf.',
  'called-off': 'Deze sessie is afgelast.',
};

/** `/praktijk/veld/:id`: a session in the field, on the phone. */
export const fieldSessionRoutes = (deps: FieldSessionDeps): Hono => {
  const page = async (
    c: Context,
    id: string,
    over: { typed?: Typed; saved?: { clientId: string; part: string } },
  ) => {
    const member = deps.memberOf(c);
    const field = isId(id) ? await findField(deps, member, id) : undefined;
    if (!field) return c.notFound();
    const begun = dutchDay(deps.clock.now()) >= field.session.day;
    const props = { site: deps.site, member, csrf: deps.csrf(c), field, begun, ...over };
    return personalPage(c, renderPage(<FieldPage {...props} />), over.typed ? 422 : 200);
  };
  return new Hono()
    .get(path, (c) =>
      page(c, c.req.param('id'), {
        saved: { clientId: c.req.query('wie') ?? '', part: c.req.query('melding') ?? '' },
      }),
    )
    .post(`${path}/:clientId`, async (c) => {
      const { id, clientId } = c.req.param();
      const { fields } = await readForm(c);
      if (!isId(id) || !isId(clientId)) return c.notFound();
      const part = readPart(fields);
      if (!part.ok) return page(c, id, { typed: { clientId, fields, error: part.error } });
      const told = await tellPart(deps, deps.memberOf(c), { id, clientId }, part.value);
      if (!told) return c.notFound();
      if (!told.ok) return page(c, id, { typed: { clientId, fields, error: errors[told.reason] } });
      return c.redirect(
        `/praktijk/veld/${id}?wie=${clientId}&melding=${part.value.part}#loper-${clientId}`,
        303,
      );
    });
};
