import { expect, test } from 'vitest';
import { statementNames } from './statement-names.ts';

const asked = (nameOf: (text: string) => string | undefined, text: string, times: number) =>
  Array.from({ length: times }, () => nameOf(text));

test('a statement that comes back gets a name the third time, and keeps it', () => {
  const nameOf = statementNames();
  expect(asked(nameOf, 'select 1', 4)).toEqual([undefined, undefined, 's1', 's1']);
  expect(asked(nameOf, 'with a as (select 1) select a from a', 3).at(-1)).toBe('s2');
});

test.each(['begin', 'commit', 'savepoint a', 'create table a (b int)', 'select * from training.payment'])(
  '%s never gets a name',
  (text) => {
    expect(asked(statementNames(), text, 5)).toEqual(Array.from({ length: 5 }));
  },
);

test('all columns of what the statement itself made are known', () => {
  expect(asked(statementNames(), 'select * from (select a from b) c', 3).at(-1)).toBe('s1');
});

test('past so many statements, new ones get no name', () => {
  const nameOf = statementNames(1);
  asked(nameOf, 'select 1', 3);
  expect(asked(nameOf, 'select 2', 3).at(-1)).toBeUndefined();
  expect(nameOf('select 1')).toBe('s1');
});
