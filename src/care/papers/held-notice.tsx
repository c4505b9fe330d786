import { formatDay } from '../../kernel/format.ts';
import { dutchDay } from '../../kernel/calendar-day.ts';
import { Notice } from '../../ui/index.ts';
import type { HeldSignal } from '../store/signals.ts';

/**
 * S4: says above a client's measurements that a signal waits; on every other page the bar of the practice does. Give it
 * `findHeldOf(tx, id)`; it shows nothing when nothing waits.
 */
export const HeldNotice = ({ held }: { held: readonly HeldSignal[] }) => {
  const [first] = held;
  if (!first) return null;
  const since = formatDay(dutchDay(first.raisedAt), 'nl');
  return (
    <Notice
      kind="warn"
      title={held.length === 1 ? 'Er wacht een signaal' : `Er wachten ${held.length} signalen`}
    >
      <p>Sinds {since}. Kijk wat er is, en leg vast wat u hebt gedaan.</p>
      <ul>
        {held.map(({ id }, at) => (
          <li key={id}>
            <a href={`/praktijk/signalen/${id}`}>
              {held.length === 1 ? 'Signaal openen' : `Signaal ${at + 1} openen`}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
