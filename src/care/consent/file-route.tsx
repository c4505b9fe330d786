import { Hono, type Context } from 'hono';
import { parseDay, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { parseEmail } from '../../kernel/email.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import type { MemberActor } from '../domain/actor.ts';
import { items, type ConsentRefusal } from '../domain/consent.ts';
import { filePath } from '../domain/practice-pages.ts';
import { whoConsents } from '../domain/retention.ts';
import type { SharedSources } from '../papers/shared-parts.ts';
import { findClient } from '../store/clients.ts';
import { nameRecipient } from '../store/consents.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { give, withdraw } from './command.ts';
import { FileConsentPage, FilePreviewPage, recipientKinds } from './file-page.tsx';
import { findOverview, findPreview } from './query.ts';

export type FileConsentDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  secretKey: string;
  sources: SharedSources;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const path = '/praktijk/clienten/:id/toestemming';

const done = new Map([
  ['toegevoegd', 'De ontvanger is toegevoegd. Er wordt nog niets gedeeld.'],
  ['gegeven', 'De toestemming is vastgelegd.'],
  ['ingetrokken', 'De toestemming is ingetrokken. Er wordt niets meer gedeeld.'],
]);

const refusals: Record<ConsentRefusal, string> = {
  'client-needs-none': 'Voor de cliënt zelf is geen toestemming nodig',
  'nothing-chosen': 'Kies ten minste één onderdeel',
  'beyond-lane': 'Dit mag niet met deze ontvanger worden gedeeld',
  'others-must-agree': 'Op deze leeftijd tekent iemand anders mee',
};

/** `/praktijk/clienten/:id/toestemming`: what is shared with whom, recorded on paper or withdrawn by the therapist. */
export const fileConsentRoutes = (deps: FileConsentDeps): Hono => {
  const { db, clock, site, memberOf, csrf } = deps;

  const inFile = async <T,>(
    c: Context,
    given: { act: Act; point: string },
    work: (tx: CareTx, clientId: string, now: Date) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const clientId = c.req.param('id') ?? '';
    const now = clock.now();
    if (!isId(clientId)) return undefined;
    return asActor(db, memberOf(c), { ...given, object: 'consent', clientId, at: now }, (tx) =>
      work(tx, clientId, now),
    );
  };

  const page = async (
    c: Context,
    over: { errors?: FieldErrors; typed?: Record<string, string> } = {},
  ): Promise<Response> => {
    const overview = await inFile(c, { act: 'read', point: `${c.req.method} ${path}` }, findOverview);
    if (!overview) return c.notFound();
    const html = renderPage(
      <FileConsentPage
        {...{ site, overview }}
        member={memberOf(c)}
        csrf={csrf(c)}
        today={today(clock)}
        errors={over.errors ?? {}}
        typed={over.typed ?? {}}
        done={done.get(c.req.query('melding') ?? '')}
      />,
    );
    return personalPage(c, html, over.errors ? 422 : 200);
  };

  const back = (c: Context, told: string): Response =>
    c.redirect(`${filePath(c.req.param('id') ?? '', 'consent')}?melding=${told}`, 303);

  return new Hono()
    .get(path, (c) => page(c))
    .post(path, async (c) => {
      const { fields } = await readForm(c);
      const text = (name: string) => (fields[name] ?? '').trim();
      const kind = recipientKinds.find((one) => one === text('wie'));
      const email = parseEmail(text('email'));
      const errors: FieldErrors = {
        ...(kind ? {} : { wie: 'Kies een rol' }),
        ...(text('naam') === '' ? { naam: 'Vul een naam in' } : {}),
        ...(text('naam').length > 120 ? { naam: 'Gebruik hoogstens 120 tekens' } : {}),
        ...(text('organisatie').length > 120 ? { organisatie: 'Gebruik hoogstens 120 tekens' } : {}),
        ...(email ? {} : { email: 'Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl' }),
      };
      if (!kind || !email || Object.keys(errors).length > 0) return page(c, { errors, typed: fields });
      const named = await inFile(c, { act: 'change', point: `POST ${path}` }, (tx, clientId, namedAt) =>
        nameRecipient(tx, {
          ...{ clientId, kind, email, namedAt },
          ...{ name: text('naam'), organisation: text('organisatie') },
        }),
      );
      return named ? back(c, 'toegevoegd') : c.notFound();
    })
    .get(`${path}/:recipient`, async (c) => {
      const recipientId = c.req.param('recipient');
      if (!isId(recipientId)) return c.notFound();
      const preview = await inFile(c, { act: 'read', point: `GET ${path}/:recipient` }, (tx, clientId, now) =>
        findPreview(tx, { clientId, recipientId, now, sources: deps.sources }),
      );
      if (!preview || preview.shown.most.length === 0) return c.notFound();
      const frame = { site, preview, clientId: c.req.param('id'), member: memberOf(c), csrf: csrf(c) };
      return personalPage(c, renderPage(<FilePreviewPage {...frame} />));
    })
    .post(`${path}/:recipient/papier`, async (c) => {
      const recipientId = c.req.param('recipient');
      if (!isId(recipientId)) return c.notFound();
      const { fields } = await readForm(c);
      const field = (name: string) => `${name}-${recipientId}`;
      const signedOn = parseDay((fields[field('dag')] ?? '').trim());
      const inPast = signedOn !== undefined && signedOn <= today(clock);
      const errors: FieldErrors = {
        ...(inPast ? {} : { [field('dag')]: 'Vul de dag in waarop getekend is' }),
        ...(fields[field('getekend')] === 'ja'
          ? {}
          : { [field('getekend')]: 'Zonder handtekening is er geen toestemming' }),
      };
      if (!inPast || Object.keys(errors).length > 0) return page(c, { errors, typed: fields });
      const { memberId, practiceId } = memberOf(c);
      const access = { act: 'consent-change', point: `POST ${path}/:recipient/papier` } as const;
      const given = await inFile(c, access, async (tx, clientId, now) => {
        const client = await findClient(tx, clientId);
        // Who must sign stood beside the box that was ticked: by the age of today.
        return (
          client &&
          give(tx, {
            ...{ clientId, practiceId, recipientId, memberId, signedOn, now, how: 'paper' },
            ...{ by: whoConsents(client.bornOn, today(clock)), secretKey: deps.secretKey },
            items: items.filter((item) => fields[field(item)] === 'ja'),
          })
        );
      });
      if (!given) return c.notFound();
      if (!given.ok) return page(c, { errors: { [field('wat')]: refusals[given.reason] }, typed: fields });
      return back(c, 'gegeven');
    })
    .post(`${path}/:recipient/intrekken`, async (c) => {
      const recipientId = c.req.param('recipient');
      if (!isId(recipientId)) return c.notFound();
      const { memberId } = memberOf(c);
      const access = { act: 'consent-change', point: `POST ${path}/:recipient/intrekken` } as const;
      const ended = await inFile(c, access, (tx, clientId, now) =>
        withdraw(tx, { clientId, recipientId, memberId, how: 'therapist', now }),
      );
      return ended ? back(c, 'ingetrokken') : c.notFound();
    });
};
