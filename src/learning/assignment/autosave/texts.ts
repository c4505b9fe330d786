import type { Texts } from '../../../kernel/lang.ts';

/** What the script says while it saves. */
export const texts: Texts<{
  saved: (time: string) => string;
  saving: string;
  offline: string;
  signedOut: string;
  closed: string;
  conflictTitle: string;
  conflict: string;
  theirs: string;
  takeTheirs: string;
  keepMine: string;
}> = {
  nl: {
    saved: (time) => `Opgeslagen om ${time}`,
    saving: 'Nog niet opgeslagen. Even geduld.',
    offline: 'Nog niet opgeslagen: er is geen verbinding. We blijven het proberen. Laat deze pagina open.',
    signedOut:
      'Niet opgeslagen: u bent uitgelogd. Log in een nieuw tabblad opnieuw in; deze pagina bewaart daarna vanzelf.',
    closed:
      'U hebt intussen ingeleverd in een ander venster. Wat u hier nog typte, staat apart bewaard onder de opdracht.',
    conflictTitle: 'Er zijn nu twee teksten',
    conflict:
      'Uw opdracht is in een ander venster of op een ander apparaat veranderd. Er is niets kwijt: uw tekst staat in het veld, de andere staat hieronder. Kies met welke u verdergaat; de andere blijft apart bewaard.',
    theirs: 'De andere tekst',
    takeTheirs: 'Ga verder met de andere tekst',
    keepMine: 'Ga verder met mijn tekst',
  },
  en: {
    saved: (time) => `Saved at ${time}`,
    saving: 'Not saved yet. One moment.',
    offline: 'Not saved yet: there is no connection. We keep trying. Leave this page open.',
    signedOut: 'Not saved: you are signed out. Sign in again in a new tab; this page then saves by itself.',
    closed:
      'You have handed in from another window. What you still typed here is kept apart, below the assignment.',
    conflictTitle: 'There are two texts now',
    conflict:
      'Your assignment was changed in another window or on another device. Nothing is lost: your text is in the field, the other one is below. Choose which to go on with; the other stays kept apart.',
    theirs: 'The other text',
    takeTheirs: 'Go on with the other text',
    keepMine: 'Go on with my text',
  },
};
