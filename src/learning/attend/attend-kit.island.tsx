import { dutchDay } from '../../kernel/calendar-day.ts';
import type { AttendanceEvent } from '../domain/attendance.ts';
import { anchoredTime } from '../domain/course-clock.ts';
import { asAttendance, type FieldList, type SentEvent } from '../domain/field-list.ts';
import type { GroupEvent } from '../domain/running-groups.ts';
import { sendRecords, takeList, type LinkTrouble } from './attend-link.island.tsx';
import type { FieldStore, Refused, Stamp } from './attend-store.island.tsx';

/** How the kit stands, as the page shows it. */
export type KitState = {
  list: FieldList | undefined;
  unsent: readonly SentEvent[];
  refused: readonly Refused[];
  trouble: LinkTrouble | undefined;
};

/** A record without what the phone puts on it. */
export type Unstamped = SentEvent extends infer E
  ? E extends SentEvent
    ? Omit<E, keyof Stamp>
    : never
  : never;

/** Records sent in one call: well under what the server takes, so that a weak network carries it. */
const perCall = 200;
const soonMs = 800;
const againMs = 30_000;
const longestPauseMs = 60_000;

/**
 * Keeps what is recorded on the phone and brings it to the server as soon as that can be reached: at once, when the
 * network comes back, and again and again with growing pauses. `changed` is called whenever there is news to show.
 */
export const createKit = (path: string, store: FieldStore, changed: (state: KitState) => void) => {
  let state: KitState = { list: undefined, unsent: [], refused: [], trouble: undefined };
  let offsetMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let failures = 0;

  const show = (over: Partial<KitState>) => changed((state = { ...state, ...over }));
  const now = (): Date => new Date(Date.now() + offsetMs);
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void sync(), ms);
  };

  const load = async (): Promise<void> => {
    offsetMs = await store.offset();
    await store.forgetExpired(dutchDay(now()));
    show({ list: await store.list(), unsent: await store.unsent(), refused: await store.refused() });
  };

  const record = async (event: Unstamped): Promise<SentEvent> => {
    const made = await store.add(
      (stamp) => ({ ...event, ...stamp }),
      (offset, previous) => anchoredTime({ deviceNow: Date.now(), offsetMs: offset, previous }),
    );
    show({ unsent: [...state.unsent, made] });
    if (failures === 0) later(soonMs);
    return made;
  };

  /** One round at a time: the list, then what waits, in portions. */
  const sync = (): Promise<void> => (running ??= round().finally(() => (running = undefined)));

  const round = async (): Promise<void> => {
    clearTimeout(timer);
    const trouble = await bring();
    failures = trouble ? failures + 1 : 0;
    show({ trouble });
    later(trouble ? Math.min(longestPauseMs, 1_000 * 2 ** failures) : againMs);
  };

  const bring = async (): Promise<LinkTrouble | undefined> => {
    const taken = await takeList(path);
    if (!taken.ok) return taken.trouble;
    offsetMs = taken.value.offsetMs;
    let { list } = taken.value;
    await store.saveList(list, offsetMs);
    show({ list });
    // From the store, so that another window of this phone counts too.
    for (;;) {
      const waiting = (await store.unsent()).slice(0, perCall);
      if (waiting.length === 0) break;
      const answer = await sendRecords(path, list.csrf, waiting);
      if (!answer.ok) return answer.trouble;
      const taken = new Set(answer.value.accepted);
      const reasons = new Map(answer.value.refused.map(({ id, reason }) => [id, reason]));
      const sent = waiting.filter((event) => taken.has(event.id));
      const refused = waiting.flatMap((event) => {
        const reason = reasons.get(event.id);
        return reason ? [{ event, reason }] : [];
      });
      // An answer about none of them would be asked for without end.
      if (sent.length + refused.length === 0) return 'offline';
      list = withSent(list, sent);
      await store.settle(list, { sent: sent.map((event) => event.id), refused });
      show({ list, unsent: await store.unsent(), refused: await store.refused() });
    }
    show({ unsent: await store.unsent() });
    return undefined;
  };

  return {
    load,
    record,
    sync,
    now,
    dismissRefused: async () => {
      await store.dismiss(state.refused.map(({ event }) => event.id));
      show({ refused: [] });
    },
    /** Takes the names off the phone; after signing out of every edition. */
    forget: async (every: boolean) => {
      clearTimeout(timer);
      await store.forgetLists(every);
      show({ list: undefined });
    },
    stop: () => clearTimeout(timer),
  };
};

export type Kit = ReturnType<typeof createKit>;

const isGroupEvent = (event: SentEvent): event is GroupEvent =>
  event.kind === 'group' || event.kind === 'place';

/** Everything the phone knows: what the server had, and what it recorded itself. */
export const knownEvents = (
  list: FieldList,
  unsent: readonly SentEvent[],
): { attendance: AttendanceEvent[]; groups: GroupEvent[] } => {
  const holders = new Map(list.people.map((person) => [person.token, person.enrolmentId]));
  const own = unsent.flatMap((event) => (isGroupEvent(event) ? [] : (asAttendance(event, holders) ?? [])));
  return {
    attendance: [...list.attendance, ...own],
    groups: [...list.groups, ...unsent.filter(isGroupEvent)],
  };
};

const withSent = (list: FieldList, sent: readonly SentEvent[]): FieldList => ({
  ...list,
  ...knownEvents(list, sent),
});
