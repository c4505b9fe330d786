import { Hono, type Context } from 'hono';
import { today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Database } from '../../../platform/db/index.ts';
import { personalPage, readForm } from '../../../platform/web/index.ts';
import { findParticipation, loadEdition } from '../../../training/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../../ui/index.ts';
import type { AnswerRefusal } from '../../domain/case-study.ts';
import { findInvitation } from '../../store/invitations.ts';
import { answerInvitation } from './command.ts';
import { ClientPage } from './page.tsx';
import { texts } from './texts.ts';

export type InviteDeps = { db: Database; clock: Clock; site: Site; lang: Lang };

/** S26: a client says whether they come along, and takes it back, behind the link in their letter. */
export const inviteRoutes = (deps: InviteDeps): Hono => {
  const { db, clock, site, lang } = deps;

  const page = async (
    c: Context,
    key: string,
    over: { errors?: FieldErrors; typed?: string } = {},
  ): Promise<Response> => {
    const invitation = await findInvitation(db, key);
    const participation = invitation && (await findParticipation(db, invitation.enrolmentId));
    if (!participation) return c.notFound();
    const edition = await loadEdition(db, participation.editionId);
    const isOver = today(clock) > edition.returnDay;
    const shown = <ClientPage {...{ site, lang, edition, invitation }} over={isOver} {...over} />;
    // The link is a secret: it must not travel on to another site.
    // With `no-referrer` a browser does not say where a form came from either, and the form is refused.
    c.header('referrer-policy', 'same-origin');
    return personalPage(c, renderPage(shown), over.errors ? 422 : 200);
  };

  const back = (c: Context, key: string): Response => c.redirect(localPath(`/casus/${key}`, lang), 303);

  const refusedPage = (
    c: Context,
    key: string,
    { reason, typed }: { reason: AnswerRefusal | 'not-found'; typed: string },
  ): Response | Promise<Response> => {
    if (reason === 'not-found') return c.notFound();
    const field = reason.startsWith('called') ? 'roepnaam' : 'form';
    return page(c, key, { errors: { [field]: texts[lang].refusals[reason] }, typed });
  };

  return new Hono()
    .get('/casus/:key', (c) => page(c, c.req.param('key')))
    .post('/casus/:key/antwoord', async (c) => {
      const key = c.req.param('key');
      const { fields } = await readForm(c);
      const called = fields['roepnaam'] ?? '';
      const answer = fields['antwoord'] === 'ja' ? 'yes' : fields['antwoord'] === 'nee' ? 'no' : undefined;
      if (!answer) return (await findInvitation(db, key)) ? back(c, key) : c.notFound();
      const said = await answerInvitation(deps, { key, answer, called, lang });
      return said.ok ? back(c, key) : refusedPage(c, key, { reason: said.reason, typed: called });
    })
    .post('/casus/:key/intrekken', async (c) => {
      const key = c.req.param('key');
      const said = await answerInvitation(deps, { key, answer: 'withdrawn', called: '', lang });
      // Taken back already, with another click or on another device: that is what they wanted.
      if (said.ok || said.reason === 'not-coming') return back(c, key);
      return refusedPage(c, key, { reason: said.reason, typed: '' });
    });
};
