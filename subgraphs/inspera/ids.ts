import { RECORD_ID } from './inferred.ts';

/** Ids of another form are nobody's; one such as `..` would lead to another path. */
export const isId = (id: string | null | undefined): id is string => RECORD_ID.test(id ?? '');

/** What a test and a user are together: the id of a candidacy. */
export const pairId = (testId: string, userId: string): string => `${testId}:${userId}`;

/** The ids in the id of a candidacy, null where it is none. */
export const splitPair = (pair: string): { testId: string; userId: string } | null => {
  const [testId, userId, ...more] = pair.split(':');
  return isId(testId) && isId(userId) && more.length === 0 ? { testId, userId } : null;
};

/** A part of a path that can be escaped: blank and dots would lead to another. */
export const isPathValue = (value: string): boolean => value.trim() !== '' && !/^\.{1,2}$/.test(value);
