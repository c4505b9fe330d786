import { Hono, type Context } from 'hono';
import { findAudit } from '../../platform/audit/index.ts';
import { findOutbox } from '../../platform/outbox/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors } from '../../ui/index.ts';
import { invoiceFile, invoiceFilePattern } from '../papers/invoice-file.ts';
import { findInvoices } from '../store/invoices.ts';
import { findAttempts } from '../store/payments.ts';
import { CancelPage } from './cancel-page.tsx';
import { cancelEnrolment, correctContact } from './command.ts';
import { ContactPage } from './contact-page.tsx';
import {
  contactMark,
  readContact,
  readEnding,
  typedContact,
  typedEnding,
  type ContactAnswers,
  type EndingAnswers,
} from './form.ts';
import { actorOn, frameOf, type ParticipantsDeps } from './office.ts';
import { PersonPage } from './person-page.tsx';
import { findAskedRefunds, findListed, findMoney, sumToRefund, type Listed } from './query.ts';
import { peopleTexts } from './texts.ts';

/** One person's enrolment: everything about it, correct the contact data, cancel. */
export const personRoutes = (deps: ParticipantsDeps): Hono => {
  const { db } = deps;

  /** Finds the person in the address, or answers that there is none. */
  const ofPerson =
    (show: (c: Context, person: Listed) => Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const person = await findListed(db, c.req.param('id') ?? '');
      return person ? show(c, person) : c.notFound();
    };

  const personPage = async (c: Context, person: Listed, problem?: string) => {
    const { id } = person.enrolment;
    const done = peopleTexts.done as Record<string, string>;
    const asked = c.req.query('klaar') ?? '';
    const props = {
      ...frameOf(deps, c),
      person,
      problem,
      done: !problem && Object.hasOwn(done, asked) ? done[asked] : undefined,
      attempts: await findAttempts(db, id),
      lines: await findMoney(db, id),
      refunds: await findAskedRefunds(db, id),
      invoices: await findInvoices(db, id),
      mails: await findOutbox(db, { prefix: 'mail.', about: id }),
      log: await findAudit(db, { object: id }),
      actorName: (actor: string) => peopleTexts.actor(actor, actorOn(deps, c), deps.staffOf(c).name),
    };
    return personalPage(c, renderPage(<PersonPage {...props} />), problem ? 409 : 200);
  };

  const contactPage = (
    c: Context,
    person: Listed,
    refused?: { answers: ContactAnswers; errors?: FieldErrors; overtaken?: boolean },
  ) => {
    const { enrolment } = person;
    const { name, email, phone } = enrolment;
    const props = {
      ...frameOf(deps, c),
      person,
      answers: refused?.answers ?? { name, email, phone, was: contactMark(enrolment) },
      errors: refused?.errors ?? {},
      overtaken: refused?.overtaken === true,
    };
    const status = !refused ? 200 : refused.overtaken ? 409 : 422;
    return personalPage(c, renderPage(<ContactPage {...props} />), status);
  };

  const takeContact = async (c: Context, person: Listed) => {
    const { id } = person.enrolment;
    const answers = typedContact((await readForm(c)).fields);
    const read = readContact(answers, person.enrolment);
    if (!read.ok) return contactPage(c, person, { answers, errors: read.errors });
    const outcome = await correctContact(deps, actorOn(deps, c), {
      id,
      contact: read.contact,
      was: answers.was,
    });
    if (outcome.ok) {
      const done = outcome.value.changed ? 'gewijzigd' : 'hetzelfde';
      return c.redirect(`/beheer/inschrijvingen/${id}?klaar=${done}`, 303);
    }
    const now = await findListed(db, id);
    return now ? contactPage(c, now, { answers, overtaken: true }) : c.notFound();
  };

  const cancelPage = async (
    c: Context,
    person: Listed,
    refused?: { answers: EndingAnswers; errors: FieldErrors },
  ) => {
    if (person.enrolment.standing.state === 'cancelled')
      return personPage(c, person, peopleTexts.cancel.alreadyEnded);
    const props = {
      ...frameOf(deps, c),
      person,
      refund: await sumToRefund(db, person.enrolment.id),
      answers: refused?.answers ?? { reason: '', refund: '', typedCode: '' },
      errors: refused?.errors ?? {},
    };
    return personalPage(c, renderPage(<CancelPage {...props} />), refused ? 422 : 200);
  };

  const takeCancel = async (c: Context, person: Listed) => {
    const { id } = person.enrolment;
    const answers = typedEnding((await readForm(c)).fields);
    const { idealCents, transferCents } = await sumToRefund(db, id);
    const read = readEnding(answers, { code: person.code, anythingPaid: idealCents + transferCents > 0 });
    if (!read.ok) return cancelPage(c, person, { answers, errors: read.errors });
    const { reason, refund } = read;
    const outcome = await cancelEnrolment(deps, actorOn(deps, c), { id, reason, refund });
    if (outcome.ok) return c.redirect(`/beheer/inschrijvingen/${id}?klaar=geannuleerd`, 303);
    const now = await findListed(db, id);
    return now ? personPage(c, now, peopleTexts.cancel.alreadyEnded) : c.notFound();
  };

  /** An invoice of this very enrolment; another one's number finds nothing here. */
  const giveInvoice = async (c: Context, { enrolment }: Listed): Promise<Response> => {
    const file = await invoiceFile(await findInvoices(db, enrolment.id), c.req.param('file') ?? '');
    return file ? personalFile(c, file) : c.notFound();
  };

  return new Hono()
    .get('/beheer/inschrijvingen/:id', ofPerson(personPage))
    .get(`/beheer/inschrijvingen/:id/facturen/:file{${invoiceFilePattern}}`, ofPerson(giveInvoice))
    .get(
      '/beheer/inschrijvingen/:id/contact',
      ofPerson(async (c, person) => contactPage(c, person)),
    )
    .post('/beheer/inschrijvingen/:id/contact', ofPerson(takeContact))
    .get('/beheer/inschrijvingen/:id/annuleren', ofPerson(cancelPage))
    .post('/beheer/inschrijvingen/:id/annuleren', ofPerson(takeCancel));
};
