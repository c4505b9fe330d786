import type { Texts } from '../../kernel/lang.ts';

/** Words of the form to reach a therapist, and of the mails that follow. */
export const contactTexts: Texts<{
  title: (name: string) => string;
  lead: string;
  name: string;
  email: string;
  emailHint: string;
  phone: string;
  message: string;
  messageHint: string;
  noHealth: string;
  trap: string;
  send: string;
  privacy: string;
  privacyLink: string;
  back: string;
  errors: Record<
    | 'noName'
    | 'noEmail'
    | 'badEmail'
    | 'badPhone'
    | 'noMessage'
    | 'longMessage'
    | 'links'
    | 'tooFast'
    | 'tooMany'
    | 'therapistFull',
    string
  >;
  sent: { title: string; body: string; spam: string };
  help: {
    title: string;
    lead: string;
    lines: readonly { who: string; before: string; number?: string; after: string }[];
  };
  passedOn: {
    subject: string;
    heading: string;
    lead: string;
    reply: string;
    from: string;
    email: string;
    phone: string;
    message: string;
    footer: string;
  };
  confirmed: {
    subject: string;
    heading: string;
    lead: (name: string) => string;
    next: string;
    footer: string;
  };
}> = {
  nl: {
    title: (name) => `Bericht aan ${name}`,
    lead: 'We sturen uw bericht door. De therapeut antwoordt rechtstreeks aan u.',
    name: 'Uw naam',
    email: 'Uw e-mailadres',
    emailHint: 'Op dit adres krijgt u antwoord.',
    phone: 'Uw telefoonnummer',
    message: 'Uw bericht',
    messageHint:
      'Bijvoorbeeld: welke dagen u kunt, of u alleen of in een groep wilt lopen, een vraag over de prijs.',
    noHealth:
      'Schrijf hier niets over uw gezondheid of klachten. Dat bespreekt u later met de therapeut zelf.',
    trap: 'Laat dit veld leeg',
    send: 'Verstuur bericht',
    privacy: 'We bewaren uw bericht niet langer dan nodig is om het door te sturen.',
    privacyLink: 'Lees hoe we met uw gegevens omgaan',
    back: 'Terug naar het profiel',
    errors: {
      noName: 'Vul uw naam in',
      noEmail: 'Vul uw e-mailadres in',
      badEmail: 'Dit e-mailadres klopt niet. Een voorbeeld van een goed adres is anna@voorbeeld.nl',
      badPhone: 'Dit telefoonnummer klopt niet. Gebruik alleen cijfers, spaties, + en -',
      noMessage: 'Schrijf een bericht',
      longMessage: 'Het bericht is te lang. Gebruik hooguit 1500 tekens',
      links: 'Zet hooguit één link in uw bericht',
      tooFast: 'Dat ging erg snel. Kijk uw bericht nog eens na en verstuur het opnieuw.',
      tooMany: 'U hebt vandaag al een paar berichten verstuurd. Probeer het later nog eens.',
      therapistFull:
        'Deze therapeut kreeg vandaag al veel berichten. Probeer het morgen nog eens, of kies een andere therapeut.',
    },
    sent: {
      title: 'Uw bericht is verstuurd',
      body: 'De therapeut krijgt het zo per e-mail en antwoordt rechtstreeks aan u. U krijgt zelf ook een e-mail als bevestiging.',
      spam: 'Geen antwoord na een week? Kijk bij de ongewenste post, of kies een andere therapeut.',
    },
    help: {
      title: 'Hebt u nu hulp nodig?',
      lead: 'Een runningtherapeut leest berichten niet meteen. Wacht daar niet op als het niet goed met u gaat.',
      lines: [
        { who: 'Direct gevaar', before: 'Bel ', number: '112', after: '' },
        {
          who: 'Denkt u aan zelfdoding?',
          before: 'Bel ',
          number: '113',
          after: ' of gratis 0800-0113, dag en nacht',
        },
        { who: 'Zorgen om uw gezondheid', before: '', after: 'Bel uw huisarts of de huisartsenpost' },
      ],
    },
    passedOn: {
      subject: 'Een bericht via het register',
      heading: 'Iemand wil contact met u',
      lead: 'Via uw profiel in het register is dit bericht voor u achtergelaten.',
      reply:
        'Antwoord op deze e-mail: uw antwoord gaat rechtstreeks naar de afzender. Uw eigen adres kent de afzender pas als u antwoordt.',
      from: 'Naam',
      email: 'E-mail',
      phone: 'Telefoon',
      message: 'Bericht',
      footer: 'U krijgt deze e-mail omdat u in uw profiel het contactformulier hebt aangezet.',
    },
    confirmed: {
      subject: 'Uw bericht is doorgestuurd',
      heading: 'Uw bericht is doorgestuurd',
      lead: (name) =>
        `We hebben uw bericht doorgestuurd aan ${name}. De therapeut antwoordt rechtstreeks aan u.`,
      next: 'Gaat het nu niet goed met u? Wacht dan niet op antwoord. Bij direct gevaar: bel 112. Bij gedachten aan zelfdoding: bel 113 of gratis 0800-0113. Anders: bel uw huisarts.',
      footer:
        'U krijgt deze e-mail omdat iemand dit adres invulde bij een bericht via het register. Was u dat niet? Dan hoeft u niets te doen.',
    },
  },
  en: {
    title: (name) => `Message to ${name}`,
    lead: 'We pass your message on. The therapist answers you directly.',
    name: 'Your name',
    email: 'Your e-mail address',
    emailHint: 'The answer comes to this address.',
    phone: 'Your telephone number',
    message: 'Your message',
    messageHint:
      'For example: which days suit you, whether you want to run alone or in a group, a question about the price.',
    noHealth:
      'Write nothing about your health or complaints here. You talk about that later with the therapist.',
    trap: 'Leave this field empty',
    send: 'Send message',
    privacy: 'We keep your message no longer than is needed to pass it on.',
    privacyLink: 'Read how we handle your data',
    back: 'Back to the profile',
    errors: {
      noName: 'Enter your name',
      noEmail: 'Enter your e-mail address',
      badEmail: 'This e-mail address is not right. A good address looks like anna@example.org',
      badPhone: 'This telephone number is not right. Use figures, spaces, + and - only',
      noMessage: 'Write a message',
      longMessage: 'The message is too long. Use at most 1500 characters',
      links: 'Put at most one link in your message',
      tooFast: 'That went very fast. Look at your message once more and send it again.',
      tooMany: 'You have sent a few messages today already. Please try again later.',
      therapistFull:
        'This therapist has had many messages today. Try again tomorrow, or choose another therapist.',
    },
    sent: {
      title: 'Your message has been sent',
      body: 'The therapist receives it by e-mail in a moment and answers you directly. You receive an e-mail as a confirmation.',
      spam: 'No answer after a week? Look among the unwanted mail, or choose another therapist.',
    },
    help: {
      title: 'Do you need help now?',
      lead: 'A running therapist does not read messages at once. Do not wait for it when you are not well.',
      lines: [
        { who: 'Immediate danger', before: 'Call ', number: '112', after: '' },
        {
          who: 'Are you thinking of suicide?',
          before: 'Call ',
          number: '113',
          after: ', or 0800-0113 for free, day and night',
        },
        {
          who: 'Worried about your health',
          before: '',
          after: 'Call your GP or the out-of-hours GP service',
        },
      ],
    },
    passedOn: {
      subject: 'A message through the register',
      heading: 'Somebody would like to get in touch',
      lead: 'This message was left for you through your profile in the register.',
      reply:
        'Answer this e-mail: your answer goes straight to the sender, who only learns your address when you do.',
      from: 'Name',
      email: 'E-mail',
      phone: 'Telephone',
      message: 'Message',
      footer: 'You receive this e-mail because you turned on the contact form in your profile.',
    },
    confirmed: {
      subject: 'Your message has been passed on',
      heading: 'Your message has been passed on',
      lead: (name) => `We have passed your message on to ${name}. The therapist answers you directly.`,
      next: 'Are you not well now? Then do not wait for an answer. Immediate danger: call 112. Thoughts of suicide: call 113, or 0800-0113 for free. Otherwise: call your GP.',
      footer:
        'You receive this e-mail because somebody entered this address with a message through the register. Was it not you? Then you need not do anything.',
    },
  },
};
