import type { Lang, Texts } from '../../kernel/lang.ts';
import type { LetterState, ReleaseRefusal } from '../domain/letter.ts';
import { stateWords } from '../papers/letter/words.ts';

type Words = {
  title: string;
  letterTo: (name: string) => string;
  lead: string;
  empty: { title: string; body: string };
  columns: { letter: string; to: string; state: string; since: string };
  inDutch: string;
  goesTo: (name: string, email: string) => string;
  release: { title: string; body: string; tick: string; button: string };
  back: { title: string; label: string; hint: string; button: string };
  parents: string;
  sent: {
    title: string;
    on: (at: string) => string;
    opened: (at: string) => string;
    notOpened: string;
    until: (day: string) => string;
  };
  stop: { body: string; button: string };
  pdf: string;
  refused: Record<ReleaseRefusal | 'words-missing' | 'words-too-long' | 'not-now', string>;
  messages: Record<'vrijgegeven' | 'teruggestuurd' | 'ingetrokken', string>;
};

/** The words of a client's pages about letters. */
export const texts: Texts<Words> = {
  nl: {
    title: 'Brieven',
    letterTo: (name) => `Brief aan ${name}`,
    lead: 'Brieven over jou gaan pas weg als jij ze hebt gelezen en vrijgegeven.',
    empty: {
      title: 'Er zijn nog geen brieven',
      body: 'Schrijft je therapeut een brief over jou, dan staat hij hier eerst voor jou klaar.',
    },
    columns: { letter: 'Brief', to: 'Aan', state: 'Stand', since: 'Sinds' },
    inDutch: 'Hieronder staat de brief precies zoals hij wordt verstuurd.',
    goesTo: (name, email) => `De brief gaat naar ${name}, op ${email}, met een beveiligde link.`,
    release: {
      title: 'Vrijgeven',
      body: 'Je geeft alleen deze brief vrij, voor alleen deze ontvanger. Daarna verandert hij niet meer.',
      tick: 'Ik heb de brief gelezen en hij mag zo worden verstuurd.',
      button: 'Geef vrij en verstuur',
    },
    back: {
      title: 'Liever anders?',
      label: 'Wat moet er anders?',
      hint: 'Je therapeut leest dit en past de brief aan. Er gaat nu niets weg.',
      button: 'Stuur terug',
    },
    parents: 'Je bent jonger dan 16. Je ouder of voogd geeft de brief samen met jou vrij bij je therapeut.',
    sent: {
      title: 'Waar de brief is',
      on: (at) => `Verstuurd op ${at}.`,
      opened: (at) => `Geopend op ${at}.`,
      notOpened: 'Nog niet geopend.',
      until: (day) => `De link werkt tot en met ${day}.`,
    },
    stop: {
      body: 'Wil je niet meer dat de ontvanger de brief kan openen? Wat al is gelezen of bewaard, kun je niet terughalen.',
      button: 'Trek de brief in',
    },
    pdf: 'Download als PDF',
    refused: {
      'not-offered': 'Deze brief ligt niet meer voor. Hieronder zie je hoe hij nu staat.',
      'changed-meanwhile': 'De brief is intussen veranderd. Lees hem opnieuw.',
      'not-ticked': 'Zet een vinkje als de brief zo weg mag.',
      'not-agreed': 'Je toestemming voor deze ontvanger is veranderd. Je therapeut past de brief eerst aan.',
      'client-decides': 'Jij geeft de brief vrij.',
      'parents-sign': 'Je ouder of voogd geeft de brief vrij bij je therapeut.',
      'how-missing': 'Dit kan hier niet.',
      'day-missing': 'Dit kan hier niet.',
      'day-not-yet': 'Dit kan hier niet.',
      'words-missing': 'Schrijf kort wat er anders moet.',
      'words-too-long': 'Maak dit korter: hoogstens 600 tekens.',
      'not-now': 'Dat kan nu niet meer met deze brief.',
    },
    messages: {
      vrijgegeven: 'Je gaf de brief vrij. De ontvanger krijgt een mail met een link.',
      teruggestuurd: 'De brief is terug bij je therapeut. Er ging niets weg.',
      ingetrokken: 'De brief is ingetrokken. De link werkt niet meer.',
    },
  },
  en: {
    title: 'Letters',
    letterTo: (name) => `Letter to ${name}`,
    lead: 'Letters about you are sent only after you have read and released them.',
    empty: {
      title: 'There are no letters yet',
      body: 'When your therapist writes a letter about you, it waits for you here first.',
    },
    columns: { letter: 'Letter', to: 'To', state: 'State', since: 'Since' },
    inDutch:
      'Below is the letter exactly as it will be sent. Letters are in Dutch; ask your therapist to read it with you.',
    goesTo: (name, email) => `The letter goes to ${name}, at ${email}, with a secured link.`,
    release: {
      title: 'Release',
      body: 'You release only this letter, for only this recipient. After that it does not change any more.',
      tick: 'I have read the letter and it may be sent as it is.',
      button: 'Release and send',
    },
    back: {
      title: 'Rather different?',
      label: 'What should change?',
      hint: 'Your therapist reads this and changes the letter. Nothing is sent now.',
      button: 'Send back',
    },
    parents:
      'You are younger than 16. Your parent or guardian releases the letter together with you at your therapist’s.',
    sent: {
      title: 'Where the letter is',
      on: (at) => `Sent on ${at}.`,
      opened: (at) => `Opened on ${at}.`,
      notOpened: 'Not opened yet.',
      until: (day) => `The link works until and including ${day}.`,
    },
    stop: {
      body: 'Do you no longer want the recipient to be able to open the letter? What was read or kept already cannot be taken back.',
      button: 'Withdraw the letter',
    },
    pdf: 'Download as PDF',
    refused: {
      'not-offered': 'This letter no longer waits for you. Below you see how it stands.',
      'changed-meanwhile': 'The letter was changed meanwhile. Please read it again.',
      'not-ticked': 'Tick the box if the letter may be sent.',
      'not-agreed': 'Your consent for this recipient has changed. Your therapist changes the letter first.',
      'client-decides': 'You release the letter.',
      'parents-sign': 'Your parent or guardian releases the letter at your therapist’s.',
      'how-missing': 'That is not possible here.',
      'day-missing': 'That is not possible here.',
      'day-not-yet': 'That is not possible here.',
      'words-missing': 'Write briefly what should change.',
      'words-too-long': 'Make this shorter: at most 600 characters.',
      'not-now': 'That is no longer possible with this letter.',
    },
    messages: {
      vrijgegeven: 'You released the letter. The recipient gets a mail with a link.',
      teruggestuurd: 'The letter is back with your therapist. Nothing was sent.',
      ingetrokken: 'The letter is withdrawn. The link no longer works.',
    },
  },
};

/** The message named by a word in the address; any other word says nothing. */
export const ownMessage = (word = '', lang: Lang): string | undefined =>
  Object.hasOwn(texts[lang].messages, word)
    ? texts[lang].messages[word as keyof Words['messages']]
    : undefined;

/** Where a letter stands, said to the client themselves. */
export const ownStateWords: Texts<Record<LetterState, string>> = {
  nl: { ...stateWords.nl, offered: 'Wacht op jou' },
  en: stateWords.en,
};
