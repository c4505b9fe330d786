import type { Texts } from '../../../kernel/lang.ts';

/** The letter for the client, in plain words. */
export const letterTexts: Texts<{
  page: string;
  print: string;
  title: string;
  what: (day: string) => string;
  ask: string;
  voluntary: string;
  qr: string;
  open: string;
  keep: string;
  privacy: string;
}> = {
  nl: {
    page: 'Brief voor de cliënt',
    print: 'Druk deze pagina af met uw browser (Ctrl+P) en geef haar aan de cliënt.',
    title: 'Loopt u een dag met ons mee?',
    what: (day) =>
      `Uw begeleider leert voor runningtherapeut. Op ${day} komt de groep bij elkaar. Mensen die met een begeleider lopen, vertellen daar hoe dat voor hen is. Wie wil, loopt een stukje mee, in een tempo waarin praten lukt.`,
    ask: 'Uw begeleider vraagt of u er een deel van die dag bij wilt zijn. U vertelt alleen wat u zelf kwijt wilt.',
    voluntary:
      'U mag nee zeggen. U mag ook ja zeggen en u later bedenken, tot op de dag zelf. U hoeft niet te zeggen waarom, en het maakt voor uw begeleiding niets uit.',
    qr: 'QR-code naar uw eigen pagina',
    open: 'Scan de code met uw telefoon, of typ dit adres over:',
    keep: 'Daar leest u waar en hoe laat het is, en zegt u ja of nee. De link is alleen voor u.',
    privacy:
      'We vragen u geen achternaam en geen gegevens over uw gezondheid. Dertig dagen na de dag gooien we uw antwoord weg.',
  },
  en: {
    page: 'Letter for the client',
    print: 'Print this page with your browser (Ctrl+P) and give it to the client.',
    title: 'Will you join us for a day?',
    what: (day) =>
      `Your therapist is learning to be a running therapist. On ${day} the group comes together. People who run with a therapist tell there what it is like for them. Who wants to, runs a little along, at a pace at which one can talk.`,
    ask: 'Your therapist asks whether you would like to be there for a part of that day. You only tell what you want to tell.',
    voluntary:
      'You may say no. You may also say yes and change your mind later, up to the day itself. You need not say why, and it makes no difference to your guidance.',
    qr: 'QR code to your own page',
    open: 'Scan the code with your phone, or type this address:',
    keep: 'There you read where and at what time it is, and you say yes or no. The link is for you only.',
    privacy:
      'We ask you no surname and nothing about your health. Thirty days after the day we throw your answer away.',
  },
};
