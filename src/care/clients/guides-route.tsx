import { Hono, type Context } from 'hono';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage } from '../../ui/index.ts';
import { hasRole } from '../domain/actor.ts';
import type { GuideAct } from '../domain/guides.ts';
import { findClient } from '../store/clients.ts';
import { findFormerGuides, findGuides, guidesNow } from '../store/relations.ts';
import { inPractice } from '../store/scope.ts';
import { findWholeTeam } from '../store/team.ts';
import { changeGuides } from './command.ts';
import { frameOf, type ClientsDeps } from './deps.ts';
import { GuidesPage } from './guides-page.tsx';
import { guideRefusals } from './texts.ts';

/** What a form asks for; undefined for what is no act or no id. */
const readAct = (fields: Record<string, string>): GuideAct | undefined => {
  const [memberId, relationId] = [fields['collega'] ?? '', fields['relatie'] ?? ''];
  switch (fields['doe']) {
    case 'toevoegen':
      // Nobody chosen is nobody of the team: the rule says so in words.
      return memberId === '' || isId(memberId) ? { act: 'add', memberId } : undefined;
    case 'stoppen':
      return isId(relationId) ? { act: 'end', relationId } : undefined;
    case 'verantwoordelijk':
      return isId(relationId) ? { act: 'make-responsible', relationId } : undefined;
    default:
      return undefined;
  }
};

/** Who guides a client: for the guides themselves, and for an owner, who sees names and opens no file. */
export const guidesRoutes = (deps: ClientsDeps): Hono => {
  const { db, clock, memberOf } = deps;
  const path = '/praktijk/clienten/:id/begeleiders';

  const page = async (c: Context, clientId: string, refusal?: string) => {
    const member = memberOf(c);
    const access = {
      act: 'read',
      object: 'guides',
      clientId,
      point: `GET ${path}`,
      at: clock.now(),
    } as const;
    const props = await inPractice(db, member, access, async (tx) => {
      const client = await findClient(tx, clientId);
      const opensFile = await guidesNow(tx, member.memberId, clientId);
      if (!client || !(opensFile || hasRole(member, 'owner'))) return undefined;
      const guides = await findGuides(tx, clientId);
      const others = (await findWholeTeam(tx)).filter(
        ({ id, joined, roles }) =>
          joined && roles.includes('therapist') && !guides.some(({ memberId }) => memberId === id),
      );
      return {
        client: { id: client.id, name: client.name },
        former: await findFormerGuides(tx, clientId),
        opensFile,
        guides,
        others,
      };
    });
    if (!props) return c.notFound();
    const errors = refusal ? { [props.others.length > 0 ? 'collega' : 'form']: refusal } : undefined;
    return personalPage(
      c,
      renderPage(<GuidesPage {...frameOf(deps, c, errors)} {...props} />),
      refusal ? 422 : 200,
    );
  };

  const stays = async (c: Context, clientId: string): Promise<boolean> => {
    const member = memberOf(c);
    if (hasRole(member, 'owner')) return true;
    const access = { act: 'read', object: 'guides', point: `POST ${path}`, at: clock.now() } as const;
    return inPractice(db, member, access, (tx) => guidesNow(tx, member.memberId, clientId));
  };

  return new Hono()
    .get(path, (c) => {
      const clientId = c.req.param('id');
      return isId(clientId) ? page(c, clientId) : c.notFound();
    })
    .post(path, async (c) => {
      const clientId = c.req.param('id');
      const wanted = readAct((await readForm(c)).fields);
      if (!isId(clientId) || !wanted) return c.notFound();
      const done = await changeGuides(deps, memberOf(c), { clientId, wanted });
      if (!done) return c.notFound();
      if (!done.ok) return page(c, clientId, guideRefusals[done.reason]);
      // Who stopped guiding finds no page about this client any more.
      const left = done.value.change === 'end' && !(await stays(c, clientId));
      return c.redirect(
        left ? '/praktijk/clienten' : `${path.replace(':id', clientId)}?melding=begeleiders`,
        303,
      );
    });
};
