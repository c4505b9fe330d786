import { parseEmail } from '../../kernel/email.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { wishesNothing, type Wishes } from './subscriber.ts';
import { newsletterTexts } from './texts.ts';

/** What was typed, to show again. */
export type Typed = { email: string; wishes: Wishes };

export const nothingTyped: Typed = { email: '', wishes: { newsletter: false, newEditions: false } };

export const readWishes = (fields: Record<string, string>): Wishes => ({
  newsletter: fields['nieuwsbrief'] === 'ja',
  newEditions: fields['nieuwe-data'] === 'ja',
});

export type AskForm =
  { ok: true; input: { email: string; wishes: Wishes } } | { ok: false; typed: Typed; errors: FieldErrors };

/** Turns the form into a request, or into what is still to be mended. */
export const parseAsk = (fields: Record<string, string>, lang: Lang): AskForm => {
  const words = newsletterTexts[lang].errors;
  // A request never carries more than can be an address: the rest only says that it is none.
  const typed: Typed = { email: (fields['email'] ?? '').slice(0, 300), wishes: readWishes(fields) };
  const email = parseEmail(typed.email);
  const errors: FieldErrors = {};
  if (typed.email.trim() === '') errors['email'] = words.noEmail;
  else if (email === undefined) errors['email'] = words.badEmail;
  if (wishesNothing(typed.wishes)) errors['nieuwe-data'] = words.noWish;
  return email !== undefined && Object.keys(errors).length === 0
    ? { ok: true, input: { email, wishes: typed.wishes } }
    : { ok: false, typed, errors };
};
