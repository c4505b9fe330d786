import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { OutboxHandlers } from '../../platform/outbox/index.ts';
import { loadEdition } from '../../training/index.ts';
import { takeOver } from './edit/command.ts';

/** A published edition gets its copy of the institute's programme. Told twice, the second time changes nothing. */
export const programmeHandlers = (deps: { db: Database; clock: Clock }): OutboxHandlers => ({
  'event.edition-published': async (entry) => {
    const editionId = entry.payload['editionId'];
    if (typeof editionId !== 'string') return { result: 'give-up', problem: 'no edition' };
    // S27: a return day follows the programme of its course.
    if ((await loadEdition(deps.db, editionId)).kind === 'course') await takeOver(deps, editionId, 'system');
    return { result: 'done' };
  },
});
