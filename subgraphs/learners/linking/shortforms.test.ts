import { describe, expect, it } from 'vitest';
import { joinedByShortForm } from './shortforms.ts';

describe('short forms', () => {
  it.each([
    ['Bob', 'Robert'], ['Rob', 'Bob'], ['Liz', 'Elizabeth'], ['Bill', 'William'], ['Peggy', 'Margaret'], ['Jack', 'John'], ['Götz', 'gottfried'],
    ['Paco', 'Francisco'], ['Gigi', 'Luigi'], ['Wim', 'Willem'], ['Саша', 'Александра'], ['Лёша', 'Алексей'], ['Mohd', 'Muhammad'],
  ])('join %s and %s', (a, b) => {
    expect([joinedByShortForm(a, b), joinedByShortForm(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['Alexander', 'Alexandra'], ['Christopher', 'Christine'], ['Christian', 'Christopher'], ['Patrick', 'Patricia'], ['Henry', 'Harold'],
    ['Samuel', 'Samantha'], ['Edward', 'Edmund'], ['Molly', 'Polly'], ['Albert', 'Robert'], ['Francis', 'Frances'], ['Александр', 'Александра'],
    ['Bob', 'Bobby-Jean'], ['Tiger', 'Robert'],
  ])('do not join %s and %s', (a, b) => {
    expect([joinedByShortForm(a, b), joinedByShortForm(b, a)]).toEqual([false, false]);
  });
});
