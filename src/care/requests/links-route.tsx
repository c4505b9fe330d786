import { Hono, type Context } from 'hono';
import { isId, newId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors } from '../../ui/index.ts';
import { isReferrer } from '../domain/request.ts';
import { keyOfLink, makeLink, revokeLinks } from '../store/links.ts';
import {
  countNewRequests,
  findReferrerLink,
  findReferrerLinks,
  saveReferrerLink,
} from '../store/requests.ts';
import { inPractice } from '../store/scope.ts';
import { LinkPage, linkDays, LinksPage } from './links-page.tsx';
import { requestsPath } from './page.tsx';
import { judges, referAddress, type RequestsDeps } from './route.tsx';

const path = `${requestsPath}/links`;
const dayMs = 86_400_000;

const done = new Map([
  ['gemaakt', 'De link is gemaakt.'],
  ['ingetrokken', 'De link is ingetrokken.'],
]);

/** `/praktijk/aanvragen/links`: the links by which referrers reach the practice. */
export const referrerLinkRoutes = ({ db, clock, site, secretKey, memberOf, csrf }: RequestsDeps): Hono => {
  const told = (c: Context) => done.get(c.req.query('melding') ?? '');

  const linksPage = async (
    c: Context,
    over: { errors?: FieldErrors; typed?: Record<string, string> } = {},
  ): Promise<Response> => {
    const member = memberOf(c);
    if (!judges(member)) return c.notFound();
    const now = clock.now();
    const access = {
      act: 'search',
      object: 'referrer-links',
      point: `${c.req.method} ${path}`,
      at: now,
    } as const;
    const shown = await inPractice(db, member, access, async (tx) => ({
      links: await findReferrerLinks(tx),
      waiting: await countNewRequests(tx),
    }));
    const html = renderPage(
      <LinksPage
        {...{ site, member, now, ...shown }}
        csrf={csrf(c)}
        errors={over.errors ?? {}}
        typed={over.typed ?? {}}
        done={told(c)}
      />,
    );
    return personalPage(c, html, over.errors ? 422 : 200);
  };

  return new Hono()
    .get(path, (c) => linksPage(c))
    .post(path, async (c) => {
      const member = memberOf(c);
      if (!judges(member)) return c.notFound();
      const { fields } = await readForm(c);
      const [kind, name, days] = [
        fields['soort'] ?? '',
        (fields['naam'] ?? '').trim(),
        fields['dagen'] ?? '90',
      ];
      const errors: FieldErrors = {
        ...(kind === '' || isReferrer(kind) ? {} : { soort: 'Kies een soort verwijzer' }),
        ...(name === '' ? { naam: 'Vul een naam in' } : {}),
        ...(name.length > 120 ? { naam: 'Gebruik hoogstens 120 tekens' } : {}),
        ...(linkDays.some((one) => one === days) ? {} : { dagen: 'Kies hoe lang de link geldig is' }),
      };
      if (Object.keys(errors).length > 0) return linksPage(c, { errors, typed: fields });
      const now = clock.now();
      const id = newId();
      await inPractice(
        db,
        member,
        { act: 'create', object: 'referrer-link', point: `POST ${path}`, at: now },
        async (tx) => {
          const link = await makeLink(tx, {
            ...{ kind: 'refer', about: id, now, secretKey },
            expiresAt: new Date(now.getTime() + Number(days) * dayMs),
          });
          const given = { id, name, linkId: link.id, madeBy: member.memberId };
          await saveReferrerLink(tx, { ...given, kind: isReferrer(kind) ? kind : undefined });
          return true;
        },
      );
      return c.redirect(`${path}/${id}?melding=gemaakt`, 303);
    })
    .get(`${path}/:id`, async (c) => {
      const member = memberOf(c);
      const id = c.req.param('id');
      if (!judges(member) || !isId(id)) return c.notFound();
      const now = clock.now();
      const access = { act: 'read', object: 'referrer-link', point: `GET ${path}/:id`, at: now } as const;
      const link = await inPractice(db, member, access, (tx) => findReferrerLink(tx, id));
      if (!link) return c.notFound();
      const address = referAddress(site, keyOfLink(secretKey, link.linkId));
      const html = renderPage(
        <LinkPage {...{ site, member, link, address, now }} csrf={csrf(c)} done={told(c)} />,
      );
      return personalPage(c, html);
    })
    .post(`${path}/:id/intrekken`, async (c) => {
      const member = memberOf(c);
      const id = c.req.param('id');
      if (!judges(member) || !isId(id)) return c.notFound();
      const now = clock.now();
      const access = {
        act: 'change',
        object: 'referrer-link',
        point: `POST ${path}/:id/intrekken`,
        at: now,
      } as const;
      const ended = await inPractice(db, member, access, async (tx) => {
        const link = await findReferrerLink(tx, id);
        if (!link) return undefined;
        await revokeLinks(tx, { kind: 'refer', linkId: link.linkId, now });
        return true;
      });
      return ended ? c.redirect(`${path}/${id}?melding=ingetrokken`, 303) : c.notFound();
    });
};
