import type { Texts } from '../../../kernel/lang.ts';
import type { DeskReason } from '../../domain/settlement.ts';

type Words = { subject: string; title: string };

/** Mails about paying that went otherwise than planned. */
export const texts: Texts<{
  ready: Words & { lead: string };
  released: Words & { lead: string; again: string; stillJudged: string };
  refund: Words & { lead: (amount: string) => string; seatStays: string };
  desk: Words & { lead: (amount: string) => string; reasons: Record<DeskReason, string>; next: string };
}> = {
  nl: {
    ready: {
      subject: 'U kunt nu betalen',
      title: 'U kunt nu betalen',
      lead: 'De betaaldienst was even niet bereikbaar. Nu wel: met de knop hieronder betaalt u alsnog. Daarna is uw plaats zeker.',
    },
    released: {
      subject: 'Uw plaats is weer vrijgegeven',
      title: 'Uw plaats is weer vrijgegeven',
      lead: 'We hielden een plaats voor u vast, maar die tijd is voorbij.',
      again:
        'Wilt u nog meedoen? Alles wat u invulde, staat er nog. Is er plaats, dan kunt u alsnog betalen.',
      stillJudged:
        'Uw aanvraag wordt nog wel bekeken. Is het besluit ja en is er dan plaats, dan krijgt u die.',
    },
    refund: {
      subject: 'U krijgt geld terug',
      title: 'U krijgt geld terug',
      lead: (amount) =>
        `We geven ${amount} terug. U krijgt het binnen 14 dagen op de rekening waarmee u betaalde. U hoeft daarvoor niets te doen.`,
      seatStays: 'Aan uw plaats verandert niets: u doet gewoon mee.',
    },
    desk: {
      subject: 'Over uw betaling',
      title: 'Uw betaling is binnen, maar er is iets mee',
      lead: (amount) => `We hebben ${amount} van u ontvangen.`,
      reasons: {
        'no-seat-left':
          'Uw betaling kwam toen de plaats al was vrijgegeven, en er is nu geen plaats meer over.',
        'already-paid': 'U had al betaald. Aan uw plaats verandert niets.',
        'enrolment-cancelled': 'Uw inschrijving was al beëindigd.',
        'entry-not-judged': 'Over uw vooropleiding is nog niet met ja besloten.',
        'edition-cancelled': 'Deze editie gaat niet door.',
        'wrong-amount': 'Het bedrag is niet gelijk aan de prijs van de cursus.',
        'unknown-enrolment': 'We weten nog niet bij welke inschrijving dit bedrag hoort.',
      },
      next: 'U hoeft niets te doen. We lossen het met u op: een plaats, een andere editie of uw geld terug. U hoort van ons.',
    },
  },
  en: {
    ready: {
      subject: 'You can pay now',
      title: 'You can pay now',
      lead: 'The payment service was away for a while. It is back: use the button below to pay. After that your seat is certain.',
    },
    released: {
      subject: 'Your seat has been released',
      title: 'Your seat has been released',
      lead: 'We kept a seat for you, but that time is over.',
      again:
        'Would you still like to take part? All you filled in is still there. If there is a seat, you can pay for it.',
      stillJudged:
        'Your request is still being looked at. If the decision is yes and there is a seat by then, it is yours.',
    },
    refund: {
      subject: 'You get money back',
      title: 'You get money back',
      lead: (amount) =>
        `We give ${amount} back. It will be on the account you paid with within 14 days. There is nothing you have to do.`,
      seatStays: 'Nothing changes about your seat: you take part as planned.',
    },
    desk: {
      subject: 'About your payment',
      title: 'Your payment has arrived, but there is something to solve',
      lead: (amount) => `We have received ${amount} from you.`,
      reasons: {
        'no-seat-left': 'It came when the seat had already been released, and no seat is left now.',
        'already-paid': 'You had paid before. Nothing changes about your seat.',
        'enrolment-cancelled': 'Your enrolment had already ended.',
        'entry-not-judged': 'There is no yes about your prior education yet.',
        'edition-cancelled': 'This edition will not take place.',
        'wrong-amount': 'The amount is not the price of the course.',
        'unknown-enrolment': 'We do not know yet which enrolment this amount belongs to.',
      },
      next: 'There is nothing you have to do. We solve it with you: a seat, another edition or your money back. You will hear from us.',
    },
  },
};
