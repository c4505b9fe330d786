import type { Lang } from '../../kernel/lang.ts';

/** What somebody would like to receive. */
export type Wishes = { newsletter: boolean; newEditions: boolean };

/** Somebody who asked for mail. Only who is `confirmed` receives any, the mail that asks to confirm aside. */
export type Subscriber = {
  id: string;
  /** What the links in a mail carry: who has it may confirm, change and end. */
  key: string;
  email: string;
  lang: Lang;
  wishes: Wishes;
  standing: 'waiting' | 'confirmed' | 'ended';
};

export const wishesNothing = (wishes: Wishes): boolean => !wishes.newsletter && !wishes.newEditions;

/** What becomes of a request to subscribe an address. The page says the same in every case. */
export type AskOutcome =
  /** Unknown, not yet confirmed, or ended before: the wishes are kept, and a mail asks to confirm them. */
  | 'ask-to-confirm'
  /** Already confirmed: nothing changes, because anybody can type an address; a mail leads to the choices. */
  | 'show-choices';

export const decideAsk = (known: Subscriber | undefined): AskOutcome =>
  known?.standing === 'confirmed' ? 'show-choices' : 'ask-to-confirm';
