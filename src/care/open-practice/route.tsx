import { Hono, type Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { choiceCookie } from '../domain/practice-pages.ts';
import { findMemberships } from '../store/members.ts';
import { findInvitations } from '../store/team.ts';
import { answerInvitation, openFor, type Registered } from './command.ts';
import { readPractice, type TypedPractice } from './form.ts';
import { ChoosePage, ConfirmPage, InvitationsPage, NotRegisteredPage, OpenPage } from './page.tsx';
import { openMessage } from './texts.ts';

export type OpenPracticeDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  personOf: (c: Context) => { id: string; email: string };
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
  /** The registration that holds today of who is signed in (S35); nobody has one without it. */
  registrationOf?: ((person: { id: string; email: string }) => Promise<Registered | undefined>) | undefined;
};

/** A year: who works in two practices should not have to choose again every week. */
const cookieSeconds = 365 * 24 * 3600;

/** Opening a practice, taking an invitation, and choosing between several. */
export const openPracticeRoutes = (deps: OpenPracticeDeps): Hono => {
  const { db, site, personOf } = deps;
  const registrationOf = (c: Context) => deps.registrationOf?.(personOf(c)) ?? Promise.resolve(undefined);
  const frame = (c: Context, user: string) => ({
    site,
    user,
    csrf: deps.csrf(c),
    message: openMessage(c.req.query('melding')),
  });
  const workIn = (c: Context, practiceId: string): void =>
    setCookie(c, choiceCookie, practiceId, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: site.baseUrl.startsWith('https:'),
      maxAge: cookieSeconds,
    });
  const countInvitations = async (c: Context) => (await findInvitations(db, personOf(c).email)).length;

  const openPage = async (c: Context, typed: TypedPractice, errors?: FieldErrors) => {
    const registration = await registrationOf(c);
    const invitations = await countInvitations(c);
    if (!registration)
      return personalPage(
        c,
        renderPage(<NotRegisteredPage {...frame(c, personOf(c).email)} invitations={invitations} />),
        errors ? 422 : 200,
      );
    const props = { ...frame(c, registration.name), typed, invitations, name: registration.name };
    return personalPage(
      c,
      renderPage(<OpenPage {...props} {...(errors && { errors })} />),
      errors ? 422 : 200,
    );
  };

  return new Hono()
    .get('/praktijk/openen', (c) =>
      openPage(c, {
        naam: (c.req.query('naam') ?? '').slice(0, 200).toWellFormed(),
        grondslag: c.req.query('grondslag') ?? '',
        termijn: (c.req.query('termijn') ?? '').slice(0, 10).toWellFormed(),
      }),
    )
    .post('/praktijk/openen', async (c) => {
      const { typed, read } = readPractice((await readForm(c)).fields);
      const registration = await registrationOf(c);
      if (!registration || !read.ok) return openPage(c, typed, read.ok ? {} : read.errors);
      const props = { ...frame(c, registration.name), typed, practice: read.value };
      return personalPage(c, renderPage(<ConfirmPage {...props} />));
    })
    .post('/praktijk/openen/bevestigen', async (c) => {
      const { typed, read } = readPractice((await readForm(c)).fields);
      const registration = await registrationOf(c);
      if (!registration || !read.ok) return openPage(c, typed, read.ok ? {} : read.errors);
      workIn(c, await openFor(deps, { person: personOf(c), registration, practice: read.value }));
      return c.redirect('/praktijk/instellingen?melding=geopend', 303);
    })
    .get('/praktijk/uitnodiging', async (c) => {
      const { email } = personOf(c);
      const invitations = await findInvitations(db, email);
      const props = { ...frame(c, invitations[0]?.name ?? email), invitations, email };
      return personalPage(c, renderPage(<InvitationsPage {...props} />));
    })
    .post('/praktijk/uitnodiging/:id', async (c) => {
      const memberId = c.req.param('id');
      if (!isId(memberId)) return c.notFound();
      const take = (await readForm(c)).fields['antwoord'] === 'ja';
      const profession = (await registrationOf(c))?.baseProfession ?? '';
      const answered = await answerInvitation(deps, { person: personOf(c), memberId, profession, take });
      if (!answered) return c.redirect('/praktijk/uitnodiging?melding=weg', 303);
      if (!take) return c.redirect('/praktijk/uitnodiging?melding=afgewezen', 303);
      workIn(c, answered.practiceId);
      return c.redirect('/praktijk?melding=aangenomen', 303);
    })
    .get('/praktijk/kiezen', async (c) => {
      const member = deps.memberOf(c);
      const memberships = await findMemberships(db, personOf(c).id);
      const props = { ...frame(c, member.name), memberships, present: member.practiceId };
      return personalPage(c, renderPage(<ChoosePage {...props} />));
    })
    .post('/praktijk/kiezen', async (c) => {
      const wanted = (await readForm(c)).fields['praktijk'];
      const own = (await findMemberships(db, personOf(c).id)).find(
        ({ actor }) => actor.practiceId === wanted,
      );
      if (!own) return c.redirect('/praktijk/kiezen?melding=geen', 303);
      workIn(c, own.actor.practiceId);
      return c.redirect('/praktijk', 303);
    });
};
