import type { Clock } from '../../shared/clock.ts';
import { json } from '../../shared/emulator.ts';
import { refuse, searchFinds } from './guesses.ts';
import { queryOf, type Call, type Route } from './routes.ts';
import { dateTime, type Tenant, type Test } from './tenant.ts';
import { externalUserIdsOf } from './users.ts';

/** How far the marking of a test has come once it is over. */
const MARKING = ['GRADED', 'FINISHED', 'GRADED', 'FINISHED', 'GRADING_IN_PROGRESS', 'GRADED'] as const;
const COMMITTEE = 'Grading committee';

const statusOf = (test: Test, now: number): string => {
  if (now < test.startTime.getTime()) return 'SCHEDULED';
  if (now < test.endTime.getTime()) return 'ACTIVE';
  return MARKING[test.index % MARKING.length] ?? 'FINISHED';
};

/** Every third test was made in the interface and has no id of another system. */
const externalIdOf = ({ item, index }: Test): string | undefined => (index % 3 === 2 ? undefined : item.code);

const searchRow = (test: Test, origin: string, now: number) => ({
  assessmentRunId: Number(test.item.id),
  assessmentRunTitle: test.item.title,
  externalId: externalIdOf(test),
  status: statusOf(test, now),
  startTime: dateTime(test.startTime),
  endTime: dateTime(test.endTime),
  isTemplate: false,
  metadataUrl: `${origin}/api/v1/test/${test.item.id}/`,
});

/** Contributors and committees are known from a reader of them; the search's fields and the candidates are inferred. */
const metadata = (test: Test, tenant: Tenant, origin: string, now: number) => ({
  ...searchRow(test, origin, now),
  committees: [{ name: COMMITTEE }],
  contributors: tenant.contributors.map((account) => ({
    userId: Number(account.id),
    firstName: account.givenName,
    lastName: account.familyName,
    userName: account.username,
    roles: ['evaluate'],
    committees: [COMMITTEE],
    externalUserIds: externalUserIdsOf(account),
  })),
  candidates: test.candidates.map(({ candidateId, account }) => ({
    userId: Number(account.id),
    candidateId,
    externalUserIds: externalUserIdsOf(account),
  })),
});

const isWanted = (test: Test, wanted: Readonly<Record<string, string>>): boolean =>
  (wanted.externalTestID === undefined || externalIdOf(test) === wanted.externalTestID) &&
  (wanted.title === undefined || searchFinds.title(test.item.title, wanted.title)) &&
  (wanted.query === undefined || searchFinds.query(test.item.title, externalIdOf(test) ?? '', wanted.query));

/** Searching and reading tests. */
export const testRoutes = (tenant: Tenant, clock: Clock): Route[] => {
  const read = (call: Call) => {
    queryOf(call);
    return json(200, metadata(tenant.test(call.part('testId')), tenant, call.origin, clock.now()));
  };
  return [
    {
      method: 'GET',
      path: 'test/search',
      answer: (call) => {
        const wanted = queryOf(call, ['externalTestID', 'title', 'query']);
        if (Object.keys(wanted).length === 0) throw refuse(400, 'At least one of externalTestID, title and query is required');
        const results = tenant.tests.filter((test) => isWanted(test, wanted)).map((test) => searchRow(test, call.origin, clock.now()));
        // `page` is described, but absent from the vendor's sample.
        return json(200, { hits: results.length, results });
      },
    },
    { method: 'GET', path: 'test/:testId', answer: read },
    // metadataUrl ends with a slash.
    { method: 'GET', path: 'test/:testId/', answer: read },
  ];
};
