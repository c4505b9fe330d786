import type { Texts } from '../../kernel/lang.ts';

/** The words of the withdrawal function (consumer law, money.md). */
export const withdrawTexts: Texts<{
  title: string;
  description: string;
  lead: string;
  who: string;
  termsLink: string;
  name: string;
  nameHint: string;
  reference: string;
  referenceHint: string;
  email: string;
  emailHint: string;
  next: string;
  privacy: string;
  errors: {
    noName: string;
    noReference: string;
    noEmail: string;
    badEmail: string;
    tooLong: (most: number) => string;
    tooMany: string;
  };
  check: { title: string; lead: string; statement: string; confirm: string; change: string };
  received: {
    title: string;
    lead: string;
    receivedOn: string;
    next: string;
    spam: string;
    keep: string;
  };
}> = {
  nl: {
    title: 'Herroep de overeenkomst hier',
    description:
      'Hebt u zich als particulier ingeschreven? Dan mag u de overeenkomst binnen 14 dagen herroepen, zonder reden en zonder inloggen.',
    lead: 'Hebt u zich ingeschreven en wilt u er toch van af? Als particulier mag dat binnen 14 dagen, zonder reden. U krijgt terug wat u betaalde.',
    who: 'Schreef u zich in voor een bedrijf, of zijn de 14 dagen voorbij? Dan gelden de voorwaarden voor annuleren. U kunt dit formulier dan ook gebruiken; het cursusbureau neemt contact met u op.',
    termsLink: 'Lees de voorwaarden',
    name: 'Uw naam',
    nameHint: 'Zoals u die bij de inschrijving invulde',
    reference: 'Code van de editie of nummer van de factuur',
    referenceHint: 'Bijvoorbeeld RT18032027 of 2027-0012. U vindt ze in de mail die u van ons kreeg.',
    email: 'E-mailadres',
    emailHint: 'Het adres van uw inschrijving. Daar sturen we de bevestiging van ontvangst naartoe.',
    next: 'Verder',
    privacy: 'Lees hoe we met uw gegevens omgaan',
    errors: {
      noName: 'Vul uw naam in',
      noReference: 'Vul de code van de editie of het nummer van de factuur in',
      noEmail: 'Vul uw e-mailadres in',
      badEmail: 'Dit e-mailadres klopt niet. Een voorbeeld van een goed adres is anna@voorbeeld.nl',
      tooLong: (most) => `Dit is te lang: gebruik hooguit ${most} tekens`,
      tooMany:
        'U hebt dit formulier vaak verstuurd. Probeer het over een uur nog eens, of mail het cursusbureau: ook dat is een geldige herroeping.',
    },
    check: {
      title: 'Klopt dit?',
      lead: 'Bent u op tijd, dan is uw inschrijving hierna beëindigd en komt uw plaats vrij. U krijgt terug wat u betaalde.',
      statement: 'Ik herroep de overeenkomst over deelname aan de cursus.',
      confirm: 'Bevestig herroeping',
      change: 'Iets wijzigen',
    },
    received: {
      title: 'Uw herroeping is ontvangen',
      lead: 'Dit hebt u ons gestuurd:',
      receivedOn: 'Ontvangen op',
      next: 'We sturen hiervan een bevestiging naar dit e-mailadres. Hoort uw herroeping bij een inschrijving en bent u op tijd, dan is die nu beëindigd en krijgt u daarover een tweede mail. Anders kijkt het cursusbureau ernaar en hoort u van ons.',
      spam: 'Geen mail? Kijk bij de ongewenste post (spam), en mail het cursusbureau als er niets is.',
      keep: 'Bewaar of druk deze pagina af als u zelf een bewijs wilt.',
    },
  },
  en: {
    title: 'Withdraw from the contract here',
    description:
      'Did you enrol as a private person? Then you may withdraw from the contract within 14 days, without a reason and without signing in.',
    lead: 'Have you enrolled and changed your mind? As a private person you may withdraw within 14 days, without a reason. You get back what you paid.',
    who: 'Did you enrol for a company, or are the 14 days over? Then the terms for cancelling apply. You can use this form all the same; the course office gets in touch with you.',
    termsLink: 'Read the terms',
    name: 'Your name',
    nameHint: 'As you filled it in when you enrolled',
    reference: 'Code of the edition or number of the invoice',
    referenceHint: 'For example RT18032027 or 2027-0012. You find them in the e-mail you had from us.',
    email: 'E-mail address',
    emailHint: 'The address of your enrolment. We send the acknowledgement there.',
    next: 'Continue',
    privacy: 'Read how we handle your data',
    errors: {
      noName: 'Fill in your name',
      noReference: 'Fill in the code of the edition or the number of the invoice',
      noEmail: 'Fill in your e-mail address',
      badEmail: 'This e-mail address is not right. A good one looks like anna@example.com',
      tooLong: (most) => `This is too long: use at most ${most} characters`,
      tooMany:
        'You have sent this form many times. Try again in an hour, or write to the course office: that is a valid withdrawal too.',
    },
    check: {
      title: 'Is this right?',
      lead: 'If you are in time, this ends your enrolment and frees your seat. You get back what you paid.',
      statement: 'I withdraw from the contract about taking part in the course.',
      confirm: 'Confirm withdrawal',
      change: 'Change something',
    },
    received: {
      title: 'Your withdrawal has been received',
      lead: 'This is what you sent us:',
      receivedOn: 'Received on',
      next: 'We send an acknowledgement to this e-mail address. If your withdrawal belongs to an enrolment and you are in time, it has ended now and you get a second e-mail about it. Otherwise the course office looks at it and you will hear from us.',
      spam: 'No e-mail? Look in your folder for unwanted mail, and write to the course office if there is none.',
      keep: 'Keep or print this page if you want a proof of your own.',
    },
  },
};
