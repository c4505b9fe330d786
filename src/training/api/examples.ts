import type { z } from 'zod';
import type { ShapeName, shapes } from './components.ts';
import { problemType } from './problem.ts';
import { availabilityTexts, courseTitle, priceIncludes } from './texts.ts';

const price = { amount: '1195.00', currency: 'EUR' as const };
const base = 'https://duurloop.example';
const code = 'RT18032027';
const enrolmentId = '0193c000-0000-7000-8000-000000000001';
const webhook = {
  id: '0193c000-0000-7000-8000-000000000002',
  url: 'https://ontvanger.example/duurloop',
  createdAt: '2027-01-04T09:00:00.000Z',
};
const happened = { id: '0193c000-0000-7000-8000-000000000003', createdAt: '2027-01-04T09:05:00.000Z' };

const edition = {
  code,
  title: courseTitle,
  status: 'open' as const,
  place: 'Dalfsen',
  venue: null,
  introductoryDays: ['2027-03-18', '2027-03-19'] as [string, string],
  returnDay: '2027-06-24',
  startsAt: '09:30',
  endsAt: '17:00',
  timeZone: 'Europe/Amsterdam' as const,
  audience: { nl: 'Professionals in zorg en sport', en: 'Professionals in care and sport' },
  price,
  priceIncludes,
  availability: { state: 'few' as const, text: availabilityTexts.few, capacity: 24 },
  links: {
    page: { nl: `${base}/cursussen/${code}`, en: `${base}/en/cursussen/${code}` },
    brochure: `${base}/cursussen/${code}/brochure.pdf`,
    enrol: { nl: `${base}/cursussen/${code}/inschrijven`, en: `${base}/en/cursussen/${code}/inschrijven` },
  },
};

const enrolment = {
  id: enrolmentId,
  edition: code,
  state: 'confirmed' as const,
  endedBecause: null,
  submittedAt: '2027-01-04T09:00:00.000Z',
  confirmedAt: '2027-01-04T09:04:00.000Z',
  seat: 7,
  name: 'Testpersoon Anna de Wit',
  email: 'anna.de.wit@example.com',
  phone: '+31 20 000 00 00',
  lang: 'nl' as const,
  profession: 'Fysiotherapeut',
  register: null,
  registerNumber: null,
  buyer: { kind: 'private' as const, company: null, reference: null },
  paymentRoute: 'ideal' as const,
  price,
  invoiceNumber: '2027-0001',
  transferPreference: null,
};

/** One example of every shape. The people, places on the web and numbers in them exist nowhere. */
export const examples: { [Name in ShapeName]: z.input<(typeof shapes)[Name]> } = {
  Edition: edition,
  EditionList: { editions: [edition], nextCursor: null },
  Enrolment: enrolment,
  EnrolmentList: { enrolments: [enrolment], nextCursor: null },
  Webhook: webhook,
  NewWebhook: { url: webhook.url },
  CreatedWebhook: { ...webhook, secret: 'duurloop_webhook_EXAMPLEexampleEXAMPLEexample' },
  WebhookList: { webhooks: [webhook] },
  EnrolmentConfirmed: { ...happened, type: 'enrolment-confirmed', data: { enrolmentId, edition: code } },
  EnrolmentEnded: {
    ...happened,
    type: 'enrolment-ended',
    data: { enrolmentId, edition: code, endedBecause: 'withdrawn' },
  },
  EditionPublished: { ...happened, type: 'edition-published', data: { edition: code } },
  Problem: {
    type: problemType('invalid-input'),
    title: 'Something in the request is not right',
    status: 400,
    detail: 'a day between 2000-01-01 and 2199-12-31',
    field: 'from',
  },
};
