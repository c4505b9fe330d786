import { formatDay } from '../../../kernel/format.ts';
import type { Texts } from '../../../kernel/lang.ts';
import { findClient } from '../../store/clients.ts';
import type { SharedSource, SharedSources } from '../shared-parts.ts';
import { partsOfClient } from './draft.ts';

/** What a letter would say of one item, line by line; in Dutch, as letters are. */
const asInLetter =
  (part: keyof typeof partsOfClient): SharedSource =>
  async (tx, { clientId, now }) => {
    const client = await findClient(tx, clientId);
    const found = client && (await partsOfClient[part](tx, { kind: 'progress', client, now }));
    if (!found) return [];
    const rows = found.rows ?? [];
    return [
      { text: found.text, lang: 'nl' },
      ...rows.map(({ what, on, result }) => ({
        text: `${what}, ${formatDay(on, 'nl')}: ${result}`,
        lang: 'nl' as const,
      })),
    ];
  };

const apart: Texts<Record<'recipient' | 'preview', string>> = {
  nl: {
    recipient: 'Een brief krijgt u apart, met een eigen link.',
    preview: 'De ontvanger krijgt de brief apart, met een eigen link.',
  },
  en: {
    recipient: 'The letter is sent separately, with its own link.',
    preview: 'The letter is sent separately, with its own link.',
  },
};
const byLetter: SharedSource = (_tx, { lang, reader }) => Promise.resolve([{ text: apart[lang][reader] }]);

/** What a recipient sees of the items that letters are made of, in the words of a letter. */
export const letterSources: SharedSources = {
  'agreed-goals': asInLetter('goals'),
  'programme-summary': asInLetter('programme'),
  function: asInLetter('function'),
  scores: asInLetter('scores'),
  'start-letter': byLetter,
  'progress-letter': byLetter,
  'closing-letter': byLetter,
  'gp-question': byLetter,
};
