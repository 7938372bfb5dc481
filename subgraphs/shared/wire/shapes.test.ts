import { describe, expect, it } from 'vitest';
import { id, number, text } from './fields.ts';
import { fieldOf, Oddities, placeOf } from './oddities.ts';
import { mapped, WrongShape, type Read } from './read.ts';
import { document, list, listOrEmpty, listOrOne, maybe, object, one, record, rows, slots } from './shapes.ts';

const user = object({ id, name: text, roles: list(id), home: record({ city: text }), team: maybe(object({ id })) });

const read = <T>(reader: Read<T>, value: unknown) => {
  const odd = new Oddities();
  const result = reader(value, odd);
  return { result, places: odd.list().map(({ path, loss }) => `${loss}: ${placeOf(path)}`), fields: odd.list().map(({ path }) => fieldOf(path)) };
};

const ada = { id: '1', name: 'Ada', roles: null, home: null, team: null };

describe('rows', () => {
  it('are read one by one: an odd one is left out and named, the rest stays', () => {
    const { result, places, fields } = read(rows(user), [{ id: 1, name: 'Ada' }, { id: null, name: 'Bo' }, null, 'x', { id: 4, name: {} }]);
    expect(result).toEqual([ada, { ...ada, id: '4', name: null }]);
    expect(places).toEqual(['row: row 2, id', 'row: row 3', 'row: row 4', 'field: row 5, name']);
    expect(fields).toEqual(['id', 'row', 'row', 'name']);
  });

  it('keep their places where these matter', () => {
    expect(read(slots(user), [{ id: 1, name: 'Ada' }, {}]).result).toEqual([ada, null]);
  });

  it('are refused as a whole where there is no list', () => {
    for (const value of [null, undefined, {}, 'x', 5]) expect(() => read(rows(user), value)).toThrow(WrongShape);
  });

  it('know nothing that is not named', () => {
    expect(read(rows(user), JSON.parse('[{ "id": 1, "name": "Ada", "password": "x", "__proto__": { "roles": [1] } }]')).result).toEqual([ada]);
  });
});

describe('what lies within a row', () => {
  it('costs itself alone', () => {
    const { result, places } = read(rows(user), [{ id: 1, name: 'Ada', roles: [3, null, {}], home: 'x', team: { id: null } }]);
    expect(result).toEqual([{ ...ada, roles: ['3'] }]);
    expect(places).toEqual(['field: row 1, roles.1', 'field: row 1, roles.2', 'field: row 1, home', 'field: row 1, team.id']);
  });

  it('is empty or null where a list is none', () => {
    expect(read(list(id), 'x')).toMatchObject({ result: null, places: ['field: the body'] });
    expect(read(listOrEmpty(id), undefined)).toMatchObject({ result: [], places: [] });
  });

  it('is a list of one too where it came without its brackets, and is noted', () => {
    const roles = listOrOne(object({ id }));
    expect(read(roles, { id: 1 })).toMatchObject({ result: [{ id: '1' }], places: ['field: the body'] });
    expect(read(roles, [{ id: 1 }])).toMatchObject({ result: [{ id: '1' }], places: [] });
    expect(read(roles, null)).toMatchObject({ result: null, places: [] });
    expect(read(roles, 'x')).toMatchObject({ result: null, places: ['field: the body'] });
    expect(read(roles, { id: null })).toMatchObject({ result: [] });
  });

  it('has its place in names that are like positions, and in names of several levels', () => {
    expect([placeOf(['a1', '1b']), placeOf(['results', '11', 'user', '2', 'id']), fieldOf(['results', '11', 'user', '2', 'id']), fieldOf(['a1', '1b'])]).toEqual(['a1.1b', 'row 12, user.2.id', 'results.user.id', 'a1.1b']);
  });

  it('names the deepest thing that a row could not do without', () => {
    const completion = object({ class: user, percent: number });
    expect(read(rows(completion), [{ class: { name: 'x' }, percent: 1 }, { percent: 1 }]).places).toEqual(['row: row 1, class.id', 'row: row 2, class']);
  });

  it('blames nothing that was left out before', () => {
    const { places } = read(rows(object({ roles: list(id), id })), [{ roles: [null], id: 1 }, { roles: [], id: null }]);
    expect(places).toEqual(['field: row 1, roles.0', 'row: row 2, id']);
  });
});

describe('a document', () => {
  const page = document({ results: slots(user), meta: record({ total: number }) });

  it('is an envelope with rows', () => {
    expect(read(page, { results: [{ id: 1, name: 'Ada' }], meta: { total: 'x' } })).toMatchObject({ result: { results: [ada], meta: { total: null } }, places: ['field: meta.total'] });
  });

  it('says where its own shape is wrong', () => {
    const place = (value: unknown) => {
      try {
        return read(page, value);
      } catch (error) {
        return error instanceof WrongShape ? placeOf(error.path) : error;
      }
    };
    expect([place({ results: {} }), place({}), place([]), place(null)]).toEqual(['results', 'results', 'the body', 'the body']);
  });

  it('that is one thing cannot do without what that needs', () => {
    expect(read(one(user), { id: 1, name: 'Ada' }).result).toEqual(ada);
    expect(() => read(one(user), { name: 'Ada' })).toThrow(WrongShape);
  });
});

it('changes what was read, and leaves alone what was left out', () => {
  const name = mapped(user, ({ name: shown }) => shown ?? 'nobody');
  expect(read(rows(name), [{ id: 1, name: 'Ada' }, {}])).toMatchObject({ result: ['Ada'], places: ['row: row 2, id'] });
});

it('counts all of many odd rows, and keeps the first', () => {
  const odd = new Oddities();
  rows(user)(Array.from({ length: 5000 }, () => ({})), odd);
  expect([odd.count('row'), odd.list().length]).toEqual([5000, 200]);
});
