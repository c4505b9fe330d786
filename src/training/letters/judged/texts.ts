import type { Texts } from '../../../kernel/lang.ts';

type Words = { subject: string; title: string };

/** Mails with what the course leader decided (S21, S22). */
export const texts: Texts<{
  entryApproved: Words & { lead: string; seatGone: string };
  entryRefused: Words & { lead: string; nothingDue: string; other: string };
  entryToo: string;
  transferAgreed: Words & {
    lead: (day: string) => string;
    iban: string;
    holder: string;
    quote: string;
    due: string;
    next: string;
  };
  transferRefused: Words & { lead: string; pay: string; seatGone: string };
}> = {
  nl: {
    entryApproved: {
      subject: 'U kunt deelnemen: u kunt nu betalen',
      title: 'U kunt deelnemen',
      lead: 'De cursusleiding heeft uw aanvraag goedgekeurd. U kunt nu betalen. Daarna is uw plaats zeker.',
      seatGone:
        'De tijd dat we uw plaats vasthielden, is voorbij. Is er nog plaats, dan kunt u alsnog betalen.',
    },
    entryRefused: {
      subject: 'Het besluit over uw aanvraag',
      title: 'U kunt helaas niet deelnemen',
      lead: 'De cursusleiding heeft uw aanvraag gelezen en kan u geen plaats geven.',
      nothingDue: 'U hebt niets betaald en hoeft niets te betalen. Uw plaats is vrijgegeven.',
      other: 'Denkt u dat we iets over het hoofd zien? Beantwoord dan deze mail.',
    },
    entryToo: 'De cursusleiding heeft uw aanvraag om deel te nemen goedgekeurd.',
    transferAgreed: {
      subject: 'Uw factuur: u kunt per bank betalen',
      title: 'U kunt per bank betalen',
      lead: (day) =>
        `De cursusleiding vindt het goed dat u op een andere manier betaalt. Uw plaats blijft vrij als het bedrag er uiterlijk ${day} is.`,
      iban: 'Rekening (IBAN)',
      holder: 'Op naam van',
      quote: 'Vermeld daarbij',
      due: 'Betaal uiterlijk',
      next: 'De factuur zit bij deze mail. Zodra het geld binnen is, krijgt u de bevestiging.',
    },
    transferRefused: {
      subject: 'Het besluit over uw manier van betalen',
      title: 'Betaal met iDEAL',
      lead: 'De cursusleiding kan niet akkoord gaan met een andere manier van betalen.',
      pay: 'U kunt nu met iDEAL betalen. Daarna is uw plaats zeker.',
      seatGone:
        'Er is op dit moment geen plaats meer voor u vastgehouden. Is er nog plaats, dan kunt u alsnog met iDEAL betalen.',
    },
  },
  en: {
    entryApproved: {
      subject: 'You can take part: you can pay now',
      title: 'You can take part',
      lead: 'The course leader has approved your request. You can pay now. After that your seat is certain.',
      seatGone: 'The time for which we kept your seat is over. If there is still a seat, you can pay for it.',
    },
    entryRefused: {
      subject: 'The decision about your request',
      title: 'Unfortunately you cannot take part',
      lead: 'The course leader has read your request and cannot give you a seat.',
      nothingDue: 'You have paid nothing and owe nothing. Your seat has been released.',
      other: 'Do you think we missed something? Then answer this e-mail.',
    },
    entryToo: 'The course leader has approved your request to take part.',
    transferAgreed: {
      subject: 'Your invoice: you can pay by bank transfer',
      title: 'You can pay by bank transfer',
      lead: (day) =>
        `The course leader agrees to another way to pay. Your seat is kept if the amount arrives by ${day}.`,
      iban: 'Account (IBAN)',
      holder: 'In the name of',
      quote: 'Please quote',
      due: 'Pay by',
      next: 'The invoice comes with this e-mail. You get the confirmation as soon as the money is in.',
    },
    transferRefused: {
      subject: 'The decision about your way to pay',
      title: 'Please pay by iDEAL',
      lead: 'The course leader cannot agree to another way to pay.',
      pay: 'You can pay by iDEAL now. After that your seat is certain.',
      seatGone: 'No seat is kept for you at this moment. If there is still one, you can pay for it by iDEAL.',
    },
  },
};
