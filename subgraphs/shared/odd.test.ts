import { expect, it } from 'vitest';
import { vendorOdd } from '../../schema/metrics.ts';
import { oddAnswers, type Source } from './odd.ts';
import { Oddities, type Loss } from './wire/oddities.ts';

const source = (question: string, part?: string): Source => ({ call: 'users', question, part });

const odd = (...places: readonly (readonly [Loss, string])[]): Oddities => {
  const found = new Oddities();
  for (const [loss, path] of places) found.note(loss, path.split('.'));
  return found;
};

it('says nothing where nothing was odd', () => {
  const answers = oddAnswers('SYNAP');
  answers.heard(source('a'), odd());
  expect([answers.skippedRows(), answers.summary()]).toEqual([0, null]);
});

it('counts rows and fields of the latest answer to each question, with their places', () => {
  const answers = oddAnswers('MATRIX');
  answers.heard(source('a', 'page 2'), odd(['row', '17'], ['field', '3.roles.0'], ['field', '4.name']));
  answers.heard(source('b'), odd(['row', '0.id']));
  expect(answers.skippedRows()).toBe(2);
  expect(answers.summary()).toBe('MATRIX sent 2 rows and 2 fields not as documented: users, row 1, id; users (page 2), row 18; users (page 2), row 4, roles.0; users (page 2), row 5, name');
  answers.heard(source('c'), odd(['row', '7'], ['field', '8.name']));
  expect(answers.summary()).toContain('3 rows and 3 fields');
  answers.heard(source('c'), odd());
  answers.heard(source('a', 'page 2'), odd(['field', '1.name']));
  expect(answers.summary()).toBe('MATRIX sent 1 row and 1 field not as documented: users (page 2), row 2, name; users, row 1, id');
  answers.heard(source('a', 'page 2'), odd());
  answers.heard(source('b'), odd());
  expect([answers.skippedRows(), answers.summary()]).toEqual([0, null]);
});

it('names three places of an answer and five in all', () => {
  const answers = oddAnswers('DAMSTRA');
  const many = odd(...Array.from({ length: 9 }, (_, i): [Loss, string] => ['row', String(i)]));
  answers.heard(source('a'), many);
  expect(answers.summary()).toBe('DAMSTRA sent 9 rows not as documented: users, row 1; users, row 2; users, row 3');
  answers.heard(source('b'), many);
  expect(answers.summary()!.split('; ')).toHaveLength(5);
});

it('tells words and dates that are not known to the metrics alone', async () => {
  const answers = oddAnswers('INSPERA');
  const count = async () => (await vendorOdd.get()).values.filter(({ labels }) => labels.vendor === 'INSPERA' && labels.call === 'users').map(({ labels, value }) => [labels.field, labels.loss, value]);
  expect(await count()).toEqual([]);
  answers.heard(source('a'), odd(['word', '0.style'], ['never', '3.due'], ['never', '4.due']));
  expect([answers.skippedRows(), answers.summary()]).toEqual([0, null]);
  expect(await count()).toEqual([['style', 'word', 1], ['due', 'never', 2]]);
  answers.heard(source('b'), odd(['word', '0.style'], ['field', '7.name']));
  expect(answers.summary()).toBe('INSPERA sent 1 field not as documented: users, row 8, name');
});
