import type { Texts } from '../../../kernel/lang.ts';

/** Mails that follow at once on an enrolment. */
export const texts: Texts<{
  received: { subject: string; title: string; lead: string; notYet: string };
  exception: {
    subject: string;
    title: string;
    entry: string;
    alumnus: string;
    paymentRoute: string;
    afterEntry: string;
    afterPaymentRoute: string;
    notYet: string;
    lapse: string;
  };
}> = {
  nl: {
    received: {
      subject: 'Uw inschrijving is ontvangen: nog niet betaald',
      title: 'Nog één stap: betalen',
      lead: 'We hebben uw inschrijving ontvangen. Hebt u nog niet betaald, of gaat u liever verder op een ander apparaat? Gebruik dan de knop hieronder. Alles wat u invulde, staat er nog.',
      notYet: 'Uw plaats is pas zeker als u hebt betaald. Dan krijgt u meteen een bevestiging per mail.',
    },
    exception: {
      subject: 'Uw aanvraag is ontvangen',
      title: 'We bekijken uw aanvraag',
      entry:
        'U hebt geen hbo-diploma opgegeven. De cursusleiding leest uw toelichting en bespreekt die zo nodig met u. Daarna volgt een besluit.',
      alumnus:
        'We konden uw certificaat niet vanzelf in onze lijst vinden. De cursusleiding kijkt ernaar. Daarna volgt een besluit.',
      paymentRoute:
        'U vroeg of u op een andere manier dan met iDEAL kunt betalen. De cursusleiding neemt daarover een besluit.',
      afterEntry: 'U krijgt het besluit per mail. Is het ja, dan staat in die mail hoe u kunt betalen.',
      afterPaymentRoute:
        'U krijgt het besluit per mail. Is het ja, dan krijgt u een factuur. Is het nee, dan kunt u met iDEAL betalen.',
      notYet: 'Er is nog niets bevestigd en u betaalt nu nog niets.',
      lapse: 'Is er dan nog geen besluit, dan komt de plaats weer vrij. Uw aanvraag blijft gewoon staan.',
    },
  },
  en: {
    received: {
      subject: 'Your enrolment has arrived: not paid yet',
      title: 'One step left: pay',
      lead: 'We have received your enrolment. Have you not paid yet, or would you rather go on with another device? Then use the button below. All you filled in is still there.',
      notYet: 'Your seat is certain only once you have paid. You then get a confirmation by e-mail at once.',
    },
    exception: {
      subject: 'Your request has arrived',
      title: 'We are looking at your request',
      entry:
        'You did not give a bachelor’s degree. The course leader reads your explanation, talks to you about it if need be, and then decides.',
      alumnus:
        'We could not find your certificate in our list by itself. The course leader looks at it, and then decides.',
      paymentRoute:
        'You asked to pay in another way than by iDEAL. The course leader will decide about that.',
      afterEntry: 'You get the decision by e-mail. If it is yes, that e-mail says how to pay.',
      afterPaymentRoute:
        'You get the decision by e-mail. If it is yes, you get an invoice. If it is no, you can pay by iDEAL.',
      notYet: 'Nothing is confirmed yet, and you pay nothing for now.',
      lapse: 'If there is no decision by then, the seat is free again. Your request stays as it is.',
    },
  },
};
