import { formatDay, formatTime } from '../../kernel/format.ts';
import type { Lang, Texts } from '../../kernel/lang.ts';
import { items, type Item } from '../domain/consent.ts';
import type { Sharing } from '../store/consents.ts';
import type { CareTx } from '../store/scope.ts';
import { findComingSessions } from '../store/sessions.ts';
import { findPresence } from '../store/shared-presence.ts';

/** One line of what somebody receives; with its language where that is Dutch on every page, and an address where it is a paper to fetch. */
export type SharedLine = { text: string; href?: string; lang?: 'nl' };

type Asked = {
  clientId: string;
  lang: Lang;
  now: Date;
  /** Who reads it: who receives it, or the client or therapist who looks at what they will. */
  reader: 'recipient' | 'preview';
};

/** Reads what there is of one item of the transaction's client, in words for who receives it. */
export type SharedSource = (tx: CareTx, asked: Asked) => Promise<readonly SharedLine[]>;

/** What reads each item. An item without one is shown as empty; an area that has something adds its own. */
export type SharedSources = Readonly<Partial<Record<Item, SharedSource>>>;

/** An item with what it holds now. */
export type SharedPart = { item: Item; lines: readonly SharedLine[] };

const presence: Texts<Record<'here' | 'away' | 'off', string>> = {
  nl: { here: 'aanwezig', away: 'afwezig', off: 'gaat niet door' },
  en: { here: 'present', away: 'absent', off: 'called off' },
};

/** Attendance as presence only, and the coming times: no place, no company and no reason. */
const presenceSources: SharedSources = {
  attendance: async (tx, { clientId, lang }) =>
    (await findPresence(tx, clientId)).map(({ day, present }) => ({
      text: `${formatDay(day, lang)}: ${presence[lang][present ? 'here' : 'away']}`,
    })),
  schedule: async (tx, { lang, now }) =>
    (await findComingSessions(tx, now, 20)).map(({ day, begins, ends, callOff }) => ({
      text: [
        `${formatDay(day, lang)}, ${formatTime(begins, lang)} – ${formatTime(ends, lang)}`,
        ...(callOff ? [presence[lang].off] : []),
      ].join(': '),
    })),
};

/**
 * All that a recipient receives, in the order of the list: nothing is read but what `sharing` names. The transaction is
 * narrowed to the client.
 */
export const readShared = async (
  tx: CareTx,
  sharing: Pick<Sharing, 'items'>,
  asked: Asked & { sources: SharedSources },
): Promise<SharedPart[]> => {
  const sources = { ...presenceSources, ...asked.sources };
  const parts: SharedPart[] = [];
  for (const item of items) {
    if (!sharing.items.includes(item)) continue;
    parts.push({ item, lines: (await sources[item]?.(tx, asked)) ?? [] });
  }
  return parts;
};
