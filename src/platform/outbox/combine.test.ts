import { expect, test } from 'vitest';
import { combineHandlers } from './combine.ts';
import type { Handled } from './index.ts';

const entry = { id: '1', topic: 'event.a', key: 'a', payload: {}, attempts: 1 };
const saying = (handled: Handled, heard: string[] = [], name = '') => ({
  'event.a': async () => {
    heard.push(name);
    return handled;
  },
});

test('an event that two contexts listen to reaches both, in order', async () => {
  const heard: string[] = [];
  const handlers = combineHandlers(
    saying({ result: 'done', note: { one: 1 } }, heard, 'training'),
    saying({ result: 'done', note: { two: 2 } }, heard, 'register'),
  );
  expect(await handlers['event.a']!(entry)).toEqual({ result: 'done', note: { one: 1, two: 2 } });
  expect(heard).toEqual(['training', 'register']);
});

test('one that must be tried again makes the event come back, and the others are still called', async () => {
  const heard: string[] = [];
  const failing = { 'event.a': () => Promise.reject(new TypeError('x')) };
  const handlers = combineHandlers(failing, saying({ result: 'done' }, heard, 'second'));
  expect(await handlers['event.a']!(entry)).toEqual({ result: 'again', problem: 'TypeError' });
  expect(heard).toEqual(['second']);
});

test('one that gives up is heard, unless another asks for another try', async () => {
  const gone = saying({ result: 'give-up', problem: 'gone' });
  expect((await combineHandlers(gone, saying({ result: 'done' }))['event.a']!(entry)).result).toBe('give-up');
  expect((await combineHandlers(gone, saying({ result: 'again' }))['event.a']!(entry)).result).toBe('again');
});
