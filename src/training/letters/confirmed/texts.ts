import type { Texts } from '../../../kernel/lang.ts';

type Words = { subject: string; title: string; lead: string };

export const texts: Texts<{
  confirmed: Words & {
    paid: string;
    attached: string;
    bringTitle: string;
    bring: string[];
    lunch: string;
    books: string;
  };
  address: Words;
}> = {
  nl: {
    confirmed: {
      subject: 'Bevestiging: u bent ingeschreven en hebt betaald',
      title: 'U doet mee',
      lead: 'Uw inschrijving en uw betaling zijn binnen. Uw plaats staat vast.',
      paid: 'Betaald',
      attached: 'Bij deze mail vindt u de factuur, en de cursusdagen voor uw agenda.',
      bringTitle: 'Dit neemt u mee:',
      bring: [
        'kleding en schoenen waarin u rustig kunt lopen, ook bij regen',
        'een flesje water',
        'iets om te schrijven',
      ],
      lunch: 'Voor koffie, thee en lunch zorgen wij.',
      books: 'De drie boeken krijgt u van ons.',
    },
    address: {
      subject: 'Uw nieuwe link',
      title: 'Uw e-mailadres is gewijzigd',
      lead: 'Vanaf nu sturen we alles naar dit adres. De link in oudere mails werkt niet meer; deze wel.',
    },
  },
  en: {
    confirmed: {
      subject: 'Confirmation: you are enrolled and have paid',
      title: 'You are in',
      lead: 'Your enrolment and your payment have arrived. Your seat is certain.',
      paid: 'Paid',
      attached: 'With this e-mail come the invoice, and the course days for your calendar.',
      bringTitle: 'What to bring:',
      bring: [
        'clothes and shoes to run calmly in, also in rain',
        'a bottle of water',
        'something to write with',
      ],
      lunch: 'We take care of coffee, tea and lunch.',
      books: 'You get the three books from us.',
    },
    address: {
      subject: 'Your new link',
      title: 'Your e-mail address has changed',
      lead: 'From now on we send everything to this address. The link in older e-mails no longer works; this one does.',
    },
  },
};
