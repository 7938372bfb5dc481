import { expect, it } from 'vitest';
import { free } from './fields.ts';
import { Oddities } from './oddities.ts';

const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as unknown;

it('keeps an object of no documented shape as it was sent', () => {
  const value = { colour: 'red', sizes: [1, { wide: true }], none: null };
  const odd = new Oddities();
  expect(free(value, odd)).toBe(value);
  expect(free(null, odd)).toBeNull();
  expect(odd.list()).toEqual([]);
});

it.each([
  ['a list', []],
  ['a text', 'x'],
  ['an object so deep that an answer with it could not be written', nested(200_000)],
])('does not take %s, and notes it', (_what, value) => {
  const odd = new Oddities();
  expect(free(value, odd)).toBeNull();
  expect(odd.count('field')).toBe(1);
});
