import { describe, expect, it } from 'vitest';
import { assignIds, handOver, NEVER_SHOWN, takeBack, type LearnerId, type Linked, type SeenAccount } from './identity.ts';

const newIds = () => {
  let made = 0;
  return () => `new${(made += 1)}`;
};

const old = (ref: string, seq: number): SeenAccount => ({ ref, seq, isNew: false });
const fresh = (ref: string, seq: number): SeenAccount => ({ ref, seq, isNew: true });
/** `holders`: who held it, the founder first; the last one does now. */
const idOf = (id: string, rank: number, ...holders: string[]): LearnerId => ({ id, rank, founder: holders[0]!, holder: holders.at(-1)!, waiting: holders.slice(0, -1).map((ref) => ({ ref, rank })) });
const shown = (people: readonly (readonly SeenAccount[])[], known: readonly LearnerId[] = []) => assignIds(people, known, newIds()).ids;

describe('the id of a person', () => {
  it('is founded by the account first seen, where nobody was seen before', () => {
    expect(assignIds([[fresh('b', 2), fresh('a', 1)], [fresh('c', 3)]], [], newIds())).toEqual({
      ids: ['new1', 'new2'],
      made: [idOf('new1', 1, 'a'), idOf('new2', 3, 'c')],
    });
  });

  it('is joined by an account that is new', () => {
    expect(assignIds([[old('a', 1), fresh('b', 2)]], [idOf('zoe', 1, 'a')], newIds())).toEqual({ ids: ['zoe'], made: [] });
  });

  it('is the one first seen when two turn out to be one, and each has their own again when they part', () => {
    const known = [idOf('zoe', 1, 'a'), idOf('bob', 2, 'b')];
    expect(shown([[old('b', 2), old('a', 1)]], known)).toEqual(['zoe']);
    expect(shown([[old('b', 2)], [old('a', 1)]], known)).toEqual(['bob', 'zoe']);
  });

  it('stays with the founder of a split, and the rest has a new one that it finds again later', () => {
    const first = assignIds([[old('a', 1)], [old('b', 2), old('c', 3)]], [idOf('zoe', 1, 'a')], newIds());
    expect(first.ids).toEqual(['zoe', 'new1']);
    const known = [idOf('zoe', 1, 'a'), ...first.made];
    expect(shown([[old('a', 1), old('b', 2), old('c', 3)]], known)).toEqual(['zoe']);
    expect(shown([[old('c', 3)], [old('a', 1)], [old('b', 2)]], known)).toEqual(['new1', 'zoe', 'new1']);
  });

  it('is that of the other person where a part without one of its own moves there', () => {
    const known = [idOf('zoe', 1, 'a'), idOf('bob', 3, 'c')];
    // b came with zoe; it belongs to bob.
    expect(shown([[old('a', 1)], [old('b', 2), old('c', 3)]], known)).toEqual(['zoe', 'bob']);
    // Also where b was alone for a while, and got an id then.
    const alone = assignIds([[old('b', 2)]], [], newIds());
    expect(shown([[old('b', 2), old('c', 3)]], [...known, ...alone.made])).toEqual(['bob']);
  });

  it('is never one that was an alias before founders were remembered', () => {
    expect(shown([[old('a', 1)]], [idOf('alias', NEVER_SHOWN, 'a'), idOf('zoe', 1, 'a')])).toEqual(['zoe']);
  });
});

describe('an id whose account leaves', () => {
  const linked = (ref: string, seq: number, learnerId: string | null = 'zoe'): Linked => ({ ref, seq, learnerId });

  it('leads to the account first seen of those linked with it', () => {
    expect(handOver([linked('a', 1)], [linked('c', 3), linked('b', 2), linked('x', 0, 'bob')], [idOf('zoe', 1, 'a')])).toEqual([idOf('zoe', 1, 'a', 'b')]);
  });

  it('rather leads to one that has no id of its own to go back to', () => {
    expect(handOver([linked('a', 1)], [linked('b', 2), linked('c', 3)], [idOf('zoe', 1, 'a'), idOf('bob', 2, 'b')])).toEqual([idOf('zoe', 1, 'a', 'c')]);
  });

  it('waits where nobody was linked with it', () => {
    expect(handOver([linked('a', 1)], [linked('x', 2, 'bob')], [idOf('zoe', 1, 'a')])).toEqual([]);
    expect(handOver([linked('a', 1, null)], [linked('x', 2, null)], [idOf('zoe', 1, 'a')])).toEqual([]);
  });

  it('is not shown by who stands in, where it was made after a split and was an alias; its founder shows it again', () => {
    const split = idOf('after a split', 2 ** 40 + 2, 'b');
    const [hidden] = handOver([linked('b', 2)], [linked('c', 3)], [split]);
    expect(shown([[old('c', 3)]], [hidden!])).toEqual(['new1']);
    expect(takeBack(new Set(['b']), [hidden!])).toEqual([split]);
    expect(handOver([linked('b', 2, 'after a split')], [linked('c', 3, 'after a split')], [split])).toEqual([idOf('after a split', 2 ** 40 + 2, 'b', 'c')]);
  });

  it('leads on when who stands in leaves too, and back to whoever returns', () => {
    const [twice] = handOver([linked('b', 2)], [linked('c', 3)], [idOf('zoe', 1, 'a', 'b')]);
    expect(twice).toEqual(idOf('zoe', 1, 'a', 'b', 'c'));
    expect(takeBack(new Set(['b']), [twice!])).toEqual([idOf('zoe', 1, 'a', 'b')]);
    expect(takeBack(new Set(['a', 'b']), [twice!])).toEqual([idOf('zoe', 1, 'a')]);
    expect(takeBack(new Set(['c']), [twice!, idOf('bob', 4, 'd', 'e')])).toEqual([]);
  });
});
