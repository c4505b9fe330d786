import { Hono, type Context } from 'hono';
import { dutchDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId, newId } from '../../platform/ids/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { isLetterKind, kindsFor, partNames } from '../domain/letter.ts';
import { filePath } from '../domain/practice-pages.ts';
import { whoConsents } from '../domain/retention.ts';
import { contentOf } from '../papers/letter/content.ts';
import { letterPdf } from '../papers/letter/pdf.ts';
import { consentFor } from '../papers/letter/send.ts';
import { findClient } from '../store/clients.ts';
import { findRecipients, sharedItems } from '../store/consents.ts';
import { findLetterLink } from '../store/letter-sources.ts';
import { findLetterPaper, findLetters, loadLetter, type Letter } from '../store/letters.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import {
  allowedParts,
  correctLetter,
  endLetterLink,
  offerLetter,
  recallLetter,
  recordRelease,
  renewWords,
  saveWords,
  sendAgain,
  startLetter,
  withdrawLetter,
  type FollowRefusal,
  type Typed,
} from './command.ts';
import { LetterPage } from './letter-page.tsx';
import { ListPage, type Frame } from './list-page.tsx';
import { letterMessage, problemWords, refusalWords } from './texts.ts';

export type LettersDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  secretKey: string;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

/** The field beside which a refusal of a release stands. */
const fieldOf: Partial<Record<FollowRefusal, string>> = {
  'how-missing': 'hoe',
  'day-missing': 'dag',
  'day-not-yet': 'dag',
};

const path = '/praktijk/clienten/:id/brieven';

/** The last day that the last link of a letter opens; undefined when it does not. */
const linkUntil = async (tx: CareTx, letter: Letter, now: Date) => {
  const last = letter.events.findLast(({ kind }) => kind === 'sent')?.linkId;
  const link = last && letter.state === 'sent' ? await findLetterLink(tx, last) : undefined;
  return link && !link.revoked && link.expiresAt > now ? dutchDay(link.expiresAt) : undefined;
};

/** `/praktijk/clienten/:id/brieven`: letters made from data, released by the client, and sent (S39). */
export const lettersRoutes = (deps: LettersDeps): Hono => {
  const { db, clock, memberOf } = deps;
  type Over = { typed?: Typed; errors?: FieldErrors };

  const frameOf = (c: Context, errors?: FieldErrors): Frame => ({
    site: deps.site,
    member: memberOf(c),
    csrf: deps.csrf(c),
    message: letterMessage(c.req.query('melding')),
    errors,
  });
  const idsOf = (c: Context) => {
    const [clientId, letterId] = [c.req.param('id') ?? '', c.req.param('letter') ?? ''];
    return isId(clientId) && isId(letterId) ? { clientId, letterId } : undefined;
  };

  const listPage = async (c: Context, over: Over = {}) => {
    const clientId = c.req.param('id') ?? '';
    if (!isId(clientId)) return c.notFound();
    const now = clock.now();
    const access = { act: 'read', object: 'letters', clientId, point: `GET ${path}`, at: now } as const;
    const found = await asActor(db, memberOf(c), access, async (tx) => {
      const client = await findClient(tx, clientId);
      if (!client) return undefined;
      const named = await findRecipients(tx, clientId);
      const possible = [];
      for (const to of named) {
        const sharing = await sharedItems(tx, to.id, now);
        if (sharing) possible.push({ to, kinds: kindsFor({ ...sharing, recipient: to.kind }) });
      }
      return {
        client: { id: clientId, name: client.name },
        letters: await findLetters(tx),
        possible: possible.filter(({ kinds }) => kinds.length > 0),
        named: named.length > 0,
      };
    });
    if (!found) return c.notFound();
    const props = { ...frameOf(c, over.errors), ...found, newId: newId(), typed: over.typed };
    return personalPage(c, renderPage(<ListPage {...props} />), over.errors ? 422 : 200);
  };

  const letterPage = async (c: Context, over: Over = {}) => {
    const ids = idsOf(c);
    if (!ids) return c.notFound();
    const now = clock.now();
    const access = { act: 'read', object: 'letter', point: `GET ${path}/:letter`, at: now } as const;
    const member = memberOf(c);
    const found = await asActor(db, member, { ...access, clientId: ids.clientId }, async (tx) => {
      const letter = await loadLetter(tx, ids.letterId);
      const client = await findClient(tx, ids.clientId);
      const content = letter && (await contentOf(tx, letter, { memberId: member.memberId, at: now }));
      if (!letter || !client || !content) return undefined;
      const consenting = whoConsents(client.bornOn, dutchDay(now));
      return {
        client: { id: client.id, name: client.name },
        ...{ letter, content },
        allowed: await allowedParts(tx, letter.to.id, letter.kind, now),
        covered: (await consentFor(tx, letter, now)) !== undefined,
        ownRelease: client.claim.claimedAt !== undefined && consenting === 'self',
        linkUntil: await linkUntil(tx, letter, now),
        today: dutchDay(now),
      };
    });
    if (!found) return c.notFound();
    const props = { ...frameOf(c, over.errors), ...found, newId: newId(), typed: over.typed };
    return personalPage(c, renderPage(<LetterPage {...props} />), over.errors ? 422 : 200);
  };

  /** Goes on to the letter with a message, or shows why not. */
  const follow = (
    c: Context,
    done: Result<unknown, FollowRefusal> | undefined,
    message: string,
    typed?: Typed,
  ) => {
    const ids = idsOf(c);
    if (!done || !ids) return c.notFound();
    if (!done.ok)
      return letterPage(c, {
        errors: { [fieldOf[done.reason] ?? 'form']: refusalWords[done.reason] },
        ...(typed ? { typed } : {}),
      });
    return c.redirect(`${filePath(ids.clientId, 'letters')}/${ids.letterId}?melding=${message}`, 303);
  };

  const acts = {
    voorleggen: [offerLetter, 'voorgelegd'],
    terughalen: [recallLetter, 'teruggehaald'],
    verversen: [renewWords, 'ververst'],
    versturen: [sendAgain, 'verstuurd'],
    'link-intrekken': [endLetterLink, 'link'],
    intrekken: [withdrawLetter, 'ingetrokken'],
  } as const;

  return new Hono()
    .get(path, (c) => listPage(c))
    .post(path, async (c) => {
      const clientId = c.req.param('id');
      const { fields } = await readForm(c);
      const [recipientId = '', kind = ''] = (fields['brief'] ?? '').split(':');
      const id = fields['id'] ?? '';
      if (!isId(clientId)) return c.notFound();
      const wrong = (refusal: FollowRefusal) =>
        listPage(c, { typed: fields, errors: { brief: refusalWords[refusal] } });
      if (!isId(recipientId) || !isLetterKind(kind) || !isId(id)) return wrong('not-there');
      const given = { id, clientId, recipientId, kind, point: `POST ${path}` };
      const begun = await startLetter(deps, memberOf(c), given);
      if (!begun) return c.notFound();
      if (!begun.ok) return wrong(begun.reason);
      return c.redirect(`${filePath(clientId, 'letters')}/${begun.value}?melding=begonnen`, 303);
    })
    .get(`${path}/:letter`, (c) => letterPage(c))
    .get(`${path}/:letter/pdf`, async (c) => {
      const ids = idsOf(c);
      if (!ids) return c.notFound();
      const now = clock.now();
      const access = { act: 'export', object: 'letter', point: `GET ${path}/:letter/pdf`, at: now } as const;
      const member = memberOf(c);
      const bytes = await asActor(db, member, { ...access, clientId: ids.clientId }, async (tx) => {
        const letter = await loadLetter(tx, ids.letterId);
        if (!letter) return undefined;
        const content = await contentOf(tx, letter, { memberId: member.memberId, at: now });
        return (await findLetterPaper(tx, letter)) ?? (content && (await letterPdf(content)));
      });
      return bytes
        ? personalFile(c, { name: 'brief.pdf', mediaType: 'application/pdf', bytes })
        : c.notFound();
    })
    .post(`${path}/:letter/bewaren`, async (c) => {
      const ids = idsOf(c);
      if (!ids) return c.notFound();
      const { fields } = await readForm(c);
      const on = { ...ids, point: `POST ${path}/:letter/bewaren` };
      const saved = await saveWords(deps, memberOf(c), on, fields);
      if (!saved) return c.notFound();
      if ('refusal' in saved)
        return letterPage(c, { typed: fields, errors: { form: refusalWords[saved.refusal] } });
      if ('problems' in saved) {
        const errors = Object.fromEntries(
          partNames.flatMap((part) => {
            const problem = saved.problems[part];
            return problem ? [[part, problemWords[problem]]] : [];
          }),
        );
        return letterPage(c, { typed: fields, errors });
      }
      return c.redirect(`${filePath(ids.clientId, 'letters')}/${ids.letterId}?melding=bewaard`, 303);
    })
    .post(`${path}/:letter/vrijgeven`, async (c) => {
      const ids = idsOf(c);
      if (!ids) return c.notFound();
      const { fields } = await readForm(c);
      const on = { ...ids, point: `POST ${path}/:letter/vrijgeven` };
      return follow(c, await recordRelease(deps, memberOf(c), on, fields), 'vrijgegeven', fields);
    })
    .post(`${path}/:letter/corrigeren`, async (c) => {
      const ids = idsOf(c);
      const id = (await readForm(c)).fields['id'] ?? '';
      if (!ids || !isId(id)) return c.notFound();
      const on = { ...ids, id, point: `POST ${path}/:letter/corrigeren` };
      const done = await correctLetter(deps, memberOf(c), on);
      if (!done?.ok) return follow(c, done, '');
      return c.redirect(`${filePath(ids.clientId, 'letters')}/${done.value}?melding=begonnen`, 303);
    })
    .post(`${path}/:letter/:act`, async (c) => {
      const ids = idsOf(c);
      const name = c.req.param('act');
      if (!ids || !Object.hasOwn(acts, name)) return c.notFound();
      const [act, message] = acts[name as keyof typeof acts];
      const on = { ...ids, point: `POST ${path}/:letter/${name}` };
      return follow(c, await act(deps, memberOf(c), on), message);
    });
};
