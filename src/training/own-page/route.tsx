import { Hono, type Context } from 'hono';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { parseEmail } from '../../kernel/email.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { canWithdraw, withdrawableUntil } from '../domain/withdrawal.ts';
import { loadEdition } from '../store/editions.ts';
import { findByKey, type EnrolmentInFull } from '../store/enrolments.ts';
import { findInvoices } from '../store/invoices.ts';
import { loadOrganisation } from '../store/organisation.ts';
import { enrolmentCalendar } from '../papers/course-calendar.ts';
import { invoiceFile, invoiceFilePattern } from '../papers/invoice-file.ts';
import { changeContact } from './command.ts';
import { ContactPage, OwnPage, ownPath } from './page.tsx';
import { texts, type Notification } from './texts.ts';

/** The personal page behind its unguessable link: who has no such link finds nothing. */
export const ownPageRoutes = (deps: { db: Database; clock: Clock; site: Site; lang: Lang }): Hono => {
  const { db, clock, site, lang } = deps;

  const own = async (
    c: Context,
    work: (enrolment: EnrolmentInFull) => Promise<Response>,
  ): Promise<Response> => {
    const enrolment = await findByKey(db, c.req.param('key') ?? '');
    return enrolment ? work(enrolment) : c.notFound();
  };

  return new Hono()
    .get('/inschrijvingen/:key', (c) =>
      own(c, async (enrolment) => {
        const asked = c.req.query('melding') ?? c.req.query('terug') ?? '';
        const html = renderPage(
          <OwnPage
            site={site}
            lang={lang}
            enrolment={enrolment}
            edition={await loadEdition(db, enrolment.editionId)}
            invoices={await findInvoices(db, enrolment.id)}
            notification={
              Object.hasOwn(texts[lang].notifications, asked) ? (asked as Notification) : undefined
            }
            payLabel={(await loadOrganisation(db, today(clock))).payMethod.label}
            withdrawableUntil={
              canWithdraw(enrolment.buyer, enrolment.submittedAt, enrolment.standing, clock.now())
                ? withdrawableUntil(enrolment.buyer, enrolment.submittedAt)
                : undefined
            }
          />,
        );
        return personalPage(c, html);
      }),
    )
    .get('/inschrijvingen/:key/gegevens', (c) =>
      own(c, (enrolment) => {
        const typed = { email: enrolment.email, telefoon: enrolment.phone };
        return Promise.resolve(
          personalPage(
            c,
            renderPage(
              <ContactPage site={site} lang={lang} key_={enrolment.key} typed={typed} errors={{}} />,
            ),
          ),
        );
      }),
    )
    .post('/inschrijvingen/:key/gegevens', (c) =>
      own(c, async (enrolment) => {
        const { fields } = await readForm(c);
        const typed = { email: fields.email ?? '', telefoon: fields.telefoon ?? '' };
        const email = parseEmail(typed.email);
        const phone =
          typed.telefoon.length <= 40 ? parsePhoneNumberFromString(typed.telefoon, 'NL') : undefined;
        const errors: FieldErrors = {};
        if (!email) errors.email = texts[lang].problems.email;
        if (!phone?.isValid()) errors.telefoon = texts[lang].problems.phone;
        if (!email || !phone?.isValid()) {
          const page = (
            <ContactPage site={site} lang={lang} key_={enrolment.key} typed={typed} errors={errors} />
          );
          return personalPage(c, renderPage(page), 422);
        }
        const changed = await changeContact(db, {
          key: enrolment.key,
          email,
          phone: phone.formatInternational(),
        });
        return changed.ok
          ? c.redirect(ownPath(lang, changed.value.key, '?melding=adres'), 303)
          : c.notFound();
      }),
    )
    .get('/inschrijvingen/:key/agenda.ics', (c) =>
      own(c, async (enrolment) => {
        const edition = await loadEdition(db, enrolment.editionId);
        c.header('cache-control', 'no-store');
        c.header('content-type', 'text/calendar; charset=utf-8');
        const organisation = await loadOrganisation(db, today(clock));
        return c.body(
          enrolmentCalendar({ enrolment, edition, organisation, site, now: clock.now(), method: 'PUBLISH' }),
        );
      }),
    )
    .get(`/inschrijvingen/:key/facturen/:file{${invoiceFilePattern}}`, (c) =>
      own(c, async (enrolment) => {
        const file = await invoiceFile(await findInvoices(db, enrolment.id), c.req.param('file') ?? '');
        return file ? personalFile(c, file) : c.notFound();
      }),
    );
};
