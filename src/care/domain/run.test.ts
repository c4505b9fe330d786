import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/calendar-day.ts';
import { longestNote, putTogether, toHistory, untold, type Part, type Run, type Told } from './run.ts';

const monday = day({ year: 2027, month: 3, day: 22 });
const checkIn = { mood: 5, energy: 4, pain: 1, sleep: 6 };
const checkOut = { effort: 3, talkTest: 'passed', mood: 7 } as const;
const after = (...parts: Part[]): Told =>
  parts.reduce(
    (told, part) => {
      const next = putTogether(told, part);
      if (!next.ok) throw new Error(next.reason);
      return next.value;
    },
    untold(monday, 'guided'),
  );
const out: Part = { part: 'check-out', checkOut, minutesWalked: 20, minutesRun: 12 };

describe('what two devices tell of one run', () => {
  test('is put together in either order', () => {
    const note: Part = { part: 'note', note: 'Liep in een rustig groepje' };
    const one = after({ part: 'check-in', checkIn, minutesPlanned: 32 }, note, out);
    expect(after(note, out, { part: 'check-in', checkIn, minutesPlanned: 32 })).toEqual(one);
    expect(one).toMatchObject({ state: 'done', checkIn, checkOut, minutesRun: 12, note: note.note });
  });

  test('who stayed away and then came is present, and their note stays', () => {
    const told = after({ part: 'absence', absence: 'with-notice' }, { part: 'check-in', checkIn });
    expect(told).toMatchObject({ state: 'begun', absence: undefined, checkIn });
  });

  test('who was told to be away has told no check-in', () => {
    expect(
      after({ part: 'check-in', checkIn }, { part: 'absence', absence: 'without-notice' }),
    ).toMatchObject({
      state: 'missed',
      checkIn: undefined,
    });
  });
});

test('a run is refused without minutes, over six hours, as missed when it is done, and with a long note', () => {
  const start = untold(monday, 'guided');
  const minutes = (minutesWalked: number, minutesRun: number) =>
    putTogether(start, { part: 'check-out', checkOut, minutesWalked, minutesRun });
  expect(minutes(0, 0)).toMatchObject({ reason: 'nothing-run' });
  expect(minutes(300, 60.5)).toMatchObject({ reason: 'too-many-minutes' });
  expect(minutes(300, 60).ok).toBe(true);
  expect(putTogether(after(out), { part: 'absence', absence: 'with-notice' })).toMatchObject({
    reason: 'run-is-done',
  });
  const note = (length: number) => putTogether(start, { part: 'note', note: '🏃'.repeat(length) });
  expect(note(longestNote).ok).toBe(true);
  expect(note(longestNote + 1)).toMatchObject({ reason: 'note-too-long' });
});

test('the programme hears of runs done, missed, and stopped; not of what only began', () => {
  const run = (told: Told): Run => ({
    ...told,
    ...{ runId: 'r', version: 1, sessionId: undefined, painOver24Hours: true, recordedAt: new Date(0) },
    recordedBy: { kind: 'member', id: 'm' },
  });
  const stop: Part = { part: 'stop', stop: { sign: 'chest-pain', done: 'called-112' } };
  const history = toHistory([
    run(after(out)),
    run(after({ part: 'absence', absence: 'with-notice' })),
    run(after({ part: 'check-in', checkIn })),
    run(after({ part: 'check-in', checkIn }, stop)),
  ]);
  expect(history).toEqual([
    {
      ...{ kind: 'done', day: monday, minutesWalked: 20, minutesRun: 12, company: 'guided', checkOut },
      ...{ checkIn: undefined, painOver24Hours: true, stopSign: undefined },
    },
    { kind: 'missed', day: monday },
    expect.objectContaining({ kind: 'done', minutesRun: 0, stopSign: 'chest-pain', checkIn }),
  ]);
});
