import { Hono, type Context } from 'hono';
import { dutchDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { ClientActor } from '../domain/actor.ts';
import { whoConsents } from '../domain/retention.ts';
import { letterPdf } from '../papers/letter/pdf.ts';
import { findClient } from '../store/clients.ts';
import { findLetterLink } from '../store/letter-sources.ts';
import { findLetterPaper, findLetters, loadLetter, type Letter } from '../store/letters.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { release, sendBack, withdraw, type OwnRefusal } from './command.ts';
import { OwnLetterPage, OwnListPage } from './page.tsx';
import { ownMessage, texts } from './texts.ts';

export type OwnLettersDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  secretKey: string;
  clientOf: (c: Context) => ClientActor;
  csrf: (c: Context) => string;
};

/** A client sees what was put before them: not a draft, and not what was done away with before they saw it. */
const seen = (letter: Letter): boolean =>
  letter.head !== undefined &&
  letter.state !== 'draft' &&
  !(letter.state === 'withdrawn' && !letter.documentId);

const fieldOf: Partial<Record<OwnRefusal, string>> = {
  'not-ticked': 'akkoord',
  'words-missing': 'woorden',
  'words-too-long': 'woorden',
};

/** `/loper/brieven`: a client reads a letter as it will be sent, and releases it or sends it back (S39). */
export const ownLettersRoutes = (deps: OwnLettersDeps): Hono => {
  const { db, clock, site, lang } = deps;
  const path = '/loper/brieven';
  const idOf = (c: Context) => {
    const id = c.req.param('letter') ?? '';
    return isId(id) ? id : undefined;
  };

  const read = <T,>(c: Context, point: string, act: 'read' | 'export', work: (tx: CareTx) => Promise<T>) =>
    asActor(db, deps.clientOf(c), { act, object: 'letter', point, at: clock.now() }, work);

  const letterPage = async (
    c: Context,
    over: { errors?: FieldErrors; typed?: Readonly<Record<string, string>> } = {},
  ) => {
    const id = idOf(c);
    if (!id) return c.notFound();
    const now = clock.now();
    const found = await read(c, `GET ${path}/:letter`, 'read', async (tx) => {
      const letter = await loadLetter(tx, id);
      const client = await findClient(tx, deps.clientOf(c).clientId);
      if (!letter?.head || !client || !seen(letter)) return undefined;
      const last = letter.events.findLast(({ kind }) => kind === 'sent')?.linkId;
      const link = last && letter.state === 'sent' ? await findLetterLink(tx, last) : undefined;
      return {
        letter,
        content: { kind: letter.kind, head: letter.head, parts: letter.parts },
        linkUntil: link && !link.revoked && link.expiresAt > now ? dutchDay(link.expiresAt) : undefined,
        decides: whoConsents(client.bornOn, dutchDay(now)) === 'self',
      };
    });
    if (!found) return c.notFound();
    const message = ownMessage(c.req.query('melding'), lang);
    const props = { site, lang, csrf: deps.csrf(c), message, ...found, ...over };
    return personalPage(c, renderPage(<OwnLetterPage {...props} />), over.errors ? 422 : 200);
  };

  const follow = (
    c: Context,
    done: Result<unknown, OwnRefusal> | undefined,
    message: string,
    typed: Readonly<Record<string, string>> = {},
  ) => {
    if (!done) return c.notFound();
    if (!done.ok) {
      const errors = { [fieldOf[done.reason] ?? 'form']: texts[lang].refused[done.reason] };
      return letterPage(c, { errors, typed });
    }
    return c.redirect(`${localPath(`${path}/${c.req.param('letter') ?? ''}`, lang)}?melding=${message}`, 303);
  };

  return new Hono()
    .get(path, async (c) => {
      const letters = await read(c, `GET ${path}`, 'read', findLetters);
      if (!letters) return c.notFound();
      const message = ownMessage(c.req.query('melding'), lang);
      const shown = letters.filter(seen);
      const waiting = shown.filter(({ state }) => state === 'offered');
      const props = { site, lang, csrf: deps.csrf(c), message };
      const inOrder = [...waiting, ...shown.filter(({ state }) => state !== 'offered')];
      return personalPage(c, renderPage(<OwnListPage {...props} letters={inOrder} />));
    })
    .get(`${path}/:letter`, (c) => letterPage(c))
    .get(`${path}/:letter/pdf`, async (c) => {
      const id = idOf(c);
      if (!id) return c.notFound();
      const bytes = await read(c, `GET ${path}/:letter/pdf`, 'export', async (tx) => {
        const letter = await loadLetter(tx, id);
        if (!letter?.head || !seen(letter)) return undefined;
        const { kind, head, parts } = letter;
        return (await findLetterPaper(tx, letter)) ?? (await letterPdf({ kind, head, parts }));
      });
      return bytes
        ? personalFile(c, { name: 'brief.pdf', mediaType: 'application/pdf', bytes })
        : c.notFound();
    })
    .post(`${path}/:letter/vrijgeven`, async (c) => {
      const letterId = idOf(c);
      if (!letterId) return c.notFound();
      const { fields } = await readForm(c);
      const given = { letterId, seen: Number(fields['versie']), ticked: fields['akkoord'] === 'ja' };
      return follow(c, await release(deps, deps.clientOf(c), given), 'vrijgegeven');
    })
    .post(`${path}/:letter/terugsturen`, async (c) => {
      const letterId = idOf(c);
      if (!letterId) return c.notFound();
      const { fields } = await readForm(c);
      const given = { letterId, words: fields['woorden'] ?? '' };
      return follow(c, await sendBack(deps, deps.clientOf(c), given), 'teruggestuurd', fields);
    })
    .post(`${path}/:letter/intrekken`, async (c) => {
      const letterId = idOf(c);
      if (!letterId) return c.notFound();
      return follow(c, await withdraw(deps, deps.clientOf(c), letterId), 'ingetrokken');
    });
};
