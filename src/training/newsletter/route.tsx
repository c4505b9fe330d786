import { Hono, type Context } from 'hono';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage, readForm, sharedPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { askToSubscribe } from './command.ts';
import { nothingTyped, parseAsk, readWishes } from './form.ts';
import type { FormLimits } from '../../platform/limits/index.ts';
import { AskedPage, AskPage } from './page.tsx';
import { findSubscriber, saveConfirmation, saveEnd } from './query.ts';
import { SubscriberPage, type Done } from './subscriber-page.tsx';
import { wishesNothing } from './subscriber.ts';
import { newsletterTexts } from './texts.ts';

export type NewsletterDeps = {
  db: Database;
  site: Site;
  lang: Lang;
  limits: FormLimits;
  /** Who asks, for the limit: the address of the connection. */
  visitorOf: (c: Context) => string;
};

/** What a redirect may say was done; anything else in the address says nothing. */
const doneWords: Record<string, Done> = { bevestigd: 'confirmed', bewaard: 'kept' };

/** `/nieuwsbrief`: subscribing, and the page behind the link in every mail. */
export const newsletterRoutes = ({ db, site, lang, limits, visitorOf }: NewsletterDeps) => {
  const pathOf = (key: string, rest = ''): string => localPath(`/nieuwsbrief/${key}${rest}`, lang);
  const askPage = renderPage(<AskPage site={site} lang={lang} typed={nothingTyped} />);
  const askedPage = renderPage(<AskedPage site={site} lang={lang} />);

  return (
    new Hono()
      .get('/nieuwsbrief', (c) => sharedPage(c, askPage))
      .post('/nieuwsbrief', async (c) => {
        const form = parseAsk((await readForm(c)).fields, lang);
        if (!form.ok)
          return personalPage(
            c,
            renderPage(<AskPage site={site} lang={lang} typed={form.typed} errors={form.errors} />),
            422,
          );
        if (!(await limits.perVisitor(visitorOf(c)))) {
          const errors = { form: newsletterTexts[lang].errors.tooMany };
          return personalPage(
            c,
            renderPage(<AskPage site={site} lang={lang} typed={form.input} errors={errors} />),
            429,
          );
        }
        // One address too many gets the same answer: the page must not tell what an address has to do with us.
        if (await limits.perAddress(form.input.email.toLowerCase()))
          await askToSubscribe(db, { ...form.input, lang });
        return personalPage(c, askedPage);
      })
      .get('/nieuwsbrief/:key', async (c) => {
        const subscriber = await findSubscriber(db, c.req.param('key'));
        if (!subscriber) return c.notFound();
        const done = doneWords[c.req.query('gedaan') ?? ''];
        return personalPage(
          c,
          renderPage(<SubscriberPage site={site} lang={lang} subscriber={subscriber} done={done} />),
        );
      })
      // Confirmed by a button, not by opening the link: mail scanners open links.
      .post('/nieuwsbrief/:key/bevestigen', async (c) => {
        const subscriber = await findSubscriber(db, c.req.param('key'));
        if (!subscriber) return c.notFound();
        await saveConfirmation(db, subscriber.id, subscriber.wishes);
        return c.redirect(pathOf(subscriber.key, '?gedaan=bevestigd'), 303);
      })
      .post('/nieuwsbrief/:key/voorkeuren', async (c) => {
        const subscriber = await findSubscriber(db, c.req.param('key'));
        if (!subscriber) return c.notFound();
        const wishes = readWishes((await readForm(c)).fields);
        if (subscriber.standing !== 'confirmed') return c.redirect(pathOf(subscriber.key), 303);
        if (wishesNothing(wishes)) {
          const errors = { 'nieuwe-data': newsletterTexts[lang].errors.noWishLeft };
          const page = (
            <SubscriberPage site={site} lang={lang} subscriber={{ ...subscriber, wishes }} errors={errors} />
          );
          return personalPage(c, renderPage(page), 422);
        }
        await saveConfirmation(db, subscriber.id, wishes);
        return c.redirect(pathOf(subscriber.key, '?gedaan=bewaard'), 303);
      })
      // Some mail programs open the address of List-Unsubscribe as a page: then the button is there.
      .get('/nieuwsbrief/:key/afmelden', (c) =>
        c.redirect(pathOf(encodeURIComponent(c.req.param('key'))), 303),
      )
      // RFC 8058: a mail program posts here by itself, without cookie, origin or page. The key is the proof.
      .post('/nieuwsbrief/:key/afmelden', async (c) => {
        const subscriber = await findSubscriber(db, c.req.param('key'));
        const oneClick = (await readForm(c)).fields['List-Unsubscribe'] === 'One-Click';
        if (subscriber) await saveEnd(db, subscriber.id);
        // A mail program learns nothing from the answer; somebody who is gone already is unsubscribed all the same.
        if (oneClick) return c.text('');
        return subscriber ? c.redirect(pathOf(subscriber.key), 303) : c.notFound();
      })
  );
};
