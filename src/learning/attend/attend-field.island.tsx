import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { dutchDay } from '../../kernel/calendar-day.ts';
import { decidingEvents, type AttendanceEvent, type Deciding } from '../domain/attendance.ts';
import { dayOf, proposedHalfDay } from '../domain/course-clock.ts';
import { isExpected, type FieldList, type FieldPerson, type SentEvent } from '../domain/field-list.ts';
import { halfDays, type HalfDay } from '../domain/half-day.ts';
import { groupsNow } from '../domain/running-groups.ts';
import { Camera } from './attend-camera.island.tsx';
import { RunningGroups } from './attend-groups.island.tsx';
import { createKit, knownEvents, type Kit, type KitState } from './attend-kit.island.tsx';
import { Names } from './attend-names.island.tsx';
import { forgetPage, keepPage } from './attend-offline.island.tsx';
import { KitStatus } from './attend-status.island.tsx';
import { newUuid, openFieldStore } from './attend-store.island.tsx';
import { fieldTexts as t, halfDayInFull, walkingName } from './texts.ts';

type Tab = keyof typeof t.tabs;
type Feedback = { kind: 'ok' | 'again' | 'bad'; text: string; undo?: (() => void) | undefined };

/** Felt in a pocket: once for recorded, twice for seen before, long for a code that is not known. */
const pulses: Record<Feedback['kind'], number[]> = { ok: [70], again: [60, 80, 60], bad: [300] };

/** Re-reads the clock, so that a page that lies open over lunch proposes the afternoon. */
const useMinute = (): void => {
  const [, again] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => again((count) => count + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
};

const FieldKit = ({ kit, state, list }: { kit: Kit; state: KitState; list: FieldList }) => {
  useMinute();
  const [chosen, setChosen] = useState<HalfDay>();
  const [tab, setTab] = useState<Tab>('list');
  const [feedback, setFeedback] = useState<Feedback>();
  const halfDay = chosen ?? proposedHalfDay(list.edition, kit.now());
  const { attendance, groups } = useMemo(() => knownEvents(list, state.unsent), [list, state.unsent]);
  const standing = useMemo(() => standingIn(attendance, halfDay), [attendance, halfDay]);
  const expected = list.people.filter((person) => isExpected(person, halfDay));
  const there = expected.filter(({ enrolmentId }) => standing.get(enrolmentId)?.state === 'present');

  const tell = (next: Feedback) => {
    setFeedback(next);
    // Where there is no motor, or the page was not touched yet, nothing happens.
    navigator.vibrate?.(pulses[next.kind]);
  };
  const takeBack = (mark: { id: string }, person: FieldPerson) =>
    void kit.record({ kind: 'withdrawal', of: mark.id, halfDay, who: { enrolmentId: person.enrolmentId } });
  const set = async (person: FieldPerson, to: 'present' | 'absent') => {
    const mark = await kit.record({
      kind: 'mark',
      state: to,
      halfDay,
      who: { enrolmentId: person.enrolmentId },
    });
    const undo = () => {
      takeBack(mark, person);
      setFeedback(undefined);
    };
    tell({ kind: 'ok', text: `${person.name}: ${t[to].toLowerCase()}`, undo });
  };
  const unset = (person: FieldPerson) => {
    for (const mark of standingMarks(attendance, person, halfDay)) takeBack(mark, person);
    setFeedback(undefined);
  };
  const scan = (code: string) => {
    const person = list.people.find((one) => one.token === code);
    const state = person && standing.get(person.enrolmentId)?.state;
    if (person && !isExpected(person, halfDay)) tell({ kind: 'bad', text: t.returnDayOnly(person.name) });
    else if (person && (state === 'present' || state === 'made-up'))
      tell({ kind: 'again', text: t.already(person.name) });
    else if (person) void set(person, 'present');
    else if (!/^[\w-]{20,40}$/.test(code)) tell({ kind: 'bad', text: t.noCode });
    else void keepUnknown(code);
  };
  const keepUnknown = async (code: string) => {
    const kept = state.unsent.some(
      (event) =>
        'who' in event && event.halfDay === halfDay && 'token' in event.who && event.who.token === code,
    );
    if (!kept) await kit.record({ kind: 'mark', state: 'present', halfDay, who: { token: code } });
    tell({ kind: 'bad', text: t.unknownCode });
  };
  const day = dayOf(halfDay, list.edition);

  return (
    <>
      <div class="field">
        <label for="field-half">{t.halfDay}</label>
        <select
          id="field-half"
          value={halfDay}
          onChange={(event) => setChosen(event.currentTarget.value as HalfDay)}
        >
          {halfDays.map((one) => (
            <option key={one} value={one}>
              {halfDayInFull(one, list.edition, 'nl')}
            </option>
          ))}
        </select>
      </div>
      {day !== dutchDay(kit.now()) && <p class="field-alert mild">{t.notToday(day)}</p>}
      <div class="field-top">
        <p class="field-count">{t.there(there.length, expected.length)}</p>
        <p class={state.unsent.length > 0 ? 'field-unsent waiting' : 'field-unsent'} role="status">
          {t.unsent(state.unsent.length)}
        </p>
      </div>
      <div class="field-tabs" role="group" aria-label={t.heading}>
        {(['list', 'scan', 'groups'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="field-tick"
            aria-pressed={tab === one}
            onClick={() => {
              setTab(one);
              setFeedback(undefined);
            }}
          >
            {t.tabs[one]}
          </button>
        ))}
      </div>
      <div class={`field-feedback ${feedback?.kind ?? 'none'}`} role="status">
        {feedback && <p>{feedback.text}</p>}
        {feedback?.undo && (
          <button type="button" class="button quiet" onClick={feedback.undo}>
            {t.undo}
          </button>
        )}
      </div>
      {tab === 'list' && (
        <Names people={expected} standing={standing} set={(who, to) => void set(who, to)} unset={unset} />
      )}
      {tab === 'scan' && <Camera onCode={scan} />}
      {tab === 'groups' && (
        <RunningGroups
          people={there}
          standing={groupsNow(groups, walkingName)}
          make={(group) => void kit.record({ kind: 'group', groupId: newUuid(), removed: false, ...group })}
          remove={({ id, name, colour, level }) =>
            void kit.record({ kind: 'group', groupId: id, name, colour, level, removed: true })
          }
          place={(enrolmentId, groupId) => void kit.record({ kind: 'place', enrolmentId, groupId })}
        />
      )}
    </>
  );
};

const standingIn = (
  events: readonly AttendanceEvent[],
  halfDay: HalfDay,
): Map<string, Deciding<AttendanceEvent>> =>
  new Map(
    [...decidingEvents(events)].flatMap(([id, halves]) => {
      const deciding = halves.get(halfDay);
      return deciding ? [[id, deciding]] : [];
    }),
  );

/** Every mark that still stands of a person in a half day: taking back means all of them that this phone knows. */
const standingMarks = (
  events: readonly AttendanceEvent[],
  person: FieldPerson,
  halfDay: HalfDay,
): AttendanceEvent[] => {
  const gone = new Set(events.flatMap((event) => (event.kind === 'withdrawal' ? [event.of] : [])));
  return events.filter(
    (event) =>
      event.kind === 'mark' &&
      event.enrolmentId === person.enrolmentId &&
      event.halfDay === halfDay &&
      !gone.has(event.id),
  );
};

const Page = ({
  kit,
  state,
  path,
  lasting,
}: {
  kit: Kit;
  state: KitState;
  path: string;
  lasting: boolean;
}) => {
  const [kept, setKept] = useState<boolean>();
  const [cleared, setCleared] = useState(false);
  useEffect(() => void keepPage(path).then(setKept), [path]);
  const clear = async () => {
    await kit.forget(false);
    await forgetPage(path);
    setCleared(true);
  };
  if (cleared) return <p role="status">{t.cleared}</p>;
  return (
    <div class="stack">
      {state.list ? (
        <FieldKit kit={kit} state={state} list={state.list} />
      ) : (
        <p role="status">{waiting(state)}</p>
      )}
      <KitStatus
        state={state}
        kept={kept}
        lasting={lasting}
        path={path}
        send={() => void kit.sync()}
        dismiss={() => void kit.dismissRefused()}
        clear={() => void clear()}
      />
    </div>
  );
};

const waiting = (state: KitState): string => (state.trouble === 'offline' ? t.noList : t.loading);

/** Signing out on this page takes the names along; what is not sent yet is told first, and stays without names. */
const watchSignOut = (kit: Kit, path: string, unsent: () => readonly SentEvent[]): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/uitloggen"]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void (async () => {
        if (unsent().length > 0) await kit.sync();
        if (unsent().length > 0 && !confirm(t.signOutUnsent)) return;
        await kit.forget(true);
        await forgetPage(path);
        form.submit();
      })();
    });
};

const start = async (root: HTMLElement): Promise<void> => {
  const { code = '', path = '' } = root.dataset;
  const store = await openFieldStore(code);
  // Asked, so that a full phone does not throw away what is unsent; a browser may say no.
  void navigator.storage?.persist?.();
  let state: KitState | undefined;
  const show = (next: KitState) => {
    state = next;
    render(<Page kit={kit} state={next} path={path} lasting={store.lasting} />, root);
  };
  const kit = createKit(path, store, show);
  await kit.load();
  watchSignOut(kit, path, () => state?.unsent ?? []);
  addEventListener('online', () => void kit.sync());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void kit.sync();
  });
  await kit.sync();
};

const root = document.getElementById('veld');
if (root) void start(root);
