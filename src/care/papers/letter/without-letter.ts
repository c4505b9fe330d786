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
      { text: found.text },
      ...rows.map(({ what, on, result }) => ({ text: `${what}, ${formatDay(on, 'nl')}: ${result}` })),
    ];
  };

const apart: Texts<string> = {
  nl: 'Een brief krijgt u apart, met een eigen link.',
  en: 'A letter comes to you by itself, with a link of its own.',
};
const byLetter: SharedSource = (_tx, { lang }) => Promise.resolve([{ text: apart[lang] }]);

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
