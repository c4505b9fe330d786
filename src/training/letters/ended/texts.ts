import type { Texts } from '../../../kernel/lang.ts';
import type { Standing } from '../../domain/enrolment.ts';

export type EndKind = Extract<Standing, { state: 'cancelled' }>['kind'];

/** The mail when an enrolment has ended, by who ended it. */
export const texts: Texts<{
  kinds: Record<EndKind, { subject: string; title: string; lead: string }>;
  refund: (amount: string) => string;
  nothingPaid: string;
  kept: string;
  creditNote: string;
  calendar: string;
  other: string;
  otherEditions: string;
}> = {
  nl: {
    kinds: {
      withdrawn: {
        subject: 'Uw inschrijving is herroepen',
        title: 'Uw inschrijving is herroepen',
        lead: 'U hebt de overeenkomst herroepen. Uw plaats is vrijgegeven.',
      },
      cancelled: {
        subject: 'Uw inschrijving is geannuleerd',
        title: 'Uw inschrijving is geannuleerd',
        lead: 'Uw plaats is vrijgegeven.',
      },
      'edition-cancelled': {
        subject: 'De cursus gaat niet door',
        title: 'De cursus gaat niet door',
        lead: 'Het spijt ons: deze editie gaat niet door.',
      },
      office: {
        subject: 'Uw inschrijving is beëindigd',
        title: 'Uw inschrijving is beëindigd',
        lead: 'Het cursusbureau heeft uw inschrijving beëindigd. Uw plaats is vrijgegeven.',
      },
    },
    refund: (amount) =>
      `U krijgt ${amount} terug, binnen 14 dagen, op de rekening waarmee u betaalde. U hoeft daarvoor niets te doen.`,
    nothingPaid: 'U hebt niets betaald en hoeft niets te betalen.',
    kept: 'We betalen het cursusgeld niet terug. In de voorwaarden leest u waarom. Vindt u dat dit niet klopt, beantwoord dan deze mail.',
    creditNote: 'De creditfactuur zit bij deze mail.',
    calendar: 'Met de bijlage haalt u de dagen uit uw agenda.',
    other: 'Misschien past een andere editie u beter:',
    otherEditions: 'Bekijk de andere edities',
  },
  en: {
    kinds: {
      withdrawn: {
        subject: 'You have withdrawn from your enrolment',
        title: 'You have withdrawn from your enrolment',
        lead: 'You have withdrawn from the contract. Your seat has been released.',
      },
      cancelled: {
        subject: 'Your enrolment is cancelled',
        title: 'Your enrolment is cancelled',
        lead: 'Your seat has been released.',
      },
      'edition-cancelled': {
        subject: 'The course will not take place',
        title: 'The course will not take place',
        lead: 'We are sorry: this edition will not take place.',
      },
      office: {
        subject: 'Your enrolment has ended',
        title: 'Your enrolment has ended',
        lead: 'The course office has ended your enrolment. Your seat has been released.',
      },
    },
    refund: (amount) =>
      `You get ${amount} back, within 14 days, on the account you paid with. You need not do anything for it.`,
    nothingPaid: 'You have paid nothing and owe nothing.',
    kept: 'We do not give the course fee back. The terms say why. If you think this is wrong, please answer this e-mail.',
    creditNote: 'The credit note comes with this e-mail.',
    calendar: 'The attached file takes the days out of your calendar.',
    other: 'Perhaps another edition suits you better:',
    otherEditions: 'See the other editions',
  },
};
