/** The words of opening, joining and choosing a practice; these pages are in Dutch. */
export const openTexts = {
  errors: {
    noName: 'Vul de naam van uw praktijk in.',
    longName: 'Maak de naam korter: hoogstens 120 tekens.',
    nationalNumber: 'Dit lijkt een burgerservicenummer. Dat bewaren we nergens; laat het weg.',
    noBasis: 'Kies waarom u een dossier mag bijhouden.',
    badTerm: 'Vul een heel aantal jaren in, van 1 tot en met 20.',
  },
  messages: {
    geopend: 'Uw praktijk is open. Vul hier aan wat cliënten van u moeten weten.',
    aangenomen: 'U hoort nu bij deze praktijk.',
    afgewezen: 'U heeft de uitnodiging afgewezen.',
    weg: 'Deze uitnodiging is er niet meer, of u hoort al bij deze praktijk.',
    geen: 'Kies een praktijk uit de lijst.',
  },
} as const;

export type OpenMessage = keyof typeof openTexts.messages;

/** The message named by a word in the address; any other word says nothing. */
export const openMessage = (word = ''): string | undefined =>
  Object.hasOwn(openTexts.messages, word) ? openTexts.messages[word as OpenMessage] : undefined;
