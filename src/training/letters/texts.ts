import type { Texts } from '../../kernel/lang.ts';

/** The words that several mails have in common. */
export const texts: Texts<{
  greeting: (name: string) => string;
  questions: (email: string, phone: string) => string;
  course: string;
  firstDay: string;
  secondDay: string;
  returnDay: string;
  times: (from: string, to: string) => string;
  where: string;
  venueFollows: string;
  price: string;
  amount: string;
  invoice: string;
  openPage: string;
  openPageToPay: string;
  keepLink: string;
  heldUntil: (moment: string) => string;
  reason: (reason: string) => string;
  withdrawal: (moment: string, address: string) => string;
  terms: (address: string) => string;
  invoiceFile: string;
  creditNoteFile: string;
  calendarFile: string;
}> = {
  nl: {
    greeting: (name) => `Beste ${name},`,
    questions: (email, phone) => `Vragen? Beantwoord deze mail, mail naar ${email} of bel ${phone}.`,
    course: 'Cursus',
    firstDay: 'Eerste dag',
    secondDay: 'Tweede dag',
    returnDay: 'Terugkomdag',
    times: (from, to) => `${from} tot ${to}`,
    where: 'Waar',
    venueFollows: 'exacte locatie volgt',
    price: 'Prijs',
    amount: 'Bedrag',
    invoice: 'Factuur',
    openPage: 'Bekijk uw inschrijving',
    openPageToPay: 'Verder met betalen',
    keepLink: 'De link hierboven werkt op elk apparaat en is alleen voor u. Stuur deze mail dus niet door.',
    heldUntil: (moment) => `We houden uw plaats vast tot ${moment}.`,
    reason: (reason) => `Toelichting: ${reason}`,
    withdrawal: (moment, address) =>
      `Tot ${moment} mag u de overeenkomst herroepen, zonder reden: ${address}`,
    terms: (address) => `De voorwaarden van uw inschrijving leest u hier: ${address}`,
    invoiceFile: 'factuur',
    creditNoteFile: 'creditfactuur',
    calendarFile: 'cursusdagen',
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    questions: (email, phone) => `Questions? Answer this e-mail, write to ${email} or call ${phone}.`,
    course: 'Course',
    firstDay: 'First day',
    secondDay: 'Second day',
    returnDay: 'Return day',
    times: (from, to) => `${from} to ${to}`,
    where: 'Where',
    venueFollows: 'exact address follows',
    price: 'Price',
    amount: 'Amount',
    invoice: 'Invoice',
    openPage: 'See your enrolment',
    openPageToPay: 'Go on to pay',
    keepLink: 'The link above works on any device and is for you only. So please do not forward this e-mail.',
    heldUntil: (moment) => `We keep your seat until ${moment}.`,
    reason: (reason) => `Explanation: ${reason}`,
    withdrawal: (moment, address) =>
      `Until ${moment} you may withdraw from the contract, without a reason: ${address}`,
    terms: (address) => `You can read the terms of your enrolment here: ${address}`,
    invoiceFile: 'invoice',
    creditNoteFile: 'credit-note',
    calendarFile: 'course-days',
  },
};
