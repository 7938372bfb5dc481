import { lookup } from '../shared/batch.ts';
import { LIST_CALLS, readLists, stateOf, unlisted, type Asked, type Enrolled, type Facts, type Lists, type Needs, type Sources } from './facts.ts';
import { finishing } from './finishing.ts';

// What people are enrolled in. Where the calls left will do for everybody asked about, all are read at once, so that the reports
// of their courses are shared; where they will not, people are finished one after another: see finishing.ts.

/** Courses that people share are read once: for few people they are about as many as they. */
const LIKELY_COURSES = 20;

/** What people will take, as far as can be known before anything is read. */
const estimate = (people: ReadonlyMap<string, Needs>): number => {
  let calls = 0;
  for (const { liveGrades, completions } of people.values()) calls += LIST_CALLS + Number(liveGrades) + Number(completions);
  const withRows = [...people.values()].filter(({ rows }) => rows !== 'none').length;
  return calls + Math.min(withRows, LIKELY_COURSES);
};

/** What people will take beyond their lists, which are read. */
const estimateRest = (asked: readonly Asked[], lists: readonly (Lists | null)[]): number => {
  const reports = new Set<string>();
  let calls = 0;
  asked.forEach(({ needs }, i) => {
    const { listed, status } = lists[i] ?? { listed: [], status: { enrolled: [], deactivated: [], completed: [] } };
    calls += Number(needs.liveGrades && status.enrolled.length > 0) + Number(needs.completions && status.completed.length > 0);
    if (needs.rows === 'all') for (const id of [...listed.map((course) => course.id), ...status.completed, ...status.deactivated]) reports.add(id);
    if (needs.rows !== 'none') for (const id of status.enrolled) reports.add(id);
  });
  return calls + reports.size;
};

const keyOf = (id: string, needs: Needs): string => JSON.stringify([id, needs]);

/** The courses of people, by the id of an account. What is read of them is limited by what `needs` says will be asked for. */
export const enrolledPeople = (sources: Sources) => {
  const { client, enrollmentRow, course } = sources;
  const ranks = new Map<string, number>();
  const rankOf = (id: string): number => {
    const rank = ranks.get(id) ?? ranks.size;
    ranks.set(id, rank);
    return rank;
  };
  const oneAfterAnother = finishing(sources);

  const factsOf = (classId: string, userId: string, lists: Lists): Facts => {
    const row: Facts['row'] = (need) => enrollmentRow(classId, userId, need);
    return {
      row,
      state: () => stateOf(lists, classId, row),
      liveGrades: async () => (await client.gradesForUser(userId)).find(({ class_id }) => class_id === classId)?.grades ?? null,
      completions: () => client.classCompletions({ user_id: userId }),
    };
  };

  const together = async ({ id }: Asked, lists: Lists): Promise<Enrolled[]> => {
    const more = await Promise.all(unlisted(lists).map(course));
    return [...lists.listed, ...more].flatMap((found) => (found ? [{ course: found, facts: factsOf(found.id, id, lists) }] : []));
  };

  // Answers are wrapped, so that each may be ready in its own time, or all in one tick.
  const loader = lookup<Omit<Asked, 'rank'>, { readonly enrolled: Promise<readonly Enrolled[]> }>(async (keys) => {
    const asked = keys.map((key) => ({ ...key, rank: rankOf(key.id) }));
    const people = new Map(asked.map(({ id, needs }) => [id, needs]));
    const isShort = people.size > 1 && estimate(people) > client.left();
    if (isShort) {
      const finish = oneAfterAnother(people.size);
      return asked.map((one) => ({ enrolled: finish(one) }));
    }
    const lists = await Promise.allSettled(asked.map(({ id }) => readLists(client, id)));
    const read = lists.map((result) => (result.status === 'fulfilled' ? result.value : null));
    const runsShort = people.size > 1 && estimateRest(asked, read) > client.left();
    const finish = runsShort ? oneAfterAnother(0) : together;
    return asked.map((one, i) => {
      const result = lists[i]!;
      return { enrolled: result.status === 'fulfilled' ? finish(one, result.value) : Promise.reject(result.reason as Error) };
    });
  }, ({ id, needs }) => keyOf(id, needs));

  return async (id: string, needs: Needs): Promise<readonly Enrolled[]> => (await loader.load({ id, needs })).enrolled;
};
