import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { createCounter } from '../../platform/limits/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { PublicProfile } from '../domain/public-profile.ts';
import { findPublicEntry } from '../store/public-profiles.ts';
import { passOn } from './command.ts';
import { formTime, nothingTyped, parseContact, type Typed } from './form.ts';
import { ContactPage, SentPage } from './page.tsx';
import { contactTexts } from './texts.ts';

const day = 24 * 3600;

/** Messages a day: from one visitor, to one address that is told, and to one therapist. */
export const contactLimits = () => ({
  perVisitor: createCounter({ most: 8, seconds: day }),
  perAddress: createCounter({ most: 5, seconds: day }),
  perTherapist: createCounter({ most: 25, seconds: day }),
});

export type ContactDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  limits: ReturnType<typeof contactLimits>;
  visitorOf: (c: Context) => string;
};

/** `/runningtherapeuten/:slug/contact`: a message to a therapist, passed on without showing an address. */
export const contactRoutes = ({ db, clock, site, lang, limits, visitorOf }: ContactDeps): Hono => {
  const reachable = async (c: Context): Promise<PublicProfile | undefined> => {
    const entry = await findPublicEntry(db, c.req.param('slug') ?? '', today(clock));
    return entry?.kind === 'listed' && entry.profile.contactForm ? entry.profile : undefined;
  };
  const formPage = (profile: PublicProfile, typed: Typed, errors?: FieldErrors): string =>
    renderPage(
      <ContactPage
        site={site}
        lang={lang}
        profile={profile}
        typed={typed}
        errors={errors}
        opened={formTime(clock.now())}
      />,
    );
  return new Hono()
    .get('/runningtherapeuten/:slug/contact', async (c) => {
      const profile = await reachable(c);
      return profile ? personalPage(c, formPage(profile, nothingTyped)) : c.notFound();
    })
    .post('/runningtherapeuten/:slug/contact', async (c) => {
      const profile = await reachable(c);
      if (!profile) return c.notFound();
      const sent = c.redirect(localPath(`/runningtherapeuten/${profile.slug}/contact/verstuurd`, lang), 303);
      const form = parseContact((await readForm(c)).fields, lang, clock.now());
      // A program that fills in everything hears that all is well, and goes away.
      if (form.kind === 'trapped') return sent;
      if (form.kind === 'wrong') return personalPage(c, formPage(profile, form.typed, form.errors), 422);
      const { errors } = contactTexts[lang];
      if (!(await limits.perVisitor.spend(visitorOf(c))).ok)
        return personalPage(c, formPage(profile, form.typed, { form: errors.tooMany }), 429);
      if (!(await limits.perAddress.spend(form.message.email.toLowerCase())).ok)
        return personalPage(c, formPage(profile, form.typed, { form: errors.tooMany }), 429);
      if (!(await limits.perTherapist.spend(profile.id)).ok)
        return personalPage(c, formPage(profile, form.typed, { form: errors.therapistFull }), 429);
      await passOn(db, { therapistId: profile.id, lang, message: form.message });
      return sent;
    })
    .get('/runningtherapeuten/:slug/contact/verstuurd', async (c) => {
      const profile = await reachable(c);
      return profile
        ? personalPage(c, renderPage(<SentPage site={site} lang={lang} profile={profile} />))
        : c.notFound();
    });
};
