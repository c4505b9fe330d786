import type { Texts } from '../../src/kernel/lang.ts';
import type { Status } from './state.ts';

type CheckoutTexts = {
  mark: string;
  explain: string;
  title: string;
  amount: string;
  description: string;
  method: string;
  until: string;
  choose: string;
  paid: string;
  failed: string;
  canceled: string;
  expired: string;
  later: string;
  laterHint: string;
  already: Record<Exclude<Status, 'open'>, string>;
  back: string;
  unknown: string;
  otherLang: string;
};

export const checkoutTexts: Texts<CheckoutTexts> = {
  nl: {
    mark: 'DEMOBANK – geen echt geld',
    explain:
      'Dit is een oefenbank. U betaalt niets en er wordt niets afgeschreven. Vul nergens echte bankgegevens in.',
    title: 'Betalen bij de demobank',
    amount: 'Bedrag',
    description: 'Omschrijving',
    method: 'Betaalwijze',
    until: 'Betalen kan tot',
    choose: 'Hoe loopt deze betaling af?',
    paid: 'Betaald',
    failed: 'Mislukt',
    canceled: 'Geannuleerd',
    expired: 'Verlopen',
    later: 'Later beslissen',
    laterHint:
      'Later beslissen: de betaling blijft open. U gaat terug zonder te betalen en kunt hier later weer komen.',
    already: {
      pending: 'Deze betaling wordt verwerkt.',
      authorized: 'Voor deze betaling is toestemming gegeven.',
      paid: 'Deze betaling is al gedaan.',
      canceled: 'Deze betaling is geannuleerd.',
      expired: 'Deze betaling is verlopen.',
      failed: 'Deze betaling is mislukt.',
    },
    back: 'Terug naar de website',
    unknown: 'De demobank kent deze betaling niet.',
    otherLang: 'English',
  },
  en: {
    mark: 'DEMO BANK – no real money',
    explain:
      'This is a practice bank. You pay nothing and nothing is debited. Never type real bank details here.',
    title: 'Pay at the demo bank',
    amount: 'Amount',
    description: 'Description',
    method: 'Way to pay',
    until: 'You can pay until',
    choose: 'How does this payment end?',
    paid: 'Paid',
    failed: 'Failed',
    canceled: 'Canceled',
    expired: 'Expired',
    later: 'Decide later',
    laterHint:
      'Decide later: the payment stays open. You go back without paying and can come here again later.',
    already: {
      pending: 'This payment is being processed.',
      authorized: 'This payment has been authorised.',
      paid: 'This payment has already been made.',
      canceled: 'This payment has been canceled.',
      expired: 'This payment has expired.',
      failed: 'This payment has failed.',
    },
    back: 'Back to the website',
    unknown: 'The demo bank does not know this payment.',
    otherLang: 'Nederlands',
  },
};
